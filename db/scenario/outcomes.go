package scenario

// Outcomes are what a simulation found: the return at the set's price, times
// money, after dilution and preference, gross.
type Outcomes struct {
	Trials         int
	Seed           uint64
	Shape          Shape
	Mean           float64
	Deviation      float64 // standard deviation of the draws
	StandardError  float64 // of Mean: Deviation over the root of Trials
	P5, P10, P50   float64 // percentiles, as exact as a bin is wide: a 4,000th of From to To
	P90, P95       float64
	ChanceOfLoss   float64 // part of the draws below 1
	ChanceOfHurdle float64 // part of the draws at HurdleMOIC or above
	HurdleMOIC     float64 // the multiple that the yearly return asked for comes to over the set's years
	From, To       float64 // what Bins span
	Bins           []int   // draws in forty equal steps; the outer ones take what lies beyond
}

const (
	shownBins = 40
	fineBins  = 100 * shownBins
)

// percentile is where a share p of the draws lies below.
func percentile(fine []int, from, to float64, n int, p float64) float64 {
	want, below := p*float64(n), 0.0
	step := (to - from) / float64(len(fine))
	for i, count := range fine {
		c := float64(count)
		if c > 0 && below+c >= want {
			return from + step*(float64(i)+(want-below)/c)
		}
		below += c
	}
	return to
}
