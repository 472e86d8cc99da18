package app

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"dossier/db/quantity"
	"dossier/db/scenario"
)

// advancedOf turns to the tab behind the door.
func advancedOf(t *testing.T, o Options) (*Window, *scenariosPage, *advancedTab) {
	t.Helper()
	w, p := scenarios(t, o)
	p.show("advanced")
	tab, ok := p.tabs.current().(*advancedTab)
	if !ok {
		t.Fatalf("the tab is a %T", p.tabs.current())
	}
	return w, p, tab
}

// cell is the field of a class for a thing, by its name.
func (t *capTable) cell(row int, name string) *cellEntry {
	for i, c := range classCells() {
		if c.name == name {
			return t.rows[row].entries[i]
		}
	}
	return nil
}

// typeInto replaces a field's text as a person does: stroke by stroke, then
// the keyboard goes elsewhere.
func typeInto(e *cellEntry, text string) {
	e.FocusGained()
	e.SetText("")
	test.Type(e, text)
	e.FocusLost()
}

func TestOddsAreTheModels(t *testing.T) {
	w, p, tab := advancedOf(t, Options{Set: []string{"bear=40", "dilution=20"}})
	s := w.session
	for i, shape := range shapes() {
		test.Tap(p.undo) // one step back of what the shape before did
		tab.controls.shape.OnChanged(i)
		a := s.advanced
		a.odds.WriteOff, a.odds.Correlation, a.odds.Seed = 0.1, 0.4, 7
		if err := s.SetAdvanced(a); err != nil {
			t.Fatal(err)
		}
		s.Settle()
		sampler, err := scenario.NewSampler(10_000, 7)
		if err != nil {
			t.Fatal(err)
		}
		o := scenario.Simulation{Shape: shape.shape, WriteOff: 0.1}
		if shape.shape == scenario.Product {
			o.Correlation = 0.4
		}
		want, err := sampler.Simulate(s.Values(), o)
		if err != nil {
			t.Fatal(err)
		}
		text := tabText(p)
		for _, number := range []string{decimals(want.Mean, 2) + "x", decimals(want.StandardError, 4) + "x", decimals(want.P5, 2) + "x", decimals(want.P95, 2) + "x", quantity.Share(want.ChanceOfLoss), quantity.Share(want.ChanceOfHurdle), shape.about} {
			if !strings.Contains(text, number) {
				t.Errorf("%s: the tab does not say %q", shape.name, number)
			}
		}
		if got := tab.controls.correlation.Visible(); got != (shape.shape == scenario.Product) {
			t.Errorf("%s: the correlation is shown: %v", shape.name, got)
		}
		if !strings.Contains(text, "heavier tails") {
			t.Errorf("%s: nothing is said of tails", shape.name)
		}
		p.show("advanced")
		w.win.Canvas().Capture()
		if d := tab.spread.view.Drawing(); d == nil || !strings.Contains(d.Summary, quantity.Times(want.P50)) {
			t.Errorf("%s: the figure is not of these draws", shape.name)
		}
	}
}

func TestOddsBarIsOfTheReportsCases(t *testing.T) {
	w, p := scenarios(t, Options{})
	p.show("moves")
	sampler, err := scenario.NewSampler(10_000, plainSeed)
	if err != nil {
		t.Fatal(err)
	}
	for _, bear := range []float64{0.25, 0.40, 0.90} {
		p.controls.linked.Sliders[2].OnChanged(bear)
		want, err := sampler.Simulate(w.session.Values(), scenario.Simulation{})
		if err != nil {
			t.Fatal(err)
		}
		line := "Eight in ten draws lie between " + quantity.Times(want.P10) + " and " + quantity.Times(want.P90) + "; half are below " + quantity.Times(want.P50) + "."
		if !strings.Contains(tabText(p), line) {
			t.Errorf("with Bear at %v the tab does not say %q but\n%s", bear, line, tabText(p))
		}
	}
}

func TestOddsInputs(t *testing.T) {
	w, _, tab := advancedOf(t, Options{})
	s := w.session
	for _, c := range []struct {
		parse func(string) (float64, error)
		text  string
		want  float64 // NaN: refused
	}{
		{parseWriteOff, "5", 0.05},
		{parseWriteOff, " 12.5 % ", 0.125},
		{parseWriteOff, "none", 0},
		{parseWriteOff, "51", math.NaN()},
		{parseWriteOff, "-1", math.NaN()},
		{parseWriteOff, "NaN", math.NaN()},
		{parseWriteOff, "", math.NaN()},
		{parseCorrelation, "−0.5", -0.5},
		{parseCorrelation, "0.7", 0.7},
		{parseCorrelation, "1", math.NaN()},
		{parseCorrelation, "inf", math.NaN()},
		{parseCorrelation, "much", math.NaN()},
	} {
		got, err := c.parse(c.text)
		if math.IsNaN(c.want) != (err != nil) || err == nil && math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%q reads as %v (%v), want %v", c.text, got, err, c.want)
		}
	}
	typeInto(tab.controls.seed, "42")
	if got := s.advanced.odds.Seed; got != 42 {
		t.Errorf("the seed is %d, want 42", got)
	}
	for _, bad := range []string{"-3", "1.5", "luck", "99999999999999999999"} {
		typeInto(tab.controls.seed, bad)
		if got := tab.controls.fault.Text.Plain(); !tab.controls.fault.Visible() || !strings.Contains(got, "whole number") {
			t.Errorf("%q as a seed says %q", bad, got)
		}
		if s.advanced.odds.Seed != 42 || tab.controls.seed.Text != bad {
			t.Errorf("%q as a seed: the seed is %d, the field says %q", bad, s.advanced.odds.Seed, tab.controls.seed.Text)
		}
	}
	typeInto(tab.controls.seed, "7")
	if tab.controls.fault.Visible() {
		t.Error("a fault that was mended is still said")
	}
	for _, bad := range []oddsSetting{{WriteOff: math.NaN()}, {WriteOff: 1.5}, {Correlation: 1}, {Correlation: math.Inf(1)}, {Shape: 99}} {
		before := s.advanced
		if err := s.SetAdvanced(advanced{odds: bad}); err == nil {
			t.Errorf("%+v was taken", bad)
		}
		if !s.advanced.equal(before) {
			t.Errorf("%+v was refused and left a trace", bad)
		}
	}
}

func TestAdvancedIsUndone(t *testing.T) {
	w, p, tab := advancedOf(t, Options{})
	s := w.session
	seen := []advanced{s.advanced}
	note := func() { seen = append(seen, s.advanced) }
	tab.controls.shape.OnChanged(2)
	note()
	for _, v := range []float64{0.05, 0.30, 0.10} {
		tab.controls.writeOff.OnChanged(v)
	}
	tab.controls.writeOff.OnChangeEnded(0.10)
	note()
	typeInto(tab.table.cell(0, "Preference"), "2x")
	note()
	if err := s.Put(scenario.Price, 6e9); err != nil {
		t.Fatal(err)
	}
	note()
	tab.table.addClass()
	note()
	for i := len(seen) - 2; i >= 0; i-- {
		test.Tap(p.undo)
		if !s.advanced.equal(seen[i]) {
			t.Fatalf("undo to step %d gives %+v, want %+v", i, s.advanced, seen[i])
		}
	}
	if s.CanUndo() || s.Changed() {
		t.Error("undoing everything does not lead back to the start")
	}
	if got := tab.table.cell(0, "Preference").Text; got != "1x" {
		t.Errorf("after undo the field says %q", got)
	}
	for i := 1; i < len(seen); i++ {
		if err := s.Redo(); err != nil {
			t.Fatal(err)
		}
		if !s.advanced.equal(seen[i]) {
			t.Fatalf("redo to step %d gives %+v, want %+v", i, s.advanced, seen[i])
		}
	}
	if len(tab.table.rows) != 3 || len(s.CapTable()) != 3 {
		t.Errorf("after redo there are %d rows for %d classes", len(tab.table.rows), len(s.CapTable()))
	}
}

func TestAdvancedSurvivesARestart(t *testing.T) {
	o := Options{Library: library(t), Page: "scenarios"}
	var want advanced
	reopened(t, o, func(w *Window) {
		a := w.session.advanced
		a.odds = oddsSetting{Shape: scenario.PERT, WriteOff: 0.15, Correlation: 0.5, Seed: 99}
		a.table = scenario.CapTable{{Name: "Series A", Invested: 5e6, Multiple: 1.5, Seniority: 2, Participating: true, Cap: 3, Shares: 2e6}, {Name: "Common", Shares: 8e6}}
		if err := w.session.SetAdvanced(a); err != nil {
			t.Fatal(err)
		}
		w.session.Settle()
		want = a
	})
	reopened(t, o, func(w *Window) {
		if got := w.session.advanced; !got.equal(want) {
			t.Errorf("after a restart it is %+v, want %+v", got, want)
		}
		if w.session.CanUndo() {
			t.Error("what was kept is a step to undo")
		}
		a := w.session.advanced
		a.table = nil
		if err := w.session.SetAdvanced(a); err != nil {
			t.Fatal(err)
		}
		w.session.Settle()
	})
	reopened(t, o, func(w *Window) {
		if got := w.session.advanced.table; got != nil {
			t.Errorf("the plain table came back as %+v", got)
		}
	})
}

// What is in libraries already must still be read: these names are for good.
func TestAdvancedIsKeptByTheseNames(t *testing.T) {
	a := advanced{
		odds:  oddsSetting{Shape: scenario.Lognormal, WriteOff: 0.1, Correlation: -0.5, Seed: 3},
		table: scenario.CapTable{{Name: "A", Invested: 1, Multiple: 2, Seniority: 3, Participating: true, Cap: 4, Shares: 5}},
	}
	for _, c := range []struct {
		body any
		want string
	}{
		{a.odds, `{"shape":3,"write_off":0.1,"correlation":-0.5,"seed":3}`},
		{a.table, `[{"Name":"A","Invested":1,"Multiple":2,"Seniority":3,"Participating":true,"Cap":4,"Shares":5}]`},
		{advanced{}.table, `null`},
	} {
		got, err := json.Marshal(c.body)
		if err != nil || string(got) != c.want {
			t.Errorf("kept as %s (%v), want %s", got, err, c.want)
		}
	}
}

func TestWhatIsKeptAndCannotBe(t *testing.T) {
	w, _ := scenarios(t, Options{})
	before := w.session.advanced
	for _, bad := range []advanced{
		{odds: oddsSetting{WriteOff: 2}},
		{table: scenario.CapTable{}},
		{table: scenario.CapTable{{Name: "A", Invested: -1, Shares: 1}}},
		{table: scenario.CapTable{{Name: "A", Shares: math.Inf(1)}}},
	} {
		if err := w.session.RestoreAdvanced(bad); err == nil {
			t.Errorf("%+v was taken up", bad)
		}
		if !w.session.advanced.equal(before) {
			t.Errorf("%+v was refused and left a trace", bad)
		}
	}
	r := bundled(t)
	w.showReport(opened{library: w.lib, report: r, advanced: advanced{table: scenario.CapTable{{Shares: 1}}}})
	if text := strings.Join(sentences(w.frame.message), "\n"); !strings.Contains(text, "starts plain") || !strings.Contains(text, "no name") {
		t.Errorf("it is said: %q", text)
	}
}

// Whatever is typed, moved and taken back, the chances and the table stay what
// undo says they are.
func TestSessionUndoesBothKinds(t *testing.T) {
	r := bundled(t)
	rapid.Check(t, func(t *rapid.T) {
		s, err := NewSession(r, nil)
		if err != nil {
			t.Fatal(err)
		}
		steps := []step{s.resting()}
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "advanced") {
				a := s.advanced
				a.odds.Seed = rapid.Uint64Range(0, 3).Draw(t, "seed")
				if err := s.SetAdvanced(a); err != nil {
					t.Fatal(err)
				}
				s.Settle()
			} else if err := s.Put(scenario.Years, float64(rapid.IntRange(1, 4).Draw(t, "years"))); err != nil {
				t.Fatal(err)
			}
			if now := s.resting(); !sameStep(now, steps[len(steps)-1]) {
				steps = append(steps, now)
			}
		}
		for i := len(steps) - 2; i >= 0; i-- {
			if err := s.Undo(); err != nil {
				t.Fatal(err)
			}
			if !sameStep(s.resting(), steps[i]) || !s.Values().Set.Equal(steps[i].set) {
				t.Fatalf("undo leads to another step than %d", i)
			}
		}
		if s.CanUndo() {
			t.Fatal("there is more to undo than was done")
		}
	})
}

func sameStep(a, b step) bool { return a.set.Equal(b.set) && a.advanced.equal(b.advanced) }

func TestAdvancedPictures(t *testing.T) {
	for _, dark := range []bool{false, true} {
		name := map[bool]string{false: "light", true: "dark"}[dark]
		w, p, tab := advancedOf(t, Options{Dark: dark})
		w.frame.say("")
		tab.controls.shape.OnChanged(4)
		tab.controls.writeOff.OnChanged(0.1)
		picture(t, w, "advanced-"+name+"-product")
		table := seriesTable()
		a := w.session.advanced
		a.table = table
		if err := w.session.SetAdvanced(a); err != nil {
			t.Fatal(err)
		}
		typeInto(tab.table.cell(1, "Cap"), "0.5x")
		typeInto(tab.table.cell(2, "Paid in"), "much")
		w.win.Resize(fyne.NewSize(1280, 1500))
		p.setOffset(1e6)
		picture(t, w, "advanced-"+name+"-table")
	}
}

// seriesTable is a company of five classes.
func seriesTable() scenario.CapTable {
	return scenario.CapTable{
		{Name: "Series D", Invested: 235e6, Multiple: 1, Seniority: 3, Shares: 5.222e6},
		{Name: "Series C", Invested: 100e6, Multiple: 1, Seniority: 2, Participating: true, Cap: 3, Shares: 5e6},
		{Name: "Series B", Invested: 40e6, Multiple: 1, Seniority: 1, Shares: 8e6},
		{Name: "Seed", Invested: 4e6, Multiple: 1, Seniority: 1, Shares: 10e6},
		{Name: "Founders and staff", Shares: 71.778e6},
	}
}
