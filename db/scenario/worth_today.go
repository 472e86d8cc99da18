package scenario

import (
	"errors"
	"fmt"
	"math"

	"dossier/db/quantity"
	"dossier/db/report"
)

// ErrNoToday is the error for a report that does not say what the company is
// worth now.
var ErrNoToday = errors.New("the report does not weigh comparables")

// A WorthToday is what the report's comparables give now, beside what it says
// they give. It is another question than what an exit returns, and follows none
// of the reader's inputs.
type WorthToday struct {
	ARR      float64      // dollars a year, now
	Groups   []GroupToday // in the report's order
	Multiple Range        // of ARR: the groups' means by their weights
	Value    Range        // Multiple times ARR, in dollars
	Best     float64      // dollars, if each group were worth its highest multiple
	Stated   Range        // dollars, as the report states the value
	Agrees   bool         // both ends of Value are within 5 % of Stated's
	Text     report.Text  // what all this comes to, in words
}

// Today recomputes the report's value of today from the multiples and weights
// it states: the mean of each group's low ends and of its high ends, weighted,
// times the ARR of now. The error is [ErrNoScenarios], [ErrNoToday], or says
// which number does not allow it.
func Today(r *report.Report) (WorthToday, error) {
	switch {
	case r == nil || r.Scenarios == nil:
		return WorthToday{}, ErrNoScenarios
	case r.Scenarios.Today == nil || len(r.Scenarios.Today.Groups) == 0:
		return WorthToday{}, ErrNoToday
	}
	t := r.Scenarios.Today
	w := WorthToday{ARR: r.Scenarios.ARRNow.Quantity.Mid(), Stated: Range{t.Value.Quantity.Low, t.Value.Quantity.High}}
	if !(w.ARR > 0) || w.ARR > mostPrice || !within(w.Stated.Low, 0, w.Stated.High) || !within(w.Stated.High, leastPrice, mostPrice) {
		return WorthToday{}, errors.New("the report's ARR or its value of today is not above zero")
	}
	weights, best := 0.0, 0.0
	for i := range t.Groups {
		g, highest, err := groupToday(&t.Groups[i])
		if err != nil {
			return WorthToday{}, err
		}
		w.Groups = append(w.Groups, g)
		weights += g.Weight
		w.Multiple.Low += g.Weight * g.Multiple.Low
		w.Multiple.High += g.Weight * g.Multiple.High
		best += g.Weight * highest
	}
	if math.Abs(weights-1) > 0.00101 {
		return WorthToday{}, fmt.Errorf("the weights of the comparables sum to %s, not 100 %%", percent(weights))
	}
	w.Value, w.Best = at(w.ARR).times(w.Multiple), best*w.ARR
	near := func(a, b float64) bool { return math.Abs(a-b) <= 0.05*b }
	w.Agrees = near(w.Value.Low, w.Stated.Low) && near(w.Value.High, w.Stated.High)
	w.Text = w.text()
	return w, nil
}

// groupToday is one group's mean multiple, and the highest in it.
func groupToday(g *report.TodayGroup) (GroupToday, float64, error) {
	out := GroupToday{Name: g.Name, Weight: g.Weight.Quantity.Mid(), Comparables: len(g.Multiples)}
	if !within(out.Weight, 0, 1) {
		return out, 0, fmt.Errorf("%s: a weight of %s is not between 0 %% and 100 %%", g.Name, number(out.Weight))
	}
	if len(g.Multiples) == 0 {
		return out, 0, fmt.Errorf("%s: there are no multiples", g.Name)
	}
	highest := 0.0
	for i := range g.Multiples {
		q := &g.Multiples[i].Quantity
		if !within(q.Low, 0, q.High) || q.High > 1e6 {
			return out, 0, fmt.Errorf("%s: %q is no multiple", g.Name, q.Text)
		}
		out.Multiple.Low += q.Low
		out.Multiple.High += q.High
		highest = math.Max(highest, q.High)
	}
	n := float64(len(g.Multiples))
	out.Multiple.Low /= n
	out.Multiple.High /= n
	return out, highest, nil
}

// text says what the comparables give, and whether that is what the report
// says.
func (w *WorthToday) text() report.Text {
	parts := make([]string, 0, len(w.Groups))
	for _, g := range w.Groups {
		parts = append(parts, quantity.Share(g.Weight)+" "+g.Name)
	}
	given := list(parts) + ", on the stated multiples, give " + quantity.Times(w.Multiple.Low) + " to " + quantity.Times(w.Multiple.High) +
		" today's ARR of " + quantity.Dollars(w.ARR) + ": "
	value := quantity.Dollars(w.Value.Low) + " to " + quantity.Dollars(w.Value.High)
	stated := quantity.Dollars(w.Stated.Low) + " to " + quantity.Dollars(w.Stated.High)
	if w.Agrees {
		return words(given, "*"+value, ", as the report says.")
	}
	rest := ", not the " + stated + " that the report says."
	if w.Best < w.Stated.High {
		rest += " Even with the highest multiple of each kind it would be " + quantity.Dollars(w.Best) + "."
	}
	return words(given, "*"+value, rest)
}
