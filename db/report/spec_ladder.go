package report

// A LadderSpec stacks counts that narrow, in groups that do not count the
// same things: a break stands between two groups, and each has a scale of its
// own.
type LadderSpec struct {
	Steps       []LadderStep `toml:"step"`
	Conversions []Conversion `toml:"conversion"`
	Break       string       `toml:"break"` // what the break between two groups means
}

// A LadderStep is one count.
type LadderStep struct {
	ID         string `toml:"id"`    // to be named by a conversion; "" for none
	Group      string `toml:"group"` // what is counted: "People"
	Label      string `toml:"label"`
	Value      Ref    `toml:"value"`       // a cell or a claim's value; a percentage stands without a bar
	Before     Ref    `toml:"before"`      // the same count at an earlier time; "" for none
	BeforeDate string `toml:"before_date"` // when that was: "2022"
	Note       string `toml:"note"`        // who counts, and when
	Pos        Pos    `json:"-" toml:"-"`
}

// A Conversion is the part of one step that the other is, computed from their
// counts.
type Conversion struct {
	From string `toml:"from"` // ids of steps of one group
	To   string `toml:"to"`
	Pos  Pos    `json:"-" toml:"-"`
}

func (s *LadderSpec) refs() []Ref {
	var refs []Ref
	for _, step := range s.Steps {
		refs = append(refs, step.Value)
		if step.Before != "" {
			refs = append(refs, step.Before)
		}
	}
	return refs
}

func (*LadderSpec) exprs() []string { return nil }

func (s *LadderSpec) check(c *checker, f *Figure) {
	if len(s.Steps) == 0 {
		c.fault(f.Pos, "one [[figure.step]] for each", "figure %s has no step", f.ID)
	}
	seen := map[string]int{}
	for i, step := range s.Steps {
		at := step.Pos.or(f.Pos)
		c.need(at, "the step's group", step.Group)
		c.need(at, "the step's label", step.Label)
		if step.Value == "" {
			c.fault(at, "a cell or a claim's value", "the value of step %q is missing", step.Label)
		}
		c.ref(at, step.Value)
		c.ref(at, step.Before)
		if step.Before != "" {
			c.need(at, "the step's before_date", step.BeforeDate)
		}
		if step.ID != "" {
			if _, twice := seen[step.ID]; twice {
				c.fault(at, "", "two steps have the id %s", step.ID)
			}
			seen[step.ID] = i
		}
		if i > 0 && step.Group != s.Steps[i-1].Group && s.Break == "" {
			c.fault(at, "what keeps the groups apart", "the figure's break is missing")
		}
	}
	for _, v := range s.Conversions {
		s.conversion(c, v.Pos.or(f.Pos), v, seen)
	}
}

// conversion checks that both ends exist, count the same things, and stand in
// order; steps are known by id with their places.
func (s *LadderSpec) conversion(c *checker, at Pos, v Conversion, steps map[string]int) {
	from, ok := steps[v.From]
	if !ok {
		c.fault(at, "", "a conversion leads from %q, which is no step's id", v.From)
	}
	to, found := steps[v.To]
	if !found {
		c.fault(at, "", "a conversion leads to %q, which is no step's id", v.To)
	}
	switch {
	case !ok || !found:
	case s.Steps[from].Group != s.Steps[to].Group:
		c.fault(at, "", "a conversion leads from %s to %s, which count different things", v.From, v.To)
	case from >= to:
		c.fault(at, "", "a conversion leads from %s up to %s: the first has to stand above", v.From, v.To)
	}
}
