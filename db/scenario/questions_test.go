package scenario_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dossier/db/scenario"
)

func TestQuestions(t *testing.T) {
	r := sample(t)
	tests := []struct {
		name string
		set  []string
		want []string // "!" before what cannot be reached
	}{
		{"the report's own", nil, []string{
			"2x at $7.0B: Bull must be **88 % likely**, now 25 %.",
			"2x at another price: Pay **at most $4.4B**.",
			"!3x at $7.0B: It **cannot be reached**; even Bull alone gives 2.1x.",
			"25 % a year for 4 years: Pay **at most $3.6B**.",
			"Our money back at $7.0B: Bear may be **at most 49 % likely**, now 25 %.",
			"25 % a year at $7.0B: The exit must come **within 1 year**, now 4 years.",
		}},
		{"at the last price", []string{"price=4.5B"}, []string{
			"2x at $4.5B: Bull must be **28 % likely**, now 25 %.",
			"2x at another price: Pay **at most $4.4B**.",
			"3x at $4.5B: Bull must be **82 % likely**, now 25 %.",
			"25 % a year for 4 years: Pay **at most $3.6B**.",
			"Our money back at $4.5B: Bear may be **at most 83 % likely**, now 25 %.",
			"25 % a year at $4.5B: The exit must come **within 3 years**, now 4 years.",
		}},
		{"cheap", []string{"price=1B", "years=3"}, []string{
			"2x at $1.0B: **Reached whatever the odds**; even without Bull it is at least 2x.",
			"2x at another price: Pay **at most $4.4B**.",
			"3x at $1.0B: **Reached whatever the odds**; even without Bull it is at least 3x.",
			"25 % a year for 3 years: Pay **at most $4.5B**.",
			"Our money back at $1.0B: **Whatever the odds**; even Bear alone gives 3.3x.",
			"25 % a year at $1.0B: The exit must come **within 9.7 years**, now 3 years.",
		}},
		{"dear", []string{"price=20B"}, []string{
			"!2x at $20B: It **cannot be reached**; even Bull alone gives 0.8x.",
			"2x at another price: Pay **at most $4.4B**.",
			"!3x at $20B: It **cannot be reached**; even Bull alone gives 0.8x.",
			"25 % a year for 4 years: Pay **at most $3.6B**.",
			"!Our money back at $20B: It **cannot be reached**; even without Bear it is 0.5x.",
			"!25 % a year at $20B: It **cannot be reached**; 0.4x is no gain, however soon.",
		}},
		{"preferred", []string{"preference=on", "bull=60"}, []string{
			"2x at $7.0B: Bull must be **86 % likely**, now 60 %.",
			"2x at another price: Pay **at most $6.0B**.",
			"!3x at $7.0B: It **cannot be reached**; even Bull alone gives 2.1x.",
			"25 % a year for 4 years: Pay **at most $4.8B**.",
			"Our money back at $7.0B: **Whatever the odds**; even Bear alone gives 1.0x.",
			"25 % a year at $7.0B: The exit must come **within 2.4 years**, now 4 years.",
		}},
		{"reached", []string{"price=4.5B", "bull=50"}, []string{
			"2x at $4.5B: Reached already; Bull must stay **28 % likely**, now 50 %.",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			answers := scenario.Questions(evaluate(t, r, tt.set...))
			if len(answers) != 6 {
				t.Fatalf("%d answers", len(answers))
			}
			for i, want := range tt.want {
				got := strings.ReplaceAll(answers[i].Question+": "+plain(answers[i].Text), "\u00a0", " ")
				if !answers[i].Reachable {
					got = "!" + got
				}
				if got != want {
					t.Errorf("got  %s\nwant %s", got, want)
				}
			}
		})
	}
	if got := scenario.Questions(scenario.Values{}); got != nil {
		t.Errorf("values without cases answer %v", got)
	}
}

// TestQuestionsAlwaysAnswer holds that there are six answers with a number or a
// plain no, whatever the inputs.
func TestQuestionsAlwaysAnswer(t *testing.T) {
	r := sample(t)
	rapid.Check(t, func(t *rapid.T) {
		s, err := scenario.Default(r)
		if err != nil {
			t.Fatal(err)
		}
		v, err := scenario.Evaluate(r, draw(t, s))
		if err != nil {
			t.Fatal(err)
		}
		answers := scenario.Questions(v)
		if len(answers) != 6 {
			t.Fatalf("%d answers", len(answers))
		}
		for _, a := range answers {
			if text := a.Question + a.Text.Plain(); strings.Contains(text, "n/a") || strings.Contains(text, "NaN") || !strings.HasSuffix(text, ".") {
				t.Errorf("%q", text)
			}
		}
	})
}
