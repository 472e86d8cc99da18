package app

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"dossier/charts"
	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// todayExhibit is what the report's comparables make the company worth now.
func (w *Window) todayExhibit() *exhibit {
	r := w.session.Report()
	e := &exhibit{w: w, key: "today", name: "What it is worth today", label: lang.L("What it is worth today"), place: scenariosPlace}
	worth, err := scenario.Today(r)
	e.title = func() report.Text {
		if err != nil {
			return plain(e.name).text() // the figure's place says why
		}
		return worth.Text
	}
	e.paint = func(_ scenario.Values, _ string, th drawing.Theme, width float64) (*drawing.Drawing, error) {
		if err != nil {
			return nil, err
		}
		return charts.DrawToday(r, worth, th, width)
	}
	e.note = e.restsOn("The multiples, weights and ARR rest on")
	return e
}

// todaySums are the arithmetic of today's value, a line for each end of the
// range: "50 % × 21.3x + 30 % × 8x = 13.1x of $130M: $1.7B".
func todaySums(t scenario.WorthToday) (low, high string) {
	sum := func(of func(scenario.Range) float64) string {
		var parts []string
		for _, g := range t.Groups {
			parts = append(parts, quantity.Share(g.Weight)+" × "+decimals(of(g.Multiple), 2)+"x")
		}
		return strings.Join(parts, " + ") + " = " + decimals(of(t.Multiple), 2) + "x. Times ARR of " + quantity.Dollars(t.ARR) +
			": " + quantity.MoneyIn(of(t.Value), 2) + "."
	}
	return sum(func(r scenario.Range) float64 { return r.Low }), sum(func(r scenario.Range) float64 { return r.High })
}
