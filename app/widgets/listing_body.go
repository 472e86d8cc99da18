package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
)

// listingBody is what scrolls in a [Listing]: as high as all rows, with canvas
// objects for those near the window.
type listingBody struct {
	widget.BaseWidget

	of    *Listing
	brush brush
	set   map[int][]listingFlow // rows as set, kept while they stay in view
	width float32               // they are set for

	painted     bool
	top, bottom float32 // what has been painted

	at      int // row with the keyboard
	pointed int // row under the pointer, -1 for none
	chosen  int // row that is open, -1 for none
	focused bool
}

type listingFlow struct {
	lines *flow
	cell  ListingCell
}

var (
	_ fyne.Tappable      = (*listingBody)(nil)
	_ fyne.Focusable     = (*listingBody)(nil)
	_ fyne.Accessible    = (*listingBody)(nil)
	_ desktop.Hoverable  = (*listingBody)(nil)
	_ desktop.Cursorable = (*listingBody)(nil)
)

func newListingBody(of *Listing) *listingBody {
	b := &listingBody{of: of, pointed: -1, chosen: -1, set: map[int][]listingFlow{}}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *listingBody) CreateRenderer() fyne.WidgetRenderer { return &listingRenderer{b} }

// MinSize implements fyne.Widget.
func (b *listingBody) MinSize() fyne.Size {
	return fyne.NewSize(0, max(float32(b.of.Rows), 1)*b.of.rowHeight())
}

// forget drops what was set and painted.
func (b *listingBody) forget() {
	b.set = map[int][]listingFlow{}
	b.painted = false
}

// again paints the same part another time.
func (b *listingBody) again() {
	b.painted = false
	b.show()
}

// show paints what the window needs, unless it is there.
func (b *listingBody) show() {
	size := b.of.scroll.Size()
	offset := b.of.scroll.Offset.Y
	if size.Height <= 0 || b.painted && b.width == size.Width && offset >= b.top && offset+size.Height <= b.bottom {
		return
	}
	if b.width != size.Width {
		b.width = size.Width
		b.set = map[int][]listingFlow{}
	}
	b.top, b.bottom = offset-overscan, offset+size.Height+overscan
	b.painted = true
	b.brush.begin(themeOf(b.of))
	b.paint(size.Width)
	repaint(b)
}

func (b *listingBody) paint(wide float32) {
	l := b.of
	high := l.rowHeight()
	if l.Rows == 0 {
		st := cellStyle().With(Muted).scaled(b.brush.theme)
		b.brush.text(shorten(st, l.Empty, wide-2*cellPad), cellPad, cellGap+4+st.Leading*0.7, st)
		return
	}
	first, last := max(int(b.top/high), 0), min(int(b.bottom/high), l.Rows-1)
	for row := range b.set {
		if row < first || row > last {
			delete(b.set, row)
		}
	}
	spans, _ := l.spans(wide)
	for row := first; row <= last; row++ {
		b.paintRow(row, spans, float32(row)*high, wide)
	}
}

func (b *listingBody) paintRow(row int, spans []listingSpan, y, wide float32) {
	p := Colors(b.brush.theme)
	high := b.of.rowHeight()
	ground := drawing.Color{}
	switch {
	case row == b.chosen, row == b.at && b.focused:
		ground = p.Tint
	case row == b.pointed && b.of.OnOpen != nil:
		ground = p.Wash
	}
	if ground != (drawing.Color{}) {
		b.brush.rect(0, y, wide-listingBar, high-1, 0, ground)
	}
	if row == b.chosen {
		b.brush.rect(0, y, navBar, high-1, 0, p.Accent)
	}
	if row == b.at && b.focused {
		b.brush.frame(1, y+1, wide-listingBar-2, high-3, radius, drawing.Color{}, p.Accent, 2)
	}
	flows, ok := b.set[row]
	if !ok {
		for _, s := range spans {
			f, cell := b.of.flow(row, s)
			flows = append(flows, listingFlow{f, cell})
		}
		b.set[row] = flows
	}
	scale := scaleOf(b.brush.theme)
	for i, f := range flows {
		x := spans[i].x + cellPad + f.cell.Indent*scale
		st := f.lines.of.styles[0]
		if f.cell.Marked {
			side := st.Size * markSign
			mid := y + cellGap + f.lines.lines[0].baseline - st.Size*capHeight/2
			b.brush.sign(confidenceSign(f.cell.Confidence), x, mid-side/2, side, p.Ink)
			x += st.Size * (markSign + markGap)
		}
		f.lines.paint(&b.brush, x, y+cellGap, b.top, b.bottom, noState())
	}
	b.brush.rect(0, y+high-1, wide-listingBar, 1, 0, p.Hairline)
}

// reveal scrolls so that a row is in view.
func (b *listingBody) reveal(row int) {
	high := b.of.rowHeight()
	top, view := float32(row)*high, b.of.scroll.Size().Height
	switch offset := b.of.Offset(); {
	case top < offset:
		b.of.SetOffset(top)
	case top+high > offset+view:
		b.of.SetOffset(top + high - view)
	}
}

func (b *listingBody) rowAt(y float32) int {
	row := int(y / b.of.rowHeight())
	if y < 0 || row >= b.of.Rows {
		return -1
	}
	return row
}

func (b *listingBody) open(row int) {
	if row >= 0 && row < b.of.Rows && b.of.OnOpen != nil {
		b.of.OnOpen(row)
	}
}

// listingRenderer renders a listingBody.
type listingRenderer struct{ b *listingBody }

func (r *listingRenderer) Destroy() {}

func (r *listingRenderer) Layout(fyne.Size) {}

func (r *listingRenderer) MinSize() fyne.Size { return r.b.MinSize() }

func (r *listingRenderer) Objects() []fyne.CanvasObject { return r.b.brush.objects() }

func (r *listingRenderer) Refresh() { repaint(r.b) }
