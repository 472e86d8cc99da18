package charts

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/scenario"
)

// The measures of the odds, in points.
const (
	oddsTall  = 130 // of the highest bin
	oddsTicks = 6
	oddsSpan  = 44 // of the bar from P10 to P90, numbers included
	oddsSide  = 14
)

// DrawOdds lays out "The spread of returns": how often a simulation brought
// each return, the part that loses money hatched, over the bar from the tenth
// to the ninetieth percentile. The axis runs over the range of returns given,
// so that nothing rescales under a drag; the zero range fits the draws. What
// lies beyond it is counted at its end.
func DrawOdds(o scenario.Outcomes, over scenario.Range, th drawing.Theme, width float64) (*drawing.Drawing, error) {
	s := newSheet(nil, th, width)
	s.d.Title = "The spread of returns"
	d, err := s.finish(s.odds(o, over, true))
	if err != nil {
		return nil, fmt.Errorf("the spread of returns: %w", err)
	}
	return d, nil
}

// DrawOddsBar lays out the bar of [DrawOdds] alone: the returns that one draw
// in ten falls short of, half of them, and nine in ten.
func DrawOddsBar(o scenario.Outcomes, over scenario.Range, th drawing.Theme, width float64) (*drawing.Drawing, error) {
	s := newSheet(nil, th, width)
	s.d.Title = "From P10 to P90"
	d, err := s.finish(s.odds(o, over, false))
	if err != nil {
		return nil, fmt.Errorf("from P10 to P90: %w", err)
	}
	return d, nil
}

// OddsAxis is a range that holds most returns and is the same whatever the
// reader sets.
func OddsAxis() scenario.Range { return scenario.Range{High: highestReturn} }

// odds draws the bar, under the bins where they are asked for.
func (s *sheet) odds(o scenario.Outcomes, over scenario.Range, bins bool) error {
	if err := checkOutcomes(o); err != nil {
		return err
	}
	if over.High <= over.Low {
		over = scenario.Range{Low: min(0, o.P5), High: max(o.P95, 1)}
	}
	if !finite(over.Low, over.High) {
		return errors.New("the range of returns is not finite")
	}
	step := roundStep(over.High-over.Low, oddsTicks)
	p := frame{}
	p.axis = axis{
		low: math.Floor(over.Low/step+1e-9) * step, high: math.Ceil(over.High/step-1e-9) * step,
		from: oddsSide, to: s.width - oddsSide,
	}
	lines := slices.DeleteFunc(s.oddsLines(o, bins), func(l priceLine) bool { return !p.holds(l.value) })
	heads := make([]head, len(lines))
	for i, l := range lines {
		heads[i] = newHead(p.at(l.value), s.lineLabel(l), drawing.Start, drawing.End, drawing.Middle)
	}
	at, rows := placeHeads(heads, 3, s.width)
	p.top = headHeight(max(rows, 1))
	plot := p.top
	if bins {
		plot += oddsTall + 6
	}
	p.bottom = plot + oddsSpan
	s.oddsGrid(p)
	if bins {
		s.oddsBins(p, o, p.top+oddsTall)
	}
	tops := s.setHeads(heads, at, p.top)
	for i, l := range lines {
		x := p.at(l.value)
		s.d.Line(drawing.Point{X: x, Y: tops[i]}, drawing.Point{X: x, Y: p.bottom}, l.style)
		s.mark(drawing.Rect{X: x - 3, Y: tops[i], W: 6, H: p.bottom - tops[i]}, l.full, l.shown)
	}
	s.oddsSpan(p, o, plot)
	said := "One draw in ten returns less than P10, half of them less than P50, one in ten more than P90. Hatched: money is lost."
	if bins {
		said += " " + oddsSaid(o)
	}
	s.d.Size.H = p.bottom + 30 + s.lines(s.remark(said), drawing.Point{Y: p.bottom + 38}, s.width, 5)
	s.room.bounds.H = s.d.Size.H
	s.d.Summary = fmt.Sprintf("One draw in ten returns less than %s, half of them less than %s, and one in ten more than %s; %s of them lose money.",
		quantity.Times(o.P10), quantity.Times(o.P50), quantity.Times(o.P90), quantity.Share(o.ChanceOfLoss))
	return nil
}

// checkOutcomes names what in a simulation cannot be drawn.
func checkOutcomes(o scenario.Outcomes) error {
	switch {
	case o.Trials <= 0 || len(o.Bins) == 0:
		return errors.New("nothing was drawn")
	case !finite(o.Mean, o.P5, o.P10, o.P50, o.P90, o.P95, o.ChanceOfLoss, o.ChanceOfHurdle, o.HurdleMOIC, o.StandardError, o.From, o.To):
		return errors.New("a result is not a finite number")
	case o.To < o.From || o.P10 > o.P50 || o.P50 > o.P90:
		return errors.New("the percentiles are not in order")
	}
	return nil
}

// oddsLines are the returns drawn across: nothing gained or lost, and what was
// asked for.
func (s *sheet) oddsLines(o scenario.Outcomes, bins bool) []priceLine {
	lines := []priceLine{{
		text: "1x, money back", full: "Money back", shown: "1x", value: 1,
		style: drawing.Stroke(s.th.Ink, 1.5), face: drawing.SansSemiBold, color: s.th.Ink,
	}}
	if bins && o.HurdleMOIC > 0 {
		lines = append(lines, priceLine{
			text: "asked for " + quantity.Times(o.HurdleMOIC), full: "Return asked for", shown: quantity.Times(o.HurdleMOIC), value: o.HurdleMOIC,
			style: drawing.Style{Stroke: s.th.Muted, Width: 1.2, Dash: []float64{2, 2.5}}, color: s.th.Muted,
		})
	}
	return lines
}

func (s *sheet) lineLabel(l priceLine) label {
	return label{text: l.text, face: l.face, size: labelSize, color: l.color, refs: l.refs}
}

func (s *sheet) oddsGrid(p frame) {
	for _, v := range p.ticks(oddsTicks) {
		x := p.at(v)
		s.d.Line(drawing.Point{X: x, Y: p.top}, drawing.Point{X: x, Y: p.bottom}, drawing.Stroke(s.th.Hairline, 0.75))
		s.text(s.remark(decimal(v, 2)+"x").at(drawing.Middle), drawing.Point{X: x, Y: p.bottom + 15})
	}
}

// oddsBins draws how many draws came to each return, on one floor. Draws
// beyond the axis are no bin: their part is written at its end.
func (s *sheet) oddsBins(p frame, o scenario.Outcomes, floor float64) {
	most, step := 0, (o.To-o.From)/float64(len(o.Bins))
	for _, n := range o.Bins {
		most = max(most, n)
	}
	beyond := 0
	for i, n := range o.Bins {
		low, high := o.From+float64(i)*step, o.From+float64(i+1)*step
		if n == 0 {
			continue
		}
		if low >= p.high {
			beyond += n
			continue
		}
		box := drawing.Rect{X: p.at(low), H: float64(n) / float64(most) * oddsTall}
		box.W, box.Y = max(p.at(high)-box.X, 1), floor-box.H
		s.oddsBin(p, box)
		said := quantity.Share(float64(n)/float64(o.Trials)) + " of the draws"
		s.mark(drawing.Rect{X: box.X, Y: min(box.Y, floor-8), W: box.W, H: max(box.H, 8)}, quantity.Times(low)+" to "+quantity.Times(high), said)
	}
	s.d.Line(drawing.Point{X: p.from, Y: floor}, drawing.Point{X: p.to, Y: floor}, drawing.Stroke(s.th.Muted, 1))
	if beyond > 0 {
		l := s.remark(quantity.Share(float64(beyond)/float64(o.Trials)) + " beyond")
		s.text(l.at(drawing.End), drawing.Point{X: p.to, Y: floor - 6})
	}
}

// oddsBin fills a bin: what loses money hatched, so that it shows without
// colour.
func (s *sheet) oddsBin(p frame, box drawing.Rect) {
	even := min(max(p.at(1), box.X), box.X+box.W)
	lost := drawing.Rect{X: box.X, Y: box.Y, W: even - box.X, H: box.H}
	won := drawing.Rect{X: even, Y: box.Y, W: box.X + box.W - even, H: box.H}
	if lost.W > 0 {
		s.d.Rect(lost, 0, drawing.Fill(drawing.Mix(s.th.Paper, s.th.Bear, 0.3)))
		s.d.Hatch(lost, 4, drawing.Stroke(s.th.Bear, 1))
	}
	if won.W > 0 {
		s.d.Rect(won, 0, drawing.Fill(drawing.Mix(s.th.Paper, s.th.Accent, 0.75)))
	}
}

// oddsSpan draws the bar from P10 to P90 with a mark at P50, its numbers below.
func (s *sheet) oddsSpan(p frame, o scenario.Outcomes, y float64) {
	mid := y + 12
	low, median, high := p.at(o.P10), p.at(o.P50), p.at(o.P90)
	bar := drawing.Rect{X: low, Y: mid - 5, W: max(high-low, 2), H: 10}
	s.oddsBin(p, bar)
	s.d.Rect(bar.Inset(0.5), 0, drawing.Stroke(s.th.Ink, 1))
	s.d.Line(drawing.Point{X: median, Y: mid - 9}, drawing.Point{X: median, Y: mid + 9}, drawing.Stroke(s.th.Ink, 3))
	labels := []label{
		s.value("P10 " + quantity.Times(o.P10)), s.name("P50 " + quantity.Times(o.P50)), s.value("P90 " + quantity.Times(o.P90)),
	}
	s.spreadAcross(labels, []float64{low, median, high}, mid+24)
	for i, q := range []float64{o.P10, o.P50, o.P90} {
		x := p.at(q)
		s.mark(drawing.Rect{X: x - 7, Y: mid - 9, W: 14, H: 18}, []string{"P10", "P50", "P90"}[i], quantity.Times(q))
	}
}

// spreadAcross sets labels side by side on one baseline, each as near to its
// own place as the others let it.
func (s *sheet) spreadAcross(labels []label, at []float64, y float64) {
	const apart = 8
	left := make([]float64, len(labels))
	end := 0.0
	for i, l := range labels {
		left[i] = max(at[i]-l.width()/2, end)
		end = left[i] + l.width() + apart
	}
	limit := s.width
	for i := len(labels) - 1; i >= 0; i-- {
		left[i] = min(left[i], limit-labels[i].width())
		limit = left[i] - apart
		box := labels[i].box(drawing.Point{X: left[i], Y: y})
		s.d.Rect(box.Inset(-1), 0, drawing.Fill(s.th.Paper))
	}
	for i, l := range labels {
		s.text(l, drawing.Point{X: left[i], Y: y})
	}
}

// oddsSaid is what stands below: the chances, the mean, and how it was drawn.
func oddsSaid(o scenario.Outcomes) string {
	draws := quantity.Quantity{Low: float64(o.Trials), High: float64(o.Trials), Unit: quantity.Number}.String()
	return fmt.Sprintf("Money is lost in %s of the draws; they return %s or more in %s. Mean %s, give or take %s. %s draws, seed %d.",
		quantity.Share(o.ChanceOfLoss), quantity.Times(o.HurdleMOIC), quantity.Share(o.ChanceOfHurdle), decimal(o.Mean, 2)+"x", decimal(o.StandardError, 4)+"x", draws, o.Seed)
}
