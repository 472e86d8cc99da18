package export

import (
	"fmt"
	"slices"

	"dossier/db/report"
)

// The margin holds, beside each line, the claims it rests on: their ids, how
// far to trust them and the page they are found on.

// noteRoom is how tall a group of n notes is at least: two columns of them.
func noteRoom(n int, leading float64) float64 { return float64((n+1)/2) * leading }

// setMargin paints a page's notes. Each stands beside its line where it can;
// a crowd of them moves down, and up again from the foot of its stretch.
func (b *book) setMargin(p *page) {
	if len(p.notes) == 0 {
		return
	}
	lead := b.s.note.leading
	for _, free := range p.free() {
		var groups []noteGroup
		for _, n := range p.notes {
			if n.y >= free.from-slack && n.y < free.to {
				groups = append(groups, n)
			}
		}
		if len(groups) == 0 {
			continue
		}
		columns := make([]int, len(groups))
		for i, g := range groups {
			room := free.to - g.y
			if i+1 < len(groups) {
				room = groups[i+1].y - g.y
			}
			columns[i] = 1
			if float64(len(g.claims))*lead > max(room, lead+slack) && b.narrow(g.claims) {
				columns[i] = 2
			}
		}
		b.stack(p, free, groups, columns, lead)
	}
}

// stack finds a height for each group and paints it.
func (b *book) stack(p *page, free span, groups []noteGroup, columns []int, lead float64) {
	height := func(i int) float64 {
		return float64((len(groups[i].claims)+columns[i]-1)/columns[i]) * lead
	}
	total := 0.0
	for i := range groups {
		total += height(i)
	}
	// Too much for the stretch even side by side: the lines move together.
	if room := free.to - free.from; total > room {
		lead *= room / total
	}
	ys := make([]float64, len(groups))
	y := free.from
	for i, g := range groups {
		ys[i] = max(y, g.y+b.s.body.baseline()-b.s.note.baseline())
		y = ys[i] + height(i)
	}
	limit := free.to
	for i, y := range slices.Backward(ys) {
		ys[i] = min(y, limit-height(i))
		limit = ys[i]
	}
	for i, g := range groups {
		c := canvas{b, p, p.left + p.prose + p.gap, ys[i]}
		for j, id := range g.claims {
			dx := float64(j%columns[i]) * p.margin / 2
			b.note(c.at(dx, float64(j/columns[i])*lead), id, columns[i] == 1)
		}
	}
}

// note paints "CV012 ◐ Medium p. 61" and leads there.
func (b *book) note(c canvas, id report.ClaimID, long bool) {
	s := b.s.note
	base := s.baseline()
	name := s.bold().in(b.theme.Ink)
	width := c.page.margin
	if !long {
		width /= 2
	}
	folio := b.pageOf(claimRef(id))
	label := ellipsis(name, string(id), width-10-s.width(folio)-6)
	x := name.width(label) + 4
	level := b.confidence(id)
	c.text(name, 0, base, label)
	c.dot(x+2.2, base-2.4, 2.2, level, b.theme.Ink)
	x += 7.5
	if long {
		word := level.String()
		if x+s.width(word)+s.width(folio)+4 <= width {
			c.text(s, x, base, word)
			x += s.width(word) + 4
		}
	}
	c.text(s.in(b.theme.Accent), x, base, folio)
	c.link(-1, 0, width, s.leading, claimRef(id))
}

// narrow reports whether all ids are short enough to stand two abreast.
func (b *book) narrow(ids []report.ClaimID) bool {
	s := b.s.note.bold()
	for _, id := range ids {
		if s.width(string(id)) > 26 {
			return false
		}
	}
	return true
}

// free lists the stretches of the margin that nothing wide stands in.
func (p *page) free() []span {
	var out []span
	from := p.top
	for _, t := range p.taken {
		if t.from > from+slack {
			out = append(out, span{from, t.from})
		}
		from = max(from, t.to)
	}
	return append(out, span{from, p.bottom + 12})
}

// pageOf is "p. 61", or "" for what has no place in the book.
func (b *book) pageOf(ref report.Ref) string {
	if at, ok := b.known.places[ref]; ok {
		return fmt.Sprintf("p. %d", at.page)
	}
	return ""
}
