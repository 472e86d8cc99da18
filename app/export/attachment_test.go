package export_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/app/export"
	"dossier/db/report"
)

// What a tool of others takes out of the PDF is what was put in, by name.
func TestAttachmentsAreInThePDF(t *testing.T) {
	r := reports(t)["hugging-face"]
	v := values(t, r)
	want, err := export.ReportAttachments(r, v, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(want) != len(r.Tables)+1 {
		t.Fatalf("%d files for %d tables", len(want), len(r.Tables))
	}
	path := saved(t, render(t, r, export.Options{}))
	folder := t.TempDir()
	tool(t, "pdfdetach", "-saveall", "-o", folder, path)
	for _, file := range want {
		got, err := os.ReadFile(filepath.Join(folder, file.Name))
		if err != nil || string(got) != string(file.Content) {
			t.Errorf("%s: %v, %d bytes of %d", file.Name, err, len(got), len(file.Content))
		}
	}
	if out := tool(t, "pdfdetach", "-list", saved(t, memo(t, r, export.Options{Preset: export.Limited}))); !strings.HasPrefix(out, "0 embedded files") {
		t.Errorf("the copy without returns carries %s", out)
	}
}

// A table as CSV reads back as the report has it, row by row with its claims.
func TestAttachedTableReadsBack(t *testing.T) {
	r := reports(t)["hugging-face"]
	files, err := export.ReportAttachments(r, values(t, r), export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, table := range r.Tables {
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(files[i+1].Content), "\uFEFF"))).ReadAll()
		if err != nil || len(rows) != len(table.Rows)+1 {
			t.Fatalf("%s: %d rows of %d, %v", files[i+1].Name, len(rows)-1, len(table.Rows), err)
		}
		for j, row := range table.Rows {
			for k, cell := range row.Cells {
				if got := strings.TrimPrefix(rows[j+1][k], "'"); got != cell.Text {
					t.Errorf("%s, row %d: %q, want %q", files[i+1].Name, j+1, got, cell.Text)
				}
			}
		}
	}
}

// A cell that a spreadsheet would run is made text; a number stays a number.
func TestAttachedCellsAreHarmless(t *testing.T) {
	for cell, want := range map[string]string{
		"=1+1": "'=1+1", "@SUM(A1)": "'@SUM(A1)", "+cmd|' /C calc'!A0": "'+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0": "'-2+3+cmd|' /C calc'!A0",
		"\t=1": "'\t=1", "-5%": "-5%", "+38 %": "+38 %", "-$1.2B": "-$1.2B", "-": "-", "": "", "~$130M": "~$130M", "-1+1": "'-1+1",
	} {
		r := smallReport(t)
		r.Tables[0].Rows[0].Cells[1] = report.Cell{Text: cell}
		r.Link()
		files, err := export.ReportAttachments(r, values(t, r), export.Options{})
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(strings.NewReader(string(files[0].Content))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if got := rows[1][1]; got != want {
			t.Errorf("%q becomes %q, want %q", cell, got, want)
		}
	}
}
