package scenario

import "dossier/db/quantity"

// An Outcome is one of the results that can be measured or aimed at.
type Outcome uint8

// The outcomes.
const (
	MOIC          Outcome = iota // money back over money paid, at the set's price: [Return.MOIC]
	IRR                          // the rate a year of that: [Return.IRR]; -1 when nothing comes back
	WeightedValue                // the weighted exit value, in dollars: [Values.Weighted]
)

// String is what the outcome is called on screen: "return", "return a year",
// "weighted value".
func (o Outcome) String() string {
	switch o {
	case MOIC:
		return "return"
	case IRR:
		return "return a year"
	case WeightedValue:
	}
	return "weighted value"
}

// Of is the outcome under values, in base units.
func (o Outcome) Of(v Values) float64 {
	switch o {
	case MOIC:
		return v.Price.MOIC
	case IRR:
		if !v.Price.IRRDefined {
			return -1
		}
		return v.Price.IRR
	case WeightedValue:
	}
	return v.Weighted
}

// Format is a number of the outcome for people: "1.3x", "6 %", "$8.8B".
func (o Outcome) Format(x float64) string {
	switch o {
	case MOIC:
		return quantity.Times(x)
	case IRR:
		return quantity.Rate(x)
	case WeightedValue:
	}
	return quantity.Dollars(x)
}
