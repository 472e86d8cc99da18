package app

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2"

	"dossier/app/export"
	"dossier/db/report"
	"dossier/db/scenario"
)

// An exportJob is one PDF being written away from the window's goroutine.
type exportJob struct {
	document document
	path     string
	beside   bool // writes the tables and the view next to it as well
	report   *report.Report
	values   scenario.Values
	options  export.Options

	// progress and done are called on the window's goroutine. Steps that
	// follow faster than the window paints are left out.
	progress func(part float64, what string)
	done     func(error)

	pending atomic.Bool   // a step waits to be shown
	ended   chan struct{} // closed once the file is written or given up
}

// newExportJob prepares a document of the report as the session shows it.
func newExportJob(s *Session, d document, path string, o export.Options) *exportJob {
	o.Preset = d.preset
	return &exportJob{document: d, path: path, report: s.Report(), values: s.Values(), options: o, ended: make(chan struct{})}
}

// run writes the file. It returns when that is over, with done on its way.
func (j *exportJob) run(ctx context.Context) {
	j.options.Progress = func(done, total int, what string) {
		if j.pending.Swap(true) {
			return
		}
		fyne.Do(func() {
			j.pending.Store(false)
			j.progress(float64(done)/float64(max(total, 1)), what)
		})
	}
	err := export.File(ctx, j.path, func(to io.Writer) error {
		return j.document.write(ctx, to, j.report, j.values, j.options)
	})
	if err == nil && j.beside {
		err = j.writeBeside(ctx)
	}
	close(j.ended)
	fyne.Do(func() { j.done(err) })
}

// writeBeside writes the files that the PDF carries into a folder next to it:
// tablets hide attachments.
func (j *exportJob) writeBeside(ctx context.Context) error {
	files, err := j.document.files(j.report, j.values, j.options)
	if err != nil || len(files) == 0 {
		return err
	}
	folder := j.besideFolder()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, f := range files {
		err := export.File(ctx, filepath.Join(folder, f.Name), func(to io.Writer) error {
			_, err := to.Write(f.Content)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// besideFolder is where the files beside the PDF go.
func (j *exportJob) besideFolder() string { return strings.TrimSuffix(j.path, filepath.Ext(j.path)) }

// exportFolder is where the last export went, or else where this system's
// people keep documents.
func (w *Window) exportFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	for _, dir := range []string{w.setting(folderSetting), filepath.Join(home, "Documents")} {
		if info, err := os.Stat(dir); dir != "" && err == nil && info.IsDir() {
			return dir
		}
	}
	return home
}
