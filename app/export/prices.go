package export

import (
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

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
	each := min(138, (width-190)/float64(max(len(columns), 1))-10)
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
