package scenario_test

import (
	"math"
	"slices"
	"testing"

	"dossier/db/scenario"
)

func TestSpread(t *testing.T) {
	r := sample(t)
	views := []scenario.Named{
		{Name: "Report", Values: evaluate(t, r)},
		{Name: "Ana", Values: evaluate(t, r, "bear=40", "years=3")},
		{Name: "Ben", Values: evaluate(t, r, "bear=10", "price=4.5B")},
		{Name: "Cho", Values: evaluate(t, r, "bear=30", "price=4.5B")},
	}
	inputs, results, err := scenario.Spread(views)
	if err != nil {
		t.Fatal(err)
	}
	find := func(all []scenario.Spreading, key string) scenario.Spreading {
		i := slices.IndexFunc(all, func(s scenario.Spreading) bool { return s.Key == key })
		if i < 0 {
			t.Fatalf("no %s in %+v", key, all)
		}
		return all[i]
	}
	bear := find(inputs, "probability.bear")
	near(t, "the spread", bear.Spread(), .30, 1e-9)
	near(t, "the mean", bear.Mean, .2625, 1e-9)
	near(t, "the median", bear.Median, .275, 1e-9)
	if want := []string{"Ben"}; !slices.Equal(bear.Furthest, want) {
		t.Errorf("%v differ most, want %v", bear.Furthest, want)
	}
	near(t, "Ana's delta", bear.Deltas[1], .15, 1e-9)
	price := find(inputs, "price")
	if want := []string{"$7.0B", "$7.0B", "$4.5B", "$4.5B"}; !slices.Equal(price.Texts, want) || len(price.Furthest) != 4 {
		t.Errorf("%v, all differ equally: %v", price.Texts, price.Furthest)
	}
	if d := find(inputs, "dilution"); d.Spread() != 0 || d.Furthest != nil {
		t.Errorf("all agree, yet %+v", d)
	}
	if years := find(inputs, "years"); !slices.Equal(years.Furthest, []string{"Ana"}) || years.Median != 4 {
		t.Errorf("%+v", years)
	}
	value := find(results, "weighted_value")
	near(t, "Ana's value against the report's", value.Deltas[1], -1.1125e9, 1)
	near(t, "Ana's return", find(results, "moic").Values[1], 1.1, 1e-9)
	if len(inputs) != 6 || len(results) != 4 {
		t.Errorf("%d inputs, %d results", len(inputs), len(results))
	}
}

func TestSpreadOfOddViews(t *testing.T) {
	r, worthless, other := sample(t), sample(t), sample(t)
	for i := range worthless.Scenarios.Cases {
		q := &worthless.Scenarios.Cases[i].Value.Quantity
		q.Low, q.High = 0, 0
	}
	other.Scenarios.Cases[0].ID = "moon"
	_, results, err := scenario.Spread([]scenario.Named{{Name: "Report", Values: evaluate(t, r)}, {Name: "Nil", Values: evaluate(t, worthless)}})
	if err != nil {
		t.Fatal(err)
	}
	irr := results[2]
	if !math.IsNaN(irr.Values[1]) || irr.Texts[1] != "none" || irr.Low != irr.Values[0] || irr.Furthest != nil {
		t.Errorf("%+v", irr)
	}
	if _, _, err := scenario.Spread([]scenario.Named{{Name: "Report", Values: evaluate(t, r)}, {Name: "Moon", Values: evaluate(t, other)}}); err == nil {
		t.Error("views of other cases are compared")
	}
	if _, _, err := scenario.Spread([]scenario.Named{{Name: "Empty"}}); err == nil {
		t.Error("a view without cases is compared")
	}
	if a, b, err := scenario.Spread(nil); a != nil || b != nil || err != nil {
		t.Errorf("no views: %v, %v, %v", a, b, err)
	}
}
