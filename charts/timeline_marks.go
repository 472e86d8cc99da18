package charts

import (
	"fmt"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// lane draws a lane: its name, its labels, its bars.
func (s *sheet) lane(l lane, a axis, spec *report.TimelineSpec, now float64, rule bool) {
	top := l.bars - 2
	rows := 0
	for _, p := range l.places {
		rows = max(rows, p.row+1)
	}
	nameY := l.bars - 2 - headHeight(rows) - laneName + 12
	if rule {
		s.d.Line(drawing.Point{Y: nameY - 14}, drawing.Point{X: s.width, Y: nameY - 14}, drawing.Stroke(s.th.Hairline, 0.75))
	}
	s.text(s.name(l.name).cut(s.width), drawing.Point{Y: nameY})
	for _, v := range yearTicks(a) {
		s.d.Line(drawing.Point{X: a.at(v), Y: l.bars - 1}, drawing.Point{X: a.at(v), Y: l.bars + float64(l.rows)*lanePitch - 3}, drawing.Stroke(s.th.Hairline, 0.75))
	}
	if lines, from, ok := s.quiet(l, a, spec, now); ok {
		y, to := l.bars+laneBar/2, a.at(now)
		s.d.Line(drawing.Point{X: from + 3, Y: y}, drawing.Point{X: to, Y: y}, drawing.Style{Stroke: s.th.Muted, Width: 1.2, Dash: []float64{2, 2.5}})
		ref := refs(spec.Quiet.Refs)
		for i, line := range lines {
			s.text(s.remark(line, ref...).at(drawing.End), drawing.Point{X: to - 5, Y: l.bars + laneBar + 12 + float64(i)*leading(axisSize)})
		}
		s.mark(drawing.Rect{X: from + 3, Y: l.bars, W: to - from - 3, H: laneBar}, l.name, spec.Quiet.Label.Plain(), ref...)
	}
	tops := s.setHeads(l.heads, l.places, top)
	for i, e := range l.events {
		from, to := e.bar(a)
		box := drawing.Rect{X: from, Y: l.bars + float64(e.row)*lanePitch, W: to - from, H: laneBar}
		if l.places[i].placed {
			x := l.heads[i].x
			s.d.Line(drawing.Point{X: x, Y: min(tops[i], top-2)}, drawing.Point{X: x, Y: box.Y}, drawing.Stroke(s.th.Muted, 0.75))
		}
		s.happening(e, box)
	}
}

// happening draws an event's bar: solid when it lasted so long or is dated to
// the month, outlined when it falls somewhere within.
func (s *sheet) happening(e happening, box drawing.Rect) {
	if e.period.Lasts || toTheMonth(e.period) {
		s.d.Rect(box, laneBar/2, drawing.Fill(s.th.Accent))
	} else {
		s.d.Rect(box.Inset(0.6), laneBar/2, drawing.Style{Fill: s.th.Tint, Stroke: s.th.Accent, Width: 1.2})
	}
	s.room.avoid(box)
	s.mark(box.Inset(-1), e.full, e.date+": "+e.Label.Plain(), e.refs...)
}

// today draws the report's date through all lanes and names it below.
func (s *sheet) today(a axis, now, base float64) {
	if s.r.AsOf.IsZero() {
		return
	}
	x := a.at(now)
	s.d.Line(drawing.Point{X: x, Y: laneName}, drawing.Point{X: x, Y: base + 24}, drawing.Stroke(s.th.Ink, 1.5))
	said := "report, " + s.r.AsOf.Format("2 Jan 2006")
	l := s.remark(said)
	l.color = s.th.Ink
	s.text(l.at(drawing.End), drawing.Point{X: min(x+2, s.width), Y: base + 39})
	s.mark(drawing.Rect{X: x - 4, Y: laneName, W: 8, H: base - laneName}, "The report's date", s.r.AsOf.Format("2 January 2006"))
}

// timelineKey says what the bars are, of those there are.
func (s *sheet) timelineKey(lanes []lane, y float64) {
	var within, lasted, known bool
	for _, l := range lanes {
		for _, e := range l.events {
			within = within || !toTheMonth(e.period) && !e.period.Lasts
			lasted, known = lasted || e.period.Lasts, known || toTheMonth(e.period)
		}
	}
	x := 0.0
	entry := func(text string, w float64, style drawing.Style) {
		box := drawing.Rect{X: x, Y: y - laneBar + 0.5, W: w, H: laneBar}
		l := s.remark(text)
		if !s.room.clear(l.box(drawing.Point{X: x + w + 5, Y: y})) {
			return
		}
		s.d.Rect(box.Inset(0.6), laneBar/2, style)
		s.text(l, drawing.Point{X: x + w + 5, Y: y})
		x += w + 5 + l.width() + 14
	}
	if known {
		entry("month known", laneBar, drawing.Fill(s.th.Accent))
	}
	if within {
		entry("at some time within", legendSwatch+4, drawing.Style{Fill: s.th.Tint, Stroke: s.th.Accent, Width: 1.2})
	}
	if lasted {
		entry("lasted", legendSwatch+4, drawing.Fill(s.th.Accent))
	}
}

func (s *sheet) timelineSummary(lanes []lane, spec *report.TimelineSpec) string {
	n, text := 0, ""
	for _, l := range lanes {
		n += len(l.events)
		for _, e := range l.events {
			if e.Row == spec.Quiet.Since {
				text = fmt.Sprintf("; since %s: %s", e.date, spec.Quiet.Label.Plain())
			}
		}
	}
	return fmt.Sprintf("%d events in time, in %d lanes%s.", n, len(lanes), text)
}
