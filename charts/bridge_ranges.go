package charts

import (
	"math"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// The measures of the ranges of a bridge, in points.
const (
	streamBar = 12
	streamSum = 3*bridgeStep + bridgePad
)

// streamRanges draws each part as a range of shares, in percent and in what
// the whole counts, and last their sum beside 100 %.
func (s *sheet) streamRanges(b bridge, spec *report.BridgeSpec, whole string, parts []part, low, high float64) {
	shares := axis{high: roundUp(max(high, 1), rangeTicks)}
	b.axis = axis{high: shares.high * b.total, from: b.names + 14, to: s.width - 22}
	b.top = s.bridgeHead(b, spec, whole)
	heights := make([]float64, len(parts))
	b.bottom = b.top
	for i, p := range parts {
		heights[i] = s.partHeight(b, p)
		b.bottom += heights[i]
	}
	rule := b.bottom + 2
	b.bottom += streamSum + 6
	s.d.Size.H = b.bottom + 36
	s.room.bounds.H = s.d.Size.H
	for _, v := range shares.ticks(rangeTicks) {
		x := b.at(v * b.total)
		s.d.Line(drawing.Point{X: x, Y: b.top}, drawing.Point{X: x, Y: b.bottom}, drawing.Stroke(s.th.Hairline, 0.75))
		s.text(s.remark(quantity.Share(v)).at(drawing.Middle), drawing.Point{X: x, Y: b.bottom + 15})
		s.text(s.remark(tickText(v*b.total, b.unit)).at(drawing.Middle), drawing.Point{X: x, Y: b.bottom + 30})
	}
	s.bridgeWhole(b, spec.Label, whole)
	y := b.top
	for i, p := range parts {
		base := y + bridgePad/2 + 11
		h := s.lines(s.name(p.name), drawing.Point{Y: base}, b.names, 2)
		s.lines(s.remark(p.detail), drawing.Point{Y: base + h}, b.names, 2)
		s.stream(b, p, base-4)
		y += heights[i]
	}
	s.d.Line(drawing.Point{Y: rule}, drawing.Point{X: s.width, Y: rule}, drawing.Stroke(s.th.Muted, 0.75))
	s.streamSum(b, parts, low, high, rule+bridgePad/2+11)
}

// stream draws a part's range about y with its share and its amount.
func (s *sheet) stream(b bridge, p part, y float64) {
	if p.share.IsZero() {
		at := drawing.Rect{X: b.from, Y: y - streamBar/2, W: 8, H: streamBar}
		s.chainLabel(b, s.value(p.text, p.ref), at)
		s.mark(at, p.name, p.text, p.ref)
		return
	}
	all := refs([]string{p.ref}, b.refs)
	said := p.share.String() + ", " + b.moneySpan(p.share.Low, p.share.High, p.share.Approx)
	bar := s.streamBar(b, p.share.Low, p.share.High, y, drawing.Fill(s.th.Accent))
	s.mark(bar.Inset(-2), p.name, said, all...)
	s.chainLabel(b, s.value(said, all...), bar)
}

// streamBar draws a range.
func (s *sheet) streamBar(b bridge, low, high, y float64, style drawing.Style) drawing.Rect {
	const least = 4
	bar := drawing.Rect{X: b.at(low * b.total), Y: y - streamBar/2, H: streamBar}
	bar.W = max(b.at(high*b.total)-bar.X, least)
	s.d.Rect(bar, 1.5, style)
	s.room.avoid(bar)
	return bar
}

// streamSum draws what the parts add up to, and how far that is from the whole
// at either end.
func (s *sheet) streamSum(b bridge, parts []part, low, high, y float64) {
	all := b.refs
	for _, p := range parts {
		all = append(all, p.ref)
	}
	all = refs(all)
	said := b.shareSpan(low, high) + ", " + b.moneySpan(low, high, true)
	s.text(s.name("Sum of all").cut(b.names), drawing.Point{Y: middle(y, labelSize)})
	s.text(s.value(said, all...).cut(b.names), drawing.Point{Y: middle(y, labelSize) + rangeLine})
	bar := s.streamBar(b, low, high, y, s.highStyle())
	s.mark(bar.Inset(-2), "Sum of all", said, all...)
	for _, end := range []struct {
		share float64
		name  string
	}{{low, "Sum of the low ends"}, {high, "Sum of the high ends"}} {
		if math.Abs(1-end.share) >= 1e-9 {
			y += bridgeStep
			s.remains(b, end.name, end.share, y, all)
		}
	}
}

// shareSpan writes a range of shares: "88–120 %".
func (b bridge) shareSpan(low, high float64) string {
	return measured{low: low, high: high, unit: quantity.Percent}.write()
}

// moneySpan writes a range of shares in what the whole counts, as roughly as
// it is known.
func (b bridge) moneySpan(low, high float64, approx bool) string {
	if low == high {
		return b.money(low, approx)
	}
	m := measured{low: low * b.total, high: high * b.total, unit: b.unit, approx: approx || b.approx}
	if one := scaleFor(m.high).one; b.unit == quantity.Money && m.low/one >= 9.95 {
		m.low, m.high = math.Round(m.low/one)*one, math.Round(m.high/one)*one
	}
	return m.write()
}
