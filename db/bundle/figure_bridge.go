package bundle

import "dossier/db/report"

func (d *decoder) bridge(s *report.BridgeSpec) {
	s.Table = report.TableID(d.str("table"))
	s.Name = d.str("name")
	s.Detail = d.str("detail")
	s.Share = d.str("share")
	s.Rows = d.list("rows")
	s.Total = d.ref("total")
	s.Label = d.str("label")
}
