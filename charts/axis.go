package charts

import (
	"cmp"
	"math"
	"slices"
	"strconv"
)

// An axis maps values to places along a line.
type axis struct {
	low, high float64 // values
	from, to  float64 // places of low and high, in points
}

// at returns the place of v; values beyond the ends land on the ends.
func (a axis) at(v float64) float64 {
	if a.high == a.low {
		return a.from
	}
	t := min(max((v-a.low)/(a.high-a.low), 0), 1)
	return a.from + t*(a.to-a.from)
}

// holds reports whether v lies on the axis.
func (a axis) holds(v float64) bool { return v >= a.low && v <= a.high }

// ticks returns round values from the axis' low to its high end, at most
// count of them where that is possible and never fewer than two.
func (a axis) ticks(count int) []float64 {
	step := roundStep(a.high-a.low, count)
	if step == 0 {
		return []float64{a.low}
	}
	var out []float64
	for i := math.Ceil(a.low/step - 1e-9); i*step <= a.high+step*1e-9; i++ {
		out = append(out, i*step+0) // no minus zero
	}
	return out
}

// roundStep returns the smallest step of 1, 2 or 5 times a power of ten that
// divides span into fewer than count pieces; 0 for an empty span.
func roundStep(span float64, count int) float64 {
	if !(span > 0) || math.IsInf(span, 0) {
		return 0
	}
	least := span / float64(max(count-1, 1))
	power := math.Pow(10, math.Floor(math.Log10(least)))
	for _, m := range []float64{1, 2, 5, 10} {
		if m*power >= least*(1-1e-9) {
			return m * power
		}
	}
	return 10 * power
}

// roundUp returns the next multiple of a round step at or above high, so that
// an axis of about count ticks ends on one of them.
func roundUp(high float64, count int) float64 {
	step := roundStep(high, count)
	if step == 0 {
		return 1
	}
	return math.Ceil(high/step-1e-9) * step
}

// A moneyScale is the unit an axis counts money in.
type moneyScale struct {
	one  float64 // 1e9
	name string  // "$B"
}

// scaleFor returns the unit in which amounts up to high are easiest to read.
func scaleFor(high float64) moneyScale {
	switch {
	case high >= 1e9:
		return moneyScale{1e9, "$B"}
	case high >= 1e6:
		return moneyScale{1e6, "$M"}
	case high >= 1e3:
		return moneyScale{1e3, "$K"}
	}
	return moneyScale{1, "$"}
}

// tick writes an amount of money as a bare number of the unit: "5", "2.5".
func (m moneyScale) tick(v float64) string { return decimal(v/m.one, 2) }

// cell writes an amount with one decimal, or none from a hundred up: "8.8".
func (m moneyScale) cell(v float64) string {
	v /= m.one
	digits, one := 1, 10.0
	if math.Abs(v) >= 99.95 {
		digits, one = 0, 1
	}
	// Halves go up, as quantity.Dollars has them: one number, one rounding.
	const slip = 1e-9 // 8.35 is a little less in binary
	return strconv.FormatFloat(math.Round(v*one+math.Copysign(slip, v))/one, 'f', digits, 64)
}

// decimal writes v with at most digits decimals and no trailing zeros.
func decimal(v float64, digits int) string {
	p := math.Pow(10, float64(digits))
	v = math.Round(v*p)/p + 0
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// finite reports whether every value can be drawn.
func finite(values ...float64) bool {
	for _, v := range values {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}

// sortedIndex returns the positions of values in ascending order of value;
// equal values keep their order.
func sortedIndex(values []float64) []int {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(values[i], values[j]) })
	return order
}

// span writes a range of money with its unit: "$11.5–15B".
func (m moneyScale) span(low, high float64) string {
	a, b := decimal(low/m.one, 1), decimal(high/m.one, 1)
	if a != b {
		a += "–" + b
	}
	return "$" + a + m.name[1:]
}
