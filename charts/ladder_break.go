package charts

import (
	"math"

	"dossier/charts/drawing"
)

// torn draws the break between two groups: a jagged line, and what it means.
func (s *sheet) torn(about label, y float64) {
	const tooth = 7
	y += breakTop
	n := int(math.Ceil(s.width / tooth))
	step := s.width / float64(n)
	points := make([]drawing.Point, n+1)
	for i := range points {
		points[i] = drawing.Point{X: float64(i) * step, Y: y + 2.5*float64(1-2*(i%2))}
	}
	s.d.Polyline(points, drawing.Stroke(s.th.Muted, 1.25))
	s.lines(about, drawing.Point{Y: y + 20}, s.width, 4)
}

// conversions draws the way down from each count to the part of it that goes
// on, the nearest innermost, so that no two ways cross.
func (s *sheet) conversions(p rungFrame, rungs []rung) {
	for _, g := range rungs {
		y := g.y + rungBar + 13
		if g.Before != "" {
			y += leading(axisSize)
		}
		for k, c := range g.parts {
			from := rungs[c.from]
			base := y + float64(k)*leading(labelSize)
			lane := p.to + 8 + float64(k)*rungLane
			of := s.name(c.shown, c.refs...)
			box := s.text(of.cut((p.to-p.from)*0.55), drawing.Point{X: p.from, Y: base})
			rest := s.remark("of "+from.q.String(), c.refs...).cut(p.to - box.X - box.W - 26)
			end := s.text(rest, drawing.Point{X: box.X + box.W + 4, Y: base})
			way := drawing.Stroke(s.th.Muted, 1)
			mid := from.y + rungBar/2
			across := middle(base, -labelSize)
			start := p.from + from.width(p, from.q.High) + 3
			s.d.Polyline([]drawing.Point{{X: start, Y: mid}, {X: lane, Y: mid}, {X: lane, Y: across}}, way)
			s.d.Arrow(drawing.Point{X: lane, Y: across}, drawing.Point{X: end.X + end.W + 5, Y: across}, 7, way)
			s.mark(drawing.Rect{X: box.X, Y: box.Y, W: end.X + end.W - box.X, H: box.H},
				from.Label+" to "+g.Label, c.shown+" of "+from.q.String(), c.refs...)
		}
	}
}
