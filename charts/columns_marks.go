package charts

import (
	"dossier/charts/drawing"
)

// panelColumnsDrawn draws a panel's columns with their values above and their
// names below; names is how many lines a name takes.
func (s *sheet) panelColumnsDrawn(p *panel, names float64) {
	level := p.level()
	boxes := make([]drawing.Rect, len(p.columns))
	for i, c := range p.columns {
		x, w := p.slot(i)
		wide := min(columnWidth, w*0.66)
		box := drawing.Rect{X: x - wide/2, Y: p.scale.at(c.value.high), W: wide}
		box.H = p.base - box.Y
		previous := -1.0
		if c.change != nil && !c.ghost && i > 0 {
			previous = p.columns[i-1].value.high
		}
		switch {
		case !c.value.known:
			box.Y, box.H = p.base-26, 26
			s.d.Hatch(box, 5, drawing.Stroke(s.th.Hairline, 1))
		case c.ghost:
			s.ghostColumn(c, box, p.scale.at(level))
		default:
			s.solidColumn(p, c, box, previous)
		}
		boxes[i] = box
	}
	s.d.Line(drawing.Point{X: p.box.X + p.gutter, Y: p.base}, drawing.Point{X: p.box.X + p.box.W, Y: p.base}, drawing.Stroke(s.th.Muted, 1))
	s.levelLine(p, level)
	for i, c := range p.columns {
		// The level of the last known column may run through the value above.
		line := p.scale.at(level)
		crossed := c.ghost && c.value.known && boxes[i].Y > line && boxes[i].Y < line+20
		s.columnTexts(p, i, boxes[i], names, crossed)
	}
}

// level is the last known value before the cases, which they are compared
// with; 0 when there is none.
func (p *panel) level() float64 {
	level := 0.0
	for _, c := range p.columns {
		if c.value.known && !c.ghost {
			level = c.value.high
		}
	}
	return level
}

// solidColumn draws a column: pale as far as the one before reached, and where
// the value is a range, hatched between its ends.
func (s *sheet) solidColumn(p *panel, c column, box drawing.Rect, previous float64) {
	low := p.scale.at(c.value.low)
	if low > box.Y+0.5 {
		open := drawing.Rect{X: box.X, Y: box.Y, W: box.W, H: low - box.Y}
		s.d.Rect(open, 0, drawing.Fill(s.th.Tint))
		s.d.Hatch(open, 5, drawing.Stroke(s.th.Accent, 1))
		s.d.Rect(open.Inset(0.6), 0, drawing.Stroke(s.th.Accent, 1.2))
	}
	s.d.Rect(drawing.Rect{X: box.X, Y: low - 0.6, W: box.W, H: p.base - low + 0.6}, 0, drawing.Fill(s.th.Accent))
	if p.Change != "" && previous < 0 { // nobody says how much of it is new
		s.d.Rect(drawing.Rect{X: box.X, Y: low, W: box.W, H: p.base - low}, 0, drawing.Fill(s.th.Muted))
	}
	if previous > 0 {
		from := max(p.scale.at(previous), low)
		s.d.Rect(drawing.Rect{X: box.X, Y: from, W: box.W, H: p.base - from}, 0, drawing.Fill(drawing.Mix(s.th.Paper, s.th.Accent, 0.35)))
	}
}

// ghostColumn draws a case: dashed, with what lies beyond the last known level
// tinted, or what falls short of it left open.
func (s *sheet) ghostColumn(c column, box drawing.Rect, level float64) {
	if box.Y < level {
		s.d.Rect(drawing.Rect{X: box.X, Y: box.Y, W: box.W, H: level - box.Y}, 0, drawing.Fill(drawing.Mix(s.th.Paper, c.color, 0.18)))
	}
	s.d.Rect(box.Inset(0.6), 0, drawing.Style{Stroke: c.color, Width: 1.2, Dash: []float64{3, 2}})
}

// levelLine carries the last known column's height on across the cases.
func (s *sheet) levelLine(p *panel, level float64) {
	if level <= 0 || !p.columns[len(p.columns)-1].ghost {
		return
	}
	from := p.box.X + p.gutter
	for i, c := range p.columns {
		if c.ghost {
			x, w := p.slot(i)
			from = x - w*(0.5+ghostGap)
			break
		}
	}
	y := p.scale.at(level)
	s.d.Line(drawing.Point{X: from, Y: y}, drawing.Point{X: p.box.X + p.box.W, Y: y}, drawing.Style{Stroke: s.th.Muted, Width: 1, Dash: []float64{1, 2.5}})
}

// columnTexts sets a column's value, above it or inside where a line crosses there, its names and what it
// rose by, and marks it.
func (s *sheet) columnTexts(p *panel, i int, box drawing.Rect, names float64, crossed bool) {
	c := p.columns[i]
	x, w := p.slot(i)
	room := w - 2*gap
	value := s.name(c.value.text, c.refs...).at(drawing.Middle)
	if !c.value.known {
		value.color = s.th.Muted
	}
	if c.ghost {
		value.color = c.color
	}
	y := box.Y - 5
	switch {
	case crossed && value.width() < box.W-10 && box.H > 24:
		y = box.Y + 16
	case crossed:
		s.d.Rect(value.box(drawing.Point{X: x, Y: y}).Inset(-1.5), 0, drawing.Fill(s.th.Paper))
	}
	s.whole(value, drawing.Point{X: x, Y: y}, room)
	if bound := c.value.bound(); bound != "" {
		s.whole(s.remark(bound), drawing.Point{X: x, Y: y - 13}, room)
	}
	s.whole(s.remark(c.label).cut(max(room, 24)), drawing.Point{X: x, Y: p.base + 14}, room)
	if c.under != "" {
		under := s.name(c.under).cut(max(room, 24))
		under.color = c.color
		s.whole(under, drawing.Point{X: x, Y: p.base + 14 + columnRow - 1}, room)
	}
	said, of := c.value.full(), c.refs
	if c.change != nil {
		said += "; " + c.change.by + ", " + c.change.growth
		of = refs(of, c.change.refs)
		y := p.base + names*columnRow + 13
		s.whole(s.value(c.change.by, c.change.refs...), drawing.Point{X: x, Y: y}, room)
		s.whole(s.value(c.change.growth, c.change.refs...), drawing.Point{X: x, Y: y + columnRow}, room)
	}
	s.mark(drawing.Rect{X: box.X, Y: min(box.Y, p.base-8), W: box.W, H: max(box.H, 8)}, p.Label+", "+c.name(), said, of...)
}

// whole sets a label centred on p, or leaves it out where it is wider than its
// room: half a number would be another number.
func (s *sheet) whole(l label, p drawing.Point, room float64) {
	if l.width() <= room+0.01 {
		s.text(l.at(drawing.Middle), p)
	}
}

// columnsKey says what the shades and the ghosts are.
func (s *sheet) columnsKey(p *panel, rises bool, y float64) {
	x := p.box.X
	entry := func(text string, style drawing.Style) {
		l := s.remark(text)
		box := drawing.Rect{X: x, Y: y - 8.5, W: 11, H: 9}
		at := drawing.Point{X: x + 16, Y: y}
		room := p.box.X + p.box.W - at.X
		if room < 60 && room < l.width() {
			return
		}
		l = l.cut(room)
		s.d.Rect(box, 0, style)
		s.text(l, at)
		x = at.X + l.width() + 16
	}
	if rises {
		entry("the year before", drawing.Fill(drawing.Mix(s.th.Paper, s.th.Accent, 0.35)))
		entry("added", drawing.Fill(s.th.Accent))
	}
	entry(p.Cases, drawing.Style{Stroke: s.th.Muted, Width: 1.2, Dash: []float64{3, 2}})
}

// rose notes what c is over another column.
func (c *column) rose(before column) {
	c.change = changeOf(before.value, c.value)
	if c.change != nil {
		c.change.refs = refs(before.refs, c.refs)
	}
}
