package app

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
)

// typedKey takes a key that means nothing to the widget that has the keyboard.
// Escape closes what is in front; over a box nothing else is meant.
func (w *Window) typedKey(e *fyne.KeyEvent) {
	if e.Name == widgets.FocusMoved {
		if o, ok := w.win.Canvas().Focused().(fyne.CanvasObject); ok {
			w.bringIntoView(o)
		}
		return
	}
	if w.picking != nil {
		if e.Name == fyne.KeyEscape {
			w.picking.Hide()
		}
		return
	}
	if b := w.box(); b != nil {
		if e.Name == fyne.KeyEscape {
			b.leave()
		}
		return
	}
	if s := w.top(); s != nil {
		s.TypedKey(e)
		return
	}
	switch e.Name {
	case fyne.KeyEscape:
		w.giveWay()
	case fyne.KeyF1: // without a modifier it is no shortcut to Fyne
		w.showShortcuts()
	case fyne.KeyF5:
		w.present()
	case fyne.KeyF6:
		w.exportAgain()
	default:
		w.scroll(e.Name)
	}
}

// typedRune takes the letters that are shortcuts wherever nobody is typing: a
// field that has the keyboard keeps them.
func (w *Window) typedRune(r rune) {
	if w.win.Canvas().Overlays().Top() != nil {
		return
	}
	switch unicode.ToLower(r) {
	case 'b':
		w.goTo(Route{Page: BriefPage})
	case 'n':
		w.noteHere()
	case 'r':
		w.readHere()
	}
}

// giveWay closes what lies on the page: the drawer, else the line at its foot.
// Then no field has the keyboard, and letters are shortcuts again.
func (w *Window) giveWay() {
	w.win.Canvas().Unfocus()
	if d := w.frame.drawer; d.object().Visible() {
		d.hide()
		if d.was != nil {
			w.win.Canvas().Focus(d.was)
		}
		d.was = nil
		return
	}
	w.frame.dismiss()
}

// intoDrawer gives the keyboard to the open drawer: Tab would come to it only
// after all of the page. Escape gives it back.
func (w *Window) intoDrawer() {
	d := w.evidence()
	if w.box() != nil || w.picking != nil {
		return
	}
	if !d.object().Visible() {
		w.tell(lang.L("No evidence is open: choose a number, a row or a warning first."))
		return
	}
	if !d.hasKeyboard() {
		d.was = w.win.Canvas().Focused()
	}
	w.win.Canvas().Focus(d.away)
}

// scroll moves the page while nothing on it has the keyboard.
func (w *Window) scroll(key fyne.KeyName) {
	if w.page == nil {
		return
	}
	const line, step, far = 27, 3 * 27, 1 << 20
	screen := max(w.frame.page.Size().Height-2*line, line)
	at := w.page.offset()
	switch key {
	case fyne.KeyDown:
		at += step
	case fyne.KeyUp:
		at -= step
	case fyne.KeyPageDown, fyne.KeySpace:
		at += screen
	case fyne.KeyPageUp:
		at -= screen
	case fyne.KeyHome:
		at = 0
	case fyne.KeyEnd:
		at = far
	default:
		return
	}
	w.page.setOffset(max(at, 0))
}

// bringIntoView scrolls to what has got the keyboard, on the page or in the
// drawer, as little as it takes.
func (w *Window) bringIntoView(o fyne.CanvasObject) {
	if w.page == nil || w.win.Canvas().Overlays().Top() != nil || slices.Contains(w.frame.bar.Objects, o) || o == fyne.CanvasObject(w.frame.away) {
		return
	}
	where := w.app.Driver().AbsolutePositionForObject
	at, room := where(o), fyne.CanvasObject(w.frame.page)
	offset, setOffset := w.page.offset, w.page.setOffset
	if d := w.frame.drawer; d.object().Visible() && at.X >= where(d.object()).X {
		room, offset, setOffset = d.body, d.body.Offset, d.body.SetOffset
	}
	if at.X < where(room).X {
		return // in the sidebar
	}
	const edge = 24
	top, height := at.Y-where(room).Y, o.Size().Height
	switch rest := room.Size().Height; {
	case height > rest-2*edge: // as much of it as there is room for
		if top > rest/2 || top+height < rest/2 {
			setOffset(offset() + top - edge)
		}
	case top < edge:
		setOffset(max(offset()+top-edge, 0))
	case top+height > rest-edge:
		setOffset(offset() + top + height - rest + edge)
	}
}
