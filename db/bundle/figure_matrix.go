package bundle

import "dossier/db/report"

func (d *decoder) matrix(s *report.MatrixSpec) {
	s.Table = report.TableID(d.str("table"))
	s.Name = d.str("name")
	s.Columns = d.list("columns")
	s.Group = d.str("group")
	s.Alone = d.str("alone")
	s.Order = d.str("order")
	s.Meanings = d.list("meanings")
	s.Score = d.list("score")
	s.Totals = d.str("totals")
	s.TagHead = d.str("tag_head")
	s.TagRest = d.str("tag_rest")
	for _, t := range d.children("tag") {
		s.Tags = append(s.Tags, report.RowTag{
			Pos:  t.pos(),
			Row:  t.str("row"),
			Text: t.str("text"),
			Refs: t.refs("refs"),
		})
		t.done()
	}
}
