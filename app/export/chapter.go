package export

import (
	"fmt"
	"slices"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// chapter opens with what it says in one sentence, the numbers to remember
// and how good its evidence is; then come the sections.
func (b *book) chapter(c *report.Chapter) ([]slab, error) {
	g := upright(b.o.Paper)
	name := fmt.Sprintf("chapter %d", c.Number)
	out := b.chapterTitle(c, g.prose)
	out = done(name, out)
	if len(c.BottomLine) > 0 {
		lead := b.evidence(b.prose(c.BottomLine, b.s.lead, g.prose), nil, b.s.lead, g.prose)
		out = append(out, done(name+", bottom line", lead)...)
	}
	if len(c.Numbers) > 0 {
		out = append(out, apart(16, b.facts(name+", number", c.Numbers, style{drawing.SerifSemiBold, 15, 19, b.theme.Ink}, g.prose, 3))...)
	}
	out = append(out, b.mix(c, g.prose)...)
	if len(c.Key) > 0 {
		title := b.plain("Key points", b.s.label, g.prose)
		out = append(out, apart(18, withNext(title))...)
		out = append(out, b.points(name+", key point", c.Key, g.prose)...)
	}
	for i := range c.Sections {
		slabs, err := b.section(&c.Sections[i])
		if err != nil {
			return nil, err
		}
		out = append(out, slabs...)
	}
	return out, nil
}

// chapterTitle hangs the number before the title.
func (b *book) chapterTitle(c *report.Chapter, width float64) []slab {
	s := b.s.part
	number := fmt.Sprint(c.Number)
	in := s.width(number) + 14
	slabs := indent(in, b.heading(plainText(c.Title), s, width-in))
	slabs = before(slabs, func(cv canvas) { cv.text(s.in(b.theme.Muted), 0, s.baseline(), number) })
	slabs[0].ref = chapterRef(c.Number)
	slabs[0].marks = []bookmark{{title: fmt.Sprintf("%d %s", c.Number, c.Title)}}
	slabs = withNext(slabs)
	slabs[len(slabs)-1].below = 12
	return slabs
}

// mix shows the chapter's evidence, one sign a claim, strongest first.
func (b *book) mix(c *report.Chapter, width float64) []slab {
	ids := b.chapterClaims(c)
	if len(ids) == 0 {
		return nil
	}
	var levels [3][]report.ClaimID
	for _, id := range ids {
		if level := b.confidence(id); level != report.NoClaim {
			levels[level-report.High] = append(levels[level-report.High], id)
		}
	}
	s := style{drawing.Sans, 8.5, 12, b.theme.Muted}
	atoms := words(fmt.Sprintf("%s in this chapter: ", count(len(ids), "claim")), s)
	for i, of := range levels {
		level := report.High + report.Confidence(i)
		atoms = append(atoms, signAtom(level, s.in(b.theme.Ink)), gap(2.5))
		atoms = append(atoms, words(fmt.Sprintf("%d %s ", len(of), level), s.in(b.theme.Ink))...)
		atoms = append(atoms, gap(5))
	}
	out := apart(16, b.paragraph(trim(atoms), s, width))
	const pitch, radius, row = 6.2, 2.1, 7.4
	abreast := int(width / pitch)
	all := slices.Concat(levels[:]...)
	return append(out, slab{
		height: float64((len(all)+abreast-1)/abreast)*row + 1,
		space:  3,
		paint: func(cv canvas) {
			for i, id := range all {
				x, y := float64(i%abreast)*pitch, float64(i/abreast)*row
				cv.dot(x+radius, y+row/2, radius, b.confidence(id), b.theme.Ink)
				cv.link(x-1, y, pitch, row, claimRef(id))
			}
		},
	})
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// chapterClaims lists every claim the chapter cites, declared or in its text,
// tables and figures.
func (b *book) chapterClaims(c *report.Chapter) []report.ClaimID {
	var out []report.ClaimID
	add := func(ids []report.ClaimID) {
		for _, id := range ids {
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	add(c.BottomLine.Claims())
	for _, f := range c.Numbers {
		add(f.Claims)
	}
	for _, p := range c.Key {
		add(p.Text.Claims())
		add(p.Claims)
	}
	for _, s := range c.Sections {
		add(s.Claims)
		for _, block := range s.Blocks {
			add(block.Text.Claims())
			if t, ok := b.r.Table(block.Table); ok && block.Kind == report.TableBlock {
				add(t.Claims)
				for _, row := range t.Rows {
					add(row.Claims)
				}
			}
			if f, ok := b.r.Figure(block.Figure); ok && block.Kind == report.FigureBlock {
				add(f.Claims)
			}
		}
	}
	return out
}

// section sets a numbered section and, at its end, all the claims it declares.
func (b *book) section(s *report.Section) ([]slab, error) {
	width := upright(b.o.Paper).prose
	title := s.Number + " " + s.Title
	out := apart(26, withNext(b.heading(plainText(title), b.s.section, width)))
	out = done(sectionKey(s.Number), out)
	out[0].opens = true
	out[0].ref = sectionRef(s.Number)
	out[0].marks = []bookmark{{level: 1, title: title}}
	out[len(out)-1].below = 4
	slabs, err := b.text(sectionKey(s.Number), s.Blocks)
	if err != nil {
		return nil, err
	}
	out = append(out, slabs...)
	if len(s.Claims) > 0 {
		if last := &out[len(out)-1]; !last.wide && !last.turned {
			last.keep = true // ids alone on a page say little
		}
		line := b.idLine("Section "+s.Number+" rests on ", s.Claims, b.s.note, width)
		out = append(out, done(sectionKey(s.Number)+", claims", apart(9, line))...)
	}
	return out, nil
}
