package charts

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// A matrix is a table ready to be laid out: in its order, with its totals.
type matrix struct {
	columns []matrixColumn
	rows    []matrixRow
	score   []float64 // what each level counts; nil: no totals
	best    float64   // the highest of score
}

// A matrixColumn is one column: of ratings, of text, or of the author's tags.
type matrixColumn struct {
	key, head string
	index     int            // among the table's columns; -1: the tags
	scale     quantity.Scale // no levels: text
	total     float64
	unknown   int // cells that count nothing because nobody knows
	x, w      float64
}

func (c matrixColumn) rated() bool { return len(c.scale.Levels) > 0 }

// A matrixRow is one row with its cells in the order of the columns.
type matrixRow struct {
	name, ref string
	cells     []matrixCell
	group     string
	level     int // of the group, where it has one; else -1
	rank      int // of the group, lowest first
	order     float64
	total     float64
}

// A matrixCell is what a cell says.
type matrixCell struct {
	word, remark, full string
	rating             quantity.Rating
	shade              float64 // of a tag, from 0; below 0: none
	refs               []string
}

// readMatrix reads the table: columns and rows in the order the figure asks
// for.
func (s *sheet) readMatrix(spec *report.MatrixSpec) (*matrix, error) {
	t, ok := s.r.Table(spec.Table)
	if !ok {
		return nil, fmt.Errorf("there is no table %s", spec.Table)
	}
	if len(t.Rows) == 0 {
		return nil, fmt.Errorf("table %s has no rows", t.ID)
	}
	m := &matrix{}
	if err := m.readScore(s.r, spec.Score); err != nil {
		return nil, err
	}
	if err := m.readColumns(s.r, t, spec); err != nil {
		return nil, err
	}
	if err := m.readRows(t, spec); err != nil {
		return nil, err
	}
	m.sort(spec)
	return m, nil
}

func (m *matrix) readScore(r *report.Report, score []string) error {
	for _, text := range score {
		v, _, err := r.Eval(text)
		if err != nil {
			return fmt.Errorf("score: %w", err)
		}
		m.score = append(m.score, v)
		m.best = max(m.best, v)
	}
	return nil
}

// matrixColumns is the most columns whose words can be read at the narrowest
// width.
const matrixColumns = 10

func (m *matrix) readColumns(r *report.Report, t *report.Table, spec *report.MatrixSpec) error {
	for _, key := range spec.Columns {
		i, ok := t.ColumnIndex(key)
		if !ok {
			return fmt.Errorf("table %s has no column %q", t.ID, key)
		}
		c := matrixColumn{key: key, head: t.Columns[i].Name, index: i}
		if t.Columns[i].Kind == report.RatingColumn {
			c.scale, _ = r.Scale(t.Columns[i].Scale)
			if n := len(c.scale.Levels); len(m.score) > 0 && len(m.score) != n {
				return fmt.Errorf("%d scores for the %d levels of column %q", len(m.score), n, key)
			}
		}
		m.columns = append(m.columns, c)
	}
	if spec.TagHead != "" {
		m.columns = append(m.columns, matrixColumn{head: spec.TagHead, index: -1})
	}
	switch n := len(m.columns); {
	case n == 0:
		return errors.New("no columns")
	case n > matrixColumns:
		return fmt.Errorf("%d columns: at most %d can be read", n, matrixColumns)
	}
	return nil
}

func (m *matrix) readRows(t *report.Table, spec *report.MatrixSpec) error {
	index := func(key string) (int, error) {
		i, ok := t.ColumnIndex(key)
		if !ok && key != "" {
			return 0, fmt.Errorf("table %s has no column %q", t.ID, key)
		}
		if !ok {
			i = -1
		}
		return i, nil
	}
	name, err1 := index(spec.Name)
	group, err2 := index(spec.Group)
	order := -1
	var err3 error
	if spec.Order != "totals" {
		order, err3 = index(spec.Order)
	}
	if err := errors.Join(err1, err2, err3); err != nil {
		return err
	}
	if name < 0 {
		return errors.New("no column names the rows")
	}
	for _, row := range t.Rows {
		if len(row.Cells) < len(t.Columns) {
			return fmt.Errorf("table %s, row %s: a cell is missing", t.ID, row.Key)
		}
		out := matrixRow{name: row.Cells[name].Text, ref: fmt.Sprintf("table:%s/%s", t.ID, row.Key), level: -1}
		for i := range m.columns {
			c := &m.columns[i]
			if c.index < 0 {
				out.cells = append(out.cells, tagCell(spec, row.Key, out.ref))
				continue
			}
			cell := readCell(*c, row.Cells[c.index], out.ref)
			out.cells = append(out.cells, cell)
			m.count(c, &out, cell)
		}
		if group >= 0 {
			cell := row.Cells[group]
			out.group, out.level = cell.Text, cell.Rating.Level
			out.rank = 1 + cell.Rating.Level
			if cell.Rating.State != quantity.Rated {
				out.rank, out.level = 0, -1
			}
		}
		if order >= 0 {
			out.order = rankOf(row.Cells[order].Rating)
		}
		if spec.Alone != "" {
			out.group, out.rank = "The other rows", 0
			if head, word, ok := m.alone(spec.Alone, out.cells); ok {
				out.group, out.rank = fmt.Sprintf("%s only at %s", word, head), 1
			}
		}
		m.rows = append(m.rows, out)
	}
	m.joinGroups()
	return nil
}

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
