package quantity_test

import (
	"math"
	"strings"
	"testing"

	"dossier/db/quantity"
)

func TestFormat(t *testing.T) {
	type row struct{ got, want string }
	for name, rows := range map[string][]row{
		"Dollars": {
			{quantity.Dollars(8.8125e9), "$8.8B"},
			{quantity.Dollars(7e9), "$7.0B"},
			{quantity.Dollars(10.5e9), "$10.5B"},
			{quantity.Dollars(12e9), "$12B"},
			{quantity.Dollars(130e6), "$130M"},
			{quantity.Dollars(9.96e9), "$10B"},
			{quantity.Dollars(999.96e6), "$1.0B"},
			{quantity.Dollars(999.4e6), "$999M"},
			{quantity.Dollars(394e9), "$394B"},
			{quantity.Dollars(1.8e12), "$1.8T"},
			{quantity.Dollars(13000), "$13K"},
			{quantity.Dollars(13450), "$13.5K"},
			{quantity.Dollars(1000), "$1,000"},
			{quantity.Dollars(9), "$9"},
			{quantity.Dollars(3.25e9), "$3.3B"},
			{quantity.Dollars(8.85e9), "$8.9B"},
			{quantity.Dollars(7.5), "$7.50"},
			{quantity.Dollars(0), "$0"},
			{quantity.Dollars(-1.1125e9), "−$1.1B"},
			{quantity.Dollars(math.NaN()), "n/a"},
		},
		"MoneyIn": {
			{quantity.MoneyIn(8.8125e9, 2), "$8.81B"},
			{quantity.MoneyIn(2e9, 0), "$2B"},
			{quantity.MoneyIn(8.8125e9, -1), "$9B"},
			{quantity.MoneyIn(math.Inf(1), 1), "n/a"},
		},
		"Times": {
			{quantity.Times(1.2589), "1.3x"},
			{quantity.Times(64), "64x"},
			{quantity.Times(9.97), "10x"},
			{quantity.Times(1.004), "1.0x"},
			{quantity.Times(0.97), "0.97x"},
			{quantity.Times(0.998), "1.0x"},
			{quantity.Times(0.72), "0.7x"},
			{quantity.Times(0), "0.0x"},
		},
		"Rate": {
			{quantity.Rate(.0593), "6 %"},
			{quantity.Rate(.0178), "2 %"},
			{quantity.Rate(.0042), "0.4 %"},
			{quantity.Rate(.0096), "1 %"},
			{quantity.Rate(-.034), "−3 %"},
			{quantity.Rate(-.0001), "0 %"},
			{quantity.Rate(0), "0 %"},
			{quantity.Rate(12.5), "1,250 %"},
		},
		"Share": {
			{quantity.Share(.25), "25 %"},
			{quantity.Share(.3333), "33.3 %"},
			{quantity.Share(.9999), "100 %"},
			{quantity.Share(0), "0 %"},
			{quantity.Share(1), "100 %"},
		},
		"Years": {
			{quantity.Years(4), "4 years"},
			{quantity.Years(1), "1 year"},
			{quantity.Years(3.5), "3.5 years"},
			{quantity.Years(0.96), "1 year"},
		},
	} {
		for _, r := range rows {
			if got := strings.ReplaceAll(r.got, "\u00a0", " "); got != r.want {
				t.Errorf("%s gives %q, want %q", name, got, r.want)
			}
		}
	}
	if s := quantity.Rate(.06); !strings.Contains(s, "\u00a0%") {
		t.Errorf("%q may break before its percent sign", s)
	}
}

func TestSlug(t *testing.T) {
	for s, want := range map[string]string{
		"2025 ARR Est.":            "2025-arr-est",
		"Clément Delangue":         "clement-delangue",
		"Weights & Biases":         "weights-biases",
		"  A\u00a0–\tB  ":          "a-b",
		"SLA/SSO (99.9%+)":         "sla-sso-99-9",
		"Łódź":                     "łodz",
		"…":                        "",
		"Hugging Face (Series D, ": "hugging-face-series-d",
	} {
		if got := quantity.Slug(s); got != want {
			t.Errorf("Slug(%q) is %q, want %q", s, got, want)
		}
	}
}

func TestAbsent(t *testing.T) {
	for s, want := range map[string][2]bool{
		"Unknown":           {true, false},
		" unknown (series)": {true, false},
		"Undisclosed":       {true, false},
		"?":                 {true, false},
		"N/A":               {false, true},
		"n/a (platform)":    {false, true},
		"–":                 {false, true},
		"-":                 {false, true},
		"":                  {false, false},
		"None":              {false, false},
		"Unknown NRR":       {false, false},
		"(unknown)":         {false, false},
	} {
		if got := [2]bool{quantity.IsUnknown(s), quantity.IsNotApplicable(s)}; got != want {
			t.Errorf("%q is unknown, not applicable: %v, want %v", s, got, want)
		}
	}
}
