package charts

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"dossier/charts/drawing"
	"dossier/db/judgement"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// A gateState is what is known of one gate.
type gateState int

const (
	gateOpen gateState = iota // nobody has answered it
	gateYes
	gateNo
)

// The measures of the gates, in points.
const (
	gatePad  = 10
	gateGap  = 30 // between two gates, with the arrow and "yes"
	gateArm  = 56 // from a gate to what follows from "no"
	gateSign = 5  // radius of a gate's sign
	mostText = 5  // lines of a question or an answer
)

// gates draws the questions of a decision from top to bottom, what follows
// from each answer, and below them the lines the report draws on one measure.
func (s *sheet) gates(spec *report.GatesSpec, v scenario.Values, marks judgement.Standing) error {
	if len(spec.Gates) == 0 && len(spec.Lines) == 0 {
		return errors.New("no gates and no lines")
	}
	y := 2.0
	passed := 0
	reached := true // every gate so far was answered yes
	for i, g := range spec.Gates {
		state, why, err := s.answer(g, v, marks)
		if err != nil {
			return err
		}
		if state == gateYes {
			passed++
		}
		y = s.gate(i, g, state, why, reached, y)
		reached = reached && state == gateYes
		y = s.onward(g, reached, i == len(spec.Gates)-1, y)
	}
	s.d.Size.H = y
	s.room.bounds.H = y
	s.d.Summary = fmt.Sprintf("%d of %d gates are passed; the rest are open or failed.", passed, len(spec.Gates))
	if passed == len(spec.Gates) {
		s.d.Summary = fmt.Sprintf("All %d gates are passed.", passed)
	}
	if len(spec.Lines)+len(spec.Points) == 0 {
		return nil
	}
	if len(spec.Gates) > 0 {
		y += 26
	}
	return s.guideLines(spec, y)
}

// answer decides a gate: the price gate from the scenario, any other from what
// readers marked.
func (s *sheet) answer(g report.Gate, v scenario.Values, marks judgement.Standing) (gateState, string, error) {
	switch g.Test {
	case report.PriceTest:
	case "", report.TriggersTest, report.AskTest:
		switch passed, known, why := marks.Answer(s.r, g); {
		case !known:
			return gateOpen, "open: " + why, nil
		case passed:
			return gateYes, "yes: " + why, nil
		default:
			return gateNo, "no: " + why, nil
		}
	default:
		return gateOpen, "", fmt.Errorf("gate %q: there is no test %q", g.Question, g.Test)
	}
	if err := needScenarios(s.r, v); err != nil {
		return gateOpen, "", err
	}
	price, ceiling := v.Price.Price, s.r.PriceCeiling.Amount
	switch {
	case ceiling <= 0:
		return gateOpen, "open: the report states no ceiling", nil
	case price > ceiling:
		return gateNo, fmt.Sprintf("no: %s is above %s", quantity.Dollars(price), quantity.Dollars(ceiling)), nil
	case price < ceiling:
		return gateYes, fmt.Sprintf("yes: %s is below %s", quantity.Dollars(price), quantity.Dollars(ceiling)), nil
	}
	return gateYes, fmt.Sprintf("yes: %s is the ceiling", quantity.Dollars(price)), nil
}

// gateWidth is how wide a question's box is.
func (s *sheet) gateWidth() float64 { return math.Round(min(s.width*0.5, 460)) }

// gate draws one question and its "no", and returns the y below it.
func (s *sheet) gate(i int, g report.Gate, state gateState, why string, reached bool, y float64) float64 {
	w := s.gateWidth()
	inner := w - 2*gatePad - 22
	question := s.name(g.Question, refs(g.Refs)...)
	status := s.remark(why)
	pitch, small := leading(labelSize), leading(axisSize)
	height := 2*gatePad + float64(len(wrap(question, inner, mostText)))*pitch + small - 4
	no := s.value(g.No)
	noX := w + gateArm
	noLines := len(wrap(no, s.width-noX, mostText))
	height = max(height, float64(noLines)*pitch+4)
	box := drawing.Rect{X: 1, Y: y, W: w - 1, H: height}

	frame := drawing.Style{Fill: s.th.Paper, Stroke: s.th.Hairline, Width: 1}
	if reached {
		frame.Stroke, frame.Width = s.th.Muted, 1.25
	}
	if state == gateNo {
		frame.Stroke = s.th.Bear
	}
	s.d.Rect(box, 4, frame)
	s.text(s.remark(strconv.Itoa(i+1)), drawing.Point{X: box.X + gatePad, Y: y + gatePad + 10})
	textX := box.X + gatePad + 18
	used := s.lines(question, drawing.Point{X: textX, Y: y + gatePad + 10}, inner, mostText)
	s.gateState(drawing.Point{X: textX + gateSign, Y: y + gatePad + used + 6}, state)
	s.text(status.cut(inner-2*gateSign-6), drawing.Point{X: textX + 2*gateSign + 6, Y: y + gatePad + used + 6 + axisSize*capHeight/2})
	s.mark(box, g.Question, why, refs(g.Refs)...)
	if g.No == "" {
		return y + height
	}

	mid := box.Center().Y
	arm := drawing.Stroke(s.th.Hairline, 1.25)
	word := s.remark("no")
	if state == gateNo && reached {
		arm = drawing.Stroke(s.th.Bear, 2)
		no.face = drawing.SansSemiBold
		word.color = s.th.Bear
	}
	s.d.Arrow(drawing.Point{X: w, Y: mid}, drawing.Point{X: noX - 8, Y: mid}, 7, arm)
	s.text(word.at(drawing.Middle), drawing.Point{X: w + gateArm/2 - 5, Y: mid - 5})
	top := mid - float64(noLines)*pitch/2 + pitch/2
	h := s.lines(no, drawing.Point{X: noX, Y: middle(top, labelSize)}, s.width-noX, mostText)
	s.mark(drawing.Rect{X: noX, Y: top - pitch/2, W: s.width - noX, H: h}, "If not: "+g.Question, g.No, refs(g.Refs)...)
	return y + height
}

// onward draws the way to the next gate, or after the last one what passing
// all of them leads to, and returns the y below it.
func (s *sheet) onward(g report.Gate, reached, last bool, y float64) float64 {
	const x = 20
	if last && g.Yes == "" {
		return y
	}
	way := drawing.Stroke(s.th.Hairline, 1.25)
	word := s.remark("yes")
	if reached {
		way = drawing.Stroke(s.th.Bull, 2)
		word.color = s.th.Bull
	}
	s.d.Arrow(drawing.Point{X: x, Y: y}, drawing.Point{X: x, Y: y + gateGap - 2}, 7, way)
	at := drawing.Point{X: x + 8, Y: y + gateGap/2 + 3}
	box := s.text(word, at)
	y += gateGap
	if !last {
		if g.Yes != "" {
			s.text(s.remark(g.Yes).cut(s.width-box.X-box.W-8), drawing.Point{X: box.X + box.W + 6, Y: at.Y})
		}
		return y
	}
	end := s.name(g.Yes)
	w := s.gateWidth()
	h := float64(len(wrap(end, w-2*gatePad, mostText)))*leading(labelSize) + 2*gatePad - 4
	style := drawing.Style{Fill: s.th.Wash, Stroke: s.th.Hairline, Width: 1}
	if reached {
		style = drawing.Style{Fill: s.th.Tint, Stroke: s.th.Accent, Width: 1.25}
	}
	area := drawing.Rect{X: 1, Y: y, W: w - 1, H: h}
	s.d.Rect(area, 4, style)
	s.lines(end, drawing.Point{X: 1 + gatePad, Y: y + gatePad + 9}, w-2*gatePad, mostText)
	s.mark(area, "All gates passed", g.Yes, refs(g.Refs)...)
	return y + h + 2
}

// gateState draws the sign of an answer: a disc with a tick, one with a
// cross, or a ring.
func (s *sheet) gateState(c drawing.Point, state gateState) {
	stroke := drawing.Style{Stroke: s.th.Paper, Width: 1.4, RoundCap: true}
	switch state {
	case gateYes:
		s.d.Circle(c, gateSign, drawing.Fill(s.th.Bull))
		s.d.Polyline([]drawing.Point{c.Add(-2.3, 0.2), c.Add(-0.6, 1.9), c.Add(2.4, -1.7)}, stroke)
	case gateNo:
		s.d.Circle(c, gateSign, drawing.Fill(s.th.Bear))
		s.d.Line(c.Add(-1.8, -1.8), c.Add(1.8, 1.8), stroke)
		s.d.Line(c.Add(-1.8, 1.8), c.Add(1.8, -1.8), stroke)
	case gateOpen:
		s.d.Circle(c, gateSign-0.7, drawing.Stroke(s.th.Muted, 1.4))
	}
}
