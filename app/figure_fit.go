package app

import "dossier/charts/drawing"

// figureFit is how a figure fills a room: laid out for a width in points, and
// shown scale pixels large for each.
type figureFit struct {
	width, scale float64
	height       float64 // in points
	room         drawing.Size
}

// The bounds of a figure's scale on a stage.
const (
	largestScale = 1.9 // in a window of the design size; beyond it words outgrow the title
	scaleStep    = 0.95
	leastFigureW = 480 // points; narrower ones are only scaled
)

// fitFigure lays a figure out so that it is as large as a room allows: at the
// largest scale at which it still fits when it is as wide as the room. One too
// high for that is narrower than the room. No scale is above largest. ok is
// false when the figure cannot be drawn at all.
func fitFigure(room drawing.Size, largest float64, draw func(width float64) (*drawing.Drawing, error)) (fit figureFit, ok bool) {
	fit = figureFit{width: max(room.W, leastFigureW), scale: 1, room: room}
	for scale := max(room.W/leastFigureW, 0.1); ; scale *= scaleStep {
		d, err := draw(room.W / scale)
		if err != nil || d.Size.W <= 0 || d.Size.H <= 0 {
			return fit, false
		}
		// What is better: this, or one before made smaller until it fits? Of
		// two as large, the wider one.
		fits := min(room.W/d.Size.W, room.H/d.Size.H, largest)
		if fits >= fit.scale*0.999 || fit.height == 0 {
			fit.width, fit.height, fit.scale = d.Size.W, d.Size.H, fits
		}
		if scale <= largest && d.Size.H*scale <= room.H || scale < fit.scale {
			return fit, true
		}
	}
}
