package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// SearchField is a line to type in that lets keys that mean something to a
// list below it through to that list.
type SearchField struct {
	widget.Entry

	// OnKey is called with every key that is pressed; when it reports true the
	// key has been used up.
	OnKey func(*fyne.KeyEvent) bool
}

// NewSearchField returns an empty field.
func NewSearchField(placeholder string) *SearchField {
	f := &SearchField{}
	f.ExtendBaseWidget(f)
	f.SetPlaceHolder(placeholder)
	return f
}

// TypedKey implements fyne.Focusable.
func (f *SearchField) TypedKey(e *fyne.KeyEvent) {
	if f.OnKey == nil || !f.OnKey(e) {
		f.Entry.TypedKey(e)
	}
}
