package charts

import (
	"fmt"

	"dossier/charts/drawing"
)

// line is the way of one line: a single even curve where that meets no box
// and no label, else the way round them that Graphviz found.
func (g layeredGraph) line(a arrangement, ends [2]string) []drawing.Point {
	found := a.curves[ends]
	even := g.evenLine(found[0], found[len(found)-1])
	meets := func(name string, size drawing.Size) bool {
		at, ok := a.centres[name]
		if !ok || name == ends[0] || name == ends[1] {
			return false
		}
		const room = 4
		box := drawing.Rect{X: at.X - size.W/2, Y: at.Y - size.H/2, W: size.W, H: size.H}.Inset(-room)
		const steps = 48
		for i := 1; i < steps; i++ {
			if box.Contains(bezier(even, float64(i)/steps)) {
				return true
			}
		}
		return false
	}
	for i, b := range g.boxes {
		if meets(fmt.Sprintf("n%d", i), b.size) {
			return found
		}
	}
	for i, l := range g.labels {
		if meets(fmt.Sprintf("m%d", i), block(l, g.lines[i])) {
			return found
		}
	}
	return even
}

// evenLine is the curve that leaves and arrives along the layers' direction.
func (g layeredGraph) evenLine(from, to drawing.Point) []drawing.Point {
	c1, c2 := from, to
	if g.plan.down {
		c1.Y = (from.Y + to.Y) / 2
		c2.Y = c1.Y
	} else {
		c1.X = (from.X + to.X) / 2
		c2.X = c1.X
	}
	return []drawing.Point{from, c1, c2, to}
}

// bezier is the point t of the way along a cubic curve.
func bezier(p []drawing.Point, t float64) drawing.Point {
	u := 1 - t
	a, b, c, d := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return drawing.Point{
		X: a*p[0].X + b*p[1].X + c*p[2].X + d*p[3].X,
		Y: a*p[0].Y + b*p[1].Y + c*p[2].Y + d*p[3].Y,
	}
}
