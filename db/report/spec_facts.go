package report

// A FactsSpec shows the numbers of a table one under the other: how sure each
// is, the time it speaks of, and how old it is on the day of the report.
type FactsSpec struct {
	Table      TableID `toml:"table"`
	Name       string  `toml:"name"` // column keys of Table
	Value      string  `toml:"value"`
	Date       string  `toml:"date"`
	Confidence string  `toml:"confidence"` // "": that of the weakest claim behind the row
	Facts      []Card  `toml:"fact"`       // more numbers, which the table does not have
}

func (s *FactsSpec) refs() []Ref { return append(tableRefs(s.Table), cardRefs(s.Facts)...) }

func (*FactsSpec) exprs() []string { return nil }

func (s *FactsSpec) check(c *checker, f *Figure) {
	c.cards(f, s.Facts)
	t, ok := c.tableOf(f, s.Table)
	if !ok {
		return
	}
	c.columnOf(f, t, "name", s.Name)
	c.columnOf(f, t, "value", s.Value, QuantityColumn)
	c.columnOf(f, t, "date", s.Date, DateColumn)
	if s.Confidence != "" {
		c.columnOf(f, t, "confidence", s.Confidence, ConfidenceColumn)
	}
}
