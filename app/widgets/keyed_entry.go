package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// KeyedEntry is a field to type in that first offers its keys to what it stands
// in, such as a list below it that arrows walk. Keys that mean nothing to a
// field, Escape and the function keys, it hands to the window.
type KeyedEntry struct {
	widget.Entry

	// OnKey is called with every key that is pressed; when it reports true the
	// key has been used up.
	OnKey func(*fyne.KeyEvent) bool
}

// NewKeyedEntry returns an empty field.
func NewKeyedEntry(placeholder string) *KeyedEntry {
	f := &KeyedEntry{}
	f.ExtendBaseWidget(f)
	f.SetPlaceHolder(placeholder)
	return f
}

// FocusGained implements fyne.Focusable.
func (f *KeyedEntry) FocusGained() {
	f.Entry.FocusGained()
	tellFocus(f)
}

// TypedKey implements fyne.Focusable.
func (f *KeyedEntry) TypedKey(e *fyne.KeyEvent) {
	switch {
	case f.OnKey != nil && f.OnKey(e):
	case e.Name == fyne.KeyEscape || e.Name == fyne.KeyF1 || e.Name == fyne.KeyF5 || e.Name == fyne.KeyF6:
		passKey(f, e)
	default:
		f.Entry.TypedKey(e)
	}
}
