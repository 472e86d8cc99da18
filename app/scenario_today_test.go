package app

import (
	"slices"
	"strings"
	"testing"

	"dossier/db/quantity"
	"dossier/db/scenario"
)

func TestTodaysValue(t *testing.T) {
	w, p := scenarios(t, Options{})
	p.show("today")
	want, err := scenario.Today(w.session.Report())
	if err != nil {
		t.Fatal(err)
	}
	text := tabText(p)
	for _, words := range []string{
		want.Text.Plain(), "50\u00a0% × 25.00x + 30\u00a0% × 12.67x + 20\u00a0% × 25.00x = 21.30x", "26.27x", "$2.77B", "$3.41B",
		"We pay $7.0B: 54x", "The last round, $4.5B: 35x", "another question",
	} {
		if !strings.Contains(text, words) {
			t.Errorf("the tab does not say %q:\n%s", words, text)
		}
	}
	for _, g := range want.Groups {
		if !strings.Contains(text, quantity.Share(g.Weight)) {
			t.Errorf("the weight of %s is not said", g.Name)
		}
	}
	p.controls.single[scenario.Price].OnChanged(3e9)
	text = tabText(p)
	for _, words := range []string{"We pay $3.0B: 23x today's ARR, within what the comparables give", "The ceiling, $7.0B", want.Text.Plain()} {
		if !strings.Contains(text, words) {
			t.Errorf("at another price the tab does not say %q:\n%s", words, text)
		}
	}
}

func TestTodaysValueOnlyWhereItIsDeclared(t *testing.T) {
	r := bundled(t)
	own := *r.Scenarios
	own.Today = nil
	r.Scenarios = &own
	if hasToday(r) {
		t.Error("today's value is offered where the report has none")
	}
	r.Scenarios = nil
	if hasToday(r) {
		t.Error("today's value is offered without scenarios")
	}
	w, p := scenarios(t, Options{Package: tidewellPath})
	if got := hasToday(w.session.Report()); got != slices.Contains(tabAnchors(p), "today") {
		t.Errorf("the small report declares it: %v, the tabs are %v", got, tabAnchors(p))
	}
}
