package charts

import (
	"fmt"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/scenario"
)

// lossArea shades the prices at which the average loses money and returns the
// first of them; 0 when there is none on the axis.
func (s *sheet) lossArea(p pricePlot, v scenario.Values) float64 {
	if v.At(p.x.high).MOIC >= 1 {
		return 0
	}
	even := solve(v, 1, max(p.x.low, p.x.high/1e4), p.x.high)
	from, to := p.at(even, 1), p.at(p.x.high, 0)
	area := drawing.Rect{X: from.X, Y: from.Y, W: to.X - from.X, H: to.Y - from.Y}
	s.d.Rect(area, 0, drawing.Fill(drawing.Mix(s.th.Paper, s.th.Hairline, 0.45)))
	l := s.remark("money lost")
	if l.width()+12 <= area.W {
		s.text(l.at(drawing.End), drawing.Point{X: to.X - 6, Y: to.Y - 7})
	}
	s.mark(area, "Money lost on average", "above "+quantity.Dollars(even))
	return even
}

// priceAxes names the returns at the left, the hurdle, and what the prices
// are counted in.
func (s *sheet) priceAxes(p pricePlot, hurdle, years float64) {
	for moic := 1.0; moic < highestReturn; moic++ {
		s.text(s.remark(decimal(moic, 0)+"x").at(drawing.End),
			drawing.Point{X: p.x.from - 6, Y: middle(p.y.at(moic), axisSize)})
		s.avoidRule(p, moic)
	}
	s.text(s.remark("price paid, "+p.money.name).at(drawing.End), drawing.Point{X: p.x.to, Y: s.d.Size.H - 5})
	if hurdle >= highestReturn {
		return
	}
	y := p.y.at(hurdle)
	text := fmt.Sprintf("%s a year, %s: %s", quantity.Rate(hurdleRate), quantity.Years(years), quantity.Times(hurdle))
	s.place(s.remark(text), spot{drawing.Point{X: p.x.to, Y: y - 4}, drawing.End}, spot{drawing.Point{X: p.x.to, Y: y + 12}, drawing.End})
	s.mark(drawing.Rect{X: p.x.from, Y: y - 3, W: p.x.to - p.x.from, H: 6}, "Hurdle", text)
	s.avoidRule(p, hurdle)
}

func (s *sheet) avoidRule(p pricePlot, moic float64) {
	s.room.avoid(drawing.Rect{X: p.x.from, Y: p.y.at(moic) - 0.5, W: p.x.to - p.x.from, H: 1})
}

// avoidCurve keeps labels clear of a curve.
func (s *sheet) avoidCurve(p pricePlot, curve []curvePoint) {
	for i := 1; i < len(curve); i++ {
		a, b := p.at(curve[i-1].price, curve[i-1].moic), p.at(curve[i].price, curve[i].moic)
		s.room.avoid(drawing.Rect{X: a.X, Y: a.Y, W: b.X - a.X, H: b.Y - a.Y}.Inset(-2))
	}
}

// pricePoints draws the price we pay as a disc and the last round as a ring,
// each let down to the axis and named. A return above the axis is an arrow at
// its top.
func (s *sheet) pricePoints(p pricePlot, v, base scenario.Values) {
	ceiling, last := s.r.PriceCeiling, s.r.LastPrice
	if base.Price != v.Price && p.x.holds(base.Price.Price) && base.Price.MOIC <= highestReturn {
		c := p.at(base.Price.Price, base.Price.MOIC)
		s.d.Circle(c, 3.5, drawing.Style{Fill: s.th.Paper, Stroke: s.th.Muted, Width: 1})
		s.mark(drawing.Rect{X: c.X - 6, Y: c.Y - 6, W: 12, H: 12}, "Report: at "+quantity.Dollars(base.Price.Price), returnText(base.Price))
	}
	own := s.name(fmt.Sprintf("%s at %s, your price", quantity.Times(v.Price.MOIC), quantity.Dollars(v.Price.Price)))
	if v.Price.Price == ceiling.Amount {
		own.text = fmt.Sprintf("%s at %s, %s", quantity.Times(v.Price.MOIC), quantity.Dollars(ceiling.Amount), ceiling.Label)
		own.refs = claimRefs(ceiling.Claims)
	}
	own.color = s.th.Accent
	type pin struct {
		label
		at    drawing.Point
		price float64
		fill  drawing.Color
		line  drawing.Color
		moic  float64
		value string
	}
	pins := []pin{{own, p.at(v.Price.Price, v.Price.MOIC), v.Price.Price, s.th.Accent, s.th.Accent, v.Price.MOIC, returnText(v.Price)}}
	if last.Amount > 0 && last.Amount != v.Price.Price && p.x.holds(last.Amount) {
		at := v.At(last.Amount)
		l := s.remark(fmt.Sprintf("%s at %s, %s", quantity.Times(at.MOIC), quantity.Dollars(last.Amount), last.Label), claimRefs(last.Claims)...)
		pins = append(pins, pin{l, p.at(last.Amount, at.MOIC), last.Amount, s.th.Paper, s.th.Muted, at.MOIC, returnText(at)})
	}
	for _, n := range pins {
		s.d.Line(n.at, drawing.Point{X: n.at.X, Y: p.y.from}, drawing.Style{Stroke: n.line, Width: 1, Dash: []float64{2, 2.5}})
		s.room.avoid(drawing.Rect{X: n.at.X - 1, Y: n.at.Y, W: 2, H: p.y.from - n.at.Y})
		s.room.avoid(drawing.Rect{X: n.at.X - 6, Y: n.at.Y - 6, W: 12, H: 12})
	}
	for _, n := range pins {
		if n.moic > highestReturn {
			s.d.ArrowHead(n.at.Add(0, -4), -90, 10, n.line)
		} else {
			s.d.Circle(n.at, 5, drawing.Style{Fill: n.fill, Stroke: n.line, Width: 1.6})
		}
		s.place(n.cut(s.width*0.5), around(n.at)...)
		s.mark(drawing.Rect{X: n.at.X - 8, Y: n.at.Y - 8, W: 16, H: 16}, "At "+quantity.Dollars(n.price), n.value, n.refs...)
	}
}

// around lists spots about a point, the likeliest to be clear of a falling
// curve first: to the right and above.
func around(at drawing.Point) []spot {
	var out []spot
	for _, up := range []float64{10, 18, 26, 34, 44, 56} {
		out = append(out,
			spot{at.Add(6, -up), drawing.Start},
			spot{at.Add(0, -up), drawing.Middle})
	}
	for _, down := range []float64{18, 26, 34} {
		out = append(out, spot{at.Add(-6, down), drawing.End}, spot{at.Add(6, down), drawing.Start})
	}
	return append(out, spot{at.Add(-8, -10), drawing.End})
}

// nameCurves writes each curve's name beside it: the higher one's above it,
// the lower one's below.
func (s *sheet) nameCurves(p pricePlot, own, was []curvePoint, moved bool) {
	yours := s.name("yours")
	yours.color = s.th.Accent
	if !moved {
		yours.text = "return"
	}
	above := moved && own[len(own)-1].moic > was[len(was)-1].moic
	s.nameCurve(p, yours, own, above)
	if moved {
		s.nameCurve(p, s.remark("report"), was, !above)
	}
}

func (s *sheet) nameCurve(p pricePlot, l label, curve []curvePoint, above bool) {
	var spots []spot
	for i := 4; i < len(curve); i += 4 {
		at := p.at(curve[i].price, curve[i].moic)
		if !above && at.X-l.width()-8 < p.x.from {
			continue // it would stand among the names of the axis
		}
		if above {
			spots = append(spots, spot{at.Add(4, -6), drawing.Start}, spot{at.Add(6, 0), drawing.Start})
		} else {
			spots = append(spots, spot{at.Add(-5, 10), drawing.End}, spot{at.Add(-6, 4), drawing.End})
		}
	}
	s.place(l, spots...)
}

// curveMarks lets the curve be read at every price on the axis.
func (s *sheet) curveMarks(p pricePlot, v scenario.Values) {
	for _, price := range p.x.ticks(priceTicks) {
		if price <= 0 {
			continue
		}
		at := v.At(price)
		if !finite(at.MOIC) || at.MOIC > highestReturn {
			continue
		}
		c := p.at(price, at.MOIC)
		s.mark(drawing.Rect{X: c.X - 6, Y: c.Y - 6, W: 12, H: 12}, "At "+quantity.Dollars(price), returnText(at))
	}
}

func returnText(r scenario.Return) string {
	if !r.IRRDefined {
		return quantity.Times(r.MOIC)
	}
	return fmt.Sprintf("%s, %s a year", quantity.Times(r.MOIC), quantity.Rate(r.IRR))
}
