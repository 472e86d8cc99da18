package report

import "testing"

func TestBearing(t *testing.T) {
	r := linked(func(r *Report) {
		r.Claims = append(r.Claims, Claim{ID: "C4"})
	})
	for id, want := range map[ClaimID]Bearing{
		// The verdict and the ceiling; table 1 lists it; a gate of the figure.
		"C1": {Decision: 2, Listed: 1, Figures: 1},
		// A number on the cover and ARR now; the section's prose cites it, so
		// that it also lists it counts no more.
		"C2": {Scenario: 1, Decision: 1, Text: 1},
		// A row, whose four cells are inputs of the scenarios; a key point.
		"C3": {Scenario: 4, Rows: 1, Text: 1},
		"C4": {},
	} {
		if got := r.Bearing(id); got != want {
			t.Errorf("%s: got %+v, want %+v", id, got, want)
		}
	}
}

// TestBearingCountsEveryUse holds the count against the list of places.
func TestBearingCountsEveryUse(t *testing.T) {
	r := linked(nil)
	for _, c := range r.Claims {
		if got, want := r.Bearing(c.ID).Total(), len(r.Uses(c.ID)); got != want {
			t.Errorf("%s bears %d places and is used in %d", c.ID, got, want)
		}
	}
}

func TestLoadBearing(t *testing.T) {
	for name, tt := range map[string]struct {
		b            Bearing
		load, inText bool
	}{
		"Nothing":  {},
		"Listed":   {b: Bearing{Listed: 3, Rows: 2, Figures: 1}},
		"Prose":    {b: Bearing{Text: 1}, inText: true},
		"Cover":    {b: Bearing{Decision: 1}, load: true, inText: true},
		"Scenario": {b: Bearing{Scenario: 1}, load: true},
	} {
		if tt.b.LoadBearing() != tt.load || tt.b.InText() != tt.inText {
			t.Errorf("%s: load-bearing %v, in the text %v", name, tt.b.LoadBearing(), tt.b.InText())
		}
	}
}
