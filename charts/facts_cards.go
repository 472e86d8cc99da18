package charts

import (
	"math"

	"dossier/charts/drawing"
)

// factCards draws each number large on a card of its own, with the sign of how
// sure it is, the time it speaks of and its age; the surest first.
func (s *sheet) factCards(facts []fact) {
	perRow := max(1, int((s.width+cardGap)/(cardWidth+cardGap)))
	w := (s.width - cardGap*float64(perRow-1)) / float64(perRow)
	y := 0.0
	for i := 0; i < len(facts); {
		last := i
		for last < len(facts) && facts[last].group() == facts[i].group() {
			last++
		}
		y = s.factGroup(facts, facts[i], y) + 6
		for ; i < last; i += perRow {
			y = s.factCardRow(facts[i:min(i+perRow, last)], w, y) + 10
		}
		i = last
	}
	s.d.Size.H = math.Ceil(y)
	s.room.bounds.H = s.d.Size.H
}

// factCardRow draws cards side by side and returns the y below the tallest.
func (s *sheet) factCardRow(row []fact, w, y float64) float64 {
	names := 0
	for _, f := range row {
		names = max(names, len(wrap(s.remark(f.name), w, cardLines)))
	}
	bottom := y
	for i, f := range row {
		at := drawing.Point{X: float64(i) * (w + cardGap), Y: y}
		bottom = max(bottom, s.factCard(f, at, w, names))
	}
	return bottom
}

// factCard draws one number, under a name for which there are so many lines,
// and returns the y below it.
func (s *sheet) factCard(f fact, at drawing.Point, w float64, names int) float64 {
	y := at.Y + 14
	s.lines(s.remark(f.name), drawing.Point{X: at.X, Y: y}, w, cardLines)
	y += float64(names)*leading(axisSize) + cardValue*0.6
	number := label{text: f.shown, face: drawing.SansSemiBold, size: cardValue, color: s.th.Ink, refs: []string{f.ref}}
	box := s.text(number.cut(w-4*dotRadius), drawing.Point{X: at.X, Y: y})
	s.d.Dot(drawing.Point{X: box.X + box.W + 2.5*dotRadius, Y: y - cardValue*capHeight/2}, dotRadius, drawingLevel(f.level), s.th.Ink)
	y += 17
	said := "no date stated"
	if f.date != "" {
		said = f.date + ", " + f.ageSaid(s.r.AsOf)
	}
	y += s.lines(s.remark(said, f.dateRef), drawing.Point{X: at.X, Y: y}, w, cardLines)
	if f.doubted() {
		s.d.Dot(drawing.Point{X: at.X + dotRadius, Y: y - axisSize*capHeight/2}, dotRadius, drawingLevel(f.behind), s.th.Muted)
		s.text(s.remark("claim "+f.behind.String()), drawing.Point{X: at.X + 2*dotRadius + 4, Y: y})
		y += leading(axisSize)
	}
	s.factMark(f, drawing.Rect{X: at.X, Y: at.Y, W: w, H: y - at.Y - 6})
	return y
}
