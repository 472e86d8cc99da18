package app

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// chooseFolder and chooseFile let the reader pick a package to open.
func (w *Window) chooseFolder() {
	dialog.ShowFolderOpen(func(u fyne.ListableURI, err error) {
		if err != nil {
			w.fail("open the folder", err)
		} else if u != nil {
			w.openPackage(u.Path())
		}
	}, w.win)
}

func (w *Window) chooseFile() {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if err != nil {
			w.fail("open the file", err)
			return
		}
		if f != nil {
			path := f.URI().Path()
			if err := f.Close(); err != nil {
				w.fail("open the file", err)
				return
			}
			w.openPackage(path)
		}
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".dossier", ".zip"}))
	d.Show()
}

// openDropped opens what was dropped on the window: a colleague's view, or
// else a report.
func (w *Window) openDropped(path string) {
	if strings.EqualFold(filepath.Ext(path), viewEnding) {
		w.openViewFile(path)
		return
	}
	w.openPackage(path)
}

// openPackage reads a package away from the window and shows its report, or
// its faults. A later call stops an earlier one.
func (w *Window) openPackage(path string) {
	if w.lib == nil {
		return
	}
	if w.busy != nil {
		w.busy()
	}
	ctx, cancel := context.WithCancel(context.Background())
	w.busy = cancel
	w.frame.say("Reading " + path + " …")
	lib := w.lib
	go func() {
		o, err := openReport(ctx, lib, Options{Package: path})
		fyne.Do(func() {
			defer cancel()
			if ctx.Err() != nil || errors.Is(err, context.Canceled) {
				return
			}
			w.busy = nil
			w.frame.say("")
			if err != nil {
				w.showProblems(path, err)
				return
			}
			w.showReport(o)
		})
	}()
}

// showProblems shows why a report could not be opened, in the page's place,
// so that a long list of faults can be read and worked through.
func (w *Window) showProblems(path string, err error) {
	if w.page != nil {
		w.page.close()
	}
	w.page = newProblemsPage(w, path, err)
	w.frame.setPage(w.page.object())
}
