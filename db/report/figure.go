package report

// A Figure is one drawing of the report, made from the report's own data.
type Figure struct {
	ID      FigureID
	Title   string
	Section string // "8.3"
	Kind    string // the spec's kind, as figures.toml writes it
	Caption Text
	Finding Text      // what the figure shows, one sentence with bound numbers
	Note    Text      // what in it is ours: an order, a category, a step
	Claims  []ClaimID // the declared list
	Spec    Spec
	Pos     Pos `json:"-"`
}

// A Spec is what a figure is drawn from, one type per kind.
//
//sumtype:decl
type Spec interface{ isSpec() }

// NewSpec returns an empty spec of the kind, as a pointer to fill, or nil when
// there is no such kind.
func NewSpec(kind string) Spec {
	switch kind {
	case "gates":
		return &GatesSpec{}
	case "sensitivity":
		return &SensitivitySpec{}
	case "value-range":
		return &ValueRangeSpec{}
	case "multiples":
		return &MultiplesSpec{}
	}
	return nil
}
