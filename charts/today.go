package charts

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// The measures of today's value, in points.
const (
	todayBar   = 12
	todayRow   = 40
	todayTicks = 6
)

// A worth is one row of today's value: a kind of comparable, all of them, or
// the range the report states.
type worth struct {
	name, note string
	low, high  float64 // dollars
	refs       []string
	look       worthLook
}

// A worthLook is how a row is drawn.
type worthLook int

const (
	methodLook  worthLook = iota // one kind
	blendedLook                  // what the weights give
	statedLook                   // what the report states
)

// DrawToday lays out "What it is worth today": what each kind of comparable
// gives at its mean multiple, what they give together by their weights, and
// what the report states instead, with the prices across. It follows none of
// the reader's inputs. W is what [scenario.Today] made of r.
func DrawToday(r *report.Report, w scenario.WorthToday, th drawing.Theme, width float64) (*drawing.Drawing, error) {
	s := newSheet(r, th, width)
	s.d.Title = "What it is worth today"
	d, err := s.finish(s.worthToday(w))
	if err != nil {
		return nil, fmt.Errorf("what it is worth today: %w", err)
	}
	return d, nil
}

func (s *sheet) worthToday(w scenario.WorthToday) error {
	if s.r.Scenarios == nil || s.r.Scenarios.Today == nil {
		return scenario.ErrNoToday
	}
	in := s.r.Scenarios.Today
	if len(w.Groups) == 0 || len(w.Groups) != len(in.Groups) {
		return fmt.Errorf("there are %d kinds of comparable, and the report has %d", len(w.Groups), len(in.Groups))
	}
	arr := []report.Ref{s.r.Scenarios.ARRNow.Ref}
	var all []string
	rows := make([]worth, 0, len(w.Groups)+2)
	for i, g := range w.Groups {
		from := []report.Ref{in.Groups[i].Weight.Ref}
		for _, m := range in.Groups[i].Multiples {
			from = append(from, m.Ref)
		}
		row := worth{
			name: g.Name + ", " + quantity.Share(g.Weight), low: g.Multiple.Low * w.ARR, high: g.Multiple.High * w.ARR,
			note: "mean of " + strconv.Itoa(g.Comparables) + ": " + timesSpan(g.Multiple), refs: refs(from, arr),
		}
		if g.Comparables == 1 {
			row.note = "one precedent: " + timesSpan(g.Multiple)
		}
		all = refs(all, row.refs)
		rows = append(rows, row)
	}
	rows = append(rows,
		worth{name: "All, by their weights", note: timesSpan(w.Multiple), low: w.Value.Low, high: w.Value.High, refs: all, look: blendedLook},
		worth{name: "As the report states", note: statedNote(w), low: w.Stated.Low, high: w.Stated.High, refs: refs([]report.Ref{in.Value.Ref}), look: statedLook})
	if err := s.worths(rows, s.namedPrices(scaleFor(w.Stated.High))); err != nil {
		return err
	}
	said := "Multiples are of ARR; each range is the mean of the low ends and of the high ends, times today's ARR of " + s.r.Scenarios.ARRNow.Quantity.String() + "."
	used := s.lines(s.remark(said, refs(arr)...), drawing.Point{Y: s.d.Size.H + 14}, s.width, 4)
	s.d.Size.H += 14 + used - 8
	s.room.bounds.H = s.d.Size.H
	s.d.Summary = fmt.Sprintf("The comparables by their weights give %s to %s; the report states %s to %s.",
		quantity.Dollars(w.Value.Low), quantity.Dollars(w.Value.High), quantity.Dollars(w.Stated.Low), quantity.Dollars(w.Stated.High))
	return nil
}

// statedNote says whether the report's own range is what its numbers give.
func statedNote(w scenario.WorthToday) string {
	if w.Agrees {
		return "as its own numbers give"
	}
	return "its own numbers do not give it"
}

// timesSpan is a range of multiples for people: "21x to 26x".
func timesSpan(r scenario.Range) string {
	low, high := quantity.Times(r.Low), quantity.Times(r.High)
	if low == high {
		return low
	}
	return low + " to " + high
}

// worths draws the rows over one axis of dollars, and the prices across them.
func (s *sheet) worths(rows []worth, prices []priceLine) error {
	widest := 0.0
	for _, r := range rows {
		if !finite(r.low, r.high) || r.low < 0 || r.high < r.low {
			return fmt.Errorf("%s: no range of values from zero up", r.name)
		}
		widest = max(widest, r.high)
	}
	for _, l := range prices {
		widest = max(widest, l.value)
	}
	if !finite(widest) || widest <= 0 {
		return errors.New("no value is above zero")
	}
	names := math.Round(s.width * 0.36)
	p := frame{axis: axis{high: roundUp(widest, todayTicks), from: names + 14, to: s.width - 20}}
	heads := s.heads(p.axis, prices)
	at, count := placeHeads(heads, 3, s.width)
	p.top = headHeight(max(count, 1))
	heights := make([]float64, len(rows))
	p.bottom = p.top
	for i, r := range rows {
		lines := float64(len(wrap(s.remark(r.note), names, 3)))
		heights[i] = max(leading(labelSize)+lines*leading(axisSize)+14, todayRow)
		p.bottom += heights[i]
	}
	s.moneyAxis(p, widest, "value today")
	s.verticals(p, prices, at)
	y := p.top
	for i, r := range rows {
		s.worth(p, r, names, y, heights[i])
		y += heights[i]
		s.rule(y)
	}
	return nil
}

// worth draws one row: its name, its range and the numbers of it.
func (s *sheet) worth(p frame, r worth, names, y, h float64) {
	base := y + 17
	s.text(s.name(r.name, r.refs...).cut(names), drawing.Point{Y: base})
	s.lines(s.remark(r.note, r.refs...), drawing.Point{Y: base + leading(labelSize)}, names, 3)
	mid := y + h/2
	bar := drawing.Rect{X: p.at(r.low), Y: mid - todayBar/2, W: max(p.at(r.high)-p.at(r.low), 3), H: todayBar}
	switch r.look {
	case methodLook:
		s.d.Rect(bar, 2, drawing.Fill(s.th.Muted))
	case blendedLook:
		s.d.Rect(bar, 2, drawing.Fill(s.th.Accent))
	case statedLook:
		s.d.Rect(bar.Inset(0.6), 2, drawing.Style{Fill: s.th.Paper, Stroke: s.th.Accent, Width: 1.4})
	}
	s.room.avoid(bar)
	l := s.value(scaleFor(r.high).span(r.low, r.high), r.refs...)
	if r.look != methodLook {
		l.face = drawing.SansSemiBold
	}
	s.beside(l, bar, mid)
	s.mark(drawing.Rect{Y: y, W: s.width, H: h}, r.name, worthSaid(r), r.refs...)
}

func worthSaid(r worth) string {
	text := quantity.Dollars(r.low)
	if high := quantity.Dollars(r.high); high != text {
		text += " to " + high
	}
	if r.note != "" {
		text += ", " + r.note
	}
	return text
}
