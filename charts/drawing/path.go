package drawing

// Path is a shape made of lines and curves, filled, stroked or both: the fill
// is painted first. Areas are filled by the non-zero winding rule, so a hole
// runs the other way round.
type Path struct {
	Segs []Seg

	// Fill and Stroke are the two paints; the zero colour paints nothing.
	Fill, Stroke Color

	// Width is the thickness of the stroke in points. A stroke of zero width
	// is not painted.
	Width float64

	// Dash is the length of stroke and gap in turn, in points; nil is a solid
	// line.
	Dash []float64

	// RoundCap rounds the ends and corners of the stroke. Otherwise ends are
	// cut flat and corners are mitred.
	RoundCap bool
}

func (Path) isOp() {}

// stroked reports whether the outline of p paints anything.
func (p Path) stroked() bool { return !p.Stroke.IsNone() && p.Width > 0 }
