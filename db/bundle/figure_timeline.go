package bundle

import "dossier/db/report"

func (d *decoder) timeline(s *report.TimelineSpec) {
	s.Table = report.TableID(d.str("table"))
	s.Date = d.str("date")
	s.Name = d.str("name")
	s.Lanes = d.list("lanes")
	for _, e := range d.children("mark") {
		s.Events = append(s.Events, report.TimelineEvent{
			Pos:   e.pos(),
			Row:   e.str("row"),
			Lane:  e.str("lane"),
			Label: e.text("label"),
			Refs:  e.refs("refs"),
		})
		e.done()
	}
	if q := d.child("quiet"); q != nil {
		s.Quiet = report.TimelineQuiet{
			Pos:   q.pos(),
			Since: q.str("since"),
			Label: q.text("label"),
			Refs:  q.refs("refs"),
		}
		q.done()
	}
}
