package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// briefPrices is the brief's table: what the report's ceiling and the last
// price pay by the report's values, by ARR times multiple, and in the reader's
// own view.
type briefPrices struct {
	w     *Window
	root  *fyne.Container
	cells [][]*widgets.Sentence // by row: value, at the ceiling, chance to lose there, at the last price
}

// briefColumns are the shares of the table's width.
func briefColumns() []float32 { return []float32{1.5, 0.9, 1.25, 1, 1.25} }

func newBriefPrices(w *Window) *briefPrices {
	t := &briefPrices{w: w}
	r := w.session.Report()
	years, _ := w.session.Base().Format("years")
	note := widgets.NoteStyle()
	head := func(words string, st widgets.Style) fyne.CanvasObject {
		s := widgets.NewText(words, st)
		s.Align = fyne.TextAlignTrailing
		return s
	}
	rows := []fyne.CanvasObject{
		widgets.NewInset(0, 4, 6, 4, widgets.NewColumns(10, briefColumns(),
			widgets.NewText("Gross, "+years+", no dilution", note),
			head(lang.L("value"), note), head(r.PriceCeiling.Label+" "+r.PriceCeiling.Text, note.Strong().With(widgets.Ink)),
			head(lang.L("chance to lose there"), note), head(priceHead(r.LastPrice), note))),
		widgets.NewTopRule(),
	}
	for _, name := range []string{"As the report states", "ARR × multiple", "Your view"} {
		line := []fyne.CanvasObject{widgets.NewText(name, widgets.BodyStyle())}
		var cells []*widgets.Sentence
		for i := range 4 {
			st := widgets.BodyStyle()
			switch i {
			case 1:
				st = st.Strong()
			case 3:
				st = st.With(widgets.Muted) // a closed round is no offer
			}
			cell := widgets.NewText("", st)
			cell.Align = fyne.TextAlignTrailing
			cells = append(cells, cell)
			line = append(line, cell)
		}
		t.cells = append(t.cells, cells)
		rows = append(rows, widgets.NewColumn(0, widgets.NewInset(6, 4, 6, 4, widgets.NewColumns(10, briefColumns(), line...)), widgets.NewHairline()))
	}
	t.root = widgets.NewColumn(0, rows...)
	return t
}

// priceHead is a price with its month: "last round $4.5B, Aug 2023".
func priceHead(p report.Price) string {
	if p.Date.IsZero() {
		return p.Label + " " + p.Text
	}
	return p.Label + " " + p.Text + ", " + p.Date.Format("Jan 2006")
}

// refresh writes the three rows. The reader's own is at their hold and
// dilution, and at the price they would pay where it is not the ceiling.
func (t *briefPrices) refresh() {
	s := t.w.session
	r, base, mine := s.Report(), s.Base(), s.Values()
	computed, err := scenario.Evaluate(r, base.Set.WithBasis(scenario.Computed))
	if err != nil {
		computed = base
	}
	for i, v := range []scenario.Values{base, computed, mine} {
		ceiling := v.At(r.PriceCeiling.Amount)
		t.cells[i][0].SetWords(quantity.Dollars(v.Weighted))
		t.cells[i][1].SetWords(pays(ceiling))
		t.cells[i][2].SetWords(quantity.Rate(ceiling.ChanceOfLoss))
		t.cells[i][3].SetWords(pays(v.At(r.LastPrice.Amount)))
	}
}
