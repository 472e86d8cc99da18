package report

import (
	"fmt"

	"dossier/db/quantity"
)

// count is the one function whose first argument is no number: a table, whose
// rows it counts, as in count(table:asks). A column and what its cells say, as
// the keys of both are written, count the rows that say it:
// count(table:asks, priority, critical).
func (p *evaluator) count() (operand, error) {
	p.at++
	ref := Ref(p.peek())
	path := ref.path()
	if ref.Kind() != "table" || len(path) != 1 {
		return operand{}, fmt.Errorf("count takes a table, as in count(table:asks), not %q", string(ref))
	}
	p.at++
	t, ok := p.report.Table(TableID(path[0]))
	if !ok {
		return operand{}, fmt.Errorf("there is no table %s", path[0])
	}
	if !p.take(",") {
		return plain(float64(len(t.Rows))), p.expect(")", "count's table")
	}
	column := p.peek()
	i, ok := t.ColumnIndex(column)
	if !ok {
		return operand{}, fmt.Errorf("count: table %s has no column %s", t.ID, column)
	}
	p.at++
	if err := p.expect(",", "count's column"); err != nil {
		return operand{}, err
	}
	word := p.peek()
	p.at++
	n := 0
	for _, row := range t.Rows {
		if i < len(row.Cells) && p.report.says(t.Columns[i], row.Cells[i]) == word {
			n++
		}
	}
	if n == 0 {
		// Nothing that a table never says is worth a number: it is a slip.
		return operand{}, fmt.Errorf("count: no row of table %s says %q in %s", t.ID, word, column)
	}
	return plain(float64(n)), p.expect(")", "count's word")
}

// says is the key of what a cell says: a rating's level, without its remark,
// or the slug of any other cell's text.
func (r *Report) says(col Column, cell Cell) string {
	if scale, ok := r.Scale(col.Scale); ok && cell.Rating.State == quantity.Rated && cell.Rating.Level < len(scale.Levels) {
		return quantity.Slug(scale.Levels[cell.Rating.Level])
	}
	return quantity.Slug(cell.Text)
}
