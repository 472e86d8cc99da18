package app

import (
	"slices"

	"fyne.io/fyne/v2/lang"
)

// enlarge shows a figure as large as the window.
func (w *Window) enlarge(e *exhibit) {
	f := newFigureFace(w, []*exhibit{e}, 0, false)
	s := w.raise(f, nil)
	f.leave = s.close
}

// present shows all figures one by one on the whole screen, beginning with the
// one in view.
func (w *Window) present() {
	if w.session == nil || w.page == nil {
		return
	}
	key := ""
	if p, ok := w.page.(interface{ inView() string }); ok {
		key = p.inView()
	}
	w.presentFrom(key)
}

// presentFrom begins with the figure of a key, or the first of all.
func (w *Window) presentFrom(key string) {
	if w.covered() {
		return
	}
	show := w.exhibits()
	if len(show) == 0 {
		w.tell(lang.L("This report has no figures to present."))
		return
	}
	named := func(e *exhibit) bool { return e.key == key }
	at := slices.IndexFunc(show, named)
	if at < 0 && w.session.HasScenarios() {
		if work := w.workbenchExhibits(); slices.ContainsFunc(work, named) {
			show = append(show, work...)
			at = slices.IndexFunc(show, named)
		}
	}
	at = max(at, 0)
	full, size := w.win.FullScreen(), w.win.Canvas().Size()
	f := newFigureFace(w, show, at, true)
	s := w.raise(f, func() {
		w.win.SetFullScreen(full)
		if !full {
			// Fyne forgets the size it was when the look changes meanwhile.
			w.win.Resize(size)
		}
	})
	f.leave = s.close
	w.win.SetFullScreen(true)
}

// covered reports whether a dialog waits for an answer, or figures are being
// presented already.
func (w *Window) covered() bool {
	if s := w.top(); s != nil {
		f, ok := s.face.(*figureFace)
		return !ok || f.presented
	}
	return w.win.Canvas().Overlays().Top() != nil
}
