package export

import (
	"slices"
	"strconv"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// rival is one platform of a comparison, with what it adds up to.
type rival struct {
	name  string
	total float64
	own   bool
}

// rivals adds up a chapter's first comparison that the company is part of,
// best first, and says what the most is; nil where there is none.
func (b *book) rivals(c *report.Chapter) (f *report.Figure, out []rival, most float64) {
	for _, f := range b.figuresIn(c) {
		spec, ok := f.Spec.(*report.MatrixSpec)
		if !ok || spec.Alone == "" || len(spec.Score) == 0 {
			continue
		}
		t, ok := b.r.Table(spec.Table)
		if !ok {
			continue
		}
		var scores []float64
		for _, text := range spec.Score {
			v, err := strconv.ParseFloat(text, 64)
			if err != nil {
				return nil, nil, 0
			}
			scores = append(scores, v)
		}
		for _, key := range spec.Columns {
			i, ok := t.ColumnIndex(key)
			if !ok || t.Columns[i].Kind != report.RatingColumn {
				continue
			}
			one := rival{name: t.Columns[i].Name, own: key == spec.Alone}
			for _, row := range t.Rows {
				if at := level(row, i); at >= 0 && at < len(scores) && row.Cells[i].Rating.State == quantity.Rated {
					one.total += scores[at]
				}
			}
			out = append(out, one)
		}
		slices.SortStableFunc(out, func(x, y rival) int {
			switch {
			case x.total > y.total:
				return -1
			case x.total < y.total:
				return 1
			}
			return 0
		})
		return f, out, slices.Max(scores) * float64(len(t.Rows))
	}
	return nil, nil, 0
}

// leastCell is the narrowest a cell of a strip may be, in points.
const leastCell = 38

// heatStrip sets what the rivals add up to side by side, the darker the more,
// each with its number; nil where a chapter compares nobody, or too many.
func (b *book) heatStrip(c *report.Chapter, width float64) []slab {
	f, rivals, most := b.rivals(c)
	const between = 2.0
	if len(rivals) < 2 || most <= 0 || !b.mayPrint(b.finding(f)) {
		return nil
	}
	each := (width + between) / float64(len(rivals))
	if each < leastCell {
		return nil
	}
	s := style{drawing.Sans, 8.2, 10.5, b.theme.Muted}
	number := style{drawing.SansSemiBold, 9.5, 15, b.theme.Ink}
	out := withNext(cited(b.paragraph(b.atoms(unmarked(b.finding(f)), b.s.caption), b.s.caption, width)))
	return append(out, slab{height: s.leading + number.leading, space: 2, paint: func(cv canvas) {
		for i, one := range rivals {
			x, w := float64(i)*each, each-between
			name := s
			if one.own {
				name = s.bold().in(b.theme.Ink)
			}
			cv.put(name, x+w/2, s.baseline(), drawing.Middle, ellipsis(name, one.name, w))
			fill := b.theme.Ramp(one.total / most)
			cv.page.art.Rect(drawing.Rect{X: cv.x + x, Y: cv.y + s.leading, W: w, H: number.leading}, 0, drawing.Fill(fill))
			text := number.in(b.theme.OnFill(fill))
			cv.put(text, x+w/2, s.leading+number.baseline(), drawing.Middle, strconv.FormatFloat(one.total, 'f', -1, 64))
		}
	}})
}
