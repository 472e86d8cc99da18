package widgets

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
)

// readerBody is what scrolls in a [Reader]: as high as all of its blocks, with
// canvas objects for those near the window.
type readerBody struct {
	widget.BaseWidget

	of    *Reader
	brush brush

	painted     bool    // top to bottom holds
	top, bottom float32 // what has been painted

	selection Selection
	dragging  bool
	shift     bool // a shift key is down
	focused   bool
	chip      int     // index in chips with the keyboard, -1 for none
	hovered   chipRef // under the pointer; block -1 for none
	margin    string  // anchor of the note under the pointer; "" for none
}

func newReaderBody(of *Reader) *readerBody {
	b := &readerBody{of: of, chip: -1, hovered: chipRef{block: -1}}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *readerBody) CreateRenderer() fyne.WidgetRenderer { return &readerRenderer{b} }

// clear forgets what belonged to other items.
func (b *readerBody) clear() {
	b.selection, b.chip, b.hovered = Selection{}, -1, chipRef{block: -1}
	b.painted = false
}

// overscan is how much is painted above and below the window, so that most
// scroll steps paint nothing.
const overscan = 240

// show paints what a window at an offset needs, unless it is there.
func (b *readerBody) show(offset, height float32) {
	if b.painted && offset >= b.top && offset+height <= b.bottom || height <= 0 {
		return
	}
	b.top, b.bottom = offset-overscan, offset+height+overscan
	b.painted = true
	b.brush.begin(themeOf(b.of))
	blocks := b.of.blocks
	first := sort.Search(len(blocks), func(i int) bool { return blocks[i].y+blocks[i].height >= b.top })
	for i := first; i < len(blocks) && blocks[i].y <= b.bottom; i++ {
		b.paint(i)
	}
	repaint(b)
}

// paint paints one block.
func (b *readerBody) paint(i int) {
	bl := &b.of.blocks[i]
	th := b.brush.theme
	scale := scaleOf(th)
	if b.of.flashed.block == i && b.of.flashed.strength > 0 {
		b.of.flashed.paint(&b.brush, bl, b.of.width)
	}
	if bl.words == nil {
		b.paintMargin(bl)
		b.paintObject(bl)
		return
	}
	b.paintMargin(bl)
	st := bl.words.styles[0]
	switch bl.item.Kind {
	case KickerItem:
		b.brush.spaced(capitals(bl.words.plain), bl.x, bl.y+bl.lines.lines[0].baseline, st)
		return
	case ListItem:
		mark := bl.item.marker()
		x := bl.x - 8*scale - width(st.Face, st.Size, mark)
		if bl.item.Ordinal == 0 {
			x = bl.x - 16*scale
		}
		b.brush.text(mark, x, bl.y+bl.lines.lines[0].baseline, st.With(Muted))
	case QuoteItem:
		b.brush.rect(bl.x-quoteIndent*scale, bl.y, 2, bl.height, 0, Colors(th).Hairline)
	default: // words alone
	}
	state := noState()
	state.from, state.to = b.selection.within(i, len(bl.words.plain))
	if b.hovered.block == i {
		state.hovered = b.hovered.cite
	}
	if b.focused && b.chip >= 0 && b.chip < len(b.of.chips) && b.of.chips[b.chip].block == i {
		state.focused = b.of.chips[b.chip].cite
	}
	bl.lines.paint(&b.brush, bl.x, bl.y, b.top, b.bottom, state)
}

// windowed is an object that shows only the part of it a window needs.
type windowed interface{ showPart(top, bottom float32) }

func (b *readerBody) paintObject(bl *block) {
	o := bl.item.Object
	if o == nil {
		return
	}
	o.Move(fyne.NewPos(bl.x, bl.y))
	o.Resize(fyne.NewSize(bl.width, bl.height))
	if w, ok := o.(windowed); ok {
		w.showPart(b.top-bl.y, b.bottom-bl.y)
	}
	b.brush.add(o)
}

// again paints the same part another time.
func (b *readerBody) again() {
	b.painted = false
	b.show(b.of.Offset(), b.of.Size().Height)
}

// readerRenderer renders a readerBody.
type readerRenderer struct{ b *readerBody }

func (r *readerRenderer) Destroy() {}

func (r *readerRenderer) Layout(fyne.Size) {}

func (r *readerRenderer) MinSize() fyne.Size { return fyne.NewSize(0, r.b.of.height) }

func (r *readerRenderer) Objects() []fyne.CanvasObject { return r.b.brush.objects() }

func (r *readerRenderer) Refresh() { repaint(r.b) }

// Cursor implements desktop.Cursorable.
func (b *readerBody) Cursor() desktop.Cursor {
	if b.hovered.block >= 0 || b.margin != "" {
		return desktop.PointerCursor
	}
	return desktop.TextCursor
}

// flash is the ground that shows for a moment where a reader jumped to.
type flash struct {
	block    int
	top      float32 // of a part of the block; all of it when that is not high
	high     float32
	strength float32 // 1 to 0
	anim     *fyne.Animation
}

func (f *flash) paint(b *brush, bl *block, wide float32) {
	p := Colors(b.theme)
	ground := drawing.Mix(p.Paper, p.Tint, float64(f.strength))
	across := min(wide-bl.x, textMeasure(scaleOf(b.theme))+24)
	y, high := bl.y-6, bl.height+12
	if f.high > 0 {
		across, y, high = bl.width+24, bl.y+f.top, f.high
	}
	b.rect(bl.x-12, y, across, high, radius, ground)
	b.rect(bl.x-12, y, 3, high, 0, drawing.Mix(p.Paper, p.Accent, float64(f.strength)))
}

// Flash brings the anchor into view and marks it for a moment. It reports
// whether there is such an anchor.
func (r *Reader) Flash(anchor string) bool {
	i := r.find(anchor)
	if i < 0 {
		return false
	}
	b := &r.blocks[i]
	if b.y < r.Offset()+anchorMargin || b.y+min(b.height, 120) > r.Offset()+r.Size().Height {
		r.ScrollTo(anchor)
	}
	r.startFlash(flash{block: i, strength: 1})
	return true
}

// FlashPart brings a part of an item's object into view and marks it for a
// moment; top and high are pixels of the object. It reports whether the object
// is an item's.
func (r *Reader) FlashPart(o fyne.CanvasObject, top, high float32) bool {
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.item.Object != o {
			continue
		}
		if y := b.y + top; y < r.Offset()+3*anchorMargin || y+high > r.Offset()+r.Size().Height {
			r.SetOffset(y - r.Size().Height/3)
		}
		r.startFlash(flash{block: i, top: top, high: high, strength: 1})
		return true
	}
	return false
}

// startFlash marks a place and lets the mark fade.
func (r *Reader) startFlash(f flash) {
	if r.flashed.anim != nil {
		r.flashed.anim.Stop()
	}
	r.flashed = f
	r.flashed.anim = &fyne.Animation{
		Duration: flashTime,
		Curve:    fyne.AnimationEaseIn,
		Tick: func(done float32) {
			r.flashed.strength = 1 - done
			r.body.again()
		},
	}
	r.flashed.anim.Start()
}
