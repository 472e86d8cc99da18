package report

import "slices"

// A MatrixSpec is a table as a matrix: one row for each of its rows, a cell
// with its word for each column. Columns of ratings are shaded by their scale,
// all others are text.
type MatrixSpec struct {
	Table    TableID  `toml:"table"`
	Name     string   `toml:"name"`     // key of the column that names the rows
	Columns  []string `toml:"columns"`  // keys, from left to right
	Group    string   `toml:"group"`    // key of a rating column whose words part the rows, best first; "": none
	Alone    string   `toml:"alone"`    // key of a column: rows in which it alone has its scale's best come first; "": none
	Order    string   `toml:"order"`    // "totals", or the key of a rating column, best first; "": the table's order
	Meanings []string `toml:"meanings"` // what each level of the ratings means, lowest first; nil: the words say it
	Score    []string `toml:"score"`    // what each level counts in a total, lowest first; nil: no totals
	Totals   string   `toml:"totals"`   // what the totals are: "total", "stages rated Excellent"
	TagHead  string   `toml:"tag_head"` // heading of a last column the author adds; "": no such column
	TagRest  string   `toml:"tag_rest"` // what it says for a row without a tag
	Tags     []RowTag `toml:"tag"`
}

// A RowTag is a word an author adds to a row, with what it rests on.
type RowTag struct {
	Row  string `toml:"row"` // the row's key
	Text string `toml:"text"`
	Refs []Ref  `toml:"refs"`
	Pos  Pos    `json:"-" toml:"-"`
}

func (s *MatrixSpec) refs() []Ref {
	refs := []Ref{tableRef(s.Table)}
	for _, tag := range s.Tags {
		refs = append(refs, tag.Refs...)
	}
	return refs
}

func (s *MatrixSpec) exprs() []string { return s.Score }

func (s *MatrixSpec) check(c *checker, f *Figure) {
	if len(s.Score) > 0 {
		c.need(f.Pos, "what the totals are (totals)", s.Totals)
	}
	for _, score := range s.Score {
		if !isPlainNumber(score) {
			c.fault(f.Pos, `as in score = ["0", "0.5", "1"]`, "score: %q is no number", score)
		}
	}
	if some := s.TagRest != "" || len(s.Tags) > 0; some && s.TagHead == "" {
		c.fault(f.Pos, "the heading of the column they stand in", "there are tags, and tag_head is missing")
	}
	if s.TagHead != "" {
		c.need(f.Pos, "what a row without a tag says (tag_rest)", s.TagRest)
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
	if len(s.Columns) == 0 {
		c.fault(f.Pos, "columns of table "+string(t.ID), "columns is missing")
	}
	for _, key := range s.Columns {
		c.column(f, t, "columns", key, TextColumn)
		i, ok := t.ColumnIndex(key)
		if !ok || t.Columns[i].Kind != RatingColumn {
			continue
		}
		scale, ok := c.report.Scale(t.Columns[i].Scale)
		if !ok {
			continue // named at the column
		}
		c.perLevel(f, "meanings", s.Meanings, len(scale.Levels), t.Columns[i].Scale)
		c.perLevel(f, "score", s.Score, len(scale.Levels), t.Columns[i].Scale)
	}
	if s.Group != "" {
		c.column(f, t, "group", s.Group, RatingColumn)
	}
	if s.Order != "" && s.Order != "totals" {
		c.column(f, t, "order", s.Order, RatingColumn)
	}
	if s.Order == "totals" && len(s.Score) == 0 {
		c.fault(f.Pos, `as in score = ["0", "0.5", "1"]`, "the order is by totals, and score is missing")
	}
	if s.Alone != "" && !slices.Contains(s.Columns, s.Alone) {
		c.fault(f.Pos, "", "alone: %s is none of the columns", s.Alone)
	} else if s.Alone != "" {
		c.column(f, t, "alone", s.Alone, RatingColumn)
	}
	s.checkTags(c, f, t)
}

func (s *MatrixSpec) checkTags(c *checker, f *Figure, t *Table) {
	for _, tag := range s.Tags {
		at := tag.Pos.or(f.Pos)
		c.need(at, "the tag's text", tag.Text)
		c.ref(at, rowRef(t.ID, tag.Row))
		c.refs(at, tag.Refs)
	}
}

// perLevel checks a list that has one entry for each level of a scale.
func (c *checker) perLevel(f *Figure, field string, list []string, levels int, scale string) {
	if len(list) > 0 && len(list) != levels {
		c.fault(f.Pos, "one for each level, lowest first", "%s has %d entries, and the scale %s has %d levels", field, len(list), scale, levels)
	}
}
