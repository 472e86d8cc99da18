package charts

import (
	"math"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// The measures of a loop, in points.
const (
	loopBox   = 106 // its boxes' least width
	loopGap   = 72  // between boxes side by side, at least
	loopAisle = 58  // between one row and the next, at least
	loopMost  = 230 // its boxes' greatest width
	loopReach = 150 // between boxes side by side, at most
)

// graphLoop draws the nodes clockwise on two sides, the arrows round between
// them, and returns the y below it. The sides are above each other or, where
// that is too wide, beside each other.
func (s *sheet) graphLoop(spec *report.GraphSpec) (float64, error) {
	n := len(spec.Nodes)
	first := (n + 1) / 2 // nodes on the first side
	gap := float64(loopGap)
	w := (s.width - float64(first-1)*gap) / float64(first)
	upright := w < loopBox
	if upright {
		w = (s.width - gap) / 2
	}
	w = min(w, loopMost)
	width := min(s.width, float64(first)*w+float64(first-1)*loopReach)
	if upright {
		width = min(s.width, 2*w+loopReach)
	}
	boxes, err := s.graphBoxes(spec, w)
	if err != nil {
		return 0, err
	}
	// Boxes of one row are of one height.
	var tallest [2]float64
	row := func(i int) int {
		if i < first || upright {
			return 0
		}
		return 1
	}
	for i, b := range boxes {
		tallest[row(i)] = max(tallest[row(i)], b.size.H)
	}
	for i := range boxes {
		boxes[i].size.H = tallest[row(i)]
	}
	centres := loopCentres(boxes, upright, width, s.loopAisle(spec, w))
	bottom := 0.0
	ways := make([]drawing.Rect, len(spec.Edges))
	at := spec.Index()
	for i, e := range spec.Edges {
		from, to := at[e.From], at[e.To]
		ways[i] = s.loopArrow(e, [2]graphBox{boxes[from], boxes[to]}, centres[from], centres[to], from < first)
	}
	for i, b := range boxes {
		r := s.graphBox(b, centres[i])
		s.markBox(b, r)
		bottom = max(bottom, r.Y+r.H)
	}
	for i, e := range spec.Edges {
		s.markArrow(spec, e, ways[i])
	}
	return bottom, nil
}

// loopAisle is the distance between rows that the labels of upright arrows
// need.
func (s *sheet) loopAisle(spec *report.GraphSpec, w float64) float64 {
	aisle := float64(loopAisle)
	for _, e := range spec.Edges {
		l, lines := s.arrowLabel(e, w/2)
		aisle = max(aisle, block(l, lines).H+22)
	}
	return aisle
}

// loopCentres places boxes clockwise from the top left.
func loopCentres(boxes []graphBox, upright bool, width, aisle float64) []drawing.Point {
	n, box := len(boxes), boxes[0].size
	first := (n + 1) / 2
	out := make([]drawing.Point, n)
	left, right := box.W/2, width-box.W/2
	top := graphTop + box.H/2
	// along spreads count places between two ends, the middle for one.
	along := func(from, to float64, i, count int) float64 {
		if count == 1 {
			return (from + to) / 2
		}
		return from + (to-from)*float64(i)/float64(count-1)
	}
	if !upright {
		for i := range n {
			if i < first {
				out[i] = drawing.Point{X: along(left, right, i, first), Y: top}
			} else {
				out[i] = drawing.Point{X: along(right, left, i-first, n-first), Y: graphTop + box.H + aisle + boxes[i].size.H/2}
			}
		}
		return out
	}
	// The right side holds nodes 1 to first, the left one the rest from the
	// bottom up and the first node on top.
	foot := top + float64(first-1)*(box.H+aisle)
	for i := range n {
		switch {
		case i == 0:
			out[i] = drawing.Point{X: left, Y: top}
		case i <= first:
			out[i] = drawing.Point{X: right, Y: along(top, foot, i-1, first)}
		default:
			out[i] = drawing.Point{X: left, Y: along(foot, top, i-first-1, n-first)}
		}
	}
	return out
}

// loopArrow draws the straight arrow between two boxes, with its label above
// it or on its inner side, and returns the place to point at.
func (s *sheet) loopArrow(e report.GraphEdge, boxes [2]graphBox, from, to drawing.Point, outward bool) drawing.Rect {
	const off = 3 // between a box and an arrow's end
	a, b := leave(from, to, boxes[0].size, off), leave(to, from, boxes[1].size, off)
	s.d.Arrow(a, b, arrowHead, s.arrowStyle(e))
	mid := drawing.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}
	way := drawing.Rect{X: min(a.X, b.X) - 5, Y: min(a.Y, b.Y) - 5, W: math.Abs(a.X-b.X) + 10, H: math.Abs(a.Y-b.Y) + 10}
	if e.Label == "" {
		return way
	}
	if math.Abs(a.X-b.X) < 1 { // upright
		l, lines := s.arrowLabel(e, boxes[0].size.W/2)
		size := block(l, lines)
		side := 8 + size.W/2
		if outward {
			side = -side
		}
		s.setBlock(l, lines, mid.Add(side, 0))
		return way
	}
	l, lines := s.arrowLabel(e, math.Abs(a.X-b.X)-4)
	size := block(l, lines)
	if math.Abs(a.Y-b.Y) > 1 {
		s.d.Rect(drawing.Rect{X: mid.X - size.W/2 - 2, Y: mid.Y - size.H/2 - 2, W: size.W + 4, H: size.H + 4}, 0, drawing.Fill(s.th.Paper))
		s.setBlock(l, lines, mid)
		return way
	}
	s.setBlock(l, lines, mid.Add(0, -size.H/2-5))
	return way
}

// leave is where the line from one box's centre to another leaves the box,
// off points outside it.
func leave(from, to drawing.Point, box drawing.Size, off float64) drawing.Point {
	dx, dy := to.X-from.X, to.Y-from.Y
	t := math.Inf(1)
	if dx != 0 {
		t = min(t, (box.W/2+off)/math.Abs(dx))
	}
	if dy != 0 {
		t = min(t, (box.H/2+off)/math.Abs(dy))
	}
	if math.IsInf(t, 1) {
		return from
	}
	return from.Add(dx*t, dy*t)
}
