package bundle

import "dossier/db/report"

func (d *decoder) columns(s *report.ColumnsSpec) {
	s.Table = report.TableID(d.str("table"))
	s.Columns = d.list("columns")
	for _, p := range d.children("panel") {
		s.Panels = append(s.Panels, report.ColumnsPanel{
			Pos:    p.pos(),
			Label:  p.str("label"),
			Row:    p.str("row"),
			Over:   p.str("over"),
			Change: p.str("change"),
			Cases:  p.str("cases"),
		})
		p.done()
	}
}
