package scenario

import (
	"errors"
	"math"
	"slices"
)

// ErrNoRate is the error of flows that have no yearly rate: they all go one
// way, or they lose everything.
var ErrNoRate = errors.New("undefined: money has to go in and come back for a yearly return")

// RateOf is the internal rate of return of dated flows, a fraction a year of
// 365 days: where the sum of flow / (1+r)^(days/365) is zero, days counted from
// the first date. It is always above -100 %. The order of the flows does not
// matter.
//
// Flows that change direction more than once may have several rates; several
// then is true, and the rate is the one nearest to zero. The error wraps
// [ErrNoRate], or says that a flow is no number.
func RateOf(flows []Flow) (rate float64, several bool, err error) {
	in, out := false, false
	for _, f := range flows {
		if math.IsNaN(f.Amount) || math.IsInf(f.Amount, 0) {
			return 0, false, errors.New("a flow must be a number")
		}
		in, out = in || f.Amount < 0, out || f.Amount > 0
	}
	if !in || !out {
		return 0, false, ErrNoRate
	}
	first := slices.MinFunc(flows, func(a, b Flow) int { return a.At.Compare(b.At) }).At
	// In x = ln(1+r) the value is a sum of exponentials: no pole at -100 %.
	years := make([]float64, len(flows))
	for i, f := range flows {
		years[i] = f.At.Sub(first).Hours() / 24 / 365
	}
	value := func(x float64) float64 {
		sum := 0.0
		for i, f := range flows {
			sum += f.Amount * math.Exp(-x*years[i])
		}
		return sum
	}
	// From -99.99 % to a millionfold a year, in steps fine enough to part
	// the rates that matter.
	const low, high, steps = -9.2, 13.8, 2300
	best, found := 0.0, 0
	for k := range steps {
		a, b := low+(high-low)*float64(k)/steps, low+(high-low)*float64(k+1)/steps
		at, next := value(a), value(b)
		if (at < 0) == (next < 0) && at != 0 {
			continue
		}
		x := zero(value, a, b)
		if found == 0 || math.Abs(x) < math.Abs(best) {
			best = x
		}
		found++
	}
	if found == 0 {
		return 0, false, ErrNoRate
	}
	return math.Expm1(best), found > 1, nil
}

// zero halves an interval whose ends have different signs down to its zero.
func zero(value func(x float64) float64, low, high float64) float64 {
	negative := value(low) < 0
	for range 200 {
		middle := low + (high-low)/2
		if middle <= low || middle >= high {
			break
		}
		if y := value(middle); y == 0 {
			return middle
		} else if (y < 0) == negative {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}
