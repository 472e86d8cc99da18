package charts

import (
	"math"
	"strings"
	"testing"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/scenario"
)

// What the figure says is what the simulation found.
func TestOddsSays(t *testing.T) {
	o := simulate(t, evaluate(t, huggingFace(t)), scenario.Simulation{})
	for name, draw := range oddsDraws() {
		d, err := draw(o, OddsAxis(), 640)
		if err != nil {
			t.Fatal(err)
		}
		for label, want := range map[string]float64{"P10": o.P10, "P50": o.P50, "P90": o.P90} {
			if got := marked(d, label); got != quantity.Times(want) {
				t.Errorf("%s: %s says %q, want %s", name, label, got, quantity.Times(want))
			}
		}
		if want := quantity.Share(o.ChanceOfLoss) + " of them lose money."; !strings.HasSuffix(d.Summary, want) {
			t.Errorf("%s: summary %q, want %q", name, d.Summary, want)
		}
	}
	d, err := DrawOdds(o, OddsAxis(), drawing.Light(), 1400)
	if err != nil {
		t.Fatal(err)
	}
	bins := 0
	for _, n := range o.Bins {
		if n > 0 {
			bins++
		}
	}
	if got, want := len(d.Marks()), bins+2+3; got != want {
		t.Errorf("%d marks, want %d: bins, two lines, three percentiles", got, want)
	}
}

func oddsDraws() map[string]func(o scenario.Outcomes, over scenario.Range, width float64) (*drawing.Drawing, error) {
	return map[string]func(o scenario.Outcomes, over scenario.Range, width float64) (*drawing.Drawing, error){
		"spread": func(o scenario.Outcomes, over scenario.Range, width float64) (*drawing.Drawing, error) {
			return DrawOdds(o, over, drawing.Light(), width)
		},
		"bar": func(o scenario.Outcomes, over scenario.Range, width float64) (*drawing.Drawing, error) {
			return DrawOddsBar(o, over, drawing.Light(), width)
		},
	}
}

func TestBadOdds(t *testing.T) {
	good := scenario.Outcomes{Trials: 100, P10: 1, P50: 2, P90: 3, To: 4, Bins: []int{50, 50}}
	with := func(change func(o *scenario.Outcomes)) scenario.Outcomes {
		o := good
		change(&o)
		return o
	}
	for name, c := range map[string]struct {
		o    scenario.Outcomes
		over scenario.Range
		want string
	}{
		"Zero":     {scenario.Outcomes{}, OddsAxis(), "nothing was drawn"},
		"NoBins":   {with(func(o *scenario.Outcomes) { o.Bins = nil }), OddsAxis(), "nothing was drawn"},
		"NaN":      {with(func(o *scenario.Outcomes) { o.Mean = math.NaN() }), OddsAxis(), "a result is not a finite number"},
		"Reversed": {with(func(o *scenario.Outcomes) { o.P10 = 9 }), OddsAxis(), "the percentiles are not in order"},
		"Axis":     {good, scenario.Range{High: math.Inf(1)}, "the range of returns is not finite"},
	} {
		for kind, draw := range oddsDraws() {
			if d, err := draw(c.o, c.over, 640); err == nil || d != nil || !strings.HasSuffix(err.Error(), c.want) {
				t.Errorf("%s, %s: error %v, want %q", name, kind, err, c.want)
			}
		}
	}
}

// Every shape, and the ends of what can be set, make a picture by all the rules.
func TestOddOdds(t *testing.T) {
	r := huggingFace(t)
	all := map[string]scenario.Outcomes{}
	for _, shape := range []scenario.Shape{scenario.Mixture, scenario.Triangular, scenario.PERT, scenario.Lognormal, scenario.Product} {
		all[shape.String()] = simulate(t, evaluate(t, r), scenario.Simulation{Shape: shape})
	}
	all["write-off"] = simulate(t, evaluate(t, r), scenario.Simulation{WriteOff: 1})
	all["half written off"] = simulate(t, evaluate(t, r, "preference=on"), scenario.Simulation{WriteOff: 0.5, Hurdle: 3})
	all["all lost"] = simulate(t, evaluate(t, r, "bear=100", "price=12B"), scenario.Simulation{})
	all["far beyond"] = simulate(t, evaluate(t, r, "bull=100", "price=0.2B"), scenario.Simulation{})
	for name, o := range all {
		for kind, draw := range oddsDraws() {
			for _, over := range []scenario.Range{{}, OddsAxis()} {
				for _, width := range widths() {
					d, err := draw(o, over, width)
					if err != nil {
						t.Fatalf("%s, %s: %v", name, kind, err)
					}
					checkTexts(t, name+", "+kind, d)
					checkMarks(t, name+", "+kind, nil, d)
				}
			}
		}
	}
}
