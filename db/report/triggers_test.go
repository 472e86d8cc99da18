package report_test

import (
	"slices"
	"testing"

	"dossier/assets"
	"dossier/db/bundle"
	"dossier/db/report"
)

func TestWatchedRows(t *testing.T) {
	r, err := bundle.Read(assets.Report())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what        string
		rows        []report.RowAt
		want        int
		first, last report.Ref
	}{
		{"triggers", r.TriggerRows(), 15, "table:triggers/arr-growth-under-30-for-2-quarters-in-a-row", "table:kill-criteria/financial-model"},
		{
			"asks", r.AskRows(), 10, "table:asks/audited-or-management-reviewed-arr-by-product-line-each-quarter",
			"table:asks/pollen-robotics-integration-plan-hardware-margins-12-month-revenue-forecast",
		},
		{"unknowns", r.UnknownRows(), 8, "table:financial-gaps/revenue", "table:financial-gaps/burn-rate"},
	} {
		if len(c.rows) != c.want {
			t.Fatalf("%d %s, want %d", len(c.rows), c.what, c.want)
		}
		if first, last := c.rows[0].Ref, c.rows[len(c.rows)-1].Ref; first != c.first || last != c.last {
			t.Errorf("%s go from %s to %s, want from %s to %s", c.what, first, last, c.first, c.last)
		}
		for _, row := range c.rows {
			if _, err := r.Resolve(row.Ref); err != nil {
				t.Error(err)
			}
		}
	}
}

// TestConflictsAt: from any of the lines that disagree on growth, the others
// are found.
func TestConflictsAt(t *testing.T) {
	r, err := bundle.Read(assets.Report())
	if err != nil {
		t.Fatal(err)
	}
	for ref, want := range map[report.Ref][]string{
		"table:kill-criteria/financial":                              {"ARR growth"},
		"table:triggers/arr-growth-under-30-for-2-quarters-in-a-row": {"ARR growth"},
		"claim:CV037":                         {"ARR growth"},
		"table:kill-criteria/competitive":     {"A cloud's hub drawing level"},
		"table:kill-criteria/key-person":      {"A founder leaving"},
		"table:kill-criteria/financial-model": nil,
		"table:kill-criteria/regulatory":      nil,
		"claim:CV03":                          nil,
	} {
		var got []string
		for _, c := range r.ConflictsAt(ref) {
			got = append(got, c.Title)
		}
		if !slices.Equal(got, want) {
			t.Errorf("conflicts at %s: %v, want %v", ref, got, want)
		}
	}
}
