package charts

import (
	"math"
	"slices"
	"strings"
	"testing"

	"dossier/db/quantity"
	"dossier/db/report"
)

// adoption is a report with a table of years and its columns.
func adoption(t testing.TB) (*report.Report, *report.ColumnsSpec) {
	t.Helper()
	r := huggingFace(t)
	table := report.Table{ID: "adoption", Number: 24, Title: "Adoption", Section: "8.3", Columns: []report.Column{{Key: "metric", Name: "Metric"}}}
	for _, year := range []string{"2022", "2023", "2024"} {
		table.Columns = append(table.Columns, report.Column{Key: year, Name: year, Kind: report.QuantityColumn})
	}
	for _, cells := range [][]string{
		{"arr", "~$30M", "~$70M", "~$130M"},
		{"payers", "~1,000", "~3,000-5,000", "~10,000"},
		{"organisations", "~15,000", "~30,000", "50,000+"},
		{"unknown", "Unknown", "N/A", "Unknown"},
		{"zero", "$0", "$0", "$0"},
	} {
		row := report.Row{Key: cells[0], Cells: []report.Cell{{Text: cells[0]}}}
		for _, text := range cells[1:] {
			q, err := quantity.Parse(text)
			if err != nil && !quantity.IsUnknown(text) && !quantity.IsNotApplicable(text) {
				t.Fatal(err)
			}
			row.Cells = append(row.Cells, report.Cell{Text: text, Quantity: q})
		}
		table.Rows = append(table.Rows, row)
	}
	spec := &report.ColumnsSpec{
		Table: "adoption", Columns: []string{"2022", "2023", "2024"},
		Panels: []report.ColumnsPanel{
			{Label: "ARR", Row: "arr", Change: "Added", Cases: "cases"},
			{Label: "ARR per payer", Row: "arr", Over: "payers"},
			{Label: "Paying share", Row: "payers", Over: "organisations"},
		},
	}
	r.Tables = append(r.Tables, table)
	r.Figures = append(r.Figures, report.Figure{ID: "FI002", Title: "ARR", Kind: "columns", Section: "8.3", Spec: spec})
	r.Link()
	return r, spec
}

func TestColumnsNumbers(t *testing.T) {
	r, _ := adoption(t)
	texts := said(holdsAt(t, r, "FI002"))
	for _, want := range []string{
		"~$30M", "~$130M", "+$40M", "+133\u00a0%", "+$60M", "+86\u00a0%", "Added, about", // as written, and what it rose by
		"$230M+", "+$100M+", "$180M", "+$50M", "+38\u00a0%", "−$10M", "−8\u00a0%", // the cases
		"~$30K", "~$14–23K", "~$13K", // end by end, to two figures
		"~6.7\u00a0%", "~10–17\u00a0%", "~20\u00a0%", "at most", // an open denominator bounds the share
	} {
		if !slices.Contains(texts, want) {
			t.Errorf("%q is not said: %q", want, texts)
		}
	}
}

func TestColumnsUnknownIsNotZero(t *testing.T) {
	r, spec := adoption(t)
	spec.Panels = []report.ColumnsPanel{{Label: "Unknown", Row: "unknown", Change: "Added"}}
	texts := said(holdsAt(t, r, "FI002"))
	if !slices.Contains(texts, "?") || !slices.Contains(texts, "n/a") || slices.Contains(texts, "0") {
		t.Errorf("an unknown value says %q", texts)
	}
}

func TestColumnsOddSpecs(t *testing.T) {
	for name, spoil := range map[string]func(r *report.Report, s *report.ColumnsSpec){
		"OneColumn": func(_ *report.Report, s *report.ColumnsSpec) { s.Columns = s.Columns[:1] },
		"OnePanel":  func(_ *report.Report, s *report.ColumnsSpec) { s.Panels = s.Panels[:1] },
		"Zero": func(_ *report.Report, s *report.ColumnsSpec) {
			s.Panels = []report.ColumnsPanel{{Label: "Zero", Row: "zero", Change: "Added"}}
		},
		"Long": func(_ *report.Report, s *report.ColumnsSpec) {
			for i := range s.Panels {
				s.Panels[i].Label = strings.Repeat("wordy label ", 25)
			}
			s.Panels[0].Change, s.Panels[0].Cases = strings.Repeat("Donaudampf", 30), strings.Repeat("label ", 50)
		},
		"ManyColumns": func(_ *report.Report, s *report.ColumnsSpec) {
			for len(s.Columns) < 24 {
				s.Columns = append(s.Columns, s.Columns...)
			}
		},
		"NoScenarios": func(r *report.Report, _ *report.ColumnsSpec) { r.Scenarios = nil },
	} {
		t.Run(name, func(t *testing.T) {
			r, spec := adoption(t)
			spoil(r, spec)
			holdsAt(t, r, "FI002")
		})
	}
}

func TestColumnsBadSpecs(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(r *report.Report, s *report.ColumnsSpec)
		want  string
	}{
		"MissingTable":  {func(_ *report.Report, s *report.ColumnsSpec) { s.Table = "none" }, "figure FI002: there is no table none"},
		"MissingColumn": {func(_ *report.Report, s *report.ColumnsSpec) { s.Columns[0] = "1999" }, `table adoption has no column "1999"`},
		"MissingRow":    {func(_ *report.Report, s *report.ColumnsSpec) { s.Panels[1].Over = "none" }, `panel "ARR per payer": table adoption has no row none`},
		"EmptyTable":    {func(r *report.Report, _ *report.ColumnsSpec) { r.Tables[2].Rows = nil }, "table adoption has no rows"},
		"NoPanel":       {func(_ *report.Report, s *report.ColumnsSpec) { s.Panels = nil }, "no panel or no columns"},
		"NotFinite": {
			func(r *report.Report, _ *report.ColumnsSpec) { r.Tables[2].Rows[0].Cells[1].Quantity.High = math.NaN() },
			"2022 is not a finite number",
		},
		"Negative":      {func(r *report.Report, _ *report.ColumnsSpec) { r.Tables[2].Rows[0].Cells[1].Quantity.Low = -1 }, "2022 is below zero"},
		"OverZero":      {func(_ *report.Report, s *report.ColumnsSpec) { s.Panels[1].Over = "zero" }, "a share of nothing"},
		"UnitsDiffer":   {func(_ *report.Report, s *report.ColumnsSpec) { s.Panels[2].Over = "arr" }, "a number cannot be divided by a money"},
		"CasesOfCounts": {func(_ *report.Report, s *report.ColumnsSpec) { s.Panels[0].Row = "payers" }, "2022 is a number, 2025 is a money"},
	} {
		t.Run(name, func(t *testing.T) {
			r, spec := adoption(t)
			c.spoil(r, spec)
			r.Link()
			failsWith(t, r, "FI002", c.want)
		})
	}
}
