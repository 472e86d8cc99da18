package drawing

// Seg is one step of a [Path]: from where the path stands to To.
type Seg struct {
	Kind SegKind

	// C1 and C2 are the control points of a Curve, and unused otherwise.
	C1, C2 Point

	// To is where the step ends. Close ignores it.
	To Point
}
