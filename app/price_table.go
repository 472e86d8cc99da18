package app

import (
	"fmt"

	"fyne.io/fyne/v2"

	"dossier/app/widgets"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// priceTable is what the last price and the report's ceiling pay, the ceiling
// in bold: a closed round is no offer.
type priceTable struct {
	w     *Window
	root  *fyne.Container
	cells [][]*widgets.Sentence // by row: at the last price, at the ceiling
}

// tripled is the return a partner asks about first.
const tripled = 3

func newPriceTable(w *Window) *priceTable {
	t := &priceTable{w: w}
	r := w.session.Report()
	weights := []float32{1.15, 1, 1}
	head := func(p report.Price, st widgets.Style) *widgets.Sentence {
		s := widgets.NewText(p.Label+" "+p.Text, st)
		s.Align = fyne.TextAlignTrailing
		return s
	}
	note := widgets.NoteStyle()
	years, _ := w.session.Base().Format("years")
	basis := fmt.Sprintf("Gross, %s, no dilution", years)
	rows := []fyne.CanvasObject{
		widgets.NewInset(0, 4, 6, 4, widgets.NewColumns(12, weights,
			widgets.NewText(basis, note.Strong().With(widgets.Muted)),
			head(r.LastPrice, note.With(widgets.Muted)), head(r.PriceCeiling, note.Strong()))),
		widgets.NewTopRule(),
	}
	for _, name := range []string{"As the report states", "ARR × multiple", fmt.Sprintf("%dx on average", tripled)} {
		last := widgets.NewText("", widgets.BodyStyle().With(widgets.Muted))
		ceiling := widgets.NewText("", widgets.BodyStyle().Strong())
		last.Align, ceiling.Align = fyne.TextAlignTrailing, fyne.TextAlignTrailing
		t.cells = append(t.cells, []*widgets.Sentence{last, ceiling})
		rows = append(rows, ruled(weights, widgets.NewText(name, widgets.BodyStyle()), last, ceiling))
	}
	rows = append(rows, gap(6), widgets.NewText(priceNote(r), note.With(widgets.Muted)))
	t.root = widgets.NewColumn(0, rows...)
	t.refresh()
	return t
}

// priceNote dates the last price.
func priceNote(r *report.Report) string {
	if r.LastPrice.Date.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s of %s, %d days before this report.", upperFirst(r.LastPrice.Label), r.LastPrice.Date.Format("2006-01-02"), r.PriceAgeDays())
}

func (t *priceTable) object() fyne.CanvasObject { return t.root }

// refresh is at the report's own inputs: what the reader's view gives stands
// beside it, not in its place.
func (t *priceTable) refresh() {
	r, base := t.w.session.Report(), t.w.session.Base()
	computed, err := scenario.Evaluate(r, base.Set.WithBasis(scenario.Computed))
	if err != nil {
		computed = base
	}
	for i, price := range []float64{r.LastPrice.Amount, r.PriceCeiling.Amount} {
		t.cells[0][i].SetWords(pays(base.At(price)))
		t.cells[1][i].SetWords(pays(computed.At(price)))
		t.cells[2][i].SetWords(reach(r, base, price))
	}
}

// pays is "2.0x · 18 %".
func pays(x scenario.Return) string {
	if !x.IRRDefined {
		return quantity.Times(x.MOIC)
	}
	return quantity.Times(x.MOIC) + " · " + quantity.Rate(x.IRR)
}

// reach says how likely the best case must be for the tripled return.
func reach(r *report.Report, v scenario.Values, price float64) string {
	best := r.Scenarios.Cases[0]
	p, ok := scenario.NeedFor(v, tripled, price, best.ID)
	if !ok {
		return "not reachable"
	}
	return best.Name + " at " + quantity.Rate(p)
}
