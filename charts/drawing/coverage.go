package drawing

import (
	"image"
	"math"
)

// coverage works out how much of each pixel a shape covers. It sums signed
// areas, row by row, and visits only the part of a row between the leftmost
// and the rightmost edge: a thin line across a figure costs its length, where
// a rasteriser of the whole box, such as x/image's, costs its area.
type coverage struct {
	w, h  int
	delta []float32 // by how much coverage changes at each pixel, all zero between shapes
	spans []span    // the pixels of each row that may differ from zero
	row   []uint8   // the row being reported
}

type span struct{ from, to int }

// fill calls paint for each row of box that s covers: the row, the column it
// begins at, and the coverage of each pixel from there, which paint must not
// keep. Areas are filled by the non-zero rule; where parts that run the same
// way overlap, the pixel is covered once.
func (c *coverage) fill(s *shape, box image.Rectangle, paint func(x, y int, cover []uint8)) {
	c.reset(box.Dx(), box.Dy())
	dx, dy := float64(box.Min.X), float64(box.Min.Y)
	for polygon := range s.polygons() {
		last := polygon[len(polygon)-1]
		for _, p := range polygon {
			c.edge(float32(last.X-dx), float32(last.Y-dy), float32(p.X-dx), float32(p.Y-dy))
			last = p
		}
	}
	for y, span := range c.spans {
		if span.from >= span.to {
			continue
		}
		delta := c.delta[y*(c.w+2):][:c.w+2][span.from:span.to]
		cover := c.row[:len(delta)]
		var sum float32
		var level uint8
		for i, d := range delta {
			if d != 0 { // between edges the level stays
				sum += d
				level = uint8(min(abs32(sum), 1)*255 + 0.5)
			}
			cover[i] = level
		}
		clear(delta)
		if n := min(len(cover), c.w-span.from); n > 0 {
			paint(box.Min.X+span.from, box.Min.Y+y, cover[:n])
		}
	}
}

func (c *coverage) reset(w, h int) {
	c.w, c.h = w, h
	if n := (w + 2) * h; n > len(c.delta) {
		c.delta = make([]float32, n)
	}
	if w+2 > len(c.row) {
		c.row = make([]uint8, w+2)
	}
	c.spans = c.spans[:0]
	for range h {
		c.spans = append(c.spans, span{from: w + 2})
	}
}

// edge adds one edge of a polygon. What lies left of the box counts as if on
// its left side, since it covers everything to its right; likewise on the
// right.
func (c *coverage) edge(x0, y0, x1, y1 float32) {
	if y0 == y1 {
		return
	}
	if y0 > y1 {
		c.cut(x1, y1, x0, y0, -1)
		return
	}
	c.cut(x0, y0, x1, y1, 1)
}

// cut splits a downward edge where it crosses the sides of the box.
func (c *coverage) cut(x0, y0, x1, y1, sign float32) {
	w := float32(c.w)
	for _, side := range [...]float32{0, w} {
		if (x0 < side) != (x1 < side) && x0 != side && x1 != side {
			y := min(max(y0+(side-x0)*(y1-y0)/(x1-x0), y0), y1)
			c.cut(x0, y0, side, y, sign)
			c.cut(side, y, x1, y1, sign)
			return
		}
	}
	c.inside(min(max(x0, 0), w), y0, min(max(x1, 0), w), y1, sign)
}

// inside adds a downward edge that crosses no side: in each row the area to
// the right of it.
func (c *coverage) inside(x0, y0, x1, y1, sign float32) {
	if y1 <= 0 || y0 >= float32(c.h) || y0 == y1 {
		return
	}
	slope := (x1 - x0) / (y1 - y0)
	lo, hi := min(x0, x1), max(x0, x1)
	x := x0
	if y0 < 0 {
		x, y0 = x-y0*slope, 0
	}
	for y := int(y0); y < min(c.h, int(math.Ceil(float64(y1)))); y++ {
		height := min(float32(y+1), y1) - max(float32(y), y0)
		next := min(max(x+slope*height, lo), hi)
		c.cell(y, min(x, next), max(x, next), sign*height)
		x = next
	}
}

// cell adds the part of an edge within one row: from left to right, with the
// signed height it spans.
func (c *coverage) cell(y int, left, right, height float32) {
	row := c.delta[y*(c.w+2):][:c.w+2]
	first, end := int(left), int(math.Ceil(float64(right)))
	s := &c.spans[y]
	s.from, s.to = min(s.from, first), max(s.to, min(max(end, first+1)+1, c.w+2))
	if end <= first+1 {
		// Within one pixel: the area right of the middle of the edge.
		beyond := height * ((left+right)/2 - float32(first))
		row[first] += height - beyond
		row[first+1] += beyond
		return
	}
	// Over several pixels coverage grows as a triangle, then evenly, then as
	// the rest of a triangle. total is the coverage so far.
	per := 1 / (right - left)
	into := 1 - (left - float32(first))
	total := into * into * per / 2
	row[first] += height * total
	grown := total
	for i := first + 1; i < end-1; i++ {
		area := (float32(i) + 0.5 - left) * per
		row[i] += height * (area - grown)
		grown = area
	}
	over := right - float32(end-1)
	area := 1 - over*over*per/2
	row[end-1] += height * (area - grown)
	row[end] += height * (1 - area)
}

func abs32(v float32) float32 { return max(v, -v) }
