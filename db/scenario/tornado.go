package scenario

import (
	"cmp"
	"fmt"
	"slices"

	"dossier/db/quantity"
)

// A Tornado ranks inputs by what each alone does to one result: one input is
// set to its low end and to its high end while the others stay. It ignores that
// inputs move together; whoever shows it has to say so.
type Tornado struct {
	Name   string  // what is measured: "return", "exit value of Base"
	Of     Outcome // what Base and the swings' results are; WeightedValue, so dollars, for one case
	Base   float64 // the result as it is, in base units; [Outcome.Format] writes it
	Swings []Swing // the widest first; inputs that change nothing are left out
}

// Tornado measures what each input does. The ends are the report's own: a
// case's value (or ARR and multiple, when they drive) from the low to the high
// end of its range, the price from the lowest the report names to the highest,
// the years over the report's holding period. Where the report gives no range,
// the ends are ours and each [Swing.Why] says so: a probability at half and at
// twice its odds, dilution from none to one later round of 20 %. The ends always
// take in the reader's own input. A locked probability is measured as well.
//
// The error is for a case the report lacks, or values without cases.
func (v Values) Tornado(o TornadoOptions) (Tornado, error) {
	if len(v.Cases) == 0 {
		return Tornado{}, ErrNoScenarios
	}
	if o.Case != "" {
		return v.caseTornado(o)
	}
	t := Tornado{Name: o.Of.String(), Of: o.Of, Base: o.Of.Of(v)}
	for _, l := range v.levers() {
		t.add(l, func(x float64) float64 { return o.Of.Of(l.pull(v, x)) })
	}
	return t.ranked(o.Most), nil
}

// caseTornado measures one case's ARR times multiple, each taken from the worst
// to the best that any case has.
func (v Values) caseTornado(o TornadoOptions) (Tornado, error) {
	i := v.Set.frame.index(o.Case)
	if i < 0 || i >= len(v.Cases) {
		return Tornado{}, fmt.Errorf("there is no case called %q", string(o.Case))
	}
	arr, multiple := v.Cases[i].ARR.Mid(), v.Cases[i].Multiple.Mid()
	t := Tornado{Name: "exit value of " + v.Cases[i].Name, Of: WeightedValue, Base: arr * multiple}
	const why = "From the lowest to the highest that any case has."
	t.add(lever{name: "Multiple", unit: quantity.Multiple, ends: v.extremes(func(c *CaseValue) Range { return c.Multiple }), why: why},
		func(x float64) float64 { return arr * x })
	t.add(lever{name: "ARR", unit: quantity.Money, ends: v.extremes(func(c *CaseValue) Range { return c.ARR }), why: why},
		func(x float64) float64 { return x * multiple })
	return t.ranked(o.Most), nil
}

// extremes is the range that the middles of the cases' ranges span.
func (v Values) extremes(of func(c *CaseValue) Range) Range {
	ends := at(of(&v.Cases[0]).Mid())
	for i := range v.Cases {
		ends = ends.with(of(&v.Cases[i]).Mid())
	}
	return ends
}

// add measures one input, unless it changes nothing.
func (t *Tornado) add(l lever, result func(x float64) float64) {
	s := Swing{
		Name: l.name, Unit: l.unit, Why: l.why,
		Low: l.ends.Low, High: l.ends.High,
		LowText: formatUnit(l.ends.Low, l.unit), HighText: formatUnit(l.ends.High, l.unit),
		AtLow: result(l.ends.Low), AtHigh: result(l.ends.High),
	}
	if s.Swing() > 0 {
		t.Swings = append(t.Swings, s)
	}
}

// ranked is the tornado with the widest swings first, and no more than most.
func (t Tornado) ranked(most int) Tornado {
	slices.SortStableFunc(t.Swings, func(a, b Swing) int { return cmp.Compare(b.Swing(), a.Swing()) })
	if most > 0 && len(t.Swings) > most {
		t.Swings = t.Swings[:most]
	}
	return t
}

// formatUnit is a number of the unit for people.
func formatUnit(x float64, unit quantity.Unit) string {
	switch unit {
	case quantity.Money:
		return quantity.Dollars(x)
	case quantity.Percent:
		return quantity.Share(x)
	case quantity.Multiple:
		return quantity.Times(x)
	case quantity.Duration:
		return quantity.Years(x)
	case quantity.Number:
	}
	return number(x)
}
