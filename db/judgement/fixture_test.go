package judgement_test

import (
	"os"
	"testing"
	"time"

	"dossier/db/bundle"
	"dossier/db/judgement"
	"dossier/db/report"
)

// at is the clock of these tests.
var at = time.Date(2026, 5, 9, 12, 30, 0, 0, time.UTC)

// sample is the small report of the package reader's tests.
func sample(t testing.TB) *report.Report {
	t.Helper()
	r, err := bundle.Read(os.DirFS("../bundle/testdata/tidewell"))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// sampleView is a view of the small report.
func sampleView(t testing.TB, r *report.Report) judgement.View {
	t.Helper()
	v, err := judgement.NewView(r, "Growth stalls", "Åsa Lindqvist", "Two of \"three\" payers <left>.\nSee the call.", at,
		map[string]string{"probability.bear": "0.4", "probability.base": "0.4", "probability.bull": "0.2", "basis": "stated"})
	if err != nil {
		t.Fatal(err)
	}
	return v
}
