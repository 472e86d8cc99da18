package charts

import "dossier/charts/drawing"

// A placer finds room for labels. It knows what is already set and never lets
// two texts touch; lines it keeps clear of while it can.
type placer struct {
	bounds drawing.Rect   // nothing is set outside
	texts  []drawing.Rect // never to be covered
	marks  []drawing.Rect // lines and bars, covered only when there is no other room
}

// gap is the least distance between two texts, in points.
const gap = 2

// avoid adds a line or bar that labels should keep clear of.
func (p *placer) avoid(box drawing.Rect) { p.marks = append(p.marks, box) }

// take adds a text that nothing may cover.
func (p *placer) take(box drawing.Rect) { p.texts = append(p.texts, box) }

// choose returns the first of the boxes that is free of texts and marks, or
// else the first free of texts; -1 when there is none. It takes nothing.
func (p *placer) choose(boxes []drawing.Rect) int {
	covering := -1
	for i, box := range boxes {
		if !p.clear(box) {
			continue
		}
		if !hitsAny(box, p.marks) {
			return i
		}
		if covering < 0 {
			covering = i
		}
	}
	return covering
}

// clear reports whether box lies within the bounds and touches no text.
func (p *placer) clear(box drawing.Rect) bool {
	return within(box, p.bounds) && !hitsAny(box.Inset(-gap), p.texts)
}

func hitsAny(box drawing.Rect, others []drawing.Rect) bool {
	for _, o := range others {
		if overlap(box, o) {
			return true
		}
	}
	return false
}

// overlap reports whether two rectangles share an area. Touching edges do not
// count.
func overlap(a, b drawing.Rect) bool {
	return a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H
}

// within reports whether box lies in bounds, edges included, to the precision
// of a drawing's coordinates.
func within(box, bounds drawing.Rect) bool {
	const slack = 0.02
	return box.X >= bounds.X-slack && box.Y >= bounds.Y-slack &&
		box.X+box.W <= bounds.X+bounds.W+slack && box.Y+box.H <= bounds.Y+bounds.H+slack
}

// spread moves the centres of labels, given in any order, as little as needed
// so that they stand at least pitch apart and between low and high. The
// result is in the order of the input. When they cannot all fit it returns
// nil.
func spread(centres []float64, pitch, low, high float64) []float64 {
	n := len(centres)
	if n == 0 || float64(n-1)*pitch > high-low {
		return nil
	}
	order := sortedIndex(centres)
	out := make([]float64, n)
	// Downwards each is pushed past its predecessor, then back up from the
	// far end: what was pushed too far returns, and order is kept.
	for i, k := range order {
		out[k] = max(centres[k], low)
		if i > 0 {
			out[k] = max(out[k], out[order[i-1]]+pitch)
		}
	}
	for i := n - 1; i >= 0; i-- {
		k := order[i]
		limit := high
		if i < n-1 {
			limit = out[order[i+1]] - pitch
		}
		out[k] = min(out[k], limit)
	}
	return out
}
