package export

import (
	"fmt"
	"strconv"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// guidePage explains the signs, and lists what the report finds wrong with
// itself.
func (b *book) guidePage() []slab {
	width := upright(b.o.Paper).full()
	out := b.guide(width)
	if len(b.r.Warnings)+len(b.r.Conflicts) > 0 {
		title := b.opening(checkTitle, pageRef("self-check"), width)
		title[0].space = 26
		out = append(out, title...)
		lead := "Where the report's own numbers do not agree with each other, with the arithmetic."
		out = append(out, b.plain(lead, b.s.caption, width)...)
		out = append(out, b.warnings(width)...)
		out = append(out, b.conflicts(width)...)
	}
	for i := range out {
		out[i].wide = true
	}
	return out
}

const checkTitle = "What the self-check found"

// contentsHead opens the contents.
func (b *book) contentsHead() []slab {
	width := upright(b.o.Paper).full()
	title := b.opening("Contents", pageRef("contents"), width)
	title[0].marks = []bookmark{{title: "Contents", quiet: true}}
	return title
}

// contents says where everything is, to two levels.
func (b *book) contents() []slab {
	width := columnWidth(upright(b.o.Paper), 2, indexGutter)
	var out []slab
	for _, m := range b.known.marks {
		if m.list == "" && !m.quiet {
			number, title := numbered(m.title)
			out = append(out, b.contentsLine(m.level, number, plainText(title), m.place, width)...)
		}
	}
	return out
}

// lists says where the figures are, with what each shows, and the tables.
func (b *book) lists() []slab {
	width := columnWidth(upright(b.o.Paper), 2, indexGutter)
	var out []slab
	if len(b.r.Figures) > 0 {
		list := b.contentsTitle("Figures", width)
		for i := range b.r.Figures {
			f := &b.r.Figures[i]
			list = append(list, b.contentsLine(2, string(f.ID), unmarked(b.finding(f)), b.known.places[figureRef(f.ID)], width)...)
		}
		out = append(out, shortList(list)...)
	}
	if len(b.r.Tables) > 0 {
		list := b.contentsTitle("Tables", width)
		for i := range b.r.Tables {
			t := &b.r.Tables[i]
			list = append(list, b.contentsLine(2, strconv.Itoa(t.Number), plainText(t.Title), b.known.places[tableRef(t.ID)], width)...)
		}
		out = append(out, shortList(list)...)
	}
	return out
}

// shortList keeps a list that is no longer than a good part of a page whole.
func shortList(list []slab) []slab {
	if total(list) < 320 {
		return together(list)
	}
	return list
}

func (b *book) contentsTitle(title string, width float64) []slab {
	slabs := apart(22, withNext(b.heading(plainText(title), b.s.section, width)))
	slabs[len(slabs)-1].below = 5
	return slabs
}

// contentsLine is a number, a title and its page, all leading there: of a part
// (0), a section (1), or a figure or table (2).
func (b *book) contentsLine(level int, number string, title report.Text, at place, width float64) []slab {
	const hang, folio = 30, 20
	s := style{drawing.Serif, 9.5, 12.8, b.theme.Ink}
	room := 1.8
	switch level {
	case 0:
		s.face, room = drawing.SerifSemiBold, 6
	case 2: // a list of what stands in the sections
		s.size, s.leading, room = 8.4, 10.2, 1.1
	}
	quiet := style{drawing.Sans, 8, s.leading, b.theme.Muted}
	slabs := together(b.paragraph(b.atoms(title, s), s, width-hang-folio))
	slabs = indent(hang, slabs)
	height := total(slabs)
	slabs = before(slabs, func(c canvas) {
		c.text(quiet, 0, s.baseline(), ellipsis(quiet, number, hang-4))
		if at.page > 0 {
			page := s
			page.face = drawing.Serif
			c.textEnd(page, width, s.baseline(), strconv.Itoa(at.page))
			c.page.art.Link(drawing.Link{
				Box:  drawing.Rect{X: c.x, Y: c.y, W: width, H: height},
				Refs: []string{string(placeRef(at))},
			})
		}
	})
	slabs = apart(room, slabs)
	if level == 0 && number != "" {
		slabs = withNext(slabs) // a chapter's name stands over its sections
	}
	return slabs
}

// placeRef names a place for a link where no ref of the report does.
func placeRef(at place) report.Ref {
	return pageRef(fmt.Sprintf("at-%d-%.2f", at.page, at.y))
}

// numbered parts "8.3 Bull, base and bear" into its number and title.
func numbered(title string) (number, rest string) {
	for i, r := range title {
		switch {
		case r == ' ' && i > 0:
			return title[:i], title[i+1:]
		case r != '.' && (r < '0' || r > '9'):
			return "", title
		}
	}
	return "", title
}

// unmarked is a text without its citations.
func unmarked(t report.Text) report.Text {
	var out report.Text
	for _, span := range t {
		if len(span.Claims) == 0 {
			out = append(out, span)
		}
	}
	return out
}

const guideTitle = "How to read this"

// guide explains in six lines every sign the book uses.
func (b *book) guide(width float64) []slab {
	s := style{drawing.Serif, 9.5, 13, b.theme.Ink}
	mark := style{drawing.SansSemiBold, 7.5, 13, b.theme.Ink}
	sample := func(levels ...report.Confidence) []atom {
		var out []atom
		for _, level := range levels {
			out = append(out, signAtom(level, style{drawing.Sans, 9, 13, b.theme.Ink}), gap(3))
		}
		return out
	}
	lines := []struct {
		sign []atom
		text string
	}{
		{
			[]atom{{extra: &extra{sign: report.Medium, signed: true}, style: mark.in(b.theme.Accent), width: 7}, {text: "CV012 +2", style: mark.in(b.theme.Accent), width: mark.width("CV012 +2")}},
			"Behind a sentence: the claims it rests on, here CV012 and two more. The margin beside it names them all, with the page each is found on.",
		},
		{
			sample(report.High, report.Medium, report.Low),
			"How far the authors trust a claim: High, Medium, Low. It is a judgement and no probability. A citation shows its weakest claim.",
		},
		{sample(report.NoClaim), "No claim states this. Rows of a table that name no claim are backed by the list under the table alone."},
		{tab("~ and +", mark), "About, and at least, as the report writes them. A range stays a range."},
		{tab("now $7.7B", mark.in(b.theme.Accent)), "Behind a number of the text: the same number under the assumptions of this copy's view, where it differs from the report's."},
		{tab("p. 61", mark.in(b.theme.Accent)), "Page numbers are links on a screen. Every claim lists the pages that use it, and the number at the foot leads back to the contents."},
	}
	const hang = 64
	out := b.opening(guideTitle, pageRef("guide"), width)
	for _, l := range lines {
		slabs := together(indent(hang, b.plain(l.text, s, width-hang)))
		slabs = before(slabs, func(c canvas) { c.line(line{atoms: l.sign}, 0, 0) })
		out = append(out, apart(4, slabs)...)
	}
	return out
}
