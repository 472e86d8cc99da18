package scenario

import "math"

// Range is what a control for the input spans, and the step it moves by. The
// set takes wider values too, see [Set.With]. All three are 0 for an input the
// set lacks.
func (s Set) Range(in Input) (least, most, step float64) {
	switch {
	case s.frame == nil:
		return 0, 0, 0
	case in == Price:
		return s.frame.priceRange()
	case in == Years:
		return math.Min(1, s.frame.years), math.Max(10, math.Ceil(s.frame.years)), 0.5
	case in == Dilution:
		return 0, 0.6, 0.01
	case s.place(in) >= 0:
		return 0, 1, 0.01
	}
	return 0, 0, 0
}

// priceRange spans from about half the lowest price the report names to well
// above the highest, in round numbers: 2 to 12 billion for 4.5 and 7.
func (f *frame) priceRange() (least, most, step float64) {
	low, high := f.prices[0], f.prices[1]
	unit := math.Pow10(int(math.Floor(math.Log10(high / 7))))
	for _, round := range [...]float64{5, 2} {
		if unit*round <= high/7 {
			unit *= round
			break
		}
	}
	least = math.Max(unit, math.Floor(low/2/unit)*unit)
	most = math.Ceil(high*1.7/unit) * unit
	return least, most, unit / 10
}
