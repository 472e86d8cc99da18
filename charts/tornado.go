package charts

import (
	"errors"
	"fmt"
	"math"

	"dossier/charts/drawing"
	"dossier/db/scenario"
)

// The measures of a tornado, in points.
const (
	mostSwings  = 5
	swingBar    = 15
	swingPad    = 9
	swingTicks  = 5
	swingBeside = 52 // width of a tested value beside a bar
)

// DrawTornado lays out "What moves it most": for each input, the widest swing
// first and at most five, a bar from the result at its low end to the result
// at its high end, over the line of the result as it is. The tested values
// stand at the bars' ends. The axis runs over the range given, in the result's
// base units, so that nothing rescales under a drag: see [TornadoAxis]. The
// zero range fits what is drawn. What goes beyond the axis ends in an arrow.
func DrawTornado(t scenario.Tornado, over scenario.Range, th drawing.Theme, width float64) (*drawing.Drawing, error) {
	s := newSheet(nil, th, width)
	s.d.Title = "What moves it most"
	d, err := s.finish(s.tornado(t, over))
	if err != nil {
		return nil, fmt.Errorf("what moves it most: %w", err)
	}
	return d, nil
}

// TornadoAxis is a range that holds most results of an outcome and is the same
// however the reader sets the scenario.
func TornadoAxis(of scenario.Outcome, v scenario.Values) scenario.Range {
	switch of {
	case scenario.MOIC:
		return scenario.Range{High: 3}
	case scenario.IRR:
		return scenario.Range{Low: -0.2, High: 0.4}
	case scenario.WeightedValue:
	}
	return scenario.Range{High: WidestValue(v)}
}

// A tornadoPlot is where the columns of the figure stand.
type tornadoPlot struct {
	frame
	of    scenario.Outcome
	names float64
}

func (s *sheet) tornado(t scenario.Tornado, over scenario.Range) error {
	swings := t.Swings[:min(len(t.Swings), mostSwings)]
	if len(swings) == 0 {
		return errors.New("no input changes the result")
	}
	if !finite(t.Base, over.Low, over.High) {
		return errors.New("the result is not a finite number")
	}
	fit := scenario.Range{Low: t.Base, High: t.Base}
	for _, w := range swings {
		if !finite(w.AtLow, w.AtHigh) {
			return fmt.Errorf("%s: a result is not a finite number", w.Name)
		}
		fit.Low, fit.High = min(fit.Low, w.AtLow, w.AtHigh), max(fit.High, w.AtLow, w.AtHigh)
	}
	if over.High <= over.Low {
		over = fit
	}
	p := s.tornadoPlot(t, over)
	heights := make([]float64, len(swings))
	p.bottom = p.top
	for i, w := range swings {
		heights[i] = s.swingHeight(p, w)
		p.bottom += heights[i]
	}
	for _, v := range p.ticks(swingTicks) {
		x := p.at(v)
		s.d.Line(drawing.Point{X: x, Y: p.top}, drawing.Point{X: x, Y: p.bottom}, drawing.Stroke(s.th.Hairline, 0.75))
		s.text(s.remark(outcomeTick(t.Of, v)).at(drawing.Middle), drawing.Point{X: x, Y: p.bottom + 15})
	}
	y := p.top
	for i, w := range swings {
		s.swing(p, t, w, y, heights[i])
		y += heights[i]
		s.rule(y)
	}
	s.tornadoBase(p, t)
	said := "One input at a time, from its low value (outlined) to its high one (solid), while the others stay. That inputs move together is ignored."
	h := s.lines(s.remark(said), drawing.Point{Y: p.bottom + 36}, s.width, 3)
	s.d.Size.H = p.bottom + 36 + h - 8
	s.room.bounds.H = s.d.Size.H
	s.d.Summary = fmt.Sprintf("The %s is %s; most of all it depends on %s, which takes it from %s to %s.",
		t.Name, t.Of.Format(t.Base), lowerFirst(swings[0].Name), t.Of.Format(min(swings[0].AtLow, swings[0].AtHigh)), t.Of.Format(max(swings[0].AtLow, swings[0].AtHigh)))
	return nil
}

// tornadoPlot lays out the columns, by the width alone: names, bars with a
// value at either end, results.
func (s *sheet) tornadoPlot(t scenario.Tornado, over scenario.Range) tornadoPlot {
	p := tornadoPlot{of: t.Of, names: math.Round(s.width * 0.27)}
	step := roundStep(over.High-over.Low, swingTicks)
	p.axis = axis{low: math.Floor(over.Low/step+1e-9) * step, high: math.Ceil(over.High/step-1e-9) * step}
	p.from = p.names + swingBeside + 14
	p.to = s.width - math.Round(s.width*0.2) - swingBeside - 10
	p.top = 22
	return p
}

func (s *sheet) swingHeight(p tornadoPlot, w scenario.Swing) float64 {
	return float64(len(wrap(s.name(w.Name), p.names, 2)))*leading(labelSize) +
		float64(len(wrap(s.remark(w.Why), p.names, 4)))*leading(axisSize) + 2*swingPad - 2
}

// tornadoBase draws the line of the result as it is, named above the plot.
func (s *sheet) tornadoBase(p tornadoPlot, t scenario.Tornado) {
	x := p.at(t.Base)
	s.d.Line(drawing.Point{X: x, Y: p.top - 5}, drawing.Point{X: x, Y: p.bottom}, drawing.Stroke(s.th.Ink, 1.5))
	l := s.name(t.Of.Format(t.Base) + " now").cut(s.width / 3)
	at := min(max(x, l.width()/2), s.width-l.width()/2)
	s.text(l.at(drawing.Middle), drawing.Point{X: at, Y: 12})
	s.mark(drawing.Rect{X: x - 3, Y: p.top - 5, W: 6, H: p.bottom - p.top + 5}, upperFirst(t.Name)+" now", t.Of.Format(t.Base))
}

// swing draws one row: solid where the input's high end leads, outlined where
// its low end does.
func (s *sheet) swing(p tornadoPlot, t scenario.Tornado, w scenario.Swing, y, h float64) {
	used := s.lines(s.name(w.Name), drawing.Point{Y: y + swingPad + 10}, p.names, 2)
	s.lines(s.remark(w.Why), drawing.Point{Y: y + swingPad + 9 + used}, p.names, 4)
	mid := y + h/2
	for _, end := range []struct {
		at   float64
		high bool
	}{{w.AtLow, false}, {w.AtHigh, true}} {
		from, to := p.at(min(t.Base, end.at)), p.at(max(t.Base, end.at))
		bar := drawing.Rect{X: from, Y: mid - swingBar/2, W: to - from, H: swingBar}
		if bar.W <= 0 {
			continue
		}
		style, sign := s.highStyle(), s.th.Accent
		if end.high {
			style, sign = drawing.Fill(s.th.Accent), s.th.Paper
		} else {
			bar = bar.Inset(min(0.6, bar.W/2-0.1))
		}
		s.d.Rect(bar, 0, style)
		if !p.holds(end.at) {
			s.beyond(p, end.at > t.Base, mid, sign)
		}
	}
	low, high := w.LowText, w.HighText
	if w.AtLow > w.AtHigh {
		low, high = high, low
	}
	at := middle(mid, labelSize)
	s.text(s.value(low).cut(swingBeside).at(drawing.End), drawing.Point{X: min(p.at(min(w.AtLow, w.AtHigh)), p.at(t.Base)) - 7, Y: at})
	s.text(s.value(high).cut(swingBeside), drawing.Point{X: max(p.at(max(w.AtLow, w.AtHigh)), p.at(t.Base)) + 7, Y: at})
	s.text(s.value(outcomeSpan(p.of, w)).cut(s.width*0.2).at(drawing.End), drawing.Point{X: s.width, Y: at})
	s.mark(drawing.Rect{Y: y, W: s.width, H: h}, w.Name, fmt.Sprintf("%s at %s, %s at %s. %s",
		p.of.Format(w.AtLow), w.LowText, p.of.Format(w.AtHigh), w.HighText, w.Why))
}

// beyond draws the sign of a bar that goes on past the axis: an arrow in its
// end.
func (s *sheet) beyond(p tornadoPlot, right bool, y float64, c drawing.Color) {
	x, angle := p.to-2, 0.0
	if !right {
		x, angle = p.from+2, 180
	}
	s.d.ArrowHead(drawing.Point{X: x, Y: y}, angle, 9, c)
}

// outcomeSpan is the two results of a swing, the lower first: "0.9x–1.5x".
func outcomeSpan(of scenario.Outcome, w scenario.Swing) string {
	return of.Format(min(w.AtLow, w.AtHigh)) + " to " + of.Format(max(w.AtLow, w.AtHigh))
}

// outcomeTick writes a result at an axis.
func outcomeTick(of scenario.Outcome, v float64) string {
	switch of {
	case scenario.MOIC:
		return decimal(v, 2) + "x"
	case scenario.IRR:
		return of.Format(v)
	case scenario.WeightedValue:
	}
	m := scaleFor(math.Abs(v))
	return "$" + m.tick(v) + m.name[1:]
}
