package charts

import (
	"fmt"
	"strconv"

	"dossier/charts/drawing"
)

// riskScales sets the levels at both edges, each with how many risks have it,
// and returns the y below.
func (s *sheet) riskScales(p *riskPlot, bottom float64) float64 {
	n := len(p.risks)
	share := func(count int) string {
		if count == 0 {
			return "none"
		}
		return fmt.Sprintf("%d of %d", count, n)
	}
	for k, level := range p.impact {
		count := 0
		for c := range p.likelihood {
			count += len(p.in(c, k))
		}
		x, y := p.left-8, p.tops[k]+p.heights[k]/2
		s.text(s.value(level).cut(x).at(drawing.End), drawing.Point{X: x, Y: y - 2})
		s.text(s.remark(share(count)).cut(x).at(drawing.End), drawing.Point{X: x, Y: y + 12})
	}
	for c, level := range p.likelihood {
		count := 0
		for k := range p.impact {
			count += len(p.in(c, k))
		}
		x := p.left + (float64(c)+0.5)*p.cell
		s.text(s.value(level).cut(p.cell-4).at(drawing.Middle), drawing.Point{X: x, Y: bottom + 16})
		s.text(s.remark(share(count)).cut(p.cell-4).at(drawing.Middle), drawing.Point{X: x, Y: bottom + 31})
	}
	s.text(s.remark("likelihood").at(drawing.End), drawing.Point{X: s.width, Y: bottom + 50})
	s.text(s.remark("shade: both ranks, added"), drawing.Point{X: 0, Y: bottom + 50})
	return bottom + 56
}

// riskKey names the numbered risks in two columns, and the risks without a
// place on the grid, and returns the y below.
func (s *sheet) riskKey(p *riskPlot, y float64) float64 {
	var named []risk
	for _, r := range p.risks {
		if p.numbers || !r.rated() {
			named = append(named, r)
		}
	}
	if len(named) == 0 {
		return y
	}
	w := (s.width - riskKeyGap) / 2
	half := (len(named) + 1) / 2
	y += 14
	lowest := y
	for column, part := range [][]risk{named[:half], named[half:]} {
		x, at := float64(column)*(w+riskKeyGap), y
		for _, r := range part {
			sign := "–"
			if r.number > 0 {
				sign = strconv.Itoa(r.number)
			}
			s.text(s.remark(sign).at(drawing.End), drawing.Point{X: x + riskKeyAt - 7, Y: at + 3})
			name := s.remark(r.name, r.refs...)
			name.color = s.th.Ink
			if !r.rated() {
				name.text += " (not rated)"
			}
			h := s.lines(name, drawing.Point{X: x + riskKeyAt, Y: at + 3}, w-riskKeyAt, riskLines)
			s.markRisk(r, drawing.Rect{X: x, Y: at - 8, W: w, H: h})
			at += h + 2
		}
		lowest = max(lowest, at)
	}
	return lowest
}
