package drawing

import (
	"fmt"
	"math"
)

// Line draws a straight line.
func (d *Drawing) Line(from, to Point, s Style) {
	d.own([]Seg{{Kind: Move, To: from}, {Kind: Line, To: to}}, s)
}

// Polyline draws an open line through points. Fewer than two draw nothing.
func (d *Drawing) Polyline(points []Point, s Style) {
	if len(points) >= 2 {
		d.own(through(points), s)
	}
}

// Polygon draws a closed shape with corners at points. Fewer than two draw
// nothing.
func (d *Drawing) Polygon(points []Point, s Style) {
	if len(points) >= 2 {
		d.own(append(through(points), Seg{Kind: Close}), s)
	}
}

// Rect draws a rectangle whose corners are rounded by radius; zero keeps them
// square, and a radius too large for r is made to fit.
func (d *Drawing) Rect(r Rect, radius float64, s Style) {
	d.own(rectSegs(r, radius), s)
}

// Circle draws a circle.
func (d *Drawing) Circle(center Point, radius float64, s Style) {
	d.own(circleSegs(center, radius), s)
}

// Curve draws a cubic Bézier curve with the control points c1 and c2.
func (d *Drawing) Curve(from, c1, c2, to Point, s Style) {
	d.own([]Seg{{Kind: Move, To: from}, {Kind: Curve, C1: c1, C2: c2, To: to}}, s)
}

// Path draws any shape. The segments are copied; the first must be a Move.
func (d *Drawing) Path(segs []Seg, s Style) {
	d.own(append([]Seg(nil), segs...), s)
}

// own is Path for segments that nobody else holds.
func (d *Drawing) own(segs []Seg, s Style) {
	d.path(Path{
		Segs: segs,
		Fill: s.Fill, Stroke: s.Stroke,
		Width: s.Width, Dash: s.Dash, RoundCap: s.RoundCap,
	})
}

// path appends p, rounding its segments in place.
func (d *Drawing) path(p Path) {
	if len(p.Segs) == 0 {
		return
	}
	if p.Segs[0].Kind != Move {
		panic("drawing: path does not begin with a move")
	}
	for i := range p.Segs {
		s := &p.Segs[i]
		if err := check("path", s.C1.X, s.C1.Y, s.C2.X, s.C2.Y, s.To.X, s.To.Y); err != nil {
			d.fail(err)
			return
		}
		s.C1, s.C2, s.To = roundPoint(s.C1), roundPoint(s.C2), roundPoint(s.To)
	}
	err := check("path stroke", p.Width)
	if err == nil {
		err = check("path stroke", p.Dash...)
	}
	if err != nil {
		d.fail(err)
		return
	}
	p.Width = round(p.Width)
	p.Dash = roundDash(p.Dash)
	d.Ops = append(d.Ops, p)
}

// Text draws one line of text. Empty text draws nothing. Characters are
// composed (NFC), control characters become spaces, and those no font has
// become a replacement sign.
func (d *Drawing) Text(t Text) {
	if t.S = clean(t.S); t.S == "" {
		return
	}
	// The name is put together only for an error: there are hundreds of texts.
	if check("", t.At.X, t.At.Y, t.Size, t.Angle) != nil {
		d.fail(check(fmt.Sprintf("text %q", t.S), t.At.X, t.At.Y, t.Size, t.Angle))
		return
	}
	t.At, t.Size, t.Angle = roundPoint(t.At), round(t.Size), round(t.Angle)
	d.Ops = append(d.Ops, t)
}

// Link adds a mark that can be pointed at.
func (d *Drawing) Link(l Link) {
	if check("", l.Box.X, l.Box.Y, l.Box.W, l.Box.H) != nil {
		d.fail(check(fmt.Sprintf("mark %q", l.Label), l.Box.X, l.Box.Y, l.Box.W, l.Box.H))
		return
	}
	l.Box = Rect{round(l.Box.X), round(l.Box.Y), round(l.Box.W), round(l.Box.H)}
	d.Ops = append(d.Ops, l)
}

func through(points []Point) []Seg {
	segs := make([]Seg, len(points), len(points)+1)
	for i, p := range points {
		segs[i] = Seg{Kind: Line, To: p}
	}
	segs[0].Kind = Move
	return segs
}

// kappa is how far along a quarter circle's tangents the control points lie
// for the curve to be a circle to within 0.03 %.
const kappa = 0.5522847498

func rectSegs(r Rect, radius float64) []Seg {
	x0, y0, x1, y1 := r.X, r.Y, r.X+r.W, r.Y+r.H
	c := min(radius, math.Abs(r.W)/2, math.Abs(r.H)/2)
	if !(c > 0) {
		return []Seg{
			{Kind: Move, To: Point{x0, y0}},
			{Kind: Line, To: Point{x1, y0}},
			{Kind: Line, To: Point{x1, y1}},
			{Kind: Line, To: Point{x0, y1}},
			{Kind: Close},
		}
	}
	k := c * (1 - kappa)
	return []Seg{
		{Kind: Move, To: Point{x0 + c, y0}},
		{Kind: Line, To: Point{x1 - c, y0}},
		{Kind: Curve, C1: Point{x1 - k, y0}, C2: Point{x1, y0 + k}, To: Point{x1, y0 + c}},
		{Kind: Line, To: Point{x1, y1 - c}},
		{Kind: Curve, C1: Point{x1, y1 - k}, C2: Point{x1 - k, y1}, To: Point{x1 - c, y1}},
		{Kind: Line, To: Point{x0 + c, y1}},
		{Kind: Curve, C1: Point{x0 + k, y1}, C2: Point{x0, y1 - k}, To: Point{x0, y1 - c}},
		{Kind: Line, To: Point{x0, y0 + c}},
		{Kind: Curve, C1: Point{x0, y0 + k}, C2: Point{x0 + k, y0}, To: Point{x0 + c, y0}},
		{Kind: Close},
	}
}

func circleSegs(c Point, r float64) []Seg {
	k := r * kappa
	return []Seg{
		{Kind: Move, To: Point{c.X, c.Y - r}},
		{Kind: Curve, C1: Point{c.X + k, c.Y - r}, C2: Point{c.X + r, c.Y - k}, To: Point{c.X + r, c.Y}},
		{Kind: Curve, C1: Point{c.X + r, c.Y + k}, C2: Point{c.X + k, c.Y + r}, To: Point{c.X, c.Y + r}},
		{Kind: Curve, C1: Point{c.X - k, c.Y + r}, C2: Point{c.X - r, c.Y + k}, To: Point{c.X - r, c.Y}},
		{Kind: Curve, C1: Point{c.X - r, c.Y - k}, C2: Point{c.X - k, c.Y - r}, To: Point{c.X, c.Y - r}},
		{Kind: Close},
	}
}

func roundPoint(p Point) Point { return Point{round(p.X), round(p.Y)} }

// round rounds to 1/100 point, and takes minus zero for zero so that it never
// shows in a dump.
func round(v float64) float64 { return math.Round(v*100)/100 + 0 }

// roundDash returns a copy, or nil for a pattern that would never end: one
// with a negative length or without any length at all.
func roundDash(dash []float64) []float64 {
	if len(dash) == 0 {
		return nil
	}
	var sum float64
	out := make([]float64, len(dash))
	for i, v := range dash {
		out[i] = round(v)
		if out[i] < 0 {
			return nil
		}
		sum += out[i]
	}
	if sum == 0 {
		return nil
	}
	return out
}
