package bundle

import "dossier/db/report"

func (d *decoder) rounds(s *report.RoundsSpec) {
	s.Table = report.TableID(d.str("table"))
	s.Name = d.str("name")
	s.Date = d.str("date")
	s.Amount = d.str("amount")
	s.Valuation = d.str("valuation")
}
