package drawing

import "math"

// The signs are shapes and not characters, so they look the same in every
// font and can be told apart without colour.

// Dot draws the sign of a level inside the circle of the given radius: a
// filled disc for high, a ring with one half filled for medium, a ring for
// low, and a hollow square where no claim states the value.
func (d *Drawing) Dot(center Point, radius float64, level Level, c Color) {
	// The outline lies inside the radius, so that all four have one size.
	line := max(radius*0.28, 0.6)
	ring := radius - line/2
	switch level {
	case LevelHigh:
		d.Circle(center, radius, Fill(c))
	case LevelMedium:
		d.Circle(center, ring, Stroke(c, line))
		d.Path(leftHalf(center, ring), Fill(c))
	case LevelLow:
		d.Circle(center, ring, Stroke(c, line))
	case LevelNone:
		side := ring * 0.9 // as dark as the ring to the eye
		d.Rect(Rect{center.X - side, center.Y - side, 2 * side, 2 * side}, 0, Stroke(c, line))
	}
}

// leftHalf is the left half of a disc.
func leftHalf(c Point, r float64) []Seg {
	segs := circleSegs(c, r)
	// The circle starts at the top and runs clockwise: its last two curves
	// are the left half, from the bottom up.
	return []Seg{{Kind: Move, To: Point{c.X, c.Y + r}}, segs[3], segs[4], {Kind: Close}}
}

// Flag draws a small pennant on a staff: foot is where the staff stands and
// height how tall it is.
func (d *Drawing) Flag(foot Point, height float64, c Color) {
	top := foot.Y - height
	d.Line(foot, Point{foot.X, top}, Stroke(c, max(height*0.1, 0.6)))
	d.Polygon([]Point{
		{foot.X, top},
		{foot.X + height*0.62, top + height*0.26},
		{foot.X, top + height*0.52},
	}, Fill(c))
}

// ArrowHead draws a filled head of the given length with its tip at tip,
// pointing at angle degrees clockwise from the right.
func (d *Drawing) ArrowHead(tip Point, angle, length float64, c Color) {
	sin, cos := math.Sincos(angle * math.Pi / 180)
	at := func(back, side float64) Point {
		return Point{tip.X - back*cos - side*sin, tip.Y - back*sin + side*cos}
	}
	half := length * 0.38
	d.Polygon([]Point{tip, at(length, half), at(length*0.78, 0), at(length, -half)}, Fill(c))
}

// Arrow draws a straight line in s with a head of the given length at to. The
// line stops inside the head, so that its end never shows beside the tip.
func (d *Drawing) Arrow(from, to Point, head float64, s Style) {
	dx, dy := to.X-from.X, to.Y-from.Y
	length := math.Hypot(dx, dy)
	if length == 0 {
		return
	}
	back := min(head*0.8, length)
	d.Line(from, to.Add(-dx/length*back, -dy/length*back), s)
	d.ArrowHead(to, math.Atan2(dy, dx)*180/math.Pi, head, s.Stroke)
}

// Lock draws a closed padlock that fills box.
func (d *Drawing) Lock(box Rect, c Color) {
	line := max(box.W*0.13, 0.6)
	body := Rect{box.X, box.Y + box.H*0.45, box.W, box.H * 0.55}
	d.Rect(body, box.W*0.12, Fill(c))
	r := box.W * 0.28
	x, y, k := box.X+box.W/2, box.Y+line/2+r, r*kappa
	d.Path([]Seg{
		{Kind: Move, To: Point{x - r, body.Y + line/2}},
		{Kind: Line, To: Point{x - r, y}},
		{Kind: Curve, C1: Point{x - r, y - k}, C2: Point{x - k, y - r}, To: Point{x, y - r}},
		{Kind: Curve, C1: Point{x + k, y - r}, C2: Point{x + r, y - k}, To: Point{x + r, y}},
		{Kind: Line, To: Point{x + r, body.Y + line/2}},
	}, Stroke(c, line))
}

// Hatch fills r with lines rising to the right, gap points apart measured
// across them: the sign of the unknown. Only the stroke of s is used. The
// lines of neighbouring rectangles meet.
func (d *Drawing) Hatch(r Rect, gap float64, s Style) {
	if !(gap > 0) || check("hatch", r.X, r.Y, r.W, r.H) != nil {
		d.fail(check("hatch", r.X, r.Y, r.W, r.H))
		return
	}
	// A line holds the points with x+y constant. Taking multiples of one step
	// as those constants is what makes neighbours meet.
	step := gap * math.Sqrt2
	x0, y0, x1, y1 := r.X, r.Y, r.X+r.W, r.Y+r.H
	var segs []Seg
	for i := math.Ceil((x0 + y0) / step); i*step < x1+y1; i++ {
		sum := i * step
		left, right := max(x0, sum-y1), min(x1, sum-y0)
		if right > left {
			segs = append(segs,
				Seg{Kind: Move, To: Point{left, sum - left}},
				Seg{Kind: Line, To: Point{right, sum - right}})
		}
	}
	d.own(segs, Style{Stroke: s.Stroke, Width: s.Width, Dash: s.Dash, RoundCap: s.RoundCap})
}
