package report

// A FunnelSpec lines up surveys from awareness to payment, one row each on a
// scale of its own population. The rows are no cohort, so nothing is
// multiplied along them.
type FunnelSpec struct {
	Table  TableID      `toml:"table"`
	Name   string       `toml:"name"` // column keys of Table
	Value  string       `toml:"value"`
	Source string       `toml:"source"`
	Date   string       `toml:"date"`
	Steps  []FunnelStep `toml:"step"`
}

// A FunnelStep is one row of the table in its place.
type FunnelStep struct {
	Row   string `toml:"row"`   // key of the row
	Stage string `toml:"stage"` // heading, set where it changes: "Use"
	Of    string `toml:"of"`    // what 100 % is, or what is counted: "IT leaders"
	Pos   Pos    `json:"-" toml:"-"`
}

func (s *FunnelSpec) refs() []Ref {
	var refs []Ref
	for _, step := range s.Steps {
		refs = append(refs, rowRef(s.Table, step.Row))
	}
	return refs
}

func (*FunnelSpec) exprs() []string { return nil }

func (s *FunnelSpec) check(c *checker, f *Figure) {
	if s.Table == "" {
		c.fault(f.Pos, "", "table is missing")
		return
	}
	c.ref(f.Pos, tableRef(s.Table))
	if len(s.Steps) == 0 {
		c.fault(f.Pos, "one [[figure.step]] for each", "figure %s has no step", f.ID)
	}
	for _, step := range s.Steps {
		at := step.Pos.or(f.Pos)
		c.need(at, "the step's stage", step.Stage)
		c.need(at, "the step's population (of)", step.Of)
	}
	t, ok := c.report.Table(s.Table)
	if !ok || c.unread.has(tableRef(s.Table)) {
		return
	}
	c.column(f, t, "name", s.Name, TextColumn)
	c.column(f, t, "value", s.Value, QuantityColumn)
	c.column(f, t, "source", s.Source, TextColumn)
	c.column(f, t, "date", s.Date, TextColumn)
	for _, step := range s.Steps {
		at := step.Pos.or(f.Pos)
		if step.Row == "" {
			c.fault(at, "", "the step's row is missing")
			continue
		}
		c.ref(at, rowRef(t.ID, step.Row))
	}
}
