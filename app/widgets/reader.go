package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dossier/db/report"
)

// Reader is the reading column: prose, tables and figures in one scrolling
// page. Words are measured once and lines laid out here; only what is near the
// window has canvas objects. Text can be selected and copied, the arrow keys
// scroll, Tab walks the citations and Enter opens one.
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

	// OnMargin is called with the anchor of an item whose note is tapped.
	OnMargin func(anchor string)

	// OnVisible is called with the anchor the reader is at, the last one that
	// passed the top of the window, when it changes.
	OnVisible func(anchor string)

	// ObjectWidth is the width of tables and figures at 100 % text, in pixels;
	// zero is 704. Text is narrower: 75 characters at most.
	ObjectWidth float32

	blocks  []block
	chips   []chipRef
	body    *readerBody
	scroll  *container.Scroll
	width   float32 // the blocks are laid out for
	height  float32 // of all blocks
	at      string  // anchor last told to OnVisible
	stale   bool    // the blocks have to be measured again
	flashed flash
}

// NewReader returns a reader showing items. The callbacks may be set until it
// is shown.
func NewReader(items []Item) *Reader {
	r := &Reader{stale: true}
	r.body = newReaderBody(r)
	r.scroll = container.NewVScroll(r.body)
	r.scroll.OnScrolled = func(fyne.Position) { r.scrolled() }
	r.ExtendBaseWidget(r)
	r.take(items)
	return r
}

// SetItems replaces what is shown and goes to its top.
func (r *Reader) SetItems(items []Item) {
	r.take(items)
	r.body.clear()
	r.layout(r.width)
	r.SetOffset(0)
	r.update()
}

// RefreshLive lays out again what shows a value of the scenario.
func (r *Reader) RefreshLive() {
	place := r.Place()
	for i := range r.blocks {
		if r.blocks[i].live {
			r.measure(&r.blocks[i])
		}
	}
	r.layout(r.width)
	r.Restore(place)
	r.update()
}

// Refresh measures and lays out everything again, as after a change of theme
// or of an object's height.
func (r *Reader) Refresh() {
	place := r.Place()
	r.stale = true
	r.layout(r.width)
	r.Restore(place)
	r.update()
	r.BaseWidget.Refresh()
}

// Resize implements fyne.Widget. At another width the words at the top of the
// window stay there.
func (r *Reader) Resize(size fyne.Size) {
	if size.Width != r.width || r.stale {
		place, first := r.Place(), r.width <= 0
		r.layout(size.Width)
		r.BaseWidget.Resize(size)
		if !first {
			r.Restore(place)
		}
	}
	r.BaseWidget.Resize(size)
	r.scrolled()
}

// MinSize implements fyne.Widget.
func (r *Reader) MinSize() fyne.Size { return fyne.NewSize(320, 160) }

// CreateRenderer implements fyne.Widget.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.scroll) }

// Focus gives the reader the keyboard.
func (r *Reader) Focus() { takeFocus(r.body) }

// ScrollTo brings the item with the anchor to the top and reports whether
// there is one.
func (r *Reader) ScrollTo(anchor string) bool {
	i := r.find(anchor)
	if i < 0 {
		return false
	}
	r.SetOffset(r.blocks[i].y - anchorMargin)
	return true
}

// Anchor returns the anchor the reader is at, "" before the first.
func (r *Reader) Anchor() string {
	var at string
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.y > r.Offset()+2*anchorMargin {
			break
		}
		if b.item.Anchor != "" {
			at = b.item.Anchor
		}
	}
	return at
}

// Offset returns how far the column is scrolled, in pixels from the top.
func (r *Reader) Offset() float32 { return r.scroll.Offset.Y }

// SetOffset scrolls to an offset, held to what there is.
func (r *Reader) SetOffset(y float32) {
	y = max(min(y, r.height-r.Size().Height), 0)
	r.scroll.ScrollToOffset(fyne.NewPos(0, y))
	r.scrolled()
}

// Place returns where the reader is in terms that survive another width: an
// item and how far into it. Restore goes back there.
func (r *Reader) Place() Place {
	y := r.Offset()
	place := Place{Selection: r.body.selection}
	if r.width <= 0 {
		return place
	}
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.y > y {
			break
		}
		place.Item, place.Fraction = i, (y-b.y)/max(b.height, 1)
	}
	if place.Item == 0 && len(r.blocks) > 0 && y < r.blocks[0].y {
		place.Fraction = (y - r.blocks[0].y) / max(r.blocks[0].height, 1)
	}
	return place
}

// Restore scrolls to a place taken earlier and selects what was selected.
func (r *Reader) Restore(p Place) {
	if p.Item < 0 || p.Item >= len(r.blocks) || r.width <= 0 {
		return
	}
	b := &r.blocks[p.Item]
	r.SetOffset(b.y + p.Fraction*b.height)
	if r.body.selection != p.Selection {
		r.body.selection = p.Selection
		r.update()
	}
}

// Selected returns the selected words, "" for none.
func (r *Reader) Selected() string { return r.body.selected() }

// Span returns where an object of an item is in the window of the reader, in
// pixels from its top; false for one that is none of its items.
func (r *Reader) Span(o fyne.CanvasObject) (top, bottom float32, ok bool) {
	for i := range r.blocks {
		if b := &r.blocks[i]; b.item.Object == o {
			return b.y - r.Offset(), b.y + b.height - r.Offset(), true
		}
	}
	return 0, 0, false
}

// find returns the index of the block with an anchor, -1 for none.
func (r *Reader) find(anchor string) int {
	for i := range r.blocks {
		if anchor != "" && r.blocks[i].item.Anchor == anchor {
			return i
		}
	}
	return -1
}

// scrolled shows what came into the window and tells where the reader is.
func (r *Reader) scrolled() {
	r.body.show(r.Offset(), r.Size().Height)
	r.stick()
	if at := r.Anchor(); at != r.at {
		r.at = at
		if r.OnVisible != nil {
			r.OnVisible(at)
		}
	}
}

// sticker is an object that keeps a part of itself at the window's top.
type sticker interface{ stick(top float32) }

// stick tells objects how far they have scrolled beyond the top.
func (r *Reader) stick() {
	for i := range r.blocks {
		if s, ok := r.blocks[i].item.Object.(sticker); ok {
			s.stick(r.Offset() - r.blocks[i].y)
		}
	}
}

// update paints again what is in the window.
func (r *Reader) update() {
	r.body.painted = false
	r.body.show(r.Offset(), r.Size().Height)
	r.scroll.Refresh()
}

// anchorMargin is the room left above an item that was jumped to.
const anchorMargin = 24
