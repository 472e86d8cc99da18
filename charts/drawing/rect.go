package drawing

// Rect is an upright rectangle in points: its top left corner, width and
// height.
type Rect struct{ X, Y, W, H float64 }

// Contains reports whether p lies in r. The left and top edges belong to r,
// the right and bottom edges do not, so adjoining rectangles share no point.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.X && p.X < r.X+r.W && p.Y >= r.Y && p.Y < r.Y+r.H
}

// Center returns the middle of r.
func (r Rect) Center() Point { return Point{r.X + r.W/2, r.Y + r.H/2} }

// Inset returns r with each edge moved inwards by d. A negative d grows r; a
// rectangle too small to inset collapses to its centre line.
func (r Rect) Inset(d float64) Rect {
	dx, dy := min(d, r.W/2), min(d, r.H/2)
	return Rect{r.X + dx, r.Y + dy, r.W - 2*dx, r.H - 2*dy}
}
