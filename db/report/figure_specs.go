package report

// A GatesSpec is a decision in gates passed one after the other, and below it
// the lines the report draws on one measure, with the cases' own values.
type GatesSpec struct {
	Gates  []Gate      `toml:"gate"`
	Lines  []GuideLine `toml:"line"`
	Points []GuideLine `toml:"point"`
	Axis   string      `toml:"axis"` // what the lines measure: "ARR growth a year"
}

// A Gate is one question of a decision.
type Gate struct {
	Question string `toml:"question"`
	Test     string `toml:"test"` // "price": answered from the scenario; "": open until somebody marks it
	Yes      string `toml:"yes"`
	No       string `toml:"no"`
	Refs     []Ref  `toml:"refs"`
	Pos      Pos    `json:"-" toml:"-"`
}

// A GuideLine is a value on a measure, with what it means.
type GuideLine struct {
	Label string `toml:"label"`
	Value string `toml:"value"` // an expression: "claim:CV037/growth", "claim:CO041/arr-2024 / …"
	Role  string `toml:"role"`  // amber, red, break, needs; or a case id for a point
	Refs  []Ref  `toml:"refs"`
	Pos   Pos    `json:"-" toml:"-"`
}

// A SensitivitySpec is a grid of exit value over ARR and multiple. It follows
// the scenario.
type SensitivitySpec struct {
	ARR      []string    `toml:"arr"`      // steps as written: "$100M"
	Multiple []string    `toml:"multiple"` // steps as written: "25x"
	Marks    []GuideLine `toml:"mark"`     // comparables on the multiple axis
}

// A ValueRangeSpec shows each case's exit value, stated over computed. It
// follows the scenario and needs no data of its own.
type ValueRangeSpec struct{}

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

func (*GatesSpec) isSpec()       {}
func (*SensitivitySpec) isSpec() {}
func (*ValueRangeSpec) isSpec()  {}
func (*MultiplesSpec) isSpec()   {}
