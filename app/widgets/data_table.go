package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/db/report"
)

// DataTable shows a table of the report: a header over wrapped cells, numbers
// to the right, ratings as sign and word, and at the end of each row the
// claims that state it or a hollow mark. A tap on a header sorts by it, a
// second turns the order, a third restores the report's.
type DataTable struct {
	widget.BaseWidget

	// Table is what is shown. It is not changed.
	Table *report.Table

	// Confidence returns the weakest confidence of claims; nil shows chips
	// hollow.
	Confidence func([]report.ClaimID) report.Confidence

	// CellTone returns the tone of a cell, for names of scenarios and marked
	// numbers; nil leaves them as they are.
	CellTone func(row, column string) Tone

	// OnRow is called with the key of a row that is tapped.
	OnRow func(key string)

	// OnCite is called with the claims of a chip that is tapped.
	OnCite func([]report.ClaimID)
}

// NewDataTable returns the table on screen.
func NewDataTable(t *report.Table) *DataTable {
	d := &DataTable{Table: t}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer implements fyne.Widget.
func (d *DataTable) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(NewHairline())
}

// HeightForWidth returns the height of the table at a width.
func (d *DataTable) HeightForWidth(width float32) float32 { return 40 }

var _ fyne.Widget = (*DataTable)(nil)
