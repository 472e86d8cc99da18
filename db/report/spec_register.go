package report

// A RegisterSpec shows the rows of a table by how grave each is, the gravest
// first, with what the table says beside it, under a strip of cards.
type RegisterSpec struct {
	Cards    []Card   `toml:"card"`
	Table    TableID  `toml:"table"`
	Name     string   `toml:"name"` // column keys of Table
	Detail   string   `toml:"detail"`
	Severity string   `toml:"severity"` // a rating, the higher the graver
	Columns  []string `toml:"columns"`  // what else is set beside the name; at most three
}

// MostRegisterColumns is how many columns stand beside a register's names.
const MostRegisterColumns = 3

func (s *RegisterSpec) refs() []Ref { return append(tableRefs(s.Table), cardRefs(s.Cards)...) }

func (*RegisterSpec) exprs() []string { return nil }

func (s *RegisterSpec) check(c *checker, f *Figure) {
	c.cards(f, s.Cards)
	if len(s.Columns) > MostRegisterColumns {
		c.fault(f.Pos, "", "%d columns beside the name: at most %d can be read", len(s.Columns), MostRegisterColumns)
	}
	t, ok := c.tableOf(f, s.Table)
	if !ok {
		return
	}
	c.columnOf(f, t, "name", s.Name)
	c.columnOf(f, t, "severity", s.Severity, RatingColumn)
	if s.Detail != "" {
		c.columnOf(f, t, "detail", s.Detail)
	}
	for _, key := range s.Columns {
		c.columnOf(f, t, "columns", key)
	}
}
