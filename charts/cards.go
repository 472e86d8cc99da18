package charts

import (
	"fmt"
	"math"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// The measures of a card, in points.
const (
	cardWidth = 132 // the least
	cardGap   = 16
	cardValue = 21 // size of its number
	cardLines = 2  // of its label and of its note
)

// cards draws a strip of numbers, in as many rows as the width asks for, and
// returns the y below it; 0 without cards.
func (s *sheet) cards(cards []report.Card) (float64, error) {
	if len(cards) == 0 {
		return 0, nil
	}
	perRow := min(len(cards), max(1, int((s.width+cardGap)/(cardWidth+cardGap))))
	// The last row is as full as the others where that is possible.
	rows := (len(cards) + perRow - 1) / perRow
	perRow = (len(cards) + rows - 1) / rows
	w := (s.width - cardGap*float64(perRow-1)) / float64(perRow)
	y := 1.0
	for first := 0; first < len(cards); first += perRow {
		row := cards[first:min(first+perRow, len(cards))]
		tallest := 0.0
		for i, c := range row {
			h, err := s.card(c, drawing.Point{X: float64(i) * (w + cardGap), Y: y}, w)
			if err != nil {
				return 0, err
			}
			tallest = max(tallest, h)
		}
		y += tallest + 12
	}
	return math.Round(y + 8), nil
}

// card draws one number under a rule, and returns its height.
func (s *sheet) card(c report.Card, at drawing.Point, w float64) (float64, error) {
	t, err := s.r.Resolve(c.Value)
	if err != nil {
		return 0, fmt.Errorf("card %q: %w", c.Label, err)
	}
	shown := t.Text
	switch {
	case t.Quantity.IsZero() && c.Value.Kind() == "claim":
		shown = "?" // the claim says that nobody knows, and why
	case !t.Quantity.IsZero():
		if !finite(t.Quantity.Low, t.Quantity.High) {
			return 0, fmt.Errorf("card %q: %s is not a finite number", c.Label, c.Value)
		}
		shown = t.Quantity.String()
	}
	s.d.Line(at, at.Add(w, 0), drawing.Stroke(s.th.Ink, 1.25))
	y := at.Y + 15
	y += s.lines(s.remark(c.Label), drawing.Point{X: at.X, Y: y}, w, cardLines)
	y += cardValue * 0.6
	number := label{text: shown, face: drawing.SansSemiBold, size: cardValue, color: s.th.Ink, refs: []string{string(c.Value)}}
	box := s.text(number.cut(w-4*dotRadius), drawing.Point{X: at.X, Y: y})
	s.confidence(drawing.Point{X: box.X + box.W + 2.5*dotRadius, Y: y - cardValue*capHeight/2}, string(c.Value))
	y += 16
	if c.Note != "" {
		y += s.lines(s.remark(c.Note), drawing.Point{X: at.X, Y: y}, w, cardLines)
	}
	h := y - at.Y - 8
	s.mark(drawing.Rect{X: at.X, Y: at.Y, W: w, H: h}, c.Label, shown, string(c.Value))
	return h, nil
}
