package charts

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

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
		a, err := arrange(g.source(spec, sep))
		if err != nil {
			return 0, err
		}
		if a.size.W > s.width {
			limit = plan.box * s.width / a.size.W * 1.1
			continue
		}
		return s.drawLayers(spec, g, a)
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

// source writes the graph in Graphviz' language: boxes n0, n1 and so on, and
// between two of them the label of their arrow as a box of its own, so that
// nothing crosses it. No text is in it, only sizes.
func (g layeredGraph) source(spec *report.GraphSpec, sep float64) string {
	var b strings.Builder
	rank, out, in, length := "LR", "e", "w", 1
	nodesep := 14.0
	if g.plan.down {
		rank, out, in, nodesep = "TB", "s", "n", 18
	}
	if g.labeled {
		length = 2
	}
	fmt.Fprintf(&b, "digraph{rankdir=%s;nodesep=%.4f;ranksep=%.4f;splines=true;margin=0;pad=0\n", rank, nodesep/pointsPerInch, sep/pointsPerInch)
	b.WriteString("node[shape=box,fixedsize=true,label=\"\"];edge[dir=none]\n")
	box := func(name string, i int, size drawing.Size) {
		fmt.Fprintf(&b, "%s%d[width=%.4f,height=%.4f]\n", name, i, size.W/pointsPerInch, size.H/pointsPerInch)
	}
	at := spec.Index()
	for _, i := range graphOrder(spec, !g.plan.down) {
		box("n", i, g.boxes[i].size)
	}
	for i, e := range spec.Edges {
		from, to := at[e.From], at[e.To]
		if len(g.lines[i]) == 0 {
			fmt.Fprintf(&b, "n%d:%s->n%d:%s[minlen=%d]\n", from, out, to, in, length)
			continue
		}
		size := block(g.labels[i], g.lines[i])
		size.W += labelPad
		size.H += 2
		box("m", i, size)
		fmt.Fprintf(&b, "n%d:%s->m%d:%s[weight=2]\nm%d:%s->n%d:%s[weight=2]\n", from, out, i, in, i, out, to, in)
	}
	b.WriteString("}\n")
	return b.String()
}

// graphOrder is the order to name the nodes in, so that the parts of the graph
// nothing joins stand as the report lists them: from left to right Graphviz
// stacks them from the foot up.
func graphOrder(spec *report.GraphSpec, upwards bool) []int {
	at := spec.Index()
	part := make([]int, len(spec.Nodes)) // its first node
	for i := range part {
		part[i] = i
	}
	for range spec.Nodes {
		for _, e := range spec.Edges {
			least := min(part[at[e.From]], part[at[e.To]])
			part[at[e.From]], part[at[e.To]] = least, least
		}
	}
	order := make([]int, len(part))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		if upwards {
			return cmp.Compare(part[j], part[i])
		}
		return cmp.Compare(part[i], part[j])
	})
	return order
}

// drawLayers draws what was arranged and returns the y below it.
func (s *sheet) drawLayers(spec *report.GraphSpec, g layeredGraph, a arrangement) (float64, error) {
	move := func(p drawing.Point) drawing.Point { return p.Add(0, graphTop) }
	at := spec.Index()
	ways := make([]drawing.Rect, len(spec.Edges))
	for i, e := range spec.Edges {
		from, to, label := fmt.Sprintf("n%d", at[e.From]), fmt.Sprintf("n%d", at[e.To]), fmt.Sprintf("m%d", i)
		parts := [][2]string{{from, to}}
		if len(g.lines[i]) > 0 {
			parts = [][2]string{{from, label}, {label, to}}
		}
		for k, part := range parts {
			if len(a.curves[part]) == 0 {
				return 0, fmt.Errorf("the arrow from %q to %q was not laid out", e.From, e.To)
			}
			points := g.line(a, part)
			moved := make([]drawing.Point, len(points))
			for j, p := range points {
				moved[j] = move(p)
			}
			s.wire(moved, k == len(parts)-1, s.arrowStyle(e))
			mid := moved[len(moved)/2]
			ways[i] = drawing.Rect{X: mid.X - 7, Y: mid.Y - 7, W: 14, H: 14}
		}
		if len(g.lines[i]) > 0 {
			ways[i] = s.setBlock(g.labels[i], g.lines[i], move(a.centres[label]))
		}
	}
	for i, b := range g.boxes {
		r := s.graphBox(b, move(a.centres[fmt.Sprintf("n%d", i)]))
		s.markBox(b, r)
	}
	for i, e := range spec.Edges {
		s.markArrow(spec, e, ways[i])
	}
	return graphTop + a.size.H, nil
}

// markBox makes a box something to point at.
func (s *sheet) markBox(b graphBox, r drawing.Rect) {
	s.mark(r, b.node.Label, b.value, refs(b.node.Refs, b.node.Values, b.node.Rating)...)
}
