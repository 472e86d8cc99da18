package export

import (
	"strings"

	"dossier/db/quantity"
	"dossier/db/report"
)

// evidenceOf is what one of a chapter's figures shows, in words, to stand under
// its numbers.
func (b *book) evidenceOf(c *report.Chapter, width float64) []slab {
	figures := b.figuresIn(c)
	// A matrix compares, a market measures: both say more than the rest.
	for _, kind := range []string{"market", "matrix", ""} {
		for _, f := range figures {
			finding := b.finding(f)
			if f.Kind != kind && kind != "" || !b.mayPrint(finding) {
				continue
			}
			return apart(5, cited(b.paragraph(b.atoms(unmarked(finding), b.s.caption), b.s.caption, width)))
		}
	}
	return nil
}

// figuresIn are the figures of a chapter, in the report's order.
func (b *book) figuresIn(c *report.Chapter) []*report.Figure {
	var out []*report.Figure
	for i := range b.r.Figures {
		if b.chapterOf(b.r.Figures[i].Section) == c.Number {
			out = append(out, &b.r.Figures[i])
		}
	}
	return out
}

// shortRange is a derived amount for a narrow place: "$14–23K".
func shortRange(low, high float64, unit quantity.Unit) string {
	write := quantity.Rate
	if unit == quantity.Money {
		write = quantity.Dollars
	}
	from, to := write(low), write(high)
	if from == to {
		return from
	}
	if last := from[len(from)-1]; last == to[len(to)-1] && unit == quantity.Money {
		from = strings.TrimSuffix(from, string(last))
	}
	return from + "–" + strings.TrimPrefix(to, "$")
}
