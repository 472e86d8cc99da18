package scenario

// A Range is what a value may be, from Low to High; equal ends for one number.
type Range struct{ Low, High float64 }

// Mid is the middle of the range.
func (r Range) Mid() float64 { return r.Low + (r.High-r.Low)/2 }
