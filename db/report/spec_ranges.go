package report

import "dossier/db/quantity"

// A RangesSpec shows amounts as they are written, ranges as bars and single
// numbers as dots, in panels with an axis each.
type RangesSpec struct {
	Panels []RangesPanel `toml:"panel"`
}

// A RangesPanel holds amounts of one unit on one axis.
type RangesPanel struct {
	Label string      `toml:"label"` // what it measures: "Market in 2024"
	Axis  string      `toml:"axis"`  // "log", "calendar", or "" for even steps from zero
	Start Ref         `toml:"start"` // calendar only: the cell whose date the durations count from
	Rows  []RangesRow `toml:"row"`
	Pos   Pos         `json:"-" toml:"-"`
}

// A RangesRow is one amount: a cell or a claim's value, or two expressions
// for the ends of what is computed here.
type RangesRow struct {
	Label string `toml:"label"`
	Note  string `toml:"note"`  // a few words under the label; "" for none
	Value Ref    `toml:"value"` // shown as written; "" when Low and High are given
	Low   string `toml:"low"`   // expressions, "" with a Value
	High  string `toml:"high"`
	Later Ref    `toml:"later"` // what the amount grows to; "" for none
	Rate  Ref    `toml:"rate"`  // the growth a year stated for it
	Years int    `toml:"years"` // from the amount to Later
	Pos   Pos    `json:"-" toml:"-"`
}

func (s *RangesSpec) refs() []Ref {
	var refs []Ref
	for _, p := range s.Panels {
		if p.Start != "" {
			refs = append(refs, p.Start)
		}
		for _, row := range p.Rows {
			for _, ref := range []Ref{row.Value, row.Later, row.Rate} {
				if ref != "" {
					refs = append(refs, ref)
				}
			}
		}
	}
	return refs
}

func (s *RangesSpec) exprs() []string {
	var exprs []string
	for _, p := range s.Panels {
		for _, row := range p.Rows {
			if row.Value == "" {
				exprs = append(exprs, row.Low, row.High)
			}
		}
	}
	return exprs
}

func (s *RangesSpec) check(c *checker, f *Figure) {
	if len(s.Panels) == 0 {
		c.fault(f.Pos, "one [[figure.panel]] for each unit", "figure %s has no panel", f.ID)
	}
	for _, p := range s.Panels {
		at := p.Pos.or(f.Pos)
		c.need(at, "the panel's label", p.Label)
		switch {
		case p.Axis != "" && p.Axis != "log" && p.Axis != "calendar":
			c.fault(at, `"log", "calendar", or leave it out`, "%q is no axis of a panel", p.Axis)
		case p.Axis == "calendar" && p.Start == "":
			c.fault(at, "a cell with the date the durations count from", "the start of panel %q is missing", p.Label)
		case p.Axis != "calendar" && p.Start != "":
			c.fault(at, "", "panel %q has a start, which only a calendar has", p.Label)
		}
		c.ref(at, p.Start)
		if len(p.Rows) == 0 {
			c.fault(at, "one [[figure.panel.row]] for each", "panel %q has no row", p.Label)
		}
		for _, row := range p.Rows {
			row.check(c, row.Pos.or(at), p.Axis)
		}
	}
}

func (r *RangesRow) check(c *checker, at Pos, axis string) {
	c.need(at, "the row's label", r.Label)
	switch {
	case r.Value != "" && (r.Low != "" || r.High != ""):
		c.fault(at, "value, or low and high", "row %q is both stated and computed", r.Label)
	case r.Value == "" && (r.Low == "" || r.High == ""):
		c.fault(at, "value, or low and high", "the value of row %q is missing", r.Label)
	case r.Value != "":
		c.ref(at, r.Value)
	default:
		c.expr(at, "low", r.Low)
		c.expr(at, "high", r.High)
	}
	if r.Later == "" && r.Rate == "" && r.Years == 0 {
		return
	}
	if r.Later == "" || r.Rate == "" || r.Years < 1 || axis == "calendar" {
		c.fault(at, "later, rate and years together, and not on a calendar", "the growth of row %q cannot be computed", r.Label)
		return
	}
	c.amountOf(at, "later", r.Later, quantity.Number)
	c.amountOf(at, "rate", r.Rate, quantity.Percent)
}
