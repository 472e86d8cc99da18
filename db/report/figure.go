package report

import (
	"maps"
	"slices"
	"strings"
)

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

// A Spec is what a figure is drawn from, one type per kind, each in a file of
// its own.
//
//sumtype:decl
type Spec interface {
	refs() []Ref                 // the references it is drawn from, in its order
	exprs() []string             // the expressions it computes
	check(c *checker, f *Figure) // names the faults of the figure it belongs to
}

// kinds makes an empty spec of each kind.
func kinds() map[string]func() Spec {
	return map[string]func() Spec{
		"bridge":      func() Spec { return &BridgeSpec{} },
		"columns":     func() Spec { return &ColumnsSpec{} },
		"facts":       func() Spec { return &FactsSpec{} },
		"funnel":      func() Spec { return &FunnelSpec{} },
		"gates":       func() Spec { return &GatesSpec{} },
		"graph":       func() Spec { return &GraphSpec{} },
		"journey":     func() Spec { return &JourneySpec{} },
		"ladder":      func() Spec { return &LadderSpec{} },
		"market":      func() Spec { return &MarketSpec{} },
		"matrix":      func() Spec { return &MatrixSpec{} },
		"maturity":    func() Spec { return &MaturitySpec{} },
		"multiples":   func() Spec { return &MultiplesSpec{} },
		"positions":   func() Spec { return &PositionsSpec{} },
		"ranges":      func() Spec { return &RangesSpec{} },
		"register":    func() Spec { return &RegisterSpec{} },
		"risk-grid":   func() Spec { return &RiskGridSpec{} },
		"rounds":      func() Spec { return &RoundsSpec{} },
		"sensitivity": func() Spec { return &SensitivitySpec{} },
		"stack":       func() Spec { return &StackSpec{} },
		"timeline":    func() Spec { return &TimelineSpec{} },
		"value-range": func() Spec { return &ValueRangeSpec{} },
	}
}

// NewSpec returns an empty spec of the kind, as a pointer to fill, or nil when
// there is no such kind.
func NewSpec(kind string) Spec {
	if empty, ok := kinds()[kind]; ok {
		return empty()
	}
	return nil
}

// kindNames lists the kinds for a message, in order.
func kindNames() string {
	return strings.Join(slices.Sorted(maps.Keys(kinds())), ", ")
}
