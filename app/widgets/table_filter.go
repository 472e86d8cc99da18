package widgets

import (
	"strings"

	"dossier/db/report"
)

// SetFilter leaves the rows that hold every word, wherever in the row; "" shows
// all. When that changes the height, OnHeight is called.
func (d *DataTable) SetFilter(words string) {
	if d.filter == words {
		return
	}
	d.filter = words
	d.sort()
	d.walked = -1
	d.plan = tablePlan{}
	d.repaint()
	if d.OnHeight != nil {
		d.OnHeight()
	}
}

// SetFit squeezes all columns into the room there is, or lets them scroll.
func (d *DataTable) SetFit(on bool) {
	d.fit = on
	d.offset = 0
	d.plan = tablePlan{}
	d.repaint()
	if d.OnHeight != nil {
		d.OnHeight()
	}
}

// Fit reports whether the columns are squeezed.
func (d *DataTable) Fit() bool { return d.fit }

// Scrolls reports whether some columns do not fit and scroll sideways.
func (d *DataTable) Scrolls() bool { return d.plan.frozen }

// Shown lists the rows as they stand: filtered and sorted.
func (d *DataTable) Shown() []*report.Row {
	rows := make([]*report.Row, len(d.order))
	for i, at := range d.order {
		rows[i] = &d.Table.Rows[at]
	}
	return rows
}

// RowSpan returns where a row stands in the table, in pixels from its top;
// false for a row that is not shown, or before the table was laid out.
func (d *DataTable) RowSpan(key string) (top, high float32, ok bool) {
	if len(d.plan.rows) != len(d.Table.Rows) {
		return 0, 0, false
	}
	top = d.plan.head
	for _, at := range d.order {
		if d.Table.Rows[at].Key == key {
			return top, d.plan.rows[at], true
		}
		top += d.plan.rows[at]
	}
	return 0, 0, false
}

// matching lists the rows the filter leaves, in the report's order.
func (d *DataTable) matching() []int {
	words := strings.Fields(strings.ToLower(d.filter))
	order := make([]int, 0, len(d.Table.Rows))
	for i := range d.Table.Rows {
		var text strings.Builder
		for _, c := range d.Table.Rows[i].Cells {
			text.WriteString(strings.ToLower(c.Text) + "\n")
		}
		keep := true
		for _, w := range words {
			keep = keep && strings.Contains(text.String(), w)
		}
		if keep {
			order = append(order, i)
		}
	}
	return order
}

// WidthFor implements widthFor: a table whose columns do not fit the usual
// width takes what the window has before it scrolls.
func (d *DataTable) WidthFor(usual, room float32) float32 {
	if room <= usual {
		return room
	}
	d.measure()
	if d.tried != usual {
		d.tried, d.fits = usual, !planTable(d.cells, usual, nil, false).frozen
	}
	if d.fits {
		return usual
	}
	return room
}
