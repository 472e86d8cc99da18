package scenario_test

import (
	"math"
	"strings"
	"testing"

	"dossier/db/scenario"
)

func TestParseAll(t *testing.T) {
	r := sample(t)
	tests := []struct {
		name string
		set  []string
		want map[string]string // of Encode, where it differs from the report's own
	}{
		{"nothing", nil, nil},
		{"a probability in percent", []string{"bear=40"}, map[string]string{"probability.bull": "0.2", "probability.base": "0.4", "probability.bear": "0.4"}},
		{"with its sign, by its name", []string{" Bear = 40 % "}, map[string]string{"probability.bull": "0.2", "probability.base": "0.4", "probability.bear": "0.4"}},
		{"by its full name", []string{"probability.bear=40"}, map[string]string{"probability.bull": "0.2", "probability.base": "0.4", "probability.bear": "0.4"}},
		{"two, the third takes the rest", []string{"bear=40", "bull=35"}, map[string]string{"probability.bull": "0.35", "probability.base": "0.25", "probability.bear": "0.4"}},
		{"all three", []string{"bull=33.3", "base=33.3", "bear=33.4"}, map[string]string{"probability.bull": "0.333", "probability.base": "0.333", "probability.bear": "0.334"}},
		{"the order does not matter", []string{"bull=60", "bear=0", "price=6.5B"}, map[string]string{"probability.bull": "0.6", "probability.base": "0.4", "probability.bear": "0", "price": "6500000000"}},
		{"a price with its sign", []string{"price=$6.5B"}, map[string]string{"price": "6500000000"}},
		{"a price in words", []string{"price=900 million"}, map[string]string{"price": "900000000"}},
		{"years", []string{"years=3.5"}, map[string]string{"years": "3.5"}},
		{"months", []string{"years=30 months"}, map[string]string{"years": "2.5"}},
		{"dilution", []string{"dilution=20"}, map[string]string{"dilution": "0.2"}},
		{"a small percentage", []string{"dilution=0.5%"}, map[string]string{"dilution": "0.005"}},
		{"the basis", []string{"values=Computed"}, map[string]string{"basis": "computed"}},
		{"the preference", []string{"preference=on"}, map[string]string{"preference": "on"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, want := assign(t, r, tt.set...).Encode(), assign(t, r).Encode()
			for k, v := range tt.want {
				want[k] = v
			}
			for k := range want {
				if got[k] != want[k] {
					t.Errorf("%s is %q, want %q", k, got[k], want[k])
				}
			}
			if len(got) != len(want) {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestParseAllKeepsTheRatioOfTheReader(t *testing.T) {
	r := sample(t)
	s := assign(t, r, "bull=60", "base=30")
	s, err := scenario.Parse(r, s, "bear=40")
	if err != nil {
		t.Fatal(err)
	}
	if got := [3]int{s.BasisPoints("bull"), s.BasisPoints("base"), s.BasisPoints("bear")}; got != [3]int{4000, 2000, 4000} {
		t.Errorf("got %v", got)
	}
}

// TestParseAllRefuses holds that the error says what is wrong and that nothing
// has changed.
func TestParseAllRefuses(t *testing.T) {
	r := sample(t)
	const names = "the names are bull, base, bear, price, years, dilution, values, preference"
	locked := func(s scenario.Set) scenario.Set { return s.WithLock(base, true) }
	tests := []struct {
		name string
		set  []string
		lock bool
		says string
	}{
		{"an unknown name", []string{"boar=40"}, false, `no input called "boar" (` + names},
		{"no value", []string{"bear"}, false, `"bear" is not NAME=VALUE (` + names},
		{"an empty value", []string{"bear="}, false, "is not NAME=VALUE"},
		{"over 100", []string{"bull=60", "base=50"}, false, "sum to 110 %, over 100 % (" + names},
		{"over 100 at once", []string{"bear=140"}, false, "Bear cannot be 140 %"},
		{"all given, less than 100", []string{"bull=30", "base=30", "bear=30"}, false, "sum to 90 %, not 100 %"},
		{"twice", []string{"bear=40", "Bear=30"}, false, "bear is given twice"},
		{"a fraction", []string{"bear=0.4"}, false, "write 40 for 40 %, or 0.4%"},
		{"negative", []string{"bear=-5"}, false, "Bear cannot be −5 %"},
		{"no number", []string{"bear=NaN"}, false, "NaN"},
		{"infinite", []string{"price=Inf"}, false, "Inf"},
		{"a range", []string{"bear=30-40"}, false, "not one exact number"},
		{"rough", []string{"bear=~40"}, false, "not one exact number"},
		{"money as a probability", []string{"bear=$40"}, false, "not in percent"},
		{"a small price", []string{"price=6.5"}, false, "write 6.5B or 6.5M"},
		{"no price", []string{"price=0"}, false, "more than zero"},
		{"a price in percent", []string{"price=7%"}, false, "is no price"},
		{"a price in euros", []string{"price=€7B"}, false, "not in dollars"},
		{"years in percent", []string{"years=4%"}, false, "is no duration"},
		{"total dilution", []string{"dilution=100"}, false, "between 0 % and 95 %"},
		{"another basis", []string{"values=mine"}, false, `"mine" is neither stated nor computed`},
		{"another preference", []string{"preference=maybe"}, false, "neither on nor off"},
		{"a locked one", []string{"base=40"}, true, "Base is locked"},
		{"more than the locked leave", []string{"bear=60"}, true, "leave less than the 50 % that are locked"},
		{"a good one before a bad one", []string{"years=3", "bear=140"}, false, "Bear cannot be 140 %"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := assign(t, r)
			if tt.lock {
				s = locked(s)
			}
			got, err := scenario.ParseAll(r, s, tt.set)
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %v does not say %q", err, tt.says)
			}
			if !got.Equal(s) {
				t.Errorf("the set changed to %v", got.Encode())
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	r := sample(t)
	for name, tt := range map[string]struct {
		spoil func(m map[string]string)
		says  string
	}{
		"another case":     {func(m map[string]string) { m["probability.boar"] = "0.1" }, "probability.boar"},
		"a missing case":   {func(m map[string]string) { delete(m, "probability.bear") }, "2 of 3 probabilities"},
		"90 %":             {func(m map[string]string) { m["probability.bear"] = "0.15" }, "sum to 90 %"},
		"negative":         {func(m map[string]string) { m["probability.bear"] = "-0.25" }, "no probability"},
		"no number":        {func(m map[string]string) { m["price"] = "NaN" }, "price must be a number"},
		"words":            {func(m map[string]string) { m["years"] = "four" }, `"four" is no number`},
		"another basis":    {func(m map[string]string) { m["basis"] = "mine" }, "neither stated nor computed"},
		"another lock":     {func(m map[string]string) { m["lock.boar"] = "on" }, "no such lock"},
		"an unknown input": {func(m map[string]string) { m["growth"] = "1" }, "no such input"},
	} {
		t.Run(name, func(t *testing.T) {
			m := assign(t, r).Encode()
			tt.spoil(m)
			if _, err := scenario.Decode(r, m); err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %v does not say %q", err, tt.says)
			}
		})
	}
	s, err := scenario.Decode(r, nil)
	if err != nil || !s.Equal(assign(t, r)) {
		t.Errorf("nothing decodes to %v, %v", s.Encode(), err)
	}
}

func TestFormat(t *testing.T) {
	v := evaluate(t, sample(t), "bear=40", "dilution=12.5", "price=7.7B")
	for key, want := range map[string]string{
		"weighted_value":          "$7.7B",
		"weighted_value_stated":   "$7.7B",
		"weighted_value_computed": "$6.5B",
		"moic":                    "0.9x",
		"irr":                     "−3 %",
		"chance_of_loss":          "64 %",
		"price":                   "$7.7B",
		"years":                   "4 years",
		"dilution":                "12.5 %",
		"probability.bull":        "20 %",
		"value.bull":              "$15B",
		"stated.bear":             "$3.3B",
		"computed.bull":           "$13.2B",
		"moic.bull":               "1.7x",
	} {
		got, ok := v.Format(key)
		if got = strings.ReplaceAll(got, "\u00a0", " "); got != want || !ok {
			t.Errorf("%s is %q, %v, want %q", key, got, ok, want)
		}
		if x, _, ok := v.Get(key); !ok || math.IsNaN(x) {
			t.Errorf("%s gets %v, %v", key, x, ok)
		}
	}
	for _, key := range []string{"", "ev", "value", "value.boar", "size.bull", "probability."} {
		if s, ok := v.Format(key); ok || s != "" {
			t.Errorf("%q is %q", key, s)
		}
	}
}
