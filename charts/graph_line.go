package charts

import "dossier/charts/drawing"

// line is the way of one part of an arrow, to its label or from it: a single
// even curve where that meets no box and no label, else the way round them
// that was laid out.
func (g layeredGraph) line(a arrangement, arrow, part int) []drawing.Point {
	found := a.ways[arrow][part]
	from, to := found[0], found[len(found)-1]
	even := evenCurve(from, to, g.plan.down)
	meets := func(centre drawing.Point, size drawing.Size) bool {
		const room = 4
		box := drawing.Rect{X: centre.X - size.W/2, Y: centre.Y - size.H/2, W: size.W, H: size.H}.Inset(-room)
		if box.Contains(from) || box.Contains(to) { // it is an end
			return false
		}
		const steps = 48
		for i := 1; i < steps; i++ {
			if box.Contains(bezier(even, float64(i)/steps)) {
				return true
			}
		}
		return false
	}
	for i, b := range g.boxes {
		if meets(a.boxes[i], b.size) {
			return found
		}
	}
	for i := range g.labels {
		if size := g.labelSize(i); size.W > 0 && meets(a.labels[i], size) {
			return found
		}
	}
	return even
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
