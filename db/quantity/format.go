package quantity

import (
	"math"
	"strconv"
	"strings"
)

const (
	noBreak   = "\u00a0"
	minusSign = "−"
	undefined = "n/a" // a number that is not one
)

// Dollars is a sum of money for people: "$8.8B", "$130M", "$13K", "$9". Below
// ten of its size it keeps one decimal ("$7.0B"), below a hundred one where
// there is one ("$10.5B", "$12B"), else none. Cents show below $1,000 only.
func Dollars(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return undefined
	}
	m := moneySize(v)
	switch {
	case m.exp == 0 && math.Abs(v) < 1000 && v != math.Trunc(v):
		return money(v, m, 2)
	case m.exp == 0:
		return money(v, m, 0)
	}
	switch n := math.Abs(v) / m.factor(); {
	case n < 9.95 && m.exp > 3:
		return money(v, m, 1)
	case n < 99.95:
		return money(v, m, wanted(n))
	}
	return money(v, m, 0)
}

// MoneyIn is [Dollars] with a fixed number of decimals: MoneyIn(8.8125e9, 2) is
// "$8.81B", MoneyIn(2e9, 0) is "$2B".
func MoneyIn(v float64, digits int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return undefined
	}
	return money(v, moneySize(v), max(digits, 0))
}

// Times is a multiple for people: "1.3x", "64x". A multiple just under one
// keeps two decimals, because "1.0x" would say that nothing was lost.
func Times(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return undefined
	}
	switch a := math.Abs(v); {
	case a >= 9.95:
		return fixed(v, 0) + "x"
	case a >= 0.95 && a < 0.995:
		return fixed(v, 2) + "x"
	}
	return fixed(v, 1) + "x"
}

// Rate is a yearly rate for people, v being a fraction: "6 %", "−3 %". Below
// one percent it keeps a decimal: "0.4 %". The space does not break.
func Rate(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return undefined
	}
	p := v * 100
	if a := math.Abs(p); a < 0.95 {
		return fixed(p, wanted(a)) + noBreak + "%"
	}
	return fixed(p, 0) + noBreak + "%"
}

// Share is a part of a whole for people, v being a fraction: "25 %", "33.3 %".
// It keeps one decimal where there is one. The space does not break.
func Share(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return undefined
	}
	p := v * 100
	return fixed(p, wanted(math.Abs(p))) + noBreak + "%"
}

// Years is a span of time for people: "4 years", "1 year", "3.5 years".
func Years(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return undefined
	}
	s := fixed(v, wanted(math.Abs(v)))
	if s == "1" {
		return "1 year"
	}
	return s + " years"
}

// wanted is 1 when n rounded to one decimal has one, else 0.
func wanted(n float64) int {
	if t := math.Round(n * 10); math.Mod(t, 10) != 0 {
		return 1
	}
	return 0
}

// fixed writes v with so many decimals, grouped in thousands, with a real
// minus sign and no negative zero. Halves go up, as people round: 3.25 is 3.3.
func fixed(v float64, digits int) string {
	a := math.Abs(v)
	if up := a * math.Pow10(digits); up < 1<<53 {
		a = math.Round(up) / math.Pow10(digits)
	}
	s := group(strconv.FormatFloat(a, 'f', digits, 64))
	if v < 0 && strings.Trim(s, "0.,") != "" {
		return minusSign + s
	}
	return s
}

// group puts commas into the whole part of a decimal number.
func group(s string) string {
	whole, frac, dot := strings.Cut(s, ".")
	if len(whole) <= 3 {
		return s
	}
	var b strings.Builder
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	if dot {
		b.WriteByte('.')
		b.WriteString(frac)
	}
	return b.String()
}

// money writes v in the given size.
func money(v float64, m size, digits int) string {
	s := fixed(math.Abs(v)/m.factor(), digits)
	sign := ""
	if v < 0 && strings.Trim(s, "0.,") != "" {
		sign = minusSign
	}
	return sign + "$" + s + m.suffix
}
