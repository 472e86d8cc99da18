package charts

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// maxSteps is the most rows or columns a grid has with a legible value in
// every cell at the narrowest width.
const maxSteps = 12

// A grid is exit value over revenue (left to right) and multiple (upwards),
// both in the steps the report chose: cells are equal whatever the steps.
type grid struct {
	arr, multiple []quantity.Quantity // ascending
	box           drawing.Rect
	money, column moneyScale // of the cells, of the column labels
}

func (g grid) cellW() float64 { return g.box.W / float64(len(g.arr)) }
func (g grid) cellH() float64 { return g.box.H / float64(len(g.multiple)) }

// worth is the exit value in column c, row k; rows count from the bottom.
func (g grid) worth(c, k int) float64 { return g.arr[c].Mid() * g.multiple[k].Mid() }

// cell is where column c, row k stands.
func (g grid) cell(c, k int) drawing.Rect {
	w, h := g.cellW(), g.cellH()
	return drawing.Rect{X: g.box.X + float64(c)*w, Y: g.box.Y + g.box.H - float64(k+1)*h, W: w, H: h}
}

// x and y place a value among the steps: at a step, the middle of its cells;
// between two, in proportion. Values beyond the steps land on the edge.
func (g grid) x(arr float64) float64 { return g.box.X + g.cellW()*between(g.arr, arr) }

func (g grid) y(multiple float64) float64 {
	return g.box.Y + g.box.H - g.cellH()*between(g.multiple, multiple)
}

// between is where v stands among ascending steps, the first at 0.5.
func between(steps []quantity.Quantity, v float64) float64 {
	n := len(steps)
	switch {
	case v < steps[0].Mid():
		return 0
	case v > steps[n-1].Mid():
		return float64(n)
	}
	for i := 1; i < n; i++ {
		if low, high := steps[i-1].Mid(), steps[i].Mid(); v <= high {
			return float64(i) - 0.5 + (v-low)/(high-low)
		}
	}
	return 0.5
}

// steps reads a spec's steps: ascending, each once.
func steps(texts []string, unit quantity.Unit, what string) ([]quantity.Quantity, error) {
	if len(texts) == 0 {
		return nil, fmt.Errorf("no steps of %s", what)
	}
	if len(texts) > maxSteps {
		return nil, fmt.Errorf("%d steps of %s: at most %d can be read", len(texts), what, maxSteps)
	}
	out := make([]quantity.Quantity, len(texts))
	for i, text := range texts {
		q, err := quantity.Parse(text)
		if err != nil {
			return nil, fmt.Errorf("step %d of %s: %w", i+1, what, err)
		}
		if q.Unit != unit {
			return nil, fmt.Errorf("step %q of %s is a %s, not a %s", text, what, q.Unit, unit)
		}
		if !finite(q.Low, q.High) || q.Low < 0 {
			return nil, fmt.Errorf("step %q of %s is not a positive number", text, what)
		}
		out[i] = q
	}
	slices.SortStableFunc(out, func(a, b quantity.Quantity) int {
		return cmp.Compare(a.Mid(), b.Mid())
	})
	return slices.CompactFunc(out, func(a, b quantity.Quantity) bool { return a.Mid() == b.Mid() }), nil
}

// sensitivity draws the grid, the contours of the prices in it, the cells
// that are the cases' own, and what others were paid for beside it.
func (s *sheet) sensitivity(spec *report.SensitivitySpec, v scenario.Values) error {
	if err := needScenarios(s.r, v); err != nil {
		return err
	}
	arr, err := steps(spec.ARR, quantity.Money, "ARR")
	if err != nil {
		return err
	}
	multiple, err := steps(spec.Multiple, quantity.Multiple, "multiple")
	if err != nil {
		return err
	}
	marks, err := s.comparables(spec.Marks)
	if err != nil {
		return err
	}
	g := grid{arr: arr, multiple: multiple}
	top := g.worth(len(arr)-1, len(multiple)-1)
	if !finite(top) || top <= 0 {
		return errors.New("every cell of the grid is zero")
	}
	g.money, g.column = scaleFor(top), scaleFor(arr[len(arr)-1].Mid())

	contours := s.contours(g, v)
	s.frameGrid(&g, marks, contours)
	below := s.cells(g, v.Price.Price)
	s.caseCells(g)
	s.drawContours(g, contours)
	s.labelContours(g, contours)
	s.drawComparables(g, marks)
	s.gridKey(g, v)
	s.d.Summary = fmt.Sprintf("Of %d combinations of ARR and multiple, %d are worth less than the price of %s.",
		len(arr)*len(multiple), below, quantity.Dollars(v.Price.Price))
	return nil
}

// frameGrid gives the grid its place: comparables and multiples to its left,
// the contours' names to its right, the cases' names above.
func (s *sheet) frameGrid(g *grid, marks []axisMark, contours []contour) {
	const cell, above, below = 28, 34, 44
	left, right := s.comparablesWidth(marks), 8.0
	rows := 0.0
	for _, m := range g.multiple {
		rows = max(rows, s.remark(m.String()).width())
	}
	for _, c := range contours {
		right = max(right, s.contourLabel(*g, c).width()+8)
	}
	g.box = drawing.Rect{X: left + min(rows, 60) + 8, Y: above, H: cell * float64(len(g.multiple))}
	g.box.W = s.width - right - g.box.X
	s.d.Size.H = g.box.Y + g.box.H + below
	s.room.bounds.H = s.d.Size.H
	for k, m := range g.multiple {
		y := middle(g.cell(0, k).Center().Y, axisSize)
		s.text(s.remark(m.String()).cut(60).at(drawing.End), drawing.Point{X: g.box.X - 6, Y: y})
	}
	for c, a := range g.arr {
		s.text(s.remark(g.column.tick(a.Mid())).cut(g.cellW()).at(drawing.Middle),
			drawing.Point{X: g.cell(c, 0).Center().X, Y: g.box.Y + g.box.H + 15})
	}
}

// cells draws every value on its shade, signed where it is below the price,
// and returns how many are.
func (s *sheet) cells(g grid, price float64) (below int) {
	top := g.worth(len(g.arr)-1, len(g.multiple)-1)
	size := float64(labelSize)
	if s.value(g.money.cell(top)).width() > g.cellW()-4 {
		size = axisSize
	}
	arr, asked := make([]string, len(g.arr)), quantity.Dollars(price)
	for c, a := range g.arr {
		arr[c] = a.String()
	}
	for k := range g.multiple {
		multiple := g.multiple[k].String()
		for c := range g.arr {
			box, worth := g.cell(c, k), g.worth(c, k)
			fill := s.th.Ramp(worth / top)
			ink := s.th.OnFill(fill)
			s.d.Rect(box, 0, drawing.Style{Fill: fill, Stroke: s.th.Paper, Width: 1})
			standing := "at or above"
			if worth < price {
				below++
				standing = "below"
				sign := drawing.Rect{X: box.X + 5, Y: box.Y + box.H - 10.5, W: 6, H: 6}
				s.d.Hatch(sign, 2.2, drawing.Stroke(drawing.Mix(fill, ink, 0.6), 0.8))
			}
			s.text(label{text: g.money.cell(worth), size: size, color: ink, anchor: drawing.Middle},
				drawing.Point{X: box.Center().X, Y: middle(box.Center().Y, size)})
			s.mark(box, arr[c]+" ARR at "+multiple, quantity.Dollars(worth)+", "+standing+" the price of "+asked)
		}
	}
	return below
}

// gridKey says what the sign in a cell means and what the columns are.
func (s *sheet) gridKey(g grid, v scenario.Values) {
	y := g.box.Y + g.box.H + 36
	sign := drawing.Rect{X: g.box.X, Y: y - 7.5, W: 8, H: 8}
	s.d.Hatch(sign, 2.2, drawing.Stroke(s.th.Muted, 0.8))
	s.text(s.remark("below the price, "+quantity.Dollars(v.Price.Price)), drawing.Point{X: sign.X + sign.W + 5, Y: y})
	title := fmt.Sprintf("ARR, %s", g.column.name)
	if year := s.r.Scenarios.ARRYear; year != 0 {
		title = fmt.Sprintf("%d %s", year, title)
	}
	s.place(s.remark(title), spot{drawing.Point{X: g.box.X + g.box.W, Y: y}, drawing.End},
		spot{drawing.Point{X: s.width, Y: y}, drawing.End})
	s.place(s.remark("value in "+g.money.name), spot{drawing.Point{X: g.box.X - 6, Y: g.box.Y - 7}, drawing.End},
		spot{drawing.Point{X: 0, Y: y}, drawing.Start})
}
