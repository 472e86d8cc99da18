package report

// A PositionsSpec places the things a table compares, one to each of its
// rating columns, by two means of its rows. A rating counts by its place in
// its scale: the lowest 0, the highest 1.
type PositionsSpec struct {
	Table   TableID      `toml:"table"`
	Name    string       `toml:"name"`    // key of the column that names the rows
	Subject string       `toml:"subject"` // key of the company's own column; "" for none
	X       PositionAxis `toml:"x"`
	Y       PositionAxis `toml:"y"`
}

// A PositionAxis is the mean of some rows.
type PositionAxis struct {
	Label string   `toml:"label"`
	Rows  []string `toml:"rows"` // keys of the rows, which count alike
	Pos   Pos      `json:"-" toml:"-"`
}

func (s *PositionsSpec) refs() []Ref {
	var refs []Ref
	for _, axis := range []PositionAxis{s.X, s.Y} {
		for _, key := range axis.Rows {
			refs = append(refs, rowRef(s.Table, key))
		}
	}
	return refs
}

func (*PositionsSpec) exprs() []string { return nil }

func (s *PositionsSpec) check(c *checker, f *Figure) {
	if s.Table == "" {
		c.fault(f.Pos, "", "table is missing")
		return
	}
	c.ref(f.Pos, tableRef(s.Table))
	for _, a := range []struct {
		name string
		axis PositionAxis
	}{{"x", s.X}, {"y", s.Y}} {
		at := a.axis.Pos.or(f.Pos)
		c.need(at, "the label of "+a.name, a.axis.Label)
		if len(a.axis.Rows) == 0 {
			c.fault(at, "rows = [\"…\"]", "%s is the mean of no rows", a.name)
		}
	}
	t, ok := c.report.Table(s.Table)
	if !ok || c.unread.has(tableRef(s.Table)) {
		return
	}
	c.column(f, t, "name", s.Name, TextColumn)
	if s.Subject != "" {
		c.column(f, t, "subject", s.Subject, TextColumn)
	}
	rated := false
	for _, col := range t.Columns {
		rated = rated || col.Kind == RatingColumn
	}
	if !rated {
		c.fault(f.Pos, "", "table %s has no column of ratings", t.ID)
	}
	for _, axis := range []PositionAxis{s.X, s.Y} {
		for _, key := range axis.Rows {
			c.ref(axis.Pos.or(f.Pos), rowRef(t.ID, key))
		}
	}
}
