package scenario_test

import (
	"math"
	"testing"
	"time"

	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// sample is a small report with three cases, a ceiling and an older last price.
func sample(tb testing.TB) *report.Report {
	tb.Helper()
	in := func(text string) report.Input {
		if text == "" {
			return report.Input{}
		}
		q, err := quantity.Parse(text)
		if err != nil {
			tb.Fatal(err)
		}
		return report.Input{Quantity: q}
	}
	kase := func(id report.CaseID, name, probability, arr, multiple, value string) report.Case {
		return report.Case{ID: id, Name: name, Probability: in(probability), ARR: in(arr), Multiple: in(multiple), Value: in(value)}
	}
	return &report.Report{
		ID:           "sample",
		Hash:         "5eed",
		AsOf:         time.Date(2026, 5, 9, 0, 0, 0, 0, time.UTC),
		PriceCeiling: report.Price{Amount: 7e9, Text: "$7B", Label: "report's ceiling"},
		LastPrice:    report.Price{Amount: 4.5e9, Text: "$4.5B", Label: "last round"},
		Scenarios: &report.Scenarios{
			Cases: []report.Case{
				kase("bull", "Bull", "25%", "$230M+", "50-65x", "$12-18B"),
				kase("base", "Base", "50%", "$180M", "35-45x", "$7-10B"),
				kase("bear", "Bear", "25%", "$120M", "15-25x", "$2.5-4B"),
			},
			Years:   in("3-5 years"),
			ARRNow:  in("~$130M"),
			ARRYear: 2025,
		},
	}
}

// evaluate applies assignments to the report's own inputs.
func evaluate(tb testing.TB, r *report.Report, assignments ...string) scenario.Values {
	tb.Helper()
	v, err := scenario.Evaluate(r, assign(tb, r, assignments...))
	if err != nil {
		tb.Fatal(err)
	}
	return v
}

func assign(tb testing.TB, r *report.Report, assignments ...string) scenario.Set {
	tb.Helper()
	s, err := scenario.Default(r)
	if err != nil {
		tb.Fatal(err)
	}
	if s, err = scenario.ParseAll(r, s, assignments); err != nil {
		tb.Fatal(err)
	}
	return s
}

// near fails unless got is want to the decimals want is printed with.
func near(tb testing.TB, what string, got, want, digit float64) {
	tb.Helper()
	if math.IsNaN(got) || math.Abs(got-want) > digit/2*(1+1e-9) {
		tb.Errorf("%s is %v, want %v", what, got, want)
	}
}
