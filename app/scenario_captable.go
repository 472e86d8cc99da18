package app

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"fyne.io/fyne/v2/lang"

	"dossier/charts"
	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

const (
	// mostClasses is more than fit a figure that can be read.
	mostClasses = 10
	// plainShares is how many shares the plain table splits the company into.
	plainShares = 100e6
)

// checkTable says what of a cap table cannot be, naming the class.
func checkTable(t scenario.CapTable) error {
	if len(t) > mostClasses {
		return fmt.Errorf("there are %d classes; at most %d can be shown", len(t), mostClasses)
	}
	seen := map[string]bool{}
	for _, c := range t {
		name := strings.TrimSpace(c.Name)
		switch {
		case name == "":
			return errors.New("a class has no name")
		case seen[name]:
			return fmt.Errorf("two classes are called %s", name)
		}
		seen[name] = true
	}
	return t.Check()
}

// CapTable is who owns the company at exit: as the reader typed it or, before
// that, a plain table in its place.
func (s *Session) CapTable() scenario.CapTable { return s.capTable(s.now) }

func (s *Session) capTable(v scenario.Values) scenario.CapTable {
	if s.advanced.table != nil {
		return s.advanced.table
	}
	cheque, _ := s.plainCheque(v)
	ours := math.Round(cheque / v.Price.Price * (1 - v.Set.Value(scenario.Dilution)) * plainShares)
	return scenario.CapTable{
		{Name: "Our money", Invested: cheque, Multiple: 1, Seniority: 1, Shares: ours},
		{Name: "All others", Shares: plainShares - ours},
	}
}

// plainCheque is what our money in the plain table is: the deal's cheque or,
// without one that fits, a tenth of the company.
func (s *Session) plainCheque(v scenario.Values) (cheque float64, told bool) {
	if cheque, err := dollars(s.Deal().Cheque); err == nil && cheque < v.Price.Price {
		return cheque, true
	}
	return v.Price.Price / 10, false
}

// plainTableWords say what the plain table stands for.
func (s *Session) plainTableWords() string {
	cheque, told := s.plainCheque(s.now)
	words := "The report does not give the cap table. This plain one stands in for it: our " + quantity.Dollars(cheque) +
		" at the price we pay, preferred 1x non-participating, and all others common."
	if !told {
		words += " No cheque is set under My money, so ours is a tenth of the company."
	}
	return words + " Type what you know."
}

// capTableExhibit is who gets what of an exit.
func (w *Window) capTableExhibit() *exhibit {
	s := w.session
	e := &exhibit{w: w, key: "cap table", name: "Who gets what", label: lang.L("Who gets what"), place: scenariosPlace}
	e.title = func() report.Text { return s.payoutWords() }
	e.paint = func(v scenario.Values, _ string, th drawing.Theme, width float64) (*drawing.Drawing, error) {
		t := s.capTable(v)
		return charts.DrawWaterfall(t, widestExit(t, v), th, width)
	}
	return e
}

// widestExit is as far as the figure reaches: all cases and prices, and beyond
// the last point at which the sharing changes.
func widestExit(t scenario.CapTable, v scenario.Values) float64 {
	widest := charts.WidestValue(v)
	if points, err := t.Breakpoints(); err == nil && len(points) > 0 {
		widest = max(widest, points[len(points)-1].Exit*1.1)
	}
	return widest
}

// payoutWords say what the first class gets in the likeliest case.
func (s *Session) payoutWords() report.Text {
	t := s.CapTable()
	likeliest := s.now.Cases[0]
	for _, c := range s.now.Cases {
		if c.Probability > likeliest.Probability {
			likeliest = c
		}
	}
	value := likeliest.Driving.Mid()
	paid, err := t.Payouts(value)
	if err != nil {
		return plain("Who gets what").text() // the figure's place says why
	}
	p := plain("In " + likeliest.Name + ", of an exit at " + quantity.Dollars(value) + ", " + t[0].Name + " gets ").bold(quantity.Dollars(paid[0]))
	if t[0].Invested > 0 {
		p = p.then(", ").bold(quantity.Times(paid[0] / t[0].Invested)).then(" what it paid in")
	}
	return p.then(".").text()
}

// paidWords is what a class gets and, where it paid in, how many times that.
func paidWords(c scenario.Class, paid float64) string {
	words := quantity.Dollars(paid)
	if c.Invested > 0 {
		words += ", " + quantity.Times(paid/c.Invested)
	}
	return words
}
