package scenario

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// A triangle is a distribution between a lowest and a highest value with its
// peak at the likely one.
type triangle struct{ low, likely, high float64 }

// quantile is the value that a share u lies below.
func (t triangle) quantile(u float64) float64 {
	width := t.high - t.low
	if width <= 0 {
		return t.low
	}
	if rise := t.likely - t.low; u < rise/width {
		return t.low + math.Sqrt(u*width*rise)
	}
	return t.high - math.Sqrt((1-u)*width*(t.high-t.likely))
}

// beta is the PERT distribution of the same three values, on 0 to 1.
func (t triangle) beta() distuv.Beta {
	width := t.high - t.low
	return distuv.Beta{Alpha: 1 + 4*(t.likely-t.low)/width, Beta: 1 + 4*(t.high-t.likely)/width}
}
