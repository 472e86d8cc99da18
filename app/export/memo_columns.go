package export

import (
	"fmt"
	"slices"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// memoBar is one column of a memo's small chart.
type memoBar struct {
	name, text string
	value      float64
	ghost      bool // what a case expects, not what was
}

// memoChart is a measure over time, small enough for a memo.
type memoChart struct {
	title  string
	bars   []memoBar
	claims []report.ClaimID
}

// memoCharts are the charts under a chapter of a memo: its first measure over
// time with what the cases expect, and beside it the first measure of the
// report that is one number over another, such as revenue per customer. None
// where the chapter measures nothing.
func (b *book) memoCharts(c *report.Chapter) []memoChart {
	own, ok := b.firstChart(b.figuresIn(c), false)
	if !ok {
		return nil
	}
	var all []*report.Figure
	for _, of := range b.businessChapters() {
		all = append(all, b.figuresIn(of)...)
	}
	if per, ok := b.firstChart(all, true); ok {
		return []memoChart{own, per}
	}
	return []memoChart{own}
}

// firstChart is the first panel that is, or is not, one row over another.
func (b *book) firstChart(figures []*report.Figure, divided bool) (memoChart, bool) {
	for _, f := range figures {
		spec, ok := f.Spec.(*report.ColumnsSpec)
		if !ok {
			continue
		}
		for _, panel := range spec.Panels {
			if (panel.Over != "") != divided {
				continue
			}
			if chart, ok := b.memoChart(spec, panel); ok {
				return chart, true
			}
		}
	}
	return memoChart{}, false
}

func (b *book) memoChart(spec *report.ColumnsSpec, panel report.ColumnsPanel) (memoChart, bool) {
	t, ok := b.r.Table(spec.Table)
	if !ok {
		return memoChart{}, false
	}
	row, ok := t.Row(panel.Row)
	over, divided := t.Row(panel.Over)
	if !ok || panel.Over != "" && !divided {
		return memoChart{}, false
	}
	out := memoChart{title: panel.Label, claims: slices.Clone(row.Claims)}
	for _, key := range spec.Columns {
		i, ok := t.ColumnIndex(key)
		if !ok || i >= len(row.Cells) || divided && i >= len(over.Cells) {
			continue
		}
		q := row.Cells[i].Quantity
		one := memoBar{name: t.Columns[i].Name, text: quantity.Typeset(row.Cells[i].Text), value: q.Mid()}
		if divided {
			by := over.Cells[i].Quantity
			if by.Low <= 0 {
				continue
			}
			one.value /= by.Mid()
			one.text = "~" + shortRange(q.Low/by.High, q.High/by.Low, q.Unit)
		}
		out.bars = append(out.bars, one)
	}
	if len(out.bars) < 2 {
		return memoChart{}, false
	}
	// A copy without returns is one without the cases too.
	if panel.Cases != "" && b.r.Scenarios != nil && b.o.Preset != Limited {
		year := b.r.Scenarios.ARRYear
		out.title += fmt.Sprintf("; dashed: the cases for %d", year)
		for _, k := range b.r.Scenarios.Cases {
			q := k.ARR.Quantity
			out.bars = append(out.bars, memoBar{fmt.Sprintf("%d %s", year, k.Name), quantity.Typeset(q.Text), q.Mid(), true})
		}
	}
	return out, slices.ContainsFunc(out.bars, func(one memoBar) bool { return one.value > 0 })
}

// chartRow sets charts side by side, every column as wide as every other
// unless a title needs more.
func (b *book) chartRow(charts []memoChart, width float64) []slab {
	const gutter = 22
	room, bars := width-gutter*float64(len(charts)-1), 0
	widths := make([]float64, len(charts))
	for i, c := range charts {
		widths[i] = b.s.caption.width(c.title) + 1
		bars += len(c.bars)
	}
	if left := room - sum(widths); left < 0 {
		widths = equal(len(charts), width, gutter)
	}
	for i, c := range charts {
		widths[i] = max(widths[i], room*float64(len(c.bars))/float64(bars))
	}
	// What is too much comes off the widest.
	widest := slices.Index(widths, slices.Max(widths))
	widths[widest] -= sum(widths) - room
	var columns [][]slab
	for i, c := range charts {
		columns = append(columns, b.smallColumns(c, widths[i]))
	}
	return b.abreast(gutter, widths, columns...)
}

// smallColumns draws a chart as small as can be read: every column has its
// number over it.
func (b *book) smallColumns(chart memoChart, width float64) []slab {
	s := style{drawing.Sans, 8.2, 10, b.theme.Muted}
	const tall, between = 34.0, 9.0
	each := width / float64(len(chart.bars))
	highest := 0.0
	for _, one := range chart.bars {
		highest = max(highest, one.value)
	}
	out := withNext(b.plain(ellipsis(b.s.caption, chart.title, width), b.s.caption, width))
	return append(out, slab{height: tall + 2*s.leading + 2, cites: chart.claims, paint: func(c canvas) {
		base := s.leading + tall
		c.rule(base, width-between, 0.5, b.theme.Hairline)
		for i, one := range chart.bars {
			h := one.value / highest * tall
			box := drawing.Rect{X: c.x + float64(i)*each, Y: c.y + base - h, W: each - between, H: h}
			if one.ghost {
				dashed := drawing.Stroke(b.theme.Ink, 0.8)
				dashed.Dash = []float64{2.5, 2}
				c.page.art.Rect(box, 0, dashed)
			} else {
				c.page.art.Rect(box, 0, drawing.Fill(b.theme.Accent))
			}
			middle := float64(i)*each + (each-between)/2
			c.put(s.in(b.theme.Ink), middle, base-h-2.5, drawing.Middle, one.text)
			c.put(s, middle, base+s.baseline()+1, drawing.Middle, one.name)
		}
	}})
}
