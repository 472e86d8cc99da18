package charts

import (
	"cmp"
	"slices"
)

// mostSweeps is how often the layers are gone through, there and back, to
// find a better order. Graphs of our size settle after a few.
const mostSweeps = 12

// order orders the items of every layer so that few lines cross. Parts of the
// graph that nothing joins keep to themselves, one after the other; among
// equals the order stays as it was given.
func (p *placement) order() {
	for _, layer := range p.layers {
		slices.SortStableFunc(layer, func(a, b int) int { return cmp.Compare(p.items[a].part, p.items[b].part) })
	}
	best, fewest := p.copyLayers(), -1
	for sweep := range mostSweeps {
		turned := sweep%4 >= 2
		for i := range p.layers {
			if sweep%2 == 0 {
				p.follow(p.layers[i], func(it layerItem) []int { return it.before }, turned)
			} else {
				p.follow(p.layers[len(p.layers)-1-i], func(it layerItem) []int { return it.after }, turned)
			}
		}
		for p.swap() {
		}
		if n := p.crossings(); fewest < 0 || n < fewest {
			best, fewest = p.copyLayers(), n
		}
		if fewest == 0 {
			break
		}
	}
	p.layers = best
}

func (p *placement) copyLayers() [][]int {
	out := make([][]int, len(p.layers))
	for i, layer := range p.layers {
		out[i] = slices.Clone(layer)
	}
	return out
}

// ranks is the place of every item in its layer.
func (p *placement) ranks() []int {
	ranks := make([]int, len(p.items))
	for _, layer := range p.layers {
		for rank, item := range layer {
			ranks[item] = rank
		}
	}
	return ranks
}

// follow sorts a layer by the mean place of what each item is joined to in
// one of the layers beside it. What is joined to nothing there keeps its
// place. Equals stay as they are or, turned, are tried the other way round.
func (p *placement) follow(layer []int, joined func(layerItem) []int, turned bool) {
	ranks := p.ranks()
	mean := make(map[int]float64, len(layer))
	for rank, item := range layer {
		to := joined(p.items[item])
		if len(to) == 0 {
			mean[item] = float64(rank)
			continue
		}
		for _, other := range to {
			mean[item] += float64(ranks[other]) / float64(len(to))
		}
	}
	if turned {
		slices.Reverse(layer)
	}
	slices.SortStableFunc(layer, func(a, b int) int {
		return cmp.Or(cmp.Compare(p.items[a].part, p.items[b].part), cmp.Compare(mean[a], mean[b]))
	})
}

// swap exchanges neighbours wherever that saves crossings, and reports
// whether it did. Every exchange saves at least one, so it cannot go on for
// ever.
func (p *placement) swap() bool {
	ranks := p.ranks()
	swapped := false
	for _, layer := range p.layers {
		for i := 1; i < len(layer); i++ {
			a, b := p.items[layer[i-1]], p.items[layer[i]]
			if a.part != b.part {
				continue
			}
			now := inversions(a.before, b.before, ranks) + inversions(a.after, b.after, ranks)
			then := inversions(b.before, a.before, ranks) + inversions(b.after, a.after, ranks)
			if then < now {
				layer[i-1], layer[i] = layer[i], layer[i-1]
				ranks[layer[i-1]], ranks[layer[i]] = i-1, i
				swapped = true
			}
		}
	}
	return swapped
}

// inversions counts the crossings of the lines of two neighbours in a layer:
// the pairs in which the first leads further than the second.
func inversions(first, second, ranks []int) int {
	n := 0
	for _, a := range first {
		for _, b := range second {
			if ranks[a] > ranks[b] {
				n++
			}
		}
	}
	return n
}

// crossings counts the pairs of lines that cross.
func (p *placement) crossings() int {
	ranks := p.ranks()
	n := 0
	for _, layer := range p.layers {
		for i, a := range layer {
			for _, b := range layer[i+1:] {
				n += inversions(p.items[a].after, p.items[b].after, ranks)
			}
		}
	}
	return n
}
