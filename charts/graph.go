package charts

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// The measures of a graph, in points.
const (
	arrowHead  = 7
	graphTop   = 4
	labelLines = 3 // of an arrow's label, at most
)

// graph draws boxes joined by arrows, and below them what the signs say; or a
// table of what the boxes hold.
func (s *sheet) graph(spec *report.GraphSpec, view string) error {
	if err := spec.Check(); err != nil {
		return err
	}
	if view == viewTable {
		return s.graphTable(spec)
	}
	bottom, err := 0.0, error(nil)
	if spec.Loop() {
		bottom, err = s.graphLoop(spec)
	} else {
		bottom, err = s.graphLayers(spec)
	}
	if err != nil {
		return err
	}
	s.graphKey(spec, bottom+14)
	s.d.Summary = graphSummary(spec)
	return nil
}

// dashed reports whether nothing in the report states the arrow.
func dashed(e report.GraphEdge) bool { return len(e.Refs) == 0 }

// arrowStyle is the line of an arrow.
func (s *sheet) arrowStyle(e report.GraphEdge) drawing.Style {
	style := drawing.Stroke(s.th.Muted, 1.25)
	if dashed(e) {
		style.Dash = []float64{4, 3}
	}
	return style
}

// arrowLabel is the label of an arrow in lines at most w wide.
func (s *sheet) arrowLabel(e report.GraphEdge, w float64) (label, []string) {
	l := s.remark(e.Label, refs(e.Refs)...)
	return l, wrap(l, w, labelLines)
}

// block is the space of lines of a label.
func block(l label, lines []string) drawing.Size {
	size := drawing.Size{H: float64(len(lines)) * leading(l.size)}
	for _, line := range lines {
		size.W = max(size.W, drawing.Width(l.face, l.size, line))
	}
	return size
}

// setBlock sets lines about a centre.
func (s *sheet) setBlock(l label, lines []string, centre drawing.Point) drawing.Rect {
	size := block(l, lines)
	top := centre.Y - size.H/2
	for i, line := range lines {
		l.text = line
		y := top + (float64(i)+0.5)*leading(l.size)
		s.text(l.at(drawing.Middle), drawing.Point{X: centre.X, Y: middle(y, l.size)})
	}
	return drawing.Rect{X: centre.X - size.W/2, Y: top, W: size.W, H: size.H}
}

// markArrow makes an arrow something to point at.
func (s *sheet) markArrow(spec *report.GraphSpec, e report.GraphEdge, box drawing.Rect) {
	at := spec.Index()
	verb := spec.Arrow
	if verb == "" {
		verb = "leads to"
	}
	if e.Label != "" {
		verb += " (" + e.Label + ")"
	}
	said := "our judgement: nothing in the report states it"
	if !dashed(e) {
		said = string(e.Refs[0])
		if t, err := s.r.Resolve(e.Refs[0]); err == nil {
			said = t.Label + ": " + t.Text
		}
	}
	s.mark(box, spec.Nodes[at[e.From]].Label+" "+verb+" "+spec.Nodes[at[e.To]].Label, said, refs(e.Refs)...)
}

// wire draws Bézier curves, the last of them ending in an arrow's head when
// it is the arrow's end.
func (s *sheet) wire(points []drawing.Point, head bool, style drawing.Style) {
	points = slices.Clone(points)
	if head {
		n := len(points)
		tip, from := points[n-1], points[n-2]
		for i := n - 3; i >= 0 && from == tip; i-- {
			from = points[i]
		}
		dx, dy := tip.X-from.X, tip.Y-from.Y
		if length := math.Hypot(dx, dy); length > 0 {
			back := min(arrowHead*0.8, length)
			points[n-1] = tip.Add(-dx/length*back, -dy/length*back)
			if points[n-2] != points[0] {
				points[n-2] = points[n-2].Add(-dx/length*back, -dy/length*back)
			}
			defer s.d.ArrowHead(tip, math.Atan2(dy, dx)*180/math.Pi, arrowHead, style.Stroke)
		}
	}
	segs := []drawing.Seg{{Kind: drawing.Move, To: points[0]}}
	for i := 1; i+2 < len(points); i += 3 {
		segs = append(segs, drawing.Seg{Kind: drawing.Curve, C1: points[i], C2: points[i+1], To: points[i+2]})
	}
	s.d.Path(segs, style)
}

// graphKey says what the signs mean, from y down, and ends the figure.
func (s *sheet) graphKey(spec *report.GraphSpec, y float64) {
	x, base := 0.0, y+12
	const sign = 22
	entry := func(text string, draw func(box drawing.Rect)) {
		l := s.remark(text).cut(s.width - sign - 7)
		if x > 0 && x+sign+7+l.width() > s.width {
			x, base = 0, base+20
		}
		draw(drawing.Rect{X: x, Y: base - 10, W: sign, H: 12})
		s.text(l, drawing.Point{X: x + sign + 7, Y: base})
		x += sign + 7 + l.width() + 20
	}
	arrow := func(e report.GraphEdge) func(drawing.Rect) {
		return func(box drawing.Rect) {
			mid := box.Center().Y
			s.d.Arrow(drawing.Point{X: box.X, Y: mid}, drawing.Point{X: box.X + box.W, Y: mid}, arrowHead, s.arrowStyle(e))
		}
	}
	if slices.ContainsFunc(spec.Nodes, func(n report.GraphNode) bool { return n.Owner != "" }) {
		entry(s.r.Subject+"'s own", func(box drawing.Rect) {
			s.d.Rect(box, 3, drawing.Fill(s.th.Tint))
			s.d.Rect(drawing.Rect{X: box.X, Y: box.Y, W: boxEdge, H: box.H}, 1.5, drawing.Fill(s.th.Accent))
		})
		entry("controlled by the one named", func(box drawing.Rect) {
			s.d.Rect(box.Inset(0.5), 3, drawing.Style{Fill: s.th.Wash, Stroke: s.th.Muted, Width: 0.75})
		})
	}
	if i := slices.IndexFunc(spec.Edges, func(e report.GraphEdge) bool { return !dashed(e) }); i >= 0 {
		said := "stated by a claim or a table"
		if spec.Arrow != "" {
			said = spec.Arrow + ", as a claim or a table states"
		}
		entry(said, arrow(spec.Edges[i]))
	}
	if i := slices.IndexFunc(spec.Edges, dashed); i >= 0 {
		entry("our judgement, no claim", arrow(spec.Edges[i]))
	}
	if names := s.ratingNames(spec); names != "" {
		entry("low to high: "+names, func(box drawing.Rect) {
			for i := range 3 {
				v := float64(i) / 2
				s.d.Rect(drawing.Rect{X: box.X + float64(i)*box.W/3, Y: box.Y, W: box.W/3 - 0.5, H: box.H}, 0, drawing.Fill(s.th.Ramp(0.12+0.88*v)))
			}
		})
	}
	s.d.Size.H = base + 8
	s.room.bounds.H = s.d.Size.H
}

// ratingNames is what the first rated node is rated by: "Likelihood, Impact".
func (s *sheet) ratingNames(spec *report.GraphSpec) string {
	for _, n := range spec.Nodes {
		var names []string
		for _, ref := range n.Rating {
			if rated, ok := s.r.RatingOf(ref); ok {
				names = append(names, rated.Column)
			}
		}
		if len(names) > 0 {
			return strings.Join(names, ", then ")
		}
	}
	return ""
}

func graphSummary(spec *report.GraphSpec) string {
	ours := 0
	for _, e := range spec.Edges {
		if dashed(e) {
			ours++
		}
	}
	kind := "A graph"
	if spec.Loop() {
		kind = "A loop"
	}
	text := fmt.Sprintf("%s of %d nodes and %d arrows", kind, len(spec.Nodes), len(spec.Edges))
	switch {
	case len(spec.Edges) == 0:
		return fmt.Sprintf("%d nodes without an arrow.", len(spec.Nodes))
	case ours == 0:
		return text + ", every arrow stated by a claim or a table."
	}
	return fmt.Sprintf("%s, of which %d are our judgement, stated by no claim.", text, ours)
}
