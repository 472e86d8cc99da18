package widgets

import (
	"fyne.io/fyne/v2"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// The measures of the margin, before the text scale but for the bar.
const (
	marginGap   = 28  // from the text to a note beside it
	marginWide  = 230 // of a note at most
	marginLeast = 110 // below it there is a bar alone
	marginLines = 6   // of a note beside one paragraph, at most
	noteBar     = 3
)

// marginStyle is how a note beside the text is set.
func marginStyle() Style {
	return Style{Face: drawing.SansItalic, Size: 13, Leading: 18, Tone: Accent}
}

// marginRoom is where the notes on a block stand and how wide they may be; zero
// where the window is too narrow for any.
func (r *Reader) marginRoom(bl *block) (x, wide float32) {
	scale := scaleOf(themeOf(r))
	x = max(readerMargin+textMeasure(scale), bl.x+bl.width) + marginGap
	wide = min(marginWide*scale, r.width-x-readerMargin/2)
	if wide < marginLeast*scale {
		return 0, 0
	}
	return x, wide
}

// paintMargin paints what the reader noted on a block: a bar before it, the
// note beside it, and a ground under words that are highlighted.
func (b *readerBody) paintMargin(bl *block) {
	if !bl.noted() {
		return
	}
	c := Colors(b.brush.theme)
	if bl.item.Highlight && bl.lines != nil {
		for _, l := range bl.lines.lines {
			b.brush.rect(bl.x+l.shift-2, bl.y+l.y+2, l.width+4, bl.words.styles[0].Leading-4, 3, c.Tint)
		}
	}
	b.brush.rect(bl.x-14, bl.y+2, noteBar, bl.height-4, 1, c.Accent)
	x, wide := b.of.marginRoom(bl)
	if wide == 0 || bl.item.Margin == "" {
		return
	}
	st := marginStyle().scaled(b.brush.theme)
	words := newProse(report.Text{{Text: bl.item.Margin}}, st, scaleOf(b.brush.theme), proseSource{})
	lines := max(min(int(bl.height/st.Leading), marginLines), 1)
	newFlow(words, wide, fyne.TextAlignLeading, lines).paint(&b.brush, x, bl.y+3, b.top, b.bottom, noState())
}

// noted reports whether the reader left something at the block.
func (bl *block) noted() bool { return bl.item.Margin != "" || bl.item.Highlight }

// marginAt returns the anchor of the block whose bar or note is at a point, ""
// for none.
func (b *readerBody) marginAt(p fyne.Position) string {
	for i := range b.of.blocks {
		bl := &b.of.blocks[i]
		if !bl.noted() || p.Y < bl.y || p.Y > bl.y+bl.height {
			continue
		}
		x, wide := b.of.marginRoom(bl)
		if p.X < bl.x-4 && p.X > bl.x-22 || wide > 0 && p.X >= x && p.X <= x+wide {
			return bl.item.Anchor
		}
	}
	return ""
}

// InView returns the anchor of the item a reader looks at: the one with the
// selection or the citation that has the keyboard, else the first that begins
// in the window. Only items that accept pass.
func (r *Reader) InView(accept func(anchor string) bool) string {
	if at := r.body.selection.ordered(); !at.empty() && at.FromItem < len(r.blocks) {
		if a := r.blocks[at.FromItem].item.Anchor; a != "" && accept(a) {
			return a
		}
	}
	if c := r.body.chip; r.body.focused && c >= 0 && c < len(r.chips) && r.body.inWindow(c) {
		if a := r.blocks[r.chips[c].block].item.Anchor; a != "" && accept(a) {
			return a
		}
	}
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.y+b.height/2 < r.Offset() || b.item.Anchor == "" {
			continue
		}
		if b.y > r.Offset()+r.Size().Height {
			break
		}
		if accept(b.item.Anchor) {
			return b.item.Anchor
		}
	}
	return ""
}
