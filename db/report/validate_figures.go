package report

import (
	"errors"

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
		switch {
		case f.Spec != nil:
			f.Spec.check(c, f)
		case f.Kind == "":
			c.fault(f.Pos, kindNames(), "the figure's kind is missing")
		default:
			c.fault(f.Pos, kindNames(), "%q is no kind of figure", f.Kind)
		}
	}
}

func (c *checker) needScenarios(f *Figure) {
	if c.report.Scenarios == nil && !c.unread.has("scenario:") {
		c.fault(f.Pos, "scenarios.toml", "figure %s follows the scenario, and the report has none", f.ID)
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

// column checks the key of a column that has to exist; one that has to hold
// numbers or ratings is checked for that as well.
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
	case kind == RatingColumn && t.Columns[i].Kind != kind:
		c.fault(f.Pos, "", "%s: column %s of table %s holds no ratings", field, key, t.ID)
	}
}

// expr checks an expression of a figure.
func (c *checker) expr(at Pos, field, expr string) {
	if _, err := c.eval(expr); err != nil && !errors.Is(err, errFollows) {
		c.fault(at, "", "%s: %s", field, err)
	}
}

// amountOf checks a reference that has to lead to an amount of the unit; the
// unit Number stands for any. An empty reference is no fault.
func (c *checker) amountOf(at Pos, field string, ref Ref, unit quantity.Unit) {
	if ref == "" || c.unread.has(ref) {
		return
	}
	t, err := c.report.Resolve(ref)
	switch {
	case err != nil:
		c.fault(at, "", "%s: %s", field, err)
	case t.Quantity.IsZero():
		c.fault(at, "", "%s: %s is no number: it says %q", field, ref, t.Text)
	case unit != quantity.Number && t.Quantity.Unit != unit:
		c.fault(at, "", "%s: %s is %s, it has to be %s", field, ref, unitWords(t.Quantity.Unit), unitWords(unit))
	}
}
