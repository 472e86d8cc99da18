package charts

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// The measures of a map, in points.
const (
	mapLeft  = 34 // left of the plot, for the ticks
	mapPad   = 30 // from the plot's edge to its scale
	mapDot   = 6.5
	mapTicks = 5
	mapTall  = 380 // of the plot, at most
)

// positions draws the map, or what each scores on the two axes side by side,
// and the rule of the axes under it.
func (s *sheet) positions(spec *report.PositionsSpec, view string) error {
	t, ok := s.r.Table(spec.Table)
	if !ok {
		return fmt.Errorf("there is no table %s", spec.Table)
	}
	name, ok := t.ColumnIndex(spec.Name)
	if !ok {
		return fmt.Errorf("table %s has no column %q", t.ID, spec.Name)
	}
	if view == viewDumbbell {
		return s.dumbbells(spec, t, name)
	}
	all, unplaced, err := s.mapped(spec, t)
	if err != nil {
		return err
	}
	plot := drawing.Rect{X: mapLeft, Y: 24, W: s.width - mapLeft - 2}
	plot.H = min(plot.W*0.68, mapTall)
	across := axis{high: 1, from: plot.X + mapPad, to: plot.X + plot.W - mapPad}
	up := axis{high: 1, from: plot.Y + plot.H - mapPad, to: plot.Y + mapPad}
	s.mapGrid(spec, plot, across, up)
	s.room.bounds = plot.Inset(2)
	for _, p := range all {
		at := drawing.Point{X: across.at(p.x), Y: up.at(p.y)}
		s.room.avoid(drawing.Rect{X: at.X, Y: at.Y}.Inset(-mapDot - 5))
	}
	var crowded []string
	for _, p := range all {
		if !s.position(spec, p, across.at(p.x), up.at(p.y)) {
			crowded = append(crowded, fmt.Sprintf("%s %s", strings.Join(p.names, ", "), p.place()))
		}
	}
	y := plot.Y + plot.H + 50
	s.room.bounds = drawing.Rect{W: s.width, H: y + 1e6}
	y = s.mapRule(spec, t, name, slices.ContainsFunc(all, position.shared), y)
	for _, line := range []struct {
		say  string
		what []string
	}{{"No room for the names of ", crowded}, {"Not rated, so not placed: ", unplaced}} {
		if len(line.what) > 0 {
			y += s.lines(s.remark(line.say+strings.Join(line.what, "; ")), drawing.Point{Y: y}, s.width, 6)
		}
	}
	s.d.Size.H = y - 4
	s.d.Summary = positionsSummary(spec, all)
	return nil
}

// positionsSummary says where each stands.
func positionsSummary(spec *report.PositionsSpec, all []position) string {
	stand := make([]string, len(all))
	for i, p := range all {
		stand[i] = strings.Join(p.names, " and ") + " " + p.place()
	}
	return fmt.Sprintf("By %s and %s: %s.", lowerFirst(spec.X.Label), lowerFirst(spec.Y.Label), strings.Join(stand, "; "))
}

// mapGrid draws the plot with its scales, named at their upper ends.
func (s *sheet) mapGrid(spec *report.PositionsSpec, plot drawing.Rect, across, up axis) {
	line := drawing.Stroke(s.th.Hairline, 0.75)
	s.d.Rect(plot, 0, line)
	for _, v := range across.ticks(mapTicks) {
		x, y := across.at(v), up.at(v)
		s.d.Line(drawing.Point{X: x, Y: plot.Y}, drawing.Point{X: x, Y: plot.Y + plot.H}, line)
		s.d.Line(drawing.Point{X: plot.X, Y: y}, drawing.Point{X: plot.X + plot.W, Y: y}, line)
		s.text(s.remark(decimal(v, 2)).at(drawing.Middle), drawing.Point{X: x, Y: plot.Y + plot.H + 14})
		s.text(s.remark(decimal(v, 2)).at(drawing.End), drawing.Point{X: plot.X - 6, Y: middle(y, axisSize)})
	}
	s.text(s.name(spec.Y.Label).cut(s.width), drawing.Point{Y: 12})
	s.text(s.name(spec.X.Label).cut(s.width-mapLeft).at(drawing.End), drawing.Point{X: plot.X + plot.W, Y: plot.Y + plot.H + 30})
}

// position draws one mark with the names of all that stand there, and reports
// whether there was room for them.
func (s *sheet) position(spec *report.PositionsSpec, p position, x, y float64) bool {
	c := drawing.Point{X: x, Y: y}
	color := s.th.Muted
	if p.subject {
		color = s.th.Accent
	}
	style := drawing.Fill(color)
	if p.partly {
		style = drawing.Style{Fill: s.th.Paper, Stroke: color, Width: 1.5}
	}
	s.d.Circle(c, mapDot, style)
	if p.shared() {
		s.d.Circle(c, mapDot+3, drawing.Stroke(color, 1.25))
	}
	s.positionMark(spec, p, drawing.Rect{X: x - mapDot - 3, Y: y - mapDot - 3, W: 2*mapDot + 6, H: 2*mapDot + 6})

	var block []label
	for _, n := range p.names {
		l := s.value(n, p.refs...)
		if p.subject {
			l = s.name(n, p.refs...)
			l.color = color
		}
		block = append(block, l.cut(150))
	}
	place := p.place()
	if p.partly {
		place += ", as far as known"
	}
	block = append(block, s.remark(place, p.refs...))
	return s.block(block, c, mapDot+6)
}

// positionMark lets a position be pointed at.
func (s *sheet) positionMark(spec *report.PositionsSpec, p position, box drawing.Rect) {
	said := fmt.Sprintf("%s %s, %s %s", lowerFirst(spec.X.Label), decimal(p.x, 3), lowerFirst(spec.Y.Label), decimal(p.y, 3))
	s.mark(box, strings.Join(p.names, " and "), said, p.refs...)
}

// block sets lines of labels beside, under or over a point, off points away,
// and reports whether there was room.
func (s *sheet) block(lines []label, c drawing.Point, off float64) bool {
	w, pitch := 0.0, leading(labelSize)
	for _, l := range lines {
		w = max(w, l.width())
	}
	h := float64(len(lines)) * pitch
	boxes := []drawing.Rect{
		{X: c.X + off, Y: c.Y - pitch*0.62, W: w, H: h},
		{X: c.X - off - w, Y: c.Y - pitch*0.62, W: w, H: h},
		{X: c.X - w/2, Y: c.Y + off, W: w, H: h},
		{X: c.X - w/2, Y: c.Y - off - h, W: w, H: h},
		{X: c.X + off, Y: c.Y - h, W: w, H: h},
		{X: c.X - off - w, Y: c.Y - h, W: w, H: h},
	}
	anchors := []drawing.Anchor{drawing.Start, drawing.End, drawing.Middle, drawing.Middle, drawing.Start, drawing.End}
	i := s.room.choose(boxes)
	if i < 0 {
		return false
	}
	s.d.Rect(boxes[i], 2, drawing.Fill(s.th.Paper))
	x := boxes[i].X
	switch anchors[i] {
	case drawing.Middle:
		x += w / 2
	case drawing.End:
		x += w
	case drawing.Start:
	}
	for k, l := range lines {
		s.text(l.at(anchors[i]), drawing.Point{X: x, Y: boxes[i].Y + float64(k)*pitch + 11})
	}
	return true
}

// mapRule writes how the two means come about, and returns the y below.
func (s *sheet) mapRule(spec *report.PositionsSpec, t *report.Table, name int, shared bool, y float64) float64 {
	for _, a := range []report.PositionAxis{spec.X, spec.Y} {
		rows := make([]string, 0, len(a.Rows))
		for _, key := range a.Rows {
			if row, ok := t.Row(key); ok && name < len(row.Cells) {
				rows = append(rows, row.Cells[name].Text)
			}
		}
		rule := s.remark(fmt.Sprintf("%s = mean of %s.", a.Label, strings.Join(rows, "; ")), "table:"+string(t.ID))
		y += s.lines(rule, drawing.Point{Y: y}, s.width, 5) + 2
	}
	var levels []string
	for _, col := range t.Columns {
		if scale, ok := s.r.Scale(col.Scale); ok && col.Kind == report.RatingColumn {
			for i, word := range scale.Levels {
				levels = append(levels, word+" "+decimal(float64(i)/float64(len(scale.Levels)-1), 2))
			}
			break
		}
	}
	last := "Each row counts alike: " + strings.Join(levels, ", ") + "."
	if shared {
		last += " A ringed mark is several at one place."
	}
	return y + s.lines(s.remark(last), drawing.Point{Y: y}, s.width, 3)
}

// lowerFirst makes a label fit for the middle of a sentence, unless it is an
// abbreviation.
func lowerFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	if n == 0 || unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}
