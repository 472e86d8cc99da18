package report

import (
	"testing"
	"time"
)

func TestParsePeriod(t *testing.T) {
	for _, c := range []struct {
		text, from, to string
		lasts          bool
	}{
		{"2016", "2016-01-01", "2017-01-01", false},
		{"2024 (est.)", "2024-01-01", "2025-01-01", false},
		{"2019-Q4", "2019-10-01", "2020-01-01", false},
		{"Q1 2026", "2026-01-01", "2026-04-01", false},
		{"2023-08", "2023-08-01", "2023-09-01", false},
		{"Aug 2023", "2023-08-01", "2023-09-01", false},
		{"May 2022", "2022-05-01", "2022-06-01", false},
		{"December 2023", "2023-12-01", "2024-01-01", false},
		{"24 Aug 2023", "2023-08-24", "2023-08-25", false},
		{"2024-02-29", "2024-02-29", "2024-03-01", false},
		{"2021-2022", "2021-01-01", "2023-01-01", true},
		{"2021–2022", "2021-01-01", "2023-01-01", true},
	} {
		p, err := ParsePeriod(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if from, to := p.From.Format(time.DateOnly), p.To.Format(time.DateOnly); from != c.from || to != c.to || p.Lasts != c.lasts {
			t.Errorf("%s: %s to %s, lasts %t, want %s to %s, %t", c.text, from, to, p.Lasts, c.from, c.to, c.lasts)
		}
	}
	for _, text := range []string{"", "Unknown", "2023-Q5", "2022-2021", "2023-13", "2023-02-30", "last year", "20233"} {
		if p, err := ParsePeriod(text); err == nil {
			t.Errorf("%q is read as %v", text, p)
		}
	}
}
