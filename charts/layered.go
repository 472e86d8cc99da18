package charts

import (
	"errors"

	"dossier/charts/drawing"
)

// A layering is a graph to be arranged: boxes in layers, so that every line
// leads from a layer to a later one. Lengths are in points.
type layering struct {
	down  bool           // the layers follow each other downwards, not from left to right
	gap   float64        // between neighbours in a layer
	sep   float64        // between a layer and the next
	boxes []drawing.Size // parts that no line joins stand in this order
	lines []layeredLine
}

// A layeredLine joins two boxes, named by their index.
type layeredLine struct {
	from, to int
	label    drawing.Size // of what interrupts the line; zero for nothing
}

// An arrangement is where the boxes of a graph stand and how its lines run,
// from the top left corner, in points.
type arrangement struct {
	size   drawing.Size
	boxes  []drawing.Point     // their centres
	labels []drawing.Point     // their centres, by line
	ways   [][][]drawing.Point // by line: one way, or one to its label and one from it
}

// arrange lays a graph out after Sugiyama: it deals the boxes into layers,
// orders each layer so that few lines cross, and moves what stands in the
// layers until the lines are as straight as the gaps allow. The same graph
// always comes out the same. It is an error for lines to go round.
func arrange(g layering) (arrangement, error) {
	if len(g.boxes) == 0 {
		return arrangement{}, errors.New("layout of the graph: it has no boxes")
	}
	layers, err := g.layers()
	if err != nil {
		return arrangement{}, err
	}
	p := g.fill(layers)
	p.order()
	p.straighten(g.gap)
	return g.finish(p), nil
}

// layers is the layer of each box: the length of the longest way to it, and
// then as late as shortens the lines. Where lines have labels every second
// layer is left to these.
func (g layering) layers() ([]int, error) {
	layers := make([]int, len(g.boxes))
	for round, moved := 0, true; moved; round++ {
		if round > len(g.boxes) {
			return nil, errors.New("layout of the graph: its lines go round")
		}
		moved = false
		for _, l := range g.lines {
			if layers[l.to] <= layers[l.from] {
				layers[l.to] = layers[l.from] + 1
				moved = true
			}
		}
	}
	for moved := true; moved; {
		moved = false
		for box := range layers {
			if late := g.latest(layers, box); late > layers[box] {
				layers[box] = late
				moved = true
			}
		}
	}
	if g.labeled() {
		for box := range layers {
			layers[box] *= 2
		}
	}
	return layers, nil
}

// latest is the last layer a box can move to without lengthening the lines
// at it more than it shortens others.
func (g layering) latest(layers []int, box int) int {
	in, out, last := 0, 0, 0
	for _, l := range g.lines {
		switch box {
		case l.to:
			in++
		case l.from:
			if out == 0 || layers[l.to]-1 < last {
				last = layers[l.to] - 1
			}
			out++
		}
	}
	if out == 0 || in > out {
		return layers[box]
	}
	return last
}

func (g layering) labeled() bool {
	for _, l := range g.lines {
		if l.label.W > 0 {
			return true
		}
	}
	return false
}

// A layerItem is what takes a place in a layer: a box, a label, or a line
// that only passes.
type layerItem struct {
	layer  int
	part   int     // of the graph: the first of the boxes it is joined to
	along  float64 // size in the direction of the layers
	across float64 // size in its own layer
	box    bool
	before []int // what it is joined to in the layer before
	after  []int // and in the layer after
}

// A placement is a graph whose lines lead from one layer to the next only.
type placement struct {
	items  []layerItem
	layers [][]int   // the items of each, in their order
	at     []float64 // the middle of each item in its layer
	chains [][]int   // the items of each line, from box to box
	labels []int     // the place in its chain where the label of each line is; 0 for none
	room   pullRoom
}

// fill puts the boxes into their layers, and what lines need in every layer
// they pass: a place for the label in the middle, room to pass elsewhere.
func (g layering) fill(layers []int) *placement {
	p := &placement{}
	add := func(layer, part int, size drawing.Size, box bool) int {
		it := layerItem{layer: layer, part: part, along: size.W, across: size.H, box: box}
		if g.down {
			it.along, it.across = size.H, size.W
		}
		for len(p.layers) <= layer {
			p.layers = append(p.layers, nil)
		}
		p.items = append(p.items, it)
		p.layers[layer] = append(p.layers[layer], len(p.items)-1)
		return len(p.items) - 1
	}
	parts := g.parts()
	for i, size := range g.boxes {
		add(layers[i], parts[i], size, true)
	}
	for _, l := range g.lines {
		chain, label := []int{l.from}, 0
		first, last := layers[l.from]+1, layers[l.to]
		for layer := first; layer < last; layer++ {
			size := drawing.Size{}
			// Labels stand in the odd layers, boxes in the even ones.
			if l.label.W > 0 && label == 0 && layer%2 == 1 && 2*layer >= layers[l.from]+last-1 {
				size, label = l.label, len(chain)
			}
			chain = append(chain, add(layer, parts[l.from], size, false))
		}
		chain = append(chain, l.to)
		for i, to := range chain[1:] {
			from := chain[i]
			p.items[from].after = append(p.items[from].after, to)
			p.items[to].before = append(p.items[to].before, from)
		}
		p.chains = append(p.chains, chain)
		p.labels = append(p.labels, label)
	}
	return p
}

// parts names for each box the first of those that lines join it to.
func (g layering) parts() []int {
	parts := make([]int, len(g.boxes))
	for i := range parts {
		parts[i] = i
	}
	for range g.boxes { // a way through the graph meets no box twice
		for _, l := range g.lines {
			first := min(parts[l.from], parts[l.to])
			parts[l.from], parts[l.to] = first, first
		}
	}
	return parts
}
