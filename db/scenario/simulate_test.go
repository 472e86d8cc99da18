package scenario_test

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dossier/db/scenario"
)

func sampler(tb testing.TB, trials int, seed uint64) *scenario.Sampler {
	tb.Helper()
	s, err := scenario.NewSampler(trials, seed)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func simulate(tb testing.TB, s *scenario.Sampler, v scenario.Values, o scenario.Simulation) scenario.Outcomes {
	tb.Helper()
	got, err := s.Simulate(v, o)
	if err != nil {
		tb.Fatal(err)
	}
	return got
}

// TestMixtureAgainstIntegration holds the simulated mean within three standard
// errors of the exact one, and every percentile and chance within three of
// theirs of the exact distribution.
func TestMixtureAgainstIntegration(t *testing.T) {
	r := sample(t)
	for _, set := range [][]string{nil, {"bear=40"}, {"values=computed"}, {"price=4.5B", "dilution=20"}, {"bull=0"}, {"preference=on"}} {
		for seed := range uint64(3) {
			v := evaluate(t, r, set...)
			const n = 200_000
			got := simulate(t, sampler(t, n, seed), v, scenario.Simulation{})
			below := func(m float64) float64 { // the exact chance of a return under m
				sum := 0.0
				for _, c := range v.Cases {
					price := v.Set.Value(scenario.Price)
					low, high := c.Driving.Low/price*(1-v.Set.Value(scenario.Dilution)), c.Driving.High/price*(1-v.Set.Value(scenario.Dilution))
					if v.Set.Preference() && m <= 1 {
						continue
					}
					sum += c.Probability * math.Min(1, math.Max(0, (m-low)/(high-low)))
				}
				return sum
			}
			exact := integrate(below, got.To)
			if off := math.Abs(got.Mean - exact); off > 3*got.StandardError {
				t.Errorf("%v: mean %v, exactly %v, standard error %v", set, got.Mean, exact, got.StandardError)
			}
			if !v.Set.Preference() && math.Abs(exact-v.Price.MOIC) > 1e-4 {
				t.Errorf("%v: integrated %v, evaluated %v", set, exact, v.Price.MOIC)
			}
			bin := (got.To - got.From) / 4000
			for p, at := range map[float64]float64{.05: got.P5, .10: got.P10, .50: got.P50, .90: got.P90, .95: got.P95} {
				// The percentile may be off by a bin, or by the luck of its draws.
				luck := 4 * math.Sqrt(p*(1-p)/n)
				if below(at-bin) > p+luck || below(at+bin) < p-luck {
					t.Errorf("%v: P%v is %v, where %v lie below", set, p*100, at, below(at))
				}
			}
			for m, part := range map[float64]float64{1: got.ChanceOfLoss, got.HurdleMOIC: 1 - got.ChanceOfHurdle} {
				if math.Abs(below(m)-part) > 4*math.Sqrt(.25/n) {
					t.Errorf("%v: %v lie below %v, exactly %v", set, part, m, below(m))
				}
			}
		}
	}
}

// integrate is the mean of what is never negative and lies below m with the
// given chance: the integral of the chance to exceed.
func integrate(below func(m float64) float64, to float64) float64 {
	const steps = 200_000
	sum := 0.0
	for i := range steps {
		sum += 1 - below((float64(i)+.5)*to/steps)
	}
	return sum * to / steps
}

// TestMoments holds the means and deviations worked out by hand for
// (2.5, 8.5, 18) and for P10 and P90 of 3.25 and 15, in billions.
func TestMoments(t *testing.T) {
	v := evaluate(t, sample(t), "price=1B") // so that a multiple is a billion
	s := sampler(t, 400_000, 11)
	for shape, want := range map[scenario.Shape][2]float64{
		scenario.Triangular: {9.6667, 3.1907},
		scenario.PERT:       {9.0833, 2.8958},
		scenario.Lognormal:  {math.Exp(1.94335 + .5967*.5967/2), 0},
	} {
		got := simulate(t, s, v, scenario.Simulation{Shape: shape})
		if math.Abs(got.Mean-want[0]) > 3*got.StandardError {
			t.Errorf("%s: mean %v, want %v", shape, got.Mean, want[0])
		}
		if want[1] > 0 && math.Abs(got.Deviation-want[1]) > .015 {
			t.Errorf("%s: deviation %v, want %v", shape, got.Deviation, want[1])
		}
	}
	got := simulate(t, s, v, scenario.Simulation{Shape: scenario.Lognormal})
	near(t, "P10", got.P10, 3.25, .06)
	near(t, "median", got.P50, 6.982, .08)
	near(t, "P90", got.P90, 15, .2)
}

// TestParameters holds what the distributions are drawn from to the digits
// worked out by hand.
func TestParameters(t *testing.T) {
	alpha, beta, mu, sigma := scenario.Parameters(evaluate(t, sample(t)))
	near(t, "PERT's alpha", alpha, 2.5484, 1e-4)
	near(t, "PERT's beta", beta, 3.4516, 1e-4)
	near(t, "the lognormal's mu, in billions", mu-math.Log(1e9), 1.94335, 1e-5)
	near(t, "the lognormal's sigma", sigma, .59670, 1e-5)
	for rho, want := range map[float64]float64{.5: .5176, .7: .7167, 0: 0, -.5: -.5176} {
		r, err := scenario.Gaussian(rho)
		if err != nil {
			t.Fatal(err)
		}
		near(t, "the correlation behind ranks", r, want, 1e-4)
	}
}

// TestRankCorrelation holds that ARR and multiple rising together widen the
// spread and raise the mean, and that falling together narrows it.
func TestRankCorrelation(t *testing.T) {
	v, s := evaluate(t, sample(t), "price=1B"), sampler(t, 200_000, 5)
	var deviations, means []float64
	for _, rho := range []float64{-.7, 0, .5, .9} {
		got := simulate(t, s, v, scenario.Simulation{Shape: scenario.Product, Correlation: rho})
		deviations, means = append(deviations, got.Deviation), append(means, got.Mean)
	}
	if !slices.IsSorted(deviations) || !slices.IsSorted(means) {
		t.Errorf("deviations %v, means %v", deviations, means)
	}
	// Independent: the mean of a product is the product of the means.
	near(t, "mean of the product", means[1], (120+180+230)/3.*(15+40+65)/3/1e3, .05)
	for _, rho := range []float64{1, -1, 2, math.NaN(), math.Inf(-1)} {
		if _, err := s.Simulate(v, scenario.Simulation{Shape: scenario.Product, Correlation: rho}); err == nil || !strings.Contains(err.Error(), "positive definite") {
			t.Errorf("a correlation of %v: %v", rho, err)
		}
	}
}

func TestWriteOff(t *testing.T) {
	v, s := evaluate(t, sample(t)), sampler(t, 100_000, 3)
	without, with := simulate(t, s, v, scenario.Simulation{}), simulate(t, s, v, scenario.Simulation{WriteOff: .2})
	near(t, "the mean", with.Mean/without.Mean, .8, .02)
	near(t, "the chance of loss", with.ChanceOfLoss, .2+.8*without.ChanceOfLoss, .01)
	if with.P5 > .001 || with.From != 0 {
		t.Errorf("a fifth comes to nothing, but P5 is %v from %v", with.P5, with.From)
	}
	all := simulate(t, s, v, scenario.Simulation{WriteOff: 1})
	if all.Mean != 0 || all.ChanceOfLoss != 1 {
		t.Errorf("all written off: %+v", all)
	}
}

// TestFastEqualsSlow holds the quick way of the mixture to the one of all
// shapes, which a write-off of next to nothing takes.
func TestFastEqualsSlow(t *testing.T) {
	r := sample(t)
	s := sampler(t, 5_000, 8)
	rapid.Check(t, func(t *rapid.T) {
		set, err := scenario.Default(r)
		if err != nil {
			t.Fatal(err)
		}
		v, err := scenario.Evaluate(r, draw(t, set))
		if err != nil {
			t.Fatal(err)
		}
		fast, err := s.Simulate(v, scenario.Simulation{})
		if err != nil {
			t.Fatal(err)
		}
		slow, err := s.Simulate(v, scenario.Simulation{WriteOff: 1e-300})
		if err != nil {
			t.Fatal(err)
		}
		bin := (slow.To - slow.From) / 4000
		if math.Abs(fast.Mean-slow.Mean) > 1e-9*slow.Mean || math.Abs(fast.Deviation-slow.Deviation) > 1e-6 ||
			math.Abs(fast.ChanceOfLoss-slow.ChanceOfLoss) > 1.5/5_000 || math.Abs(fast.ChanceOfHurdle-slow.ChanceOfHurdle) > 1.5/5_000 ||
			math.Abs(fast.P50-slow.P50) > 2*bin || math.Abs(fast.P95-slow.P95) > 2*bin {
			t.Errorf("fast %+v\nslow %+v", fast, slow)
		}
	})
}

// TestCommonRandomNumbers holds that the same seed gives the same outcomes, in
// whatever order they are asked for, and that a small step moves them little.
func TestCommonRandomNumbers(t *testing.T) {
	r := sample(t)
	a, b := sampler(t, 10_000, 1), sampler(t, 10_000, 1)
	shapes := []scenario.Shape{scenario.Mixture, scenario.Triangular, scenario.PERT, scenario.Lognormal, scenario.Product}
	first := make([]scenario.Outcomes, len(shapes))
	for i, shape := range shapes {
		first[i] = simulate(t, a, evaluate(t, r), scenario.Simulation{Shape: shape})
		if n := sum(first[i].Bins); n != 10_000 || !slices.IsSorted([]float64{first[i].P5, first[i].P10, first[i].P50, first[i].P90, first[i].P95}) {
			t.Errorf("%s: %d draws in the bins: %+v", shape, n, first[i])
		}
	}
	for i, shape := range slices.Backward(shapes) {
		if again := simulate(t, b, evaluate(t, r), scenario.Simulation{Shape: shape}); !reflect.DeepEqual(again, first[i]) {
			t.Errorf("%s: %+v\nthen %+v", shape, first[i], again)
		}
	}
	last := simulate(t, a, evaluate(t, r, "bear=25"), scenario.Simulation{})
	for _, bear := range []string{"bear=25.5", "bear=26", "bear=26.5", "bear=27"} {
		next := simulate(t, a, evaluate(t, r, bear), scenario.Simulation{})
		if next.Mean >= last.Mean || next.ChanceOfLoss <= last.ChanceOfLoss || last.Mean-next.Mean > .01 {
			t.Errorf("at %s the mean goes from %v to %v", bear, last.Mean, next.Mean)
		}
		last = next
	}
	if other := simulate(t, sampler(t, 10_000, 2), evaluate(t, r), scenario.Simulation{}); other.Mean == first[0].Mean {
		t.Error("two seeds give the same numbers")
	}
}

func sum(bins []int) int {
	n := 0
	for _, b := range bins {
		n += b
	}
	return n
}

func TestSimulateRefuses(t *testing.T) {
	for _, trials := range []int{-1, 0, 99, 1 << 40} {
		if _, err := scenario.NewSampler(trials, 1); err == nil {
			t.Errorf("%d trials are taken", trials)
		}
	}
	s, v := sampler(t, 100, 1), evaluate(t, sample(t))
	for name, o := range map[string]scenario.Simulation{
		"negative write-off": {WriteOff: -.1},
		"write-off over one": {WriteOff: 1.1},
		"write-off NaN":      {WriteOff: math.NaN()},
		"a hurdle of -100 %": {Hurdle: -1},
		"an infinite hurdle": {Hurdle: math.Inf(1)},
		"unknown shape":      {Shape: 99},
	} {
		if got, err := s.Simulate(v, o); err == nil {
			t.Errorf("%s gives %+v", name, got)
		}
	}
	if got, err := s.Simulate(scenario.Values{}, scenario.Simulation{}); err == nil {
		t.Errorf("no cases give %+v", got)
	}
}
