package charts

import (
	"math"
	"time"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// momentYear is a moment in years: the middle of 2023 is 2023.5.
func momentYear(t time.Time) float64 {
	from := time.Date(t.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	to := from.AddDate(1, 0, 0)
	return float64(t.Year()) + t.Sub(from).Hours()/to.Sub(from).Hours()
}

// toTheMonth reports whether a period is known to the month.
func toTheMonth(p report.Period) bool { return p.To.Sub(p.From) <= 31*24*time.Hour }

// yearTicks are the whole years on an axis, as many as there is room for.
func yearTicks(a axis) []float64 {
	const pitch = 40
	var out []float64
	for _, v := range a.ticks(max(2, int((a.to-a.from)/pitch))) {
		if v == math.Trunc(v) {
			out = append(out, v)
		}
	}
	return out
}

// years draws an axis of years below a plot.
func (s *sheet) years(a axis, base float64) {
	s.d.Line(drawing.Point{X: a.from, Y: base}, drawing.Point{X: a.to, Y: base}, drawing.Stroke(s.th.Muted, 1))
	for _, v := range yearTicks(a) {
		x := a.at(v)
		s.d.Line(drawing.Point{X: x, Y: base}, drawing.Point{X: x, Y: base + 4}, drawing.Stroke(s.th.Muted, 1))
		l := s.remark(decimal(v, 0))
		s.place(l, spot{drawing.Point{X: x, Y: base + 16}, drawing.Middle}, spot{drawing.Point{X: x - 2, Y: base + 16}, drawing.Start})
	}
}
