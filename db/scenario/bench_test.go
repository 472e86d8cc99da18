package scenario_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"dossier/db/scenario"
)

// BenchmarkSliderStep is all the maths of one step of a drag: the new set, its
// values, 100,000 draws. Goal: 1 ms for the report's
// cases, a sixteenth of a frame at 60 Hz; the others are behind Advanced.
func BenchmarkSliderStep(b *testing.B) {
	r := sample(b)
	start, err := scenario.Default(r)
	if err != nil {
		b.Fatal(err)
	}
	s := sampler(b, 100_000, 1)
	for _, shape := range []scenario.Shape{scenario.Mixture, scenario.Triangular, scenario.PERT, scenario.Lognormal, scenario.Product} {
		b.Run(strings.ReplaceAll(shape.String(), " ", "-"), func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				i++
				set, err := start.With(scenario.Probability("bear"), float64(i%100)/100)
				if err != nil {
					b.Fatal(err)
				}
				v, err := scenario.Evaluate(r, set)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := s.Simulate(v, scenario.Simulation{Shape: shape, Correlation: .5}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkMillionDraws takes a million draws of the mixture with their
// percentiles, and in turn the plain way of it: gonum's distributions, a sort,
// its quantiles. Goal: a twentieth. Drawing the numbers once for a whole drag
// is not in it; that is what makes it quick, and is reported on its own.
func BenchmarkMillionDraws(b *testing.B) {
	const n = 1_000_000
	r := sample(b)
	v := evaluate(b, r)
	begin := time.Now()
	s := sampler(b, n, 1)
	once := time.Since(begin)
	var ours, theirs time.Duration
	var mean [2]float64
	for b.Loop() {
		begin := time.Now()
		got := simulate(b, s, v, scenario.Simulation{})
		ours += time.Since(begin)
		begin = time.Now()
		mean = [2]float64{got.Mean, plainSimulation(v, n)}
		theirs += time.Since(begin)
	}
	near(b, "the two means", mean[0], mean[1], .02)
	b.ReportMetric(float64(ours.Microseconds())/float64(b.N)/1e3, "ours-ms")
	b.ReportMetric(float64(theirs.Microseconds())/float64(b.N)/1e3, "gonum-ms")
	b.ReportMetric(float64(ours)/float64(theirs), "ratio")
	b.ReportMetric(float64(once.Microseconds())/1e3, "once-ms")
}

// plainSimulation is how one would write it: draw, sort, read off.
func plainSimulation(v scenario.Values, n int) float64 {
	src := rand.NewPCG(1, 2)
	weights := make([]float64, len(v.Cases))
	values := make([]distuv.Uniform, len(v.Cases))
	for i, c := range v.Cases {
		weights[i] = c.Probability
		values[i] = distuv.Uniform{Min: c.Driving.Low, Max: c.Driving.High, Src: src}
	}
	cases := distuv.NewCategorical(weights, src)
	draws := make([]float64, n)
	for i := range draws {
		draws[i] = values[int(cases.Rand())].Rand() / v.Set.Value(scenario.Price)
	}
	slices.Sort(draws)
	for _, p := range []float64{.05, .10, .50, .90, .95} {
		stat.Quantile(p, stat.Empirical, draws, nil)
	}
	return stat.Mean(draws, nil)
}

// BenchmarkTornado is the five bars of one step.
func BenchmarkTornado(b *testing.B) {
	v := evaluate(b, sample(b))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := v.Tornado(scenario.TornadoOptions{Most: 5}); err != nil {
			b.Fatal(err)
		}
	}
}
