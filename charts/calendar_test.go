package charts

import (
	"testing"
	"time"
)

func TestCalendar(t *testing.T) {
	start := time.Date(2023, 8, 1, 0, 0, 0, 0, time.UTC)
	report := time.Date(2026, 5, 9, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		years float64
		month string
		left  int
	}{
		{0, "Aug 2023", 0},
		{2, "Aug 2025", 0},
		{4, "Aug 2027", 15},
		{2.75, "May 2026", 0},
		{2.8334, "Jun 2026", 1},
		{4.4167, "Jan 2028", 20},
		{4.7, "Apr 2028", 23},
	} {
		end := yearOf(start) + c.years
		if got := monthText(end); got != c.month {
			t.Errorf("%g years: %s, want %s", c.years, got, c.month)
		}
		if got := monthsAfter(end, report); got != c.left {
			t.Errorf("%g years: %d months left, want %d", c.years, got, c.left)
		}
	}
}

func TestLogAxis(t *testing.T) {
	for _, c := range []struct {
		low, high, from, to float64
		ticks               int
	}{
		{1.7e9, 208e9, 1e9, 500e9, 3},
		{1e9, 1e9, 1e9, 10e9, 2},
		{5e9, 1e3, 1e3, 5e9, 7},
		{0, 0, 0.01, 0.1, 2},
		{2e6, 3e6, 2e6, 20e6, 1},
	} {
		a := logAxis(c.low, c.high)
		a.from, a.to = 0, 100
		if got := a.at(c.from); got > 1e-6 {
			t.Errorf("%g to %g: begins before %g", c.low, c.high, c.from)
		}
		if got := a.at(c.to); got < 100-1e-6 {
			t.Errorf("%g to %g: ends after %g", c.low, c.high, c.to)
		}
		if a.at(c.to*0.99) >= 100 || a.at(c.from*1.01) <= 0 {
			t.Errorf("%g to %g: does not span %g to %g", c.low, c.high, c.from, c.to)
		}
		if got := a.ticks(9); len(got) != c.ticks {
			t.Errorf("%g to %g: ticks %v, want %d", c.low, c.high, got, c.ticks)
		}
	}
}
