package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"dossier/app/export"
	"dossier/db/report"
	"dossier/db/scenario"
)

// export writes the report as a PDF. The file appears whole or not at all.
func (r *run) export() error {
	var w which
	f := flags("export")
	w.reportFlags(f)
	w.scenarioFlags(f)
	format := f.String("format", "pdf", "pdf: the full report; memo: the investment memo")
	out := f.String("o", "", "the file to write")
	paper := f.String("paper", "a4", "a4 or letter")
	preset := f.String("preset", "ic", "of a memo: ic, one-page or lp-safe")
	confidential := f.String("confidential", "", "a line printed on every page: 'For the committee only'")
	recipient := f.String("recipient", "", "whom the copy is for, printed on every page")
	quiet := f.Bool("quiet", false, "say nothing while writing")
	if _, err := r.parse(f, 0, 0); err != nil {
		return err
	}
	document, ok := map[string]func(context.Context, io.Writer, *report.Report, scenario.Values, export.Options) error{
		"pdf": export.Report, "memo": export.Memo,
	}[*format]
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
	rep, err := r.load(w)
	if err != nil {
		return err
	}
	now, base, err := evaluate(rep, w.set)
	if err != nil {
		return err
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
		return document(r.ctx, dst, rep, now, o)
	})
	if !*quiet {
		r.note("\r%50s\r", "")
	}
	if err != nil {
		return err
	}
	r.printf("Wrote %s.\n", *out)
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
