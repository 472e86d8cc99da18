package charts

import (
	"math"
	"strings"
	"testing"

	"dossier/charts/drawing"
	"dossier/db/scenario"
)

// marked is what the mark of that name says; "" when there is none.
func marked(d *drawing.Drawing, label string) string {
	for _, m := range d.Marks() {
		if m.Label == label {
			return m.Value
		}
	}
	return ""
}

// Each step of the bridge is the type's own number and sentence.
func TestWhySays(t *testing.T) {
	r := huggingFace(t)
	own, moved := evaluate(t, r), evaluate(t, r, "bear=40", "values=computed")
	d, err := DrawBridge(moved.Bridge(own), WidestValue(own), drawing.Light(), 640)
	if err != nil {
		t.Fatal(err)
	}
	for label, want := range map[string]string{
		"Report":        "$8.8B",
		"Probabilities": "−$1.1B. Bear at 40\u00a0% (report 25\u00a0%): Base and Bull lost weight.",
		"Values":        "−$1.2B. ARR x multiple gives less: Base is worth $7.2B instead of $8.5B.",
		"Yours":         "$6.5B",
	} {
		if got := marked(d, label); got != want {
			t.Errorf("%s says %q, want %q", label, got, want)
		}
	}
	saysAll(t, d, "−$1.1B", "−$1.2B", "$8.8B", "$6.5B", "weighted value, $B")
}

func TestBadWhys(t *testing.T) {
	nan := math.NaN()
	for name, c := range map[string]struct {
		b      scenario.Bridge
		widest float64
		want   string
	}{
		"NaN":      {scenario.Bridge{From: nan}, 0, "a value is not a number from zero up"},
		"Negative": {scenario.Bridge{From: -1}, 0, "a value is not a number from zero up"},
		"StepNaN":  {scenario.Bridge{Steps: []scenario.BridgeStep{{Name: "Values", Amount: nan}}}, 0, `the step "Values" is not a finite number`},
		"Astray":   {scenario.Bridge{From: 8e9, To: 7e9}, 0, "the steps lead to $8.0B and not to $7.0B"},
		"Axis":     {scenario.Bridge{}, math.Inf(1), "the widest value is not a finite number"},
	} {
		if d, err := DrawBridge(c.b, c.widest, drawing.Light(), 640); err == nil || d != nil || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
}

// What is odd but possible still makes a picture by all the rules.
func TestOddWhys(t *testing.T) {
	for name, b := range map[string]scenario.Bridge{
		"Nothing":    {},
		"NoSteps":    {From: 5e9, To: 5e9},
		"UpAndDown":  {From: 5e9, To: 5e9, Steps: []scenario.BridgeStep{{Name: "Probabilities", Amount: 2e9, Why: "Up."}, {Name: "Values", Amount: -2e9, Why: "Down."}}},
		"Wordy":      {From: 5e9, To: 9e9, Steps: []scenario.BridgeStep{{Name: wordy, Amount: 4e9, Why: wordy}}},
		"Unbroken":   {From: 5e9, To: 1e3, Steps: []scenario.BridgeStep{{Name: unbroken, Amount: 1e3 - 5e9, Why: unbroken}}},
		"BeyondAxis": {From: 90e9, To: 500e9, Steps: []scenario.BridgeStep{{Name: "Values", Amount: 410e9, Why: "More."}}},
	} {
		for _, width := range widths() {
			d, err := DrawBridge(b, 20e9, drawing.Light(), width)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			checkTexts(t, name, d)
			checkMarks(t, name, nil, d)
		}
	}
}

// The tornado of a case has the numbers of its ARR and multiple.
func TestTornadoSays(t *testing.T) {
	v := evaluate(t, huggingFace(t))
	swings, err := v.Tornado(scenario.TornadoOptions{Case: "base"})
	if err != nil {
		t.Fatal(err)
	}
	d, err := DrawTornado(swings, scenario.Range{High: 12e9}, drawing.Light(), 640)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := marked(d, "Multiple"), "$3.6B at 20x, $10.4B at 58x. From the lowest to the highest that any case has."; got != want {
		t.Errorf("says %q, want %q", got, want)
	}
	saysAll(t, d, "20x", "58x", "$7.2B now", "$3.6B to $10.4B")
	if d.Marks()[0].Label != "Multiple" || d.Marks()[1].Label != "ARR" {
		t.Errorf("the rows are %q, then %q", d.Marks()[0].Label, d.Marks()[1].Label)
	}
}

func TestBadTornados(t *testing.T) {
	good := scenario.Swing{Name: "Years", AtLow: 1, AtHigh: 2}
	bad := good
	bad.AtHigh = math.Inf(1)
	for name, c := range map[string]struct {
		t    scenario.Tornado
		over scenario.Range
		want string
	}{
		"Empty":    {scenario.Tornado{}, scenario.Range{}, "no input changes the result"},
		"BaseNaN":  {scenario.Tornado{Base: math.NaN(), Swings: []scenario.Swing{good}}, scenario.Range{}, "the result is not a finite number"},
		"AxisNaN":  {scenario.Tornado{Swings: []scenario.Swing{good}}, scenario.Range{Low: math.NaN()}, "the result is not a finite number"},
		"Infinite": {scenario.Tornado{Swings: []scenario.Swing{good, bad}}, scenario.Range{}, "Years: a result is not a finite number"},
	} {
		if d, err := DrawTornado(c.t, c.over, drawing.Light(), 640); err == nil || d != nil || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
}

func TestOddTornados(t *testing.T) {
	swing := func(name string, low, high float64) scenario.Swing {
		return scenario.Swing{Name: name, LowText: "low", HighText: "high", AtLow: low, AtHigh: high, Why: "The report's range."}
	}
	wide := swing(wordy, 0.2, 2)
	wide.LowText, wide.HighText, wide.Why = wordy, unbroken, wordy
	for name, c := range map[string]scenario.Tornado{
		"One":        {Name: "return", Base: 1, Swings: []scenario.Swing{swing("Years", 1, 2)}},
		"Many":       {Name: "return", Base: 1, Swings: []scenario.Swing{swing("a", 0, 3), swing("b", 0, 3), swing("c", 0, 3), swing("d", 0, 3), swing("e", 0, 3), swing("f", 0, 3)}},
		"BeyondBoth": {Name: "return", Base: 1, Swings: []scenario.Swing{swing("Price", 80, -50)}},
		"BaseBeyond": {Name: "return", Base: 50, Swings: []scenario.Swing{swing("Price", 40, 60)}},
		"OneSide":    {Name: "return", Base: 1, Swings: []scenario.Swing{swing("Price", 1.5, 2)}},
		"Wordy":      {Name: "return", Base: 1, Swings: []scenario.Swing{wide}},
		"Unbroken":   {Name: "return", Base: 1, Swings: []scenario.Swing{swing(unbroken, 0.5, 1.5)}},
	} {
		for _, over := range []scenario.Range{{}, {High: 3}} {
			for _, width := range widths() {
				d, err := DrawTornado(c, over, drawing.Light(), width)
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				checkTexts(t, name, d)
				checkMarks(t, name, nil, d)
				if name == "Many" && len(d.Marks()) != mostSwings+1 {
					t.Errorf("%d marks for five swings and the base", len(d.Marks()))
				}
			}
		}
	}
}
