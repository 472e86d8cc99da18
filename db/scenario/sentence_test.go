package scenario_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dossier/db/report"
	"dossier/db/scenario"
)

// plain is a text with its bold parts between stars and common spaces.
func plain(text report.Text) string {
	var b strings.Builder
	for _, s := range text {
		mark := ""
		if s.Bold {
			mark = "**"
		}
		b.WriteString(mark + s.Text + mark)
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

func TestSentence(t *testing.T) {
	r := sample(t)
	own := evaluate(t, r)
	tests := []struct {
		name string
		set  []string
		want string
	}{
		{
			"nothing changed", nil,
			"At the report's own odds the weighted value is **$8.8B**. Paying its ceiling of $7.0B returns **1.3x**, about 6 % a year over 4 years.",
		},
		{
			"one probability up",
			[]string{"bear=40"},
			"With Bear at 40 % (report 25 %), the weighted value is **$7.7B**, down $1.1B. Paying $7.0B returns **1.1x** (about 2 % a year) instead of 1.3x, mostly because Base and Bull lost weight.",
		},
		{
			"one probability down",
			[]string{"bear=10"},
			"With Bear at 10 % (report 25 %), the weighted value is **$9.9B**, up $1.1B. Paying $7.0B returns **1.4x** (about 9 % a year) instead of 1.3x, mostly because Base and Bull gained weight.",
		},
		{
			"the best case up",
			[]string{"bull=40"},
			"With Bull at 40 % (report 25 %), the weighted value is **$10.1B**, up $1.2B. Paying $7.0B returns **1.4x** (about 9 % a year) instead of 1.3x.",
		},
		{
			"the best case down",
			[]string{"bull=10"},
			"With Bull at 10 % (report 25 %), the weighted value is **$7.6B**, down $1.2B. Paying $7.0B returns **1.1x** (about 2 % a year) instead of 1.3x.",
		},
		{
			"the middle case up",
			[]string{"base=80"},
			"With Base at 80 % (report 50 %), the weighted value is **$8.6B**, down $190M. Paying $7.0B returns **1.2x** (about 5 % a year) instead of 1.3x, mostly because Bull lost weight.",
		},
		{
			"the middle case down",
			[]string{"base=20"},
			"With Base at 20 % (report 50 %), the weighted value is **$9.0B**, up $190M. Paying $7.0B still returns **1.3x**, about 6 % a year over 4 years.",
		},
		{
			"certain",
			[]string{"bear=100"},
			"With Bear at 100 % (report 25 %), the weighted value is **$3.3B**, down $5.6B. Paying $7.0B returns **0.5x** (a loss of about 17 % a year) instead of 1.3x, mostly because Base and Bull lost weight.",
		},
		{
			"a hair",
			[]string{"bear=25.01"},
			"With Bear at 25.01 % (report 25.00 %), the weighted value is **$8.8B**, almost unchanged. Paying $7.0B still returns **1.3x**, about 6 % a year over 4 years.",
		},
		{
			"a little",
			[]string{"bear=25.4"},
			"With Bear at 25.4 % (report 25 %), the weighted value is **$8.8B**, down $29M. Paying $7.0B still returns **1.3x**, about 6 % a year over 4 years.",
		},
		{
			"several probabilities",
			[]string{"bull=10", "base=60"},
			"With Bull at 10 % (report 25 %), the weighted value is **$7.6B**, down $1.2B. Paying $7.0B returns **1.1x** (about 2 % a year) instead of 1.3x.",
		},
		{
			"two against each other",
			[]string{"bull=10", "bear=40"},
			"With Bull at 10 % (report 25 %) and Bear at 40 % (report 25 %), the weighted value is **$7.1B**, down $1.8B. Paying $7.0B returns **1.0x** (about 0.2 % a year) instead of 1.3x, mostly because weight moved from Bull to Bear.",
		},
		{
			"the price",
			[]string{"price=6B"},
			"At the report's own odds the weighted value is **$8.8B**. Paying $6.0B rather than the ceiling of $7.0B returns **1.5x** (about 10 % a year) instead of 1.3x.",
		},
		{
			"the price, hardly",
			[]string{"price=7.02B"},
			"At the report's own odds the weighted value is **$8.8B**. Paying $7.02B rather than the ceiling of $7.00B still returns **1.3x**, about 6 % a year over 4 years.",
		},
		{
			"the last price",
			[]string{"price=4.5B"},
			"At the report's own odds the weighted value is **$8.8B**. Paying the last price of $4.5B rather than the ceiling of $7.0B returns **2.0x** (about 18 % a year) instead of 1.3x.",
		},
		{
			"a loss",
			[]string{"price=11B"},
			"At the report's own odds the weighted value is **$8.8B**. Paying $11B rather than the ceiling of $7.0B returns **0.8x** (a loss of about 5 % a year) instead of 1.3x.",
		},
		{
			"break-even",
			[]string{"price=8.8125B"},
			"At the report's own odds the weighted value is **$8.8B**. Paying $8.8B rather than the ceiling of $7.0B returns **1.0x** (break-even) instead of 1.3x.",
		},
		{
			"years",
			[]string{"years=3"},
			"At the report's own odds the weighted value is **$8.8B**. Paying $7.0B returns **1.3x**, about 8 % a year over 3 years instead of about 6 % a year over 4 years.",
		},
		{"years, hardly", []string{"years=4.01"}, "At the report's own odds the weighted value is **$8.8B**. Paying $7.0B still returns **1.3x**, about 6 % a year over 4 years."},
		{
			"one year",
			[]string{"years=1"},
			"At the report's own odds the weighted value is **$8.8B**. Paying $7.0B returns **1.3x**, about 26 % a year over 1 year instead of about 6 % a year over 4 years.",
		},
		{
			"dilution",
			[]string{"dilution=20"},
			"At the report's own odds the weighted value is **$8.8B**. Paying $7.0B returns **1.0x** after 20 % dilution (about 0.2 % a year) instead of 1.3x.",
		},
		{
			"the basis",
			[]string{"values=computed"},
			"On ARR x multiple the weighted value is **$7.5B**, down $1.3B from the report's stated values. Paying $7.0B returns **1.1x** (about 2 % a year) instead of 1.3x.",
		},
		{
			"the preference",
			[]string{"preference=on"},
			"At the report's own odds the weighted value is **$8.8B**. Paying $7.0B returns **1.4x** with a 1x preference on our money (about 9 % a year) instead of 1.3x.",
		},
		{
			"a probability and the basis",
			[]string{"bear=40", "values=computed"},
			"On ARR x multiple, with Bear at 40 % (report 25 %), the weighted value is **$6.5B**, down $2.3B. Paying $7.0B returns **0.9x** (a loss of about 2 % a year) instead of 1.3x.",
		},
		{
			"a probability and the price",
			[]string{"bear=40", "price=5B"},
			"With Bear at 40 % (report 25 %), the weighted value is **$7.7B**, down $1.1B. Paying $5.0B rather than the ceiling of $7.0B returns **1.5x** (about 11 % a year) instead of 1.3x, mostly because of the lower price.",
		},
		{
			"a probability and years",
			[]string{"bear=40", "years=5"},
			"With Bear at 40 % (report 25 %), the weighted value is **$7.7B**, down $1.1B. Paying $7.0B returns **1.1x** (about 2 % a year over 5 years, report 4) instead of 1.3x, mostly because Base and Bull lost weight.",
		},
		{
			"everything",
			[]string{"bear=40", "values=computed", "price=6B", "years=3.5", "dilution=15", "preference=on"},
			"On ARR x multiple, with Bear at 40 % (report 25 %), the weighted value is **$6.5B**, down $2.3B. Paying $6.0B rather than the ceiling of $7.0B returns **1.2x** after 15 % dilution and with a 1x preference on our money (about 5 % a year over 3.5 years, report 4) instead of 1.3x.",
		},
		{
			"everything but the preference",
			[]string{"bull=30", "bear=45", "values=computed", "price=6B", "years=5", "dilution=15"},
			"On ARR x multiple, with Bull at 30 % (report 25 %), Base at 25 % (report 50 %) and Bear at 45 % (report 25 %), the weighted value is **$6.8B**, down $2.0B. Paying $6.0B rather than the ceiling of $7.0B returns **0.97x** after 15 % dilution (a loss of about 0.6 % a year over 5 years, report 4) instead of 1.3x.",
		},
		{
			"changes that cancel",
			[]string{"bull=27.234", "base=44.7", "bear=28.066"},
			"With Bull at 27.2 % (report 25 %), Base at 44.7 % (report 50 %) and Bear at 28.1 % (report 25 %), the weighted value is **$8.8B**, down $16M. Paying $7.0B still returns **1.3x**, about 6 % a year over 4 years.",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := plain(scenario.Sentence(evaluate(t, r, tt.set...), own)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// TestSentenceAgainstOtherBases holds that nothing is called the report's that
// is not.
func TestSentenceAgainstOtherBases(t *testing.T) {
	r := sample(t)
	lastOnly := sample(t)
	lastOnly.PriceCeiling = report.Price{}
	tests := []struct {
		name      string
		r         *report.Report
		now, base []string
		want      string
	}{
		{
			"the same view", r,
			[]string{"bear=40"},
			[]string{"bear=40"},
			"At these odds the weighted value is **$7.7B**. Paying its ceiling of $7.0B returns **1.1x**, about 2 % a year over 4 years.",
		},
		{
			"a view against a view", r,
			[]string{"bear=40", "years=5"},
			[]string{"bear=30", "years=3"},
			"With Bear at 40 % (was 30 %), the weighted value is **$7.7B**, down $740M. Paying $7.0B returns **1.1x** (about 2 % a year over 5 years, was 3) instead of 1.2x, mostly because Base and Bull lost weight.",
		},
		{
			"computed all along", r,
			[]string{"values=computed"},
			[]string{"values=computed"},
			"At the report's own odds, on ARR x multiple, the weighted value is **$7.5B**. Paying its ceiling of $7.0B returns **1.1x**, about 2 % a year over 4 years.",
		},
		{
			"back to stated", r, nil,
			[]string{"values=computed"},
			"On the report's stated values the weighted value is **$8.8B**, up $1.3B from ARR x multiple. Paying $7.0B returns **1.3x** (about 6 % a year) instead of 1.1x.",
		},
		{
			"back to the ceiling", r, nil,
			[]string{"price=6B", "dilution=10", "preference=on"},
			"At the report's own odds the weighted value is **$8.8B**. Paying $7.0B rather than $6.0B returns **1.3x** without dilution and without the preference (about 6 % a year) instead of 1.5x.",
		},
		{
			"no ceiling", lastOnly, nil, nil,
			"At the report's own odds the weighted value is **$8.8B**. Paying the last price of $4.5B returns **2.0x**, about 18 % a year over 4 years.",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := plain(scenario.Sentence(evaluate(t, tt.r, tt.now...), evaluate(t, tt.r, tt.base...)))
			if got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
	if got := scenario.Sentence(scenario.Values{}, scenario.Values{}); got != nil {
		t.Errorf("no values say %q", plain(got))
	}
}

// TestSentenceIsAlwaysSound reads the sentence under any inputs for what no
// sentence may hold.
func TestSentenceIsAlwaysSound(t *testing.T) {
	r := sample(t)
	own := evaluate(t, r)
	rapid.Check(t, func(t *rapid.T) {
		v, err := scenario.Evaluate(r, draw(t, own.Set))
		if err != nil {
			t.Fatal(err)
		}
		text := scenario.Sentence(v, own)
		bold := 0
		for _, s := range text {
			if s.Bold {
				bold++
			}
		}
		got := plain(text)
		if bold != 2 || !strings.HasSuffix(got, ".") || strings.Count(got, ". ") != 1 {
			t.Fatalf("not two sentences with two results: %s", got)
		}
		for _, bad := range []string{"  ", " ,", " .", "..", "()", "n/a", "NaN", "Inf", " 1 years", "−", "$0 ", "$0,", "$0.", "because ."} {
			if strings.Contains(got, bad) {
				t.Fatalf("%q in: %s", bad, got)
			}
		}
		before, after, ok := strings.Cut(got, " instead of ")
		if !ok {
			return
		}
		if over := before[max(0, strings.LastIndex(before, " over ")):]; strings.HasPrefix(over, " over ") && strings.HasPrefix(after, over[6:]) {
			t.Fatalf("years instead of themselves: %s", got)
		}
		if i := strings.LastIndex(before, "**"); i >= 0 {
			j := strings.LastIndex(before[:i], "**")
			if now := before[j+2 : i]; strings.HasPrefix(after, now+",") || strings.HasPrefix(after, now+".") {
				t.Fatalf("%s instead of itself: %s", now, got)
			}
		}
	})
}
