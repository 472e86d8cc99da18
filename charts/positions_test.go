package charts

import (
	"testing"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

func TestMapped(t *testing.T) {
	r := reports(t)["shipped"]
	all, unplaced, err := newSheet(r, drawing.Light(), 640).mapped(spec[*report.PositionsSpec](t, r, "FP001"), table(t, r, "capabilities"))
	if err != nil || len(unplaced) > 0 {
		t.Fatal(err, unplaced)
	}
	want := map[string]drawing.Point{
		"Hugging Face": {X: 1, Y: 1}, "AWS SageMaker": {X: 0.5, Y: 1}, "Google Vertex AI": {X: 0.5, Y: 1},
		"Azure ML": {X: 0.375, Y: 1}, "W&B": {X: 0.125, Y: 0.25}, "Replicate": {X: 0.375, Y: 0.5}, "Together AI": {X: 0, Y: 0.625},
	}
	if len(all) != len(want)-1 {
		t.Errorf("%d places for %d offers of which two coincide", len(all), len(want))
	}
	for _, p := range all {
		for _, name := range p.names {
			if got := (drawing.Point{X: p.x, Y: p.y}); got != want[name] {
				t.Errorf("%s stands at %v, want %v", name, got, want[name])
			}
		}
	}
}

func TestPositionsSpecs(t *testing.T) {
	positions := func(r *report.Report) *report.PositionsSpec { return spec[*report.PositionsSpec](t, r, "FP001") }
	rate := func(r *report.Report, column int, to quantity.Rating) {
		for i := range table(t, r, "capabilities").Rows {
			table(t, r, "capabilities").Rows[i].Cells[column].Rating = to
		}
	}
	checkSpoiled(t, "FP001", []spoiled{
		{"MissingTable", func(r *report.Report) { positions(r).Table = "none" }, "figure FP001: there is no table none"},
		{"MissingColumn", func(r *report.Report) { positions(r).Name = "what" }, `has no column "what"`},
		{"MissingRow", func(r *report.Report) { positions(r).X.Rows[0] = "none" }, `has no row "none"`},
		{"EmptyTable", func(r *report.Report) { table(t, r, "capabilities").Rows = nil }, "has no row"},
		{"NoScale", func(r *report.Report) { r.Scales = nil }, "there is no scale"},
		{"NoRatings", func(r *report.Report) {
			cols := table(t, r, "capabilities").Columns
			for i := range cols {
				cols[i].Kind = report.TextColumn
			}
		}, "no column of ratings"},
		{"OneRowEach", func(r *report.Report) {
			positions(r).X.Rows, positions(r).Y.Rows = positions(r).X.Rows[:1], positions(r).Y.Rows[:1]
		}, ""},
		{"AllAtOnePlace", func(r *report.Report) {
			for i := 1; i < 8; i++ {
				rate(r, i, quantity.Rating{Text: "N", State: quantity.Rated})
			}
		}, ""},
		{"Unknown", func(r *report.Report) {
			rate(r, 2, quantity.Rating{Text: "?"})
			table(t, r, "capabilities").Rows[0].Cells[3].Rating = quantity.Rating{Text: "?"}
		}, ""},
		{"AllUnknown", func(r *report.Report) {
			for i := 1; i < 8; i++ {
				rate(r, i, quantity.Rating{Text: "?"})
			}
		}, "nothing is rated on both axes"},
		{"LongLabels", func(r *report.Report) { longPositions(t, r, wordy) }, ""},
		{"UnbrokenLabels", func(r *report.Report) { longPositions(t, r, unbroken) }, ""},
	})
}

func longPositions(t *testing.T, r *report.Report, text string) {
	s := spec[*report.PositionsSpec](t, r, "FP001")
	s.X.Label, s.Y.Label = text, text
	for i := range table(t, r, "capabilities").Columns {
		table(t, r, "capabilities").Columns[i].Name = text
	}
	for i := range table(t, r, "capabilities").Rows {
		table(t, r, "capabilities").Rows[i].Cells[0].Text = text
	}
}

func TestPositionsSays(t *testing.T) {
	d, err := Draw(reports(t)["shipped"], "FP001", scenario.Values{}, drawing.Light(), 1400)
	if err != nil {
		t.Fatal(err)
	}
	saysAll(t, d, "AWS SageMaker", "Google Vertex AI", "(0.5, 1)", "(0.375, 1)",
		"Each row counts alike: N 0, P 0.5, Y 1. A ringed mark is several at one place.")
}
