package scenario_test

import (
	"strings"
	"testing"

	"dossier/db/scenario"
)

// FuzzDecode feeds a set's texts from a file that anybody may have edited. What
// is taken has to be a sound set that reads back as itself.
func FuzzDecode(f *testing.F) {
	f.Add("")
	f.Add("probability.bull=0.2\nprobability.base=0.4\nprobability.bear=0.4\nprice=6.5e9\nlock.bear=on")
	f.Add("basis=computed\npreference=on\nyears=3\ndilution=0.2")
	f.Add("probability.bull=NaN\nprobability.base=Inf\nprobability.bear=-0")
	f.Add("probability.bull=1e-320\nprobability.base=1\nprobability.bear=0")
	f.Add("price=0x1p40\nyears=-1\nlock.boar=on\nbasis=\x00")
	r := sample(f)
	f.Fuzz(func(t *testing.T, text string) {
		m := make(map[string]string)
		for _, line := range strings.Split(text, "\n") {
			key, value, _ := strings.Cut(line, "=")
			if line != "" {
				m[key] = value
			}
		}
		s, err := scenario.Decode(r, m)
		if err != nil {
			if err.Error() == "" {
				t.Error("refused without a word")
			}
			return
		}
		sound(t, s)
		again, err := scenario.Decode(r, s.Encode())
		if err != nil || !again.Equal(s) || again.Hash() != s.Hash() {
			t.Errorf("%q reads back as %v: %v", text, again.Encode(), err)
		}
		if _, err := scenario.Evaluate(r, s); err != nil {
			t.Errorf("%q cannot be evaluated: %v", text, err)
		}
	})
}

// FuzzParseAll feeds what people may type after --set.
func FuzzParseAll(f *testing.F) {
	for _, seed := range []string{
		"bear=40", "bear=40\nbull=10\nprice=6.5B", "years=4\ndilution=20%", "values=computed\npreference=on",
		"bear=0.4", "bear=33.3\nbull=33.3\nbase=33.4", "price=$7B-$8B", "=\nbear==1", "bear=NaN", "bear=1e309", "price=-7B", "BEAR = 40 %",
	} {
		f.Add(seed)
	}
	r := sample(f)
	f.Fuzz(func(t *testing.T, text string) {
		own, err := scenario.Default(r)
		if err != nil {
			t.Fatal(err)
		}
		s, err := scenario.ParseAll(r, own, strings.Split(text, "\n"))
		if err != nil && (err.Error() == "" || !s.Equal(own)) {
			t.Errorf("refused %q, but the set is changed or nothing is said: %v", text, err)
		}
		sound(t, s)
	})
}

// sound fails unless the probabilities sum to 100 % and none is negative.
func sound(t *testing.T, s scenario.Set) {
	t.Helper()
	sum := 0
	for _, in := range s.Inputs() {
		if c, ok := in.Case(); ok {
			p := s.BasisPoints(c)
			if p < 0 {
				t.Errorf("%s has %d basis points", c, p)
			}
			sum += p
		}
	}
	if sum != 10_000 {
		t.Errorf("the probabilities sum to %d basis points", sum)
	}
}
