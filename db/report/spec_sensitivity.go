package report

import "dossier/db/quantity"

// A SensitivitySpec is a grid of exit value over ARR and multiple. It follows
// the scenario.
type SensitivitySpec struct {
	ARR      []string    `toml:"arr"`      // steps as written: "$100M"
	Multiple []string    `toml:"multiple"` // steps as written: "25x"
	Marks    []GuideLine `toml:"mark"`     // comparables on the multiple axis
}

func (s *SensitivitySpec) refs() []Ref {
	var refs []Ref
	for _, m := range s.Marks {
		refs = append(refs, m.Refs...)
	}
	return refs
}

func (s *SensitivitySpec) exprs() []string { return values(s.Marks) }

func (s *SensitivitySpec) check(c *checker, f *Figure) {
	c.needScenarios(f)
	c.steps(f, "arr", s.ARR, quantity.Money)
	c.steps(f, "multiple", s.Multiple, quantity.Multiple)
	for _, m := range s.Marks {
		c.guideLine(f, m)
	}
}

// steps checks one side of a grid: at least two numbers of one unit, rising.
func (c *checker) steps(f *Figure, what string, steps []string, unit quantity.Unit) {
	if len(steps) < 2 {
		c.fault(f.Pos, "", "%s has fewer than two steps", what)
	}
	last := 0.0
	for _, step := range steps {
		q, err := quantity.Parse(step)
		switch {
		case err != nil:
			c.fault(f.Pos, "", "%s: %s", what, err)
			continue
		case q.Unit != unit:
			c.fault(f.Pos, "", "%s: %q is %s, it has to be %s", what, step, unitWords(q.Unit), unitWords(unit))
		case !(q.Mid() > last): // also not a number
			c.fault(f.Pos, "steps are positive and rise", "%s: %q is out of order", what, step)
		}
		last = q.Mid()
	}
}
