package scenario_test

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"dossier/db/scenario"
)

func TestMyMoney(t *testing.T) {
	r := sample(t)
	got, err := scenario.MyMoney{Cheque: 35e6, Fund: 500e6}.In(evaluate(t, r, "dilution=20"))
	if err != nil {
		t.Fatal(err)
	}
	near(t, "the stake at entry", got.AtEntry, .005, 1e-12)
	near(t, "the stake at exit", got.AtExit, .004, 1e-12)
	near(t, "dollars back", got.Back, 35.25e6, 1)
	near(t, "of the fund", got.OfFund, .0705, 1e-9)
	for i, want := range []float64{60e6, 34e6, 13e6} {
		near(t, "dollars back in a case", got.ByCase[i], want, 1)
	}
	if got, err := (scenario.MyMoney{Cheque: 1e6}).In(evaluate(t, r)); err != nil || got.OfFund != 0 {
		t.Errorf("without a fund: %+v, %v", got, err)
	}
	for want, m := range map[string]scenario.MyMoney{
		"more than zero":             {},
		"must be more":               {Cheque: math.NaN()},
		"cheque must be more":        {Cheque: math.Inf(1)},
		"more than the whole":        {Cheque: 8e9},
		"more than the fund":         {Cheque: 2e6, Fund: 1e6},
		"the fund must be a sum":     {Cheque: 2e6, Fund: math.NaN()},
		"fund must be a sum of mone": {Cheque: 2e6, Fund: -1},
	} {
		if got, err := m.In(evaluate(t, r)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v gives %+v, %v", m, got, err)
		}
	}
	if _, err := (scenario.MyMoney{Cheque: 1}).In(scenario.Values{}); !errors.Is(err, scenario.ErrNoScenarios) {
		t.Error(err)
	}
}

// day is a date so many days after the beginning of 2026.
func day(n int) time.Time { return time.Date(2026, 1, 1+n, 0, 0, 0, 0, time.UTC) }

func TestRateOf(t *testing.T) {
	tests := []struct {
		name    string
		flows   []scenario.Flow
		want    float64
		several bool
	}{
		{"in and out over four years", []scenario.Flow{{day(0), -7}, {day(4 * 365), 8.8125}}, math.Pow(8.8125/7, .25) - 1, false},
		{"in any order", []scenario.Flow{{day(4 * 365), 8.8125}, {day(0), -7}}, math.Pow(8.8125/7, .25) - 1, false},
		{"a loss", []scenario.Flow{{day(0), -10}, {day(365), 1}}, -.9, false},
		{"nothing gained", []scenario.Flow{{day(0), -10}, {day(365), 10}}, 0, false},
		{"two payments", []scenario.Flow{{day(0), -100}, {day(365), -100}, {day(730), 231}}, .10, false},
		{"ten times in a week", []scenario.Flow{{day(0), -1}, {day(73), 10}}, 99_999, false},
		{"two rates, 10 % and 20 %", []scenario.Flow{{day(0), -100}, {day(365), 230}, {day(730), -132}}, .10, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, several, err := scenario.RateOf(tt.flows)
			if err != nil || several != tt.several {
				t.Fatalf("%v, several %v, %v", got, several, err)
			}
			near(t, "the rate", got, tt.want, 1e-9*math.Max(1, tt.want))
		})
	}
	for name, flows := range map[string][]scenario.Flow{
		"no flows":         nil,
		"only in":          {{day(0), -1}, {day(1), -1}},
		"only out":         {{day(0), 1}},
		"all on one day":   {{day(0), -1}, {day(0), 2}},
		"no rate for both": {{day(0), -100}, {day(365), 200}, {day(730), -150}},
	} {
		if got, _, err := scenario.RateOf(flows); !errors.Is(err, scenario.ErrNoRate) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
	if _, _, err := scenario.RateOf([]scenario.Flow{{day(0), math.NaN()}, {day(1), 1}}); err == nil || errors.Is(err, scenario.ErrNoRate) {
		t.Errorf("a flow that is no number: %v", err)
	}
}

// TestRateOfZeroesTheValue discounts the flows at the rate found.
func TestRateOfZeroesTheValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		flows := []scenario.Flow{{day(0), -rapid.Float64Range(1, 1000).Draw(t, "paid")}}
		for range rapid.IntRange(1, 6).Draw(t, "flows") {
			flows = append(flows, scenario.Flow{At: day(rapid.IntRange(200, 4000).Draw(t, "day")), Amount: rapid.Float64Range(-300, 1000).Draw(t, "amount")})
		}
		rate, _, err := scenario.RateOf(flows)
		if err != nil {
			return
		}
		if rate <= -1 {
			t.Fatalf("a rate of %v", rate)
		}
		sum, size := 0.0, 0.0
		for _, f := range flows {
			part := f.Amount * math.Pow(1+rate, -f.At.Sub(day(0)).Hours()/24/365)
			sum, size = sum+part, size+math.Abs(part)
		}
		if math.Abs(sum) > 1e-7*size {
			t.Fatalf("at %v the flows are worth %v", rate, sum)
		}
	})
}

func TestRounds(t *testing.T) {
	near(t, "the highest price for 25 % over 4 years", scenario.MostPostMoney(8.8125, 0, .25, 4), 3.610, 1e-3)
	near(t, "the same after dilution", scenario.MostPostMoney(8.8125, .2, .25, 4), 2.888, 1e-3)
	near(t, "the ownership a cheque needs", scenario.OwnershipNeeded(.1, 8.8125, .2, .25, 4), .1/2.888, 1e-4)
	near(t, "the pre-money that an option pool leaves", scenario.EffectivePreMoney(8, 2, .2), 6, 1e-12)
	near(t, "the weighted average price", scenario.WeightedAveragePrice(10, 10, 20, 5), 8.571, 1e-3)
	near(t, "after a higher round", scenario.WeightedAveragePrice(10, 10, 20, 12), 10, 1e-12)
	if p := scenario.MostPostMoney(8, 0, -1, 4); p != 0 {
		t.Errorf("a hurdle of -100 %% allows %v", p)
	}
}
