package report

import (
	"strconv"

	"dossier/db/quantity"
)

func (c *checker) tables() {
	seen, numbers := newIDs("table"), newIDs("table number")
	for i := range c.report.Tables {
		t := &c.report.Tables[i]
		c.id(seen, t.Pos, string(t.ID))
		if t.Number < 1 {
			c.fault(t.Pos, "tables count from 1", "table %s has no number", t.ID)
		} else {
			c.once(numbers, t.Pos, strconv.Itoa(t.Number))
		}
		c.need(t.Pos, "the table's title", t.Title)
		c.home(t.Pos, t.Section)
		c.columns(t)
		c.rows(t)
	}
}

func (c *checker) columns(t *Table) {
	if len(t.Columns) == 0 {
		c.fault(t.Pos, "one [[table.column]] for each", "table %s has no column", t.ID)
	}
	keys := newIDs("column")
	for _, col := range t.Columns {
		c.need(t.Pos, "a column's name", col.Name)
		c.once(keys, t.Pos, col.Key)
		if col.Kind != RatingColumn {
			continue
		}
		if _, ok := c.report.Scale(col.Scale); !ok && !c.unread.has(Ref("scale:"+col.Scale)) {
			c.fault(t.Pos, "a [scale.NAME] of report.toml", "column %s: there is no scale %q", col.Name, col.Scale)
		}
	}
}

func (c *checker) rows(t *Table) {
	if len(t.Rows) == 0 && !c.unread.has(tableRef(t.ID)) {
		c.fault(t.Pos, "", "table %s has no row", t.ID)
	}
	keys := newIDs("row")
	for i := range t.Rows {
		row := &t.Rows[i]
		at := row.Pos.or(t.Pos)
		c.once(keys, at, row.Key)
		if len(row.Cells) != len(t.Columns) {
			c.fault(at, "", "row %s has %d cells, the table has %d columns", row.Key, len(row.Cells), len(t.Columns))
			continue
		}
		for j, cell := range row.Cells {
			c.amount(at, t.Columns[j].Name, cell.Quantity)
			unit := t.Columns[j].Unit
			if unit != "" && !cell.Quantity.IsZero() && cell.Quantity.Unit.String() != unit {
				c.fault(at, "", "%s: %q is %s, the column's unit is %s", t.Columns[j].Name, cell.Text, unitWords(cell.Quantity.Unit), unit)
			}
		}
	}
}

// unitWords is a unit with its article, for messages.
func unitWords(u quantity.Unit) string {
	switch u {
	case quantity.Money:
		return "money"
	case quantity.Percent:
		return "a percentage"
	case quantity.Multiple:
		return "a multiple"
	case quantity.Duration:
		return "a time"
	case quantity.Number:
	}
	return "a plain number"
}

// amount reports a range whose ends are the wrong way round.
func (c *checker) amount(at Pos, what string, q quantity.Quantity) {
	if q.Low > q.High {
		c.fault(at, "the smaller number first", "%s: the range %q is the wrong way round", what, q.Text)
	}
}
