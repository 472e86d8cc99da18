package report

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// A Period is the stretch of time that a date names: a day, a month, a
// quarter, a year, or a span of years.
type Period struct {
	From, To time.Time // UTC; To is the first moment after it
	Lasts    bool      // a span of years: what it dates lasted so long, rather than fell somewhere within
}

var (
	yearPattern    = regexp.MustCompile(`^(\d{4})$`)
	quarterPattern = regexp.MustCompile(`^(\d{4})-Q([1-4])$`)
	quarterFirst   = regexp.MustCompile(`^Q([1-4]) (\d{4})$`)
	spanPattern    = regexp.MustCompile(`^(\d{4})\s*[-–]\s*(\d{4})$`)
)

// ParsePeriod reads a date as tables have it: "2016", "2019-Q4", "Q4 2019", "2023-08",
// "Aug 2023", "August 2023", "24 Aug 2023", "2023-08-24", "2021-2022". A
// remark in brackets behind it is left out. The error quotes what is none of
// them.
func ParsePeriod(text string) (Period, error) {
	date, _, _ := strings.Cut(text, "(")
	date = strings.TrimSpace(date)
	if m := yearPattern.FindStringSubmatch(date); m != nil {
		return months(number(m[1]), 1, 12), nil
	}
	if m := quarterPattern.FindStringSubmatch(date); m != nil {
		return months(number(m[1]), 3*number(m[2])-2, 3), nil
	}
	if m := quarterFirst.FindStringSubmatch(date); m != nil {
		return months(number(m[2]), 3*number(m[1])-2, 3), nil
	}
	if m := spanPattern.FindStringSubmatch(date); m != nil && number(m[1]) < number(m[2]) {
		p := months(number(m[1]), 1, 12*(number(m[2])-number(m[1])+1))
		p.Lasts = true
		return p, nil
	}
	for _, layout := range []string{"2006-01", "Jan 2006", "January 2006"} {
		if t, err := time.Parse(layout, date); err == nil {
			return months(t.Year(), int(t.Month()), 1), nil
		}
	}
	for _, layout := range []string{time.DateOnly, "2 Jan 2006", "2 January 2006"} {
		if t, err := time.Parse(layout, date); err == nil {
			return Period{From: t, To: t.AddDate(0, 0, 1)}, nil
		}
	}
	return Period{}, fmt.Errorf("%q is no date: write 2023, 2023-Q3, 2023-08, Aug 2023, 2023-08-24 or 2021-2022", text)
}

// months is the period of n months from a month, counted from 1.
func months(year, month, n int) Period {
	from := time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
	return Period{From: from, To: from.AddDate(0, n, 0)}
}

// number is what digits say.
func number(digits string) int {
	n, _ := strconv.Atoi(digits) // the patterns hold at most four
	return n
}
