package bundle

import "dossier/db/report"

func (d *decoder) riskGrid(s *report.RiskGridSpec) {
	for _, r := range d.children("register") {
		s.Registers = append(s.Registers, report.RiskRegister{
			Pos:        r.pos(),
			Table:      report.TableID(r.str("table")),
			Name:       r.str("name"),
			Likelihood: r.str("likelihood"),
			Impact:     r.str("impact"),
		})
		r.done()
	}
	for _, n := range d.children("short") {
		s.Shorts = append(s.Shorts, report.ShortName{
			Pos:  n.pos(),
			Row:  n.ref("row"),
			Text: n.str("text"),
		})
		n.done()
	}
}
