package widgets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dossier/db/report"
)

// The measures of the hollow mark before a number that no claim states, before
// the text scale.
const (
	hollowSide = 7
	hollowGap  = 4
)

// byTableWords stands in place of a chip where only the table as a whole is
// cited.
const byTableWords = "table"

// hollowCells finds the numbers that no claim states, by row and column.
func hollowCells(d *DataTable) [][]bool {
	cells := make([][]bool, len(d.Table.Rows))
	for i := range d.Table.Rows {
		row := &d.Table.Rows[i]
		cells[i] = make([]bool, len(row.Cells))
		if d.Stated == nil {
			continue
		}
		for j, c := range d.Table.Columns {
			cells[i][j] = c.Kind == report.QuantityColumn && !row.Cells[j].Quantity.IsZero() && d.Stated(row, j) == report.ByNone
		}
	}
	return cells
}

// unstated reports whether a column has a number that no claim states.
func (c *tableCells) unstated(column int) bool {
	for _, row := range c.hollow {
		if row[column] {
			return true
		}
	}
	return false
}

// legendWords says what the marks in the table mean, as far as they occur.
func (d *DataTable) legendWords() string {
	var words []string
	if d.hasHollow() {
		words = append(words, "No claim states this number.")
	}
	if len(d.Table.Claims) > 0 && slices.ContainsFunc(d.Table.Rows, func(r report.Row) bool { return len(r.Claims) == 0 }) {
		words = append(words, "“table”: the table as a whole is cited, not this row.")
	}
	return strings.Join(words, " ")
}

// hasHollow reports whether some number is stated by no claim.
func (d *DataTable) hasHollow() bool {
	for i := range d.Table.Columns {
		if d.cells.unstated(i) {
			return true
		}
	}
	return false
}

func (d *DataTable) legendIndent() float32 {
	if !d.hasHollow() {
		return 0
	}
	return NoteStyle().scaled(themeOf(d)).Size * (markSign + markGap)
}

// paintLegend paints the mark with its meaning and returns where it ends.
func (d *DataTable) paintLegend(b *brush, y, wide float32) float32 {
	st := NoteStyle().scaled(b.theme)
	side := hollowSide * d.cells.scale
	if d.hasHollow() {
		b.sign(noClaimSign, 1, y+(st.Leading-side)/2, side, Colors(b.theme).Muted)
	}
	high := d.legend.HeightForWidth(wide - d.legendIndent())
	d.legend.Move(fyne.NewPos(d.legendIndent(), y))
	d.legend.Resize(fyne.NewSize(wide-d.legendIndent(), high))
	b.add(d.legend)
	return y + high
}

// statedWords is how a row is backed, in words that follow its cells.
func (d *DataTable) statedWords(row int) string {
	var words string
	switch {
	case len(d.Table.Rows[row].Claims) > 0:
	case len(d.Table.Claims) > 0:
		words = ", cited by the table as a whole"
	default:
		words = ", no claim states this row"
	}
	for i, c := range d.Table.Columns {
		if d.cells != nil && d.cells.hollow[row][i] {
			words += ", no claim states " + c.Name
		}
	}
	return words
}
