package charts

import "dossier/charts/drawing"

// A head is the label of an upright line, to stand in one of the rows above
// it. A line whose label is not in the lowest row goes on up to its label.
type head struct {
	x     float64
	label label
	sides []drawing.Anchor // by preference
	width float64          // of the label, measured once: the search asks often
}

func newHead(x float64, l label, sides ...drawing.Anchor) head {
	return head{x, l, sides, l.width()}
}

// A headSpot is where a head's label stands. Row 0 is the lowest.
type headSpot struct {
	row    int
	side   drawing.Anchor
	placed bool
}

const (
	headPitch = 15 // of the rows
	headFoot  = 6  // from the lowest baseline to the top of the plot
)

// headBox is where the label stands, on baselines counted upwards from 0.
func (h head) box(at headSpot) drawing.Rect {
	const off = 2 // leaves room for the line of another label at the same place
	x := h.x - h.width/2
	switch at.side {
	case drawing.Start:
		x = h.x + off
	case drawing.End:
		x = h.x - off - h.width
	case drawing.Middle:
	}
	y := -float64(at.row) * headPitch
	return drawing.Rect{X: x, Y: y - ascent*h.label.size, W: h.width, H: h.label.size}
}

// stem is the line below the label, down to the plot.
func (h head) stem(at headSpot) drawing.Rect {
	return drawing.Rect{X: h.x - 1, Y: 2 - float64(at.row)*headPitch, W: 2, H: float64(at.row)*headPitch + headFoot - 2}
}

// placeHeads finds places for the labels, the most important first, such that
// no label touches another or the stem of another, in as few rows as that
// takes and at most most. When they cannot all stand the last is left out.
// It returns the places in the order of heads and the number of rows.
func placeHeads(heads []head, most int, width float64) ([]headSpot, int) {
	out := make([]headSpot, len(heads))
	for n := len(heads); n > 0; n-- {
		for rows := 1; rows <= most; rows++ {
			try := headSearch{heads: heads[:n], out: out, rows: rows, width: width, left: headTries}
			if try.stand(0) {
				return out, rows
			}
		}
		out[n-1] = headSpot{}
	}
	return out, 0
}

// headTries bounds the search, which for a crowd of lines at one place would
// go on for ever. The lines of a figure need a few dozen.
const headTries = 500

// A headSearch is one search for places in so many rows.
type headSearch struct {
	heads []head
	out   []headSpot
	rows  int
	width float64
	left  int // tries
}

// stand places heads[i:] beside those already placed, by trying.
func (h *headSearch) stand(i int) bool {
	if i == len(h.heads) {
		return true
	}
	for row := range h.rows {
		for _, side := range h.heads[i].sides {
			if h.left--; h.left < 0 {
				break
			}
			h.out[i] = headSpot{row, side, true}
			if headFits(h.heads, h.out, i, h.width) && h.stand(i+1) {
				return true
			}
		}
	}
	h.out[i] = headSpot{}
	return false
}

// headFits reports whether head i, where it is tried, leaves all before it
// clear.
func headFits(heads []head, out []headSpot, i int, width float64) bool {
	box, stem := heads[i].box(out[i]), heads[i].stem(out[i])
	if box.X < 0 || box.X+box.W > width {
		return false
	}
	for j := range i {
		other := heads[j].box(out[j])
		if overlap(box.Inset(-gap/2), other.Inset(-gap)) || overlap(stem, other) || overlap(box, heads[j].stem(out[j])) {
			return false
		}
	}
	return true
}

// setHeads sets the labels that found a place above a plot whose top is given
// and returns how far up each line goes.
func (s *sheet) setHeads(heads []head, at []headSpot, top float64) []float64 {
	tops := make([]float64, len(heads))
	for i, h := range heads {
		tops[i] = top
		if !at[i].placed {
			continue
		}
		base := top - headFoot
		box := h.box(at[i])
		s.text(h.label.at(drawing.Start), drawing.Point{X: box.X, Y: base - float64(at[i].row)*headPitch})
		tops[i] = base + 3 - float64(at[i].row)*headPitch
	}
	return tops
}

// headHeight is the height above a plot that so many rows of labels need.
func headHeight(rows int) float64 {
	if rows == 0 {
		return 0
	}
	return float64(rows)*headPitch + headFoot - 2
}
