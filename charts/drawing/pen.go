package drawing

import "math"

// pen strokes lines of points: it adds to a shape one quadrilateral for each
// piece, and at each corner just the wedge between two of them, so that the
// parts meet edge to edge and soft edges are not painted twice.
type pen struct {
	half  float64 // half the thickness, in pixels
	round bool    // ends and corners
	shape *shape
}

// miterLimit is where a mitred corner is cut off: the length of the mitre as
// a multiple of the thickness. It is what SVG takes when none is given.
const miterLimit = 4

// stroke adds one line, which ends where it starts when closed.
func (p pen) stroke(line []Point, closed bool) {
	line = distinct(line)
	if len(line) < 2 {
		if p.round && len(line) == 1 { // a dash of no length is a dot
			p.end(line[0], Point{0, p.half})
			p.end(line[0], Point{0, -p.half})
		}
		return
	}
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		n := p.normal(a, b)
		p.shape.addClockwise(a.Add(n.X, n.Y), b.Add(n.X, n.Y), b.Add(-n.X, -n.Y), a.Add(-n.X, -n.Y))
		if i+1 < len(line) {
			p.corner(a, b, line[i+1])
		}
	}
	last := len(line) - 1
	switch {
	case closed && line[0] == line[last]:
		p.corner(line[last-1], line[0], line[1])
	case p.round:
		p.end(line[0], p.normal(line[1], line[0]))
		p.end(line[last], p.normal(line[last-1], line[last]))
	}
}

// distinct drops points that repeat the one before, in place.
func distinct(line []Point) []Point {
	out := line[:0]
	for _, p := range line {
		if len(out) == 0 || math.Hypot(p.X-out[len(out)-1].X, p.Y-out[len(out)-1].Y) > 1e-6 {
			out = append(out, p)
		}
	}
	return out
}

// normal returns the vector from the line a-b to the right edge of its
// stroke.
func (p pen) normal(a, b Point) Point {
	dx, dy := b.X-a.X, b.Y-a.Y
	f := p.half / math.Hypot(dx, dy)
	return Point{-dy * f, dx * f}
}

// corner fills the gap on the outer side of the corner at b.
func (p pen) corner(a, b, c Point) {
	m, n := p.normal(a, b), p.normal(b, c)
	turn := m.X*n.Y - m.Y*n.X
	if turn == 0 && m.X*n.X+m.Y*n.Y > 0 {
		return
	}
	if turn > 0 { // the outer side is the left one
		m, n = Point{-m.X, -m.Y}, Point{-n.X, -n.Y}
	}
	from, to := b.Add(m.X, m.Y), b.Add(n.X, n.Y)
	if p.round {
		p.wedge(b, m, n)
		return
	}
	// The mitre reaches the sum of the normals, stretched by 1/cos² of half
	// the turn.
	sum := Point{m.X + n.X, m.Y + n.Y}
	cos2 := (sum.X*sum.X + sum.Y*sum.Y) / (4 * p.half * p.half)
	if cos2*miterLimit*miterLimit < 1 {
		p.shape.addClockwise(b, from, to)
		return
	}
	p.shape.addClockwise(b, from, b.Add(sum.X/(2*cos2), sum.Y/(2*cos2)), to)
}

// end rounds the end of a line: n is the normal of the line that leads to it.
func (p pen) end(at, n Point) {
	tip := Point{n.Y, -n.X}
	p.wedge(at, n, tip)
	p.wedge(at, tip, Point{-n.X, -n.Y})
}

// wedge adds the slice of a disc about c between the radii m and n, by the
// shorter way round.
func (p pen) wedge(c, m, n Point) {
	angle := math.Atan2(m.X*n.Y-m.Y*n.X, m.X*n.X+m.Y*n.Y)
	steps := max(1, int(math.Ceil(math.Abs(angle)*math.Sqrt(p.half)*2)))
	slice := make([]Point, 0, steps+2)
	slice = append(slice, c)
	for i := range steps + 1 {
		sin, cos := math.Sincos(angle * float64(i) / float64(steps))
		slice = append(slice, Point{c.X + m.X*cos - m.Y*sin, c.Y + m.X*sin + m.Y*cos})
	}
	p.shape.addClockwise(slice...)
}
