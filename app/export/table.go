package export

import (
	"fmt"

	"dossier/db/report"
)

// tableSetter sets one table.
type tableSetter struct {
	b       *book
	t       *report.Table
	g       grid
	plan    tablePlan
	leading float64
}

// table sets a table whole: title, header, rows, note. Rows never split
// unless one is taller than a page; the header stands again on every page.
func (b *book) table(t *report.Table) []slab {
	ts := tableSetter{b: b, t: t, g: b.grid(t)}
	ts.plan = ts.g.plan(upright(b.o.Paper), turned(b.o.Paper))
	ts.leading = ts.plan.size * 1.3
	var out []slab
	for i, group := range ts.plan.groups {
		first := ts.title(i, "")
		if i == 0 {
			first = named(tableRef(t.ID), first)
			first[0].marks = []bookmark{{title: fmt.Sprintf("Table %d  %s", t.Number, t.Title), list: "Tables"}}
		}
		slabs := append(withNext(first), ts.header(group))
		slabs[len(slabs)-1].keep = true
		for row := 1; row < len(ts.g.cells); row++ {
			slabs = append(slabs, ts.row(row, i, group)...)
		}
		out = append(out, apart(18, slabs)...)
	}
	// The rows are lines now; only the header is set again.
	clear(ts.g.cells[1:])
	last := len(out) - 1
	if len(ts.g.cells) > 3 {
		out[last-1].keep = true // nor does a last row stand alone
	}
	if notes := ts.notes(); len(notes) > 0 {
		out[last].keep = true
		out = append(out, together(notes)...)
		last = len(out) - 1
	}
	for i := range out {
		out[i].wide = ts.plan.width > upright(b.o.Paper).prose && !ts.plan.turned
		out[i].turned = ts.plan.turned
	}
	out[last].keys = append(out[last].keys, tableKey(t))
	out[0].series = "table"
	if !ts.plan.turned && total(out) < upright(b.o.Paper).height()*keepWhole {
		out = together(out)
		out[0].floats = true
	}
	out[last].below = 20
	return out
}

// keepWhole is the share of a page below which a table is not cut.
const keepWhole = 0.45

func total(slabs []slab) float64 {
	height := 0.0
	for _, s := range slabs {
		height += s.space + s.height
	}
	return height
}

// title is "Table 36  Scenarios", and which columns where it is parted.
func (ts tableSetter) title(group int, more string) []slab {
	b := ts.b
	name := fmt.Sprintf("Table %d", ts.t.Number)
	atoms := words(name, b.s.label)
	atoms = append(atoms, gap(7))
	atoms = append(atoms, words(ts.t.Title, b.s.label)...)
	if n := len(ts.plan.groups); n > 1 {
		g := ts.plan.groups[group].columns
		more += fmt.Sprintf(" (columns %d to %d of %d)", g[1]+1, g[len(g)-1]+1, len(ts.g.right))
	}
	if more != "" {
		atoms = append(atoms, words(" "+more, b.s.caption)...)
	}
	slabs := b.paragraph(atoms, b.s.label, ts.plan.width)
	slabs = append(slabs, space(3))
	for i := range slabs {
		slabs[i].turned = ts.plan.turned
	}
	return slabs
}

// header is the row of column names over a rule.
func (ts tableSetter) header(group columnGroup) slab {
	cells, height := ts.cells(0, group)
	return slab{
		height: height + 6,
		turned: ts.plan.turned,
		paint: func(c canvas) {
			for i, lines := range cells {
				// Names stand on the rule, however many lines the others take.
				ts.put(c, group, i, lines, height-float64(len(lines))*ts.leading+1)
			}
			c.rule(height+4, ts.plan.width, 0.9, ts.b.theme.Ink)
		},
	}
}

// row is one line of the table; more than one slab when it is taller than a
// page.
func (ts tableSetter) row(row, group int, g columnGroup) []slab {
	cells, height := ts.cells(row, g)
	b := ts.b
	r := ts.t.Rows[row-1]
	pad := ts.leading * 0.26
	again := func() []slab {
		return append(ts.title(group, "(continued)"), ts.header(g))
	}
	geo := upright(b.o.Paper)
	if ts.plan.turned {
		geo = turned(b.o.Paper)
	}
	most := int((geo.height() - 90) / ts.leading)
	lines := int(height/ts.leading + 0.5)
	var out []slab
	for from := 0; from < max(lines, 1); from += most {
		to := min(from+most, lines)
		last := to >= lines
		out = append(out, slab{
			height: float64(to-from)*ts.leading + 2*pad,
			again:  again,
			paint: func(c canvas) {
				for i, all := range cells {
					if from < len(all) {
						ts.put(c, g, i, all[from:min(to, len(all))], pad-ts.leading*0.04)
					}
				}
				if last {
					c.rule(float64(to-from)*ts.leading+2*pad, ts.plan.width, 0.5, b.theme.Hairline)
				}
			},
		})
	}
	out[0].cites = r.Claims
	if group == 0 {
		out[0].ref = rowRef(ts.t.ID, r.Key)
	}
	if group == len(ts.plan.groups)-1 {
		out[len(out)-1].keys = []string{rowKey(ts.t, row-1)}
	}
	if row == 1 && len(ts.g.cells) > 2 && len(out) == 1 {
		out[0].keep = true // a header never stands over one row alone
	}
	return out
}

// cells breaks the cells of a row into lines and says how tall the row is.
func (ts tableSetter) cells(row int, group columnGroup) (cells [][]line, height float64) {
	for i, column := range group.columns {
		atoms := scaled(ts.g.cells[row][column], ts.plan.size, ts.leading)
		lines := fill(atoms, group.widths[i])
		cells = append(cells, lines)
		height = max(height, float64(max(len(lines), 1))*ts.leading)
	}
	return cells, height
}

// put paints the lines of one cell, numbers flush right.
func (ts tableSetter) put(c canvas, group columnGroup, i int, lines []line, y float64) {
	x := 0.0
	for j := range i {
		x += group.widths[j] + columnGap
	}
	for j, l := range lines {
		dx := 0.0
		if ts.g.right[group.columns[i]] {
			dx = group.widths[i] - l.width
		}
		c.line(l, x+dx, y+float64(j)*ts.leading)
	}
}

// notes stand under the table: its author's note, then what it rests on.
func (ts tableSetter) notes() []slab {
	b := ts.b
	var out []slab
	if len(ts.t.Note) > 0 {
		out = append(out, cited(b.prose(spelled(ts.t.Note), b.s.caption, ts.plan.width))...)
	}
	if len(ts.t.Claims) > 0 {
		out = append(out, b.idLine("The table rests on ", ts.t.Claims, b.s.note, ts.plan.width)...)
	}
	return apart(5, out)
}

// cited makes slabs that stand clear of the margin count as using their
// claims without a note there.
func cited(slabs []slab) []slab {
	for i := range slabs {
		slabs[i].cites = append(slabs[i].cites, slabs[i].claims...)
		slabs[i].claims = nil
	}
	return slabs
}
