package app

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"dossier/db"
)

// chooseFolder and chooseFile let the reader pick a package to open.
func (w *Window) chooseFolder() {
	w.pick(dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err != nil {
			w.fail("open the folder", err)
		} else if u != nil {
			w.openPackage(u.Path())
		}
	}, w.win))
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
	w.pick(d)
}

// pick shows a dialog of Fyne's that picks a file or folder. Escape closes it,
// unless a field in it has the keyboard.
func (w *Window) pick(d dialog.Dialog) {
	over := w.win.Canvas().Overlays()
	before := len(over.List())
	d.SetOnClosed(func() { w.picking = nil })
	d.Show()
	if len(over.List()) > before { // else the system shows its own
		w.picking = d
	}
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

// openPackage reads a package and shows its report, or its faults.
func (w *Window) openPackage(path string) { w.openFrom(Options{Package: path}, path) }

// openShelved shows a report of the library.
func (w *Window) openShelved(e db.Entry) { w.openFrom(Options{Report: string(e.ID)}, e.Subject) }

// openFrom reads what the options ask for away from the window and shows it. A
// later call stops an earlier one.
func (w *Window) openFrom(from Options, name string) {
	if w.lib == nil {
		return
	}
	if w.busy != nil {
		w.busy()
	}
	ctx, cancel := context.WithCancel(context.Background())
	w.busy = cancel
	w.frame.say("Reading " + name + " …")
	lib := w.lib
	w.start(func() {
		o, err := openReport(ctx, lib, from)
		fyne.Do(func() {
			defer cancel()
			if ctx.Err() != nil || errors.Is(err, context.Canceled) {
				return
			}
			w.busy = nil
			w.frame.say("")
			if err != nil {
				w.showProblems(name, err)
				return
			}
			w.showReport(o)
		})
	})
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
