package widgets

import (
	"fmt"

	"fyne.io/fyne/v2"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// block is one item as it is laid out in a reader.
type block struct {
	item   Item
	words  *prose // nil for objects
	lines  *flow
	live   bool // shows a value of the scenario
	x, y   float32
	width  float32 // of an object
	height float32
}

// chipRef names a chip of a reader, in reading order.
type chipRef struct{ block, cite int }

// The measures of the column, before the text scale.
const (
	readerTop    = 28
	readerBottom = 96
	readerMargin = 40
	objectWidth  = 704
	listIndent   = 24
	quoteIndent  = 20
	lineChars    = 75 // a line at most
)

// take makes blocks of items; layout measures them.
func (r *Reader) take(items []Item) {
	r.blocks = make([]block, len(items))
	for i, item := range items {
		b := &r.blocks[i]
		b.item = item
		for _, span := range item.Text {
			b.live = b.live || span.Scenario != ""
		}
		if p, ok := item.Object.(wheelPasser); ok {
			p.passWheel(r.scroll.Scrolled)
		}
	}
	r.stale = true
}

// wheelPasser is an object that scrolls sideways itself and hands on what
// scrolls up and down.
type wheelPasser interface {
	passWheel(to func(*fyne.ScrollEvent))
}

// measure measures the words of a block.
func (r *Reader) measure(b *block) {
	if b.item.Object != nil || b.item.Kind == ObjectItem {
		return
	}
	th := themeOf(r)
	b.words = newProse(b.item.Text, b.item.style().scaled(th), scaleOf(th), proseSource{r.Confidence, r.Live})
	b.lines = nil
}

// style is how an item's words are set.
func (i Item) style() Style {
	switch i.Kind {
	case KickerItem:
		return kickerStyle()
	case HeadingItem:
		return HeadingStyle(max(i.Level, 1))
	case CaptionItem:
		return BodyStyle().Strong()
	case NoteItem:
		return NoteStyle()
	case QuoteItem:
		return Style{Face: drawing.SerifItalic, Size: 17, Leading: 27, Tone: Muted}
	default:
		return ProseStyle()
	}
}

// around is the room an item wants above and below; between two items the
// larger counts.
func (i Item) around() (above, below float32) {
	switch i.Kind {
	case KickerItem:
		return 0, 2
	case HeadingItem:
		if i.Level >= 3 {
			return 24, 6
		}
		return 30, 10
	case ListItem:
		return 4, 4
	case QuoteItem:
		return 14, 14
	case CaptionItem, HeadItem:
		return 24, 6
	case NoteItem:
		return 6, 24
	case ObjectItem:
		return 6, 22
	default:
		return 12, 12
	}
}

// layout places the blocks for a width.
func (r *Reader) layout(width float32) {
	if r.stale {
		for i := range r.blocks {
			r.measure(&r.blocks[i])
		}
		r.stale = false
	}
	r.width = width
	if width <= 0 {
		return
	}
	scale := scaleOf(themeOf(r))
	room := width - 2*readerMargin
	text := min(textMeasure(scale), room)
	y, below := float32(readerTop), float32(0)
	r.chips = r.chips[:0]
	for i := range r.blocks {
		b := &r.blocks[i]
		above, after := b.item.around()
		if i > 0 {
			// A note belongs to the object right above it, a heading to its
			// kicker.
			switch last := r.blocks[i-1].item.Kind; {
			case b.item.Kind == NoteItem && last == ObjectItem:
				below = 0
			case last == KickerItem:
				above = 0
			}
		}
		if i > 0 {
			y += max(above, below) * scale
		}
		below = after
		indent := b.item.indent() * scale
		b.x, b.y = readerMargin+indent, y
		if b.words == nil {
			b.width = r.widthOf(b.item.Object, scale, room)
			b.height = heightOf(b.item.Object, b.width)
		} else {
			b.lines = newFlow(b.words, text-indent, fyne.TextAlignLeading, 0)
			b.height = b.lines.height
			for c := range b.words.cites {
				r.chips = append(r.chips, chipRef{i, c})
			}
		}
		y += b.height
	}
	r.height = y + readerBottom
	r.body.painted = false
}

// widthFor is an object that may want more than the usual width.
type widthFor interface {
	WidthFor(usual, room float32) float32
}

// widthOf is the width an object gets of the room beside the margins.
func (r *Reader) widthOf(o fyne.CanvasObject, scale, room float32) float32 {
	usual := min(r.objectWidth(scale), room)
	if w, ok := o.(widthFor); ok {
		return min(w.WidthFor(usual, room), room)
	}
	return usual
}

func (r *Reader) objectWidth(scale float32) float32 {
	if r.ObjectWidth > 0 {
		return r.ObjectWidth * scale
	}
	return objectWidth * scale
}

func (i Item) indent() float32 {
	switch i.Kind {
	case ListItem:
		return listIndent * float32(i.Level+1)
	case QuoteItem:
		return quoteIndent
	default:
		return 0
	}
}

// textMeasure is the width of a full line: lineChars of ordinary English.
func textMeasure(scale float32) float32 {
	const sample = "the price somebody paid is not what it is worth to us, and both are stated"
	st := ProseStyle()
	return lineChars * width(st.Face, st.Size*scale, sample) / float32(len(sample))
}

// marker is what stands before a list item.
func (i Item) marker() string {
	if i.Ordinal > 0 {
		return fmt.Sprintf("%d.", i.Ordinal)
	}
	return "•"
}

// Items returns the blocks of a section as items of the reading column.
// Tables and figures are asked for; nil leaves one out.
func Items(blocks []report.Block, table func(report.TableID) []Item, figure func(report.FigureID) []Item) []Item {
	var items []Item
	for _, b := range blocks {
		switch b.Kind {
		case report.Paragraph:
			items = append(items, Item{Kind: ParagraphItem, Text: b.Text})
		case report.Subheading:
			items = append(items, Item{Kind: HeadingItem, Level: max(b.Level, 3), Text: b.Text})
		case report.ListItem:
			items = append(items, Item{Kind: ListItem, Level: b.Level, Ordinal: b.Ordinal, Text: b.Text})
		case report.Quotation:
			items = append(items, Item{Kind: QuoteItem, Text: b.Text})
		case report.TableBlock:
			items = append(items, table(b.Table)...)
		case report.FigureBlock:
			items = append(items, figure(b.Figure)...)
		}
	}
	return items
}
