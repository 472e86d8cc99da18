package app

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"sync/atomic"

	"fyne.io/fyne/v2"

	"dossier/app/export"
	"dossier/db/report"
	"dossier/db/scenario"
)

// An exportJob is one PDF being written away from the window's goroutine.
type exportJob struct {
	path    string
	report  *report.Report
	values  scenario.Values
	options export.Options

	// progress and done are called on the window's goroutine. Steps that
	// follow faster than the window paints are left out.
	progress func(part float64, what string)
	done     func(error)

	pending atomic.Bool   // a step waits to be shown
	ended   chan struct{} // closed once the file is written or given up
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
		return export.Report(ctx, to, j.report, j.values, j.options)
	})
	close(j.ended)
	fyne.Do(func() { j.done(err) })
}

// newExportJob prepares the report as the session shows it.
func newExportJob(s *Session, path string, o export.Options) *exportJob {
	return &exportJob{path: path, report: s.Report(), values: s.Values(), options: o, ended: make(chan struct{})}
}

// viewName is whose scenario an exported file shows.
func viewName(s *Session) string {
	if s.HasScenarios() && s.Changed() {
		return "mine"
	}
	return "report's own"
}

// exportName suggests a name for the PDF of what the session shows. Another
// scenario has another name, so that no file replaces one that says something
// else.
func exportName(s *Session) string {
	r := s.Report()
	if !s.HasScenarios() {
		return export.FileName(r, "report", "", r.Hash, "pdf")
	}
	return export.FileName(r, "report", viewName(s), s.Values().Set.Hash(), "pdf")
}

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
