package charts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// A priceLine is an amount drawn across all rows: a price, or the weighted
// value.
type priceLine struct {
	text  string // the label: "ceiling 7.0"
	full  string // as the tooltip has it: "Report's ceiling"
	shown string // as the tooltip has it: "$7.0B"
	value float64
	style drawing.Style
	face  drawing.Face
	color drawing.Color // of the label
	refs  []string
}

// priceLines lists what is drawn, the most important first: the first has the
// first choice of room for its label.
func (s *sheet) priceLines(m moneyScale, v scenario.Values) []priceLine {
	r, th := s.r, s.th
	var weighted []string
	for _, c := range r.Scenarios.Cases {
		weighted = refs(weighted, refs([]report.Ref{c.Probability.Ref, c.Value.Ref}))
	}
	average := priceAt(m, "weighted", "Weighted value", v.Weighted)
	average.style, average.face, average.color = drawing.Stroke(th.Accent, 2), drawing.SansSemiBold, th.Accent
	average.refs = weighted
	lines := []priceLine{average}
	if price := v.Price.Price; price != r.PriceCeiling.Amount {
		own := priceAt(m, "your price", "Price we pay", price)
		own.style, own.face, own.color = drawing.Stroke(th.Ink, 1.5), drawing.SansSemiBold, th.Ink
		lines = append(lines, own)
	}
	return append(lines, s.namedPrices(m)...)
}

// namedPrices lists the prices the report names: its ceiling and the last
// round.
func (s *sheet) namedPrices(m moneyScale) []priceLine {
	var lines []priceLine
	if c := s.r.PriceCeiling; c.Amount > 0 {
		ceiling := priceAt(m, shortLabel(c.Label, "ceiling"), upperFirst(c.Label), c.Amount)
		ceiling.style, ceiling.color = drawing.Style{Stroke: s.th.Ink, Width: 1.2, Dash: []float64{4, 2.5}}, s.th.Ink
		ceiling.refs = claimRefs(c.Claims)
		lines = append(lines, ceiling)
	}
	if c := s.r.LastPrice; c.Amount > 0 {
		last := priceAt(m, shortLabel(c.Label, "last price"), upperFirst(c.Label), c.Amount)
		last.style, last.color = drawing.Style{Stroke: s.th.Muted, Width: 1.2, Dash: []float64{2, 2.5}}, s.th.Muted
		last.refs = claimRefs(c.Claims)
		lines = append(lines, last)
	}
	return lines
}

// priceAt is a line at an amount, not yet styled.
func priceAt(m moneyScale, name, full string, value float64) priceLine {
	return priceLine{text: name + " " + m.cell(value), full: full, shown: quantity.Dollars(value), value: value}
}

// ghostLine draws where the weighted value was.
func (s *sheet) ghostLine(p valuePlot, v, base scenario.Values) {
	if base.Weighted == v.Weighted {
		return
	}
	x := p.at(base.Weighted)
	s.d.Line(drawing.Point{X: x, Y: p.top}, drawing.Point{X: x, Y: p.bottom},
		drawing.Style{Stroke: s.th.Accent, Width: 1, Dash: []float64{1, 3}})
	s.room.avoid(drawing.Rect{X: x - 3, Y: p.top, W: 6, H: p.bottom - p.top})
	s.mark(drawing.Rect{X: x - 3, Y: p.top, W: 6, H: p.bottom - p.top}, "Weighted value, report", quantity.Dollars(base.Weighted))
}

// ghostLabel names the ghost inside the plot, where a row has room.
func (s *sheet) ghostLabel(p valuePlot, v, base scenario.Values) {
	if base.Weighted == v.Weighted {
		return
	}
	x := p.at(base.Weighted)
	var spots []spot
	for i := range v.Cases {
		y := p.top + float64(i)*p.row + 11
		spots = append(spots, spot{drawing.Point{X: x + 5, Y: y}, drawing.Start}, spot{drawing.Point{X: x - 5, Y: y}, drawing.End})
	}
	s.place(s.remark("report "+p.money.cell(base.Weighted)), spots...)
}

// A frame is the plot that lines and bars stand in: an axis across, and how
// far down it reaches.
type frame struct {
	axis
	top, bottom float64
}

// heads are the lines' labels, for an axis whose places are known. Labels of
// lines right of the first stand to the right, those left of it to the left.
func (s *sheet) heads(a axis, lines []priceLine) []head {
	out := make([]head, len(lines))
	for i, l := range lines {
		text := label{text: l.text, face: l.face, size: labelSize, color: l.color, refs: l.refs}
		sides := []drawing.Anchor{drawing.End, drawing.Middle, drawing.Start}
		if l.value >= lines[0].value {
			sides = []drawing.Anchor{drawing.Start, drawing.Middle, drawing.End}
		}
		out[i] = newHead(a.at(l.value), text.cut(150), sides...)
	}
	return out
}

// verticals draws the lines, and sets their labels where at says.
func (s *sheet) verticals(p frame, lines []priceLine, at []headSpot) {
	tops := s.setHeads(s.heads(p.axis, lines), at, p.top)
	// The most important is drawn last, over the others.
	for i := len(lines) - 1; i >= 0; i-- {
		l, x := lines[i], p.at(lines[i].value)
		s.d.Line(drawing.Point{X: x, Y: tops[i]}, drawing.Point{X: x, Y: p.bottom}, l.style)
		s.room.avoid(drawing.Rect{X: x - 3, Y: p.top, W: 6, H: p.bottom - p.top})
		s.mark(drawing.Rect{X: x - 3, Y: tops[i], W: 6, H: p.bottom - tops[i]}, l.full, l.shown, l.refs...)
	}
}

// shortLabel is a price's label as short as a figure needs it: "report's
// ceiling" is "ceiling", and "last round, Series D" is "last round".
func shortLabel(text, otherwise string) string {
	text, _, _ = strings.Cut(text, ",")
	text = strings.TrimSpace(strings.TrimPrefix(text, "report's "))
	if text == "" {
		return otherwise
	}
	return text
}

// upperFirst begins a label with a capital.
func upperFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[n:]
}
