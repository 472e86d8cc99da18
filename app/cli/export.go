package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dossier/app/export"
	"dossier/db/report"
	"dossier/db/scenario"
)

// exportable is one of the documents the command line writes.
type exportable struct {
	write func(context.Context, io.Writer, *report.Report, scenario.Values, export.Options) error
	files func(*report.Report, scenario.Values, export.Options) ([]export.Attachment, error)
}

func exportables() map[string]exportable {
	return map[string]exportable{
		"pdf":  {export.Report, export.ReportAttachments},
		"memo": {export.Memo, export.MemoAttachments},
	}
}

// export writes the report or its memo as a PDF. The file appears whole or not
// at all.
func (r *run) export() error {
	var w which
	f := flags("export")
	w.reportFlags(f)
	w.scenarioFlags(f)
	format := f.String("format", "pdf", "pdf: the full report; memo: the investment memo")
	out := f.String("o", "", "the file to write")
	paper := f.String("paper", "a4", "a4 or letter")
	preset := f.String("preset", "ic", "of a memo: ic, one-page or lp-safe")
	recipient := f.String("recipient", "", "whom the copy is for, printed on every page")
	confidential := f.String("confidential", "", "a line printed on every page")
	attachments := f.String("attachments", "", "a folder to write the tables and the view into as well")
	quiet := f.Bool("quiet", false, "say nothing while writing")
	if _, err := r.parse(f, 0, 0); err != nil {
		return err
	}
	document, ok := exportables()[*format]
	if !ok {
		return fmt.Errorf("%w: --format is pdf or memo, not %q", errUsage, *format)
	}
	if *out == "" {
		return fmt.Errorf("%w: -o FILE is missing", errUsage)
	}
	o := export.Options{Recipient: *recipient, Confidential: *confidential}
	if o.Preset, ok = presetNamed(*preset); !ok {
		return fmt.Errorf("%w: --preset is ic, one-page or lp-safe, not %q", errUsage, *preset)
	}
	switch strings.ToLower(*paper) {
	case "a4":
		o.Paper = export.A4
	case "letter":
		o.Paper = export.Letter
	default:
		return fmt.Errorf("%w: --paper is a4 or letter, not %q", errUsage, *paper)
	}
	defer export.Lean()()
	rep, err := r.load(w)
	if err != nil {
		return err
	}
	var now, base scenario.Values
	if rep.Scenarios != nil || len(w.set) > 0 {
		if now, base, err = evaluate(rep, w.set); err != nil {
			return err
		}
	}
	if !now.Set.Equal(base.Set) {
		o.View = "set on the command line"
	}
	if !*quiet {
		o.Progress = func(done, total int, what string) {
			r.note("\r%3d %%  %-40.40s", 100*done/max(total, 1), what)
		}
	}
	err = export.File(r.ctx, *out, func(dst io.Writer) error {
		return document.write(r.ctx, dst, rep, now, o)
	})
	if !*quiet {
		r.note("\r%50s\r", "")
	}
	if err != nil {
		return err
	}
	r.printf("Wrote %s.\n", *out)
	if *attachments == "" {
		return nil
	}
	files, err := document.files(rep, now, o)
	if err != nil {
		return err
	}
	return r.writeBeside(*attachments, files)
}

// writeBeside writes a document's files into a folder, which is made.
func (r *run) writeBeside(folder string, files []export.Attachment) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, file := range files {
		err := export.File(r.ctx, filepath.Join(folder, file.Name), func(dst io.Writer) error {
			_, err := dst.Write(file.Content)
			return err
		})
		if err != nil {
			return err
		}
	}
	r.printf("Wrote %s into %s.\n", count(len(files), "file"), folder)
	return nil
}

// presetNamed is a memo's preset by its name.
func presetNamed(name string) (export.Preset, bool) {
	for _, p := range export.Presets() {
		if p.String() == strings.ToLower(name) {
			return p, true
		}
	}
	return 0, false
}
