package export

import (
	"fmt"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// cover names the report and says what it recommends, at which price, and what
// to distrust.
func (b *book) cover() []slab {
	r, g := b.r, upright(b.o.Paper)
	width := g.full()
	small := style{drawing.Sans, 9, 12, b.theme.Muted}
	name := style{drawing.SerifSemiBold, 36, 42, b.theme.Ink}

	out := []slab{{height: 14, marks: []bookmark{{title: "Cover", quiet: true}}, ref: pageRef("cover"), paint: func(c canvas) {
		c.text(small, 0, small.baseline(), capital(b.kind.name))
		c.textEnd(small, width, small.baseline(), day(r.AsOf))
		c.rule(16, width, 0.5, b.theme.Hairline)
	}}}
	out = append(out, apart(20, b.heading(plainText(r.Subject), name, width))...)
	if r.Tagline != "" {
		tag := style{drawing.SerifItalic, 11.5, 15.5, b.theme.Muted}
		out = append(out, apart(2, b.plain(r.Tagline, tag, width))...)
	}
	if kind := join(" · ", r.Sector, r.Stage); kind != "" {
		out = append(out, apart(4, b.plain(kind, small, width))...)
	}
	out = append(out, b.imprint(width)...)
	out = append(out, done("the cover", b.verdict(width))...)
	out = append(out, apart(20, b.coverFacts(width))...)
	if r.Scenarios != nil {
		out = append(out, apart(22, b.prices(width))...)
	}
	return append(out, apart(22, b.distrust(width))...)
}

// verdict is the recommendation in one line, and its conditions.
func (b *book) verdict(width float64) []slab {
	v := b.r.Verdict
	if len(v.Text) == 0 {
		return []slab{space(1)}
	}
	line := style{drawing.SerifSemiBold, 15, 20.5, b.theme.Ink}
	out := apart(20, b.prose(spelled(v.Text), line, width))
	out = cited(together(out))
	if v.Confidence != report.NoClaim {
		s := style{drawing.Sans, 9, 12, b.theme.Ink}
		atoms := []atom{signAtom(v.Confidence, s), gap(4)}
		atoms = append(atoms, words(v.Confidence.String()+" confidence ", s)...)
		atoms = append(atoms, b.ids(v.Claims, s)...)
		out = append(out, cited(apart(5, b.paragraph(trim(atoms), s, width)))...)
	}
	out = done("the verdict", out)
	for i, p := range b.r.Conditions {
		slabs := b.point(p, b.s.body, width-14)
		slabs = before(indent(14, slabs), func(c canvas) {
			c.text(b.s.body.in(b.theme.Muted), 2, b.s.body.baseline(), "•")
		})
		out = append(out, done(pointKey("condition", i), apart(5, slabs))...)
	}
	return out
}

// point sets an argument with all its claims spelled out behind it.
func (b *book) point(p report.Point, s style, width float64) []slab {
	atoms := b.atoms(spelled(p.Text), s)
	var more []report.ClaimID
	for _, id := range p.Claims {
		if !contains(p.Text.Claims(), id) {
			more = append(more, id)
		}
	}
	if len(more) > 0 {
		atoms = append(atoms, atom{text: " ", style: s, width: s.width(" "), space: true})
		atoms = append(atoms, b.ids(more, s)...)
	}
	return cited(b.paragraph(atoms, s, width))
}

// ids is a run of citations, each with its own id.
func (b *book) ids(ids []report.ClaimID, s style) []atom {
	var out []atom
	for i, id := range ids {
		if i > 0 {
			out = append(out, atom{style: s, width: s.size * 0.5, space: true})
		}
		a := atom{extra: &extra{claims: []report.ClaimID{id}}, style: b.s.mark}
		a.style.leading = s.leading
		a.width = signRoom*a.style.size + a.style.width(b.chipText(a.claims()))
		out = append(out, a)
	}
	return out
}

// coverFacts sets the company's numbers in one row, or in rows of six.
func (b *book) coverFacts(width float64) []slab {
	value := style{drawing.SansSemiBold, 10.5, 13.5, b.theme.Ink}
	return apart(12, b.facts("cover number", b.r.Cover, value, width, min(6, max(3, len(b.r.Cover)))))
}

// imprint says who made the report and this copy of it.
func (b *book) imprint(width float64) []slab {
	r := b.r
	s := style{drawing.Sans, 9, 12, b.theme.Muted}
	reviewed := "reviewed by nobody yet"
	if len(r.ReviewedBy) > 0 {
		reviewed = "reviewed by " + strings.Join(r.ReviewedBy, ", ")
	}
	line := join(" · ", strings.Join(r.Authors, ", "), reviewed, "version "+r.Version, r.VersionNote)
	if n := b.r.Counts(); n.Claims > 0 {
		line += fmt.Sprintf(" · %s from %s", count(n.Claims, "claim"), count(n.Sources, "source"))
	}
	return b.plain(line, s, width)
}
