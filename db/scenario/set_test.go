package scenario_test

import (
	"maps"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dossier/db/report"
	"dossier/db/scenario"
)

const (
	bull = scenario.Input("probability.bull")
	base = scenario.Input("probability.base")
	bear = scenario.Input("probability.bear")
)

// draw makes any number of moves, locks and switches.
func draw(t *rapid.T, s scenario.Set) scenario.Set {
	inputs := s.Inputs()
	for range rapid.IntRange(0, 12).Draw(t, "moves") {
		in := rapid.SampledFrom(inputs).Draw(t, "input")
		switch rapid.IntRange(0, 5).Draw(t, "what") {
		case 0:
			s = s.WithLock(in, rapid.Bool().Draw(t, "locked"))
		case 1:
			s = s.WithBasis(scenario.Basis(rapid.IntRange(0, 1).Draw(t, "basis")))
		case 2:
			s = s.WithPreference(rapid.Bool().Draw(t, "preference"))
		default:
			low, high, _ := s.Range(in)
			v := rapid.Float64Range(low, high).Draw(t, "value")
			next, err := s.With(in, v)
			if err != nil && !s.Locked(in) {
				t.Fatalf("%s to %v: %v", in, v, err)
			}
			s = next
		}
	}
	return s
}

// TestProbabilitiesAlwaysSum holds the one thing linked sliders promise.
func TestProbabilitiesAlwaysSum(t *testing.T) {
	r := sample(t)
	rapid.Check(t, func(t *rapid.T) {
		s, err := scenario.Default(r)
		if err != nil {
			t.Fatal(err)
		}
		s = draw(t, s)
		sum := 0
		for _, c := range r.Scenarios.Cases {
			p := s.BasisPoints(c.ID)
			if p < 0 {
				t.Fatalf("%s is at %d", c.ID, p)
			}
			sum += p
		}
		if sum != 10_000 {
			t.Fatalf("they sum to %d", sum)
		}
		again, err := scenario.Decode(r, s.Encode())
		if err != nil {
			t.Fatal(err)
		}
		if !again.Equal(s) || again.Hash() != s.Hash() {
			t.Fatalf("decoded to another set:\n%v\n%v", again.Encode(), s.Encode())
		}
	})
}

// TestMoveKeepsLocks holds that a locked probability never moves, and that the
// moved one is exact wherever the locked ones leave room.
func TestMoveKeepsLocks(t *testing.T) {
	r := sample(t)
	rapid.Check(t, func(t *rapid.T) {
		s, err := scenario.Default(r)
		if err != nil {
			t.Fatal(err)
		}
		s = draw(t, s)
		in := rapid.SampledFrom([]scenario.Input{bull, base, bear}).Draw(t, "moved")
		s = s.WithLock(in, false)
		want := rapid.IntRange(0, 10_000).Draw(t, "to")
		next, err := s.With(in, float64(want)/10_000)
		if err != nil {
			t.Fatal(err)
		}
		room, others := 10_000, 0
		for _, c := range r.Scenarios.Cases {
			other := scenario.Probability(c.ID)
			if other == in {
				continue
			}
			if !s.Locked(other) {
				others++
				continue
			}
			room -= s.BasisPoints(c.ID)
			if next.BasisPoints(c.ID) != s.BasisPoints(c.ID) {
				t.Fatalf("%s is locked and moved", c.ID)
			}
		}
		want = min(want, room)
		if others == 0 {
			want = room
		}
		c, _ := in.Case()
		if got := next.BasisPoints(c); got != want {
			t.Fatalf("%s is at %d, want %d", c, got, want)
		}
	})
}

func TestLinked(t *testing.T) {
	type points = [3]int
	r := sample(t)
	tests := []struct {
		name  string
		start []string
		locks []scenario.Input
		move  scenario.Input
		to    float64
		want  points
	}{
		{"the others keep their ratio", nil, nil, bear, .40, points{2000, 4000, 4000}},
		{"the largest remainder gets the last point", nil, nil, base, .3333, points{3334, 3333, 3333}},
		{"thirds of what is left", []string{"bull=20", "base=40"}, nil, bear, .5, points{1667, 3333, 5000}},
		{"all others zero share equally", []string{"bear=100"}, nil, bear, .5, points{2500, 2500, 5000}},
		{"a locked one stays", nil, []scenario.Input{base}, bear, .40, points{1000, 5000, 4000}},
		{"a locked one limits", nil, []scenario.Input{base}, bear, .80, points{0, 5000, 5000}},
		{"two locked leave no room", nil, []scenario.Input{bull, base}, bear, .60, points{2500, 5000, 2500}},
		{"everything", nil, nil, bull, 1, points{10_000, 0, 0}},
		{"nothing", nil, nil, bull, 0, points{0, 6667, 3333}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := assign(t, r, tt.start...)
			for _, in := range tt.locks {
				s = s.WithLock(in, true)
			}
			s, err := s.With(tt.move, tt.to)
			if err != nil {
				t.Fatal(err)
			}
			if got := (points{s.BasisPoints("bull"), s.BasisPoints("base"), s.BasisPoints("bear")}); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

// TestWithRefuses holds that a bad input is named and changes nothing.
func TestWithRefuses(t *testing.T) {
	s := assign(t, sample(t)).WithLock(base, true)
	tests := []struct {
		in   scenario.Input
		v    float64
		says string
	}{
		{bear, math.NaN(), "Bear must be a number"},
		{bear, math.Inf(1), "Bear must be a number"},
		{bear, -.01, "Bear cannot be −1 %"},
		{bear, 1.4, "Bear cannot be 140 %: a probability lies between 0 % and 100 %"},
		{base, .4, "Base is locked at 50 %"},
		{scenario.Price, 0, "more than zero"},
		{scenario.Price, -7e9, "more than zero"},
		{scenario.Price, math.Inf(1), "price must be a number"},
		{scenario.Price, 7, "between $1,000 and"},
		{scenario.Years, 0, "between 0.25 and 30"},
		{scenario.Years, 31, "between 0.25 and 30"},
		{scenario.Dilution, -.1, "between 0 % and 95 %"},
		{scenario.Dilution, 1, "between 0 % and 95 %"},
		{"probability.boar", .4, `no input called "probability.boar"`},
		{"", .4, `no input called ""`},
	}
	for _, tt := range tests {
		t.Run(string(tt.in)+" "+tt.says, func(t *testing.T) {
			got, err := s.With(tt.in, tt.v)
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %v does not say %q", err, tt.says)
			}
			if !got.Equal(s) {
				t.Errorf("the set changed to %v", got.Encode())
			}
		})
	}
}

func TestSetIsImmutable(t *testing.T) {
	s := assign(t, sample(t))
	before := s.Hash()
	moved, err := s.With(bear, .4)
	if err != nil {
		t.Fatal(err)
	}
	locked := s.WithLock(bear, true)
	if s.Hash() != before || s.Locked(bear) || s.BasisPoints("bear") != 2500 {
		t.Error("the set changed under its copies")
	}
	if moved.Hash() == before {
		t.Error("another set has the same hash")
	}
	if locked.Hash() != before || locked.Equal(s) || !locked.WithLock(bear, false).Equal(s) {
		t.Error("a lock is part of the set and not of its hash")
	}
	if got := moved.Changed(s); len(got) != 3 || got[2] != (scenario.Change{Input: bear, From: .25, To: .4}) {
		t.Errorf("changed: %v", got)
	}
	if s.WithLock(scenario.Price, true).Locked(scenario.Price) {
		t.Error("the price is locked")
	}
}

func TestZeroSet(t *testing.T) {
	var s scenario.Set
	if s.Inputs() != nil || s.Value(bear) != 0 || s.BasisPoints("bear") != 0 || s.Locked(bear) || !s.Equal(scenario.Set{}) {
		t.Error("the zero set holds something")
	}
	if _, err := s.With(bear, .4); err == nil {
		t.Error("the zero set was moved")
	}
	if low, high, step := s.Range(bear); low != 0 || high != 0 || step != 0 {
		t.Error("the zero set has ranges")
	}
	if _, err := scenario.Parse(sample(t), s, "bear=40"); err == nil {
		t.Error("the zero set was assigned to")
	}
}

func TestRange(t *testing.T) {
	tests := []struct {
		name            string
		ceiling, last   float64
		low, high, step float64
	}{
		{"a ceiling and an older price", 7e9, 4.5e9, 2e9, 12e9, .1e9},
		{"a ceiling alone", 7e9, 0, 3e9, 12e9, .1e9},
		{"a last price alone", 0, 120e6, 60e6, 210e6, 1e6},
		{"a last price above the ceiling", 1.2e9, 3e9, .6e9, 5.2e9, .02e9},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := sample(t)
			r.PriceCeiling.Amount, r.LastPrice.Amount = tt.ceiling, tt.last
			s := assign(t, r)
			low, high, step := s.Range(scenario.Price)
			if math.Abs(low-tt.low)+math.Abs(high-tt.high)+math.Abs(step-tt.step) > 1 {
				t.Errorf("%v to %v by %v", low, high, step)
			}
			if p := s.Value(scenario.Price); p < low || p > high {
				t.Errorf("the price %v is outside", p)
			}
		})
	}
	for _, in := range assign(t, sample(t)).Inputs() {
		s := assign(t, sample(t))
		low, high, step := s.Range(in)
		if v := s.Value(in); !(low <= v && v <= high && step > 0) {
			t.Errorf("%s: %v is not within %v and %v by %v", in, v, low, high, step)
		}
		if _, err := s.With(in, high); err != nil {
			t.Errorf("%s does not take the end of its range: %v", in, err)
		}
	}
}

func TestDefaultRefuses(t *testing.T) {
	for name, tt := range map[string]struct {
		spoil func(r *report.Report)
		says  string
	}{
		"no scenarios":       {func(r *report.Report) { r.Scenarios = nil }, "no scenarios"},
		"no cases":           {func(r *report.Report) { r.Scenarios.Cases = nil }, "no scenarios"},
		"no price":           {func(r *report.Report) { r.PriceCeiling.Amount, r.LastPrice.Amount = 0, 0 }, "neither a price ceiling nor a last price"},
		"a price of nothing": {func(r *report.Report) { r.PriceCeiling.Amount = -1 }, "cannot be a price"},
		"90 %":               {func(r *report.Report) { r.Scenarios.Cases[0].Probability.Quantity.Low = .05 }, "sum to 90 %"},
		"over 100 %": {func(r *report.Report) {
			q := &r.Scenarios.Cases[0].Probability.Quantity
			q.Low, q.High = 1.4, 1.4
		}, "is not between 0 % and 100 %"},
		"no multiple":   {func(r *report.Report) { r.Scenarios.Cases[2].Multiple = report.Input{} }, "case bear has no multiple"},
		"a wrong unit":  {func(r *report.Report) { r.Scenarios.Cases[2].Value = r.Scenarios.Years }, "is no money"},
		"no years":      {func(r *report.Report) { r.Scenarios.Years = report.Input{} }, "time to exit"},
		"the same case": {func(r *report.Report) { r.Scenarios.Cases[1].ID = "bull" }, "two cases are called bull"},
	} {
		t.Run(name, func(t *testing.T) {
			r := sample(t)
			tt.spoil(r)
			if _, err := scenario.Default(r); err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %v does not say %q", err, tt.says)
			}
		})
	}
}

func TestDefaultTakesThirds(t *testing.T) {
	r := sample(t)
	for i := range r.Scenarios.Cases {
		q := &r.Scenarios.Cases[i].Probability.Quantity
		q.Low, q.High = .333, .333
	}
	s := assign(t, r)
	if got := [3]int{s.BasisPoints("bull"), s.BasisPoints("base"), s.BasisPoints("bear")}; got != [3]int{3334, 3333, 3333} {
		t.Errorf("thirds are %v", got)
	}
}

// TestUndo holds that whatever came after, every earlier set is still what it
// was: undo is going back to it.
func TestUndo(t *testing.T) {
	r := sample(t)
	rapid.Check(t, func(t *rapid.T) {
		s, err := scenario.Default(r)
		if err != nil {
			t.Fatal(err)
		}
		type step struct {
			set    scenario.Set
			texts  map[string]string
			result float64
		}
		note := func(s scenario.Set) step {
			v, err := scenario.Evaluate(r, s)
			if err != nil {
				t.Fatal(err)
			}
			return step{s, s.Encode(), v.Price.MOIC}
		}
		history := []step{note(s)}
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			if len(history) > 1 && rapid.Bool().Draw(t, "undo") {
				history = history[:len(history)-1]
			} else {
				history = append(history, note(draw(t, history[len(history)-1].set)))
			}
			for i, h := range history {
				if now := note(h.set); !maps.Equal(now.texts, h.texts) || now.result != h.result {
					t.Fatalf("step %d was %v (%v) and is %v (%v)", i, h.texts, h.result, now.texts, now.result)
				}
			}
		}
	})
}
