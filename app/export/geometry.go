package export

import "dossier/charts/drawing"

// geometry is how a page is divided: a column of prose, and to its right the
// outer margin that holds the evidence beside what it backs. Both sides of a
// sheet are alike, because the pages are read one at a time on a screen more
// often than they are bound.
type geometry struct {
	page   drawing.Size
	left   float64 // of the prose
	prose  float64 // width of the prose: about 72 characters
	gap    float64 // between prose and margin
	margin float64 // width of the margin
	top    float64 // of the body
	bottom float64 // of the body
}

// upright is the geometry of a portrait page.
func upright(p Paper) geometry {
	const prose, gap, margin = 348, 20, 116
	size := p.size()
	return geometry{
		page: size,
		left: (size.W - prose - gap - margin) / 2, prose: prose, gap: gap, margin: margin,
		top: 68, bottom: size.H - 57,
	}
}

// turned is the geometry of a landscape page, for what is too wide to stand
// upright. It has no margin.
func turned(p Paper) geometry {
	size := p.size()
	size.W, size.H = size.H, size.W
	const side = 56
	return geometry{page: size, left: side, prose: size.W - 2*side, top: 76, bottom: size.H - 64}
}

// full is the width from the prose's left edge to the margin's right edge.
func (g geometry) full() float64 { return g.prose + g.gap + g.margin }

// height is how tall the body is.
func (g geometry) height() float64 { return g.bottom - g.top }
