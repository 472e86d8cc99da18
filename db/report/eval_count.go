package report

import (
	"fmt"
	"strings"

	"dossier/db/quantity"
)

// count is the one function whose arguments are no numbers. It counts the
// rows of a table, count(table:asks), or those whose cells say what is asked
// for: count(table:capabilities, hugging-face, Y, aws-sagemaker, P). A remark
// in brackets does not matter to a rating. "not" before a word counts the rows
// that say anything else.
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
	held := make([]bool, len(t.Rows))
	for i := range held {
		held[i] = true
	}
	for p.take(",") {
		key := p.words()
		i, ok := t.ColumnIndex(key)
		if !ok {
			return operand{}, fmt.Errorf("table %s has no column %s", t.ID, key)
		}
		if err := p.expect(",", "the column "+key); err != nil {
			return operand{}, err
		}
		word, not := strings.CutPrefix(p.words(), "not ")
		same, err := p.report.says(t.Columns[i], word)
		if err != nil {
			return operand{}, fmt.Errorf("column %s of table %s: %w", key, t.ID, err)
		}
		for k, row := range t.Rows {
			held[k] = held[k] && i < len(row.Cells) && same(row.Cells[i]) != not
		}
	}
	n := 0
	for _, h := range held {
		if h {
			n++
		}
	}
	return plain(float64(n)), p.expect(")", "count's table")
}

// words takes an argument of words: up to the next comma or bracket.
func (p *evaluator) words() string {
	var words []string
	for !strings.Contains("(),", p.peek()) { // the end is "", which all contain
		words = append(words, p.peek())
		p.at++
	}
	return strings.Join(words, " ")
}

// says returns whether a cell of the column says word: a rating by its level,
// anything else as written. A word no rating can have is an error.
func (r *Report) says(col Column, word string) (func(Cell) bool, error) {
	scale, ok := r.Scale(col.Scale)
	if col.Kind != RatingColumn || !ok {
		return func(c Cell) bool { return equalFold(c.Text, word) }, nil
	}
	want, err := scale.Parse(word)
	if err != nil {
		return nil, err
	}
	return func(c Cell) bool {
		return c.Rating.State == want.State && (want.State != quantity.Rated || c.Rating.Level == want.Level)
	}, nil
}
