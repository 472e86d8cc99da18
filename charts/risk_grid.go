package charts

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// The measures of a grid of risks, in points.
const (
	riskPad    = 6
	riskPitch  = 14 // of lines in a cell
	riskRowMin = 34
	riskLevels = 8  // the most levels either scale may have
	riskLines  = 2  // of a risk's name in a cell
	riskNumber = 22 // from one number to the next, where names do not fit
	riskKeyGap = 18 // between the two columns of the key
	riskKeyAt  = 24 // where a name in the key begins, after its number
)

// riskGrid draws every risk in the cell of its two ratings.
func (s *sheet) riskGrid(spec *report.RiskGridSpec) error {
	p, err := s.readRisks(spec)
	if err != nil {
		return err
	}
	for _, level := range p.impact {
		p.left = max(p.left, s.value(level).width())
	}
	p.left = min(math.Ceil(p.left), s.width/4) + 10
	p.cell = (s.width - p.left) / float64(len(p.likelihood))
	p.numbers = !s.riskNamesFit(p)
	const top = 18
	s.text(s.remark("impact"), drawing.Point{Y: 11})
	y := s.riskRows(p, top)
	s.riskCells(p)
	y = s.riskScales(p, y)
	y = s.riskKey(p, y)
	s.d.Size.H = math.Ceil(y)
	s.room.bounds.H = s.d.Size.H
	high := len(p.in(len(p.likelihood)-1, len(p.impact)-1))
	s.d.Summary = fmt.Sprintf("Of %d risks %d have the highest likelihood (%s) and the highest impact (%s).",
		len(p.risks), high, p.likelihood[len(p.likelihood)-1], p.impact[len(p.impact)-1])
	return nil
}

// riskNamesFit reports whether every name can be read in its cell. It is all
// or none: names here and numbers there would be two figures in one.
func (s *sheet) riskNamesFit(p *riskPlot) bool {
	w := p.cell - 2*riskPad
	for _, r := range p.risks {
		l := s.remark(r.short)
		if len(drawing.Wrap(l.face, l.size, l.text, w)) > riskLines {
			return false
		}
		for _, word := range strings.Fields(l.text) {
			l.text = word
			if l.width() > w {
				return false
			}
		}
	}
	return true
}

// riskRows gives each level of impact its height, from y down, and returns
// the y below the grid.
func (s *sheet) riskRows(p *riskPlot, y float64) float64 {
	p.tops, p.heights = make([]float64, len(p.impact)), make([]float64, len(p.impact))
	for k := len(p.impact) - 1; k >= 0; k-- {
		h := float64(riskRowMin)
		for c := range p.likelihood {
			h = max(h, s.riskHeight(p, p.in(c, k)))
		}
		p.tops[k], p.heights[k] = y, h
		y += h
	}
	return y
}

// riskHeight is the height a cell with these risks needs.
func (s *sheet) riskHeight(p *riskPlot, risks []risk) float64 {
	if p.numbers {
		rows := (len(risks) + p.numbersAcross() - 1) / p.numbersAcross()
		return float64(rows)*riskNumber + riskPad + 2
	}
	h := 2.0 * riskPad
	for _, r := range risks {
		h += float64(len(wrap(s.remark(r.short), p.cell-2*riskPad, riskLines)))*riskPitch + 4
	}
	return h - 4 + 2
}

// numbersAcross is how many numbers stand side by side in a cell.
func (p *riskPlot) numbersAcross() int {
	return max(1, int((p.cell-riskPad)/riskNumber))
}

// riskColor is the fill and the ink of a cell.
func (s *sheet) riskColor(shade float64) (fill, ink drawing.Color) {
	fill = drawing.Mix(s.th.Paper, s.th.Bear, 0.06+0.86*shade*shade)
	return fill, s.th.OnFill(fill)
}

// riskCells draws the cells with the risks in them.
func (s *sheet) riskCells(p *riskPlot) {
	for k := range p.impact {
		for c := range p.likelihood {
			box := drawing.Rect{X: p.left + float64(c)*p.cell, Y: p.tops[k], W: p.cell, H: p.heights[k]}
			fill, ink := s.riskColor(p.shade(c, k))
			s.d.Rect(box.Inset(1), 2, drawing.Fill(fill))
			if p.numbers {
				s.riskNumbers(p, box, p.in(c, k), ink)
				continue
			}
			y := box.Y + riskPad + 10
			for _, r := range p.in(c, k) {
				l := s.remark(r.short, r.refs...)
				l.color = ink
				top := y - 10
				for _, line := range wrap(l, box.W-2*riskPad, riskLines) {
					l.text = line
					s.text(l, drawing.Point{X: box.X + riskPad, Y: y})
					y += riskPitch
				}
				s.markRisk(r, drawing.Rect{X: box.X + 2, Y: top - 2, W: box.W - 4, H: y - 10 - top + 3})
				y += 4
			}
		}
	}
}

// riskNumbers sets the numbers of a cell's risks.
func (s *sheet) riskNumbers(p *riskPlot, box drawing.Rect, risks []risk, ink drawing.Color) {
	for i, r := range risks {
		across := p.numbersAcross()
		at := drawing.Point{
			X: box.X + riskPad/2 + (float64(i%across)+0.5)*riskNumber,
			Y: box.Y + riskPad/2 + 1 + (float64(i/across)+0.5)*riskNumber,
		}
		s.d.Circle(at, 9, drawing.Stroke(ink, 0.8))
		l := s.remark(strconv.Itoa(r.number), r.refs...)
		l.color = ink
		s.text(l.at(drawing.Middle), drawing.Point{X: at.X, Y: middle(at.Y, axisSize)})
		s.markRisk(r, drawing.Rect{X: at.X - 10, Y: at.Y - 10, W: 20, H: 20})
	}
}

func (s *sheet) markRisk(r risk, box drawing.Rect) {
	s.mark(box, r.name, fmt.Sprintf("likelihood %s, impact %s", r.likelihood.Text, r.impact.Text), r.refs...)
}
