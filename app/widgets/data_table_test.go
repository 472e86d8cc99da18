package widgets

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dossier/db/quantity"
	"dossier/db/report"
)

// keysShown returns the keys of the rows as they stand.
func keysShown(d *DataTable) string {
	var keys []string
	for _, row := range d.order {
		keys = append(keys, d.Table.Rows[row].Key)
	}
	return strings.Join(keys, " ")
}

// tapHeader taps the header of a column of a table that fits.
func tapHeader(d *DataTable, column int) {
	var x float32
	for _, w := range d.plan.widths[:column] {
		x += w
	}
	d.fixed.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x+3, 5)})
}

func TestDataTableSharesItsWidth(t *testing.T) {
	for name, table := range map[string]*report.Table{"Numbers": caseTable(), "Words": wordyTable()} {
		t.Run(name, func(t *testing.T) {
			d := NewDataTable(table)
			d.Confidence, d.Levels = byFirstLetter, threeLevels
			shown(t, NewTheme(false, 1), d, 760, 500)
			var sum float32
			for i, w := range d.plan.widths {
				sum += w
				if d.plan.cells[0][i].widest()+2*cellPad > w+0.1 {
					t.Errorf("column %d is %v wide and its first cell wider", i, w)
				}
			}
			if d.plan.frozen || sum+d.cells.chip > 761 || sum+d.cells.chip < 758 {
				t.Errorf("columns and claims take %v of 760", sum+d.cells.chip)
			}
			for _, row := range d.plan.cells {
				for _, cell := range row {
					if len(cell.lines) > cellLines {
						t.Errorf("a cell has %d lines", len(cell.lines))
					}
				}
			}
		})
	}
}

func TestDataTableScrollsWhatDoesNotFit(t *testing.T) {
	d := NewDataTable(wordyTable())
	var passed float32
	d.passWheel(func(e *fyne.ScrollEvent) { passed += e.Scrolled.DY })
	win := shown(t, NewTheme(false, 1), d, 380, 500)
	if !d.plan.frozen || d.plan.overflow() <= 0 {
		t.Fatal("six columns of words fit 380 pixels")
	}
	d.bar.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DX: -60, DY: 12}})
	if d.offset != 60 || passed != 12 {
		t.Errorf("scrolled %v sideways and passed %v on, want 60 and 12", d.offset, passed)
	}
	if x, _, _ := d.bar.thumb(); objectsOf(d.bar)[1].Position().X != x || x <= d.plan.widths[0] {
		t.Errorf("the bar stays at %v", objectsOf(d.bar)[1].Position())
	}
	d.bar.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 9999}})
	if d.offset != d.plan.overflow() {
		t.Errorf("dragged to %v, the end is %v", d.offset, d.plan.overflow())
	}
	win.Resize(fyne.NewSize(1400, 500))
	if d.plan.frozen || d.offset != 0 {
		t.Errorf("with room for all it still scrolls, at %v", d.offset)
	}
}

func TestDataTableSorts(t *testing.T) {
	d := NewDataTable(caseTable())
	shown(t, NewTheme(false, 1), d, 760, 500)
	const value = 5
	for _, want := range []string{"base bull bear", "bull base bear", "bull base bear"} {
		tapHeader(d, value) // by amount, the other way, as the report has it
		if got := keysShown(d); got != want {
			t.Errorf("rows %s, want %s (unknown last)", got, want)
		}
	}
	if d.sorted != -1 {
		t.Error("a third tap leaves the table sorted")
	}
	tapHeader(d, 0)
	if got := keysShown(d); got != "base bear bull" {
		t.Errorf("by name: %s", got)
	}
}

func TestDataTableOrdersCellsByMeaning(t *testing.T) {
	rated := func(level int) report.Cell {
		return report.Cell{Text: "x", Rating: quantity.Rating{Level: level, State: quantity.Rated}}
	}
	sure := func(c report.Confidence) report.Cell { return report.Cell{Text: "x", Confidence: c} }
	tests := []struct {
		name        string
		kind        report.ColumnKind
		first, last report.Cell
	}{
		{"RatingsFromLow", report.RatingColumn, rated(0), rated(2)},
		{"UnratedLast", report.RatingColumn, rated(2), report.Cell{Text: "Unknown"}},
		{"HighConfidenceFirst", report.ConfidenceColumn, sure(report.High), sure(report.Low)},
		{"NoClaimLast", report.ConfidenceColumn, sure(report.Low), sure(report.NoClaim)},
		{"WordsWhateverTheCase", report.TextColumn, report.Cell{Text: "apple"}, report.Cell{Text: "Bank"}},
		{"EmptyLast", report.TextColumn, report.Cell{Text: "z"}, report.Cell{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := NewDataTable(&report.Table{
				Columns: []report.Column{{Key: "c", Name: "C", Kind: tt.kind}},
				Rows:    []report.Row{{Key: "last", Cells: []report.Cell{tt.last}}, {Key: "first", Cells: []report.Cell{tt.first}}},
			})
			d.HeightForWidth(400)
			d.sortBy(0)
			if got := keysShown(d); got != "first last" {
				t.Errorf("order %s", got)
			}
		})
	}
}

func TestDataTableOpensRowsAndClaims(t *testing.T) {
	d := NewDataTable(caseTable())
	d.Confidence = byFirstLetter
	var rows []string
	var cited []report.ClaimID
	d.OnRow = func(k string) { rows = append(rows, k) }
	d.OnCite = func(ids []report.ClaimID) { cited = ids }
	shown(t, NewTheme(false, 1), d, 760, 500)
	y := d.plan.head + 5
	d.fixed.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, y)})
	if !slices.Equal(rows, []string{"bull"}) || cited != nil {
		t.Errorf("a tap on a cell opened rows %q and claims %v", rows, cited)
	}
	d.fixed.Tapped(&fyne.PointEvent{Position: fyne.NewPos(760-d.cells.chip+4, y)})
	if !slices.Equal(cited, []report.ClaimID{"M1", "H2"}) || len(rows) != 1 {
		t.Errorf("a tap on the chip cites %v", cited)
	}
	bear := y + d.plan.rows[0] + d.plan.rows[1]
	d.fixed.Tapped(&fyne.PointEvent{Position: fyne.NewPos(760-d.cells.chip+4, bear)})
	if !slices.Equal(rows, []string{"bull", "bear"}) {
		t.Errorf("a tap on the hollow mark pretends to claims: rows %q", rows)
	}
	d.keys.FocusGained()
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn, fyne.KeySpace} {
		d.keys.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if rows[len(rows)-1] != "base" || !slices.Equal(cited, []report.ClaimID{"M1"}) {
		t.Errorf("the keyboard opened %q and %v", rows[len(rows)-1], cited)
	}
	if got := d.keys.AccessibilityLabel(); !strings.Contains(got, "Scenario: Base, Probability: 50 %") {
		t.Errorf("row is called %q", got)
	}
	d.keys.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if got := d.keys.AccessibilityLabel(); !strings.HasSuffix(got, "cited by the table as a whole") {
		t.Errorf("row without claims is called %q", got)
	}
}

func TestDataTablePaintsThePartInView(t *testing.T) {
	table := wordyTable()
	for range 7 {
		table.Rows = append(table.Rows, table.Rows...)
	}
	d := NewDataTable(table)
	r := NewReader([]Item{{Kind: ObjectItem, Object: d}})
	shown(t, NewTheme(false, 1), r, 900, 600)
	r.SetOffset(4000)
	var texts int
	for _, o := range objectsOf(d.fixed) {
		if _, ok := o.(*canvas.Text); ok {
			texts++
		}
	}
	if texts == 0 || texts > 400 {
		t.Errorf("%d texts for %d rows", texts, len(table.Rows))
	}
}
