package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// control is the part all tappable widgets share: tap, Enter and Space act,
// hover and focus show.
type control struct {
	widget.BaseWidget

	hovered, focused, disabled bool

	act func() // nil: nothing to do
}

var (
	_ fyne.Tappable     = (*control)(nil)
	_ fyne.Focusable    = (*control)(nil)
	_ desktop.Hoverable = (*control)(nil)
)

// Tapped implements fyne.Tappable.
func (c *control) Tapped(*fyne.PointEvent) { c.activate() }

func (c *control) activate() {
	if c.act != nil && !c.disabled {
		c.act()
	}
}

// FocusGained implements fyne.Focusable.
func (c *control) FocusGained() {
	c.focused = true
	c.Refresh()
	if o := c.whole(); o != nil {
		tellFocus(o)
	}
}

// FocusLost implements fyne.Focusable.
func (c *control) FocusLost() {
	c.focused = false
	c.Refresh()
}

// TypedRune implements fyne.Focusable.
func (c *control) TypedRune(r rune) {
	if o := c.whole(); o != nil {
		passRune(o, r)
	}
}

// TypedKey implements fyne.Focusable: Enter and Space act.
func (c *control) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.activate()
	default:
		if o := c.whole(); o != nil {
			passKey(o, e)
		}
	}
}

// whole returns the widget c is a part of, which has the keyboard, or nil.
func (c *control) whole() fyne.CanvasObject {
	//nolint:forbidigo // Fyne has no other way from a part to its widget
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if f, ok := w.Canvas().Focused().(interface{ part() *control }); ok && f.part() == c {
			o, _ := f.(fyne.CanvasObject)
			return o
		}
	}
	return nil
}

func (c *control) part() *control { return c }

// MouseIn implements desktop.Hoverable.
func (c *control) MouseIn(*desktop.MouseEvent) {
	c.hovered = true
	c.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *control) MouseOut() {
	c.hovered = false
	c.Refresh()
}

// Cursor implements desktop.Cursorable.
func (c *control) Cursor() desktop.Cursor {
	if c.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Enable lets the control act again.
func (c *control) Enable() { c.setDisabled(false) }

// Disable keeps the control from acting and shows it so.
func (c *control) Disable() { c.setDisabled(true) }

// Disabled reports whether the control is disabled.
func (c *control) Disabled() bool { return c.disabled }

func (c *control) setDisabled(on bool) {
	if c.disabled != on {
		c.disabled = on
		c.Refresh()
	}
}
