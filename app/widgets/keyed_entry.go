package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// KeyedEntry is a field to type in that first offers its keys to what it stands
// in: a list below it that arrows walk, a box that Escape closes.
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

// TypedKey implements fyne.Focusable.
func (f *KeyedEntry) TypedKey(e *fyne.KeyEvent) {
	if f.OnKey == nil || !f.OnKey(e) {
		f.Entry.TypedKey(e)
	}
}
