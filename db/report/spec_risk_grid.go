package report

// A RiskGridSpec puts the risks of one or more registers on a grid of their
// two ratings.
type RiskGridSpec struct {
	Registers []RiskRegister `toml:"register"`
	Shorts    []ShortName    `toml:"short"`
}

// A RiskRegister is a table of risks and the columns of it that are used. The
// ratings of all registers of a figure are on the same two scales.
type RiskRegister struct {
	Table      TableID `toml:"table"`
	Name       string  `toml:"name"`       // column keys
	Likelihood string  `toml:"likelihood"` // of a rating
	Impact     string  `toml:"impact"`     // of a rating
	Pos        Pos     `json:"-" toml:"-"`
}

// A ShortName is what a row is called where its own name is too long.
type ShortName struct {
	Row  Ref    `toml:"row"`
	Text string `toml:"text"`
	Pos  Pos    `json:"-" toml:"-"`
}

func (s *RiskGridSpec) refs() []Ref {
	refs := make([]Ref, len(s.Registers))
	for i, r := range s.Registers {
		refs[i] = tableRef(r.Table)
	}
	return refs
}

func (*RiskGridSpec) exprs() []string { return nil }

func (s *RiskGridSpec) check(c *checker, f *Figure) {
	if len(s.Registers) == 0 {
		c.fault(f.Pos, "one [[figure.register]] for each table of risks", "figure %s has no register", f.ID)
	}
	scales := map[string]string{}
	for _, r := range s.Registers {
		at := *f
		at.Pos = r.Pos.or(f.Pos)
		if r.Table == "" {
			c.fault(at.Pos, "", "the register's table is missing")
			continue
		}
		c.ref(at.Pos, tableRef(r.Table))
		t, ok := c.report.Table(r.Table)
		if !ok || c.unread.has(tableRef(r.Table)) {
			continue
		}
		c.column(&at, t, "name", r.Name, TextColumn)
		for _, rating := range []struct{ field, key string }{{"likelihood", r.Likelihood}, {"impact", r.Impact}} {
			c.column(&at, t, rating.field, rating.key, RatingColumn)
			i, ok := t.ColumnIndex(rating.key)
			if !ok {
				continue
			}
			first, seen := scales[rating.field]
			if !seen {
				scales[rating.field] = t.Columns[i].Scale
			} else if scale := t.Columns[i].Scale; scale != first {
				c.fault(at.Pos, "", "%s of table %s is on the scale %q, and that of the first register on %q", rating.field, t.ID, scale, first)
			}
		}
	}
	for _, short := range s.Shorts {
		at := short.Pos.or(f.Pos)
		c.need(at, "the short name", short.Text)
		if short.Row == "" {
			c.fault(at, "as in table:ID/ROW", "the row of the short name %q is missing", short.Text)
		}
		c.ref(at, short.Row)
	}
}
