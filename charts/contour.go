package charts

import (
	"cmp"
	"slices"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/scenario"
)

// A contour is the step line in a grid between the cells worth less than a
// price and the others.
type contour struct {
	name  string
	full  string
	price float64
	rows  []int // of each column, how many rows from the bottom are below
	dash  []float64
	color drawing.Color
	refs  []string
	shift float64 // off the cells' edges, where two contours share one
}

// contours returns those of the prices, ascending by price: what we pay, the
// report's ceiling and the last round, each once.
func (s *sheet) contours(g grid, v scenario.Values) []contour {
	r, th := s.r, s.th
	ceiling := contour{
		name: shortLabel(r.PriceCeiling.Label, "ceiling"), full: upperFirst(r.PriceCeiling.Label),
		price: r.PriceCeiling.Amount, color: th.Ink, refs: claimRefs(r.PriceCeiling.Claims),
	}
	last := contour{
		name: shortLabel(r.LastPrice.Label, "last price"), full: upperFirst(r.LastPrice.Label),
		price: r.LastPrice.Amount, color: th.Ink, dash: []float64{2, 2.5}, refs: claimRefs(r.LastPrice.Claims),
	}
	all := []contour{ceiling, last}
	if v.Price.Price != ceiling.price {
		all[0].dash = []float64{5, 3}
		all = append(all, contour{name: "your price", full: "Price we pay", price: v.Price.Price, color: th.Ink})
	}
	all = slices.DeleteFunc(all, func(c contour) bool { return c.price <= 0 })
	slices.SortStableFunc(all, func(a, b contour) int { return cmp.Compare(a.price, b.price) })
	for i := range all {
		all[i].rows = g.below(all[i].price)
		for j := range i {
			if sharesEdge(all[i].rows, all[j].rows, len(g.multiple)) {
				all[i].shift++
				all[j].shift--
			}
		}
	}
	return all
}

// below counts, for each column, the rows worth less than a price.
func (g grid) below(price float64) []int {
	out := make([]int, len(g.arr))
	for c := range g.arr {
		for k := range g.multiple {
			if g.worth(c, k) < price {
				out[c]++
			}
		}
	}
	return out
}

// sharesEdge reports whether two contours of a grid with n rows run along the
// same edge of a cell.
func sharesEdge(a, b []int, n int) bool {
	for c := range a {
		if a[c] == b[c] && a[c] > 0 && a[c] < n {
			return true
		}
		// Upright pieces stand between this column and the last one.
		if c > 0 && min(a[c-1], b[c-1]) > max(a[c], b[c]) {
			return true
		}
	}
	return false
}

// contourPoints is the line of a contour, from the left or top edge of the
// grid to its right edge; nil when no cell is below or every cell is.
func (g grid) contourPoints(c contour) []drawing.Point {
	n := len(g.multiple)
	if c.rows[0] == 0 || c.rows[len(c.rows)-1] == n {
		return nil
	}
	var out []drawing.Point
	y := func(k int) float64 { return g.box.Y + g.box.H - float64(k)*g.cellH() }
	for i, k := range c.rows {
		if k == n {
			continue // still along the top edge: the line begins further right
		}
		x := g.box.X + float64(i)*g.cellW()
		if len(out) == 0 && i > 0 {
			out = append(out, drawing.Point{X: x, Y: y(n)})
		}
		out = append(out, drawing.Point{X: x, Y: y(k)}, drawing.Point{X: x + g.cellW(), Y: y(k)})
	}
	// Value rises to the right and upwards, so this moves the whole line to
	// its upper side.
	for i := range out {
		out[i].X = min(max(out[i].X+1.5*c.shift, g.box.X), g.box.X+g.box.W)
		out[i].Y = min(max(out[i].Y-1.5*c.shift, g.box.Y), g.box.Y+g.box.H)
	}
	out[len(out)-1].X = g.box.X + g.box.W
	return slices.Compact(out)
}

// drawContours draws each on a line of paper, so that it stands out on any
// shade.
func (s *sheet) drawContours(g grid, contours []contour) {
	for _, c := range contours {
		points := g.contourPoints(c)
		s.d.Polyline(points, drawing.Stroke(s.th.Paper, 4))
		s.d.Polyline(points, drawing.Style{Stroke: c.color, Width: 1.8, Dash: c.dash})
	}
}

func (s *sheet) contourLabel(g grid, c contour) label {
	l := s.value(c.name+" "+g.money.cell(c.price), c.refs...)
	if c.dash == nil {
		l.face = drawing.SansSemiBold
	}
	return l.cut(130)
}

// labelContours names the contours where they leave the grid. One that no
// line is drawn for is named beside the corner all cells are on its side of.
func (s *sheet) labelContours(g grid, contours []contour) {
	if len(contours) == 0 {
		return
	}
	const pitch = 14
	ends := make([]float64, len(contours))
	for i, c := range contours {
		ends[i] = g.box.Y + g.box.H - float64(c.rows[len(c.rows)-1])*g.cellH()
	}
	ends = spread(ends, pitch, g.box.Y-pitch, g.box.Y+g.box.H+pitch)
	for i, c := range contours {
		l := s.contourLabel(g, c)
		box := s.text(l, drawing.Point{X: g.box.X + g.box.W + 6, Y: middle(ends[i], labelSize)})
		s.mark(box.Inset(-2), c.full, quantity.Dollars(c.price), c.refs...)
	}
}
