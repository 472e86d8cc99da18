package scenario

import "math"

// A tally counts returns into fine bins instead of sorting them: percentiles
// are read off the counts.
type tally struct {
	perDollar float64 // of exit value: what a dollar paid gets
	preferred bool
	target    float64 // the multiple that meets the hurdle
	fine      []int
	from, to  float64 // what the bins span, in multiples
	scale     float64 // bins per multiple
	sum       float64
	squares   float64
	lost, met int
}

func newTally(v Values, fine []int, target float64) tally {
	return tally{perDollar: (1 - v.Set.dilution) / v.Set.price, preferred: v.Set.preference, target: target, fine: fine}
}

// span sets the bins to hold these exit values, and the least return as well
// unless it is infinite.
func (t *tally) span(values Range, least float64) {
	t.from, t.to = math.Min(least, t.multiple(values.Low)), t.multiple(values.High)
	if !(t.to > t.from) {
		t.to = t.from + math.Max(1e-6, t.from*1e-6)
	}
	t.scale = float64(len(t.fine)) / (t.to - t.from)
}

// multiple is the return of an exit value.
func (t *tally) multiple(value float64) float64 {
	m := value * t.perDollar
	if t.preferred && value > 0 && m < 1 {
		return 1
	}
	return m
}

// add counts one exit value.
func (t *tally) add(value float64) {
	m := t.multiple(value)
	t.sum += m
	t.squares += m * m
	if m < 1 {
		t.lost++
	}
	if m >= t.target {
		t.met++
	}
	t.fine[min(max(int((m-t.from)*t.scale), 0), len(t.fine)-1)]++
}

// even counts values spread evenly over a range, one for each place: [tally.add]
// in a form that costs a few nanoseconds. A test holds the two equal.
func (t *tally) even(values Range, places []float64) {
	if t.preferred {
		for _, u := range places {
			t.add(values.Low + u*(values.High-values.Low))
		}
		return
	}
	low, width := values.Low*t.perDollar, (values.High-values.Low)*t.perDollar
	last := len(t.fine) - 1
	fine, from, scale := t.fine, t.from, t.scale
	sum, squares := 0.0, 0.0
	for _, u := range places {
		m := low + u*width
		sum += m
		squares += m * m
		fine[min(max(int((m-from)*scale), 0), last)]++
	}
	t.sum += sum
	t.squares += squares
	t.lost += below(places, 1, low, width)
	t.met += len(places) - below(places, t.target, low, width)
}

// below counts the places whose low + place x width is less than the limit.
func below(places []float64, limit, low, width float64) int {
	switch {
	case low >= limit:
		return 0
	case low+width < limit:
		return len(places)
	}
	n := 0
	for _, u := range places {
		if low+u*width < limit {
			n++
		}
	}
	return n
}

// outcomes reads the results off the counts.
func (t *tally) outcomes(s *Sampler, o Simulation) Outcomes {
	n := float64(s.trials)
	mean := t.sum / n
	deviation := math.Sqrt(math.Max(0, t.squares/n-mean*mean) * n / (n - 1))
	out := Outcomes{
		Trials: s.trials, Seed: s.seed, Shape: o.Shape,
		Mean: mean, Deviation: deviation, StandardError: deviation / math.Sqrt(n),
		ChanceOfLoss: float64(t.lost) / n, ChanceOfHurdle: float64(t.met) / n, HurdleMOIC: t.target,
		From: t.from, To: t.to, Bins: make([]int, shownBins),
	}
	for _, p := range [...]struct {
		at   *float64
		part float64
	}{{&out.P5, .05}, {&out.P10, .10}, {&out.P50, .50}, {&out.P90, .90}, {&out.P95, .95}} {
		*p.at = percentile(t.fine, t.from, t.to, s.trials, p.part)
	}
	for i, count := range t.fine {
		out.Bins[i*shownBins/len(t.fine)] += count
	}
	return out
}
