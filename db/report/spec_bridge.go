package report

import "dossier/db/quantity"

// A BridgeSpec adds the parts of a whole up, once at the low ends of their
// shares and once at the high ones, and shows what is left to 100 % or too
// much.
type BridgeSpec struct {
	Table  TableID  `toml:"table"`
	Name   string   `toml:"name"`   // column keys of Table
	Detail string   `toml:"detail"` // a few words on the part; "" for none
	Share  string   `toml:"share"`  // of the whole
	Rows   []string `toml:"rows"`   // row keys in the order they are added; nil for the table's own
	Total  Ref      `toml:"total"`  // the whole: one number, a cell or a claim's value
	Label  string   `toml:"label"`  // what the whole is: "ARR 2024"
}

func (s *BridgeSpec) refs() []Ref {
	if s.Total == "" {
		return nil
	}
	return []Ref{s.Total}
}

func (*BridgeSpec) exprs() []string { return nil }

func (s *BridgeSpec) check(c *checker, f *Figure) {
	c.need(f.Pos, "the label of the total", s.Label)
	if s.Total == "" {
		c.fault(f.Pos, "a cell or a claim's value", "total is missing")
	}
	c.amountOf(f.Pos, "total", s.Total, quantity.Number)
	if s.Table == "" {
		c.fault(f.Pos, "", "table is missing")
		return
	}
	c.ref(f.Pos, tableRef(s.Table))
	t, ok := c.report.Table(s.Table)
	if !ok || c.unread.has(tableRef(s.Table)) {
		return
	}
	c.column(f, t, "name", s.Name, TextColumn)
	c.column(f, t, "share", s.Share, QuantityColumn)
	if s.Detail != "" {
		c.column(f, t, "detail", s.Detail, TextColumn)
	}
	for _, key := range s.Rows {
		c.ref(f.Pos, rowRef(t.ID, key))
	}
}
