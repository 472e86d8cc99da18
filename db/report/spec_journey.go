package report

import "dossier/db/quantity"

// A JourneySpec is the way of a customer in steps, with a row of facts under
// them for each measure. Between two steps stands how many take the next one,
// or a question mark.
type JourneySpec struct {
	Steps    []JourneyStep    `toml:"step"`
	Measures []JourneyMeasure `toml:"measure"`
}

// A JourneyStep is one stop of the way.
type JourneyStep struct {
	Name string `toml:"name"`
	Does string `toml:"does"` // what the customer does there
	Move string `toml:"move"` // share of the step before that comes here, an expression; "" when nobody says
	Refs []Ref  `toml:"refs"`
	Pos  Pos    `json:"-" toml:"-"`
}

// A JourneyMeasure is one fact for each step.
type JourneyMeasure struct {
	Label  string `toml:"label"`
	Values []Ref  `toml:"values"` // a cell or a claim's value for each step; "" where there is none
	Of     Ref    `toml:"of"`     // the money that percentages are a part of; "" to leave them so
	Pos    Pos    `json:"-" toml:"-"`
}

func (s *JourneySpec) refs() []Ref {
	var refs []Ref
	for _, step := range s.Steps {
		refs = append(refs, step.Refs...)
	}
	for _, m := range s.Measures {
		for _, ref := range append(m.Values[:len(m.Values):len(m.Values)], m.Of) {
			if ref != "" {
				refs = append(refs, ref)
			}
		}
	}
	return refs
}

func (s *JourneySpec) exprs() []string {
	var exprs []string
	for _, step := range s.Steps {
		if step.Move != "" {
			exprs = append(exprs, step.Move)
		}
	}
	return exprs
}

func (s *JourneySpec) check(c *checker, f *Figure) {
	const most = 6 // that can be read side by side
	switch n := len(s.Steps); {
	case n < 2:
		c.fault(f.Pos, "one [[figure.step]] for each", "figure %s has fewer than two steps", f.ID)
	case n > most:
		c.fault(f.Pos, "", "figure %s has %d steps: at most %d can be read side by side", f.ID, n, most)
	}
	for i, step := range s.Steps {
		at := step.Pos.or(f.Pos)
		c.need(at, "the step's name", step.Name)
		c.refs(at, step.Refs)
		switch {
		case step.Move == "":
		case i == 0:
			c.fault(at, "", "nothing comes before %q: it has no move", step.Name)
		default:
			c.guideLine(f, GuideLine{Label: "the move to " + step.Name, Value: step.Move, Pos: step.Pos})
		}
	}
	for _, m := range s.Measures {
		at := m.Pos.or(f.Pos)
		c.need(at, "the measure's label", m.Label)
		if len(m.Values) != len(s.Steps) {
			c.fault(at, `"" where there is none`, "%q needs a value for each of %d steps, it has %d", m.Label, len(s.Steps), len(m.Values))
		}
		c.refs(at, m.Values)
		if m.Of == "" {
			continue
		}
		c.ref(at, m.Of)
		if t, err := c.report.Resolve(m.Of); err == nil && !c.unread.hasAny(string(m.Of)) && t.Quantity.Unit != quantity.Money {
			c.fault(at, "", "of: %s is no money: it says %q", m.Of, t.Text)
		}
	}
}
