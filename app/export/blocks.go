package export

import (
	"fmt"
	"strconv"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// text sets the blocks of a section, or of a text of its own.
func (b *book) text(name string, blocks []report.Block) ([]slab, error) {
	g := upright(b.o.Paper)
	var out []slab
	for i, block := range blocks {
		var slabs []slab
		switch block.Kind {
		case report.TableBlock:
			t, ok := b.r.Table(block.Table)
			if !ok {
				return nil, fmt.Errorf("%s: there is no table %s", name, block.Table)
			}
			slabs = b.table(t)
		case report.FigureBlock:
			f, ok := b.r.Figure(block.Figure)
			if !ok {
				return nil, fmt.Errorf("%s: there is no figure %s", name, block.Figure)
			}
			var err error
			if slabs, err = b.figure(f); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		case report.Subheading:
			slabs = apart(14, withNext(done(blockKey(name, i), b.heading(block.Text, b.s.sub, g.prose))))
			slabs[len(slabs)-1].below = 3
		case report.ListItem:
			slabs = done(blockKey(name, i), b.item(block, g.prose))
		case report.Quotation:
			quote := b.s.body
			quote.face = drawing.SerifItalic
			slabs = indent(18, b.evidence(b.prose(block.Text, quote, g.prose-36), nil, quote, g.prose-36))
			slabs = done(blockKey(name, i), apart(8, slabs))
			slabs[len(slabs)-1].below = 8
		case report.Paragraph:
			slabs = b.evidence(b.prose(block.Text, b.s.body, g.prose), nil, b.s.body, g.prose)
			slabs = done(blockKey(name, i), apart(6, slabs))
		}
		out = append(out, slabs...)
	}
	return out, nil
}

// heading sets a heading, in as many lines as it needs.
func (b *book) heading(t report.Text, s style, width float64) []slab {
	return together(b.prose(t, s, width))
}

// item sets one item of a list, its number or bullet hanging before it.
func (b *book) item(block report.Block, width float64) []slab {
	in := 14 * float64(block.Level+1)
	slabs := b.evidence(b.prose(block.Text, b.s.body, width-in), nil, b.s.body, width-in)
	mark := "•"
	if block.Ordinal > 0 {
		mark = strconv.Itoa(block.Ordinal) + "."
	}
	slabs = before(indent(in, slabs), func(c canvas) {
		c.textEnd(b.s.body.in(b.theme.Muted), in-5, b.s.body.baseline(), mark)
	})
	return apart(3, slabs)
}
