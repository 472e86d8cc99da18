package charts

import (
	"fmt"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// A graphPlan is one way to lay out a graph in layers.
type graphPlan struct {
	down  bool    // from top to bottom instead of left to right
	box   float64 // width of its boxes
	label float64 // width of its arrows' labels, at most
}

// graphPlans lists the ways to try, best first: left to right while the boxes
// are comfortable, then downwards, then whatever fits.
func graphPlans() []graphPlan {
	var plans []graphPlan
	add := func(down bool, widths ...float64) {
		for _, w := range widths {
			plans = append(plans, graphPlan{down, w, max(0.62*w, 64)})
		}
	}
	add(false, 280, 248, 216, 192, 170, 150, 134)
	add(true, 210, 186, 164, 146, 130, 116, 104)
	add(false, 118, 104, 92, 80)
	add(true, 92, 80)
	return plans
}

// A layeredGraph is a graph measured by one plan.
type layeredGraph struct {
	plan    graphPlan
	boxes   []graphBox
	labels  []label // of the arrows
	lines   [][]string
	labeled bool
}

// graphLayers draws the graph in layers and returns the y below it.
func (s *sheet) graphLayers(spec *report.GraphSpec) (float64, error) {
	limit := 1e9 // boxes wider than this are known not to fit
	wasDown := false
	for _, plan := range graphPlans() {
		if plan.down != wasDown {
			limit, wasDown = 1e9, plan.down
		}
		if plan.box > limit {
			continue
		}
		g, err := s.measureGraph(spec, plan)
		if err != nil {
			return 0, err
		}
		sep, ok := g.separation(spec, s.width)
		if !ok {
			continue
		}
		a, err := arrange(g.layering(spec, sep))
		if err != nil {
			return 0, err
		}
		if a.size.W > s.width {
			limit = plan.box * s.width / a.size.W * 1.1
			continue
		}
		return s.drawLayers(spec, g, a), nil
	}
	return 0, fmt.Errorf("too many nodes side by side for a figure %.0f wide", s.width)
}

func (s *sheet) measureGraph(spec *report.GraphSpec, plan graphPlan) (layeredGraph, error) {
	boxes, err := s.graphBoxes(spec, plan.box)
	if err != nil {
		return layeredGraph{}, err
	}
	g := layeredGraph{plan: plan, boxes: boxes}
	for _, e := range spec.Edges {
		l, lines := s.arrowLabel(e, plan.label)
		g.labels = append(g.labels, l)
		g.lines = append(g.lines, lines)
		g.labeled = g.labeled || len(lines) > 0
	}
	return g, nil
}

// separation is the space between two layers: all there is when the layers
// stand side by side, within reason. It reports false when that is too
// little.
func (g layeredGraph) separation(spec *report.GraphSpec, width float64) (float64, bool) {
	if g.plan.down {
		if g.labeled {
			return 25, true
		}
		return 34, true
	}
	layers := graphDepth(spec)
	if layers < 2 {
		return 30, true
	}
	least, most, parts := 34.0, 200.0, float64(layers-1)
	room := width - float64(layers)*g.plan.box
	if g.labeled {
		widest := 0.0
		for i := range g.lines {
			widest = max(widest, block(g.labels[i], g.lines[i]).W+labelPad)
		}
		room -= parts * widest
		least, most, parts = 22, 72, 2*parts
	}
	sep := room / parts
	return min(sep-0.1, most), sep >= least
}

// labelPad is the space around an arrow's label, where its line is
// interrupted.
const labelPad = 6

// graphDepth is how many layers the graph has: the nodes of its longest way.
func graphDepth(spec *report.GraphSpec) int {
	at := spec.Index()
	depth := make([]int, len(spec.Nodes))
	deepest := 0
	for range spec.Nodes { // without a circle no way is longer than the nodes
		for _, e := range spec.Edges {
			depth[at[e.To]] = max(depth[at[e.To]], depth[at[e.From]]+1)
			deepest = max(deepest, depth[at[e.To]])
		}
	}
	return deepest + 1
}

// layering is the graph by its sizes alone: a label is a place of its own
// between two boxes, so that nothing crosses it.
func (g layeredGraph) layering(spec *report.GraphSpec, sep float64) layering {
	out := layering{down: g.plan.down, gap: 14, sep: sep}
	if out.down {
		out.gap = 18
	}
	for _, b := range g.boxes {
		out.boxes = append(out.boxes, b.size)
	}
	at := spec.Index()
	for i, e := range spec.Edges {
		out.lines = append(out.lines, layeredLine{at[e.From], at[e.To], g.labelSize(i)})
	}
	return out
}

// labelSize is the space of an arrow's label, zero without one.
func (g layeredGraph) labelSize(arrow int) drawing.Size {
	if len(g.lines[arrow]) == 0 {
		return drawing.Size{}
	}
	size := block(g.labels[arrow], g.lines[arrow])
	return drawing.Size{W: size.W + labelPad, H: size.H + 2}
}

// drawLayers draws what was arranged and returns the y below it.
func (s *sheet) drawLayers(spec *report.GraphSpec, g layeredGraph, a arrangement) float64 {
	move := func(p drawing.Point) drawing.Point { return p.Add(0, graphTop) }
	ways := make([]drawing.Rect, len(spec.Edges))
	for i, e := range spec.Edges {
		for k := range a.ways[i] {
			points := g.line(a, i, k)
			moved := make([]drawing.Point, len(points))
			for j, p := range points {
				moved[j] = move(p)
			}
			s.wire(moved, k == len(a.ways[i])-1, s.arrowStyle(e))
			mid := moved[len(moved)/2]
			ways[i] = drawing.Rect{X: mid.X - 7, Y: mid.Y - 7, W: 14, H: 14}
		}
		if len(g.lines[i]) > 0 {
			ways[i] = s.setBlock(g.labels[i], g.lines[i], move(a.labels[i]))
		}
	}
	for i, b := range g.boxes {
		s.markBox(b, s.graphBox(b, move(a.boxes[i])))
	}
	for i, e := range spec.Edges {
		s.markArrow(spec, e, ways[i])
	}
	return graphTop + a.size.H
}

// markBox makes a box something to point at.
func (s *sheet) markBox(b graphBox, r drawing.Rect) {
	s.mark(r, b.node.Label, b.value, refs(b.node.Refs, b.node.Values, b.node.Rating)...)
}
