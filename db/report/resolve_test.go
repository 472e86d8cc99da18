package report

import (
	"reflect"
	"strings"
	"testing"
)

func TestResolve(t *testing.T) {
	r := linked(nil)
	tests := []struct {
		ref  Ref
		want Target
	}{
		{"claim:C1", Target{Label: "C1", Text: "Pay $7B at most.", Claims: []ClaimID{"C1"}}},
		{"claim:C2/arr", Target{Label: "C2, ARR", Text: "~$130M", Quantity: amount("~$130M"), Claims: []ClaimID{"C2"}}},
		{"table:scenarios", Target{Label: "Table 1", Text: "Cases", Claims: []ClaimID{"C1"}}},
		{"table:scenarios/bull", Target{Label: "Table 1, row Bull", Text: "Bull", Claims: []ClaimID{"C3"}}},
		{"table:scenarios/bull/chance", Target{Label: "Table 1, row Bull, Chance", Text: "25%", Quantity: amount("25%"), Claims: []ClaimID{"C3"}}},
		{"table:scenarios/bear/chance", Target{Label: "Table 1, row Bear, Chance", Text: "75%", Quantity: amount("75%")}},
		{"table:asks/churn/term", Target{Label: "Table 2, row Churn, Term", Text: "3-5 years", Quantity: amount("3-5 years")}},
		{"figure:F1", Target{Label: "Figure F1", Text: "Gates"}},
		{"source:S2", Target{Label: "S2", Text: "P, Two", Claims: []ClaimID{"C2", "C3"}}},
		{"source:S1", Target{Label: "S1", Text: "One", Claims: []ClaimID{"C1", "C2"}}},
		{"section:1.1", Target{Label: "1.1 Cases", Text: "Cases", Claims: []ClaimID{"C2"}}},
		{"chapter:1", Target{Label: "Chapter 1 Value", Text: "It depends."}},
		{"warning:1", Target{Label: "Warning 1", Text: "old price"}},
		{"page:scenarios", Target{Label: "Scenario page", Text: "Scenario page"}},
	}
	for _, tt := range tests {
		t.Run(string(tt.ref), func(t *testing.T) {
			tt.want.Ref = tt.ref
			got, err := r.Resolve(tt.ref)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got\n%+v\nwant\n%+v", got, tt.want)
			}
		})
	}
}

func TestResolveErrors(t *testing.T) {
	r := linked(nil)
	for ref, want := range map[Ref]string{
		"":                             "is not a reference",
		"C1":                           "is not a reference",
		"claims:C1":                    "is not a reference",
		"claim:C1/arr/more":            "is not a reference",
		"section:1.1/2":                "is not a reference",
		"page:home":                    "is not a reference",
		"claim:C9":                     "there is no claim C9",
		"claim:C1/arr":                 "claim C1 has no value arr: it has none",
		"table:none":                   "there is no table none",
		"table:scenarios/flat":         "has no row flat: it has bull, bear",
		"table:scenarios/bull/implied": "has no column implied: it has case, chance",
		"figure:F9":                    "there is no figure F9",
		"source:S9":                    "there is no source S9",
		"section:9.9":                  "there is no section 9.9",
		"chapter:9":                    "there is no chapter 9",
		"chapter:one":                  "there is no chapter one",
		"warning:2":                    "there is no warning 2: the report has 1",
		"warning:0":                    "there is no warning 0",
	} {
		if _, err := r.Resolve(ref); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want an error with %q", ref, err, want)
		}
	}
}

func TestDerived(t *testing.T) {
	r := linked(nil)
	if got := r.PriceAgeDays(); got != 990 {
		t.Errorf("the price is %d days old, want 990", got)
	}
	if got, ok := r.CaseGrowth("bear"); !ok || got > -0.07 || got < -0.08 {
		t.Errorf("bear grows by %v, %v", got, ok)
	}
	if _, ok := r.CaseGrowth("none"); ok {
		t.Error("a case that is not there grows")
	}
	want := Counts{Chapters: 1, Sections: 2, Tables: 2, Rows: 3, Figures: 1, Sources: 2, Claims: 3, High: 1, Medium: 1, Low: 1}
	if got := r.Counts(); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
