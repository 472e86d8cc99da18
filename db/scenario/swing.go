package scenario

import (
	"math"

	"dossier/db/quantity"
)

// A Swing is what one input does to a result while all others stay.
type Swing struct {
	Name     string        // "Multiple of Base"
	Unit     quantity.Unit // of Low and High: Money, Percent, Multiple or Duration
	Low      float64       // the input's low end, in base units
	High     float64       // its high end
	LowText  string        // the low end for people: "35x"
	HighText string        // the high end for people
	AtLow    float64       // the result at the low end; above AtHigh where less is better
	AtHigh   float64       // the result at the high end
	Why      string        // where the two ends come from, one plain sentence
}

// Swing is how far the result moves between the input's ends, never negative.
func (s Swing) Swing() float64 { return math.Abs(s.AtHigh - s.AtLow) }
