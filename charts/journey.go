package charts

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// The measures of a journey, in points.
const (
	mostStops  = 6 // that can be read side by side
	stopGap    = 22
	stopPad    = 8
	stopLines  = 4 // of any text
	journeyBar = 6
)

// A journeyFact is what a measure says of one step.
type journeyFact struct {
	q     quantity.Quantity
	shown string // as people read it, "?" when it is unknown
	note  string // what the cell says of the unknown, or the money that a share is
	refs  []string
}

// journey draws the steps from left to right, between them how many go on,
// and under them one row of facts for each measure.
func (s *sheet) journey(spec *report.JourneySpec) error {
	n := len(spec.Steps)
	switch {
	case n == 0:
		return errors.New("no steps")
	case n > mostStops:
		return fmt.Errorf("%d steps: at most %d can be read side by side", n, mostStops)
	}
	w := (s.width - stopGap*float64(n-1)) / float64(n)
	unknown, y, err := s.stops(spec.Steps, w)
	if err != nil {
		return err
	}
	y += 14
	for _, m := range spec.Measures {
		journeyFacts, err := s.journeyFacts(m, n)
		if err != nil {
			return err
		}
		heading := m.Label
		if m.Of != "" {
			heading += ", and that part of " + s.amountAt(m.Of)
		}
		y = s.factRow(heading, spec.Steps, journeyFacts, w, y)
	}
	if unknown > 0 {
		y += 4
		y += s.lines(s.remark("Dashed, with a question mark: how many take the step is not disclosed."), drawing.Point{Y: y + 11}, s.width, 2)
	}
	s.d.Size.H = y + 4
	s.room.bounds.H = s.d.Size.H
	s.d.Summary = fmt.Sprintf("%s from %s to %s; how many go on is unknown for %d of %d.",
		counted(n, "step"), spec.Steps[0].Name, spec.Steps[n-1].Name, unknown, n-1)
	return nil
}

// stops draws the steps and the ways between them, and returns how many of
// those nobody has measured, and the y below.
func (s *sheet) stops(steps []report.JourneyStep, w float64) (unknown int, y float64, err error) {
	tallest := 0.0
	inner := w - 2*stopPad
	for i, stop := range steps {
		h := float64(len(wrap(s.stopName(i, stop), inner, stopLines)))*leading(labelSize) +
			float64(len(wrap(s.remark(stop.Does), inner, stopLines)))*leading(axisSize)
		tallest = max(tallest, h)
	}
	box := drawing.Rect{Y: 1, W: w - 1, H: tallest + 2*stopPad}
	mid := box.Center().Y
	for i, stop := range steps {
		box.X = float64(i)*(w+stopGap) + 0.5
		s.d.Rect(box, 4, drawing.Style{Fill: s.th.Tint, Stroke: s.th.Accent, Width: 1})
		at := drawing.Point{X: box.X + stopPad, Y: box.Y + stopPad + 10}
		used := s.lines(s.stopName(i, stop), at, inner, stopLines)
		s.lines(s.remark(stop.Does, refs(stop.Refs)...), at.Add(0, used), inner, stopLines)
		s.mark(box, fmt.Sprintf("Step %d, %s", i+1, stop.Name), cmp.Or(stop.Does, stop.Name), refs(stop.Refs)...)
		if i == 0 {
			continue
		}
		shown, from := s.name("?"), drawing.Point{X: box.X - stopGap + 2, Y: mid}
		way := drawing.Stroke(s.th.Ink, 1.25)
		if stop.Move == "" {
			unknown++
			way.Dash = []float64{3, 2.5}
		} else {
			_, text, err := s.measure(report.GuideLine{Label: "move to " + stop.Name, Value: stop.Move})
			if err != nil {
				return 0, 0, err
			}
			shown = label{text: text, face: drawing.SansSemiBold, size: axisSize, color: s.th.Ink, refs: exprRefs(stop.Move)}
		}
		s.d.Arrow(from, drawing.Point{X: box.X - 3, Y: mid}, 8, way)
		middleOf := drawing.Point{X: box.X - stopGap/2, Y: mid - 6}
		s.text(shown.cut(stopGap-1).at(drawing.Middle), middleOf)
		value := shown.text
		if stop.Move == "" {
			value = "not disclosed"
		}
		s.mark(drawing.Rect{X: from.X, Y: mid - 18, W: stopGap - 4, H: 24}, steps[i-1].Name+" to "+stop.Name, value, refs(exprRefs(stop.Move), refs(stop.Refs))...)
	}
	return unknown, box.Y + box.H, nil
}

func (s *sheet) stopName(i int, stop report.JourneyStep) label {
	return s.name(strconv.Itoa(i+1)+" "+stop.Name, refs(stop.Refs)...)
}

// journeyFacts reads a measure: one fact for each of n steps.
func (s *sheet) journeyFacts(m report.JourneyMeasure, n int) ([]journeyFact, error) {
	if len(m.Values) != n {
		return nil, fmt.Errorf("%q needs a value for each of %d steps, it has %d", m.Label, n, len(m.Values))
	}
	var whole quantity.Quantity
	if m.Of != "" {
		t, err := s.r.Resolve(m.Of)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", m.Label, err)
		}
		whole = t.Quantity
	}
	out := make([]journeyFact, n)
	for i, ref := range m.Values {
		out[i] = journeyFact{shown: "?"}
		if ref == "" {
			continue
		}
		t, err := s.r.Resolve(ref)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", m.Label, err)
		}
		q := t.Quantity
		if !finite(q.Low, q.High) || !finite(whole.Low, whole.High) {
			return nil, fmt.Errorf("%q: %s is not a finite number", m.Label, ref)
		}
		out[i].q, out[i].refs = q, []string{string(ref)}
		switch {
		case q.IsZero() && quantity.IsUnknown(t.Text):
			out[i].note = t.Text
		case q.IsZero(), q.Unit == quantity.Number:
			out[i].shown = t.Text // with the words of what it counts
		default:
			out[i].shown = q.String()
			if q.Note != "" {
				out[i].note = upperFirst(q.Note)
			}
		}
		if q.Unit == quantity.Percent && !whole.IsZero() {
			out[i].note = portion(q, whole)
			out[i].refs = append(out[i].refs, string(m.Of))
		}
	}
	return out, nil
}

// amountAt is the amount a reference points at, for people.
func (s *sheet) amountAt(ref report.Ref) string {
	t, err := s.r.Resolve(ref)
	if err != nil || t.Quantity.IsZero() {
		return "an unknown amount"
	}
	return t.Quantity.String()
}

// portion writes a share of an amount of money, with the doubts of both.
func portion(share, whole quantity.Quantity) string {
	low, high := share.Low*whole.Low, share.High*whole.High
	text := scaleFor(high).span(low, high)
	if (share.Approx || whole.Approx) && high > 0 {
		text = "~" + text
	}
	if share.Over || whole.Over {
		text += "+"
	}
	return text
}

// factRow draws one measure under the steps and returns the y below it. Where
// all that is known are shares they are bars too, on one scale.
func (s *sheet) factRow(heading string, steps []report.JourneyStep, journeyFacts []journeyFact, w, y float64) float64 {
	bars := false
	for _, f := range journeyFacts {
		if !f.q.IsZero() {
			if bars = f.q.Unit == quantity.Percent; !bars {
				break
			}
		}
	}
	s.d.Line(drawing.Point{Y: y}, drawing.Point{X: s.width, Y: y}, drawing.Stroke(s.th.Hairline, 0.75))
	y += s.lines(s.remark(heading), drawing.Point{Y: y + 13}, s.width, 2) + 3
	tallest := 0.0
	for i, f := range journeyFacts {
		x, top := float64(i)*(w+stopGap), y
		if bars {
			s.journeyBar(f, drawing.Rect{X: x, Y: y + 3, W: w, H: journeyBar})
			top += journeyBar + 5
		}
		used := s.journeyFact(f, drawing.Point{X: x, Y: top + 12}, w)
		used += s.lines(s.remark(f.note, f.refs...), drawing.Point{X: x, Y: top + 11 + used}, w, stopLines)
		used += top - y
		said := f.shown
		if f.note != "" {
			said += " (" + f.note + ")"
		}
		s.mark(drawing.Rect{X: x, Y: y, W: w, H: used}, steps[i].Name+", "+lowerFirst(heading), said, f.refs...)
		tallest = max(tallest, used)
	}
	return y + tallest + 8
}

// journeyFact sets what a measure says of a step, and how sure that is. What is
// computed has no sign: no claim states it.
func (s *sheet) journeyFact(f journeyFact, at drawing.Point, w float64) float64 {
	l := s.name(f.shown, f.refs...)
	if f.shown == "?" || len(f.refs) != 1 {
		return s.lines(l, at, w, stopLines)
	}
	return s.signed(l, at, w-3.6*dotRadius, stopLines, f.refs[0])
}

// journeyBar draws a share of the whole width; the unknown is hatched.
func (s *sheet) journeyBar(f journeyFact, track drawing.Rect) {
	if f.q.IsZero() {
		s.d.Hatch(track, 4, drawing.Stroke(s.th.Hairline, 1))
		return
	}
	a := axis{high: 1, from: track.X, to: track.X + track.W}
	s.d.Rect(track, 0, drawing.Style{Fill: s.th.Wash, Stroke: s.th.Hairline, Width: 0.75})
	low, high := a.at(f.q.Low), a.at(f.q.High)
	s.d.Rect(drawing.Rect{X: track.X, Y: track.Y, W: low - track.X, H: track.H}, 0, drawing.Fill(s.th.Accent))
	s.d.Rect(drawing.Rect{X: low, Y: track.Y, W: high - low, H: track.H}, 0, drawing.Fill(drawing.Mix(s.th.Paper, s.th.Accent, 0.45)))
}
