package charts

import (
	"fmt"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// The measures of a graph's boxes, in points.
const (
	boxPad    = 8
	boxRadius = 4
	boxEdge   = 3  // width of the bar that marks the subject's own
	boxLines  = 4  // of a label and of a note, at most
	chipPad   = 5  // beside the word in a chip
	chipPitch = 19 // from one row of chips to the next
)

// A graphBox is a node of a graph, laid out for one width.
type graphBox struct {
	node    report.GraphNode
	size    drawing.Size
	rows    []boxRow
	outside bool // somebody else than the subject controls it
	own     bool // the subject does, and others control other nodes
	value   string
}

// A boxRow is one part of a box, from the top down.
type boxRow struct {
	height float64
	draw   func(at drawing.Point) // its top left corner
}

// graphBoxes lays out every node of the graph for boxes w wide.
func (s *sheet) graphBoxes(spec *report.GraphSpec, w float64) ([]graphBox, error) {
	owned := false
	for _, n := range spec.Nodes {
		owned = owned || n.Owner != ""
	}
	out := make([]graphBox, len(spec.Nodes))
	for i, n := range spec.Nodes {
		b := graphBox{node: n, outside: n.Owner != "", own: owned && n.Owner == ""}
		if err := s.fillBox(&b, w-2*boxPad); err != nil {
			return nil, fmt.Errorf("node %q: %w", n.ID, err)
		}
		b.size = drawing.Size{W: w, H: 2*boxPad - 2}
		for _, row := range b.rows {
			b.size.H += row.height
		}
		out[i] = b
	}
	return out, nil
}

// fillBox lays out what a box holds, in lines w wide.
func (s *sheet) fillBox(b *graphBox, w float64) error {
	n := b.node
	said := []string{}
	if n.Owner != "" {
		owner, controls := s.remark(n.Owner), "controlled by "+n.Owner
		owner.face, owner.color = drawing.SansSemiBold, s.th.Bear
		if n.Owner == report.OwnerUnknown {
			controls = "control not stated"
			owner = s.remark(controls)
		}
		b.rows = append(b.rows, s.boxText(owner, w, 2))
		said = append(said, controls)
	}
	name := s.name(n.Label, refs(n.Refs)...)
	b.rows = append(b.rows, s.boxName(name, w, len(n.Refs) > 0))
	for _, ref := range n.Values {
		text, err := s.boxValue(ref)
		if err != nil {
			return err
		}
		b.rows = append(b.rows, s.boxText(s.value(text, string(ref)), w, 2))
		said = append(said, text)
	}
	if n.Note != "" {
		b.rows = append(b.rows, s.boxText(s.remark(n.Note), w, boxLines))
		said = append(said, n.Note)
	}
	if len(n.Roles) > 0 {
		b.rows = append(b.rows, s.boxChips(n.Roles, w))
		said = append(said, strings.Join(n.Roles, ", "))
	}
	if len(n.Rating) > 0 {
		row, text, err := s.boxRating(n.Rating, w)
		if err != nil {
			return err
		}
		b.rows = append(b.rows, row)
		said = append(said, text)
	}
	if len(said) == 0 && len(n.Refs) > 0 {
		if t, err := s.r.Resolve(n.Refs[0]); err == nil {
			said = append(said, t.Text)
		}
	}
	if len(said) == 0 {
		said = append(said, "nothing more is stated")
	}
	b.value = strings.Join(said, "; ")
	return nil
}

// boxText is wrapped text.
func (s *sheet) boxText(l label, w float64, most int) boxRow {
	return boxRow{float64(len(wrap(l, w, most))) * leading(l.size), func(at drawing.Point) {
		s.lines(l, drawing.Point{X: at.X, Y: at.Y + ascent*l.size + 1.5}, w, most)
	}}
}

// boxName is a node's label with the sign of the weakest claim behind it.
func (s *sheet) boxName(l label, w float64, claimed bool) boxRow {
	room := w
	if claimed {
		room -= 4 * dotRadius
	}
	row := s.boxText(l, room, boxLines)
	text := row.draw
	row.draw = func(at drawing.Point) {
		text(at)
		if claimed {
			s.confidence(drawing.Point{X: at.X + w - dotRadius, Y: at.Y + 7}, l.refs...)
		}
	}
	return row
}

// boxValue is a number with what it counts: "~10M users".
func (s *sheet) boxValue(ref report.Ref) (string, error) {
	t, err := s.r.Resolve(ref)
	if err != nil {
		return "", err
	}
	shown := t.Text
	if !t.Quantity.IsZero() {
		if !finite(t.Quantity.Low, t.Quantity.High) {
			return "", fmt.Errorf("%s is not a finite number", ref)
		}
		shown = t.Quantity.String()
	}
	what := t.Label[strings.LastIndex(t.Label, ", ")+1:]
	return strings.TrimSpace(shown + " " + strings.TrimSpace(what)), nil
}

// boxChips is a row of words in outlines, or several rows.
func (s *sheet) boxChips(words []string, w float64) boxRow {
	type chip struct {
		l  label
		at drawing.Rect
	}
	var chips []chip
	x, y := 0.0, 3.0
	for _, word := range words {
		l := s.remark(word).cut(w - 2*chipPad)
		l.color = s.th.Ink
		width := l.width() + 2*chipPad
		if x > 0 && x+width > w {
			x, y = 0, y+chipPitch
		}
		chips = append(chips, chip{l, drawing.Rect{X: x, Y: y, W: width, H: chipPitch - 3}})
		x += width + 4
	}
	return boxRow{y + chipPitch, func(at drawing.Point) {
		for _, c := range chips {
			r := c.at
			r.X, r.Y = r.X+at.X, r.Y+at.Y
			s.d.Rect(r, r.H/2, drawing.Style{Fill: s.th.Paper, Stroke: s.th.Muted, Width: 0.75})
			s.text(c.l.at(drawing.Middle), drawing.Point{X: r.Center().X, Y: middle(r.Center().Y, c.l.size)})
		}
	}}
}

// boxRating is the words of ratings, each on the shade of its level.
func (s *sheet) boxRating(cells []report.Ref, w float64) (boxRow, string, error) {
	var said []string
	each := (w - 2*float64(len(cells)-1)) / float64(len(cells))
	var draws []func(at drawing.Point)
	for i, ref := range cells {
		rated, ok := s.r.RatingOf(ref)
		if !ok {
			return boxRow{}, "", fmt.Errorf("%s is no rating", ref)
		}
		said = append(said, fmt.Sprintf("%s %s", rated.Column, rated.Rating.Text))
		draws = append(draws, func(at drawing.Point) {
			r := drawing.Rect{X: at.X + float64(i)*(each+2), Y: at.Y + 3, W: each, H: chipPitch - 3}
			s.ratingChip(rated, string(ref), r)
		})
	}
	return boxRow{chipPitch + 2, func(at drawing.Point) {
		for _, draw := range draws {
			draw(at)
		}
	}}, strings.Join(said, ", "), nil
}

// ratingChip writes a rating on the shade of its level.
func (s *sheet) ratingChip(rated report.Rated, ref string, r drawing.Rect) {
	l := s.remark(rated.Rating.Text, ref).at(drawing.Middle).cut(r.W - 4)
	if rated.Rating.State == quantity.Rated {
		fill := s.th.Ramp(0.12 + 0.88*rated.Share)
		s.d.Rect(r, 2, drawing.Fill(fill))
		l.color = s.th.OnFill(fill)
	} else {
		s.d.Hatch(r, 4, drawing.Stroke(s.th.Hairline, 0.75))
	}
	s.text(l, drawing.Point{X: r.Center().X, Y: middle(r.Center().Y, l.size)})
}

// graphBox draws a box about its centre and returns where it stands.
func (s *sheet) graphBox(b graphBox, centre drawing.Point) drawing.Rect {
	r := drawing.Rect{X: centre.X - b.size.W/2, Y: centre.Y - b.size.H/2, W: b.size.W, H: b.size.H}
	style := drawing.Style{Fill: s.th.Wash, Stroke: s.th.Muted, Width: 0.75}
	if b.own {
		style = drawing.Style{Fill: s.th.Tint, Stroke: s.th.Tint, Width: 0.75}
	}
	s.d.Rect(r.Inset(0.5), boxRadius, style)
	if b.own {
		s.d.Rect(drawing.Rect{X: r.X, Y: r.Y, W: boxEdge, H: r.H}, 1.5, drawing.Fill(s.th.Accent))
	}
	y := r.Y + boxPad - 1
	for _, row := range b.rows {
		row.draw(drawing.Point{X: r.X + boxPad, Y: y})
		y += row.height
	}
	return r
}
