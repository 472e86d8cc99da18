package scenario

import (
	"fmt"
	"math"

	"dossier/db/quantity"
	"dossier/db/report"
)

// A CaseValue is one case under a set.
type CaseValue struct {
	ID                report.CaseID
	Name              string
	Probability       float64 // a fraction, of the set
	ReportProbability float64 // a fraction, of the report
	ARR               Range   // yearly revenue the report gives the case, in dollars
	Multiple          Range   // exit value over ARR
	Stated            Range   // exit value as the report states it
	Computed          Range   // ARR times multiple
	Driving           Range   // the one the set's basis names
	MOIC              float64 // gross multiple of the money at the set's price, were this case certain
}

// valueCase gives a case's two exit values, and the error when the report's
// numbers do not allow it.
func valueCase(c *report.Case) (CaseValue, error) {
	v := CaseValue{ID: c.ID, Name: c.Name}
	for _, in := range [...]struct {
		name string
		q    *quantity.Quantity
		unit quantity.Unit
	}{
		{"stated value", &c.Value.Quantity, quantity.Money},
		{"ARR", &c.ARR.Quantity, quantity.Money},
		{"multiple", &c.Multiple.Quantity, quantity.Multiple},
		{"probability", &c.Probability.Quantity, quantity.Percent},
	} {
		switch {
		case in.q.IsZero():
			return v, fmt.Errorf("case %s has no %s", c.ID, in.name)
		case in.q.Unit != in.unit:
			return v, fmt.Errorf("case %s: its %s, %q, is no %s", c.ID, in.name, in.q.Text, in.unit)
		case !within(in.q.Low, 0, in.q.High) || in.q.High > 1e18:
			return v, fmt.Errorf("case %s: its %s, %q, cannot be valued", c.ID, in.name, in.q.Text)
		}
	}
	v.Stated = Range{c.Value.Quantity.Low, c.Value.Quantity.High}
	v.ARR = Range{c.ARR.Quantity.Low, c.ARR.Quantity.High}
	v.Multiple = Range{c.Multiple.Quantity.Low, c.Multiple.Quantity.High}
	v.Computed = v.ARR.times(v.Multiple)
	return v, nil
}

// points is the case's probability in basis points.
func (c *CaseValue) points() float64 { return math.Round(c.Probability * whole) }

// chanceBelow is the chance that a value drawn evenly from the range is less
// than the limit.
func (r Range) chanceBelow(limit float64) float64 {
	switch {
	case limit <= r.Low:
		return 0
	case limit > r.High:
		return 1
	}
	return (limit - r.Low) / (r.High - r.Low) // Low < limit <= High
}
