package charts

import (
	"fmt"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// A rowCells reads the cells of a table that a figure shows row by row.
type rowCells struct {
	table  *report.Table
	column map[string]int
}

// rowCells finds a table and its columns; an empty key is passed over. The
// error says what is missing: the table, a column, every row, or a cell.
func (s *sheet) rowCells(id report.TableID, keys ...string) (rowCells, error) {
	t, ok := s.r.Table(id)
	if !ok {
		return rowCells{}, fmt.Errorf("there is no table %s", id)
	}
	g := rowCells{t, map[string]int{}}
	for _, key := range keys {
		if key == "" {
			continue
		}
		i, found := t.ColumnIndex(key)
		if !found {
			return rowCells{}, fmt.Errorf("table %s has no column %q", id, key)
		}
		g.column[key] = i
	}
	if len(t.Rows) == 0 {
		return rowCells{}, fmt.Errorf("table %s has no rows", id)
	}
	for _, row := range t.Rows {
		for _, key := range keys {
			if key == "" {
				continue
			}
			if g.column[key] >= len(row.Cells) {
				return rowCells{}, fmt.Errorf("table %s, row %s: no cell for %q", id, row.Key, key)
			}
			if q := g.cell(row, key).Quantity; !finite(q.Low, q.High) {
				return rowCells{}, fmt.Errorf("table %s, row %s: %s is not a finite number", id, row.Key, key)
			}
		}
	}
	return g, nil
}

// cell is a row's cell in a column; an empty one for an empty key.
func (g rowCells) cell(row report.Row, key string) report.Cell {
	if key == "" {
		return report.Cell{}
	}
	return row.Cells[g.column[key]]
}

// ref is the reference to that cell; "" for an empty key.
func (g rowCells) ref(row report.Row, key string) string {
	if key == "" {
		return ""
	}
	return fmt.Sprintf("table:%s/%s/%s", g.table.ID, row.Key, key)
}

// name is what the table calls a column; "" for an empty key.
func (g rowCells) name(key string) string {
	if key == "" {
		return ""
	}
	return g.table.Columns[g.column[key]].Name
}

// ratingLevels are the words of a rating column, lowest first; nil without a scale.
func (s *sheet) ratingLevels(g rowCells, key string) []string {
	scale, _ := s.r.Scale(g.table.Columns[g.column[key]].Scale)
	return scale.Levels
}

// rule draws a hairline across the sheet.
func (s *sheet) rule(y float64) {
	s.d.Line(drawing.Point{Y: y}, drawing.Point{X: s.width, Y: y}, drawing.Stroke(s.th.Hairline, 0.75))
}

// groupHead sets what a group of rows has in common, over a rule, and returns
// the y below it. The sign is drawn from a point left of the words on, and
// says how wide it is.
func (s *sheet) groupHead(y float64, words, count string, sign func(from drawing.Point) float64) float64 {
	base := y + 18
	x := sign(drawing.Point{Y: base - labelSize*capHeight/2}) + 7
	n := s.remark(count)
	box := s.text(s.name(words).cut(s.width-x-n.width()-8), drawing.Point{X: x, Y: base})
	s.text(n, drawing.Point{X: box.X + box.W + 6, Y: base})
	s.d.Line(drawing.Point{Y: y + groupHeight - 3}, drawing.Point{X: s.width, Y: y + groupHeight - 3}, drawing.Stroke(s.th.Muted, 0.75))
	return y + groupHeight
}

const (
	groupHeight = 28  // of a group's words, rule included
	groupSign   = 4.5 // radius of a sign before them
)
