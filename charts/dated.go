package charts

import (
	"fmt"
	"strings"
	"time"
)

// A dated is the time a number speaks of: from its first day to the day after
// its last.
type dated struct{ from, to time.Time }

// readDated reads a date as people write it in a table: a day, a month, a
// quarter, a year, or two of them ("2023 to 2024"); a remark in brackets is
// passed over. False for anything else.
func readDated(text string) (dated, bool) {
	text, _, _ = strings.Cut(text, "(")
	text = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(text), "~"))
	if d, ok := readPeriod(text); ok {
		return d, true
	}
	for _, sep := range []string{" to ", " - ", "–", "-"} {
		first, last, found := strings.Cut(text, sep)
		if !found {
			continue
		}
		a, okA := readPeriod(strings.TrimSpace(first))
		b, okB := readPeriod(strings.TrimSpace(last))
		if okA && okB && a.from.Before(b.to) {
			return dated{a.from, b.to}, true
		}
	}
	return dated{}, false
}

// readPeriod reads one day, month, quarter or year.
func readPeriod(text string) (dated, bool) {
	if len(text) == len("Q1 2024") && text[0] == 'Q' && text[1] >= '1' && text[1] <= '4' {
		year, err := time.Parse(" 2006", text[2:])
		from := year.AddDate(0, 3*int(text[1]-'1'), 0)
		return dated{from, from.AddDate(0, 3, 0)}, err == nil
	}
	for _, form := range []struct {
		layout              string
		years, months, days int
	}{
		{"2006", 1, 0, 0},
		{"2006-01", 0, 1, 0},
		{"Jan 2006", 0, 1, 0},
		{"January 2006", 0, 1, 0},
		{"2006-01-02", 0, 0, 1},
		{"2 Jan 2006", 0, 0, 1},
		{"2 January 2006", 0, 0, 1},
	} {
		if from, err := time.Parse(form.layout, text); err == nil {
			return dated{from, from.AddDate(form.years, form.months, form.days)}, true
		}
	}
	return dated{}, false
}

// months is how many whole months have gone from the end of the time to a
// day; 0 while it lasts.
func (d dated) months(day time.Time) int {
	n := 12*(day.Year()-d.to.Year()) + int(day.Month()-d.to.Month())
	if day.Day() < d.to.Day() {
		n--
	}
	return max(n, 0)
}

// age writes how old the number is on a day.
func (d dated) age(day time.Time) string {
	switch n := d.months(day); {
	case d.to.After(day):
		return "current"
	case n == 0:
		return "under a month"
	case n == 1:
		return "1 month"
	default:
		return fmt.Sprintf("%d months", n)
	}
}
