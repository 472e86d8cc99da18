package export

import (
	"slices"

	"dossier/db/quantity"
	"dossier/db/report"
)

// grid is a table's cells as they will be set: row 0 is the header, and a
// last column may hold the rows' claims.
type grid struct {
	cells [][][]atom // at size 1: scaled by the plan
	right []bool     // numbers, which never break
	backs bool       // the last column lists claims
}

// grid prepares a table's cells.
func (b *book) grid(t *report.Table) grid {
	unit := style{face: b.s.cell.face, size: 1, color: b.theme.Ink}
	head := unit.bold().in(b.theme.Muted)
	backed := slices.ContainsFunc(t.Rows, func(r report.Row) bool { return len(r.Claims) > 0 })
	g := grid{}
	var header [][]atom
	for _, col := range t.Columns {
		name := col.Name
		if col.Unit != "" && !isKind(col.Unit) {
			name += ", " + col.Unit
		}
		header = append(header, trim(words(name, head)))
		g.right = append(g.right, col.Kind == report.QuantityColumn)
	}
	if g.backs = backed; backed {
		header = append(header, trim(words("Claims", head)))
		g.right = append(g.right, false)
	}
	g.cells = append(g.cells, header)
	for _, row := range t.Rows {
		var cells [][]atom
		for i := range t.Columns {
			cells = append(cells, b.cell(row, t.Columns[i], i, unit))
		}
		if backed {
			cells = append(cells, claimCell(row.Claims, unit.bold().in(b.theme.Accent)))
		}
		g.cells = append(g.cells, cells)
	}
	return g
}

// isKind reports whether a column's unit says how its cells are read: then it
// stands in them already.
func isKind(unit string) bool {
	for u := quantity.Number; u <= quantity.Duration; u++ {
		if u.String() == unit {
			return true
		}
	}
	return false
}

// cell is what a cell shows.
func (b *book) cell(row report.Row, col report.Column, i int, s style) []atom {
	if i >= len(row.Cells) {
		return nil
	}
	cell := row.Cells[i]
	if i == 0 {
		s = s.bold()
	}
	switch {
	case col.Kind == report.ConfidenceColumn && cell.Confidence != report.NoClaim:
		return append([]atom{signAtom(cell.Confidence, s), gap(0.3)}, words(cell.Text, s)...)
	case cell.Text == "-":
		return tab("–", s)
	}
	return trim(words(cell.Shown(col), s))
}

// claimCell lists the claims that state a row, one a line where the column is
// narrow.
func claimCell(ids []report.ClaimID, s style) []atom {
	s.size *= 0.84
	var out []atom
	for i, id := range ids {
		if i > 0 {
			out = append(out, atom{style: s, width: s.size * 0.6, space: true})
		}
		a := atom{extra: &extra{claims: []report.ClaimID{id}}, style: s}
		a.width = signRoom*s.size + s.width(string(id))
		out = append(out, a)
	}
	return out
}

// scaled is a cell's atoms at a size.
func scaled(cell []atom, size, leading float64) []atom {
	out := make([]atom, len(cell))
	for i, a := range cell {
		a.style.size *= size
		a.style.leading = leading
		a.width *= size
		out[i] = a
	}
	return out
}
