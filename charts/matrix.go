package charts

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// The measures of a matrix, in points.
const (
	matrixPad    = 6  // between a cell's edge and its text
	headGap      = 2  // between two headings
	matrixRowMin = 27 // the least height of a row
	matrixWord   = 96 // the longest word a column is kept wide enough for
	nameLines    = 4  // of a row's name and of a column's heading
	cellLines    = 6  // of a text in a cell
	remarkLines  = 2  // of a rating's remark
)

// matrix draws the table's rows, each cell with its word, under the columns'
// headings and totals: in the figure's order or, asked for, the table's.
func (s *sheet) matrix(spec *report.MatrixSpec, view string) error {
	if view == viewReport {
		plain := *spec
		plain.Order, plain.Alone = "", ""
		spec = &plain
	}
	m, err := s.readMatrix(spec)
	if err != nil {
		return err
	}
	names := s.matrixWidths(m)
	remarks := s.remarksFit(m)
	y := s.matrixHeads(m)
	if len(m.score) > 0 {
		y = s.matrixTotals(m, spec, names, y)
	}
	claimed := slices.ContainsFunc(m.rows, func(r matrixRow) bool { return s.level(r.ref) != drawing.LevelNone })
	for i, row := range m.rows {
		if row.group != "" && (i == 0 || m.rows[i-1].group != row.group) {
			y = s.matrixGroup(m, spec, i, y)
		}
		y = s.matrixRow(m, row, names, y, remarks, claimed)
	}
	y = s.matrixKey(m, spec, y)
	s.d.Size.H = math.Ceil(y)
	s.room.bounds.H = s.d.Size.H
	s.d.Summary = m.summary(spec)
	return nil
}

// matrixWidths gives every column its place and returns how wide the names
// are. A column is never narrower than its longest word while the width
// allows; what is left goes where lines are broken.
func (s *sheet) matrixWidths(m *matrix) float64 {
	least, want := make([]float64, len(m.columns)+1), make([]float64, len(m.columns)+1)
	need := func(i int, l label, lines, pad float64) {
		for _, word := range strings.Fields(strings.ReplaceAll(l.text, "/", "/ ")) {
			one := l
			one.text = word
			least[i] = max(least[i], min(one.width(), matrixWord)+pad)
		}
		want[i] = max(want[i], least[i], min(l.width()/lines, 240)+2*matrixPad)
	}
	rated := 0.0
	for i, c := range m.columns {
		need(i+1, s.remark(c.head), 2, headGap)
		for _, row := range m.rows {
			cell := row.cells[i]
			need(i+1, s.value(cell.word), 2, 2*matrixPad)
			want[i+1] = max(want[i+1], min(s.remark(cell.remark).width(), 120)+2*matrixPad)
		}
		if c.rated() {
			rated = max(rated, least[i+1])
		}
	}
	widest := 0.0
	for i, c := range m.columns {
		if c.rated() { // all alike, so that nothing but the shade tells them apart
			least[i+1] = rated
			widest = max(widest, want[i+1])
		}
	}
	for i, c := range m.columns {
		if c.rated() {
			want[i+1] = widest
		}
	}
	for _, row := range m.rows {
		need(0, s.value(row.name), 1, matrixPad)
	}
	least[0], want[0] = least[0]+4*dotRadius, want[0]+4*dotRadius
	w := fit(least, want, s.width)
	x := w[0]
	for i := range m.columns {
		m.columns[i].x, m.columns[i].w = x, w[i+1]
		x += w[i+1]
	}
	return w[0]
}

// fit shares width among columns: at least each one's least while that is
// possible, then towards what each wants, then in proportion.
func fit(least, want []float64, width float64) []float64 {
	var a, b float64
	for i := range least {
		a += least[i]
		b += want[i]
	}
	out := make([]float64, len(least))
	for i := range least {
		switch {
		case a >= width:
			out[i] = least[i] * width / a
		case b >= width:
			out[i] = least[i] + (want[i]-least[i])*(width-a)/(b-a)
		default:
			out[i] = want[i] * width / b
		}
	}
	return out
}

// remarksFit reports whether the remarks of all ratings can be read in their
// cells. It is all or none: what is left out says nothing then.
func (s *sheet) remarksFit(m *matrix) bool {
	for i, c := range m.columns {
		for _, row := range m.rows {
			remark := s.remark(row.cells[i].remark)
			w := c.w - 2*matrixPad
			if len(drawing.Wrap(remark.face, remark.size, remark.text, w)) > remarkLines {
				return false
			}
			for _, word := range strings.Fields(remark.text) {
				remark.text = word
				if remark.width() > w {
					return false
				}
			}
		}
	}
	return true
}

// matrixHeads sets the headings on one foot and returns the y below them.
func (s *sheet) matrixHeads(m *matrix) float64 {
	const pitch = 14
	heads := make([]label, len(m.columns))
	lines := 0
	for i, c := range m.columns {
		heads[i] = s.remark(c.head).breakable(c.w - headGap)
		if c.head == s.r.Subject {
			heads[i].face, heads[i].color = drawing.SansSemiBold, s.th.Ink
		}
		lines = max(lines, len(wrap(heads[i], c.w-headGap, nameLines)))
	}
	foot := float64(lines) * pitch
	for i, c := range m.columns {
		all := wrap(heads[i], c.w-headGap, nameLines)
		at := drawing.Point{X: c.x + matrixPad, Y: foot - float64(len(all))*pitch + 11}
		if c.rated() {
			heads[i].anchor, at.X = drawing.Middle, c.x+c.w/2
		}
		for _, line := range all {
			one := heads[i]
			one.text = line
			s.text(one, at)
			at.Y += pitch
		}
	}
	return foot + 4
}

// matrixTotals sets the total of each column of ratings, and returns the y
// below.
func (s *sheet) matrixTotals(m *matrix, spec *report.MatrixSpec, names, y float64) float64 {
	title := s.remark(fmt.Sprintf("%s, of %s", spec.Totals, m.most()), "table:"+string(spec.Table))
	lines := len(wrap(title, names-matrixPad, 3))
	h := max(20, float64(lines)*leading(axisSize)+4)
	s.lines(title, drawing.Point{Y: middle(y+10, axisSize)}, names-matrixPad, 3)
	for i, c := range m.columns {
		if !c.rated() {
			continue
		}
		var from []string
		for _, row := range m.rows {
			from = append(from, row.cells[i].refs...)
		}
		s.text(s.name(c.totalText()).cut(c.w).at(drawing.Middle), drawing.Point{X: c.x + c.w/2, Y: middle(y+10, labelSize)})
		s.mark(drawing.Rect{X: c.x, Y: y, W: c.w, H: h}, c.head+", "+spec.Totals, c.totalText()+" of "+m.most(), from...)
	}
	return y + h + 2
}

// matrixGroup sets a group's heading before row i and returns the y below.
func (s *sheet) matrixGroup(m *matrix, spec *report.MatrixSpec, i int, y float64) float64 {
	row := m.rows[i]
	x := 0.0
	if row.level >= 0 {
		if scale, ok := s.groupScale(spec); ok {
			fill, _ := s.ramp(shadeOf(row.level, len(scale.Levels)))
			s.d.Rect(drawing.Rect{Y: y + 8, W: 10, H: 10}, 1, drawing.Style{Fill: fill, Stroke: s.th.Muted, Width: 0.75})
			x = 15
		}
	}
	n := s.value(m.countIn(i))
	box := s.text(s.name(row.group).cut(s.width-x-n.width()-12), drawing.Point{X: x, Y: y + 17})
	n.color = s.th.Muted
	s.text(n, drawing.Point{X: box.X + box.W + 7, Y: y + 17})
	s.d.Line(drawing.Point{Y: y + 23}, drawing.Point{X: s.width, Y: y + 23}, drawing.Stroke(s.th.Muted, 0.75))
	return y + 24
}

func (s *sheet) groupScale(spec *report.MatrixSpec) (quantity.Scale, bool) {
	t, ok := s.r.Table(spec.Table)
	if !ok {
		return quantity.Scale{}, false
	}
	i, ok := t.ColumnIndex(spec.Group)
	if !ok {
		return quantity.Scale{}, false
	}
	return s.r.Scale(t.Columns[i].Scale)
}

// summary is the figure in one sentence.
func (m *matrix) summary(spec *report.MatrixSpec) string {
	size := fmt.Sprintf("%d rows by %d columns", len(m.rows), len(m.columns))
	if len(m.score) > 0 {
		var best []string
		top := -1.0
		for _, c := range m.columns {
			if !c.rated() || c.total < top {
				continue
			}
			if c.total > top {
				best, top = nil, c.total
			}
			best = append(best, c.head)
		}
		return fmt.Sprintf("%s; the highest in %s: %s, %s of %s.", size, spec.Totals, strings.Join(best, " and "), decimal(top, 2), m.most())
	}
	var groups []string
	for i, row := range m.rows {
		if row.group != "" && (i == 0 || m.rows[i-1].group != row.group) {
			groups = append(groups, fmt.Sprintf("%s %s", row.group, m.countIn(i)))
		}
	}
	if len(groups) > 0 {
		return fmt.Sprintf("%s: %s.", size, strings.Join(groups, ", "))
	}
	return fmt.Sprintf("%s, from %s to %s.", size, m.rows[0].name, m.rows[len(m.rows)-1].name)
}
