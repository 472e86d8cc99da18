package quantity_test

import (
	"strings"
	"testing"

	"dossier/db/quantity"
)

func TestParse(t *testing.T) {
	const (
		number   = quantity.Number
		money    = quantity.Money
		percent  = quantity.Percent
		multiple = quantity.Multiple
		duration = quantity.Duration
	)
	type q = quantity.Quantity
	tests := []struct {
		text string
		want q // without Text; Currency is USD where Unit is money
		says string
	}{
		{"~$130M", q{Low: 130e6, High: 130e6, Unit: money, Approx: true}, "~$130M"},
		{"$4.5 billion", q{Low: 4.5e9, High: 4.5e9, Unit: money}, "$4.5B"},
		{"$4.5B post-money", q{Low: 4.5e9, High: 4.5e9, Unit: money, Note: "post-money"}, "$4.5B"},
		{"~$395 million", q{Low: 395e6, High: 395e6, Unit: money, Approx: true}, "~$395M"},
		{"55-65%", q{Low: .55, High: .65, Unit: percent}, "55–65 %"},
		{"~55–65 %", q{Low: .55, High: .65, Unit: percent, Approx: true}, "~55–65 %"},
		{"55%-65%", q{Low: .55, High: .65, Unit: percent}, "55–65 %"},
		{"33.3%", q{Low: .333, High: .333, Unit: percent}, "33.3 %"},
		{"20 per cent", q{Low: .2, High: .2, Unit: percent}, "20 %"},
		{"25 % a year", q{Low: .25, High: .25, Unit: percent, Per: "year"}, "25 %/year"},
		{"8% p.a.", q{Low: .08, High: .08, Unit: percent, Per: "year"}, "8 %/year"},
		{"80%+", q{Low: .8, High: .8, Unit: percent, Over: true}, "80 %+"},
		{">20%", q{Low: .2, High: .2, Unit: percent, Over: true}, "20 %+"},
		{"<5%", q{Low: .05, High: .05, Unit: percent, Under: true}, "<5 %"},
		{"below 40%", q{Low: .4, High: .4, Unit: percent, Under: true}, "<40 %"},
		{"~86% YoY", q{Low: .86, High: .86, Unit: percent, Approx: true, Note: "YoY"}, "~86 %"},
		{"+38 %", q{Low: .38, High: .38, Unit: percent}, "38 %"},
		{"-8%", q{Low: -.08, High: -.08, Unit: percent}, "−8 %"},
		{"−8\u00a0%", q{Low: -.08, High: -.08, Unit: percent}, "−8 %"},
		{"-5 to -3%", q{Low: -.05, High: -.03, Unit: percent}, "−5 to −3 %"},
		{"-5--3%", q{Low: -.05, High: -.03, Unit: percent}, "−5 to −3 %"},
		{"$38-136 B", q{Low: 38e9, High: 136e9, Unit: money}, "$38–136B"},
		{"$184–208 B", q{Low: 184e9, High: 208e9, Unit: money}, "$184–208B"},
		{"$12-18B", q{Low: 12e9, High: 18e9, Unit: money}, "$12–18B"},
		{"$2.5-4B", q{Low: 2.5e9, High: 4e9, Unit: money}, "$2.5–4B"},
		{"$900M-$1.2B", q{Low: 900e6, High: 1.2e9, Unit: money}, "$900M–$1.2B"},
		{"between $3B and $4B", q{Low: 3e9, High: 4e9, Unit: money}, "$3–4B"},
		{"from 3 to 5 years", q{Low: 3, High: 5, Unit: duration}, "3–5 years"},
		{"$1.8 T", q{Low: 1.8e12, High: 1.8e12, Unit: money}, "$1.8T"},
		{"$39 B (2034)", q{Low: 39e9, High: 39e9, Unit: money, Note: "2034"}, "$39B"},
		{"39 B (2034)", q{Low: 39e9, High: 39e9, Unit: number, Note: "2034"}, "39B"},
		{">$300 B (2027)", q{Low: 300e9, High: 300e9, Unit: money, Over: true, Note: "2027"}, "$300B+"},
		{"~$2.9B NTM", q{Low: 2.9e9, High: 2.9e9, Unit: money, Approx: true, Note: "NTM"}, "~$2.9B"},
		{"~$1B+ ARR", q{Low: 1e9, High: 1e9, Unit: money, Approx: true, Over: true, Note: "ARR"}, "~$1B+"},
		{"~$50-70M ARR", q{Low: 50e6, High: 70e6, Unit: money, Approx: true, Note: "ARR"}, "~$50–70M"},
		{"$230M+", q{Low: 230e6, High: 230e6, Unit: money, Over: true}, "$230M+"},
		{"~$13,000", q{Low: 13e3, High: 13e3, Unit: money, Approx: true}, "~$13K"},
		{"$13,456", q{Low: 13456, High: 13456, Unit: money}, "$13,456"},
		{"-$5M", q{Low: -5e6, High: -5e6, Unit: money}, "−$5M"},
		{"$0.06-$7.50/hr", q{Low: .06, High: 7.5, Unit: money, Per: "hour"}, "$0.06–7.50/hour"},
		{"$0.06-$7.50/hr (CPU to multi-GPU)", q{Low: .06, High: 7.5, Unit: money, Per: "hour", Note: "CPU to multi-GPU"}, "$0.06–7.50/hour"},
		{"$9/month", q{Low: 9, High: 9, Unit: money, Per: "month"}, "$9/month"},
		{"$9/month per user", q{Low: 9, High: 9, Unit: money, Per: "user/month"}, "$9/user/month"},
		{"~$20/user/mo (custom)", q{Low: 20, High: 20, Unit: money, Approx: true, Per: "user/month", Note: "custom"}, "~$20/user/month"},
		{"$20-50 per user per month", q{Low: 20, High: 50, Unit: money, Per: "user/month"}, "$20–50/user/month"},
		{"$20+/user/mo", q{Low: 20, High: 20, Unit: money, Over: true, Per: "user/month"}, "$20+/user/month"},
		{"$1,000+/month", q{Low: 1000, High: 1000, Unit: money, Over: true, Per: "month"}, "$1,000+/month"},
		{"4500 USD M", q{Low: 4.5e9, High: 4.5e9, Unit: money}, "$4.5B"},
		{"USD 4.5bn", q{Low: 4.5e9, High: 4.5e9, Unit: money}, "$4.5B"},
		{"US$5m", q{Low: 5e6, High: 5e6, Unit: money}, "$5M"},
		{"10M+", q{Low: 10e6, High: 10e6, Over: true}, "10M+"},
		{"10 million+", q{Low: 10e6, High: 10e6, Over: true}, "10M+"},
		{"2 million+", q{Low: 2e6, High: 2e6, Over: true}, "2M+"},
		{"500,000+", q{Low: 500e3, High: 500e3, Over: true}, "500,000+"},
		{"2.5K+", q{Low: 2500, High: 2500, Over: true}, "2,500+"},
		{"~10M+ registered users", q{Low: 10e6, High: 10e6, Approx: true, Over: true, Note: "registered users"}, "~10M+"},
		{"~10,000 orgs paying", q{Low: 10e3, High: 10e3, Approx: true, Note: "orgs paying"}, "~10,000"},
		{"Est. 100K+ users", q{Low: 100e3, High: 100e3, Approx: true, Over: true, Note: "users"}, "~100,000+"},
		{"~3,000-5,000", q{Low: 3000, High: 5000, Approx: true}, "~3,000–5,000"},
		{"~635", q{Low: 635, High: 635, Approx: true}, "~635"},
		{"635 (est.)", q{Low: 635, High: 635, Approx: true, Note: "est."}, "~635"},
		{"over 250", q{Low: 250, High: 250, Over: true}, "250+"},
		{"up to 3", q{Low: 3, High: 3, Under: true}, "<3"},
		{"3 or more", q{Low: 3, High: 3, Over: true}, "3+"},
		{"8.5/10", q{Low: 8.5, High: 8.5, Per: "10"}, "8.5/10"},
		{"4.5/5.0", q{Low: 4.5, High: 4.5, Per: "5"}, "4.5/5"},
		{"4.0+/5.0", q{Low: 4, High: 4, Over: true, Per: "5"}, "4+/5"},
		{"64x", q{Low: 64, High: 64, Unit: multiple}, "64x"},
		{"~60-75x", q{Low: 60, High: 75, Unit: multiple, Approx: true}, "~60–75x"},
		{"5–20×", q{Low: 5, High: 20, Unit: multiple}, "5–20x"},
		{"2-4 years", q{Low: 2, High: 4, Unit: duration}, "2–4 years"},
		{"18-24 months", q{Low: 1.5, High: 2, Unit: duration}, "18–24 months"},
		{"12-month", q{Low: 1, High: 1, Unit: duration}, "1 year"},
		{"2.5 years", q{Low: 2.5, High: 2.5, Unit: duration}, "2.5 years"},
		{"6 months to 2 years", q{Low: .5, High: 2, Unit: duration}, "6–24 months"},
		{"990 days", q{Low: 990. / 365, High: 990. / 365, Unit: duration}, "990 days"},
		{"0%", q{Unit: percent}, "0 %"},
		{"-0", q{}, "0"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got, err := quantity.Parse(" " + tt.text + "\u00a0")
			if err != nil {
				t.Fatal(err)
			}
			want := tt.want
			want.Text = tt.text
			if want.Unit == money {
				want.Currency = "USD"
			}
			if got != want {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
			if says := strings.ReplaceAll(got.String(), "\u00a0", " "); says != tt.says {
				t.Errorf("String is %q, want %q", says, tt.says)
			}
		})
	}
}

func TestParseOtherCurrencies(t *testing.T) {
	for text, want := range map[string]string{"€5m": "EUR €5M", "£1.2bn": "GBP £1.2B", "CHF 300": "CHF CHF\u00a0300", "5-7B EUR": "EUR €5–7B"} {
		q, err := quantity.Parse(text)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := q.Currency + " " + q.String(); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// TestParseRefuses holds that what is not understood is named, never guessed.
func TestParseRefuses(t *testing.T) {
	tests := []struct{ name, text, says string }{
		{"nothing", " \u00a0", "nothing written"},
		{"unknown", "Unknown", "not an amount"},
		{"a dash", "–", "not an amount"},
		{"words only", "Tens of thousands", "Tens of thousands"},
		{"a dozen", "2 dozen", "dozen"},
		{"another country's size", "5 lakh", "lakh"},
		{"thousands of", "1,000s of academic orgs", "s of academic orgs"},
		{"two numbers", "10,000 / 50,000+", "not a score"},
		{"two facts", "$1.2B raised; $6B valuation", "; $6B valuation"},
		{"small m of what", "5m users", `"m" may mean several things`},
		{"European decimals", "4,5 B", `comma in "4,5"`},
		{"bad groups", "10,00,000", "does not group thousands"},
		{"two points", "1.2.3", `"1.2.3" is not one number`},
		{"size at the first end only", "$5B-7", "only the first end has a size"},
		{"unit at the first end only", "5%-7", "only the first end has a unit"},
		{"backwards", "$900-1.2B", "runs backwards"},
		{"two currencies", "$5-€6", "one end in USD, the other in EUR"},
		{"money in percent", "$5%", "cannot also be a percentage"},
		{"two units", "5%-3x", "one end is a percentage, the other a multiple"},
		{"two sizes", "5 K M", `"M"`},
		{"ambiguous sign", "¥500", `"¥500"`},
		{"an open range", ">5-10", "open at one end"},
		{"open twice", "<5+", "open above and below"},
		{"half a range", "from $9", "one end of a range only"},
		{"more than full marks", "12/10", "not a score out of 10"},
		{"always", "24/7", "not a score out of 7"},
		{"unknown period", "$5/fortnight", "fortnight"},
		{"trailing words", "2-4 years from Aug 2023", "from Aug 2023"},
		{"an exponent", "1e9", "e9"},
		{"infinite", "Inf", "Inf"},
		{"no number", "NaN", "NaN"},
		{"too large", "9,999,999,999 T", "larger than any amount"},
		{"too small", "0.0000000000000001", "smaller than any amount"},
		{"too long", strings.Repeat("9", 300), "too long"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q, err := quantity.Parse(tt.text)
			if err == nil {
				t.Fatalf("%q was read as %+v", tt.text, q)
			}
			if !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %q does not say %q", err, tt.says)
			}
			if !q.IsZero() {
				t.Errorf("an error came with %+v", q)
			}
		})
	}
}

func TestMatches(t *testing.T) {
	tests := []struct {
		text string
		v    float64
		want bool
	}{
		{"$8.8B", 8.8125e9, true},
		{"~$8.8B", 8.86e9, false},
		{"$8-9B", 8.8125e9, true},
		{"$8-9B", 9.6e9, false},
		{"54x", 53.85, true},
		{"25 %", .254, true},
		{"25 %", .256, false},
		{"10M+", 11e6, true},
		{"10M+", 9e6, false},
		{"<5%", .01, true},
		{"<5%", .06, false},
		{"18 months", 1.5, true},
	}
	for _, tt := range tests {
		q, err := quantity.Parse(tt.text)
		if err != nil {
			t.Fatal(err)
		}
		if got := q.Matches(tt.v); got != tt.want {
			t.Errorf("%q matches %v: %v, want %v", tt.text, tt.v, got, tt.want)
		}
	}
}

// FuzzParse holds that no text makes Parse panic, and that what String writes
// is read again as the same numbers.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"~$130M", "55-65%", "$0.06-$7.50/hr", "8.5/10", "-5--3%", "18-24 months", "$39 B (2034)", "$20-50 per user per month",
		"4500 USD M", "0.1-0.3 days", "7 weeks", "$999,999.99-1M", "CHF 5", "1-1,234,567.8", "0-5M", "-5M-0", "< $ 5 b (est.) (x)",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q, err := quantity.Parse(text)
		if err != nil {
			if !q.IsZero() {
				t.Fatalf("an error came with %+v", q)
			}
			return
		}
		again, err := quantity.Parse(q.String())
		if err != nil {
			t.Fatalf("%q is written %q, which is not read: %v", text, q.String(), err)
		}
		again.Text, again.Note, q.Text, q.Note = "", "", "", ""
		if again != q {
			t.Fatalf("%q is written %q\nread   %+v\nbefore %+v", text, q.String(), again, q)
		}
		quantity.Slug(text)
		_, _ = quantity.Scale{Levels: []string{"Low", text}}.Parse(text)
	})
}
