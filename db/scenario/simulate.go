package scenario

import (
	"math"
	"slices"
)

// Simulate draws exit values and gives the spread of returns at the set's
// price. The mean of a [Mixture] is the return of [Values.Price] within its
// standard error, unless a preference takes hold within a case's range: then it
// is the higher one, because Evaluate counts a case as its middle.
func (s *Sampler) Simulate(v Values, o Simulation) (Outcomes, error) {
	if len(v.Cases) == 0 {
		return Outcomes{}, ErrNoScenarios
	}
	if err := o.check(); err != nil {
		return Outcomes{}, err
	}
	if o.Hurdle == 0 {
		o.Hurdle = hurdle
	}
	clear(s.fine)
	t := newTally(v, s.fine, math.Pow(1+o.Hurdle, v.Set.years))
	switch {
	case o.Shape == Mixture && o.WriteOff == 0:
		t.span(v.span(), math.Inf(1))
		first := 0
		for i, n := range s.counts(&v) {
			t.even(v.Cases[i].Driving, s.place[first:first+n])
			first += n
		}
	default:
		s.general(&v, o, &t)
	}
	return t.outcomes(s, o), nil
}

// general is the way of all shapes, one draw at a time.
func (s *Sampler) general(v *Values, o Simulation, t *tally) {
	draw, span := s.draw(v, o)
	least := math.Inf(1)
	if o.WriteOff > 0 {
		least = 0
	}
	t.span(span, least)
	var off []float64
	if o.WriteOff > 0 {
		off = s.writeOffs()
	}
	for k := range s.trials {
		if off != nil && off[k] < o.WriteOff {
			t.add(0)
			continue
		}
		t.add(draw(k))
	}
}

// draw is the exit value of the k-th trial under a shape, and the range that
// nearly all of them lie in.
func (s *Sampler) draw(v *Values, o Simulation) (draw func(k int) float64, span Range) {
	driving := func(c *CaseValue) Range { return c.Driving }
	switch o.Shape {
	case Mixture:
		ends := s.counts(v)
		for i := 1; i < len(ends); i++ {
			ends[i] += ends[i-1]
		}
		i := 0
		return func(k int) float64 {
			for i > 0 && k < ends[i-1] {
				i--
			}
			for k >= ends[i] {
				i++
			}
			r := v.Cases[i].Driving
			return r.Low + s.place[k]*(r.High-r.Low)
		}, v.span()
	case Triangular:
		d := v.triangle(driving)
		return func(k int) float64 { return d.quantile(s.place[k]) }, Range{d.low, d.high}
	case PERT:
		d := v.triangle(driving)
		quantile := s.pert.of(d)
		return func(k int) float64 { return quantile(s.place[k]) }, Range{d.low, d.high}
	case Lognormal:
		mu, sigma := v.lognormal()
		z := s.normals()
		return func(k int) float64 { return math.Exp(mu + sigma*z[k]) }, Range{0, math.Exp(mu + 3*sigma)}
	case Product:
	}
	arr, multiple := v.triangle(func(c *CaseValue) Range { return c.ARR }), v.triangle(func(c *CaseValue) Range { return c.Multiple })
	r, _ := gaussian(o.Correlation) // checked before
	rest := math.Sqrt(1 - r*r)
	first, second := s.normals(), s.seconds()
	return func(k int) float64 {
		z := r*first[k] + rest*second[k] // Cholesky's factor of two
		return arr.quantile(s.place[k]) * multiple.quantile(math.Erfc(-z/math.Sqrt2)/2)
	}, Range{arr.low * multiple.low, arr.high * multiple.high}
}

// span is the range from the lowest low end of a case to the highest high end.
// Cases of no weight count, so that it holds still when weights move.
func (v Values) span() Range {
	d := v.triangle(func(c *CaseValue) Range { return c.Driving })
	return Range{d.low, d.high}
}

// triangle is spanned by what the cases say.
func (v Values) triangle(of func(c *CaseValue) Range) triangle {
	likeliest := slices.MaxFunc(v.Cases, func(a, b CaseValue) int { return int(a.points() - b.points()) })
	d := triangle{low: math.Inf(1), likely: of(&likeliest).Mid(), high: math.Inf(-1)}
	for i := range v.Cases {
		r := of(&v.Cases[i])
		d.low, d.high = math.Min(d.low, r.Low), math.Max(d.high, r.High)
	}
	return d
}

// lognormal is the distribution with the middles of the worst and the best
// case as P10 and P90, by the mean and the deviation of its logarithm. A case
// worth nothing counts as a dollar: nothing has no logarithm.
func (v Values) lognormal() (mu, sigma float64) {
	const z90 = 1.2815515655446004 // the normal number that 90 % lie below
	ends := v.extremes(func(c *CaseValue) Range { return c.Driving })
	low, high := math.Log(math.Max(ends.Low, 1)), math.Log(math.Max(ends.High, 1))
	return (low + high) / 2, (high - low) / (2 * z90)
}
