package charts

import (
	"fmt"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
)

// spread returns the rows with the least and the greatest amount of a log
// panel, which is there because they lie far apart; false for any other.
func (p amountPanel) spread() (low, high amountRow, ok bool) {
	if p.Axis != "log" {
		return low, high, false
	}
	for _, row := range p.rows {
		if !row.known {
			continue
		}
		if !low.known || row.low < low.low {
			low = row
		}
		if !high.known || row.high > high.high {
			high = row
		}
	}
	return low, high, low.known && high.high > low.low
}

// rangeSpread draws how far the least and the greatest amount lie apart.
func (s *sheet) rangeSpread(p amountPanel, low, high amountRow, names, y float64) {
	mid := y + rangePad/2 + 7
	s.text(s.remark("Lowest to highest").cut(names), drawing.Point{Y: middle(mid, axisSize)})
	left, right := p.scale.at(low.low), p.scale.at(high.high)
	line := drawing.Stroke(s.th.Ink, 1.2)
	for _, x := range []float64{left, right} {
		s.d.Line(drawing.Point{X: x, Y: mid - 5}, drawing.Point{X: x, Y: mid + 5}, line)
	}
	s.d.Line(drawing.Point{X: left, Y: mid}, drawing.Point{X: right, Y: mid}, line)
	box := drawing.Rect{X: left, Y: mid - 5, W: right - left, H: 10}
	s.room.avoid(box)
	times := quantity.Times(high.high / low.low)
	all := refs(low.refs, high.refs)
	s.mark(box, "Lowest to highest", fmt.Sprintf("%s, from %s to %s", times, tickText(low.low, p.unit), tickText(high.high, p.unit)), all...)
	l := s.name(times, all...)
	s.beside(l, box, mid)
}

// rangesKey says what outlines and flags mean, where there are any, and
// returns the height of the figure.
func (s *sheet) rangesKey(panels []amountPanel, y float64) float64 {
	computed, apart := false, false
	for _, p := range panels {
		for _, row := range p.rows {
			computed, apart = computed || row.computed, apart || row.apart
		}
	}
	if !computed && !apart {
		return y
	}
	y += 18
	x := 1.5 // a flag reaches a little to the left
	entry := func(text string, w float64) {
		box := s.text(s.remark(text), drawing.Point{X: x + w + 6, Y: y})
		x = box.X + box.W + 16
	}
	if computed {
		bar := drawing.Rect{X: x, Y: y - 8, W: legendSwatch, H: 8}
		s.d.Rect(bar, 2, drawing.Fill(s.th.Accent))
		entry("stated", legendSwatch)
		bar.X = x
		s.d.Rect(bar.Inset(0.7), 2, drawing.Stroke(s.th.Accent, 1.4))
		entry("computed here", legendSwatch)
	}
	if apart {
		s.d.Flag(drawing.Point{X: x, Y: y}, 9, s.th.Bear)
		entry("stated and implied growth do not meet", 6)
	}
	return y + 6
}

func rangesSummary(panels []amountPanel) string {
	var parts []string
	for _, p := range panels {
		if low, high, ok := p.spread(); ok {
			parts = append(parts, fmt.Sprintf("%s runs from %s to %s, %s", p.Label,
				tickText(low.low, p.unit), tickText(high.high, p.unit), quantity.Times(high.high/low.low)))
			continue
		}
		var rows []string
		for _, row := range p.rows {
			text := row.Label + " " + row.text
			if p.Axis == "calendar" && row.known {
				text += " (" + row.months() + ")"
			}
			rows = append(rows, text)
		}
		parts = append(parts, p.Label+": "+strings.Join(rows, ", "))
	}
	return strings.Join(parts, "; ") + "."
}
