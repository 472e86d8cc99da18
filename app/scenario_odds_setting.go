package app

import (
	"dossier/db/scenario"
)

// Of the simulation behind the odds.
const (
	oddsTrials = 10_000
	plainSeed  = 1
)

// oddsSetting is how the spread of returns is drawn: what the library keeps of
// it, by these names.
type oddsSetting struct {
	Shape       scenario.Shape `json:"shape"`
	WriteOff    float64        `json:"write_off"`   // a chance, as a fraction
	Correlation float64        `json:"correlation"` // of ranks; counts for ARR times multiple alone
	Seed        uint64         `json:"seed"`
}

// plainOdds draws the report's own cases.
func plainOdds() oddsSetting { return oddsSetting{Seed: plainSeed} }

// simulation is the setting as the model takes it.
func (o oddsSetting) simulation() scenario.Simulation {
	s := scenario.Simulation{Shape: o.Shape, WriteOff: o.WriteOff}
	if o.Shape == scenario.Product {
		s.Correlation = o.Correlation
	}
	return s
}

// check says what cannot be drawn.
func (o oddsSetting) check() error {
	s := o.simulation()
	s.Correlation = o.Correlation // kept while another shape is looked at
	return s.Check()
}
