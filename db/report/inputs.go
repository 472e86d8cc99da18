package report

import "dossier/db/quantity"

// A namedInput is one of the scenarios' inputs with its name for people, the
// unit it must have, and whether the scenarios can do without it.
type namedInput struct {
	Input
	name     string // "base ARR"
	unit     quantity.Unit
	optional bool
}

// inputs lists the inputs in the order the scenario page shows them.
func (s *Scenarios) inputs() []namedInput {
	all := []namedInput{
		{s.Years, "years to exit", quantity.Duration, false},
		{s.ARRNow, "ARR now", quantity.Money, false},
	}
	for _, c := range s.Cases {
		name := lowerFirst(c.Name)
		all = append(
			all,
			namedInput{c.Probability, name + " probability", quantity.Percent, false},
			namedInput{c.ARR, name + " ARR", quantity.Money, false},
			namedInput{c.Multiple, name + " multiple", quantity.Multiple, false},
			namedInput{c.Value, name + " value", quantity.Money, false},
			namedInput{c.Growth, name + " growth", quantity.Percent, true},
		)
	}
	return append(all, s.Today.inputs()...)
}
