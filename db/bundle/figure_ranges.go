package bundle

import "dossier/db/report"

func (d *decoder) ranges(s *report.RangesSpec) {
	for _, p := range d.children("panel") {
		panel := report.RangesPanel{
			Pos:   p.pos(),
			Label: p.str("label"),
			Axis:  p.str("axis"),
			Start: p.ref("start"),
		}
		for _, row := range p.children("row") {
			panel.Rows = append(panel.Rows, report.RangesRow{
				Pos:   row.pos(),
				Label: row.str("label"),
				Note:  row.str("note"),
				Value: row.ref("value"),
				Low:   row.str("low"),
				High:  row.str("high"),
				Later: row.ref("later"),
				Rate:  row.ref("rate"),
				Years: row.integer("years"),
			})
			row.done()
		}
		p.done()
		s.Panels = append(s.Panels, panel)
	}
}
