package charts

import (
	"fmt"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// matrixRow draws one row and returns the y below it.
func (s *sheet) matrixRow(m *matrix, row matrixRow, names, y float64, remarks, claimed bool) float64 {
	room := names - matrixPad - 4*dotRadius
	name := s.value(row.name, row.ref).breakable(room)
	lines := wrap(name, room, nameLines)
	h := max(matrixRowMin, float64(len(lines))*leading(labelSize)+9)
	for i, c := range m.columns {
		h = max(h, s.cellHeight(c, row.cells[i], remarks))
	}
	s.d.Line(drawing.Point{Y: y + h}, drawing.Point{X: s.width, Y: y + h}, drawing.Stroke(s.th.Hairline, 0.75))
	at := drawing.Point{Y: s.topLine(m, y, h, len(lines))}
	end := 0.0
	for _, line := range lines {
		name.text = line
		end = s.text(name, at).W
		at.Y += leading(labelSize)
	}
	if claimed {
		s.confidence(drawing.Point{X: end + 2.5*dotRadius, Y: at.Y - leading(labelSize) - labelSize*capHeight/2}, row.ref)
	}
	for i, c := range m.columns {
		s.matrixCell(c, row, row.cells[i], drawing.Rect{X: c.x, Y: y, W: c.w, H: h}, remarks)
	}
	return y + h
}

// topLine is the first baseline of a row's name: centred where all cells are,
// else level with the text.
func (s *sheet) topLine(m *matrix, y, h float64, lines int) float64 {
	for _, c := range m.columns {
		if !c.rated() {
			return y + 17
		}
	}
	return middle(y+h/2-float64(lines-1)*leading(labelSize)/2, labelSize)
}

// cellHeight is the height a cell's text needs.
func (s *sheet) cellHeight(c matrixColumn, cell matrixCell, remarks bool) float64 {
	w := c.w - 2*matrixPad
	h := float64(len(wrap(s.value(cell.word).breakable(w), w, cellLines)))*leading(labelSize) + 9
	if remarks && cell.remark != "" {
		h += float64(len(wrap(s.remark(cell.remark), w, remarkLines))) * leading(axisSize)
	}
	return h
}

// matrixCell draws one cell: a rating on its shade, a tag on a pill, any other
// text as it is.
func (s *sheet) matrixCell(c matrixColumn, row matrixRow, cell matrixCell, box drawing.Rect, remarks bool) {
	w := c.w - 2*matrixPad
	s.mark(box, row.name+", "+c.head, cell.full, cell.refs...)
	word := s.value(cell.word, cell.refs...).breakable(w)
	if !c.rated() {
		at := drawing.Point{X: box.X + matrixPad, Y: box.Y + 17}
		if c.index < 0 {
			s.tagPill(cell, wrap(word, w, 1)[0], at)
			return
		}
		s.lines(word, at, w, cellLines)
		return
	}
	remark := s.remark(cell.remark, cell.refs...)
	switch cell.rating.State {
	case quantity.Rated:
		fill, ink := s.ramp(shadeOf(cell.rating.Level, len(c.scale.Levels)))
		s.d.Rect(box, 0, drawing.Style{Fill: fill, Stroke: s.th.Paper, Width: 1})
		word.color, remark.color = ink, ink
	case quantity.Unknown:
		s.unknownCell(box)
	case quantity.NotApplicable:
		s.d.Rect(box.Inset(1.5), 0, drawing.Stroke(s.th.Hairline, 1))
		word.color = s.th.Muted
	}
	all := wrap(word, w, cellLines)
	var small []string
	if remarks {
		small = wrap(remark, w, remarkLines)
	}
	height := float64(len(all))*leading(labelSize) + float64(len(small))*leading(axisSize)
	at := drawing.Point{X: box.Center().X, Y: box.Center().Y - height/2 + leading(labelSize)/2 + labelSize*capHeight/2}
	for _, line := range all {
		word.text = line
		s.text(word.at(drawing.Middle), at)
		at.Y += leading(labelSize)
	}
	for _, line := range small {
		remark.text = line
		s.text(remark.at(drawing.Middle), at)
		at.Y += leading(axisSize)
	}
}

// breakable returns the label with its words parted at slashes where one is
// too long for w points.
func (l label) breakable(w float64) label {
	words := strings.Fields(l.text)
	for i, word := range words {
		if drawing.Width(l.face, l.size, word) > w {
			words[i] = strings.TrimSpace(strings.ReplaceAll(word, "/", "/ "))
		}
	}
	l.text = strings.Join(words, " ")
	return l
}

// unknownCell hatches a cell nobody can fill, with room for its sign.
func (s *sheet) unknownCell(box drawing.Rect) {
	inner := box.Inset(1)
	s.d.Rect(inner, 0, drawing.Fill(s.th.Wash))
	s.d.Hatch(inner, 5, drawing.Stroke(s.th.Hairline, 1))
}

// tagPill draws the author's word for a row.
func (s *sheet) tagPill(cell matrixCell, text string, at drawing.Point) {
	word := s.value(text, cell.refs...)
	pill := drawing.Rect{X: at.X - 5, Y: at.Y - 13, W: word.width() + 10, H: 18}
	if cell.shade < 0 {
		s.d.Rect(pill.Inset(0.5), 3, drawing.Stroke(s.th.Hairline, 1))
	} else {
		var fill drawing.Color
		fill, word.color = s.ramp(cell.shade)
		s.d.Rect(pill, 3, drawing.Fill(fill))
	}
	s.text(word, at)
}

// matrixKey says what levels mean and what a missing rating looks like, and
// returns the y below.
func (s *sheet) matrixKey(m *matrix, spec *report.MatrixSpec, y float64) float64 {
	x, empty := 0.0, true
	y += 22
	entry := func(text string, sign func(box drawing.Rect)) {
		l := s.remark(text).cut(s.width - 20)
		if w := l.width() + 17; x > 0 && x+w > s.width {
			x, y = 0, y+17
		}
		sign(drawing.Rect{X: x, Y: y - 9.5, W: 12, H: 11})
		box := s.text(l, drawing.Point{X: x + 17, Y: y})
		x, empty = box.X+box.W+16, false
	}
	var scale quantity.Scale
	missing := map[quantity.RatingState]bool{}
	for i, c := range m.columns {
		if !c.rated() {
			continue
		}
		scale = c.scale
		for _, row := range m.rows {
			missing[row.cells[i].rating.State] = true
		}
	}
	for i := len(spec.Meanings) - 1; i >= 0 && i < len(scale.Levels); i-- {
		text := scale.Levels[i] + " " + spec.Meanings[i]
		if len(m.score) > i {
			text = fmt.Sprintf("%s, counts %s", text, decimal(m.score[i], 2))
		}
		fill, _ := s.ramp(shadeOf(i, len(scale.Levels)))
		entry(text, func(box drawing.Rect) {
			s.d.Rect(box, 1, drawing.Style{Fill: fill, Stroke: s.th.Hairline, Width: 0.75})
		})
	}
	if missing[quantity.Unknown] {
		entry("? unknown", s.unknownCell)
	}
	if missing[quantity.NotApplicable] {
		entry("n/a, not applicable", func(box drawing.Rect) {
			s.d.Rect(box.Inset(0.5), 0, drawing.Stroke(s.th.Hairline, 1))
		})
	}
	if empty {
		return y - 20
	}
	return y + 6
}
