package scenario_test

import (
	"testing"

	"pgregory.net/rapid"

	"dossier/db/scenario"
)

func TestBridge(t *testing.T) {
	r := sample(t)
	base := evaluate(t, r)
	type step struct {
		amount float64
		why    string
	}
	tests := []struct {
		name  string
		set   []string
		steps []step
	}{
		{"nothing", nil, []step{
			{0, "The probabilities are the same."},
			{0, "Both count the report's stated values."},
		}},
		{"Bear at 40 %", []string{"bear=40"}, []step{
			{-1_112_500_000, "Bear at 40\u00a0% (report 25\u00a0%): Base and Bull lost weight."},
			{0, "Both count the report's stated values."},
		}},
		{"ARR times multiple", []string{"values=computed"}, []step{
			{0, "The probabilities are the same."},
			{-1_306_250_000, "ARR x multiple gives less: Base is worth $7.2B instead of $8.5B."},
		}},
		{"all at once", []string{"bear=40", "values=computed", "price=4.5B", "years=3", "dilution=20", "preference=on"}, []step{
			{-1_112_500_000, "Bear at 40\u00a0% (report 25\u00a0%): Base and Bull lost weight."},
			{-1_215_000_000, "ARR x multiple gives less: Base is worth $7.2B instead of $8.5B."},
			{0, "A price of $4.5B instead of $7.0B, 3 years instead of 4 years, 20\u00a0% dilution instead of 0\u00a0% and a 1x preference on our money: that moves the return, not what the cases are worth."},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := evaluate(t, r, tt.set...).Bridge(base)
			if len(b.Steps) != len(tt.steps) {
				t.Fatalf("%+v", b.Steps)
			}
			for i, want := range tt.steps {
				if got := b.Steps[i]; got.Amount != want.amount || got.Why != want.why {
					t.Errorf("step %s is %v: %s\nwant %v: %s", got.Name, got.Amount, got.Why, want.amount, want.why)
				}
			}
		})
	}
}

// TestBridgeSums holds that the steps of any move lead exactly from one value
// to the other, to the dollar.
func TestBridgeSums(t *testing.T) {
	r := sample(t)
	rapid.Check(t, func(t *rapid.T) {
		s, err := scenario.Default(r)
		if err != nil {
			t.Fatal(err)
		}
		base, err := scenario.Evaluate(r, draw(t, s))
		if err != nil {
			t.Fatal(err)
		}
		now, err := scenario.Evaluate(r, draw(t, s))
		if err != nil {
			t.Fatal(err)
		}
		b := now.Bridge(base)
		end := b.From
		for _, step := range b.Steps {
			end += step.Amount
			if step.Name == "" || step.Why == "" {
				t.Errorf("a step without words: %+v", step)
			}
		}
		if end != b.To {
			t.Errorf("the steps lead to %v, not %v", end, b.To)
		}
	})
}

func TestBridgeToOtherCases(t *testing.T) {
	r, other := sample(t), sample(t)
	other.Scenarios.Cases[0].ID = "moon"
	b := evaluate(t, r, "bear=40").Bridge(evaluate(t, other))
	if len(b.Steps) != 1 || b.From+b.Steps[0].Amount != b.To || b.Steps[0].Why == "" {
		t.Errorf("%+v", b)
	}
	if b := (scenario.Values{}).Bridge(scenario.Values{}); len(b.Steps) != 1 || b.To != 0 {
		t.Errorf("of nothing: %+v", b)
	}
}
