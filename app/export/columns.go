package export

import (
	"slices"
)

// tablePlan is how a table is fitted to the paper: its size of type, the
// columns that stand abreast, and whether the page turns.
type tablePlan struct {
	size   float64
	turned bool
	width  float64
	groups []columnGroup // one, unless even a turned page is too narrow
}

// columnGroup is some of a table's columns side by side.
type columnGroup struct {
	columns []int // of grid.cells
	widths  []float64
}

// tableSize is a size of table type with the most lines a cell may come to
// before the next is tried.
type tableSize struct{ size, lines float64 }

// tableSizes are the planned sizes of table type, largest first. Below the last
// nothing shrinks: the page turns, and then the table parts.
func tableSizes() []tableSize {
	return []tableSize{{9.2, 2.6}, {8.8, 3.2}, {8.4, 4.2}, {8, 6.5}}
}

// columnGap is the room between two columns.
const columnGap = 11

// tallTurned is the most lines a cell may have on a turned page, or upright
// before the page turns for it.
const tallTurned = 12

// plan chooses the largest type whose columns fit and whose cells stay low.
func (g grid) plan(up, side geometry) tablePlan {
	least, most := g.extents()
	all := make([]int, len(least))
	for i := range all {
		all[i] = i
	}
	gaps := columnGap * float64(len(all)-1)
	try := func(size, width, tall float64) ([]float64, bool) {
		room := width - gaps
		if sum(least)*size > room {
			return nil, false
		}
		widths, lines := share(least, most, size, room)
		return widths, lines <= tall
	}
	sizes := tableSizes()
	for _, step := range sizes {
		if sum(most)*step.size+gaps <= up.prose {
			widths, _ := share(least, most, step.size, up.prose-gaps)
			return tablePlan{size: step.size, width: up.prose, groups: []columnGroup{{all, widths}}}
		}
		if widths, ok := try(step.size, up.full(), step.lines); ok {
			return tablePlan{size: step.size, width: up.full(), groups: []columnGroup{{all, widths}}}
		}
	}
	small := sizes[len(sizes)-1].size
	if widths, ok := try(small, up.full(), tallTurned); ok {
		return tablePlan{size: small, width: up.full(), groups: []columnGroup{{all, widths}}}
	}
	for _, step := range sizes[1:] {
		if widths, ok := try(step.size, side.prose, tallTurned); ok {
			return tablePlan{size: step.size, turned: true, width: side.prose, groups: []columnGroup{{all, widths}}}
		}
	}
	// Few columns with endless cells gain nothing from a turned page.
	if sum(least)*small+gaps <= up.full() {
		widths, _ := share(least, most, small, up.full()-gaps)
		return tablePlan{size: small, width: up.full(), groups: []columnGroup{{all, widths}}}
	}
	return tablePlan{size: small, turned: true, width: side.prose, groups: divide(least, most, small, side.prose)}
}

// extents gives for each column, per point of type, the widest word and the
// widest cell.
func (g grid) extents() (least, most []float64) {
	n := len(g.cells[0])
	least, most = make([]float64, n), make([]float64, n)
	for _, row := range g.cells {
		for i, cell := range row {
			word, whole := 0.0, 0.0
			for _, a := range cell {
				whole += a.width
				if a.space {
					word = 0
					continue
				}
				word += a.width
				least[i] = max(least[i], min(word, widestWord))
			}
			most[i] = max(most[i], whole)
		}
	}
	for i := range least {
		least[i] = max(least[i], 1)
		if g.right[i] {
			least[i] = min(max(least[i], most[i]), widestNumber)
		}
	}
	if last := n - 1; g.backs {
		// Ids stand under each other, or two abreast where they are many.
		most[last] = min(most[last], least[last])
		if slices.ContainsFunc(g.cells, func(row [][]atom) bool { return len(row[last]) > 5 }) {
			most[last] = 2*least[last] + 0.6
		}
	}
	return least, most
}

// widestWord is the widest a single word may make a column, in ems: a longer
// one is cut.
const widestWord = 9

// widestNumber is the widest a number may be before it breaks too, in ems.
const widestNumber = 8

// share deals room out to columns so that the tallest cell is as low as can
// be, and says about how many lines that is. Room left over goes to all
// alike.
func share(least, most []float64, size, room float64) (widths []float64, lines float64) {
	widths = make([]float64, len(least))
	at := func(lines float64) float64 {
		total := 0.0
		for i := range widths {
			// Words do not fill lines to the end: a fifth more is wanted.
			want := most[i]
			if lines > 1 {
				want = most[i] * 1.2 / lines
			}
			widths[i] = size * min(max(want, least[i]), max(most[i], least[i]))
			total += widths[i]
		}
		return total
	}
	low, high := 1.0, 1.0
	for at(high) > room && high < 1e6 {
		high *= 2
	}
	for range 40 {
		mid := (low + high) / 2
		if at(mid) > room {
			low = mid
		} else {
			high = mid
		}
	}
	spread(widths, most, size, room-at(high))
	return widths, high
}

// spread adds the room left over: to the columns that break lines, as far as
// that helps, then to all alike.
func spread(widths, most []float64, size, left float64) {
	short := 0.0
	for i, w := range widths {
		short += max(most[i]*size-w, 0)
	}
	if short > 0 {
		part := min(left/short, 1)
		for i, w := range widths {
			widths[i] += max(most[i]*size-w, 0) * part
		}
		left -= short * part
	}
	for i := range widths {
		widths[i] += left / float64(len(widths))
	}
}

// divide cuts a table that is wider than a turned page into groups of columns,
// each led by the first column.
func divide(least, most []float64, size, width float64) []columnGroup {
	var groups []columnGroup
	for next := 1; next < len(least); {
		columns := []int{0}
		used := least[0] * size
		for next < len(least) {
			w := columnGap + least[next]*size
			if used+w > width && len(columns) > 1 {
				break
			}
			used += w
			columns = append(columns, next)
			next++
		}
		groups = append(groups, columnGroup{columns: columns})
	}
	for i := range groups {
		g := &groups[i]
		pick := func(from []float64) (out []float64) {
			for _, c := range g.columns {
				out = append(out, from[c])
			}
			return out
		}
		room := width - columnGap*float64(len(g.columns)-1)
		g.widths, _ = share(pick(least), pick(most), size, room)
	}
	return groups
}

func sum(values []float64) float64 {
	total := 0.0
	for _, v := range values {
		total += v
	}
	return total
}
