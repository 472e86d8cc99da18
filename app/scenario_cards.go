package app

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// scenarioCards are the four numbers a scenario comes to. What they say below
// the number stays as many lines whatever moves.
type scenarioCards struct {
	row                          *fyne.Container
	weighted, times, yearly, bad *widgets.StatCard
}

func newScenarioCards() *scenarioCards {
	c := &scenarioCards{
		weighted: widgets.NewStatCard(widgets.Stat{}),
		times:    widgets.NewStatCard(widgets.Stat{}),
		yearly:   widgets.NewStatCard(widgets.Stat{}),
		bad:      widgets.NewStatCard(widgets.Stat{}),
	}
	c.row = widgets.NewColumns(20, nil, c.weighted, c.times, c.yearly, c.bad)
	return c
}

// show takes over the session's present numbers.
func (c *scenarioCards) show(s *Session) {
	r, v, base := s.Report(), s.Values(), s.Base()
	c.weighted.Set(weightedStat(v, base))
	c.times.Set(widgets.Stat{
		Label: "Return at " + quantity.Dollars(v.Price.Price),
		Value: quantity.Times(v.Price.MOIC),
		Exact: strconv.FormatFloat(v.Price.MOIC, 'f', 4, 64) + "x",
		Basis: lines(atLast(r, v, moic), beside(r, v, base, moic), "gross, "+dilutionWords(v)),
	})
	c.yearly.Set(widgets.Stat{
		Label: lang.L("Per year"),
		Value: yearly(v.Price),
		Exact: exactRate(v.Price.IRR, v.Price.IRRDefined),
		Basis: lines(atLast(nil, v, yearly), beside(nil, v, base, yearly), "gross, over "+quantity.Years(v.Set.Value(scenario.Years))),
	})
	c.bad.Set(widgets.Stat{
		Label: lang.L("Chance to lose money"),
		Value: loss(v.Price),
		Exact: exactRate(v.Price.ChanceOfLoss, true),
		Basis: lines(atLast(nil, v, loss), beside(nil, v, base, loss), "exit below "+quantity.Dollars(v.Price.Price)),
	})
}

// weightedStat is the value, the way from the report's, and what the values
// that do not drive would give.
func weightedStat(v, base scenario.Values) widgets.Stat {
	s := widgets.Stat{Label: lang.L("Weighted value"), Value: quantity.Dollars(v.Weighted), Exact: quantity.MoneyIn(v.Weighted, 4)}
	from := "as the report has it"
	if shown := quantity.Dollars(base.Weighted); shown != s.Value {
		from = "report " + shown
		s.Delta = signed(v.Weighted - base.Weighted)
	}
	if v.Set.Basis() == scenario.Computed {
		s.Basis = lines(from, "ARR × multiple midpoints", "stated values: "+quantity.Dollars(v.Stated))
	} else {
		s.Basis = lines(from, "stated midpoints", "ARR × multiple: "+quantity.Dollars(v.Computed))
	}
	return s
}

func moic(r scenario.Return) string { return quantity.Times(r.MOIC) }

func loss(r scenario.Return) string { return quantity.Rate(r.ChanceOfLoss) }

// exactRate is a rate to a hundredth of a percent.
func exactRate(v float64, defined bool) string {
	if !defined {
		return ""
	}
	return strings.Replace(strconv.FormatFloat(v*100, 'f', 2, 64), "-", "−", 1) + "\u00a0%"
}

func yearly(r scenario.Return) string {
	if !r.IRRDefined {
		return "none"
	}
	return quantity.Rate(r.IRR)
}

// atLast is a number at the last price anybody paid; with a report, also when
// that was. It is "" when there was none.
func atLast(r *report.Report, v scenario.Values, number func(scenario.Return) string) string {
	if v.Last.Price == 0 {
		return ""
	}
	words := number(v.Last) + " at " + quantity.Dollars(v.Last.Price)
	if r != nil && !r.LastPrice.Date.IsZero() {
		words += ", " + r.LastPrice.Date.Format("Jan 2006")
	}
	return words
}

// beside is what a number is to be held against: the same at the report's
// ceiling when we pay another price, or the report's own when the scenario is
// not its.
func beside(r *report.Report, v, base scenario.Values, number func(scenario.Return) string) string {
	own := number(base.Price)
	switch {
	case v.Ceiling.Price > 0 && v.Ceiling.Price != v.Price.Price:
		return number(v.Ceiling) + " at " + quantity.Dollars(v.Ceiling.Price) + ", ceiling"
	case own != number(v.Price):
		return "report " + own
	case r != nil && v.Ceiling.Price > 0:
		return "the report’s ceiling"
	}
	return ""
}

func dilutionWords(v scenario.Values) string {
	if d := v.Set.Value(scenario.Dilution); d > 0 {
		return quantity.Share(d) + " dilution"
	}
	return "no dilution"
}

// signed is a difference in money, not zero, with its sign. It has two digits,
// as in the sentence.
func signed(d float64) string {
	sign, size := "+", d
	if d < 0 {
		sign, size = "−", -d
	}
	unit := math.Pow10(int(math.Floor(math.Log10(size))) - 1)
	return sign + quantity.Dollars(math.Round(size/unit)*unit)
}

// lines leaves out what is empty.
func lines(words ...string) []string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}
