package report

import (
	"math"
	"testing"

	"dossier/db/quantity"
)

func TestCheckWords(t *testing.T) {
	money := func(v float64) operand { return operand{v, v, quantity.Money, "USD"} }
	tests := []struct {
		words  string
		result operand
		right  string // "" when the words hold; else how they would be right
	}{
		{"54x", in(quantity.Multiple, 53.846), ""},
		{"53x", in(quantity.Multiple, 53.846), "54x"},
		{"53.8x", in(quantity.Multiple, 53.846), ""},
		{"2.14x", in(quantity.Multiple, 2.1428), ""},
		{"2.15x", in(quantity.Multiple, 2.1428), "2.14x"},
		{"1.0x", in(quantity.Multiple, 0.5), "0.5x"},
		{"~$130M", money(130e6), ""},
		{"about $130M", money(141e6), "about $141M"},
		{"$8.8B", money(8.8125e9), ""},
		{"$8.81 billion", money(8.8125e9), ""},
		{"$9B", money(8.8125e9), ""},
		{"$8B", money(8.8125e9), "$9B"},
		{"$10,000", money(10_000), ""},
		{"$10,000", money(1_234_567), "$1,234,567"},
		{"990 days", plain(990), ""},
		{"990 days", plain(989), "989 days"},
		{"4 years", in(quantity.Duration, 4), ""},
		{"18 months", in(quantity.Duration, 1.5), ""},
		{"17 months", in(quantity.Duration, 1.5), "18 months"},
		{"+38 %", in(quantity.Percent, 0.3846), ""},
		{"+38\u00a0%", in(quantity.Percent, 0.3846), ""},
		{"-8 %", in(quantity.Percent, -0.0769), ""},
		{"−8 %", in(quantity.Percent, -0.0769), ""},
		{"8 %", in(quantity.Percent, -0.0769), "-8 %"},
		{"33.3 %", in(quantity.Percent, 1.0/3), ""},
		{"38 percent", plain(0.3846), ""},
		{"five", plain(5), ""},
		{"all twelve", plain(12), ""},
		{"five", plain(6), "6"},
		{"$8-9B", money(8.8125e9), ""},
		{"$9–10B", money(7e9), "-"},
		{"$12–18B", operand{12e9, 18e9, quantity.Money, "USD"}, ""},
		{"$12–17B", operand{12e9, 18e9, quantity.Money, "USD"}, "$12–18B"},
		{"50 to 65x", operand{50, 65, quantity.Multiple, ""}, ""},
		{"2-year 54x", in(quantity.Multiple, 54), "-"},
		{"$54", in(quantity.Multiple, 54), "-"},
		{"54x", money(54), "-"},
		{"none", plain(0), "-"},
		{"", plain(0), "-"},
	}
	for _, tt := range tests {
		t.Run(tt.words, func(t *testing.T) {
			wrong, right := checkWords(tt.words, tt.result)
			want := tt.right
			if want == "-" { // wrong, and there is no telling what would be right
				want = ""
				if wrong == "" {
					t.Fatal("the words hold")
				}
			} else if (wrong == "") != (want == "") {
				t.Fatalf("got %q", wrong)
			}
			if right != want {
				t.Errorf("got the hint %q, want %q", right, want)
			}
		})
	}
}

// A hint has to be right itself: following it ends the fault.
func TestHintsHold(t *testing.T) {
	for _, words := range []string{"1x", "1.00x", "$1B", "$1,000", "1 %", "-1 %", "0.5 %", "-$1M"} {
		for _, v := range []float64{0.004, 1, -2.5, 17.25, 123456.789, -9.9e9} {
			result := in(quantity.Multiple, v)
			if words[0] == '$' || words[1] == '$' {
				result = operand{v, v, quantity.Money, "USD"}
			}
			_, right := checkWords(words, result)
			if right == "" {
				continue
			}
			if wrong, again := checkWords(right, result); wrong != "" {
				t.Errorf("%q for %v: the hint %q is wrong as well: %s (%s)", words, v, right, wrong, again)
			}
		}
	}
}

func FuzzCheckWords(f *testing.F) {
	for _, seed := range []string{"$8-9B", "~$130M", "−8 %", "five", "10,000.5", "1–2x"} {
		f.Add(seed, 1.5)
	}
	f.Fuzz(func(_ *testing.T, words string, v float64) {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return
		}
		checkWords(words, plain(v))
		checkWords(words, operand{v, 2 * v, quantity.Duration, ""})
	})
}
