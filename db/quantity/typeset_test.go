package quantity_test

import (
	"testing"

	"dossier/db/quantity"
)

func TestTypeset(t *testing.T) {
	for in, want := range map[string]string{
		"$12-18B":             "$12–18B",
		"55-65%":              "55–65%",
		"~$50-70M":            "~$50–70M",
		"$0.06-$7.50/hr":      "$0.06–$7.50/hr",
		"60%-80%":             "60%–80%",
		"-":                   "–",
		" - ":                 "–",
		"-5%":                 "-5%",
		"~5,000":              "~5,000",
		"2-4 years":           "2–4 years",
		"Low-Medium":          "Low-Medium",
		"":                    "",
		"10-":                 "10-",
		"N/A (pre-revenue 3)": "N/A (pre-revenue 3)",
	} {
		if got := quantity.Typeset(in); got != want {
			t.Errorf("Typeset(%q) = %q, want %q", in, got, want)
		}
	}
}
