package report

import (
	"slices"
	"strings"
)

// A TimelineSpec shows every row of a table on a scale of time up to the
// report's date, in lanes.
type TimelineSpec struct {
	Table  TableID         `toml:"table"`
	Date   string          `toml:"date"`  // column keys of Table; dates as [ParsePeriod] reads them
	Name   string          `toml:"name"`  // what happened, in full
	Lanes  []string        `toml:"lanes"` // their names, top to bottom
	Events []TimelineEvent `toml:"mark"`  // one for each row
	Quiet  TimelineQuiet   `toml:"quiet"` // may be left out
}

// A TimelineEvent says where a row of the table stands and how it is called
// there.
type TimelineEvent struct {
	Row   string `toml:"row"`
	Lane  string `toml:"lane"`
	Label Text   `toml:"label"` // its numbers are bound: "Series A [$15M]{=…}"
	Refs  []Ref  `toml:"refs"`  // beside the row itself
	Pos   Pos    `json:"-" toml:"-"`
}

// A TimelineQuiet is the time from a mark to the report's date in which its
// lane saw nothing more. The zero value is none.
type TimelineQuiet struct {
	Since string `toml:"since"` // the event's row
	Label Text   `toml:"label"` // what did not happen
	Refs  []Ref  `toml:"refs"`
	Pos   Pos    `json:"-" toml:"-"`
}

func (s *TimelineSpec) refs() []Ref {
	var refs []Ref
	for _, e := range s.Events {
		refs = append(append(refs, rowRef(s.Table, e.Row)), e.Refs...)
	}
	return append(refs, s.Quiet.Refs...)
}

func (s *TimelineSpec) exprs() []string {
	var exprs []string
	for _, e := range s.Events {
		exprs = append(exprs, textExprs(e.Label)...)
	}
	return append(exprs, textExprs(s.Quiet.Label)...)
}

// textExprs lists the expressions of a text's bound numbers.
func textExprs(t Text) []string {
	var exprs []string
	for _, span := range t {
		if span.Expr != "" {
			exprs = append(exprs, span.Expr)
		}
	}
	return exprs
}

func (s *TimelineSpec) check(c *checker, f *Figure) {
	t, ok := c.figureTable(f, s.Table)
	if !ok {
		return
	}
	c.column(f, t, "date", s.Date, TextColumn)
	c.column(f, t, "name", s.Name, TextColumn)
	if len(s.Lanes) == 0 {
		c.fault(f.Pos, `lanes = ["Money", "Product"]`, "the timeline has no lanes")
	}
	shown := map[string]bool{}
	for _, e := range s.Events {
		at := e.Pos.or(f.Pos)
		c.ref(at, rowRef(t.ID, e.Row))
		c.refs(at, e.Refs)
		c.label(at, e.Label)
		if shown[e.Row] {
			c.fault(at, "", "row %s is on the timeline twice", e.Row)
		}
		shown[e.Row] = true
		if !slices.Contains(s.Lanes, e.Lane) && len(s.Lanes) > 0 {
			c.fault(at, strings.Join(s.Lanes, ", "), "%q is no lane", e.Lane)
		}
	}
	date, dated := t.ColumnIndex(s.Date)
	for _, row := range t.Rows {
		if !shown[row.Key] {
			c.fault(f.Pos, "one [[figure.mark]] for each row", "row %s of table %s is not on the timeline", row.Key, t.ID)
		}
		if !dated || date >= len(row.Cells) {
			continue
		}
		if _, err := ParsePeriod(row.Cells[date].Text); err != nil {
			c.fault(row.Pos.or(f.Pos), "", "%s", err)
		}
	}
	if s.Quiet.Since != "" {
		at := s.Quiet.Pos.or(f.Pos)
		c.label(at, s.Quiet.Label)
		c.refs(at, s.Quiet.Refs)
		if !shown[s.Quiet.Since] {
			c.fault(at, "the row of a mark on the timeline", "quiet since %q, which is not on the timeline", s.Quiet.Since)
		}
	}
}

// label checks a label with bound numbers.
func (c *checker) label(at Pos, t Text) {
	c.need(at, "the label", t.Plain())
	for _, span := range t {
		c.span(span.Pos.or(at), span)
	}
}

// figureTable finds the table a figure is drawn from; without it, or where it
// could not be read, there is nothing more to check.
func (c *checker) figureTable(f *Figure, id TableID) (*Table, bool) {
	if id == "" {
		c.fault(f.Pos, "", "table is missing")
		return nil, false
	}
	c.ref(f.Pos, tableRef(id))
	t, ok := c.report.Table(id)
	return t, ok && !c.unread.has(tableRef(id))
}
