package widgets

import (
	"cmp"
	"slices"
	"strings"

	"dossier/db/quantity"
	"dossier/db/report"
)

// sortBy is what a tap on a header does: sort, turn the order, restore it.
func (d *DataTable) sortBy(column int) {
	switch {
	case d.sorted != column:
		d.sorted, d.reversed = column, false
	case !d.reversed:
		d.reversed = true
	default:
		d.sorted, d.reversed = -1, false
	}
	d.sort()
	d.walked = -1
	d.repaint()
}

// sort filters and orders the rows. Cells without a value come last either way round.
func (d *DataTable) sort() {
	d.order = d.matching()
	if d.sorted < 0 || d.sorted >= len(d.Table.Columns) {
		return
	}
	kind := d.Table.Columns[d.sorted].Kind
	slices.SortStableFunc(d.order, func(i, j int) int {
		a, b := d.Table.Rows[i].Cells[d.sorted], d.Table.Rows[j].Cells[d.sorted]
		if byValue := cmp.Compare(rank(kind, a), rank(kind, b)); byValue != 0 {
			return byValue
		}
		order := compareCells(kind, a, b)
		if d.reversed {
			order = -order
		}
		return order
	})
}

// rank is 0 for a cell with a value and 1 without.
func rank(kind report.ColumnKind, c report.Cell) int {
	var missing bool
	switch kind {
	case report.QuantityColumn:
		missing = c.Quantity.IsZero()
	case report.RatingColumn:
		missing = c.Rating.State != quantity.Rated
	case report.ConfidenceColumn:
		missing = c.Confidence == report.NoClaim
	default:
		missing = strings.TrimSpace(c.Text) == ""
	}
	if missing {
		return 1
	}
	return 0
}

// compareCells orders two cells by what they mean: amounts by their middle,
// ratings from low, confidence from high, everything else by its words.
func compareCells(kind report.ColumnKind, a, b report.Cell) int {
	switch kind {
	case report.QuantityColumn:
		return cmp.Compare(a.Quantity.Mid(), b.Quantity.Mid())
	case report.RatingColumn:
		return cmp.Compare(a.Rating.Level, b.Rating.Level)
	case report.ConfidenceColumn:
		return cmp.Compare(a.Confidence, b.Confidence)
	default:
		return strings.Compare(strings.ToLower(a.Text), strings.ToLower(b.Text))
	}
}
