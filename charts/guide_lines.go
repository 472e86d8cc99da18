package charts

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// A guide is a guide line with its value read.
type guide struct {
	report.GuideLine
	q     quantity.Quantity
	shown string // the value for people
	refs  []string
}

// text is the label with its value, unless its author already wrote it there.
func (g guide) text(unit quantity.Unit) string {
	plain := func(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }
	if strings.Contains(plain(g.Label), plain(amount(g.q.Mid(), unit))) {
		return g.Label
	}
	return g.Label + " " + g.shown
}

func (s *sheet) guides(lines []report.GuideLine) ([]guide, error) {
	out := make([]guide, len(lines))
	for i, l := range lines {
		q, shown, err := s.measure(l)
		if err != nil {
			return nil, err
		}
		out[i] = guide{l, q, shown, refs(refs(l.Refs), exprRefs(l.Value))}
	}
	return out, nil
}

// The measures of the strip of lines.
const (
	guideHead  = 5 // rows of labels above the axis, at most
	guideFoot  = 3 // and below
	guideTicks = 8
)

// guideLines draws the report's lines on one measure as uprights through an
// axis, named above it, and the cases' own values on the axis, named below.
func (s *sheet) guideLines(spec *report.GatesSpec, y float64) error {
	lines, err := s.guides(spec.Lines)
	if err != nil {
		return err
	}
	points, err := s.guides(spec.Points)
	if err != nil {
		return err
	}
	unit, err := guideUnit(lines, points)
	if err != nil {
		return err
	}
	a, err := guideAxis(lines, points)
	if err != nil {
		return err
	}
	a.from, a.to = 18, s.width-18
	above := s.guideHeads(lines, a, unit, false)
	places, rows := placeHeads(above, guideHead, s.width)
	below := s.guideHeads(points, a, unit, true)
	feet, footRows := placeHeads(below, guideFoot, s.width)

	s.text(s.name(spec.Axis).cut(s.width), drawing.Point{Y: y + 10})
	top := y + 22 + headHeight(rows)
	base := top + 14
	s.d.Size.H = base + 24 + headHeight(footRows)
	s.room.bounds.H = s.d.Size.H
	s.d.Line(drawing.Point{X: a.from, Y: base}, drawing.Point{X: a.to, Y: base}, drawing.Stroke(s.th.Muted, 1))
	for _, v := range a.ticks(guideTicks) {
		x := a.at(v)
		s.d.Line(drawing.Point{X: x, Y: base}, drawing.Point{X: x, Y: base + 4}, drawing.Stroke(s.th.Muted, 1))
		s.text(s.remark(guideTick(v, unit)).at(drawing.Middle), drawing.Point{X: x, Y: base + 16})
	}
	tops := s.setHeads(above, places, top)
	for i, g := range lines {
		s.guideUpright(g, a, tops[i], base)
	}
	for i, g := range points {
		s.guidePoint(g, a, base, below[i], feet[i])
	}
	return nil
}

// guideHeads are the labels: plain ones for lines, and for points ones in the
// colour of their case, centred.
func (s *sheet) guideHeads(all []guide, a axis, unit quantity.Unit, point bool) []head {
	out := make([]head, len(all))
	for i, g := range all {
		l := s.value(g.text(unit), g.refs...)
		sides := []drawing.Anchor{drawing.Start, drawing.End, drawing.Middle}
		if point {
			l = s.name(g.text(unit), g.refs...)
			l.color = s.roleColor(g.Role)
			sides = []drawing.Anchor{drawing.Middle, drawing.Start, drawing.End}
		}
		out[i] = newHead(a.at(g.q.Mid()), l.cut(min(s.width*0.6, 300)), sides...)
	}
	return out
}

// guideUnit is what the axis counts. A bare number among percentages, as an
// expression of plain numbers gives, is one of them.
func guideUnit(lists ...[]guide) (quantity.Unit, error) {
	unit, first := quantity.Number, ""
	for _, list := range lists {
		for _, g := range list {
			switch {
			case g.q.Unit == quantity.Number || g.q.Unit == unit:
			case first == "":
				unit, first = g.q.Unit, g.Label
			default:
				return unit, fmt.Errorf("%q is a %s, but %q is a %s: one axis holds one of them", first, unit, g.Label, g.q.Unit)
			}
		}
	}
	for _, list := range lists {
		for i := range list {
			if list[i].q.Unit != unit {
				list[i].shown = amount(list[i].q.Mid(), unit)
			}
		}
	}
	return unit, nil
}

// guideAxis spans the values, from 0 where none is below it, to round ends.
func guideAxis(lists ...[]guide) (axis, error) {
	low, high := 0.0, 0.0
	for _, list := range lists {
		for _, g := range list {
			low, high = min(low, g.q.Low), max(high, g.q.High)
		}
	}
	if high <= low {
		high = low + 1
	}
	step := roundStep(high-low, guideTicks)
	if step == 0 {
		return axis{}, errors.New("the values span no axis")
	}
	return axis{low: math.Floor(low/step+1e-9) * step, high: math.Ceil(high/step-1e-9) * step}, nil
}

func guideTick(v float64, unit quantity.Unit) string {
	switch unit {
	case quantity.Percent:
		return quantity.Rate(v)
	case quantity.Multiple:
		return decimal(v, 1) + "x"
	case quantity.Money:
		return quantity.Dollars(v)
	case quantity.Number, quantity.Duration:
	}
	return decimal(v, 2)
}

// guideStyle is a role's colour; the roles differ by dash as well.
func (s *sheet) guideStyle(role string) drawing.Style {
	switch role {
	case "red":
		return drawing.Stroke(s.th.Bear, 2.2)
	case "break":
		return drawing.Style{Stroke: s.th.Bear, Width: 1.6, Dash: []float64{5, 2.5}}
	case "amber":
		return drawing.Style{Stroke: s.th.Muted, Width: 1.6, Dash: []float64{2, 2}}
	case "needs":
		return drawing.Stroke(s.th.Bull, 2.2)
	}
	return drawing.Stroke(s.th.Muted, 1.4)
}

// guideUpright draws one of the report's lines through the axis.
func (s *sheet) guideUpright(g guide, a axis, top, base float64) {
	style := s.guideStyle(g.Role)
	x := a.at(g.q.Mid())
	s.d.Line(drawing.Point{X: x, Y: top}, drawing.Point{X: x, Y: base}, style)
	if g.q.IsRange() {
		band := drawing.Rect{X: a.at(g.q.Low), Y: base - 5, W: a.at(g.q.High) - a.at(g.q.Low), H: 5}
		s.d.Rect(band, 0, drawing.Fill(drawing.Mix(s.th.Paper, style.Stroke, 0.4)))
	}
	s.mark(drawing.Rect{X: x - 4, Y: top, W: 8, H: base - top}, g.Label, g.shown, g.refs...)
}

// guidePoint draws a case's own value on the axis, a dot or a bar for a
// range, and its name below.
func (s *sheet) guidePoint(g guide, a axis, base float64, name head, at headSpot) {
	color := s.roleColor(g.Role)
	box := drawing.Rect{X: name.x - 5, Y: base - 5, W: 10, H: 10}
	style := drawing.Style{Fill: color, Stroke: s.th.Paper, Width: 1.5}
	if g.q.IsRange() {
		box.X, box.W = a.at(g.q.Low), a.at(g.q.High)-a.at(g.q.Low)
		s.d.Rect(box.Inset(1.5), 3, style)
	} else {
		s.d.Circle(box.Center(), 5, style)
	}
	if at.placed {
		// The rows run downwards here.
		spot := name.box(headSpot{0, at.side, true})
		s.text(name.label.at(drawing.Start), drawing.Point{X: spot.X, Y: base + 32 + float64(at.row)*headPitch})
	}
	s.mark(box, g.Label, g.shown, g.refs...)
}

// roleColor is the colour of the case a role names; ink for any other role.
func (s *sheet) roleColor(role string) drawing.Color {
	if s.r.Scenarios != nil {
		for i, c := range s.r.Scenarios.Cases {
			if string(c.ID) == role {
				return s.caseColor(i, len(s.r.Scenarios.Cases))
			}
		}
	}
	return s.th.Ink
}
