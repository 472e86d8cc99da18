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
		for i, offset := range p.offsets(nil, layer, gap) {
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

// offsets appends how far each item of a layer is from the first when they
// stand as close as they may.
func (p *placement) offsets(out []float64, layer []int, gap float64) []float64 {
	at := 0.0
	for i := range layer {
		if i > 0 {
			at += (p.items[layer[i-1]].across+p.items[layer[i]].across)/2 + gap
		}
		out = append(out, at)
	}
	return out
}

// settle moves the items of a layer to where they are pulled. Items that
// would come too close are pushed together and go on as one: pooling of
// neighbours, which for means gives the best places there are.
//
// It runs hundreds of times for one figure, so it works in memory that p keeps.
func (p *placement) settle(layer []int, gap float64, before, after, median bool) {
	p.room.offsets = p.offsets(p.room.offsets[:0], layer, gap)
	pulls, groups := p.room.pulls[:0], p.room.groups[:0]
	for i, item := range layer {
		g := pullGroup{items: 1, from: len(pulls)}
		pulls = p.pulls(pulls, item, p.room.offsets[i], before, after)
		g.at = p.balance(pulls[g.from:], median)
		// The pulls of neighbours follow each other, so a joined group's are one
		// stretch.
		for n := len(groups) - 1; n >= 0 && groups[n].at > g.at; n-- {
			g = pullGroup{items: groups[n].items + g.items, from: groups[n].from}
			g.at = p.balance(pulls[g.from:], median)
			groups = groups[:n]
		}
		groups = append(groups, g)
	}
	i := 0
	for _, g := range groups {
		for range g.items {
			p.at[layer[i]] = g.at + p.room.offsets[i]
			i++
		}
	}
	p.room.pulls, p.room.groups = pulls, groups
}

// A pullGroup is neighbours that stand as close as they may.
type pullGroup struct {
	items int
	from  int     // where its pulls begin
	at    float64 // of its first item, less that item's offset
}

// A pullRoom is memory for settle.
type pullRoom struct {
	offsets       []float64
	pulls, sorted []pull
	groups        []pullGroup
}

// pulls appends what draws an item: those it is joined to and, so faintly that
// it counts only without these, where it is.
func (p *placement) pulls(out []pull, item int, offset float64, before, after bool) []pull {
	it := &p.items[item]
	out = append(out, pull{p.at[item] - offset, 1e-3})
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
func (p *placement) balance(pulls []pull, median bool) float64 {
	sum, weight := 0.0, 0.0
	for _, one := range pulls {
		sum += one.to * one.weight
		weight += one.weight
	}
	mean := sum / weight
	if !median {
		return mean
	}
	p.room.sorted = append(p.room.sorted[:0], pulls...)
	slices.SortFunc(p.room.sorted, func(a, b pull) int { return cmp.Compare(a.to, b.to) })
	const faint = 0.1 // more than what a place of its own weighs
	low, high, below := math.NaN(), math.NaN(), 0.0
	for _, one := range p.room.sorted {
		below += one.weight
		if math.IsNaN(low) && below >= weight/2-faint {
			low = one.to
		}
		if math.IsNaN(high) && below > weight/2+faint {
			high = one.to
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
