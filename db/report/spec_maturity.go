package report

// A MaturitySpec shows the rows of a table by their status, the most mature
// first, each with how much of it there is. A row without a number keeps its
// place, apart from those that have one.
type MaturitySpec struct {
	Table   TableID `toml:"table"`
	Name    string  `toml:"name"`    // column keys of Table
	Status  string  `toml:"status"`  // a rating, the higher the more mature
	Measure string  `toml:"measure"` // amounts of one unit
	Detail  string  `toml:"detail"`  // "": nothing beside
}

func (s *MaturitySpec) refs() []Ref { return tableRefs(s.Table) }

func (*MaturitySpec) exprs() []string { return nil }

func (s *MaturitySpec) check(c *checker, f *Figure) {
	t, ok := c.tableOf(f, s.Table)
	if !ok {
		return
	}
	c.columnOf(f, t, "name", s.Name)
	c.columnOf(f, t, "status", s.Status, RatingColumn)
	c.columnOf(f, t, "measure", s.Measure, QuantityColumn)
	if i, found := t.ColumnIndex(s.Measure); found && t.Columns[i].Kind == QuantityColumn && t.Columns[i].Unit == "" {
		c.fault(f.Pos, "give the column a unit", "measure: the amounts of column %s of table %s may differ in unit", s.Measure, t.ID)
	}
	if s.Detail != "" {
		c.columnOf(f, t, "detail", s.Detail)
	}
}
