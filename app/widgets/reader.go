package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/db/report"
)

// Reader is the reading column: prose, tables and figures in one scrolling
// page. Words are measured once and lines laid out here; only what is visible
// has canvas objects. Text can be selected and copied.
type Reader struct {
	widget.BaseWidget

	// Confidence returns the weakest confidence of claims, for the chips; nil
	// shows them hollow.
	Confidence func([]report.ClaimID) report.Confidence

	// Live returns the value now for a number bound to the scenario key, and
	// whether to show it beside the author's words. Nil shows none.
	Live func(key string) (string, bool)

	// OnCite is called with the claims of a chip that is opened.
	OnCite func([]report.ClaimID)

	// OnVisible is called with the anchor the reader is at, the last one that
	// passed the top of the window, when it changes.
	OnVisible func(anchor string)

	items []Item
}

// NewReader returns a reader showing items.
func NewReader(items []Item) *Reader {
	r := &Reader{items: items}
	r.ExtendBaseWidget(r)
	return r
}

// SetItems replaces what is shown and goes to its top.
func (r *Reader) SetItems(items []Item) { r.items = items }

// RefreshLive lays out again what shows a value of the scenario.
func (r *Reader) RefreshLive() {}

// ScrollTo brings the item with the anchor to the top and reports whether
// there is one.
func (r *Reader) ScrollTo(anchor string) bool { return false }

// Flash brings the anchor into view and marks it for a moment.
func (r *Reader) Flash(anchor string) bool { return false }

// Anchor returns the anchor the reader is at, "" before the first.
func (r *Reader) Anchor() string { return "" }

// Offset returns how far the column is scrolled, in pixels from the top.
func (r *Reader) Offset() float32 { return 0 }

// SetOffset scrolls to an offset, held to what there is.
func (r *Reader) SetOffset(y float32) {}

// Place returns where the reader is in terms that survive another width: an
// item and how far into it. Restore goes back there.
func (r *Reader) Place() Place { return Place{} }

// Restore scrolls to a place taken earlier and selects what was selected.
func (r *Reader) Restore(p Place) {}

// Selected returns the selected words, "" for none.
func (r *Reader) Selected() string { return "" }

// Place is a position in a [Reader] that does not depend on its width.
type Place struct {
	Item     int
	Fraction float32 // of the item's height, from its top
	Selection
}

// Selection is a stretch of text in a [Reader], from one point to another.
// The zero value is no selection.
type Selection struct {
	FromItem, FromByte int
	ToItem, ToByte     int
}

// CreateRenderer implements fyne.Widget.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(NewHairline())
}
