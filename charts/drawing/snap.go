package drawing

import (
	"image"
	"math"
)

// upright returns the rectangle that segs draw, or false when they draw
// anything else.
func upright(segs []Seg) (Rect, bool) {
	if len(segs) != 5 || segs[0].Kind != Move || segs[4].Kind != Close {
		return Rect{}, false
	}
	for _, s := range segs[1:4] {
		if s.Kind != Line {
			return Rect{}, false
		}
	}
	a, b, c, d := segs[0].To, segs[1].To, segs[2].To, segs[3].To
	if a.Y == b.Y && b.X == c.X && c.Y == d.Y && d.X == a.X ||
		a.X == b.X && b.Y == c.Y && c.X == d.X && d.Y == a.Y {
		return Rect{min(a.X, c.X), min(a.Y, c.Y), math.Abs(c.X - a.X), math.Abs(c.Y - a.Y)}, true
	}
	return Rect{}, false
}

// snap returns the whole pixels nearest to r. What has a width in the drawing
// keeps at least one pixel.
func (p *painter) snap(r Rect) image.Rectangle {
	a, b := p.pixel(Point{r.X, r.Y}), p.pixel(Point{r.X + r.W, r.Y + r.H})
	x0, x1 := nearest(a.X, b.X)
	y0, y1 := nearest(a.Y, b.Y)
	return image.Rect(x0, y0, x1, y1)
}

func nearest(from, to float64) (int, int) {
	a, b := int(math.Floor(from+0.5)), int(math.Floor(to+0.5))
	if a == b && from < to {
		a = int(math.Floor((from + to) / 2))
		b = a + 1
	}
	return a, b
}

// frame paints the outline of an upright rectangle as four blocks that do not
// overlap, so a translucent one has even corners.
func (p *painter) frame(r Rect, width float64, c Color) {
	a, b := p.pixel(Point{r.X, r.Y}), p.pixel(Point{r.X + r.W, r.Y + r.H})
	left, leftEnd := thick(a.X, width)
	right, rightEnd := thick(b.X, width)
	top, topEnd := thick(a.Y, width)
	bottom, bottomEnd := thick(b.Y, width)
	p.block(image.Rect(left, top, rightEnd, topEnd), c)
	p.block(image.Rect(left, bottom, rightEnd, bottomEnd), c)
	p.block(image.Rect(left, topEnd, leftEnd, bottom), c)
	p.block(image.Rect(right, topEnd, rightEnd, bottom), c)
}

// thick returns the pixels of a line about center: a whole number, at least
// one.
func thick(center, width float64) (int, int) {
	n := max(1, int(math.Floor(width+0.5)))
	from := int(math.Floor(center - float64(n)/2 + 0.5))
	return from, from + n
}

// rule returns the pixels of a single level or upright line, or false when
// segs draw anything else.
func (p *painter) rule(segs []Seg, width float64) (image.Rectangle, bool) {
	if len(segs) != 2 || segs[1].Kind != Line {
		return image.Rectangle{}, false
	}
	a, b := p.pixel(segs[0].To), p.pixel(segs[1].To)
	switch {
	case a.Y == b.Y:
		x0, x1 := nearest(min(a.X, b.X), max(a.X, b.X))
		y0, y1 := thick(a.Y, width)
		return image.Rect(x0, y0, x1, y1), true
	case a.X == b.X:
		x0, x1 := thick(a.X, width)
		y0, y1 := nearest(min(a.Y, b.Y), max(a.Y, b.Y))
		return image.Rect(x0, y0, x1, y1), true
	}
	return image.Rectangle{}, false
}

// straighten does for a dashed or round level or upright line what rule does
// for a plain one: it moves the line in place and returns its new thickness.
func straighten(lines [][]Point, width float64) float64 {
	if len(lines) != 1 || len(lines[0]) != 2 {
		return width
	}
	a, b := &lines[0][0], &lines[0][1]
	switch {
	case a.Y == b.Y:
		from, to := thick(a.Y, width)
		a.Y = float64(from+to) / 2
		b.Y = a.Y
		return float64(to - from)
	case a.X == b.X:
		from, to := thick(a.X, width)
		a.X = float64(from+to) / 2
		b.X = a.X
		return float64(to - from)
	}
	return width
}
