package bundle

import "dossier/db/report"

func (d *decoder) market(s *report.MarketSpec) {
	for _, l := range d.children("level") {
		s.Levels = append(s.Levels, report.MarketLevel{
			Pos:   l.pos(),
			Tier:  l.str("tier"),
			Label: l.str("label"),
			Note:  l.str("note"),
			Value: l.ref("value"),
			Refs:  l.refs("refs"),
		})
		l.done()
	}
}
