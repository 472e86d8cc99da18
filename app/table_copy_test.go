package app

import (
	"encoding/csv"
	"strings"
	"testing"

	"dossier/db/report"
)

func TestTablesAreCopied(t *testing.T) {
	r := bundled(t)
	for i := range r.Tables {
		table := &r.Tables[i]
		var rows []*report.Row
		for j := range table.Rows {
			rows = append(rows, &table.Rows[j])
		}
		text, err := tableCSV(table, rows)
		if err != nil {
			t.Fatal(err)
		}
		lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil || len(lines) != len(rows)+1 {
			t.Fatalf("table %d: %d lines read back of %d rows: %v", table.Number, len(lines), len(rows), err)
		}
		for j, row := range rows {
			for k, c := range row.Cells {
				if lines[j+1][k] != c.Text {
					t.Errorf("table %d, row %s: %q became %q", table.Number, row.Key, c.Text, lines[j+1][k])
				}
			}
		}
		for j, line := range strings.Split(strings.TrimSpace(tableMarkdown(table, rows)), "\n") {
			if j < 2 {
				continue // its name
			}
			bars := strings.Count(line, "|") - strings.Count(line, `\|`)
			if bars != len(table.Columns)+1 {
				t.Errorf("table %d: %d bars in %q", table.Number, bars, line)
			}
		}
		cited := tableCited(r, table, rows)
		for _, row := range rows {
			for _, id := range row.Claims {
				if c, _ := r.Claim(id); !strings.Contains(cited, c.Statement) {
					t.Errorf("table %d: what %s says is missing", table.Number, id)
				}
			}
		}
		if !strings.Contains(cited, "version "+r.Version) {
			t.Errorf("table %d does not say where it is from", table.Number)
		}
	}
}

func TestTableMenu(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:3"})
	table, _ := w.session.Report().Table("competitors")
	d := w.table(table)
	w.win.SetContent(d)
	d.SetFilter("mistral")
	m := w.tableMenu(d)
	for i, want := range []string{"Mistral AI,", "| Mistral AI |", "claims"} {
		m.Items[i].Action()
		got := w.app.Clipboard().Content()
		if !strings.Contains(strings.ToLower(got), strings.ToLower(want)) || strings.Contains(got, "SageMaker |") {
			t.Errorf("%s copies %q, want %q of the row shown", m.Items[i].Label, got, want)
		}
	}
}

func TestRowCardTellsTheThreeStatesApart(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8"})
	w.row("scenarios", "bear")
	text := strings.Join(sentences(w.frame.drawer.object()), "\n")
	if !strings.Contains(text, "Stated by") {
		t.Error("the growth that CV013 states is not said to be stated")
	}
	var none int
	for _, m := range marks(w.frame.drawer.object()) {
		if m.Confidence == report.NoClaim && m.Text == "No claim states this number" {
			none++
		}
	}
	if none != 3 { // Bear's probability, ARR and multiple
		t.Errorf("%d numbers are said to be stated by no claim, want 3", none)
	}
}
