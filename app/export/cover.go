package export

import (
	"fmt"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// cover sets the decision: what the report recommends, at which price, why,
// why not, and what to distrust.
func (b *book) cover() []slab {
	r, g := b.r, upright(b.o.Paper)
	width := g.full()
	small := style{drawing.Sans, 9, 12, b.theme.Muted}
	name := style{drawing.SerifSemiBold, 36, 42, b.theme.Ink}

	out := []slab{{height: 14, marks: []bookmark{{title: "Cover", quiet: true}}, ref: pageRef("cover"), paint: func(c canvas) {
		c.text(small, 0, small.baseline(), capital(documentKind))
		c.textEnd(small, width, small.baseline(), day(r.AsOf))
		c.rule(0, 16, width, 0.5, b.theme.Hairline)
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
	if r.Scenarios != nil {
		out = append(out, apart(12, b.prices(width))...)
	}
	out = append(out, b.arguments(width)...)
	out = append(out, b.distrust(width)...)
	return append(out, b.coverFacts(width)...)
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
		a := atom{claims: []report.ClaimID{id}, style: b.s.mark}
		a.style.leading = s.leading
		a.width = signRoom*a.style.size + a.style.width(string(id))
		out = append(out, a)
	}
	return out
}

// prices shows what each price returns: the highest the report would pay
// first, the last anybody paid muted and dated.
func (b *book) prices(width float64) []slab {
	v := b.v
	strong := b.s.cell.bold()
	quiet := b.s.cell.in(b.theme.Muted)
	type price struct {
		at    scenario.Return
		label string
		look  style
	}
	var columns []price
	if v.Price.Price != v.Ceiling.Price && v.Price.Price != v.Last.Price {
		columns = append(columns, price{v.Price, "price of this view", strong})
	}
	if v.Ceiling.Price > 0 {
		columns = append(columns, price{v.Ceiling, b.r.PriceCeiling.Label, strong})
	}
	if v.Last.Price > 0 {
		columns = append(columns, price{v.Last, priceLabel(b.r.LastPrice), quiet})
	}
	const each = 138
	cols := []tabColumn{{width: width - float64(len(columns))*(each+10)}}
	other := b.otherBasis()
	ret := [][]atom{tab("Return, "+basisWords(v.Set.Basis()), b.s.cell)}
	alt := [][]atom{tab("Return, "+basisWords(other.Set.Basis()), quiet)}
	year := [][]atom{tab("A year, gross, over "+quantity.Years(v.Set.Value(scenario.Years)), b.s.cell)}
	loss := [][]atom{tab("Chance to lose money", b.s.cell)}
	for _, p := range columns {
		cols = append(cols, tabColumn{title: quantity.Dollars(p.at.Price) + " " + p.label, width: each, right: true})
		ret = append(ret, tab(quantity.Times(p.at.MOIC), p.look))
		alt = append(alt, tab(quantity.Times(other.At(p.at.Price).MOIC), quiet))
		year = append(year, tab(rate(p.at), p.look))
		loss = append(loss, tab(quantity.Rate(p.at.ChanceOfLoss), p.look))
	}
	out := b.tabular(cols, [][][]atom{ret, alt, year, loss})
	out[len(out)-1].keep = true
	sentence := scenario.Sentence(v, b.base)
	return append(out, together(apart(7, cited(b.prose(sentence, b.s.body, width))))...)
}

// otherBasis is the same set on the other of the two exit values.
func (b *book) otherBasis() scenario.Values {
	basis := scenario.Computed
	if b.v.Set.Basis() == scenario.Computed {
		basis = scenario.Stated
	}
	v, err := scenario.Evaluate(b.r, b.v.Set.WithBasis(basis))
	if err != nil {
		return b.v // evaluated once already: the basis alone cannot fail
	}
	return v
}

func basisWords(basis scenario.Basis) string {
	if basis == scenario.Computed {
		return "values from ARR × multiple"
	}
	return "values as the report states"
}

func rate(r scenario.Return) string {
	if !r.IRRDefined {
		return "none"
	}
	return quantity.Rate(r.IRR)
}

// priceLabel is "last round, Aug 2023".
func priceLabel(p report.Price) string { return join(", ", p.Label, month(p.Date)) }

// arguments sets the reasons for and against and the blockers side by side.
func (b *book) arguments(width float64) []slab {
	lists := []struct {
		title string
		pointList
	}{
		{"For", pointList{"reason for", b.r.For}},
		{"Against", pointList{"reason against", b.r.Against}},
		{"Blocking", pointList{"blocker", b.r.Blockers}},
	}
	const gutter = 20
	widths := equal(len(lists), width, gutter)
	look := style{drawing.Sans, 8.5, 11.5, b.theme.Ink}
	var columns [][]slab
	any := false
	for i, l := range lists {
		column := b.plain(l.title, b.s.label, widths[i])
		column = append(column, slab{height: 4, paint: func(c canvas) {
			c.rule(0, 1, widths[i], 0.5, b.theme.Hairline)
		}})
		for j, p := range l.points {
			any = true
			column = append(column, done(pointKey(l.name, j), apart(6, b.point(p, look, widths[i])))...)
		}
		columns = append(columns, column)
	}
	if !any {
		return nil
	}
	return apart(14, []slab{beside(gutter, widths, columns...)})
}

// distrust names the warnings, two abreast, and says where their arithmetic
// stands.
func (b *book) distrust(width float64) []slab {
	if len(b.r.Warnings) == 0 {
		return nil
	}
	const gutter = 20
	widths := equal(2, width, gutter)
	s := style{drawing.Sans, 8.5, 11.5, b.theme.Ink}
	out := apart(15, withNext(b.plain("What to distrust", b.s.label, width)))
	out = before(out, func(c canvas) {
		if at := b.pageOf(warningRef(0)); at != "" {
			c.textEnd(s.in(b.theme.Accent), width, b.s.label.baseline(), at)
			c.link(width-40, 0, 40, b.s.label.leading, warningRef(0))
		}
	})
	out = append(out, slab{height: 4, keep: true, paint: func(c canvas) { c.rule(0, 1, width, 0.5, b.theme.Hairline) }})
	for i := 0; i < len(b.r.Warnings); i += 2 {
		var columns [][]slab
		for j, w := range b.r.Warnings[i:min(i+2, len(b.r.Warnings))] {
			column := b.plain(capital(w.Title), s, widths[j]-12)
			columns = append(columns, before(indent(12, column), func(c canvas) { c.flag(2, s.baseline(), b.theme.Bear) }))
		}
		out = append(out, apart(4, []slab{beside(gutter, widths, columns...)})...)
	}
	return together(out)
}

// warnings sets what a reader must not miss, with the arithmetic shown.
func (b *book) warnings(width float64) []slab {
	var out []slab
	for i, w := range b.r.Warnings {
		slabs := done(warningKey(i), apart(7, b.warning(w, width)))
		out = append(out, named(warningRef(i), slabs)...)
	}
	return out
}

func (b *book) warning(w report.Warning, width float64) []slab {
	s := style{drawing.Sans, 9, 12.2, b.theme.Ink}
	atoms := words(capital(strings.TrimSuffix(w.Title, "."))+". ", s.bold())
	atoms = append(atoms, b.atoms(spelled(w.Text), s)...)
	slabs := cited(b.paragraph(trim(atoms), s, width-12))
	for sum := range strings.Lines(w.Arithmetic) {
		slabs = append(slabs, b.plain(sum, b.s.caption, width-12)...)
	}
	return before(indent(12, together(slabs)), func(c canvas) { c.flag(2, s.baseline(), b.theme.Bear) })
}

// coverFacts sets the company's numbers in one row, or in rows of six.
func (b *book) coverFacts(width float64) []slab {
	value := style{drawing.SansSemiBold, 10.5, 13.5, b.theme.Ink}
	return apart(12, b.facts("cover number", b.r.Cover, value, width, min(6, max(3, len(b.r.Cover)))))
}

// facts sets numbers with their labels, some abreast.
func (b *book) facts(name string, facts []report.Fact, value style, width float64, abreast int) []slab {
	gutter := 60 / float64(abreast)
	label := style{drawing.Sans, 8, 10, b.theme.Muted}
	widths := equal(abreast, width, gutter)
	var out []slab
	for from := 0; from < len(facts); from += abreast {
		var columns [][]slab
		for i, f := range facts[from:min(from+abreast, len(facts))] {
			column := []slab{{height: 5, paint: func(c canvas) { c.rule(0, 0, widths[i], 0.5, b.theme.Hairline) }}}
			column = append(column, b.plain(f.Value, value, widths[i])...)
			atoms := words(join(", ", f.Label, f.AsOf)+" ", label)
			atoms = append(atoms, b.ids(f.Claims, label)...)
			column = append(column, cited(b.paragraph(trim(atoms), label, widths[i]))...)
			columns = append(columns, done(pointKey(name, from+i), column))
		}
		out = append(out, apart(10, []slab{beside(gutter, widths, columns...)})...)
	}
	return out
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

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// join puts sep between the parts that are not empty.
func join(sep string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, sep)
}

func contains(ids []report.ClaimID, id report.ClaimID) bool {
	for _, other := range ids {
		if other == id {
			return true
		}
	}
	return false
}
