package charts

import (
	"math"

	"dossier/charts/drawing"
	"dossier/db/quantity"
)

// The measures of the surveys' dots, in points.
const (
	dotSize  = 5 // radius
	dotArrow = 16
	dotPad   = 8 // above and below a row's text
)

// surveyDots draws each survey as a dot on one scale of shares, beside whom it
// asked and when. It has no stages: nobody passed from one to the next.
func (s *sheet) surveyDots(all []survey, said label) {
	p := frame{top: 6}
	p.axis = axis{high: 1, from: math.Round(s.width*0.5) + 10, to: s.width - 22}
	if s.width < 560 {
		p.from = math.Round(s.width*0.52) + 10
	}
	heights := make([]float64, len(all))
	p.bottom = p.top
	for i, v := range all {
		heights[i] = s.dotRow(p, v)
		p.bottom += heights[i]
	}
	s.d.Size.H = p.bottom + 26 + float64(len(wrap(said, s.width, 4)))*leading(axisSize)
	s.room.bounds.H = s.d.Size.H
	for _, share := range p.ticks(surveyTicks) {
		x := p.at(share)
		s.d.Line(drawing.Point{X: x, Y: p.top}, drawing.Point{X: x, Y: p.bottom}, drawing.Stroke(s.th.Hairline, 0.75))
		s.text(s.remark(quantity.Rate(share)).at(drawing.Middle), drawing.Point{X: x, Y: p.bottom + 14})
	}
	y := p.top
	for i, v := range all {
		s.surveyDot(p, v, y, heights[i])
		y += heights[i]
	}
	s.lines(said, drawing.Point{Y: p.bottom + 37}, s.width, 4)
}

// dotAbout is what stands under a survey's name: whom it asked, who says so,
// and when.
func dotAbout(v survey) string {
	if v.isShare() {
		return "of " + v.of + "; " + v.by
	}
	return v.population() + "; " + v.by
}

func (s *sheet) dotRow(p frame, v survey) float64 {
	room := surveyRoom(p)
	return float64(len(wrap(s.value(v.name), room, surveyLines)))*leading(labelSize) +
		float64(len(wrap(s.remark(dotAbout(v)), room, surveyLines)))*leading(axisSize) + 2*dotPad - 2
}

// surveyDot draws one row.
func (s *sheet) surveyDot(p frame, v survey, y, h float64) {
	room := surveyRoom(p)
	used := s.signed(s.value(v.name, v.ref), drawing.Point{Y: y + dotPad + 10}, room, surveyLines, v.ref)
	s.lines(s.remark(dotAbout(v), v.ref), drawing.Point{Y: y + dotPad + 9 + used}, room, surveyLines)
	s.rule(y + h)
	mid := y + h/2
	shown := s.surveyValue(v)
	if !v.isShare() {
		// What is no share has no place on the scale, and says so.
		number, at := shown.cut((p.to-p.from)*0.6), drawing.Point{X: p.from, Y: middle(mid, labelSize)}
		box := number.box(at)
		none := s.remark("no share").cut(p.to - box.X - box.W - 8)
		s.d.Rect(drawing.Rect{X: box.X - 3, Y: box.Y - 3, W: box.W + none.width() + 14, H: box.H + 6}, 0, drawing.Fill(s.th.Paper))
		s.text(number, at)
		s.text(none, drawing.Point{X: box.X + box.W + 8, Y: middle(mid, axisSize)})
		s.surveyMark(v, drawing.Rect{X: p.from, Y: mid - 9, W: p.to - p.from, H: 18})
		return
	}
	s.d.Line(drawing.Point{X: p.from, Y: mid}, drawing.Point{X: p.to, Y: mid}, drawing.Stroke(s.th.Hairline, 0.75))
	q := v.value.Quantity
	low, high := drawing.Point{X: p.at(q.Low), Y: mid}, drawing.Point{X: p.at(q.High), Y: mid}
	end := high.X + dotSize
	if q.IsRange() {
		s.d.Line(low, high, drawing.Stroke(s.th.Accent, 3))
		s.d.Circle(low, dotSize, drawing.Fill(s.th.Accent))
	}
	if q.Over && high.X+dotArrow <= p.to {
		s.d.Arrow(high, high.Add(dotArrow, 0), 7, drawing.Stroke(s.th.Accent, 1.5))
		end = high.X + dotArrow
	}
	s.d.Circle(high, dotSize, drawing.Fill(s.th.Accent))
	at, l := drawing.Point{X: end + surveyOff, Y: middle(mid, labelSize)}, shown
	if at.X+l.width() > s.width {
		at.X, l = low.X-dotSize-surveyOff, l.at(drawing.End)
	}
	l = l.cut(at.X - p.from)
	if l.anchor == drawing.Start {
		l = shown.cut(s.width - at.X)
	}
	s.d.Rect(l.box(at).Inset(-2), 0, drawing.Fill(s.th.Paper))
	s.text(l, at)
	s.surveyMark(v, drawing.Rect{X: low.X - dotSize - 2, Y: mid - dotSize - 3, W: high.X - low.X + 2*dotSize + 4, H: 2*dotSize + 6})
}
