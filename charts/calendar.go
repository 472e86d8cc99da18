package charts

import (
	"fmt"
	"math"
	"time"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// yearOf is a day as years since the year 0: 1 July 2024 is about 2024.5.
// Months are twelfths, so that two years after a month is that month.
func yearOf(day time.Time) float64 {
	const daysAMonth = 31
	return float64(day.Year()) + (float64(day.Month()-1)+float64(day.Day()-1)/daysAMonth)/12
}

// monthText writes such a year to the month: "Aug 2025".
func monthText(year float64) string {
	whole, part := math.Modf(year + 1e-6)
	return time.Date(int(whole), time.Month(1+int(part*12)), 1, 0, 0, 0, 0, time.UTC).Format("Jan 2006")
}

// monthsAfter is how many months a year lies after a day's month, none when
// it is past.
func monthsAfter(year float64, day time.Time) int {
	month := yearOf(day.AddDate(0, 0, 1-day.Day()))
	return max(0, int(math.Floor((year-month)*12+1e-6)))
}

// dateOf reads the day or month a cell says, a month as its first day.
func (s *sheet) dateOf(ref report.Ref) (time.Time, error) {
	t, err := s.r.Resolve(ref)
	if err != nil {
		return time.Time{}, err
	}
	for _, layout := range []string{"2006-01-02", "2 January 2006", "2 Jan 2006", "January 2006", "Jan 2006", "2006"} {
		if day, err := time.Parse(layout, t.Text); err == nil {
			return day, nil
		}
	}
	return time.Time{}, fmt.Errorf("%s is no date: it says %q", ref, t.Text)
}

// leftText says how much of a span that ends within a range is still to come
// on a day: "0–15 months left".
func leftText(low, high float64, day time.Time) string {
	a, b := monthsAfter(low, day), monthsAfter(high, day)
	switch {
	case b == 0:
		return "none left"
	case a == b:
		return fmt.Sprintf("%d months left", a)
	}
	return fmt.Sprintf("%d–%d months left", a, b)
}

// spanText writes two computed ends: "2.4–4.7 years".
func spanText(low, high float64, unit quantity.Unit) string {
	a, b := amount(low, unit), amount(high, unit)
	switch {
	case a == b:
		return a
	case unit == quantity.Duration:
		return decimal(low, 1) + "–" + b
	}
	return a + "–" + b
}

// months says when a span on a calendar ends: "Aug 2025–Aug 2027".
func (r amountRow) months() string {
	low, high := monthText(r.low), monthText(r.high)
	if low == high {
		return low
	}
	return low + "–" + high
}

// runsOut says above a bar of a calendar when the span ends.
func (s *sheet) runsOut(p amountPanel, row amountRow, box drawing.Rect) {
	text, left := row.months(), leftText(row.low, row.high, s.r.AsOf)
	s.mark(box.Inset(-3), row.Label, row.text+": "+text+", "+left, row.refs...)
	l := s.value(text+", "+left, row.refs...)
	y := box.Y - 5
	after := p.scale.at(yearOf(s.r.AsOf)) + 5
	s.place(l, spot{drawing.Point{X: box.X, Y: y}, drawing.Start}, spot{drawing.Point{X: box.X + box.W, Y: y}, drawing.End},
		spot{drawing.Point{X: after, Y: y}, drawing.Start}, spot{drawing.Point{X: s.width, Y: y}, drawing.End})
}
