package export

import (
	"slices"

	"dossier/charts/drawing"
)

// memoGeometry leaves the outer margin to the pencil: 25 mm on the right.
func memoGeometry(p Paper) geometry {
	const left, right = 40, 71
	size := p.size()
	return geometry{page: size, left: left, prose: size.W - left - right, top: 48, bottom: size.H - 50}
}

// memoStyles are the styles of a memo at a scale; 1 is the size it is meant
// to be read at.
func memoStyles(t drawing.Theme, scale float64) styles {
	s := newStyles(t)
	s.body = style{drawing.Serif, 10.5, 13.6, t.Ink}
	s.lead = style{drawing.SerifSemiBold, 13.5, 17.5, t.Ink}
	s.small = style{drawing.Sans, 9.5, 12.2, t.Ink}
	s.part = style{drawing.SerifSemiBold, 23, 27, t.Ink}
	s.section = style{drawing.SerifSemiBold, 15, 19, t.Ink}
	s.caption = style{drawing.Sans, 9, 11.5, t.Muted}
	s.label = style{drawing.SansSemiBold, 10, 13, t.Ink}
	s.note = style{drawing.Sans, 8, 10, t.Muted}
	s.mark = style{drawing.SansSemiBold, 7.2, 13.6, t.Accent}
	for _, st := range []*style{&s.body, &s.lead, &s.small, &s.part, &s.section, &s.sub, &s.label, &s.caption, &s.cell} {
		st.size *= scale
		st.leading *= scale
	}
	return s
}

// A block of a memo has its place on its page whether it says something or
// not.
type memoBlock []slab

// memoSizes are the scales a memo's page is tried at, largest first. What
// does not fit at the last goes on to another page.
func memoSizes() []float64 { return []float64{1, 0.975, 0.95, 0.925, 0.9, 0.875, 0.85} }

// memoPage sets one page: as large as it fits, the room left over dealt out
// between its blocks, the notes at its foot. build is told to leave out what
// the page can do without where it fits at no size with it.
func (b *book) memoPage(name string, build func(spare bool) ([]memoBlock, error)) error {
	g := b.kind.upright(b.o.Paper)
	width := g.full()
	before := b.notes
	defer func(s styles) { b.s = s }(b.s)
	var blocks []memoBlock
	var foot []slab
	room := 0.0
	try := func(scale float64, spare bool) error {
		b.s = memoStyles(b.theme, scale)
		b.notes = before.copied()
		var err error
		if blocks, err = build(spare); err != nil {
			return err
		}
		blocks = slices.DeleteFunc(blocks, func(m memoBlock) bool { return len(m) == 0 })
		foot = b.footNotes(width)
		room = g.height() - total(foot)
		for i, m := range blocks {
			room -= total(m)
			if i == 0 {
				room += m[0].space
			}
		}
		return nil
	}
	fits := false
	for _, spare := range []bool{false, true} {
		for _, scale := range memoSizes() {
			if err := try(scale, spare); err != nil {
				return err
			}
			if fits = room >= 0; fits {
				break
			}
		}
		if fits {
			break
		}
	}
	b.parts = append(b.parts, part{name: name, fixed: b.memoSlabs(blocks, foot, room)})
	return nil
}

// mostBetween is the most that is added between two blocks of a memo, in
// points.
const mostBetween = 13

func (b *book) memoSlabs(blocks []memoBlock, foot []slab, room float64) []slab {
	var out []slab
	more := 0.0
	if n := len(blocks); room > 0 && n > 1 {
		more = min(room/float64(n-1), mostBetween)
		room -= more * float64(n-1)
	}
	for i, m := range blocks {
		if i > 0 {
			m[0].space += more
		}
		out = append(out, m...)
	}
	for i := range out {
		out[i].wide, out[i].below = true, 0
		out[i] = alone(out[i])
	}
	if room > 0 {
		foot = apart(room, foot)
	}
	return append(out, foot...)
}

// alone is a slab whose claims are at the foot of the page.
func alone(s slab) slab {
	s.cites = append(slices.Clone(s.cites), s.claims...)
	s.claims = nil
	return s
}

// blockTitle heads a block of a memo, over a rule.
func (b *book) blockTitle(title string, width float64) []slab {
	out := together(b.plain(title, b.s.label, width))
	out[len(out)-1].keep = true
	return append(out, slab{height: 4, keep: true, paint: func(c canvas) { c.rule(1.2, width, 0.5, b.theme.Ink) }})
}

// unset stands where a partner has yet to say something.
func (b *book) unset() []atom {
	s := b.s.small.in(b.theme.Muted)
	s.face = drawing.SansItalic
	return tab("not set", s)
}

// said is a text, or that it is not set.
func (b *book) said(text string, s style) []atom {
	if text == "" {
		return b.unset()
	}
	return trim(words(text, s))
}
