package charts

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// The measures of the dumbbells, in points.
const (
	bellRow = 30
	bellDot = 6
	bellPad = 34 // right of the scale, for a number
)

// dumbbells draws one row for each offer: a disc for its mean across, a square
// for the one up, joined by a bar. Where both are one number the two stand in
// one another.
func (s *sheet) dumbbells(spec *report.PositionsSpec, t *report.Table, name int) error {
	all, unplaced, err := s.positioned(spec, t)
	if err != nil {
		return err
	}
	slices.SortStableFunc(all, func(a, b position) int {
		return cmp.Or(cmp.Compare(b.x, a.x), cmp.Compare(b.y, a.y))
	})
	names := 60.0
	for _, p := range all {
		names = max(names, s.name(p.names[0]).width())
	}
	p := frame{}
	p.axis = axis{high: 1, from: min(math.Ceil(names), s.width*0.3) + bellPad, to: s.width - bellPad}
	p.top = s.bellKey(spec)
	p.bottom = p.top + float64(len(all))*bellRow
	for _, v := range p.ticks(mapTicks) {
		x := p.at(v)
		s.d.Line(drawing.Point{X: x, Y: p.top}, drawing.Point{X: x, Y: p.bottom}, drawing.Stroke(s.th.Hairline, 0.75))
		s.text(s.remark(decimal(v, 2)).at(drawing.Middle), drawing.Point{X: x, Y: p.bottom + 14})
	}
	for i, one := range all {
		s.dumbbell(spec, p, one, p.top+(float64(i)+0.5)*bellRow)
	}
	y := s.mapRule(spec, t, name, false, p.bottom+38)
	if len(unplaced) > 0 {
		y += s.lines(s.remark("Not rated, so not placed: "+strings.Join(unplaced, "; ")), drawing.Point{Y: y}, s.width, 6)
	}
	s.d.Size.H = y - 4
	s.room.bounds.H = s.d.Size.H
	s.d.Summary = positionsSummary(spec, all)
	return nil
}

// bellKey says what disc and square are and returns the y below.
func (s *sheet) bellKey(spec *report.PositionsSpec) float64 {
	y, x := 12.0, 0.0
	for i, label := range []string{spec.X.Label, spec.Y.Label} {
		l := s.value(label).cut(s.width - 22)
		if x > 0 && x+20+l.width() > s.width {
			x, y = 0, y+18
		}
		s.bellEnd(drawing.Point{X: x + bellDot, Y: y - labelSize*capHeight/2}, i == 0, s.th.Muted)
		box := s.text(l, drawing.Point{X: x + 2*bellDot + 7, Y: y})
		x = box.X + box.W + 22
	}
	return y + 10
}

// bellEnd draws one end of a dumbbell: a disc across, a hollow square up.
func (s *sheet) bellEnd(c drawing.Point, across bool, color drawing.Color) {
	if across {
		s.d.Circle(c, bellDot, drawing.Fill(color))
		return
	}
	side := bellDot - 0.5
	s.d.Rect(drawing.Rect{X: c.X - side, Y: c.Y - side, W: 2 * side, H: 2 * side}, 0, drawing.Style{Fill: s.th.Paper, Stroke: color, Width: 1.75})
}

// dumbbell draws one row about y.
func (s *sheet) dumbbell(spec *report.PositionsSpec, p frame, one position, y float64) {
	color, name := s.th.Muted, s.value(one.names[0], one.refs...)
	if one.subject {
		color, name = s.th.Accent, s.name(one.names[0], one.refs...)
		name.color = color
	}
	s.text(name.cut(p.from-bellPad), drawing.Point{Y: middle(y, labelSize)})
	s.rule(y + bellRow/2)
	across, up := drawing.Point{X: p.at(one.x), Y: y}, drawing.Point{X: p.at(one.y), Y: y}
	left, right := across, up
	if left.X > right.X {
		left, right = right, left
	}
	bar := drawing.Stroke(drawing.Mix(s.th.Paper, color, 0.55), 3)
	if one.partly {
		bar.Dash = []float64{4, 3}
	}
	s.d.Line(left, right, bar)
	s.bellEnd(up, false, color)
	if right.X-left.X < 2*bellDot { // the disc shows inside the square
		s.d.Circle(across, bellDot*0.5, drawing.Fill(color))
	} else {
		s.bellEnd(across, true, color)
	}
	s.bellNumbers(one, left, right)
	s.positionMark(spec, one, drawing.Rect{X: left.X - bellDot - 3, Y: y - bellDot - 3, W: right.X - left.X + 2*bellDot + 6, H: 2*bellDot + 6})
}

// bellNumbers writes the two means at the ends, or once where they are one;
// "~" where some of the ratings are unknown.
func (s *sheet) bellNumbers(one position, left, right drawing.Point) {
	low, high := min(one.x, one.y), max(one.x, one.y)
	about := ""
	if one.partly {
		about = "~"
	}
	const off = bellDot + 4
	at := middle(right.Y, axisSize)
	number := func(v float64) label { return s.remark(about+decimal(v, 3), one.refs...) }
	s.text(number(high), drawing.Point{X: right.X + off, Y: at})
	if decimal(low, 3) != decimal(high, 3) {
		s.text(number(low).at(drawing.End), drawing.Point{X: left.X - off, Y: at})
	}
}
