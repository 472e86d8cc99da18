package drawing

// Style is how a builder method paints a shape. The fields are those of
// [Path]; the zero Style paints nothing.
type Style struct {
	Fill, Stroke Color
	Width        float64
	Dash         []float64
	RoundCap     bool
}

// Fill returns the style that fills with c and has no outline.
func Fill(c Color) Style { return Style{Fill: c} }

// Stroke returns the style of a solid line in c, width points thick.
func Stroke(c Color, width float64) Style { return Style{Stroke: c, Width: width} }
