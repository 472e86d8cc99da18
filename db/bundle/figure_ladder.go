package bundle

import "dossier/db/report"

func (d *decoder) ladder(s *report.LadderSpec) {
	s.Break = d.str("break")
	for _, step := range d.children("step") {
		s.Steps = append(s.Steps, report.LadderStep{
			Pos:        step.pos(),
			ID:         step.str("id"),
			Group:      step.str("group"),
			Label:      step.str("label"),
			Value:      step.ref("value"),
			Before:     step.ref("before"),
			BeforeDate: step.str("before_date"),
			Note:       step.str("note"),
		})
		step.done()
	}
	for _, v := range d.children("conversion") {
		s.Conversions = append(s.Conversions, report.Conversion{
			Pos:  v.pos(),
			From: v.str("from"),
			To:   v.str("to"),
		})
		v.done()
	}
}
