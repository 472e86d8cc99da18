package scenario

import (
	"math"
	"slices"

	"dossier/db/quantity"
)

// roundDilution is what one later round commonly takes of everybody's share.
const roundDilution = 0.20

// A lever is one input with the ends it is tried at.
type lever struct {
	name string
	unit quantity.Unit
	ends Range
	why  string                           // where the ends come from
	pull func(v Values, x float64) Values // the values with the input at x
}

// levers lists the inputs of the values: probabilities, then what drives the
// cases' values, then the terms.
func (v Values) levers() []lever {
	var all []lever
	for i := range v.Cases {
		if l, ok := v.chanceLever(i); ok {
			all = append(all, l)
		}
	}
	for i := range v.Cases {
		if v.Set.basis == Stated {
			all = append(all, v.valueLever(i))
			continue
		}
		all = append(all, v.multipleLever(i), v.arrLever(i))
	}
	return append(all, v.priceLever(), v.yearsLever(), v.dilutionLever())
}

// chanceLever tries a probability at half and at twice its odds, which treats
// a likely and an unlikely case alike and never leaves 0 to 100 %. A case that
// is certain, or is the only one, has no odds.
func (v Values) chanceLever(i int) (lever, bool) {
	p := v.Cases[i].Probability
	if p == 0 || p == 1 || len(v.Cases) < 2 {
		return lever{}, false
	}
	odds := func(times float64) float64 { return math.Round(whole*p*times/(1-p+p*times)) / whole }
	return lever{
		name: "Chance of " + v.Cases[i].Name, unit: quantity.Percent,
		ends: Range{odds(0.5), odds(2)},
		why:  "Half and twice its odds: the report gives no range.",
		pull: func(v Values, x float64) Values { return v.withChance(i, x) },
	}, true
}

func (v Values) valueLever(i int) lever {
	return lever{
		name: "Value of " + v.Cases[i].Name, unit: quantity.Money, ends: v.Cases[i].Stated,
		why:  "The report's range.",
		pull: func(v Values, x float64) Values { return v.withCase(i, func(c *CaseValue) { c.Stated = at(x) }) },
	}
}

func (v Values) multipleLever(i int) lever {
	return lever{
		name: "Multiple of " + v.Cases[i].Name, unit: quantity.Multiple, ends: v.Cases[i].Multiple,
		why:  "The report's range.",
		pull: func(v Values, x float64) Values { return v.withMultiple(i, x) },
	}
}

// arrLever tries a case's ARR over the report's range or, where that is one
// number, from halfway to the next lower ARR of a case to halfway to the next
// higher one.
func (v Values) arrLever(i int) lever {
	c := &v.Cases[i]
	l := lever{
		name: "ARR of " + c.Name, unit: quantity.Money, ends: c.ARR,
		why:  "The report's range.",
		pull: func(v Values, x float64) Values { return v.withARR(i, x) },
	}
	if c.ARR.Low == c.ARR.High {
		l.why = "Halfway to the neighbouring cases: the report gives one number."
		own, below, above := c.ARR.Low, 0.0, math.Inf(1)
		for j := range v.Cases {
			if other := v.Cases[j].ARR.Mid(); other < own {
				below = math.Max(below, other)
			} else if other > own {
				above = math.Min(above, other)
			}
		}
		if below > 0 {
			l.ends.Low = own - (own-below)/2
		}
		if !math.IsInf(above, 1) {
			l.ends.High = own + (above-own)/2
		}
	}
	return l
}

func (v Values) priceLever() lever {
	f := v.Set.frame
	return lever{
		name: "Price we pay", unit: quantity.Money,
		ends: Range{f.prices[0], f.prices[1]}.with(v.Set.price),
		why:  "The prices the report names.",
		pull: func(v Values, x float64) Values { return v.withTerm(Price, x) },
	}
}

func (v Values) yearsLever() lever {
	return lever{
		name: "Years to exit", unit: quantity.Duration, ends: v.Set.frame.span.with(v.Set.years),
		why:  "The report's holding period.",
		pull: func(v Values, x float64) Values { return v.withTerm(Years, x) },
	}
}

func (v Values) dilutionLever() lever {
	return lever{
		name: "Dilution", unit: quantity.Percent, ends: Range{0, roundDilution}.with(v.Set.dilution),
		why:  "None to one later round of 20 %: the report assumes none.",
		pull: func(v Values, x float64) Values { return v.withTerm(Dilution, x) },
	}
}

// with is the smallest range that holds both the range and v.
func (r Range) with(v float64) Range { return Range{math.Min(r.Low, v), math.Max(r.High, v)} }

// withTerm is the values with the price, the years or the dilution at x; the
// values as they are where the set refuses x.
func (v Values) withTerm(in Input, x float64) Values {
	s, err := v.Set.With(in, x)
	if err != nil {
		return v
	}
	v.Set = s
	v.Cases = slices.Clone(v.Cases)
	v.weigh()
	return v
}

// withChance is the values with a case's probability at p, to the basis point.
// The others keep their ratio, locks or no locks.
func (v Values) withChance(i int, p float64) Values {
	v.Set.locks = nil
	v.Set.points = moved(v.Set.points, nil, i, int(math.Round(p*whole)))
	v.Cases = slices.Clone(v.Cases)
	for j := range v.Cases {
		v.Cases[j].Probability = float64(v.Set.points[j]) / whole
	}
	v.weigh()
	return v
}

// withCase is the values with one case changed.
func (v Values) withCase(i int, change func(c *CaseValue)) Values {
	v.Cases = slices.Clone(v.Cases)
	change(&v.Cases[i])
	v.weigh()
	return v
}

// withMultiple is the values with a case's multiple at one number.
func (v Values) withMultiple(i int, x float64) Values {
	return v.withCase(i, func(c *CaseValue) { c.Multiple, c.Computed = at(x), c.ARR.times(at(x)) })
}

// withARR is the values with a case's ARR at one number.
func (v Values) withARR(i int, x float64) Values {
	return v.withCase(i, func(c *CaseValue) { c.ARR, c.Computed = at(x), at(x).times(c.Multiple) })
}
