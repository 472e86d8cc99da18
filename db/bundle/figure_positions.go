package bundle

import "dossier/db/report"

func (d *decoder) positions(s *report.PositionsSpec) {
	s.Table = report.TableID(d.str("table"))
	s.Name = d.str("name")
	s.Subject = d.str("subject")
	s.X = d.positionAxis("x")
	s.Y = d.positionAxis("y")
}

func (d *decoder) positionAxis(key string) report.PositionAxis {
	a := d.child(key)
	if a == nil {
		return report.PositionAxis{}
	}
	defer a.done()
	return report.PositionAxis{Pos: a.pos(), Label: a.str("label"), Rows: a.list("rows")}
}
