package charts

import (
	"cmp"
	"math"
	"slices"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// The measures of a graph as a table, in points.
const (
	roleDot     = 4.5
	ratingCell  = 72 // width
	tableHead   = 22
	tableTarget = 3 // lines of what a node leads to
	mostRoles   = 6
)

// hasTable reports whether a graph's nodes have roles and ratings, which a
// table shows better than arrows do, and no more roles than it has room for.
func hasTable(spec *report.GraphSpec) bool {
	roles := len(roleNames(spec))
	return !spec.Loop() && roles > 1 && roles <= mostRoles &&
		slices.ContainsFunc(spec.Nodes, func(n report.GraphNode) bool { return len(n.Rating) > 0 })
}

// roleNames are the roles of all nodes, in order of appearance.
func roleNames(spec *report.GraphSpec) []string {
	var names []string
	for _, n := range spec.Nodes {
		for _, role := range n.Roles {
			if !slices.Contains(names, role) {
				names = append(names, role)
			}
		}
	}
	return names
}

// A tableRow is a node with what it leads to.
type tableRow struct {
	box    graphBox
	edges  []report.GraphEdge
	rated  []report.Rated
	height float64
}

// A tableFrame is where the columns of a graph's table stand.
type tableFrame struct {
	names      float64 // width of the names
	roles      []string
	role       float64 // width of a role's column
	rating     float64 // left edge of the first rating
	ratingName []string
}

// graphTable draws one row for each node that has a role, a rating or an arrow
// from it: a disc under each role it has, its ratings on their shades, and
// under its name what it leads to. The gravest come first.
func (s *sheet) graphTable(spec *report.GraphSpec) error {
	rows, err := s.tableRows(spec)
	if err != nil {
		return err
	}
	p := s.tableFrame(spec, rows)
	for i := range rows {
		rows[i].height = s.tableHeight(spec, p, rows[i])
	}
	s.tableHeads(p)
	y := float64(tableHead)
	for _, row := range rows {
		s.tableRow(spec, p, row, y)
		y += row.height
		s.rule(y)
	}
	s.tableKey(spec, p, y+18)
	s.d.Summary = graphSummary(spec)
	return nil
}

// tableRows lists the rows, the gravest first: by the first rating, then by
// the next.
func (s *sheet) tableRows(spec *report.GraphSpec) ([]tableRow, error) {
	boxes, err := s.graphBoxes(spec, s.width)
	if err != nil {
		return nil, err
	}
	var rows []tableRow
	for _, b := range boxes {
		row := tableRow{box: b}
		for _, e := range spec.Edges {
			if e.From == b.node.ID {
				row.edges = append(row.edges, e)
			}
		}
		for _, ref := range b.node.Rating {
			rated, _ := s.r.RatingOf(ref) // a fault of it was found with the boxes
			row.rated = append(row.rated, rated)
		}
		if len(row.edges)+len(b.node.Roles)+len(row.rated) > 0 {
			rows = append(rows, row)
		}
	}
	slices.SortStableFunc(rows, func(a, b tableRow) int {
		for i := range min(len(a.rated), len(b.rated)) {
			if by := cmp.Compare(b.rated[i].Share, a.rated[i].Share); by != 0 {
				return by
			}
		}
		return cmp.Compare(len(b.rated), len(a.rated))
	})
	return rows, nil
}

// tableFrame shares the width among the columns.
func (s *sheet) tableFrame(spec *report.GraphSpec, rows []tableRow) tableFrame {
	p := tableFrame{roles: roleNames(spec)}
	for _, row := range rows {
		for i, rated := range row.rated {
			if i == len(p.ratingName) {
				p.ratingName = append(p.ratingName, rated.Column)
			}
		}
	}
	for _, role := range p.roles {
		p.role = max(p.role, s.remark(role).width()+10)
	}
	const gap = 10
	ratings := min(float64(len(p.ratingName))*ratingCell, s.width*0.3)
	p.role = math.Floor(min(p.role, (s.width*0.65-ratings)/float64(len(p.roles))))
	p.rating = s.width - ratings
	p.names = p.rating - gap - float64(len(p.roles))*p.role
	return p
}

func (p tableFrame) roleAt(i int) float64 { return p.names + (float64(i)+0.5)*p.role }

// ratingBox is the cell of the i-th rating in a row.
func (p tableFrame) ratingBox(i int, width, y, h float64) drawing.Rect {
	w := (width - p.rating) / float64(len(p.ratingName))
	return drawing.Rect{X: p.rating + float64(i)*w + 1, Y: y + 2, W: w - 2, H: h - 4}
}

// tableHeads names the columns.
func (s *sheet) tableHeads(p tableFrame) {
	for i, role := range p.roles {
		s.text(s.remark(role).cut(p.role-4).at(drawing.Middle), drawing.Point{X: p.roleAt(i), Y: 12})
	}
	for i, name := range p.ratingName {
		box := p.ratingBox(i, s.width, 0, tableHead)
		s.text(s.remark(name).cut(box.W).at(drawing.Middle), drawing.Point{X: box.Center().X, Y: 12})
	}
	s.d.Line(drawing.Point{Y: tableHead - 2}, drawing.Point{X: s.width, Y: tableHead - 2}, drawing.Stroke(s.th.Muted, 0.75))
}

// tableTarget is what an arrow says: "displaces: Distribution to enterprises".
func (s *sheet) tableTarget(spec *report.GraphSpec, e report.GraphEdge) label {
	to := spec.Nodes[spec.Index()[e.To]]
	text := to.Label
	if e.Label != "" {
		text = e.Label + ": " + to.Label
	}
	if dashed(e) {
		text += " (our judgement)"
	}
	return s.remark(text, refs(e.Refs, to.Refs, to.Values, to.Rating)...)
}

func (s *sheet) tableHeight(spec *report.GraphSpec, p tableFrame, row tableRow) float64 {
	h := float64(len(wrap(s.name(row.box.node.Label), p.names-4*dotRadius-8, boxLines)))*leading(labelSize) + 13
	for _, e := range row.edges {
		h += float64(len(wrap(s.tableTarget(spec, e), p.names-8, tableTarget))) * leading(axisSize)
	}
	return h
}

// tableRow draws one row from y down.
func (s *sheet) tableRow(spec *report.GraphSpec, p tableFrame, row tableRow, y float64) {
	n := row.box.node
	at := drawing.Point{Y: y + 16}
	name := s.name(n.Label, refs(n.Refs)...)
	if len(n.Refs) > 0 {
		at.Y += s.signed(name, at, p.names-4*dotRadius-8, boxLines, name.refs...)
	} else {
		at.Y += s.lines(name, at, p.names-8, boxLines)
	}
	s.mark(drawing.Rect{Y: y, W: s.width, H: row.height}, n.Label, row.box.value, refs(n.Refs, n.Values, n.Rating)...)
	for _, e := range row.edges {
		h := s.lines(s.tableTarget(spec, e), at, p.names-8, tableTarget)
		s.markArrow(spec, e, drawing.Rect{Y: at.Y - 10, W: p.names - 8, H: h})
		at.Y += h
	}
	mid := y + row.height/2
	for i, role := range p.roles {
		c := drawing.Point{X: p.roleAt(i), Y: mid}
		if slices.Contains(n.Roles, role) {
			s.d.Circle(c, roleDot, drawing.Fill(s.th.Ink))
		} else {
			s.d.Line(c.Add(-2.5, 0), c.Add(2.5, 0), drawing.Stroke(s.th.Hairline, 1))
		}
	}
	for i, rated := range row.rated {
		s.ratingChip(rated, string(n.Rating[i]), p.ratingBox(i, s.width, y, row.height))
	}
}

// tableKey says what a disc, the lines under a name and the order are, and ends the figure.
func (s *sheet) tableKey(spec *report.GraphSpec, p tableFrame, y float64) {
	said := "A disc is a role it has."
	if spec.Arrow != "" {
		said += " Under its name stands what it " + spec.Arrow + "."
	}
	if len(p.ratingName) > 0 {
		said += " The gravest come first, by " + lowerFirst(p.ratingName[0])
		for _, name := range p.ratingName[1:] {
			said += ", then " + lowerFirst(name)
		}
		said += "."
	}
	h := s.lines(s.remark(said), drawing.Point{Y: y}, s.width, 3)
	s.d.Size.H = y + h - 4
	s.room.bounds.H = s.d.Size.H
}
