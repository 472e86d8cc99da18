package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dossier/db/report"
)

func TestDataTableFilters(t *testing.T) {
	d := NewDataTable(caseTable())
	told := 0
	d.OnHeight = func() { told++ }
	shown(t, NewTheme(false, 1), d, 760, 500)
	all := d.HeightForWidth(760)
	d.SetFilter("BASE 50")
	if got := keysShown(d); got != "base" || d.HeightForWidth(760) >= all || told != 1 {
		t.Errorf("the filter leaves %q, %v of %v high, told %d times", got, d.HeightForWidth(760), all, told)
	}
	if rows := d.Shown(); len(rows) != 1 || rows[0].Key != "base" {
		t.Errorf("shown are %d rows", len(rows))
	}
	d.SetFilter("nothing like it")
	if got := keysShown(d); got != "" || !says(d.fixed, "No row has these words.") {
		t.Errorf("the filter leaves %q, or an empty table says nothing", got)
	}
	d.SetFilter("")
	if d.HeightForWidth(760) != all || keysShown(d) != "bull base bear" {
		t.Errorf("without a filter %q are shown", keysShown(d))
	}
}

func TestDataTableFitsBeforeItScrolls(t *testing.T) {
	d := NewDataTable(wordyTable())
	shown(t, NewTheme(false, 1), d, 380, 500)
	if got := d.WidthFor(380, 900); got != 900 {
		t.Errorf("a table too wide for 380 takes %v of 900", got)
	}
	if got := d.WidthFor(800, 900); got != 800 {
		t.Errorf("a table that fits 800 takes %v", got)
	}
	if !d.Scrolls() || !says(d.bar, "columns") {
		t.Error("a table of 380 pixels does not scroll, or does not say how many columns are out of view")
	}
	d.SetFit(true)
	d.lay(380)
	if d.Scrolls() || !d.Fit() {
		t.Error("fitted, it scrolls")
	}
	d.SetFit(false)
	d.lay(380)
	if !d.Scrolls() {
		t.Error("no longer fitted, it does not scroll")
	}
}

func TestDataTableKeepsItsHeaderInView(t *testing.T) {
	d := NewDataTable(wordyTable())
	shown(t, NewTheme(false, 1), d, 760, 500)
	d.stick(-10)
	if d.head.Visible() {
		t.Error("a table below the top has a second header")
	}
	d.stick(60)
	if !d.head.Visible() || d.head.Position().Y != 60 || !says(d.head.fixed, d.Table.Columns[0].Name) {
		t.Errorf("the header is at %v, visible %v", d.head.Position(), d.head.Visible())
	}
	end := d.plan.rowsEnd()
	d.stick(end - 20)
	if y := d.head.Position().Y + d.plan.head; y > end {
		t.Errorf("the header hangs %v below the rows", y-end)
	}
	d.stick(end + 1)
	if d.head.Visible() {
		t.Error("a table above the top has a header")
	}
	d.stick(60)
	d.head.fixed.Tapped(&fyne.PointEvent{Position: fyne.NewPos(12, 5)})
	if d.sorted != 0 {
		t.Error("a tap on the header in view does not sort")
	}
}

func TestDataTableMarksNumbersThatNoClaimStates(t *testing.T) {
	table := caseTable()
	d := NewDataTable(table)
	d.Stated = func(row *report.Row, column int) report.Citation {
		if row.Key == "bear" && column == 2 {
			return report.ByNone
		}
		return report.ByClaim
	}
	shown(t, NewTheme(false, 1), d, 760, 500)
	for i, row := range d.cells.hollow {
		for j, hollow := range row {
			if want := table.Rows[i].Key == "bear" && j == 2; hollow != want {
				t.Errorf("row %s, column %d: hollow %v", table.Rows[i].Key, j, hollow)
			}
		}
	}
	if d.legend == nil || !strings.Contains(d.legend.Text.Plain(), "No claim states this number") {
		t.Error("the mark is not explained")
	}
	d.keys.FocusGained()
	d.keys.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if got := d.keys.AccessibilityLabel(); !strings.HasSuffix(got, "no claim states 2025 ARR") {
		t.Errorf("the row is called %q", got)
	}
	plain := NewDataTable(caseTable())
	plain.Table.Claims = nil
	shown(t, NewTheme(false, 1), plain, 760, 500)
	if plain.legend != nil {
		t.Error("a table without marks explains one")
	}
}
