package widgets

import "fyne.io/fyne/v2"

// passRune hands a character that means nothing to w to whoever listens to the
// whole window, so that a letter is a shortcut wherever nobody is typing.
func passRune(w fyne.CanvasObject, r rune) {
	//nolint:forbidigo // Fyne has no other way from an object to its canvas
	c := fyne.CurrentApp().Driver().CanvasForObject(w)
	if c == nil {
		return
	}
	if f := c.OnTypedRune(); f != nil {
		f(r)
	}
}
