package bundle

import "dossier/db/report"

func (d *decoder) funnel(s *report.FunnelSpec) {
	s.Table = report.TableID(d.str("table"))
	s.Name = d.str("name")
	s.Value = d.str("value")
	s.Source = d.str("source")
	s.Date = d.str("date")
	for _, step := range d.children("step") {
		s.Steps = append(s.Steps, report.FunnelStep{
			Pos:   step.pos(),
			Row:   step.str("row"),
			Stage: step.str("stage"),
			Of:    step.str("of"),
		})
		step.done()
	}
}
