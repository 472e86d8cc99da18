package charts

import (
	"cmp"
	"math"
	"slices"
)

// How often straighten goes through the layers: first to find the middle of
// what everything is joined to, then to make lines straight.
const (
	middleRounds   = 60
	straightRounds = 30
)

// A pull is what draws an item to a place in its layer.
type pull struct{ to, weight float64 }

// straighten finds the place of every item in its layer, gap apart at least,
// so that lines run as straight as they can, long ones above all. It pulls
// every item to the mean of those it is joined to; then to their median,
// which leaves most lines straight and a few bent, where the mean bends all
// a little. Of those last attempts the best one stays.
func (p *placement) straighten(gap float64) {
	p.at = make([]float64, len(p.items))
	for _, layer := range p.layers {
		for i, offset := range p.offsets(layer, gap) {
			p.at[layer[i]] = offset
		}
	}
	sweep := func(before, after, median bool) {
		for i := range p.layers {
			if !before { // what follows comes first
				i = len(p.layers) - 1 - i
			}
			p.settle(p.layers[i], gap, before, after, median)
		}
	}
	for range middleRounds {
		sweep(true, true, false)
	}
	best, least := []float64(nil), math.Inf(1)
	// The first of the ways goes on from the middle, the others begin by
	// following one side alone, which straightens long lines.
	for _, way := range [][2]bool{{true, true}, {true, false}, {false, true}} {
		sweep(way[0], way[1], true)
		for range straightRounds {
			sweep(true, true, true)
		}
		if n := p.bends(); n < least-0.01 {
			best, least = slices.Clone(p.at), n
		}
	}
	p.at = best
}

// offsets is how far each item of a layer is from the first when they stand
// as close as they may.
func (p *placement) offsets(layer []int, gap float64) []float64 {
	out := make([]float64, len(layer))
	for i := 1; i < len(layer); i++ {
		out[i] = out[i-1] + (p.items[layer[i-1]].across+p.items[layer[i]].across)/2 + gap
	}
	return out
}

// settle moves the items of a layer to where they are pulled. Items that
// would come too close are pushed together and go on as one: pooling of
// neighbours, which for means gives the best places there are.
func (p *placement) settle(layer []int, gap float64, before, after, median bool) {
	type group struct {
		items int
		pulls []pull
		at    float64 // of its first item, less that item's offset
	}
	offsets := p.offsets(layer, gap)
	var groups []group
	for i, item := range layer {
		g := group{1, p.pulls(item, offsets[i], before, after), 0}
		g.at = balance(g.pulls, median)
		for n := len(groups) - 1; n >= 0 && groups[n].at > g.at; n-- {
			g = group{groups[n].items + g.items, slices.Concat(groups[n].pulls, g.pulls), 0}
			g.at = balance(g.pulls, median)
			groups = groups[:n]
		}
		groups = append(groups, g)
	}
	i := 0
	for _, g := range groups {
		for range g.items {
			p.at[layer[i]] = g.at + offsets[i]
			i++
		}
	}
}

// pulls lists what draws an item: those it is joined to and, so faintly that
// it counts only without these, where it is.
func (p *placement) pulls(item int, offset float64, before, after bool) []pull {
	it := p.items[item]
	out := []pull{{p.at[item] - offset, 1e-3}}
	if before {
		for _, other := range it.before {
			out = append(out, pull{p.at[other] - offset, p.weight(item, other)})
		}
	}
	if after {
		for _, other := range it.after {
			out = append(out, pull{p.at[other] - offset, p.weight(item, other)})
		}
	}
	return out
}

// weight is how much a line between two items should be straight: most where
// it passes layers, least between two boxes.
func (p *placement) weight(a, b int) float64 {
	switch {
	case p.items[a].box && p.items[b].box:
		return 1
	case p.items[a].box || p.items[b].box:
		return 2
	}
	return 8
}

// balance is the mean of pulls, or the nearest to it that is a median.
func balance(pulls []pull, median bool) float64 {
	sum, weight := 0.0, 0.0
	for _, p := range pulls {
		sum += p.to * p.weight
		weight += p.weight
	}
	mean := sum / weight
	if !median {
		return mean
	}
	pulls = slices.SortedFunc(slices.Values(pulls), func(a, b pull) int { return cmp.Compare(a.to, b.to) })
	const faint = 0.1 // more than what a place of its own weighs
	low, high, below := math.NaN(), math.NaN(), 0.0
	for _, p := range pulls {
		below += p.weight
		if math.IsNaN(low) && below >= weight/2-faint {
			low = p.to
		}
		if math.IsNaN(high) && below > weight/2+faint {
			high = p.to
		}
	}
	if math.IsNaN(low) || math.IsNaN(high) {
		return mean
	}
	return min(max(mean, low), high)
}

// bends is how far lines lead across the layers, by their weight.
func (p *placement) bends() float64 {
	sum := 0.0
	for from, it := range p.items {
		for _, to := range it.after {
			sum += p.weight(from, to) * math.Abs(p.at[from]-p.at[to])
		}
	}
	return sum
}
