package charts

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// The measures of panels of ranges, in points.
const (
	rangeTicks = 6
	rangeBar   = 9  // thickness
	rangeLine  = 15 // of a label
	rangePad   = 9  // between two rows
	rangeGap   = 26
	growWidth  = 62 // of a column of growth
)

// ranges draws each panel below the one before: names, the amounts on an axis
// and, where it is given, the growth stated beside the growth implied.
func (s *sheet) ranges(spec *report.RangesSpec) error {
	if len(spec.Panels) == 0 {
		return errors.New("no panels")
	}
	var panels []amountPanel
	for _, in := range spec.Panels {
		p, err := s.amountPanel(in)
		if err != nil {
			return err
		}
		panels = append(panels, p)
	}
	names, y := s.rangeNames(panels), 0.0
	for i, p := range panels {
		if i > 0 {
			y += rangeGap
		}
		y = s.rangesPanel(p, names, y)
	}
	s.d.Size.H = s.rangesKey(panels, y)
	s.d.Summary = rangesSummary(panels)
	return nil
}

// rangeNames is how wide the names of the rows are, within reason.
func (s *sheet) rangeNames(panels []amountPanel) float64 {
	widest := 110.0
	for _, p := range panels {
		for _, row := range p.rows {
			widest = max(widest, s.name(row.Label).width()+4*dotRadius, s.remark(row.Note).width())
		}
	}
	return min(math.Ceil(widest), math.Round(s.width*0.36))
}

func (p amountPanel) grows() bool {
	for _, row := range p.rows {
		if row.implied != "" {
			return true
		}
	}
	return false
}

// rangesPanel draws one panel from y down and returns the y below it.
func (s *sheet) rangesPanel(p amountPanel, names, y float64) float64 {
	right := s.width
	if p.grows() {
		right -= 2*growWidth + 8
		s.text(s.remark("growth a year").at(drawing.End), drawing.Point{X: s.width, Y: y + 11})
		s.text(s.remark("stated").at(drawing.End), drawing.Point{X: s.width - growWidth, Y: y + 26})
		s.text(s.remark("implied").at(drawing.End), drawing.Point{X: s.width, Y: y + 26})
	}
	title := p.Label
	if p.Axis == "log" {
		title += ", log scale: each line is ten times the one before"
	}
	p.scale.from, p.scale.to = names+16, right-16
	top := y + 10 + s.lines(s.name(title), drawing.Point{Y: y + 11}, right-8, 2)
	if p.grows() {
		top = max(top, y+34)
	}
	if p.Axis == "calendar" {
		top += 16
	}
	bottom := top
	for _, row := range p.rows {
		bottom += s.rangeHeight(p, row, names)
	}
	low, high, spread := p.spread()
	if spread {
		bottom += rangeLine + rangePad
	}
	s.rangeGrid(p, top, bottom)
	at := top
	for _, row := range p.rows {
		s.rangeRow(p, row, names, at)
		at += s.rangeHeight(p, row, names)
	}
	if spread {
		s.rangeSpread(p, low, high, names, at)
	}
	return bottom + 20
}

// rangeGrid draws the axis and, on a calendar, the day of the report.
func (s *sheet) rangeGrid(p amountPanel, top, bottom float64) {
	count := rangeTicks
	if p.Axis == "calendar" {
		count = 12
	}
	last := math.Inf(-1)
	for _, v := range p.scale.ticks(count) {
		if p.Axis == "calendar" && v != math.Trunc(v) {
			continue
		}
		x := p.scale.at(v)
		s.d.Line(drawing.Point{X: x, Y: top}, drawing.Point{X: x, Y: bottom}, drawing.Stroke(s.th.Hairline, 0.75))
		l := s.remark(tickText(v, p.unit)).at(drawing.Middle)
		if box := l.box(drawing.Point{X: x}); box.X > last+4 {
			s.text(l, drawing.Point{X: x, Y: bottom + 15})
			last = box.X + box.W
		}
	}
	if p.Axis != "calendar" {
		return
	}
	x := p.scale.at(yearOf(s.r.AsOf))
	day := s.r.AsOf.Format("2 January 2006")
	s.d.Line(drawing.Point{X: x, Y: top - 4}, drawing.Point{X: x, Y: bottom}, drawing.Style{Stroke: s.th.Ink, Width: 1.2, Dash: []float64{4, 2.5}})
	s.room.avoid(drawing.Rect{X: x - 2, Y: top, W: 4, H: bottom - top})
	s.mark(drawing.Rect{X: x - 3, Y: top - 4, W: 6, H: bottom - top + 4}, "The report's date", day)
	l := s.value("report: " + day)
	s.place(l, spot{drawing.Point{X: x, Y: top - 8}, drawing.Middle},
		spot{drawing.Point{X: s.width, Y: top - 8}, drawing.End})
}

// rangeHeight is what a row needs: its name, the note, and on a calendar a
// line of text above the bar.
func (s *sheet) rangeHeight(p amountPanel, row amountRow, names float64) float64 {
	n := len(wrap(s.name(row.Label), names-4*dotRadius, 2)) + len(wrap(s.remark(row.note(p)), names, 2))
	h := float64(n) * rangeLine
	if p.Axis == "calendar" {
		h = max(h, 2*rangeLine)
	}
	return h + rangePad
}

// note is what stands under the name; on a calendar the span as well.
func (r amountRow) note(p amountPanel) string {
	if p.Axis != "calendar" || !r.known {
		return r.Note
	}
	return strings.TrimPrefix(r.Note+", "+r.text, ", ")
}

// rangeRow draws one row: name and note, the amount, the growth.
func (s *sheet) rangeRow(p amountPanel, row amountRow, names, y float64) {
	base, dot := y+rangePad/2+11, 0.0
	for i, line := range wrap(s.name(row.Label), names-4*dotRadius, 2) {
		box := s.text(s.name(line), drawing.Point{Y: base + float64(i)*rangeLine})
		dot = box.W
		if i > 0 {
			base += rangeLine
		}
	}
	s.confidence(drawing.Point{X: dot + 2.5*dotRadius, Y: base - labelSize*capHeight/2}, s.stating(row)...)
	for i, line := range wrap(s.remark(row.note(p)), names, 2) {
		s.text(s.remark(line), drawing.Point{Y: base + float64(i+1)*rangeLine})
	}
	mid := y + rangePad/2 + 11 - labelSize*capHeight/2
	if row.implied != "" {
		s.rangeGrowth(row, mid)
	}
	if p.Axis == "calendar" {
		mid += rangeLine
	}
	s.rangeAmount(p, row, mid)
}

// rangeGrowth sets the two rates, the implied one flagged when they do not
// meet.
func (s *sheet) rangeGrowth(row amountRow, mid float64) {
	y := middle(mid, labelSize)
	s.text(s.value(row.stated, row.growRefs...).cut(growWidth-8).at(drawing.End), drawing.Point{X: s.width - growWidth, Y: y})
	l := s.value(row.implied, row.growRefs...).cut(growWidth - 12).at(drawing.End)
	if row.apart {
		l.face, l.color = drawing.SansSemiBold, s.th.Bear
	}
	box := s.text(l, drawing.Point{X: s.width, Y: y})
	if row.apart {
		s.d.Flag(drawing.Point{X: box.X - 9, Y: y}, 9, s.th.Bear)
	}
	s.mark(drawing.Rect{X: s.width - 2*growWidth, Y: mid - 9, W: 2 * growWidth, H: 18}, row.Label+", growth a year",
		fmt.Sprintf("%s stated, %s implied over %d years", row.stated, row.implied, row.Years), row.growRefs...)
}

// rangeAmount draws the amount itself and says it.
func (s *sheet) rangeAmount(p amountPanel, row amountRow, mid float64) {
	if !row.known {
		box := drawing.Rect{X: p.scale.from, Y: mid - rangeBar/2.0, W: p.scale.to - p.scale.from, H: rangeBar}
		if quantity.IsUnknown(row.text) {
			s.d.Hatch(box, 4, drawing.Stroke(s.th.Hairline, 1))
		}
		s.place(s.remark(row.text, row.refs...), spot{drawing.Point{X: box.X + 6, Y: middle(mid, axisSize)}, drawing.Start})
		s.mark(box, row.Label, row.text, row.refs...)
		return
	}
	left, right := p.scale.at(row.low), p.scale.at(row.high)
	least, radius := 3.0, 2.0
	if row.low == row.high { // one number is a dot
		least, radius = rangeBar, rangeBar/2.0
	}
	box := drawing.Rect{X: left, Y: mid - rangeBar/2.0, W: right - left, H: rangeBar}
	if box.W < least {
		box.X, box.W = (left+right-least)/2, least
	}
	if p.Axis == "calendar" {
		from := drawing.Point{X: p.scale.at(yearOf(p.start)), Y: mid}
		s.d.Line(from, drawing.Point{X: box.X, Y: mid}, drawing.Stroke(s.th.Muted, 1.2))
		s.d.Circle(from, 2.5, drawing.Fill(s.th.Muted))
	}
	style := drawing.Fill(s.th.Accent)
	shape := box
	if row.computed {
		style, shape = drawing.Style{Fill: s.th.Paper, Stroke: s.th.Accent, Width: 1.4}, box.Inset(0.7)
	}
	s.d.Rect(shape, radius, style)
	s.room.avoid(box)
	if p.Axis == "calendar" {
		s.runsOut(p, row, box)
		return
	}
	if row.over {
		end := drawing.Point{X: box.X + box.W, Y: mid}
		s.d.Arrow(end, end.Add(13, 0), 6, drawing.Stroke(s.th.Accent, 1.6))
		box.W += 13
	}
	s.mark(box.Inset(-3), row.Label, row.text, row.refs...)
	l := s.value(row.text, row.refs...)
	s.beside(l, box, mid)
}
