package scenario

import (
	"math"

	"dossier/db/report"
)

// NeedFor is the probability a case must have for the money to come back
// target times at the price, while the other cases keep their ratio. ok is
// false when no probability does it. Whether more or less of the case is
// better shows in its own MOIC beside the target.
func NeedFor(v Values, target, price float64, c report.CaseID) (p float64, ok bool) {
	at := v.Set.frame.index(c)
	if at < 0 || at >= len(v.Cases) || !(price > 0) || math.IsInf(price, 0) || math.IsNaN(target) {
		return 0, false
	}
	own := v.Set.multiple(v.Cases[at].Driving.Mid(), price)
	others, weight := 0.0, 0.0
	for i := range v.Cases {
		if i == at {
			continue
		}
		w := v.Cases[i].Probability
		if v.Cases[at].Probability == 1 {
			w = 1 // all others at zero: they share equally
		}
		others += w * v.Set.multiple(v.Cases[i].Driving.Mid(), price)
		weight += w
	}
	if weight > 0 {
		others /= weight
	}
	if own == others {
		return 0, false
	}
	p = (target - others) / (own - others)
	if !within(p, 0, 1) {
		return 0, false
	}
	return p, true
}

// MaxPrice is the highest price that returns hurdle a year, a fraction, over
// the set's years. It is infinite when every price does, and 0 when none does
// or the hurdle is no rate above -100 %.
func MaxPrice(v Values, hurdle float64) float64 {
	if !(hurdle > -1) || math.IsInf(hurdle, 0) {
		return 0
	}
	return PriceFor(v, math.Pow(1+hurdle, v.Set.years))
}

// PriceFor is the highest price that brings the money back target times. It is
// infinite when every price does, and 0 when none does.
func PriceFor(v Values, target float64) float64 {
	if math.IsNaN(target) || math.IsInf(target, 0) {
		return 0
	}
	if target <= 0 {
		return math.Inf(1)
	}
	if !v.Set.preference {
		return v.Weighted * (1 - v.Set.dilution) / target
	}
	// With a preference the multiple falls to the chance that anything comes
	// back as the price rises, and never below.
	floor, highest := 0.0, 0.0
	for i := range v.Cases {
		if mid := v.Cases[i].Driving.Mid(); mid > 0 {
			floor += v.Cases[i].Probability
			highest = math.Max(highest, mid)
		}
	}
	if target <= floor {
		return math.Inf(1)
	}
	low, high := 0.0, highest // no case is worth more: at this price the multiple is the floor
	for range 200 {
		middle := low + (high-low)/2
		if v.At(middle).MOIC >= target {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}
