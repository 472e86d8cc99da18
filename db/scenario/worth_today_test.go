package scenario_test

import (
	"errors"
	"strings"
	"testing"

	"dossier/assets"
	"dossier/db/bundle"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// TestTodayOfTheReport holds that the bundled report's weights on its own
// multiples do not give the range it states, worked out by hand: private 25 to
// 32.3, public 12.7 to 17, M&A 25.
func TestTodayOfTheReport(t *testing.T) {
	r, err := bundle.Read(assets.Report())
	if err != nil {
		t.Fatal(err)
	}
	w, err := scenario.Today(r)
	if err != nil {
		t.Fatal(err)
	}
	near(t, "the low multiple", w.Multiple.Low, 21.3, 1e-9)
	near(t, "the high multiple", w.Multiple.High, 26.267, 1e-3)
	near(t, "the low value", w.Value.Low/1e9, 2.769, 1e-3)
	near(t, "the high value", w.Value.High/1e9, 3.415, 1e-3)
	near(t, "the best", w.Best/1e9, 6.578, 1e-3)
	if w.Agrees || w.Stated != (scenario.Range{Low: 5.5e9, High: 9e9}) || len(w.Groups) != 3 || w.Groups[0].Comparables != 3 {
		t.Errorf("%+v", w)
	}
	const want = "50 % Private, 30 % Public and 20 % M&A, on the stated multiples, give 21x to 26x today's ARR of $130M: **$2.8B to $3.4B**, not the $5.5B to $9.0B that the report says. Even with the highest multiple of each kind it would be $6.6B."
	if got := plain(w.Text); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestToday(t *testing.T) {
	today := func(weight, value string, multiples ...string) *report.Report {
		in := func(text string) report.Input {
			q, err := quantity.Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			return report.Input{Quantity: q}
		}
		r := sample(t)
		g := report.TodayGroup{Name: "Private", Weight: in(weight)}
		for _, m := range multiples {
			g.Multiples = append(g.Multiples, in(m))
		}
		r.Scenarios.Today = &report.Today{Value: in(value), Groups: []report.TodayGroup{g}}
		return r
	}
	w, err := scenario.Today(today("100%", "$2.6B", "10x", "30x"))
	if err != nil || !w.Agrees || w.Value != (scenario.Range{Low: 2.6e9, High: 2.6e9}) || !strings.HasSuffix(plain(w.Text), "as the report says.") {
		t.Errorf("%+v, %v", w, err)
	}
	for want, r := range map[string]*report.Report{
		"sum to 90 %":            today("90%", "$2.6B", "10x"),
		"there are no multiples": today("100%", "$2.6B"),
		"not above zero":         today("100%", "$0", "10x"),
	} {
		if got, err := scenario.Today(r); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %+v, %v", want, got, err)
		}
	}
	if _, err := scenario.Today(sample(t)); !errors.Is(err, scenario.ErrNoToday) {
		t.Error(err)
	}
	if _, err := scenario.Today(nil); !errors.Is(err, scenario.ErrNoScenarios) {
		t.Error(err)
	}
}
