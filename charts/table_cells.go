package charts

import (
	"fmt"

	"dossier/db/quantity"
	"dossier/db/report"
)

// A tableCells reads one table by the keys of its rows and columns.
type tableCells struct {
	t      *report.Table
	column map[string]int
	row    map[string]*report.Row
}

// tableCells returns the table with the columns a figure needs, or the error that
// names what is not there or cannot be drawn.
func (s *sheet) tableCells(id report.TableID, keys ...string) (tableCells, error) {
	t, ok := s.r.Table(id)
	if !ok {
		return tableCells{}, fmt.Errorf("there is no table %s", id)
	}
	if len(t.Rows) == 0 {
		return tableCells{}, fmt.Errorf("table %s has no rows", id)
	}
	c := tableCells{t, map[string]int{}, map[string]*report.Row{}}
	for _, key := range keys {
		i, found := t.ColumnIndex(key)
		if !found {
			return tableCells{}, fmt.Errorf("table %s has no column %q", id, key)
		}
		c.column[key] = i
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		c.row[row.Key] = row
		for _, key := range keys {
			if c.column[key] >= len(row.Cells) {
				return tableCells{}, fmt.Errorf("table %s, row %s: no cell for %q", id, row.Key, key)
			}
			if q := row.Cells[c.column[key]].Quantity; !finite(q.Low, q.High) {
				return tableCells{}, fmt.Errorf("table %s, row %s: %s is not a finite number", id, row.Key, key)
			}
		}
	}
	return c, nil
}

func (c tableCells) text(row *report.Row, key string) string { return row.Cells[c.column[key]].Text }

func (c tableCells) quantity(row *report.Row, key string) quantity.Quantity {
	return row.Cells[c.column[key]].Quantity
}

func (c tableCells) ref(row *report.Row, key string) string {
	return fmt.Sprintf("table:%s/%s/%s", c.t.ID, row.Key, key)
}

// period reads a cell as a date.
func (c tableCells) period(row *report.Row, key string) (report.Period, error) {
	p, err := report.ParsePeriod(c.text(row, key))
	if err != nil {
		return p, fmt.Errorf("table %s, row %s: %w", c.t.ID, row.Key, err)
	}
	return p, nil
}
