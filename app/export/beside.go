package export

// beside sets lists of slabs side by side as one slab that stays whole.
func beside(gap float64, widths []float64, columns ...[]slab) slab {
	var out slab
	x := 0.0
	type cell struct {
		slab
		x, y float64
	}
	var cells []cell
	for i, column := range columns {
		y, below := 0.0, 0.0
		for j, s := range column {
			if j > 0 {
				y += max(s.space, below)
			}
			cells = append(cells, cell{s, x, y})
			out.keys = append(out.keys, s.keys...)
			out.cites = append(append(out.cites, s.claims...), s.cites...)
			out.marks = append(out.marks, s.marks...)
			if s.ref != "" {
				out.inner = append(out.inner, innerRef{s.ref, y})
			}
			for _, in := range s.inner {
				out.inner = append(out.inner, innerRef{in.ref, y + in.below})
			}
			y, below = y+s.height, s.below
		}
		out.height = max(out.height, y)
		x += widths[i] + gap
	}
	out.paint = func(c canvas) {
		for _, cell := range cells {
			if cell.paint != nil {
				cell.paint(c.at(cell.x, cell.y))
			}
		}
	}
	return out
}

// abreast is beside for columns that may be taller than a page: then each goes
// on below, in as many slabs as the tallest needs.
func (b *book) abreast(gap float64, widths []float64, columns ...[]slab) []slab {
	const spare = 40 // for a title that stays with the first of them
	room := b.kind.upright(b.o.Paper).height() - spare
	var cut [][][]slab
	most := 1
	for _, column := range columns {
		pieces := pageful(column, room)
		cut = append(cut, pieces)
		most = max(most, len(pieces))
	}
	var out []slab
	for i := range most {
		row := make([][]slab, len(columns))
		for j, pieces := range cut {
			if i < len(pieces) {
				row[j] = pieces[i]
			}
		}
		out = append(out, beside(gap, widths, row...))
	}
	return out
}

// pageful cuts a column into pieces no taller than room.
func pageful(column []slab, room float64) [][]slab {
	var out [][]slab
	from, height := 0, 0.0
	for i, s := range column {
		tall := s.space + s.height
		if height+tall > room && i > from {
			out = append(out, column[from:i])
			from, height = i, 0
		}
		height += tall
	}
	return append(out, column[from:])
}

// equal is n widths that fill a line with gaps between them.
func equal(n int, width, gap float64) []float64 {
	widths := make([]float64, n)
	for i := range widths {
		widths[i] = (width - gap*float64(n-1)) / float64(n)
	}
	return widths
}
