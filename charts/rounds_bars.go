package charts

import (
	"fmt"

	"dossier/charts/drawing"
)

// spreadRounds finds where the rounds' labels stand below the axis and returns
// how wide one may be.
func (s *sheet) spreadRounds(all []round, p roundsPlot) float64 {
	xs := make([]float64, len(all))
	pitch := 0.0
	for i, r := range all {
		xs[i] = r.x
		pitch = max(pitch, s.name(r.name).width(), s.remark(r.date).width(), s.value(r.total.text).width(), s.name(r.amount.text).width())
	}
	pitch = min(pitch+8, (p.x.to-p.x.from)/float64(len(all)))
	columns := spread(xs, pitch, p.x.from+pitch/2, p.x.to-pitch/2)
	for i := range all {
		all[i].column = xs[i]
		if columns != nil {
			all[i].column = columns[i]
		}
	}
	return pitch - 6
}

// roundBars draws what each round brought, and below the axis of years its
// name, its date, what all rounds had brought by then and how sure it is.
func (s *sheet) roundBars(all []round, p roundsPlot, room float64) {
	base := p.amount.from
	y := p.amount.to - 32
	raised := s.text(s.name("Raised"), drawing.Point{Y: y})
	s.place(s.remark("linear scale"), spot{drawing.Point{X: raised.W + 8, Y: y}, drawing.Start})
	wide := min(roundBar, room)
	s.d.Line(drawing.Point{X: p.x.from, Y: base}, drawing.Point{X: p.x.to, Y: base}, drawing.Stroke(s.th.Muted, 1))
	s.years(p.x, base+roundsAxis)
	for _, r := range all {
		s.roundPeriod(r, p)
		s.roundBar(r, p, wide)
	}
	y = base + roundsAxis + 38
	head := p.x.from - 6
	s.text(s.remark("Round").cut(head), drawing.Point{Y: y})
	s.text(s.remark("Date").cut(head), drawing.Point{Y: y + roundsRow})
	s.text(s.remark("Raised so far").cut(head+2), drawing.Point{Y: y + 2*roundsRow})
	s.text(s.remark("Confidence").cut(head+2), drawing.Point{Y: y + 3*roundsRow})
	for _, r := range all {
		put := func(l label, row float64) {
			if l = l.at(drawing.Middle).cut(room); l.width() <= room+0.01 {
				s.place(l, spot{drawing.Point{X: r.column, Y: y + row*roundsRow}, drawing.Middle})
			}
		}
		put(s.name(r.name), 0)
		put(s.remark(r.date), 1)
		put(s.value(r.total.text, r.totalRefs...), 2)
		s.confidence(drawing.Point{X: r.column, Y: y + 3*roundsRow - axisSize*capHeight/2}, r.amountRef)
		s.mark(drawing.Rect{X: r.column - room/2, Y: y + 2*roundsRow - 11, W: room, H: 14}, "Raised up to and with "+r.name, r.total.full(), r.totalRefs...)
	}
}

// roundPeriod draws the time a round falls in, a dot where the month is known.
func (s *sheet) roundPeriod(r round, p roundsPlot) {
	const high = 6
	from, to := p.x.at(momentYear(r.period.From))+0.75, p.x.at(momentYear(r.period.To))-0.75
	box := drawing.Rect{X: from, Y: p.amount.from + 3, W: to - from, H: high}
	if toTheMonth(r.period) || box.W <= high {
		s.d.Circle(drawing.Point{X: r.x, Y: box.Y + high/2}, high/2, drawing.Fill(s.th.Accent))
		return
	}
	s.d.Rect(box.Inset(0.5), high/2, drawing.Style{Fill: s.th.Tint, Stroke: s.th.Accent, Width: 1})
}

// roundBar draws one round's amount, or that it is not known.
func (s *sheet) roundBar(r round, p roundsPlot, wide float64) {
	box := drawing.Rect{X: r.x - wide/2, Y: p.amount.at(r.amount.high), W: wide}
	if !r.amount.known {
		box.Y = p.amount.from - 24
	}
	box.H = p.amount.from - box.Y
	if r.amount.known {
		s.d.Rect(box, 0, drawing.Fill(s.th.Accent))
	} else {
		s.d.Hatch(box, 4, drawing.Stroke(s.th.Hairline, 1))
	}
	s.room.avoid(box)
	s.place(s.name(r.amount.text, r.amountRef), spot{drawing.Point{X: r.x, Y: box.Y - 5}, drawing.Middle},
		spot{drawing.Point{X: box.X - 3, Y: p.amount.from - 6}, drawing.End}, spot{drawing.Point{X: box.X + wide + 3, Y: p.amount.from - 6}, drawing.Start})
	s.mark(drawing.Rect{X: box.X, Y: min(box.Y, p.amount.from-8), W: wide, H: max(box.H, 8)}, r.name, r.amount.full()+", "+r.date, r.amountRef)
}

func roundsSummary(all []round) string {
	first, last := -1, -1
	for i, r := range all {
		if r.valuation.known {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	text := fmt.Sprintf("%d rounds brought %s", len(all), all[len(all)-1].total.full())
	if first < last {
		text += fmt.Sprintf("; post-money valuation went from %s (%s) to %s (%s)",
			all[first].valuation.full(), all[first].name, all[last].valuation.full(), all[last].name)
	}
	return text + "."
}
