package charts

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// A product is one row of a maturity map.
type product struct {
	row    report.Row
	status quantity.Rating
	word   string // the status for people
	amount quantity.Quantity
	said   string // the measure as written
}

// The measures of the map, in points.
const (
	maturityRow   = 23
	maturityBar   = 11
	maturityTicks = 5
	maturityFoot  = 24
)

// A maturityPlot is where the columns of the map stand.
type maturityPlot struct {
	names, detail float64 // width of the names, left edge of the detail
	axis          axis
}

// maturity draws the rows in lanes of equal status, the most mature first,
// and in each lane the rows with an amount as bars, those without after them.
func (s *sheet) maturity(spec *report.MaturitySpec) error {
	g, err := s.rowCells(spec.Table, spec.Name, spec.Status, spec.Measure, spec.Detail)
	if err != nil {
		return err
	}
	products := s.products(g, spec)
	p := s.maturityPlot(g, spec, products)
	y := s.maturityHead(g, spec, p)
	top := y + groupHeight
	bottom := y
	for i := range products {
		if s.laneBegins(products, i) {
			bottom += groupHeight
		}
		bottom += maturityRow
	}
	s.d.Size.H = bottom + maturityFoot
	s.room.bounds.H = s.d.Size.H
	s.maturityGrid(p, top, bottom)
	mature, counted := 0, 0
	for i, one := range products {
		if s.laneBegins(products, i) {
			n := 0
			for _, other := range products {
				if other.word == one.word {
					n++
				}
			}
			y = s.groupHead(y, one.word, fmt.Sprintf("%d of %d", n, len(products)), func(from drawing.Point) float64 {
				return s.steps(from, one.status, len(s.ratingLevels(g, spec.Status)))
			})
		}
		s.product(g, spec, p, one, y)
		y += maturityRow
		if one.word == products[0].word {
			mature++
		}
		if !one.amount.IsZero() {
			counted++
		}
	}
	s.d.Summary = fmt.Sprintf("%d of %d rows are %s; %d have a number of %s.",
		mature, len(products), products[0].word, counted, g.name(spec.Measure))
	return nil
}

// laneBegins reports whether row i has another status than the one before.
func (s *sheet) laneBegins(products []product, i int) bool {
	return i == 0 || products[i-1].word != products[i].word
}

// products lists the rows: the most mature first, then the most of it, and
// last in each lane what has no number.
func (s *sheet) products(g rowCells, spec *report.MaturitySpec) []product {
	levels := s.ratingLevels(g, spec.Status)
	out := make([]product, len(g.table.Rows))
	for i, row := range g.table.Rows {
		status, measure := g.cell(row, spec.Status).Rating, g.cell(row, spec.Measure)
		out[i] = product{row: row, status: status, word: ratingWord(status, levels), amount: measure.Quantity, said: strings.TrimSpace(measure.Text)}
		if measure.Quantity.IsZero() {
			out[i].said = shownCell(measure)
		}
	}
	slices.SortStableFunc(out, func(a, b product) int {
		return cmp.Or(
			cmp.Compare(ratingRank(b.status), ratingRank(a.status)),
			cmp.Compare(b.amount.Mid(), a.amount.Mid()),
		)
	})
	return out
}

// maturityPlot lays out the columns: names, bars from zero, detail.
func (s *sheet) maturityPlot(g rowCells, spec *report.MaturitySpec, products []product) maturityPlot {
	names, detail, label, widest := 80.0, 0.0, 40.0, 0.0
	for _, one := range products {
		names = max(names, s.value(g.cell(one.row, spec.Name).Text).width()+5*dotRadius)
		detail = max(detail, s.remark(g.cell(one.row, spec.Detail).Text).width())
		if !one.amount.IsZero() {
			widest = max(widest, one.amount.High)
			label = max(label, s.name(one.said).width())
		}
	}
	names = min(math.Ceil(names), s.width*0.3)
	detail = min(math.Ceil(detail), s.width*0.28)
	label = min(label, s.width*0.15)
	p := maturityPlot{names: names, detail: s.width - detail}
	p.axis = axis{high: roundUp(widest, maturityTicks), from: names + 12, to: p.detail - label - 22}
	return p
}

// maturityHead names the columns as the table does.
func (s *sheet) maturityHead(g rowCells, spec *report.MaturitySpec, p maturityPlot) float64 {
	s.text(s.remark(g.name(spec.Measure)).cut(p.detail-p.axis.from-10), drawing.Point{X: p.axis.from, Y: 12})
	s.text(s.remark(g.name(spec.Detail)).cut(s.width-p.detail), drawing.Point{X: p.detail, Y: 12})
	return 16
}

// maturityGrid draws the lines of the amounts.
func (s *sheet) maturityGrid(p maturityPlot, top, bottom float64) {
	for _, v := range p.axis.ticks(maturityTicks) {
		x := p.axis.at(v)
		s.d.Line(drawing.Point{X: x, Y: top}, drawing.Point{X: x, Y: bottom}, drawing.Stroke(s.th.Hairline, 0.75))
		s.place(s.remark(countTick(v)), spot{drawing.Point{X: x, Y: bottom + 14}, drawing.Middle})
	}
}

// countTick writes a round number: "500", "50K", "2M".
func countTick(v float64) string {
	for _, unit := range []struct {
		one  float64
		name string
	}{{1e9, "B"}, {1e6, "M"}, {1e3, "K"}} {
		if v >= unit.one {
			return decimal(v/unit.one, 2) + unit.name
		}
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// steps draws a rating as steps, as many filled as it has climbed, and returns
// their width; a rating that is none has none filled.
func (s *sheet) steps(from drawing.Point, r quantity.Rating, levels int) float64 {
	const side, between = 7.0, 2.0
	levels = min(max(levels, 1), 7)
	for i := range levels {
		box := drawing.Rect{X: from.X + float64(i)*(side+between), Y: from.Y - side/2, W: side, H: side}
		if r.State == quantity.Rated && i <= r.Level {
			s.d.Rect(box, 1, drawing.Fill(s.th.Ink))
		} else {
			s.d.Rect(box.Inset(0.5), 1, drawing.Stroke(s.th.Muted, 1))
		}
	}
	return float64(levels)*(side+between) - between
}

// product draws one row.
func (s *sheet) product(g rowCells, spec *report.MaturitySpec, p maturityPlot, one product, y float64) {
	mid := y + maturityRow/2.0
	name := g.cell(one.row, spec.Name).Text
	box := s.text(s.value(name, g.ref(one.row, spec.Name)).cut(p.names-5*dotRadius), drawing.Point{Y: middle(mid, labelSize)})
	s.confidence(drawing.Point{X: box.W + 2.5*dotRadius, Y: mid}, g.ref(one.row, spec.Status))
	ref := g.ref(one.row, spec.Measure)
	switch {
	case one.amount.IsZero() && one.said == "?":
		bar := drawing.Rect{X: p.axis.from, Y: mid - maturityBar/2.0, W: min(60, p.axis.to-p.axis.from), H: maturityBar}
		s.d.Hatch(bar, 3.5, drawing.Stroke(s.th.Muted, 0.6))
		s.text(s.value("?", ref), drawing.Point{X: bar.X + bar.W + 6, Y: middle(mid, labelSize)})
	case one.amount.IsZero():
		// No scale runs through what has no number to lie on it.
		s.d.Rect(drawing.Rect{X: p.axis.from, Y: y, W: p.axis.to - p.axis.from + 0.5, H: maturityRow}, 0, drawing.Fill(s.th.Wash))
		l := s.remark(one.said, ref).cut(p.detail - p.axis.from - 16)
		s.text(l, drawing.Point{X: p.axis.from + 6, Y: middle(mid, axisSize)})
	default:
		x := max(p.axis.at(one.amount.High), p.axis.from+2)
		s.d.Rect(drawing.Rect{X: p.axis.from, Y: mid - maturityBar/2.0, W: x - p.axis.from, H: maturityBar}, 1.5, drawing.Fill(s.th.Accent))
		if one.amount.IsRange() {
			low := p.axis.at(one.amount.Low)
			s.d.Line(drawing.Point{X: low, Y: mid - maturityBar/2.0}, drawing.Point{X: low, Y: mid + maturityBar/2.0}, drawing.Stroke(s.th.Paper, 1.5))
		}
		l := s.name(one.said, ref).cut(p.detail - x - 16)
		s.d.Rect(drawing.Rect{X: x + 3, Y: mid - 8, W: l.width() + 6, H: 16}, 0, drawing.Fill(s.th.Paper))
		s.text(l, drawing.Point{X: x + 6, Y: middle(mid, labelSize)})
	}
	detail := g.cell(one.row, spec.Detail).Text
	s.text(s.remark(detail, g.ref(one.row, spec.Detail)).cut(s.width-p.detail), drawing.Point{X: p.detail, Y: middle(mid, axisSize)})
	said := one.word + ", " + g.name(spec.Measure) + " " + one.said
	if detail != "" {
		said += ", " + detail
	}
	s.mark(drawing.Rect{Y: y, W: s.width, H: maturityRow}, name, said,
		refs([]string{g.ref(one.row, spec.Status), ref}, claimRefs(one.row.Claims))...)
}
