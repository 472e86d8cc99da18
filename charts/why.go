package charts

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/scenario"
)

// The measures of a bridge between two values, in points.
const (
	whyBar   = 14
	whyPad   = 9 // above and below a row's text
	whyTicks = 6
	whyRight = 62 // right of the axis, for an amount
)

// DrawBridge lays out "Why it changed": the report's weighted value, each step
// that leads from it to the reader's with its amount and its sentence, and the
// reader's. The axis runs from 0 to the widest value given, in dollars, so that
// nothing rescales under a drag: see [WidestValue]. Zero fits what is drawn.
func DrawBridge(b scenario.Bridge, widest float64, th drawing.Theme, width float64) (*drawing.Drawing, error) {
	s := newSheet(nil, th, width)
	s.d.Title = "Why it changed"
	d, err := s.finish(s.why(b, widest))
	if err != nil {
		return nil, fmt.Errorf("why it changed: %w", err)
	}
	return d, nil
}

// WidestValue is the highest exit value or price of a report's scenarios, in
// dollars. It is the same however the reader sets them, but for a price typed
// beyond the control's range.
func WidestValue(v scenario.Values) float64 {
	widest := 0.0
	for _, c := range v.Cases {
		widest = max(widest, c.Stated.High, c.Computed.High)
	}
	_, highest, _ := v.Set.Range(scenario.Price)
	return max(widest, v.Ceiling.Price, v.Last.Price, v.Price.Price, highest)
}

// A whyRow is one row of the bridge.
type whyRow struct {
	name, why string
	from, to  float64 // dollars
	total     bool    // the bar begins at zero
}

func (s *sheet) why(b scenario.Bridge, widest float64) error {
	rows, err := whyRows(b)
	if err != nil {
		return err
	}
	for _, r := range rows {
		widest = max(widest, r.from, r.to)
	}
	if !finite(widest) {
		return errors.New("the widest value is not a finite number")
	}
	p := frame{top: 4}
	names := math.Round(s.width * 0.42)
	p.axis = axis{high: roundUp(widest, whyTicks), from: names + 16, to: s.width - whyRight}
	heights := make([]float64, len(rows))
	p.bottom = p.top
	for i, r := range rows {
		heights[i] = whyBar + 2*whyPad
		if r.why != "" {
			heights[i] = leading(labelSize) + float64(len(wrap(s.remark(r.why), names, 5)))*leading(axisSize) + 2*whyPad
		}
		p.bottom += heights[i]
	}
	s.moneyAxis(p, widest, "weighted value")
	y := p.top
	for i, r := range rows {
		s.whyRow(p, r, names, y, heights[i])
		if i+1 < len(rows) {
			x := p.at(r.to)
			s.d.Line(drawing.Point{X: x, Y: y + whyPad + whyBar}, drawing.Point{X: x, Y: y + heights[i] + whyPad}, drawing.Stroke(s.th.Muted, 0.75))
		}
		y += heights[i]
		s.rule(y)
	}
	s.d.Summary = fmt.Sprintf("From the report's weighted value of %s to yours of %s.", quantity.Dollars(b.From), quantity.Dollars(b.To))
	for _, step := range b.Steps {
		s.d.Summary += fmt.Sprintf(" %s: %s. %s", step.Name, signedDollars(step.Amount), ended(step.Why))
	}
	return nil
}

// ended closes a sentence that its author left open.
func ended(s string) string {
	if s == "" || strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// whyRows lists the rows: the report's value, the steps, the reader's.
func whyRows(b scenario.Bridge) ([]whyRow, error) {
	if !finite(b.From, b.To) || b.From < 0 || b.To < 0 {
		return nil, errors.New("a value is not a number from zero up")
	}
	rows := []whyRow{{name: "Report", to: b.From, total: true}}
	at := b.From
	for _, step := range b.Steps {
		if !finite(step.Amount) {
			return nil, fmt.Errorf("the step %q is not a finite number", step.Name)
		}
		rows = append(rows, whyRow{name: step.Name, why: step.Why, from: at, to: at + step.Amount})
		at += step.Amount
	}
	const dollar = 1 // values are rounded to it
	if math.Abs(at-b.To) > dollar {
		return nil, fmt.Errorf("the steps lead to %s and not to %s", quantity.Dollars(at), quantity.Dollars(b.To))
	}
	return append(rows, whyRow{name: "Yours", to: b.To, total: true}), nil
}

// moneyAxis draws the grid of an axis of money, and says below it what it
// counts. It ends the figure.
func (s *sheet) moneyAxis(p frame, widest float64, what string) {
	m := scaleFor(widest)
	for _, v := range p.ticks(whyTicks) {
		x := p.at(v)
		s.d.Line(drawing.Point{X: x, Y: p.top}, drawing.Point{X: x, Y: p.bottom}, drawing.Stroke(s.th.Hairline, 0.75))
		s.text(s.remark(m.tick(v)).at(drawing.Middle), drawing.Point{X: x, Y: p.bottom + 15})
	}
	s.text(s.remark(what+", "+m.name).at(drawing.End), drawing.Point{X: p.to, Y: p.bottom + 31})
	s.d.Size.H = p.bottom + 37
	s.room.bounds.H = s.d.Size.H
}

// whyRow draws one row: a value from zero, or a step from where the one before
// ended. A rise is solid, a fall hatched, so that they differ without colour.
func (s *sheet) whyRow(p frame, r whyRow, names, y, h float64) {
	base := y + whyPad + 11
	s.text(s.name(r.name).cut(names), drawing.Point{Y: base})
	s.lines(s.remark(r.why), drawing.Point{Y: base + leading(labelSize) - 1}, names, 5)
	left, right := p.at(min(r.from, r.to)), p.at(max(r.from, r.to))
	bar := drawing.Rect{X: left, Y: y + whyPad, W: max(right-left, 1.5), H: whyBar}
	said, color := signedDollars(r.to-r.from), s.th.Bull
	switch {
	case r.total:
		said, color = quantity.Dollars(r.to), s.th.Muted
		if r.name != "Report" {
			color = s.th.Accent
		}
		s.d.Rect(bar, 1.5, drawing.Fill(color))
		color = s.th.Ink
	case r.to < r.from:
		color = s.th.Bear
		s.d.Rect(bar, 1.5, drawing.Fill(drawing.Mix(s.th.Paper, color, 0.25)))
		s.d.Hatch(bar, 4, drawing.Stroke(color, 1.2))
		s.d.Rect(bar.Inset(0.5), 1, drawing.Stroke(color, 1))
	case r.to > r.from:
		s.d.Rect(bar, 1.5, drawing.Fill(color))
	default:
		color = s.th.Muted
		s.d.Rect(bar, 0, drawing.Fill(color))
	}
	l := s.name(said)
	l.color = color
	at := drawing.Point{X: bar.X + bar.W + 6, Y: middle(bar.Center().Y, labelSize)}
	s.d.Rect(l.box(at).Inset(-1.5), 0, drawing.Fill(s.th.Paper))
	s.text(l.cut(s.width-at.X), at)
	value := said
	if r.why != "" {
		value += ". " + r.why
	}
	s.mark(drawing.Rect{Y: y, W: s.width, H: h}, r.name, value)
}

// signedDollars is a change of money for people: "+$1.1B", "−$1.1B".
func signedDollars(v float64) string {
	switch {
	case v > 0:
		return "+" + quantity.Dollars(v)
	case v < 0:
		return "−" + quantity.Dollars(-v)
	}
	return "no change"
}
