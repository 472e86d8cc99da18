package charts

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// weighed is the shipped report with what it is worth today.
func weighed(t *testing.T) (*report.Report, scenario.WorthToday) {
	t.Helper()
	r := shipped(t)
	w, err := scenario.Today(r)
	if err != nil {
		t.Fatal(err)
	}
	return r, w
}

// Each row has the type's own numbers, and leads to the cells behind it.
func TestTodaySays(t *testing.T) {
	r, w := weighed(t)
	d, err := DrawToday(r, w, drawing.Light(), 640)
	if err != nil {
		t.Fatal(err)
	}
	for label, want := range map[string]string{
		"Private, 50\u00a0%":    "$3.3B to $4.2B, mean of 3: 25x to 32x",
		"Public, 30\u00a0%":     "$1.6B to $2.2B, mean of 3: 13x to 17x",
		"M&A, 20\u00a0%":        "$3.3B, one precedent: 25x",
		"All, by their weights": quantity.Dollars(w.Value.Low) + " to " + quantity.Dollars(w.Value.High) + ", 21x to 26x",
		"As the report states":  "$5.5B to $9.0B, its own numbers do not give it",
		"Report's ceiling":      "$7.0B",
	} {
		if got := marked(d, label); got != want {
			t.Errorf("%s says %q, want %q", label, got, want)
		}
	}
	for _, m := range d.Marks() {
		if m.Label == "M&A, 20\u00a0%" && !slices.Contains(m.Refs, "table:comparables/github-m-a-2018/multiple") {
			t.Errorf("the precedent's mark leads to %v", m.Refs)
		}
	}
	w.Agrees = true
	if d, err = DrawToday(r, w, drawing.Light(), 640); err != nil || !strings.HasSuffix(marked(d, "As the report states"), "as its own numbers give") {
		t.Errorf("where they agree it says %q, %v", marked(d, "As the report states"), err)
	}
}

func TestBadTodays(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(r *report.Report, w *scenario.WorthToday)
		want  string
	}{
		"NoGroups":   {func(_ *report.Report, w *scenario.WorthToday) { w.Groups = nil }, "there are 0 kinds of comparable, and the report has 3"},
		"OtherGroup": {func(_ *report.Report, w *scenario.WorthToday) { w.Groups = w.Groups[:2] }, "there are 2 kinds of comparable, and the report has 3"},
		"NaN":        {func(_ *report.Report, w *scenario.WorthToday) { w.Value.High = math.NaN() }, "All, by their weights: no range of values from zero up"},
		"Reversed":   {func(_ *report.Report, w *scenario.WorthToday) { w.Stated.Low = 99e9 }, "As the report states: no range of values from zero up"},
		"Endless":    {func(r *report.Report, _ *scenario.WorthToday) { r.LastPrice.Amount = math.Inf(1) }, "no value is above zero"},
	} {
		r, w := weighed(t)
		c.spoil(r, &w)
		if d, err := DrawToday(r, w, drawing.Light(), 640); err == nil || d != nil || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
	r, w := weighed(t)
	r.Scenarios.Today = nil
	if _, err := DrawToday(r, w, drawing.Light(), 640); !errors.Is(err, scenario.ErrNoToday) {
		t.Errorf("without comparables: %v", err)
	}
}

func TestOddTodays(t *testing.T) {
	for name, spoil := range map[string]func(r *report.Report, w *scenario.WorthToday){
		"NoPrices": func(r *report.Report, _ *scenario.WorthToday) {
			r.PriceCeiling, r.LastPrice = report.Price{}, report.Price{}
		},
		"PriceFarAbove": func(r *report.Report, _ *scenario.WorthToday) { r.LastPrice.Amount = 900e9 },
		"EqualPrices":   func(r *report.Report, _ *scenario.WorthToday) { r.LastPrice.Amount = r.PriceCeiling.Amount },
		"Wordy": func(_ *report.Report, w *scenario.WorthToday) {
			w.Groups[0].Name, w.Groups[1].Name = wordy, unbroken
		},
		"Small": func(_ *report.Report, w *scenario.WorthToday) {
			w.ARR = 12
			w.Value, w.Stated = scenario.Range{}, scenario.Range{Low: 1, High: 1}
		},
	} {
		r, w := weighed(t)
		spoil(r, &w)
		for _, width := range widths() {
			d, err := DrawToday(r, w, drawing.Light(), width)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			checkTexts(t, name, d)
			checkMarks(t, name, r, d)
		}
	}
}
