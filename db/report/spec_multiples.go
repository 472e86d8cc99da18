package report

// A MultiplesSpec shows comparables' revenue multiples, recomputed beside
// stated, under a strip of cards.
type MultiplesSpec struct {
	Cards     []Card   `toml:"card"`
	Table     TableID  `toml:"table"`
	Name      string   `toml:"name"` // column keys of Table
	Group     string   `toml:"group"`
	Valuation string   `toml:"valuation"`
	Revenue   string   `toml:"revenue"`
	Multiple  string   `toml:"multiple"`
	Subject   []string `toml:"subject"` // keys of the rows that are the company itself
}

// A Card is one number with its label.
type Card struct {
	Label string `toml:"label"`
	Value Ref    `toml:"value"` // a cell or a claim's value, shown as written
	Note  string `toml:"note"`
	Pos   Pos    `json:"-" toml:"-"`
}

func (s *MultiplesSpec) refs() []Ref { return cardRefs(s.Cards) }

func (*MultiplesSpec) exprs() []string { return nil }

func (s *MultiplesSpec) check(c *checker, f *Figure) {
	c.cards(f, s.Cards)
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
	c.column(f, t, "valuation", s.Valuation, QuantityColumn)
	c.column(f, t, "revenue", s.Revenue, QuantityColumn)
	c.column(f, t, "multiple", s.Multiple, QuantityColumn)
	if s.Group != "" {
		c.column(f, t, "group", s.Group, TextColumn)
	}
	for _, key := range s.Subject {
		c.ref(f.Pos, rowRef(t.ID, key))
	}
}
