package charts

import (
	"errors"
	"fmt"

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
