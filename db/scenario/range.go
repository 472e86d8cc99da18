package scenario

// A Range is what a value may be, from Low to High; equal ends for one number.
type Range struct{ Low, High float64 }

// Mid is the middle of the range.
func (r Range) Mid() float64 { return r.Low + (r.High-r.Low)/2 }

// times is the range of a product: the low ends together, the high ends
// together.
func (r Range) times(by Range) Range { return Range{r.Low * by.Low, r.High * by.High} }

// at is the range of one number.
func at(v float64) Range { return Range{v, v} }
