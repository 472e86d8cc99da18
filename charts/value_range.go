package charts

import (
	"fmt"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// DrawValues lays out "Value by scenario": each case's stated range over the
// range its revenue and multiple give, the prices, and the weighted value.
// Where base differs, ghosts show where v departed from. A bar is as thick as
// its case is likely. The axis runs from 0 to the widest case whatever the
// scenario, so nothing rescales under a drag.
func DrawValues(r *report.Report, v, base scenario.Values, th drawing.Theme, width float64, o ValuesOptions) (*drawing.Drawing, error) {
	s := newSheet(r, th, width)
	s.d.Title = "Value by scenario"
	d, err := s.finish(s.values(v, base, o, 2, 2))
	if err != nil {
		return nil, fmt.Errorf("value by scenario: %w", err)
	}
	return d, nil
}

// valueRange is the figure in the report: the same picture, with the report's
// own odds as what it departed from.
func (s *sheet) valueRange(v scenario.Values) error {
	if err := needScenarios(s.r, v); err != nil {
		return err
	}
	own, err := scenario.Default(s.r)
	if err != nil {
		return err
	}
	base, err := scenario.Evaluate(s.r, own)
	if err != nil {
		return err
	}
	return s.values(v, base, ValuesOptions{}, 0, 3)
}

// The measures of one case's row at its natural height, in points.
const (
	rowHeight    = 44
	rowFloor     = 31 // where the stated bar stands, below the row's top
	fullBar      = 27 // its thickness for a case that is certain
	computedBar  = 6
	leastBar     = 2
	valueTicks   = 6
	legendSwatch = 18
)

// A valuePlot is the frame the bars and lines of the figure stand in.
type valuePlot struct {
	frame
	money     moneyScale
	row, grow float64 // a row's height, and by how much it exceeds the natural
}

// values draws the cases and the prices. Least and most are the rows of
// labels above them: a picture that moves has the same number always, since
// the plot must not jump.
func (s *sheet) values(v, base scenario.Values, o ValuesOptions, least, most int) error {
	if err := needScenarios(s.r, v); err != nil {
		return err
	}
	if err := needScenarios(s.r, base); err != nil {
		return err
	}
	p := s.valuePlot(v)
	lines := s.priceLines(p.money, v)
	heads, rows := placeHeads(s.heads(p.axis, lines), most, s.width)
	s.stand(&p, headHeight(max(rows, least)), len(v.Cases), o)
	s.valueGrid(p)
	for i, c := range v.Cases {
		s.caseBars(p, i, c, base.Cases[i])
	}
	s.ghostLine(p, v, base)
	s.verticals(p.frame, lines, heads)
	for i, c := range v.Cases {
		s.caseLabels(p, i, c, v.Set.Basis())
	}
	s.ghostLabel(p, v, base)
	s.valueLegend(p)
	s.d.Summary = valuesSummary(v)
	return nil
}

// valuePlot lays out the frame across: names on the left, then the axis.
func (s *sheet) valuePlot(v scenario.Values) valuePlot {
	left := s.oddsWidth()
	for _, c := range v.Cases {
		left = max(left, s.name(c.Name).width()+4*dotRadius)
	}
	widest := max(WidestValue(v), s.r.PriceCeiling.Amount, s.r.LastPrice.Amount)
	const right = 18
	p := valuePlot{money: scaleFor(widest)}
	p.axis = axis{high: roundUp(widest, valueTicks), from: min(left, s.width/4) + 12, to: s.width - right}
	return p
}

// oddsWidth is what a case's odds and the report's need side by side,
// whatever they are.
func (s *sheet) oddsWidth() float64 {
	return s.value("100 %").width() + oddsGap + s.remark("report 100 %").width()
}

const oddsGap = 5

// stand lays out the frame downwards: labels of lines, rows, ticks, key.
func (s *sheet) stand(p *valuePlot, above float64, rows int, o ValuesOptions) {
	const below = 46
	n := float64(rows)
	p.row = min(max((o.Height-above-below)/n, rowHeight), 1.5*rowHeight)
	p.grow = p.row / rowHeight
	p.top = above
	p.bottom = p.top + n*p.row
	s.d.Size.H = p.bottom + below
	s.room.bounds.H = s.d.Size.H
}

// floor is where the stated bar of row i stands.
func (p valuePlot) floor(i int) float64 { return p.top + float64(i)*p.row + rowFloor*p.grow }

// thickness is how thick the bar of a case with the probability q is.
func (p valuePlot) thickness(q float64) float64 { return max(leastBar, q*fullBar*p.grow) }

// stated and computed are the two bars of row i.
func (p valuePlot) stated(i int, v scenario.Range, q float64) drawing.Rect {
	h := p.thickness(q)
	return p.bar(v, p.floor(i)-h, h)
}

func (p valuePlot) computed(i int, v scenario.Range) drawing.Rect {
	return p.bar(v, p.floor(i)+3, computedBar)
}

// bar spans a range; a single value is a bar wide enough to be seen.
func (p valuePlot) bar(v scenario.Range, y, h float64) drawing.Rect {
	const least = 3
	x, w := p.at(v.Low), p.at(v.High)-p.at(v.Low)
	if w < least {
		x, w = x-(least-w)/2, least
	}
	return drawing.Rect{X: x, Y: y, W: w, H: h}
}

func (s *sheet) valueGrid(p valuePlot) {
	for _, v := range p.ticks(valueTicks) {
		x := p.at(v)
		s.d.Line(drawing.Point{X: x, Y: p.top}, drawing.Point{X: x, Y: p.bottom}, drawing.Stroke(s.th.Hairline, 0.75))
		s.text(s.remark(p.money.tick(v)).at(drawing.Middle), drawing.Point{X: x, Y: p.bottom + 15})
	}
}

// caseBars draws one case's two bars and, where the odds were others, how
// thick the stated one was: a shadow behind it, or a line within.
func (s *sheet) caseBars(p valuePlot, i int, c, was scenario.CaseValue) {
	color := s.caseColor(i, len(s.r.Scenarios.Cases))
	in := s.r.Scenarios.Cases[i]
	solid := p.stated(i, c.Stated, c.Probability)
	ghost := p.stated(i, c.Stated, was.Probability)
	if ghost.H > solid.H+0.5 {
		s.d.Rect(ghost, 2, drawing.Fill(drawing.Mix(s.th.Paper, color, 0.3)))
	}
	s.d.Rect(solid, min(2, solid.H/2), drawing.Fill(color))
	if ghost.H < solid.H-1 {
		s.d.Line(drawing.Point{X: ghost.X, Y: ghost.Y}, drawing.Point{X: ghost.X + ghost.W, Y: ghost.Y},
			drawing.Style{Stroke: s.th.Paper, Width: 1, Dash: []float64{3, 2}})
	}
	solid.Y, solid.H = min(solid.Y, ghost.Y), max(solid.H, ghost.H)
	outline := p.computed(i, c.Computed)
	s.d.Rect(outline.Inset(0.6), 1.5, drawing.Style{Fill: s.th.Paper, Stroke: color, Width: 1.2})
	s.room.avoid(solid)
	s.room.avoid(outline)
	s.mark(drawing.Rect{X: solid.X, Y: min(solid.Y, p.floor(i)-10), W: solid.W, H: max(solid.H, 10)},
		c.Name+", as the report states", fmt.Sprintf("%s at %s", in.Value.Quantity, quantity.Share(c.Probability)),
		refs([]report.Ref{in.Value.Ref, in.Probability.Ref})...)
	s.mark(outline.Inset(-1), c.Name+", ARR × multiple", computedText(c.Computed, in, p.money),
		refs([]report.Ref{in.ARR.Ref, in.Multiple.Ref})...)
}

// caseLabels sets a case's name, its odds and its two ranges.
func (s *sheet) caseLabels(p valuePlot, i int, c scenario.CaseValue, basis scenario.Basis) {
	in := s.r.Scenarios.Cases[i]
	column := p.from - 12
	y := p.floor(i) - rowFloor + 15
	name := s.name(c.Name).cut(column - 4*dotRadius)
	name.color = s.caseColor(i, len(s.r.Scenarios.Cases))
	box := s.text(name, drawing.Point{Y: y})
	s.confidence(drawing.Point{X: box.W + 2.5*dotRadius, Y: y - labelSize*capHeight/2}, string(in.Value.Ref))
	odds := s.text(s.value(quantity.Share(c.Probability), string(in.Probability.Ref)), drawing.Point{Y: y + 15})
	if c.Probability != c.ReportProbability {
		s.text(s.remark("report "+quantity.Share(c.ReportProbability)), drawing.Point{X: odds.W + oddsGap, Y: y + 15})
	}

	stated := s.value(in.Value.Quantity.String(), string(in.Value.Ref))
	computed := s.remark(computedText(c.Computed, in, p.money), refs([]report.Ref{in.ARR.Ref, in.Multiple.Ref})...)
	if basis == scenario.Computed {
		stated.color, computed.color = computed.color, stated.color
	}
	lower := p.floor(i) + 3 + computedBar/2
	bar := p.stated(i, c.Stated, c.Probability)
	s.beside(stated, bar, min(bar.Y+bar.H/2, lower-14))
	s.beside(computed, p.computed(i, c.Computed), lower)
}

// beside places a bar's label at the height y: right of it, or left, or clear
// of the lines to the right.
func (s *sheet) beside(l label, bar drawing.Rect, y float64) {
	const off = 6
	y = middle(y, l.size)
	right, left := bar.X+bar.W+off, bar.X-off
	spots := []spot{
		{drawing.Point{X: right, Y: y}, drawing.Start},
		{drawing.Point{X: left, Y: y}, drawing.End},
	}
	for x := right + 8; x < min(right+48, s.width); x += 8 {
		spots = append(spots, spot{drawing.Point{X: x, Y: y}, drawing.Start})
	}
	s.place(l, spots...)
}

// valueLegend says what the two kinds of bar are, and what the axis counts.
func (s *sheet) valueLegend(p valuePlot) {
	y := p.bottom + 36
	box := drawing.Rect{X: p.from, Y: y - 8, W: legendSwatch, H: 8}
	s.d.Rect(box, 2, drawing.Fill(s.th.Muted))
	said := s.text(s.remark("stated, thickness = chance"), drawing.Point{X: box.X + box.W + 6, Y: y})
	box.X = said.X + said.W + 18
	s.d.Rect(drawing.Rect{X: box.X, Y: box.Y + 1, W: box.W, H: computedBar}.Inset(0.6), 1.5, drawing.Stroke(s.th.Muted, 1.2))
	s.text(s.remark("ARR × multiple"), drawing.Point{X: box.X + box.W + 6, Y: y})
	s.text(s.remark("exit value, "+p.money.name).at(drawing.End), drawing.Point{X: p.to, Y: y})
}

// computedText writes what revenue times multiple gives, with the inputs' own
// doubts: "~" and "+".
func computedText(v scenario.Range, in report.Case, m moneyScale) string {
	arr, multiple := in.ARR.Quantity, in.Multiple.Quantity
	text := m.span(v.Low, v.High)
	if arr.Approx || multiple.Approx {
		text = "~" + text
	}
	if arr.Over || multiple.Over {
		text += "+"
	}
	return text
}

func valuesSummary(v scenario.Values) string {
	text := ""
	for _, c := range v.Cases {
		text += fmt.Sprintf("%s is worth %s at %s; ", c.Name, quantity.Dollars(c.Driving.Mid()), quantity.Share(c.Probability))
	}
	return text + fmt.Sprintf("weighted, that is %s.", quantity.Dollars(v.Weighted))
}
