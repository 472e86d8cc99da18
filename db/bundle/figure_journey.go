package bundle

import "dossier/db/report"

func (d *decoder) journey(s *report.JourneySpec) {
	for _, step := range d.children("step") {
		s.Steps = append(s.Steps, report.JourneyStep{
			Pos:  step.pos(),
			Name: step.str("name"),
			Does: step.str("does"),
			Move: step.str("move"),
			Refs: step.refs("refs"),
		})
		step.done()
	}
	for _, m := range d.children("measure") {
		s.Measures = append(s.Measures, report.JourneyMeasure{
			Pos:    m.pos(),
			Label:  m.str("label"),
			Values: m.refs("values"),
			Of:     m.ref("of"),
		})
		m.done()
	}
}
