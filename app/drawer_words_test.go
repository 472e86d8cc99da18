package app

import (
	"testing"
	"time"

	"dossier/db/report"
)

func TestWhyAndAge(t *testing.T) {
	r := &report.Report{
		Subject: "Acme", AsOf: time.Date(2026, 5, 9, 0, 0, 0, 0, time.UTC),
		Sources: []report.Source{
			{ID: "S1", Publisher: "Acme", Title: "Blog"},
			{ID: "S2", Publisher: "Acme", Title: "Handbook"},
			{ID: "S3", Publisher: "Forbes", Title: "Acme raises $235M at $4.5B"},
			{ID: "S4", Publisher: "Wire", Title: "Acme raises $235M at $4.5B"},
		},
		Claims: []report.Claim{
			{ID: "C1", Sources: []report.SourceID{"S1", "S2"}, Basis: "disclosed"},
			{ID: "C2", Sources: []report.SourceID{"S1", "S3"}, AsOf: "Aug 2023"},
			{ID: "C3", Sources: []report.SourceID{"S3", "S4"}, Basis: "measured", AsOf: "May 2026"},
			{ID: "C4"},
		},
	}
	r.Link()
	for id, want := range map[report.ClaimID][2]string{
		"C1": {"2 sources, 1 publisher: effectively 1, the company’s own words", "Disclosed · no date given"},
		"C2": {"2 sources, 2 publishers, the company among them", "As of Aug 2023, 3 years before this report"},
		"C3": {"2 sources, 2 publishers: effectively 1; 1 source only repeats another’s text", "Measured · as of May 2026"},
		"C4": {"No source is given.", "No basis and no date given"},
	} {
		c, _ := r.Claim(id)
		if got := [2]string{why(r, c), age(r, c)}; got != want {
			t.Errorf("%s: got %q, want %q", id, got, want)
		}
	}
}
