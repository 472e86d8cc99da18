package report

import (
	"errors"
	"slices"
	"strings"

	"dossier/db/quantity"
)

func (c *checker) figures() {
	seen := newIDs("figure")
	for i := range c.report.Figures {
		f := &c.report.Figures[i]
		c.id(seen, f.Pos, string(f.ID))
		c.need(f.Pos, "the figure's title", f.Title)
		c.need(f.Pos, "the figure's finding", f.Finding.Plain())
		c.home(f.Pos, f.Section)
		switch s := f.Spec.(type) {
		case *GatesSpec:
			c.gates(f, s)
		case *SensitivitySpec:
			c.needScenarios(f)
			c.sensitivity(f, s)
		case *ValueRangeSpec:
			c.needScenarios(f)
		case *MultiplesSpec:
			c.multiples(f, s)
		case nil:
			if f.Kind == "" {
				c.fault(f.Pos, "value-range, sensitivity, gates or multiples", "the figure's kind is missing")
			} else {
				c.fault(f.Pos, "value-range, sensitivity, gates or multiples", "%q is no kind of figure", f.Kind)
			}
		}
	}
}

func (c *checker) needScenarios(f *Figure) {
	if c.report.Scenarios == nil && !c.unread.has("scenario:") {
		c.fault(f.Pos, "scenarios.toml", "figure %s follows the scenario, and the report has none", f.ID)
	}
}

func (c *checker) gates(f *Figure, s *GatesSpec) {
	if len(s.Gates) == 0 {
		c.fault(f.Pos, "one [[figure.gate]] for each", "figure %s has no gate", f.ID)
	}
	for _, g := range s.Gates {
		at := g.Pos.or(f.Pos)
		c.need(at, "the gate's question", g.Question)
		c.need(at, "the gate's yes", g.Yes)
		c.need(at, "the gate's no", g.No)
		if g.Test != "" && g.Test != "price" {
			c.fault(at, `"price", or leave it out`, "%q is no test of a gate", g.Test)
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

func (c *checker) guideLine(f *Figure, l GuideLine) {
	at := l.Pos.or(f.Pos)
	c.need(at, "the label", l.Label)
	c.refs(at, l.Refs)
	if _, err := c.eval(l.Value); err != nil && !errors.Is(err, errFollows) {
		c.fault(at, "", "the value of %q: %s", l.Label, err)
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

func (c *checker) sensitivity(f *Figure, s *SensitivitySpec) {
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

func (c *checker) multiples(f *Figure, s *MultiplesSpec) {
	for _, card := range s.Cards {
		at := card.Pos.or(f.Pos)
		c.need(at, "the card's label", card.Label)
		if card.Value == "" {
			c.fault(at, "a cell or a claim's value", "the value of card %q is missing", card.Label)
		}
		c.ref(at, card.Value)
	}
	if s.Table == "" {
		c.fault(f.Pos, "", "table is missing")
		return
	}
	c.ref(f.Pos, tableRef(s.Table))
	t, ok := c.report.Table(s.Table)
	if !ok || c.unread.has(tableRef(s.Table)) {
		return
	}
	c.column(f, t, "name", s.Name, TextColumn)
	c.column(f, t, "valuation", s.Valuation, QuantityColumn)
	c.column(f, t, "revenue", s.Revenue, QuantityColumn)
	c.column(f, t, "multiple", s.Multiple, QuantityColumn)
	if s.Group != "" {
		c.column(f, t, "group", s.Group, TextColumn)
	}
	for _, key := range s.Subject {
		c.ref(f.Pos, rowRef(t.ID, key))
	}
}

// column checks the key of a column that has to exist; one that has to hold
// numbers is checked for that as well.
func (c *checker) column(f *Figure, t *Table, field, key string, kind ColumnKind) {
	if key == "" {
		c.fault(f.Pos, "a column of table "+string(t.ID), "%s is missing", field)
		return
	}
	i, ok := t.ColumnIndex(key)
	switch {
	case !ok:
		c.fault(f.Pos, "", "%s: table %s has no column %s", field, t.ID, key)
	case kind == QuantityColumn && t.Columns[i].Kind != kind:
		c.fault(f.Pos, "", "%s: column %s of table %s holds no quantities", field, key, t.ID)
	}
}
