package charts

import (
	"math"

	"dossier/charts/drawing"
)

// The measures of a ladder of markets, in points.
const (
	rungThick = 12 // of a range
	rungDot   = 5.5
)

// marketLadder draws one row for each level on a log axis: a bar where the
// value is a range, a disc where it is one number, and how far that is from
// the company's own revenue, whose line goes up through all rows.
func (s *sheet) marketLadder(levels []level) {
	names := s.levelNames(levels)
	p, heights := s.marketFrame(levels, names)
	own := levels[len(levels)-1]
	low, high := math.Inf(1), 0.0
	for _, l := range levels {
		if !l.q.IsZero() {
			low, high = min(low, l.q.Low), max(high, l.q.High)
		}
	}
	from, to := p.scale.from, p.scale.to
	p.scale = logAxis(low/2, high)
	p.scale.from, p.scale.to = from, to
	p.bottom = p.top
	for _, h := range heights {
		p.bottom += h
	}
	for _, v := range p.scale.ticks(rangeTicks) {
		x := p.scale.at(v)
		s.d.Line(drawing.Point{X: x, Y: p.top}, drawing.Point{X: x, Y: p.bottom}, drawing.Stroke(s.th.Hairline, 0.75))
	}
	s.marketTicks(p)
	x := p.scale.at(own.q.Mid())
	s.d.Line(drawing.Point{X: x, Y: p.top}, drawing.Point{X: x, Y: p.bottom}, drawing.Stroke(s.th.Accent, 1.5))
	y := p.top
	for i, l := range levels {
		base := y + levelPad/2 + 12
		s.levelName(l, names, base)
		if l.q.IsZero() {
			s.unknownLevel(p, levels, i, y, heights[i])
		} else {
			s.marketRung(p, l, own, i == len(levels)-1, y, heights[i])
		}
		y += heights[i]
		s.rule(y)
	}
	remark := s.remark("Log scale: each step along the axis is ten times the one before.")
	h := s.lines(remark, drawing.Point{Y: p.bottom + 36}, s.width, 2)
	s.d.Size.H = p.bottom + 36 + h - 8
	s.room.bounds.H = s.d.Size.H
}

// marketRung draws a known level's row.
func (s *sheet) marketRung(p marketPlot, l, own level, last bool, y, h float64) {
	mid := y + h/2
	bar := drawing.Rect{X: p.scale.at(l.q.Low), Y: mid - rungThick/2, H: rungThick}
	bar.W = p.scale.at(l.q.High) - bar.X
	if !last {
		s.d.Line(drawing.Point{X: p.scale.at(own.q.Mid()), Y: mid}, drawing.Point{X: bar.X, Y: mid},
			drawing.Style{Stroke: s.th.Muted, Width: 1, Dash: []float64{2, 2.5}})
	}
	if !l.q.IsRange() {
		c := drawing.Point{X: bar.X, Y: mid}
		s.d.Circle(c, rungDot, drawing.Fill(s.th.Accent))
		bar = drawing.Rect{X: c.X - rungDot, Y: c.Y - rungDot, W: 2 * rungDot, H: 2 * rungDot}
	} else {
		bar.W = max(bar.W, 3)
		s.d.Rect(bar, 1.5, drawing.Fill(s.th.Accent))
	}
	value, share, said := s.name(l.text, l.refs...), s.remark(""), l.text
	if !last {
		share = s.remark(s.marketShare(own, l), refs(own.refs, l.refs)...)
		said += ", " + share.text
	}
	s.mark(bar.Inset(-3), l.name(), said, refs(l.refs, share.refs)...)
	s.besideRung(p, value, share, bar)
}

// besideRung sets a value and a remark right of a bar, or left of it where the
// figure ends.
func (s *sheet) besideRung(p marketPlot, value, share label, bar drawing.Rect) {
	lines := []label{value}
	if share.text != "" {
		lines = append(lines, share)
	}
	at, anchor := drawing.Point{X: bar.X + bar.W + 7, Y: middle(bar.Center().Y, labelSize)}, drawing.Start
	if at.X+max(value.width(), share.width()) > s.width {
		at.X, anchor = bar.X-7, drawing.End
	}
	if len(lines) > 1 {
		at.Y -= rangeLine / 2
	}
	for i, l := range lines {
		spot := at.Add(0, float64(i)*rangeLine)
		room := s.width - spot.X
		if anchor == drawing.End {
			room = spot.X - p.scale.from
		}
		l = l.at(anchor).cut(room)
		s.d.Rect(l.box(spot).Inset(-2), 2, drawing.Fill(s.th.Paper))
		s.text(l, spot)
	}
}
