package charts

import (
	"strings"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// The measures of a ladder, in points.
const (
	rungBar   = 16
	rungGap   = 12
	rungLane  = 14 // between two conversions going down
	rungHead  = 26 // of a group
	rungLines = 3  // of a label, and of its note
	breakTop  = 12 // of the jagged line, below the group above it
)

// A rungFrame is where the parts of a ladder stand across.
type rungFrame struct {
	name, value float64 // widths of the columns
	from, to    float64 // of the bars
}

// ladder draws counts under one another, the groups apart, and how much of
// one count another is.
func (s *sheet) ladder(spec *report.LadderSpec) error {
	rungs, lanes, err := s.rungs(spec)
	if err != nil {
		return err
	}
	p := s.rungFrame(rungs, lanes)
	about := s.remark(spec.Break + ". Each part has a scale of its own.")
	torn := breakTop + 18 + float64(len(wrap(about, s.width, 4)))*leading(axisSize)
	y := 0.0
	for i := range rungs {
		if i == 0 || rungs[i].Group != rungs[i-1].Group {
			if i > 0 {
				y += torn
			}
			y += rungHead
		}
		rungs[i].y, rungs[i].h = y, s.rungHeight(p, rungs[i])
		y += rungs[i].h + rungGap
	}
	s.d.Size.H = y
	s.room.bounds.H = y
	groups := 0
	for i, g := range rungs {
		if i == 0 || g.Group != rungs[i-1].Group {
			groups++
			if i > 0 {
				s.torn(about, g.y-rungHead-torn)
			}
			s.text(s.name(g.Group).cut(s.width), drawing.Point{Y: g.y - 11})
			s.d.Line(drawing.Point{Y: g.y - 5}, drawing.Point{X: s.width, Y: g.y - 5}, drawing.Stroke(s.th.Hairline, 0.75))
		}
		s.rung(p, g, s.th.Category(groups-1))
	}
	s.conversions(p, rungs)
	said := make([]string, len(rungs))
	for i, g := range rungs {
		said[i] = g.Label + ": " + s.rungValue(g).text
		for _, c := range g.parts {
			said[i] += ", " + c.shown + " of " + rungs[c.from].q.String()
		}
	}
	s.d.Summary = strings.Join(said, "; ") + "."
	return nil
}

// rungFrame lays out the columns: names, numbers, bars, ways down.
func (s *sheet) rungFrame(rungs []rung, lanes int) rungFrame {
	p := rungFrame{name: min(s.width*0.34, 280)}
	for _, g := range rungs {
		p.value = max(p.value, s.rungValue(g).width())
	}
	p.value = min(p.value, s.width*0.18)
	p.from = p.name + 14 + p.value + 10
	p.to = s.width - 6
	if lanes > 0 {
		p.to -= float64(lanes)*rungLane + 4
	}
	return p
}

func (s *sheet) rungValue(g rung) label {
	if g.q.IsZero() {
		return s.name("unknown")
	}
	return s.name(g.q.String(), string(g.Value))
}

func (s *sheet) rungHeight(p rungFrame, g rung) float64 {
	left := float64(len(wrap(s.value(g.Label), p.name-4*dotRadius, rungLines)))*leading(labelSize) +
		float64(len(wrap(s.remark(g.Note), p.name, rungLines)))*leading(axisSize)
	right := rungBar + 4.0
	if g.Before != "" || !g.hasBar() {
		right += leading(axisSize)
	}
	right += float64(len(g.parts)) * leading(labelSize)
	return max(left, right)
}

// width is the bar's, on the scale of its group.
func (g rung) width(p rungFrame, v float64) float64 {
	if !(g.full > 0) || v <= 0 {
		return 0
	}
	return (p.to - p.from) * min(v/g.full, 1)
}

// rung draws one count: its name, its number and its bar.
func (s *sheet) rung(p rungFrame, g rung, color drawing.Color) {
	room := p.name - 4*dotRadius
	ref := string(g.Value)
	used := s.signed(s.value(g.Label), drawing.Point{Y: g.y + 12}, room, rungLines, ref)
	s.lines(s.remark(g.Note), drawing.Point{Y: g.y + 11 + used}, p.name, rungLines)
	number := s.rungValue(g).cut(p.value)
	s.text(number.at(drawing.End), drawing.Point{X: p.from - 10, Y: g.y + 12})
	bar := drawing.Rect{X: p.from, Y: g.y, W: p.to - p.from, H: rungBar}
	under := drawing.Point{X: p.from, Y: g.y + rungBar + 13}
	switch {
	case g.hasBar():
		bar.W = max(g.width(p, g.q.High), 2)
		s.rungCount(p, g, bar, under, color)
	case g.q.IsZero():
		s.d.Hatch(bar, 4, drawing.Stroke(s.th.Hairline, 1))
	default:
		s.text(s.remark("a share, not on this scale").cut(p.to-p.from), drawing.Point{X: p.from, Y: middle(bar.Center().Y, axisSize)})
	}
	said := number.text
	if g.Note != "" {
		said += " (" + g.Note + ")"
	}
	s.mark(bar, g.Group+": "+g.Label, said, refs([]report.Ref{g.Value})...)
}

// rungCount draws the bar, a range's width lighter, and a notch where the
// count stood before.
func (s *sheet) rungCount(p rungFrame, g rung, bar drawing.Rect, under drawing.Point, color drawing.Color) {
	low := bar
	low.W = max(g.width(p, g.q.Low), 2)
	if bar.W > low.W {
		s.d.Rect(bar.Inset(0.5), 0, drawing.Style{Fill: drawing.Mix(s.th.Paper, color, 0.3), Stroke: color, Width: 1})
	}
	s.d.Rect(low, 0, drawing.Fill(color))
	if g.Before == "" || g.before.IsZero() {
		return
	}
	x := p.from + g.width(p, g.before.High)
	s.d.Line(drawing.Point{X: x, Y: bar.Y - 2}, drawing.Point{X: x, Y: bar.Y + bar.H + 3}, drawing.Stroke(s.th.Ink, 1.5))
	was := g.before.String() + " in " + g.BeforeDate
	s.text(s.remark(was, string(g.Before)).cut(p.to-under.X), under)
	s.mark(drawing.Rect{X: x - 3, Y: bar.Y - 2, W: 6, H: bar.H + 5}, g.Label+", "+g.BeforeDate, g.before.String(), string(g.Before))
}
