package charts

import (
	"fmt"
	"math"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// The measures of a bridge, in points.
const (
	bridgeBar  = 10
	bridgePad  = 10
	bridgeStep = 17 // from the low bar to the high one
)

// A bridge is the figure being laid out.
type bridge struct {
	frame
	total  float64 // the whole, in money or whatever it counts
	unit   quantity.Unit
	approx bool
	names  float64
	refs   []string
}

// bridge adds the parts up in two chains, one of the low ends and one of the
// high ends, and shows for each what is left to the whole or beyond it.
//
// As ranges, each part starts at zero.
func (s *sheet) bridge(spec *report.BridgeSpec, view string) error {
	t, err := s.r.Resolve(spec.Total)
	if err != nil {
		return err
	}
	if !(t.Quantity.Mid() > 0) || !finite(t.Quantity.Mid()) {
		return fmt.Errorf("the total %s is not above zero", spec.Total)
	}
	parts, err := s.parts(spec)
	if err != nil {
		return err
	}
	low, high, detailed := 0.0, 0.0, false
	for _, p := range parts {
		low, high = low+p.share.Low, high+p.share.High
		detailed = detailed || p.detail != ""
	}
	if !finite(low, high) || low < 0 {
		return fmt.Errorf("the shares of table %s do not add up to a number", spec.Table)
	}
	b := bridge{total: t.Quantity.Mid(), unit: t.Quantity.Unit, approx: t.Quantity.Approx, refs: []string{string(spec.Total)}}
	b.names = s.partNames(parts)
	s.d.Summary = fmt.Sprintf("The shares of %d parts add up to %s at their low ends and %s at their high ends of %s, %s.",
		len(parts), quantity.Share(low), quantity.Share(high), spec.Label, t.Quantity)
	if view == viewRanges {
		s.streamRanges(b, spec, t.Quantity.String(), parts, low, high)
		return nil
	}
	s.chains(b, spec, t.Quantity.String(), parts, low, high)
	return nil
}

// chains draws each part beginning where the one before ends.
func (s *sheet) chains(b bridge, spec *report.BridgeSpec, whole string, parts []part, low, high float64) {
	b.axis = axis{high: roundUp(max(high, 1)*b.total, rangeTicks), from: b.names + 14, to: s.width - 20}
	y := s.bridgeHead(b, spec, whole)
	b.top = y
	heights := make([]float64, len(parts))
	b.bottom = y
	for i, p := range parts {
		heights[i] = s.partHeight(b, p)
		b.bottom += heights[i]
	}
	const sums = 2 * (2*rangeLine + bridgePad)
	b.bottom += sums + 8
	s.bridgeGrid(b)
	s.bridgeWhole(b, spec.Label, whole)
	sumLow, sumHigh := 0.0, 0.0
	for i, p := range parts {
		s.part(b, p, sumLow, sumHigh, y)
		if i < len(parts)-1 {
			s.joins(b, sumLow+p.share.Low, sumHigh+p.share.High, y, y+heights[i])
		}
		sumLow, sumHigh = sumLow+p.share.Low, sumHigh+p.share.High
		y += heights[i]
	}
	s.partLabels(b, parts, heights)
	s.d.Line(drawing.Point{Y: y + 2}, drawing.Point{X: s.width, Y: y + 2}, drawing.Stroke(s.th.Muted, 0.75))
	all := b.refs
	for _, p := range parts {
		all = append(all, p.ref)
	}
	s.sums(b, low, high, y+6, refs(all))
	s.d.Size.H = s.bridgeKey(b)
}

func (s *sheet) partNames(parts []part) float64 {
	widest := s.name("More than the whole").width()
	for _, p := range parts {
		widest = max(widest, s.name(p.name).width(), s.remark(p.detail).width())
	}
	return min(math.Ceil(widest), math.Round(s.width*0.34))
}

func (s *sheet) partHeight(b bridge, p part) float64 {
	n := len(wrap(s.name(p.name), b.names, 2)) + len(wrap(s.remark(p.detail), b.names, 2))
	return max(float64(n), 2)*rangeLine + bridgePad
}

// bridgeHead says above the plot what the whole is, and draws nothing yet of
// its line; it returns the top of the plot.
func (s *sheet) bridgeHead(b bridge, spec *report.BridgeSpec, whole string) float64 {
	l := s.name(fmt.Sprintf("%s: %s = 100 %%", spec.Label, whole), b.refs...).cut(s.width - b.names - 14)
	heads := []head{newHead(b.at(b.total), l, drawing.Middle, drawing.End, drawing.Start)}
	at, rows := placeHeads(heads, 1, s.width)
	top := headHeight(rows)
	s.setHeads(heads, at, top)
	return top
}

func (s *sheet) bridgeGrid(b bridge) {
	for _, v := range b.ticks(rangeTicks) {
		x := b.at(v)
		s.d.Line(drawing.Point{X: x, Y: b.top}, drawing.Point{X: x, Y: b.bottom}, drawing.Stroke(s.th.Hairline, 0.75))
		s.text(s.remark(tickText(v, b.unit)).at(drawing.Middle), drawing.Point{X: x, Y: b.bottom + 15})
	}
}

// bridgeWhole draws the line of 100 %.
func (s *sheet) bridgeWhole(b bridge, name, text string) {
	x := b.at(b.total)
	s.d.Line(drawing.Point{X: x, Y: b.top - 3}, drawing.Point{X: x, Y: b.bottom}, drawing.Stroke(s.th.Ink, 1.5))
	line := drawing.Rect{X: x - 2, Y: b.top, W: 4, H: b.bottom - b.top}
	s.room.avoid(line)
	s.mark(line, name, text, b.refs...)
}

// piece is the bar from one share of the whole to another.
func (b bridge) piece(from, to, mid float64) drawing.Rect {
	const least = 1.5
	left, right := b.at(min(from, to)*b.total), b.at(max(from, to)*b.total)
	return drawing.Rect{X: left, Y: mid - bridgeBar/2.0, W: max(right-left, least), H: bridgeBar}
}

// money writes a share of the whole in what the whole counts, as roughly as
// it is known.
func (b bridge) money(share float64, approx bool) string {
	v := math.Abs(share) * b.total
	text := amount(v, b.unit)
	if n := v / scaleFor(v).one; b.unit == quantity.Money && n >= 9.95 {
		text = quantity.MoneyIn(v, 0)
	}
	if approx || b.approx {
		return "~" + text
	}
	return text
}

// part draws one row: its name, and its bar in each chain.
func (s *sheet) part(b bridge, p part, low, high, y float64) {
	base := y + bridgePad/2 + 11
	h := s.lines(s.name(p.name), drawing.Point{Y: base}, b.names, 2)
	s.lines(s.remark(p.detail), drawing.Point{Y: base + h}, b.names, 2)
	if p.share.IsZero() {
		return
	}
	upper, lower := b.pieces(p, low, high, y)
	s.d.Rect(upper, 1, drawing.Fill(s.th.Accent))
	s.d.Rect(lower.Inset(0.6), 1, s.highStyle())
	s.room.avoid(upper)
	s.room.avoid(lower)
}

// pieces are the two bars of a row at y, after so much of the whole.
func (b bridge) pieces(p part, low, high, y float64) (upper, lower drawing.Rect) {
	mid := y + bridgePad/2 + 7
	return b.piece(low, low+p.share.Low, mid), b.piece(high, high+p.share.High, mid+bridgeStep)
}

// joins draws the steps from the bars of a row to those of the next.
func (s *sheet) joins(b bridge, low, high, y, next float64) {
	upper := b.piece(low, low, y+bridgePad/2+7)
	for i, share := range []float64{low, high} {
		x, from := b.at(share*b.total), upper.Y+upper.H+float64(i)*bridgeStep
		to := next + upper.Y - y + float64(i)*bridgeStep
		s.d.Line(drawing.Point{X: x, Y: from}, drawing.Point{X: x, Y: to}, drawing.Stroke(s.th.Muted, 0.75))
		s.room.avoid(drawing.Rect{X: x - 1.5, Y: from, W: 3, H: to - from})
	}
}

// partLabels says what each bar is, once all that they keep clear of stands.
func (s *sheet) partLabels(b bridge, parts []part, heights []float64) {
	y, low, high := b.top, 0.0, 0.0
	for i, p := range parts {
		upper, lower := b.pieces(p, low, high, y)
		if p.share.IsZero() {
			s.chainLabel(b, s.value(p.text, p.ref), upper)
			s.mark(upper.Inset(-2), p.name, p.text, p.ref)
		} else {
			s.chainLabel(b, s.share(b, p, p.share.Low, upper, "low end"), upper)
			s.chainLabel(b, s.share(b, p, p.share.High, lower, "high end"), lower)
		}
		y, low, high = y+heights[i], low+p.share.Low, high+p.share.High
	}
}

func (s *sheet) highStyle() drawing.Style {
	return drawing.Style{Fill: s.th.Tint, Stroke: s.th.Accent, Width: 1.2}
}

// share marks a bar and returns its label: its share, and that of the whole.
func (s *sheet) share(b bridge, p part, share float64, bar drawing.Rect, which string) label {
	said := quantity.Share(share)
	if p.share.Approx {
		said = "~" + said
	}
	said += ", " + b.money(share, p.share.Approx)
	all := refs([]string{p.ref}, b.refs)
	s.mark(bar.Inset(-2), p.name+", "+which, said, all...)
	return s.value(said, all...)
}

// chainLabel sets a bar's label right of it, or left where the plot has room,
// or clear of the lines further right.
func (s *sheet) chainLabel(b bridge, l label, bar drawing.Rect) {
	y := middle(bar.Center().Y, l.size)
	right, left := bar.X+bar.W+6, bar.X-6
	spots := []spot{{drawing.Point{X: right, Y: y}, drawing.Start}}
	if left-l.width() > b.from-8 {
		spots = append(spots, spot{drawing.Point{X: left, Y: y}, drawing.End})
	}
	for x := right + 6; x < s.width; x += 6 {
		spots = append(spots, spot{drawing.Point{X: x, Y: y}, drawing.Start})
	}
	s.place(l, append(spots, spot{drawing.Point{X: s.width, Y: y}, drawing.End})...)
}
