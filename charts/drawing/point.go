package drawing

// Point is a place in a drawing, in points (1/72 inch), with X to the right
// and Y downwards from the top left corner.
type Point struct{ X, Y float64 }

// Add returns p moved by dx and dy.
func (p Point) Add(dx, dy float64) Point { return Point{p.X + dx, p.Y + dy} }
