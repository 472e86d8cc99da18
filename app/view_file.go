package app

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"

	"dossier/app/export"
	"dossier/db/judgement"
	"dossier/db/report"
)

// viewEnding is what a view's file is called behind the dot.
const viewEnding = ".dossier-view"

// openViewFile takes in a colleague's view. A file that is not one, or is of
// another report, changes nothing.
func (w *Window) openViewFile(path string) {
	if w.session == nil {
		return
	}
	doing := "open the view " + filepath.Base(path)
	f, err := os.Open(path)
	if err != nil {
		w.fail(doing, err)
		return
	}
	v, err := judgement.DecodeView(f, w.session.Report())
	if err = errors.Join(err, f.Close()); err != nil {
		w.fail(doing, err)
		return
	}
	fresh, err := w.session.AddView(v)
	if err != nil {
		w.fail(doing, err)
		return
	}
	words := "“" + v.Name + "” by " + v.Author + " is among the views."
	if !fresh {
		words = "“" + v.Name + "” by " + v.Author + " was here already; nothing changed."
	}
	w.goTo(Route{Page: ScenariosPage, Anchor: viewsAnchor})
	w.frame.say(words)
}

// chooseViewFile lets the reader pick a view's file.
func (w *Window) chooseViewFile() {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if err == nil && f == nil {
			return
		}
		if err == nil {
			err = f.Close()
		}
		if err != nil {
			w.fail("open the view", err)
			return
		}
		w.openViewFile(f.URI().Path())
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{viewEnding}))
	w.pick(d)
}

// saveViewFile writes a view as a file to send, into a folder the reader
// picks.
func (w *Window) saveViewFile(v judgement.View) {
	pick := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err == nil && u == nil {
			return
		}
		path := ""
		if err == nil {
			path, err = writeView(w.session.Report(), u.Path(), v)
		}
		if err != nil {
			w.fail("save the view", err)
			return
		}
		w.frame.say("Written: " + path)
	}, w.win)
	if at, err := storage.ListerForURI(storage.NewFileURI(w.exportFolder())); err == nil {
		pick.SetLocation(at)
	}
	w.pick(pick)
}

// writeView writes a view into a folder and returns the file's path. A file of
// the same view there is replaced by itself.
func writeView(r *report.Report, folder string, v judgement.View) (string, error) {
	var content bytes.Buffer
	if err := judgement.EncodeView(&content, v); err != nil {
		return "", err
	}
	path := filepath.Join(folder, export.FileName(r, v.Name+" by "+v.Author, "", string(v.ID), viewEnding))
	return path, export.File(context.Background(), path, func(to io.Writer) error {
		_, err := to.Write(content.Bytes())
		return err
	})
}

// useView sets the scenario as a view has it.
func (w *Window) useView(v judgement.View) {
	if err := w.session.UseView(v); err != nil {
		w.fail("use the view “"+v.Name+"”", err)
	}
}

// removeView takes a view away, once the reader says so: a colleague's cannot
// be made again here.
func (w *Window) removeView(v judgement.View) {
	w.confirm(lang.L("Remove the view"), "Remove “"+v.Name+"” by "+v.Author+"? Its file, if you have one, stays.", lang.L("Remove"), func() {
		w.session.RemoveView(v.ID)
		w.reload()
	})
}
