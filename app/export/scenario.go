package export

import (
	"fmt"

	"dossier/charts"
	"dossier/charts/drawing"
	"dossier/db/scenario"
)

const scenarioTitle = "Scenarios"

// scenarioPage shows the assumptions as set and all that follows from them,
// with the exact values: the one place in the book where they stand.
func (b *book) scenarioPage() ([]slab, error) {
	g := upright(b.o.Paper)
	width := g.full()
	out := b.opening(scenarioTitle, pageRef("scenarios"), width)
	view := fmt.Sprintf("View: %s · %s · %s", b.o.view(), b.hash(), basisWords(b.v.Set.Basis()))
	out = append(out, b.plain(view, b.s.caption, width)...)
	out = append(out, apart(8, cited(b.prose(scenario.Sentence(b.v, b.base), b.s.lead, width)))...)

	const gutter = 24
	widths := equal(2, width, gutter)
	pair := beside(gutter, widths, b.inputs(widths[0]), b.outputs(widths[1]))
	out = append(out, apart(12, done("the scenario page", []slab{pair}))...)
	out = append(out, apart(14, b.cases(width))...)

	values, err := charts.DrawValues(b.r, b.v, b.base, b.theme, figureWidth, charts.ValuesOptions{})
	if err != nil {
		return nil, err
	}
	price, err := charts.DrawPrice(b.r, b.v, b.base, b.theme, figureWidth)
	if err != nil {
		return nil, err
	}
	for _, d := range []*drawing.Drawing{values, price} {
		body := b.figureBody(d.Title, plainText(d.Summary), nil, d, width)
		out = append(out, b.wholeFigure(body)...)
	}
	out = append(out, apart(14, []slab{b.consequences(gutter, widths)})...)
	for i := range out {
		out[i].wide = true
	}
	return out, nil
}

// consequences are what must be true for more, why the view differs from the
// report's, and what the arithmetic leaves out.
func (b *book) consequences(gutter float64, widths []float64) slab {
	defer func(s style) { b.s.small = s }(b.s.small)
	b.s.small = style{drawing.Sans, 9, 12, b.theme.Ink}
	left := append(b.musts(widths[0]), apart(14, b.differs(widths[0]))...)
	return beside(gutter, widths, left, b.ignores(widths[1]))
}

// ignored says what the arithmetic leaves out, so that nobody reads a return
// as money in hand.
func (b *book) ignored() []string {
	out := []string{
		"Fees, carry and tax: every return is gross.",
		"Option pools, debt, other classes of shares and their order at the exit.",
	}
	if !b.v.Set.Preference() {
		out = append(out, "Any preference on our own money: a loss is shared by all.")
	}
	if b.v.Set.Value(scenario.Dilution) == 0 {
		out = append(out, "Later rounds: no dilution is assumed.")
	}
	out = append(out, "The way there: each case is one exit, at one value, after the years set above.")
	if s := b.r.Scenarios; s.ARRYear > 0 && s.ARRYear < b.r.AsOf.Year() {
		out = append(out, fmt.Sprintf("The calendar: the cases' ARR is that of %d, a year that was over when the report was written.", s.ARRYear))
	}
	return append(out, "Whether the report's revenue is right. It is taken as stated.")
}
