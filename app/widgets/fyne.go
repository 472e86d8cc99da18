package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// themeOf returns the theme a widget is shown in.
func themeOf(o fyne.CanvasObject) fyne.Theme { return theme.CurrentForWidget(o) }

// repaint asks for a new frame in which o has changed.
func repaint(o fyne.CanvasObject) { canvas.Refresh(o) }

// takeFocus gives w the keyboard, as clicking on it does.
func takeFocus(w fyne.Focusable) {
	o, ok := w.(fyne.CanvasObject)
	if !ok {
		return
	}
	//nolint:forbidigo // Fyne has no other way from an object to its canvas
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		c.Focus(w)
	}
}

// passKey hands a key that means nothing to w to whoever listens to the whole
// window: Fyne itself gives it to the widget with the keyboard alone.
func passKey(w fyne.CanvasObject, e *fyne.KeyEvent) {
	//nolint:forbidigo // Fyne has no other way from an object to its canvas
	c := fyne.CurrentApp().Driver().CanvasForObject(w)
	if c == nil {
		return
	}
	if f := c.OnTypedKey(); f != nil {
		f(e)
	}
}

// positionOf is where o is in its window.
func positionOf(o fyne.CanvasObject) fyne.Position {
	//nolint:forbidigo // Fyne has no other way from an object to its driver
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

// heightForWidth is an object whose height follows from its width.
type heightForWidth interface {
	HeightForWidth(width float32) float32
}

// heightOf returns the height o needs at a width.
func heightOf(o fyne.CanvasObject, width float32) float32 {
	switch o := o.(type) {
	case heightForWidth:
		return o.HeightForWidth(width)
	case *fyne.Container:
		if l, ok := o.Layout.(containerHeight); ok {
			return l.heightForWidth(o.Objects, width)
		}
	}
	return o.MinSize().Height
}

// containerHeight is a layout that knows the height its objects need.
type containerHeight interface {
	heightForWidth(objects []fyne.CanvasObject, width float32) float32
}
