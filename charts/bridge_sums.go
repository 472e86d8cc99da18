package charts

import (
	"math"

	"dossier/charts/drawing"
	"dossier/db/quantity"
)

// sums draws what the chains add up to and what each leaves.
func (s *sheet) sums(b bridge, low, high, y float64, all []string) {
	for i, c := range []struct {
		share float64
		style drawing.Style
		name  string
	}{{low, drawing.Fill(s.th.Accent), "Sum of the low ends"}, {high, s.highStyle(), "Sum of the high ends"}} {
		mid := y + float64(i)*(2*rangeLine+bridgePad) + 9
		s.text(s.name(c.name).cut(b.names), drawing.Point{Y: middle(mid, labelSize)})
		said := quantity.Share(c.share) + ", " + b.money(c.share, true)
		s.text(s.value(said, all...).cut(b.names), drawing.Point{Y: middle(mid, labelSize) + rangeLine})
		sum := b.piece(0, c.share, mid)
		s.d.Rect(sum.Inset(0.6), 1, c.style)
		s.mark(sum.Inset(-2), c.name, said, all...)
		if math.Abs(1-c.share) >= 1e-9 {
			s.remains(b, c.name, c.share, mid+bridgeStep, all)
		}
	}
}

// remains draws, about y, what is between a sum and the whole.
func (s *sheet) remains(b bridge, name string, sum, y float64, all []string) {
	what := " in no stream"
	if sum > 1 {
		what = " too much"
	}
	left := quantity.Share(math.Abs(1-sum)) + ", " + b.money(1-sum, true) + what
	gap := b.piece(1, sum, y)
	s.d.Hatch(gap, 3.5, drawing.Stroke(s.th.Bear, 1.1))
	s.d.Rect(gap.Inset(0.5), 1, drawing.Stroke(s.th.Bear, 1))
	s.mark(gap.Inset(-2), name, left, all...)
	l := s.value(left, all...)
	l.color = s.th.Bear
	s.chainLabel(b, l, gap)
}

// bridgeKey says what the two chains are and returns the figure's height.
func (s *sheet) bridgeKey(b bridge) float64 {
	y := b.bottom + 36
	x := 0.0
	for i, text := range []string{"shares at their low ends", "at their high ends", "between the sum and 100 %"} {
		bar := drawing.Rect{X: x, Y: y - 8, W: legendSwatch, H: 8}
		switch i {
		case 0:
			s.d.Rect(bar, 1, drawing.Fill(s.th.Accent))
		case 1:
			s.d.Rect(bar.Inset(0.6), 1, s.highStyle())
		default:
			s.d.Hatch(bar, 3.5, drawing.Stroke(s.th.Bear, 1.1))
			s.d.Rect(bar.Inset(0.5), 1, drawing.Stroke(s.th.Bear, 1))
		}
		box := s.text(s.remark(text), drawing.Point{X: x + legendSwatch + 6, Y: y})
		x = box.X + box.W + 16
	}
	return y + 6
}
