package drawing

// Size is a width and a height in points.
type Size struct{ W, H float64 }
