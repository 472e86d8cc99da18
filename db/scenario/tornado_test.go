package scenario_test

import (
	"math"
	"testing"

	"dossier/db/scenario"
)

// TestTornadoOfACase holds the vector: 180M x 40 = 7.2B; a multiple of 20 to
// 57.5 gives 3.60 to 10.35, and moves it more than ARR does.
func TestTornadoOfACase(t *testing.T) {
	got, err := evaluate(t, sample(t)).Tornado(scenario.TornadoOptions{Case: "base"})
	if err != nil || len(got.Swings) != 2 || got.Base != 7.2e9 {
		t.Fatalf("%+v, %v", got, err)
	}
	multiple, arr := got.Swings[0], got.Swings[1]
	if multiple.Name != "Multiple" || multiple.LowText != "20x" || multiple.High != 57.5 {
		t.Errorf("first is %+v", multiple)
	}
	near(t, "at the low multiple", multiple.AtLow/1e9, 3.60, .01)
	near(t, "at the high multiple", multiple.AtHigh/1e9, 10.35, .01)
	near(t, "the swing", multiple.Swing()/1e9, 6.75, .01)
	if arr.Name != "ARR" || arr.Low != 120e6 || arr.High != 230e6 {
		t.Errorf("second is %+v", arr)
	}
	near(t, "the swing of ARR", arr.Swing()/1e9, 4.4, .01)
}

func TestTornado(t *testing.T) {
	r := sample(t)
	tests := []struct {
		name   string
		o      scenario.TornadoOptions
		set    []string
		base   float64
		ranked []string
	}{
		{"return on stated values", scenario.TornadoOptions{Most: 5}, nil, 1.2589, []string{
			"Price we pay", "Chance of Bull", "Chance of Bear", "Dilution", "Value of Bull",
		}},
		{"return on ARR times multiple", scenario.TornadoOptions{Most: 5}, []string{"values=computed"}, 1.0723, []string{
			"Price we pay", "Chance of Bull", "Chance of Bear", "Dilution", "ARR of Base",
		}},
		{"return a year", scenario.TornadoOptions{Of: scenario.IRR, Most: 1}, nil, .05926, []string{"Price we pay"}},
		{"weighted value", scenario.TornadoOptions{Of: scenario.WeightedValue}, nil, 8.8125e9, []string{
			"Chance of Bull", "Chance of Bear", "Value of Bull", "Value of Base", "Value of Bear", "Chance of Base",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := evaluate(t, r, tt.set...)
			got, err := v.Tornado(tt.o)
			if err != nil {
				t.Fatal(err)
			}
			near(t, "the base", got.Base/tt.base, 1, 2e-4)
			var names []string
			for i, s := range got.Swings {
				names = append(names, s.Name)
				if i > 0 && s.Swing() > got.Swings[i-1].Swing() {
					t.Errorf("%s swings more than what stands before it", s.Name)
				}
				if s.LowText == "" || s.HighText == "" || s.LowText == s.HighText || s.Why == "" || s.Low >= s.High {
					t.Errorf("%+v", s)
				}
				if low, high := min(s.AtLow, s.AtHigh), max(s.AtLow, s.AtHigh); got.Base < low-1e-9 || got.Base > high+1e-9 {
					t.Errorf("the base %v lies outside %s: %v to %v", got.Base, s.Name, low, high)
				}
			}
			if len(names) != len(tt.ranked) {
				t.Fatalf("%q", names)
			}
			for i := range names {
				if names[i] != tt.ranked[i] {
					t.Errorf("ranked %q, want %q", names, tt.ranked)
					break
				}
			}
		})
	}
}

// TestTornadoChangesNothing holds that measuring leaves the values alone, and
// that each end is what setting the input there gives.
func TestTornadoChangesNothing(t *testing.T) {
	r := sample(t)
	v := evaluate(t, r, "bear=40")
	tornado, err := v.Tornado(scenario.TornadoOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if again := evaluate(t, r, "bear=40"); v.Price != again.Price || v.Cases[0] != again.Cases[0] || !v.Set.Equal(again.Set) {
		t.Errorf("the values were changed: %+v", v)
	}
	for _, s := range tornado.Swings {
		in := map[string]scenario.Input{"Price we pay": scenario.Price, "Dilution": scenario.Dilution, "Chance of Bull": scenario.Probability("bull")}[s.Name]
		if in == "" {
			continue
		}
		for x, want := range map[float64]float64{s.Low: s.AtLow, s.High: s.AtHigh} {
			set, err := v.Set.With(in, x)
			if err != nil {
				t.Fatal(err)
			}
			direct, err := scenario.Evaluate(r, set)
			if err != nil {
				t.Fatal(err)
			}
			if math.Abs(direct.Price.MOIC-want) > 1e-12 {
				t.Errorf("%s at %v gives %v, set there %v", s.Name, x, want, direct.Price.MOIC)
			}
		}
	}
}

func TestTornadoOfNothing(t *testing.T) {
	if got, err := (scenario.Values{}).Tornado(scenario.TornadoOptions{}); err == nil {
		t.Errorf("values without cases give %+v", got)
	}
	if got, err := evaluate(t, sample(t)).Tornado(scenario.TornadoOptions{Case: "boar"}); err == nil {
		t.Errorf("a case there is not gives %+v", got)
	}
}
