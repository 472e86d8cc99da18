package export

import "dossier/charts/drawing"

// Paper is the size of a page. The zero value is A4.
type Paper uint8

// The papers a report is set on.
const (
	A4 Paper = iota
	Letter
)

// String is the paper's name: "A4" or "Letter".
func (p Paper) String() string {
	if p == Letter {
		return "Letter"
	}
	return "A4"
}

// size is an upright page, in points.
func (p Paper) size() drawing.Size {
	if p == Letter {
		return drawing.Size{W: 612, H: 792}
	}
	return drawing.Size{W: 595.28, H: 841.89}
}
