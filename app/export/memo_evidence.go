package export

import (
	"slices"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// evidenceOf is what a chapter's figures show, under its numbers: a measure
// over time as small columns, else one figure's finding in words.
func (b *book) evidenceOf(c *report.Chapter, width float64) []slab {
	var figures []*report.Figure
	for i := range b.r.Figures {
		if b.chapterOf(b.r.Figures[i].Section) == c.Number {
			figures = append(figures, &b.r.Figures[i])
		}
	}
	for _, f := range figures {
		if spec, ok := f.Spec.(*report.ColumnsSpec); ok {
			if slabs := b.smallColumns(spec, width); slabs != nil {
				return apart(7, slabs)
			}
		}
	}
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

// smallColumns are the first measure of a figure of columns, drawn as small
// as can be read: the first and the last number are written on it.
func (b *book) smallColumns(spec *report.ColumnsSpec, width float64) []slab {
	t, ok := b.r.Table(spec.Table)
	if !ok || len(spec.Panels) == 0 {
		return nil
	}
	panel := spec.Panels[0]
	row, ok := t.Row(panel.Row)
	over, divided := t.Row(panel.Over)
	if !ok || panel.Over != "" && !divided {
		return nil
	}
	type bar struct {
		name, text string
		value      float64
	}
	var bars []bar
	highest := 0.0
	for _, key := range spec.Columns {
		i, ok := t.ColumnIndex(key)
		if !ok || i >= len(row.Cells) {
			continue
		}
		q := row.Cells[i].Quantity
		one := bar{t.Columns[i].Name, quantity.Typeset(row.Cells[i].Text), q.Mid()}
		if panel.Over != "" {
			by := over.Cells[i].Quantity
			if by.Low <= 0 {
				continue
			}
			one.value /= by.Mid()
			one.text = "~" + shortRange(q.Low/by.High, q.High/by.Low, q.Unit)
		}
		highest = max(highest, one.value)
		bars = append(bars, one)
	}
	if len(bars) < 2 || highest <= 0 {
		return nil
	}
	s := style{drawing.Sans, 8, 10, b.theme.Muted}
	const tall = 20.0
	each := width / float64(len(bars))
	out := b.plain(panel.Label, b.s.caption, width)
	claims := slices.Concat(row.Claims)
	return append(out, slab{height: tall + 2*s.leading, cites: claims, paint: func(c canvas) {
		base := s.leading + tall
		for i, one := range bars {
			x, h := float64(i)*each, one.value/highest*tall
			c.page.art.Rect(drawing.Rect{X: c.x + x, Y: c.y + base - h, W: each - 4, H: h}, 0, drawing.Fill(b.theme.Accent))
			c.put(s.in(b.theme.Ink), x+each/2-2, base-h-2.5, drawing.Middle, one.text)
			c.put(s, x+each/2-2, base+s.baseline(), drawing.Middle, one.name)
		}
	}})
}
