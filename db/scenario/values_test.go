package scenario_test

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dossier/db/report"
	"dossier/db/scenario"
)

// TestReportVectors holds the numbers worked out by hand from the report's
// table, to the precision they are printed with.
func TestReportVectors(t *testing.T) {
	r := sample(t)
	own := evaluate(t, r)
	// ARR x multiple is exact: Bull's high end is 230M x 65 = 14.95B. Whoever
	// rounds that to 15.0B first arrives at 7.5125B.
	if own.Weighted != 8_812_500_000 || own.Stated != own.Weighted || own.Computed != 7_506_250_000 {
		t.Errorf("weighted values %v, %v, %v", own.Weighted, own.Stated, own.Computed)
	}
	near(t, "weighted low ends", own.Low, 7.125e9, 1)
	near(t, "weighted high ends", own.High, 10.5e9, 1)
	near(t, "MOIC at the last price", own.Last.MOIC, 1.9583, 1e-4)
	near(t, "MOIC at the ceiling", own.Ceiling.MOIC, 1.2589, 1e-4)
	near(t, "IRR at the ceiling", own.Ceiling.IRR, .0593, 1e-4)
	for years, irr := range map[string]float64{"3": .2511, "4": .1830, "5": .1439} {
		near(t, "IRR over "+years, evaluate(t, r, "years="+years).Last.IRR, irr, 1e-4)
	}
	at45 := evaluate(t, r, "price=4.5B")
	squares := 0.0
	for i, want := range []float64{3.333, 1.889, .722} {
		c := at45.Cases[i]
		near(t, "MOIC of "+c.Name, c.MOIC, want, 1e-3)
		off := c.MOIC - at45.Price.MOIC
		squares += c.Probability * off * off
	}
	near(t, "its deviation", math.Sqrt(squares), .9258, 1e-4)
	diluted := evaluate(t, r, "price=4.5B", "dilution=20")
	near(t, "MOIC with dilution", diluted.Price.MOIC, 1.5667, 1e-4)
	for i, want := range []float64{2.667, 1.511, .578} {
		near(t, "diluted MOIC of "+diluted.Cases[i].Name, diluted.Cases[i].MOIC, want, 1e-3)
	}
	preferred := evaluate(t, r, "price=4.5B", "preference=on")
	near(t, "MOIC of Bear with a preference", preferred.Cases[2].MOIC, 1, 1e-9)
	near(t, "MOIC of Base with a preference", preferred.Cases[1].MOIC, 1.889, 1e-3)
	if preferred.Price.ChanceOfLoss != 0 {
		t.Errorf("with a preference the chance of loss is %v", preferred.Price.ChanceOfLoss)
	}
}

// TestPriceTable holds every cell of the price and return table a partner
// reads first.
func TestPriceTable(t *testing.T) {
	r := sample(t)
	tests := []struct {
		name               string
		set                []string
		lastMOIC, lastIRR  float64 // an IRR of -1: not in the table
		moic, irr, weights float64
	}{
		{"stated values", nil, 1.96, .183, 1.26, .059, 8.81},
		{"ARR times multiple", []string{"values=computed"}, 1.67, .136, 1.07, .018, 7.51},
		{"Bear at 40 %", []string{"bear=40"}, 1.71, -1, 1.10, -1, 7.70},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := evaluate(t, r, tt.set...)
			near(t, "weighted value", v.Weighted/1e9, tt.weights, .01)
			near(t, "MOIC at the last price", v.Last.MOIC, tt.lastMOIC, .01)
			near(t, "MOIC at the ceiling", v.Ceiling.MOIC, tt.moic, .01)
			if tt.irr >= 0 {
				near(t, "IRR at the last price", v.Last.IRR, tt.lastIRR, .001)
				near(t, "IRR at the ceiling", v.Ceiling.IRR, tt.irr, .001)
			}
		})
	}
	t.Run("the cases alone", func(t *testing.T) {
		for i, want := range []float64{2.14, 1.21, .46} {
			c := evaluate(t, r).Cases[i]
			near(t, "MOIC of "+c.Name+" at the ceiling", c.MOIC, want, .01)
		}
	})
	t.Run("chance to lose money", func(t *testing.T) {
		near(t, "at the last price", evaluate(t, r).Last.ChanceOfLoss, .25, 1e-9)
		near(t, "at the ceiling", evaluate(t, r).Ceiling.ChanceOfLoss, .25, 1e-9)
		near(t, "at the ceiling, computed", evaluate(t, r, "values=computed").Ceiling.ChanceOfLoss, .44, .01)
		near(t, "at the ceiling, Bear at 40 %", evaluate(t, r, "bear=40").Ceiling.ChanceOfLoss, .40, 1e-9)
	})
	t.Run("Bear at 40 % is exact", func(t *testing.T) {
		v := evaluate(t, r, "bear=40")
		got := [3]int{v.Set.BasisPoints("bull"), v.Set.BasisPoints("base"), v.Set.BasisPoints("bear")}
		if got != [3]int{2000, 4000, 4000} || v.Weighted != 7_700_000_000 {
			t.Errorf("%v, weighted %v", got, v.Weighted)
		}
	})
}

func TestNeedFor(t *testing.T) {
	v := evaluate(t, sample(t))
	tests := []struct {
		c             report.CaseID
		target, price float64
		want          float64 // 0: cannot be reached
	}{
		{"bear", 1, 4.5e9, .8315},
		{"bull", 2, 4.5e9, .2727},
		{"bull", 3, 4.5e9, .8182},
		{"bear", 3, 4.5e9, 0},
		{"bear", 1, 7e9, .4944},
		{"bull", 2, 7e9, .8788},
		{"bull", 3, 7e9, 0},
		{"boar", 1, 7e9, 0},
		{"bull", 2, math.NaN(), 0},
		{"bull", math.NaN(), 7e9, 0},
	}
	for _, tt := range tests {
		got, ok := scenario.NeedFor(v, tt.target, tt.price, tt.c)
		if ok != (tt.want != 0) {
			t.Errorf("%s for %vx at %v: %v, %v", tt.c, tt.target, tt.price, got, ok)
		}
		near(t, "the chance of "+string(tt.c), got, tt.want, 1e-4)
	}
	best := evaluate(t, sample(t), "bear=0")
	near(t, "the best without Bear", best.Last.MOIC, 2.37, .01)
}

func TestMaxPrice(t *testing.T) {
	r := sample(t)
	for years, want := range map[string]float64{"3": 4.512e9, "4": 3.610e9, "5": 2.888e9} {
		near(t, "price for 25 % over "+years, scenario.MaxPrice(evaluate(t, r, "years="+years), .25), want, 1e6)
	}
	v := evaluate(t, r, "dilution=20")
	near(t, "price for 25 % diluted", scenario.MaxPrice(v, .25), 2.89e9, 1e7)
	near(t, "price for 2x", scenario.PriceFor(evaluate(t, r), 2), 4.40625e9, 1)
	preferred := evaluate(t, r, "preference=on")
	near(t, "MOIC at the price for 25 % with a preference", preferred.At(scenario.MaxPrice(preferred, .25)).MOIC, math.Pow(1.25, 4), 1e-6)
	for name, got := range map[string]float64{
		"a hurdle of -100 %":   scenario.MaxPrice(v, -1),
		"no hurdle":            scenario.MaxPrice(v, math.NaN()),
		"an infinite hurdle":   scenario.MaxPrice(v, math.Inf(1)),
		"an infinite multiple": scenario.PriceFor(v, math.Inf(1)),
	} {
		if got != 0 {
			t.Errorf("%s gives the price %v", name, got)
		}
	}
	if p := scenario.MaxPrice(preferred, 0); !math.IsInf(p, 1) {
		t.Errorf("with a preference no price loses money, but %v is the highest", p)
	}
}

func TestAtNoPrice(t *testing.T) {
	v := evaluate(t, sample(t))
	for _, price := range []float64{0, -1, math.NaN(), math.Inf(1)} {
		if got := v.At(price); got != (scenario.Return{}) {
			t.Errorf("at %v: %+v", price, got)
		}
	}
}

func TestNothingComesBack(t *testing.T) {
	r := sample(t)
	for i := range r.Scenarios.Cases {
		q := &r.Scenarios.Cases[i].Value.Quantity
		q.Low, q.High = 0, 0
	}
	v := evaluate(t, r)
	if v.Price.MOIC != 0 || v.Price.IRRDefined || v.Price.ChanceOfLoss != 1 {
		t.Errorf("%+v", v.Price)
	}
	if _, _, ok := v.Get("irr"); ok {
		t.Error("an irr that is not defined was given")
	}
	if s, ok := v.Format("irr"); s != "none" || !ok {
		t.Errorf("irr shows as %q", s)
	}
	if p := evaluate(t, r, "preference=on"); p.Price.MOIC != 0 || p.Price.ChanceOfLoss != 1 {
		t.Errorf("a preference on nothing brings %+v", p.Price)
	}
	const want = "At the report's own odds the weighted value is **$0**. Paying its ceiling of $7.0B returns **0.0x** (a total loss) instead of 1.3x."
	if got := plain(scenario.Sentence(v, evaluate(t, sample(t)))); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestChanceOfLossAgainstIntegration compares the exact chance with a sum over
// many narrow slices of each case's range.
func TestChanceOfLossAgainstIntegration(t *testing.T) {
	r := sample(t)
	rapid.Check(t, func(t *rapid.T) {
		s, err := scenario.Default(r)
		if err != nil {
			t.Fatal(err)
		}
		s = draw(t, s)
		v, err := scenario.Evaluate(r, s)
		if err != nil {
			t.Fatal(err)
		}
		const slices = 4000
		want := 0.0
		for _, c := range v.Cases {
			below := 0
			for i := range slices {
				value := c.Driving.Low + (c.Driving.High-c.Driving.Low)*(float64(i)+.5)/slices
				back := value * (1 - s.Value(scenario.Dilution))
				if s.Preference() {
					back = math.Max(back, s.Value(scenario.Price))
				}
				if back < s.Value(scenario.Price) {
					below++
				}
			}
			want += c.Probability * float64(below) / slices
		}
		if math.Abs(want-v.Price.ChanceOfLoss) > 1./slices {
			t.Fatalf("chance %v, by integration %v", v.Price.ChanceOfLoss, want)
		}
	})
}

// TestSolveThenEvaluate holds that the probability, and the price, that are
// said to bring a multiple do bring it.
func TestSolveThenEvaluate(t *testing.T) {
	r := sample(t)
	rapid.Check(t, func(t *rapid.T) {
		s, err := scenario.Default(r)
		if err != nil {
			t.Fatal(err)
		}
		s = draw(t, s)
		v, err := scenario.Evaluate(r, s)
		if err != nil {
			t.Fatal(err)
		}
		target := rapid.Float64Range(.5, 3).Draw(t, "target")
		if price := scenario.PriceFor(v, target); !math.IsInf(price, 1) {
			if got := v.At(price).MOIC; math.Abs(got-target) > 1e-9 {
				t.Fatalf("at %v the multiple is %v, not %v", price, got, target)
			}
		}
		for _, c := range v.Cases {
			p, ok := scenario.NeedFor(v, target, v.Price.Price, c.ID)
			if !ok {
				continue
			}
			for _, in := range s.Inputs() {
				s = s.WithLock(in, false)
			}
			moved, err := s.With(scenario.Probability(c.ID), p)
			if err != nil {
				t.Fatal(err)
			}
			w, err := scenario.Evaluate(r, moved)
			if err != nil {
				t.Fatal(err)
			}
			// Probabilities are whole basis points: each may be one off.
			slack := 0.0
			for _, c := range v.Cases {
				slack += c.MOIC * 1.5e-4
			}
			if math.Abs(w.Price.MOIC-target) > slack {
				t.Fatalf("%s at %v brings %v, not %v", c.ID, p, w.Price.MOIC, target)
			}
		}
	})
}

func TestEvaluateRefuses(t *testing.T) {
	r := sample(t)
	other := sample(t)
	other.Scenarios.Cases[0].ID = "blue-sky"
	fewer := sample(t)
	fewer.Scenarios.Cases = fewer.Scenarios.Cases[:2]
	broken := sample(t)
	broken.Scenarios.Cases[1].Value.Quantity.High = math.NaN()
	s := assign(t, r)
	for name, tt := range map[string]struct {
		r    *report.Report
		s    scenario.Set
		says string
	}{
		"no report":    {nil, s, "no scenarios"},
		"no scenarios": {&report.Report{}, s, "no scenarios"},
		"the zero set": {r, scenario.Set{}, "does not belong"},
		"other cases":  {other, s, "case bull where this report has blue-sky"},
		"fewer cases":  {fewer, s, "does not belong"},
		"a bad number": {broken, s, "case base: its stated value"},
	} {
		if _, err := scenario.Evaluate(tt.r, tt.s); err == nil || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: error %v does not say %q", name, err, tt.says)
		}
	}
}

// BenchmarkEvaluate: a few microseconds and two allocations at most, so that a
// slider never waits for it.
func BenchmarkEvaluate(b *testing.B) {
	r := sample(b)
	s := assign(b, r, "bear=40", "values=computed")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := scenario.Evaluate(r, s); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMove is one step of a drag: move, evaluate, say it. Tens of
// microseconds would still be nothing beside a frame.
func BenchmarkMove(b *testing.B) {
	r := sample(b)
	start := assign(b, r)
	base := evaluate(b, r)
	b.ReportAllocs()
	for b.Loop() {
		s, err := start.With(scenario.Probability("bear"), .4)
		if err != nil {
			b.Fatal(err)
		}
		v, err := scenario.Evaluate(r, s)
		if err != nil {
			b.Fatal(err)
		}
		scenario.Sentence(v, base)
	}
}
