package export_test

import (
	"fmt"
	"testing"
	"time"

	"dossier/db/quantity"
	"dossier/db/report"
)

// text is plain prose, and cite prose with a citation behind it.
func text(s string) report.Text { return report.Text{{Text: s}} }

func cite(s string, ids ...report.ClaimID) report.Text {
	return report.Text{{Text: s + " "}, {Claims: ids}}
}

// smallReport is a report without scenarios and with a little of everything
// else, for the tests that put strange things into it.
func smallReport(tb testing.TB) *report.Report {
	tb.Helper()
	r := &report.Report{
		ID: "acme", Version: "1.0.0", Subject: "Acme Rockets", Title: "Acme Rockets",
		Tagline: "Reusable boosters for small loads.", Sector: "Space", Stage: "Series B",
		AsOf:     time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC),
		Language: "en", Authors: []string{"A. Analyst"},
		Verdict:    report.Verdict{Text: text("Wait for the second flight."), Confidence: report.Medium, Claims: []report.ClaimID{"AC001"}},
		Conditions: []report.Point{{Text: text("The booster flies again."), Claims: []report.ClaimID{"AC002"}}},
		Cover:      []report.Fact{{Label: "Flights", Value: "12", AsOf: "2025", Claims: []report.ClaimID{"AC001"}}},
		Overview:   cite("Acme builds boosters.", "AC001", "AC002", "AC003"),
		For:        []report.Point{{Text: text("It flies."), Claims: []report.ClaimID{"AC001"}}},
		Against:    []report.Point{{Text: text("It lands rarely."), Claims: []report.ClaimID{"AC003"}}},
		Blockers:   []report.Point{{Text: text("No licence."), Claims: []report.ClaimID{"AC002"}}},
		Warnings:   []report.Warning{{Title: "flights do not add up", Text: text("The table has eleven."), Arithmetic: "5 + 6 = 11, not 12"}},
		Disclaimer: []report.Block{{Kind: report.Paragraph, Text: text("No advice.")}},
		Hash:       "0123456789abcdef",
	}
	for i := 1; i <= 12; i++ {
		r.Claims = append(r.Claims, report.Claim{
			ID: report.ClaimID(fmt.Sprintf("AC%03d", i)), Statement: fmt.Sprintf("Statement number %d about boosters.", i),
			Confidence: report.High + report.Confidence(i%3), Sources: []report.SourceID{"SA001"}, AsOf: "2025",
		})
	}
	r.Sources = []report.Source{
		{ID: "SA001", Publisher: "Orbit Weekly", Title: "The boosters of Acme"},
		{ID: "SA002", Publisher: "Nobody", Title: "Rests under nothing"},
	}
	r.Tables = []report.Table{table("flights", 1, "1.1", []string{"Flight", "Load"}, [][]string{{"F1", "120 kg"}, {"F2", "90 kg"}})}
	r.Tables[0].Claims = []report.ClaimID{"AC001", "AC004"}
	r.Tables[0].Rows[0].Claims = []report.ClaimID{"AC005"}
	r.Chapters = []report.Chapter{{
		Number: 1, Title: "Flights", BottomLine: cite("It flies and seldom lands.", "AC001"),
		Sections: []report.Section{
			{Number: "1.1", Title: "What flew", Claims: []report.ClaimID{"AC001", "AC006"}, Blocks: []report.Block{
				{Kind: report.Paragraph, Text: cite("Twelve boosters flew in 2025.", "AC001", "AC007")},
				{Kind: report.TableBlock, Table: "flights"},
				{Kind: report.ListItem, Ordinal: 1, Text: cite("The first landed.", "AC008")},
				{Kind: report.Quotation, Text: text("It was a good day.")},
			}},
		},
	}}
	return r
}

// table makes a table of plain text.
func table(id report.TableID, number int, section string, columns []string, rows [][]string) report.Table {
	t := report.Table{ID: id, Number: number, Title: "Table of " + string(id), Section: section}
	for _, name := range columns {
		t.Columns = append(t.Columns, report.Column{Key: quantity.Slug(name), Name: name})
	}
	for i, cells := range rows {
		row := report.Row{Key: fmt.Sprintf("row-%d", i+1)}
		for _, c := range cells {
			row.Cells = append(row.Cells, report.Cell{Text: c})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
