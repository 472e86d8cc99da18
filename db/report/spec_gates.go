package report

import (
	"slices"
	"strings"
)

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
	Test     string `toml:"test"` // what answers it, see PriceTest; "": nothing does
	Yes      string `toml:"yes"`
	No       string `toml:"no"`
	Refs     []Ref  `toml:"refs"`
	Pos      Pos    `json:"-" toml:"-"`
}

// What answers a gate.
const (
	PriceTest    = "price"    // the scenario: is the price at or below the ceiling
	TriggersTest = "triggers" // the reader's marks: is no kill trigger red
	AskTest      = "ask"      // the reader's marks: is the ask among the gate's references answered
)

// A GuideLine is a value on a measure, with what it means.
type GuideLine struct {
	Label string `toml:"label"`
	Value string `toml:"value"` // an expression: "claim:CV037/growth", "claim:CO041/arr-2024 / …"
	Role  string `toml:"role"`  // amber, red, break, needs; or a case id for a point
	Refs  []Ref  `toml:"refs"`
	Pos   Pos    `json:"-" toml:"-"`
}

func (s *GatesSpec) refs() []Ref {
	var refs []Ref
	for _, g := range s.Gates {
		refs = append(refs, g.Refs...)
	}
	for _, l := range slices.Concat(s.Lines, s.Points) {
		refs = append(refs, l.Refs...)
	}
	return refs
}

func (s *GatesSpec) exprs() []string { return values(slices.Concat(s.Lines, s.Points)) }

// values lists the expressions of lines.
func values(lines []GuideLine) []string {
	exprs := make([]string, len(lines))
	for i, l := range lines {
		exprs[i] = l.Value
	}
	return exprs
}

func (s *GatesSpec) check(c *checker, f *Figure) {
	if len(s.Gates) == 0 {
		c.fault(f.Pos, "one [[figure.gate]] for each", "figure %s has no gate", f.ID)
	}
	for _, g := range s.Gates {
		at := g.Pos.or(f.Pos)
		c.need(at, "the gate's question", g.Question)
		c.need(at, "the gate's yes", g.Yes)
		c.need(at, "the gate's no", g.No)
		if tests := []string{"", PriceTest, TriggersTest, AskTest}; !slices.Contains(tests, g.Test) {
			c.fault(at, `"price", "triggers", "ask", or leave it out`, "%q is no test of a gate", g.Test)
		}
		c.refs(at, g.Refs)
	}
	if s.Axis == "" && len(s.Lines)+len(s.Points) > 0 {
		c.fault(f.Pos, `what the lines measure: "ARR growth a year"`, "the figure's axis is missing")
	}
	for _, l := range s.Lines {
		c.guideLine(f, l)
		c.role(f, l)
	}
	for _, p := range s.Points {
		c.guideLine(f, p)
		c.role(f, p)
	}
}

func (c *checker) role(f *Figure, l GuideLine) {
	at := l.Pos.or(f.Pos)
	roles := []string{"amber", "red", "break", "needs"}
	if slices.Contains(roles, l.Role) || c.unread.has("scenario:") {
		return
	}
	if _, ok := c.report.Case(CaseID(l.Role)); !ok {
		c.fault(at, strings.Join(roles, ", ")+", or a case's id", "%q is no role of a line", l.Role)
	}
}
