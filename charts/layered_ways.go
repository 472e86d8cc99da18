package charts

import (
	"math"

	"dossier/charts/drawing"
)

// finish turns places in layers into places on the page.
func (g layering) finish(p *placement) arrangement {
	page := g.pageOf(p)
	a := arrangement{size: page.size(), labels: make([]drawing.Point, len(g.lines))}
	for i := range g.boxes {
		a.boxes = append(a.boxes, page.point(page.middle(i), i))
	}
	for i, chain := range p.chains {
		label := p.labels[i]
		if label == 0 {
			a.ways = append(a.ways, [][]drawing.Point{page.way(chain)})
			continue
		}
		a.labels[i] = page.point(page.middle(chain[label]), chain[label])
		a.ways = append(a.ways, [][]drawing.Point{page.way(chain[:label+1]), page.way(chain[label:])})
	}
	return a
}

// A layerPage knows where the layers are on the page.
type layerPage struct {
	*placement
	down   bool
	starts []float64 // of each layer, along
	ends   []float64
	first  float64 // the least place anything takes, across
	last   float64
}

func (g layering) pageOf(p *placement) layerPage {
	page := layerPage{placement: p, down: g.down, first: math.Inf(1), last: math.Inf(-1)}
	start := 0.0
	for _, layer := range p.layers {
		end := start
		for _, item := range layer {
			end = max(end, start+p.items[item].along)
		}
		page.starts, page.ends = append(page.starts, start), append(page.ends, end)
		start = end + g.sep
	}
	for i, it := range p.items {
		page.first = min(page.first, p.at[i]-it.across/2)
		page.last = max(page.last, p.at[i]+it.across/2)
	}
	return page
}

func (p layerPage) size() drawing.Size {
	along, across := p.ends[len(p.ends)-1], p.last-p.first
	if p.down {
		return drawing.Size{W: across, H: along}
	}
	return drawing.Size{W: along, H: across}
}

// point is the place of an item, but so far along the layers.
func (p layerPage) point(along float64, item int) drawing.Point {
	across := p.at[item] - p.first
	if p.down {
		return drawing.Point{X: across, Y: along}
	}
	return drawing.Point{X: along, Y: across}
}

// middle is how far along the layers an item stands.
func (p layerPage) middle(item int) float64 {
	layer := p.items[item].layer
	return (p.starts[layer] + p.ends[layer]) / 2
}

// way leads from the edge of one item to the edge of another: straight
// through the layers, where boxes and labels are, and over from one item's
// place to the next between them. It is a point and three for each curve.
func (p layerPage) way(chain []int) []drawing.Point {
	first, last := chain[0], chain[len(chain)-1]
	out := []drawing.Point{p.point(p.middle(first)+p.items[first].along/2, first)}
	to := func(along float64, item int) {
		from, next := out[len(out)-1], p.point(along, item)
		if from != next {
			out = append(out, evenCurve(from, next, p.down)[1:]...)
		}
	}
	for i, item := range chain {
		layer := p.items[item].layer
		if i > 0 {
			to(p.starts[layer], item)
		}
		if i < len(chain)-1 {
			to(p.ends[layer], item)
		}
	}
	to(p.middle(last)-p.items[last].along/2, last)
	return out
}

// evenCurve is the curve that leaves and arrives along the layers' direction.
func evenCurve(from, to drawing.Point, down bool) []drawing.Point {
	c1, c2 := from, to
	if down {
		c1.Y = (from.Y + to.Y) / 2
		c2.Y = c1.Y
	} else {
		c1.X = (from.X + to.X) / 2
		c2.X = c1.X
	}
	return []drawing.Point{from, c1, c2, to}
}
