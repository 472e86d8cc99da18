package scenario

// A Spreading is how far views are apart on one input or result.
type Spreading struct {
	Key      string    // as [Values.Get] knows it: "probability.bull", "price", "moic"
	Name     string    // for people: "Bull", "Price we pay", "Return"
	Values   []float64 // each view's, in the views' order, in base units; NaN where a view has none
	Texts    []string  // the same for people
	Deltas   []float64 // each less the first view's
	Low      float64
	High     float64
	Mean     float64
	Median   float64
	Furthest []string // who differs most from the median; nil when all agree
}

// Spread is how far the views lie apart.
func (s Spreading) Spread() float64 { return s.High - s.Low }
