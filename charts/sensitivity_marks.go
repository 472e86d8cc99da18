package charts

import (
	"fmt"
	"math"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// An axisMark is a multiple somebody was or is valued at, marked on the axis
// of multiples.
type axisMark struct {
	name string
	low  float64
	high float64
	text string // the multiple as written
	refs []string
}

// comparables reads the marks. One cell or claim's value keeps its range and
// wording; any other expression is one number.
func (s *sheet) comparables(marks []report.GuideLine) ([]axisMark, error) {
	out := make([]axisMark, 0, len(marks))
	for _, m := range marks {
		q, text, err := s.measure(m)
		if err != nil {
			return nil, err
		}
		out = append(out, axisMark{m.Label, q.Low, q.High, text, refs(refs(m.Refs), exprRefs(m.Value))})
	}
	return out, nil
}

// measure reads a guide line's value and how it is written: as in the report
// where it is one reference or the middle of one, since what has a middle is
// better drawn as a range; else computed.
func (s *sheet) measure(g report.GuideLine) (quantity.Quantity, string, error) {
	one := strings.TrimSuffix(strings.TrimPrefix(g.Value, "mid("), ")")
	if t, err := s.r.Resolve(report.Ref(one)); err == nil && !t.Quantity.IsZero() {
		if !finite(t.Quantity.Low, t.Quantity.High) {
			return quantity.Quantity{}, "", fmt.Errorf("%s: %s is not a finite number", g.Label, g.Value)
		}
		return t.Quantity, t.Quantity.String(), nil
	}
	v, unit, err := s.r.Eval(g.Value)
	if err != nil {
		return quantity.Quantity{}, "", fmt.Errorf("%s: %w", g.Label, err)
	}
	if !finite(v) {
		return quantity.Quantity{}, "", fmt.Errorf("%s: %s is not a finite number", g.Label, g.Value)
	}
	return quantity.Quantity{Low: v, High: v, Unit: unit}, amount(v, unit), nil
}

// amount writes a computed number for people.
func amount(v float64, unit quantity.Unit) string {
	switch unit {
	case quantity.Percent:
		return quantity.Rate(v)
	case quantity.Multiple:
		return quantity.Times(v)
	case quantity.Money:
		return quantity.Dollars(v)
	case quantity.Duration:
		return quantity.Years(v)
	case quantity.Number:
	}
	return decimal(v, 2)
}

// exprRefs lists the references an expression is made of.
func exprRefs(expr string) []string {
	var out []string
	for _, word := range strings.FieldsFunc(expr, func(r rune) bool { return strings.ContainsRune(" (),", r) }) {
		if strings.HasPrefix(word, "claim:") || strings.HasPrefix(word, "table:") {
			out = append(out, word)
		}
	}
	return out
}

const (
	laneWidth = 6   // of one comparable's bar, with its space
	markPitch = 14  // of the comparables' names
	markName  = 132 // the widest a comparable's name is set
)

func (s *sheet) markLabel(m axisMark) label {
	return s.remark(m.name+" "+m.text, m.refs...).cut(min(markName, s.width/4))
}

// comparablesWidth is what the marks need to the left of the row labels.
func (s *sheet) comparablesWidth(marks []axisMark) float64 {
	if len(marks) == 0 {
		return 0
	}
	widest := 0.0
	for _, m := range marks {
		widest = max(widest, s.markLabel(m).width())
	}
	_, lanes := marksLanes(marks)
	return widest + 14 + float64(lanes)*laneWidth
}

// marksLanes gives overlapping ranges lanes of their own, lowest first.
func marksLanes(marks []axisMark) (lane []int, count int) {
	lows := make([]float64, len(marks))
	for i, m := range marks {
		lows[i] = m.low
	}
	lane = make([]int, len(marks))
	var ends []float64 // of the last range in each lane
	for _, i := range sortedIndex(lows) {
		at := 0
		for at < len(ends) && ends[at] >= marks[i].low-1 {
			at++
		}
		if at == len(ends) {
			ends = append(ends, 0)
		}
		lane[i], ends[at] = at, marks[i].high
	}
	return lane, len(ends)
}

// drawComparables draws each as a bar along the axis of multiples and names
// it. An arrow head shows that a range goes on beyond the grid.
func (s *sheet) drawComparables(g grid, marks []axisMark) {
	if len(marks) == 0 {
		return
	}
	lane, _ := marksLanes(marks)
	widest := s.comparablesWidth(marks)
	centres := make([]float64, len(marks))
	for i, m := range marks {
		centres[i] = (g.y(m.low) + g.y(m.high)) / 2
	}
	names := spread(centres, markPitch, g.box.Y+4, g.box.Y+g.box.H-4)
	for i, m := range marks {
		x := widest - 6 - float64(lane[i])*laneWidth
		low, high := g.y(m.low), g.y(m.high)
		bar := drawing.Rect{X: x - 1.5, Y: min(high, low-3), W: 3, H: max(low-high, 3)}
		if low-high < 3 {
			bar.Y = (low+high)/2 - 1.5
		}
		if names != nil {
			l := s.markLabel(m)
			at := drawing.Point{X: widest - 14 - float64(laneCount(lane))*laneWidth + 4, Y: names[i]}
			s.d.Line(at.Add(2, 0), drawing.Point{X: x, Y: bar.Center().Y}, drawing.Stroke(s.th.Hairline, 0.75))
			s.text(l.at(drawing.End), drawing.Point{X: at.X, Y: middle(names[i], axisSize)})
		}
		s.d.Rect(bar, 1.5, drawing.Fill(s.th.Muted))
		if m.high > g.multiple[len(g.multiple)-1].Mid() {
			s.d.ArrowHead(drawing.Point{X: x, Y: g.box.Y - 2}, -90, 6, s.th.Muted)
		}
		if m.low < g.multiple[0].Mid() {
			s.d.ArrowHead(drawing.Point{X: x, Y: g.box.Y + g.box.H + 2}, 90, 6, s.th.Muted)
		}
		s.mark(bar.Inset(-1.5), m.name, m.text, m.refs...)
	}
}

func laneCount(lane []int) int {
	n := 0
	for _, l := range lane {
		n = max(n, l+1)
	}
	return n
}

// caseCells outlines the cells that are each case's own and names the case
// above its column. A case between two columns is a line there.
func (s *sheet) caseCells(g grid) {
	cases := s.r.Scenarios.Cases
	for i, c := range cases {
		color := s.caseColor(i, len(cases))
		arr, multiple := c.ARR.Quantity, c.Multiple.Quantity
		if !finite(arr.Low, arr.High, multiple.Low, multiple.High) {
			continue
		}
		box := g.caseBox(arr.Mid(), multiple)
		s.d.Rect(box, 3, drawing.Stroke(s.th.Paper, 4))
		s.d.Rect(box, 3, drawing.Stroke(color, 2))
		name := s.name(c.Name).cut(120)
		name.color = color
		x := box.Center().X
		var spots []spot
		for _, y := range []float64{g.box.Y - 7, g.box.Y - 22} {
			spots = append(spots,
				spot{drawing.Point{X: x, Y: y}, drawing.Middle},
				spot{drawing.Point{X: x, Y: y}, drawing.End},
				spot{drawing.Point{X: x, Y: y}, drawing.Start})
		}
		s.place(name, spots...)
		s.mark(drawing.Rect{X: box.X, Y: box.Y, W: box.W, H: 8}, c.Name+", the case's own cells",
			fmt.Sprintf("%s ARR at %s", arr, multiple), refs([]report.Ref{c.ARR.Ref, c.Multiple.Ref})...)
	}
}

// caseInset keeps a case's outline inside its cells, so that a contour along
// their edge shows.
const caseInset = 2.5

// caseBox is the outline of the cells of a case: those in its column whose
// multiples its range holds, or a narrow frame where it stands on no column
// or no row.
func (g grid) caseBox(arr float64, multiple quantity.Quantity) drawing.Rect {
	x, w := g.x(arr)-3, 6.0
	for c, a := range g.arr {
		if math.Abs(a.Mid()-arr) <= 0.005*arr {
			x, w = g.cell(c, 0).X, g.cellW()
		}
	}
	first, last := -1, -1
	for k, m := range g.multiple {
		if m.Mid() >= multiple.Low && m.Mid() <= multiple.High {
			last = k
			if first < 0 {
				first = k
			}
		}
	}
	if first < 0 {
		low, high := g.y(multiple.Low), g.y(multiple.High)
		return drawing.Rect{X: x, Y: min(high, low-6), W: w, H: max(low-high, 6)}.Inset(caseInset)
	}
	top := g.cell(0, last).Y
	return drawing.Rect{X: x, Y: top, W: w, H: g.cell(0, first).Y + g.cellH() - top}.Inset(caseInset)
}
