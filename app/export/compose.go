package export

import (
	"fmt"

	"dossier/db/report"
)

// compose decides what stands in the book, in which order.
func (b *book) compose() error {
	b.parts = []part{
		{name: "Cover", bare: true, fixed: b.cover()},
		{name: guideTitle, fixed: b.guidePage()},
	}
	if err := b.memoPage(briefTitle, b.decisionPage); err != nil {
		return err
	}
	b.parts = append(b.parts,
		part{name: "Contents", columns: 2, head: b.contentsHead(), build: func() []slab { return append(b.contents(), b.lists()...) }},
	)
	if slabs := b.openQuestions(); len(slabs) > 0 {
		b.parts = append(b.parts, part{name: openTitle, fixed: slabs})
	}
	b.parts = append(b.parts, part{name: "Summary", fixed: b.summary()})
	for i := range b.r.Chapters {
		c := &b.r.Chapters[i]
		slabs, err := b.chapter(c)
		if err != nil {
			return err
		}
		b.parts = append(b.parts, part{name: fmt.Sprintf("%d %s", c.Number, c.Title), fixed: slabs, thumb: i + 1})
	}
	if b.r.Scenarios != nil {
		slabs, err := b.scenarioPage()
		if err != nil {
			return err
		}
		b.parts = append(b.parts, part{name: scenarioTitle, fixed: slabs})
	}
	b.parts = append(b.parts,
		part{name: "Evidence", columns: 2, head: b.evidenceHead(), build: b.evidenceIndex},
		part{name: "Sources", columns: 2, head: b.sourceHead(), build: b.sourceList},
	)
	if b.hasNumbers() {
		b.parts = append(b.parts, part{name: numbersTitle, columns: 3, head: b.numbersHead(), build: b.numbers})
	}
	method, err := b.method()
	if err != nil {
		return err
	}
	if len(method) > 0 {
		b.parts = append(b.parts, part{name: "Method", fixed: method})
	}
	b.parts = append(b.parts, part{name: lostTitle, build: b.lostPage})
	return nil
}

// opening is the title of a part, with its place in the outline.
func (b *book) opening(title string, ref report.Ref, width float64) []slab {
	slabs := withNext(b.heading(plainText(title), b.s.part, width))
	slabs[0].ref = ref
	slabs[0].marks = []bookmark{{title: title}}
	slabs[len(slabs)-1].below = 14
	return slabs
}

// subtitle is a heading inside a part.
func (b *book) subtitle(title string, width float64) []slab {
	slabs := apart(22, withNext(b.heading(plainText(title), b.s.section, width)))
	slabs[0].marks = []bookmark{{level: 1, title: title}}
	slabs[len(slabs)-1].below = 6
	return slabs
}

// method tells how the report was made, in its authors' words.
func (b *book) method() ([]slab, error) {
	var out []slab
	width := upright(b.o.Paper).prose
	for _, t := range []struct {
		title, name string
		blocks      []report.Block
	}{
		{"How the report was made", "methodology", b.r.Methodology},
		{"Disclaimer", "disclaimer", b.r.Disclaimer},
	} {
		if len(t.blocks) == 0 {
			continue
		}
		if len(out) == 0 {
			out = append(out, b.opening(t.title, pageRef("method"), width)...)
		} else {
			out = append(out, b.subtitle(t.title, width)...)
		}
		slabs, err := b.text(t.name, t.blocks)
		if err != nil {
			return nil, err
		}
		out = append(out, slabs...)
	}
	return out, nil
}

const lostTitle = "Characters that could not be set"

// lostPage lists what no font has, so that nobody takes the replacement sign
// for the author's. It is the last page, and only there when needed.
func (b *book) lostPage() []slab {
	if len(b.told) == 0 {
		return nil
	}
	width := b.kind.upright(b.o.Paper).prose
	out := b.opening(lostTitle, pageRef("lost"), width)
	out = append(out, b.plain("The fonts of this document lack these characters. A replacement sign stands in their place.", b.s.body, width)...)
	out[len(out)-1].below = 10
	var rows [][][]atom
	for _, l := range b.told {
		rows = append(rows, [][]atom{
			tab(fmt.Sprintf("U+%04X", l.r), b.s.cell),
			tab(fmt.Sprintf("p. %d", l.page), b.s.cell),
		})
	}
	columns := []tabColumn{{title: "Character", width: 80}, {title: "First on", width: 60}}
	slabs := b.tabular(columns, rows)
	for i := range slabs {
		slabs[i].keep = i == 0
	}
	return append(out, slabs...)
}
