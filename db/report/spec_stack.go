package report

import "slices"

// A StackSpec shows the rows of a table as the parts of a stack, in layers
// from the top down, each part by whose it is.
type StackSpec struct {
	Table  TableID `toml:"table"`
	Name   string  `toml:"name"` // column keys of Table
	On     string  `toml:"on"`   // what a part is made of or stands on
	Layers []Layer `toml:"layer"`
}

// A Layer is one level of a stack: the rows in it, by whose they are.
type Layer struct {
	Name     string   `toml:"name"`
	Owned    []string `toml:"owned"`    // row keys: the company's own
	Rented   []string `toml:"rented"`   // run on what others own
	Standard []string `toml:"standard"` // what anybody may use
	Unknown  []string `toml:"unknown"`  // nobody says whose
	Pos      Pos      `json:"-" toml:"-"`
}

// Rows lists the layer's rows: owned, rented, standard, unknown.
func (l Layer) Rows() []string {
	return slices.Concat(l.Owned, l.Rented, l.Standard, l.Unknown)
}

func (s *StackSpec) refs() []Ref { return tableRefs(s.Table) }

func (*StackSpec) exprs() []string { return nil }

// check holds that every row of the table has exactly one place: a stack that
// leaves out a part says something that the table does not.
func (s *StackSpec) check(c *checker, f *Figure) {
	t, ok := c.tableOf(f, s.Table)
	if !ok {
		return
	}
	c.columnOf(f, t, "name", s.Name)
	c.columnOf(f, t, "on", s.On)
	placed := map[string]bool{}
	for _, l := range s.Layers {
		at := l.Pos.or(f.Pos)
		c.need(at, "the layer's name", l.Name)
		for _, key := range l.Rows() {
			c.ref(at, rowRef(t.ID, key))
			if placed[key] {
				c.fault(at, "", "row %s of table %s has two places", key, t.ID)
			}
			placed[key] = true
		}
	}
	for _, row := range t.Rows {
		if !placed[row.Key] {
			c.fault(f.Pos, "name it in a [[figure.layer]]", "row %s of table %s has no place", row.Key, t.ID)
		}
	}
}
