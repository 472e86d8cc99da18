package charts

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// joinGroups gives rows of one level one heading: the words of all, or
// without their remarks where those differ.
func (m *matrix) joinGroups() {
	words := map[int]string{}
	for _, row := range m.rows {
		if was, ok := words[row.rank]; ok && was != row.group {
			row.group, _, _ = strings.Cut(row.group, " (")
		}
		words[row.rank] = row.group
	}
	for i := range m.rows {
		m.rows[i].group = words[m.rows[i].rank]
	}
}

// rankOf orders ratings; what is not rated comes last.
func rankOf(r quantity.Rating) float64 {
	if r.State != quantity.Rated {
		return -1
	}
	return float64(r.Level)
}

// readCell is what a cell of the table says.
func readCell(c matrixColumn, cell report.Cell, row string) matrixCell {
	text := cmp.Or(cell.Text, "–")
	out := matrixCell{word: text, full: text, rating: cell.Rating, refs: []string{row + "/" + c.key}, shade: -1}
	if !c.rated() {
		return out
	}
	out.remark = cell.Rating.Note
	switch cell.Rating.State {
	case quantity.Unknown:
		out.word = "?"
	case quantity.NotApplicable:
		out.word = "n/a"
	case quantity.Rated:
		if out.remark != "" {
			out.word, _, _ = strings.Cut(cell.Text, " (")
		}
	}
	return out
}

// tagCell is the author's word for a row, shaded by the order in which the
// words first appear, darkest first.
func tagCell(spec *report.MatrixSpec, key, row string) matrixCell {
	var words []string
	for _, tag := range spec.Tags {
		if !slices.Contains(words, tag.Text) {
			words = append(words, tag.Text)
		}
	}
	for _, tag := range spec.Tags {
		if tag.Row != key {
			continue
		}
		i := slices.Index(words, tag.Text)
		return matrixCell{
			word: cmp.Or(tag.Text, "–"), full: cmp.Or(tag.Text, "–"), refs: refs([]string{row}, stringsOf(tag.Refs)),
			shade: 1 - float64(i)/float64(len(words)),
		}
	}
	rest := cmp.Or(spec.TagRest, "–")
	return matrixCell{word: rest, full: rest, refs: []string{row}, shade: -1}
}

func stringsOf(in []report.Ref) []string {
	out := make([]string, len(in))
	for i, ref := range in {
		out[i] = string(ref)
	}
	return out
}

// count adds a rated cell to the totals of its column and row.
func (m *matrix) count(c *matrixColumn, row *matrixRow, cell matrixCell) {
	if len(m.score) == 0 || !c.rated() {
		return
	}
	switch cell.rating.State {
	case quantity.Rated:
		if level := cell.rating.Level; level < len(m.score) {
			c.total += m.score[level]
			row.total += m.score[level]
		}
	case quantity.Unknown:
		c.unknown++
	case quantity.NotApplicable:
	}
}

// alone reports whether the column, and no other, has its scale's best, with
// that word and the column's heading.
func (m *matrix) alone(key string, cells []matrixCell) (head, word string, ok bool) {
	for i, c := range m.columns {
		if !c.rated() {
			continue
		}
		top := len(c.scale.Levels) - 1
		full := cells[i].rating.State == quantity.Rated && cells[i].rating.Level == top
		if full != (c.key == key) {
			return "", "", false
		}
		if full {
			head, word = c.head, c.scale.Levels[top]
		}
	}
	return head, word, head != ""
}

// sort puts rows, and for an order by totals columns, where they belong. What
// is equal keeps the table's order.
func (m *matrix) sort(spec *report.MatrixSpec) {
	slices.SortStableFunc(m.rows, func(a, b matrixRow) int {
		by := cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(b.order, a.order))
		if by == 0 && spec.Order == "totals" {
			by = cmp.Compare(b.total, a.total)
		}
		return by
	})
	if spec.Order != "totals" {
		return
	}
	order := make([]int, len(m.columns))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if m.columns[a].rated() != m.columns[b].rated() {
			return 0 // text stays where the author put it
		}
		return cmp.Compare(m.columns[b].total, m.columns[a].total)
	})
	columns := make([]matrixColumn, len(order))
	for i, k := range order {
		columns[i] = m.columns[k]
	}
	m.columns = columns
	for i := range m.rows {
		cells := make([]matrixCell, len(order))
		for j, k := range order {
			cells[j] = m.rows[i].cells[k]
		}
		m.rows[i].cells = cells
	}
}

// totalText writes a column's total; what nobody knows may add to it.
func (c matrixColumn) totalText() string {
	text := decimal(c.total, 2)
	if c.unknown > 0 {
		text += " + ?"
	}
	return text
}

// most is what a column would total if every row had the best.
func (m *matrix) most() string { return decimal(m.best*float64(len(m.rows)), 2) }

// countIn is how many rows are in the group of row i.
func (m *matrix) countIn(i int) string {
	n := 0
	for _, row := range m.rows {
		if row.group == m.rows[i].group {
			n++
		}
	}
	return strconv.Itoa(n)
}

// shadeOf is where a rating stands from its scale's lowest (0) to its highest.
func shadeOf(level, levels int) float64 {
	if levels < 2 {
		return 1
	}
	return min(max(float64(level)/float64(levels-1), 0), 1)
}

// ramp is the fill and the ink of a shade. The lower ones are kept light, so
// that few words stand on a tone in the middle.
func (s *sheet) ramp(shade float64) (fill, ink drawing.Color) {
	fill = s.th.Ramp(math.Pow(shade, 1.8))
	return fill, s.th.OnFill(fill)
}
