package report

import (
	"reflect"
	"testing"
)

func TestSameFactIsSymmetricAndTransitive(t *testing.T) {
	r := linked(func(r *Report) {
		r.Claims = append(r.Claims,
			Claim{ID: "C4", SameAs: []ClaimID{"C3"}},
			Claim{ID: "C5", SameAs: []ClaimID{"C4", "C5"}},
			Claim{ID: "C6"},
		)
	})
	for id, want := range map[ClaimID][]ClaimID{
		"C2": {"C3", "C4", "C5"},
		"C3": {"C2", "C4", "C5"},
		"C5": {"C2", "C3", "C4"},
		"C1": nil,
		"C6": nil,
	} {
		if got := r.SameFact(id); !reflect.DeepEqual(got, want) {
			t.Errorf("same as %s: got %v, want %v", id, got, want)
		}
	}
}

func TestContradictedIsSymmetric(t *testing.T) {
	r := linked(func(r *Report) {
		r.Claims[0].Contradicts = []ClaimID{"C3"}
		r.Claims[2].Contradicts = []ClaimID{"C1", "C2"}
	})
	for id, want := range map[ClaimID][]ClaimID{"C1": {"C3"}, "C2": {"C3"}, "C3": {"C1", "C2"}} {
		if got := r.Contradicted(id); !reflect.DeepEqual(got, want) {
			t.Errorf("against %s: got %v, want %v", id, got, want)
		}
	}
}

func TestWeakest(t *testing.T) {
	r := linked(nil)
	tests := []struct {
		name string
		ids  []ClaimID
		want Confidence
	}{
		{"none", nil, NoClaim},
		{"unknown", []ClaimID{"C9"}, NoClaim},
		{"one", []ClaimID{"C2"}, High},
		{"the weakest wins", []ClaimID{"C2", "C3", "C1"}, Low},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := r.Weakest(tt.ids); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestSupports(t *testing.T) {
	r := linked(nil)
	if got, want := r.Supports("S2"), []ClaimID{"C2", "C3"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestUsesAreInReadingOrder(t *testing.T) {
	r := linked(nil)
	for id, want := range map[ClaimID][]Use{
		"C1": {
			{"page:cover", "Verdict"},
			{"page:cover", "Cover"},
			{"table:scenarios", "Table 1"},
			{"figure:F1", "Figure F1"},
		},
		"C2": {
			{"page:cover", "Cover"},
			{"section:1.1", "1.1 Cases"}, // declared, cited and computed with: once
			{"page:scenarios", "Scenario page: ARR now"},
		},
		"C3": {
			{"chapter:1", "Chapter 1 Value"},
			{"table:scenarios/bull", "Table 1, row Bull"},
			{"page:scenarios", "Scenario page: bull probability"},
			{"page:scenarios", "Scenario page: bull ARR"},
			{"page:scenarios", "Scenario page: bull multiple"},
			{"page:scenarios", "Scenario page: bull value"},
		},
	} {
		if got := r.Uses(id); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got\n%v\nwant\n%v", id, got, want)
		}
	}
	t.Run("a sentence that computes with a claim uses it", func(t *testing.T) {
		r := linked(func(r *Report) {
			r.Overview = Text{{Text: "54x", Expr: "price_ceiling / claim:C2/arr"}}
		})
		if got := r.Uses("C2")[1]; got != (Use{PageSummary, "Summary"}) {
			t.Errorf("got %v", got)
		}
	})
}

func TestEveryUseResolves(t *testing.T) {
	r := linked(nil)
	for _, c := range r.Claims {
		for _, u := range r.Uses(c.ID) {
			if _, err := r.Resolve(u.Ref); err != nil {
				t.Errorf("%s: %s: %v", c.ID, u.Ref, err)
			}
		}
	}
}

func TestLinkTwice(t *testing.T) {
	r := linked(nil)
	before := r.index
	r.Link()
	if !reflect.DeepEqual(before, r.index) {
		t.Error("linking again gives another index")
	}
}
