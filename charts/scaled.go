package charts

import (
	"math"

	"dossier/db/quantity"
)

// A scaled is an axis in even steps, or by powers of ten.
type scaled struct {
	axis // in powers of ten when log
	log  bool
}

// leastLog is the smallest value a log axis shows: a cent.
const leastLog = 0.01

// logAxis returns an axis of powers of ten that holds low and high, which
// need not be ordered, and ends on 1, 2 or 5 times one.
func logAxis(low, high float64) scaled {
	low, high = max(min(low, high), leastLog), max(low, high, leastLog)
	power := math.Floor(math.Log10(low) + 1e-9)
	a := scaled{axis{low: power, high: power + 1}, true}
	for _, step := range []float64{5, 2} {
		if step*math.Pow(10, power) <= low*(1+1e-9) {
			a.low = power + math.Log10(step)
			break
		}
	}
	power = math.Floor(math.Log10(high) + 1e-9)
	for _, step := range []float64{1, 2, 5, 10} {
		if step*math.Pow(10, power) >= high*(1-1e-9) {
			a.high = max(power+math.Log10(step), a.low+1)
			break
		}
	}
	return a
}

// at returns the place of v.
func (a scaled) at(v float64) float64 {
	if a.log {
		v = math.Log10(max(v, leastLog))
	}
	return a.axis.at(v)
}

// ticks returns round values along the axis: on a log axis the powers of ten.
func (a scaled) ticks(count int) []float64 {
	if !a.log {
		return a.axis.ticks(count)
	}
	var out []float64
	step := max(1, math.Ceil((a.high-a.low)/float64(max(count, 1))))
	for p := math.Ceil(a.low - 1e-9); p <= a.high+1e-9; p += step {
		out = append(out, math.Pow(10, p))
	}
	return out
}

// tickText writes a value at an axis, money with its size: "$10B".
func tickText(v float64, unit quantity.Unit) string {
	switch unit {
	case quantity.Percent:
		return quantity.Share(v)
	case quantity.Money:
		m := scaleFor(v)
		return "$" + m.tick(v) + m.name[1:]
	case quantity.Multiple:
		return decimal(v, 2) + "x"
	case quantity.Number, quantity.Duration:
	}
	return decimal(v, 2)
}
