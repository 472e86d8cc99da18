package scenario_test

import (
	"encoding/json"
	"strings"
	"testing"

	"dossier/db/report"
	"dossier/db/scenario"
)

func bound(text, key string) report.Text {
	return report.Text{{Text: "It is "}, {Text: text, Scenario: key}, {Text: "."}}
}

func TestCheckTakesWhatTheReportGives(t *testing.T) {
	for _, tt := range []struct{ text, key string }{
		{"$8.8B", "weighted_value"},
		{"~$8.8 billion", "weighted_value"},
		{"$8.81B", "weighted_value"},
		{"$9B", "weighted_value"},
		{"$8-9B", "weighted_value"},
		{"1.3x", "moic"},
		{"1-2x", "moic"},
		{"6 %", "irr"},
		{"~5.9%", "irr"},
		{"25%", "chance_of_loss"},
		{"$7B", "price"},
		{"50%", "probability.base"},
		{"$15B", "value.bull"},
		{"2.1x", "moic.bull"},
	} {
		r := sample(t)
		r.Verdict.Text = bound(tt.text, tt.key)
		if got := scenario.Check(r); len(got) != 0 {
			t.Errorf("%s of %s: %v", tt.text, tt.key, got)
		}
	}
}

func TestCheckFinds(t *testing.T) {
	tests := []struct{ name, text, key, says, hint string }{
		{"a wrong number", "$8.9B", "weighted_value", `"$8.9B" is not weighted_value at the report's own inputs`, "$8.8B"},
		{"a range beside it", "$10-12B", "weighted_value", "is not weighted_value", "$8.8B"},
		{"too exact", "1.26x", "moic.base", "is not moic.base", "1.2x"},
		{"another unit", "8.8x", "weighted_value", "is multiple, but weighted_value is money", "$8.8B"},
		{"no number", "a lot", "weighted_value", "no amount", "$8.8B"},
		{"no such key", "$8.8B", "value", `no scenario value "value"`, "weighted_value"},
		{"no such case", "$8.8B", "value.boar", `no scenario value "value.boar"`, "weighted_value"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := sample(t)
			pos := report.Pos{File: "chapters/08.md", Line: 12}
			r.Chapters = []report.Chapter{{Sections: []report.Section{{Blocks: []report.Block{{Text: bound(tt.text, tt.key), Pos: pos}}}}}}
			got := scenario.Check(r)
			if len(got) != 1 || got[0].File != pos.File || got[0].Line != pos.Line {
				t.Fatalf("problems: %v", got)
			}
			if !strings.Contains(got[0].Msg, tt.says) {
				t.Errorf("%q does not say %q", got[0].Msg, tt.says)
			}
			if hint := strings.ReplaceAll(got[0].Hint, "\u00a0", " "); !strings.Contains(hint, tt.hint) {
				t.Errorf("the hint %q does not say %q", hint, tt.hint)
			}
		})
	}
}

// TestCheckLooksEverywhere holds that no field of prose is passed over.
func TestCheckLooksEverywhere(t *testing.T) {
	wrong := bound("$1B", "weighted_value")
	points := []report.Point{{Text: wrong, Counter: wrong}}
	blocks := []report.Block{{Text: wrong}}
	r := sample(t)
	r.Verdict.Text = wrong
	r.Overview = wrong
	r.Conditions, r.For, r.Against, r.Blockers, r.Strengths, r.Risks, r.Gaps = points, points, points, points, points, points, points
	r.Warnings = []report.Warning{{Text: wrong}}
	r.Methodology, r.Disclaimer = blocks, blocks
	r.Chapters = []report.Chapter{{BottomLine: wrong, Key: points, Sections: []report.Section{{Blocks: blocks}}}}
	r.Tables = []report.Table{{Note: wrong}}
	r.Figures = []report.Figure{{Caption: wrong, Finding: wrong, Note: wrong}}
	const fields = 2 + 7*2 + 1 + 2 + 1 + 2 + 1 + 1 + 3
	if got := scenario.Check(r); len(got) != fields {
		t.Errorf("%d problems in %d fields", len(got), fields)
	}
}

func TestCheckWithoutScenarios(t *testing.T) {
	r := sample(t)
	r.Scenarios = nil
	if got := scenario.Check(r); len(got) != 0 {
		t.Errorf("a report without scenarios has problems: %v", got)
	}
	r.Verdict.Text = bound("$8.8B", "weighted_value")
	if got := scenario.Check(r); len(got) != 1 || !strings.Contains(got[0].Msg, "no scenarios") {
		t.Errorf("problems: %v", got)
	}
	r = sample(t)
	r.Scenarios.Pos = report.Pos{File: "scenarios.toml", Line: 1}
	r.Scenarios.Years = report.Input{}
	if got := scenario.Check(r); len(got) != 1 || got[0].File != "scenarios.toml" {
		t.Errorf("problems: %v", got)
	}
}

// TestJSON holds the names and the exact numbers machines rely on.
func TestJSON(t *testing.T) {
	b, err := json.Marshal(evaluate(t, sample(t), "bear=40").JSON())
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"weighted_value":7700000000,"weighted_value_stated":7700000000,"weighted_value_computed":6485000000,` +
		`"weighted_value_low":6200000000,"weighted_value_high":9200000000,` +
		`"moic":1.1,"irr":0.0241136890844`
	const wantNext = `,"chance_of_loss":0.4,` +
		`"probability":{"base":0.4,"bear":0.4,"bull":0.2},` +
		`"price":7000000000,"years":4,"dilution":0,"basis":"stated","preference":false,`
	if got := string(b); !strings.HasPrefix(got, want) || !strings.Contains(got, wantNext) {
		t.Errorf("got  %s\nwant %s…%s…", got, want, wantNext)
	}
	for _, field := range []string{`"at_ceiling":{"price":7000000000,`, `"at_last_price":{"price":4500000000,`, `"cases":[{"id":"bull","name":"Bull","probability":0.2,"report_probability":0.25,"stated":{"low":12000000000,"mid":15000000000,"high":18000000000}`} {
		if !strings.Contains(string(b), field) {
			t.Errorf("%s lacks %s", b, field)
		}
	}
	r := sample(t)
	r.LastPrice = report.Price{}
	for i := range r.Scenarios.Cases {
		q := &r.Scenarios.Cases[i].Value.Quantity
		q.Low, q.High = 0, 0
	}
	b, err = json.Marshal(evaluate(t, r).JSON())
	if err != nil {
		t.Fatal(err)
	}
	if got := string(b); !strings.Contains(got, `"irr":null`) || strings.Contains(got, "at_last_price") {
		t.Errorf("got %s", got)
	}
}
