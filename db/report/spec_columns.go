package report

import "dossier/db/quantity"

// A ColumnsSpec shows rows of a table as columns over the table's own columns,
// each row in a panel of its own: what it says, or what it is of another row.
type ColumnsSpec struct {
	Table   TableID        `toml:"table"`
	Columns []string       `toml:"columns"` // column keys of Table, left to right
	Panels  []ColumnsPanel `toml:"panel"`
}

// A ColumnsPanel is one measure.
type ColumnsPanel struct {
	Label  string `toml:"label"`
	Row    string `toml:"row"`    // row keys
	Over   string `toml:"over"`   // the row it is divided by; "" for the row itself
	Change string `toml:"change"` // what a rise over the column before is called; "" leaves rise and growth out
	Cases  string `toml:"cases"`  // what the cases' ARR is called, shown as ghosts; "" leaves them out
	Pos    Pos    `json:"-" toml:"-"`
}

func (s *ColumnsSpec) refs() []Ref {
	var refs []Ref
	for _, p := range s.Panels {
		refs = append(refs, rowRef(s.Table, p.Row))
		if p.Over != "" {
			refs = append(refs, rowRef(s.Table, p.Over))
		}
	}
	return refs
}

func (*ColumnsSpec) exprs() []string { return nil }

func (s *ColumnsSpec) check(c *checker, f *Figure) {
	t, ok := c.figureTable(f, s.Table)
	if !ok {
		return
	}
	if len(s.Columns) == 0 {
		c.fault(f.Pos, "the keys of table "+string(t.ID)+"'s columns", "columns is missing")
	}
	for _, key := range s.Columns {
		c.column(f, t, "columns", key, QuantityColumn)
	}
	if len(s.Panels) == 0 {
		c.fault(f.Pos, "one [[figure.panel]] for each", "figure %s has no panel", f.ID)
	}
	for _, p := range s.Panels {
		at := p.Pos.or(f.Pos)
		c.need(at, "the panel's label", p.Label)
		c.need(at, "the panel's row", p.Row)
		for _, key := range []string{p.Row, p.Over} {
			if key != "" {
				c.ref(at, rowRef(t.ID, key))
			}
		}
		if p.Cases != "" {
			c.needScenarios(f)
		}
		c.ghosts(at, t, s, p)
	}
}

// ghosts checks that the cases' ARR can stand beside a panel's columns.
func (c *checker) ghosts(at Pos, t *Table, s *ColumnsSpec, p ColumnsPanel) {
	if p.Cases == "" {
		return
	}
	if p.Over != "" {
		c.fault(at, "leave one of them out", "the cases' ARR cannot stand beside what one row is of another")
		return
	}
	for _, key := range s.Columns {
		target, err := c.report.Resolve(Ref(string(rowRef(t.ID, p.Row)) + "/" + key))
		if err == nil && !target.Quantity.IsZero() && target.Quantity.Unit != quantity.Money {
			c.fault(at, "", "the cases' ARR cannot stand beside %s", unitWords(target.Quantity.Unit))
			return
		}
	}
}
