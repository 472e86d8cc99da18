package drawing

// SegKind is what a [Seg] does.
type SegKind int

// Move starts a new piece of the path, Line and Curve (a cubic Bézier) extend
// it, Close joins it to its start.
const (
	Move SegKind = iota
	Line
	Curve
	Close
)
