package report

// A RoundsSpec shows a table of funding rounds over time: the valuation each
// left, what it brought, and what all of them had brought by then.
type RoundsSpec struct {
	Table     TableID `toml:"table"`
	Name      string  `toml:"name"` // column keys of Table
	Date      string  `toml:"date"` // as [ParsePeriod] reads dates, in order
	Amount    string  `toml:"amount"`
	Valuation string  `toml:"valuation"` // post-money; an unknown one stays so
}

func (s *RoundsSpec) refs() []Ref { return []Ref{tableRef(s.Table)} }

func (*RoundsSpec) exprs() []string { return nil }

func (s *RoundsSpec) check(c *checker, f *Figure) {
	t, ok := c.figureTable(f, s.Table)
	if !ok {
		return
	}
	c.column(f, t, "name", s.Name, TextColumn)
	c.column(f, t, "date", s.Date, TextColumn)
	c.column(f, t, "amount", s.Amount, QuantityColumn)
	c.column(f, t, "valuation", s.Valuation, QuantityColumn)
	date, ok := t.ColumnIndex(s.Date)
	if !ok {
		return
	}
	var last Period
	for _, row := range t.Rows {
		if date >= len(row.Cells) {
			continue
		}
		at := row.Pos.or(f.Pos)
		p, err := ParsePeriod(row.Cells[date].Text)
		switch {
		case err != nil:
			c.fault(at, "", "%s", err)
		case p.From.Before(last.From):
			c.fault(at, "the earliest round first", "row %s is earlier than the row before", row.Key)
		default:
			last = p
		}
	}
}
