package export

// tabColumn is a column of a small table of our own: the prices, the inputs.
type tabColumn struct {
	title string
	width float64
	right bool
}

// tabular sets a small table of which every cell is a short line or two. It
// stays whole.
func (b *book) tabular(columns []tabColumn, rows [][][]atom) []slab {
	out, _ := b.closeTabular(2.8, columns, rows)
	return out
}

// closeTabular is tabular with a given room above and below a row's text. It
// also says which slab ends each row.
func (b *book) closeTabular(pad float64, columns []tabColumn, rows [][][]atom) (out []slab, ends []int) {
	const between = 10
	head := b.s.cell.in(b.theme.Muted).bold()
	head.size, head.leading = 8.5, 11.5
	width := -float64(between)
	for _, c := range columns {
		width += c.width + between
	}
	set := func(row [][]atom, leading float64) ([][]line, float64) {
		var cells [][]line
		height := leading
		for i, atoms := range row {
			lines := fill(atoms, columns[i].width)
			cells = append(cells, lines)
			height = max(height, float64(len(lines))*leading)
		}
		return cells, height
	}
	put := func(c canvas, cells [][]line, leading, height float64, foot bool) {
		x := 0.0
		for i, lines := range cells {
			top := pad
			if foot {
				top += height - float64(len(lines))*leading
			}
			for j, l := range lines {
				dx := 0.0
				if columns[i].right {
					dx = columns[i].width - l.width
				}
				c.line(l, x+dx, top+float64(j)*leading)
			}
			x += columns[i].width + between
		}
	}
	var titles [][]atom
	for _, c := range columns {
		titles = append(titles, trim(words(c.title, head)))
	}
	cells, height := set(titles, head.leading)
	out = append(out, slab{height: height + 2*pad, paint: func(c canvas) {
		put(c, cells, head.leading, height, true)
		c.rule(height+2*pad, width, 0.9, b.theme.Ink)
	}})
	leading := b.s.cell.leading
	most := int((b.kind.upright(b.o.Paper).height()-3*head.leading)/leading) - 2
	for _, row := range rows {
		cells, _ := set(row, leading)
		lines := 1
		for _, cell := range cells {
			lines = max(lines, len(cell))
		}
		for from := 0; from < lines; from += most {
			// A row taller than a page goes on over the next.
			some := make([][]line, len(cells))
			for i, cell := range cells {
				some[i] = cell[min(from, len(cell)):min(from+most, len(cell))]
			}
			height := float64(min(most, lines-from)) * leading
			out = append(out, slab{height: height + 2*pad, paint: func(c canvas) {
				put(c, some, leading, height, false)
				if from+most >= lines {
					c.rule(height+2*pad, width, 0.5, b.theme.Hairline)
				}
			}})
		}
		ends = append(ends, len(out)-1)
	}
	return together(out), ends
}

// tab is a cell of plain words.
func tab(text string, s style) []atom { return trim(words(text, s)) }
