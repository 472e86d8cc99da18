package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A cellEntry is a field whose label stands elsewhere, at the head of its
// column. It tells when what was typed is meant.
type cellEntry struct {
	widget.Entry

	name string // for who hears the window
	left func() // after Enter, and after the keyboard went elsewhere

	// undone and redone take the window's last step back or make it again, and
	// report whether they did: while something is being typed it is the field
	// that undoes. Nil: always the field.
	undone, redone func() bool
}

func newCellEntry(name string, left func()) *cellEntry {
	e := &cellEntry{name: name, left: left}
	e.ExtendBaseWidget(e)
	e.OnSubmitted = func(string) { left() }
	return e
}

// FocusLost implements fyne.Focusable.
func (e *cellEntry) FocusLost() {
	e.Entry.FocusLost()
	e.left()
}

// TypedShortcut implements fyne.Shortcutable.
func (e *cellEntry) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutUndo:
		if e.undone != nil && e.undone() {
			return
		}
	case *fyne.ShortcutRedo:
		if e.redone != nil && e.redone() {
			return
		}
	}
	e.Entry.TypedShortcut(s)
}

// AccessibilityLabel implements fyne.Accessible.
func (e *cellEntry) AccessibilityLabel() string { return e.name + ": " + e.Text }

// AccessibilityRole implements fyne.Accessible.
func (e *cellEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
