package quantity

import (
	"math"
	"strconv"
	"strings"
)

// A writer writes the ends of one quantity, exactly and in agreement.
type writer struct {
	sign      string // of the currency
	low, high size   // of each end
	unit      string // after the last end
	shift     int    // power of ten of the unit: -2 for percent
	parts     float64
	cents     bool // two decimals
}

// writer decides how q is written.
func (q Quantity) writer() writer {
	w := writer{parts: 1}
	switch q.Unit {
	case Percent:
		w.shift, w.unit = -2, noBreak+"%"
	case Multiple:
		w.unit = "x"
	case Duration:
		w.parts, w.unit = q.timeUnit()
	case Money:
		w.sign = currencySign(q.Currency)
		w.low, w.high = q.sizes(1e4)
		bare := w.low.exp == 0 && w.high.exp == 0
		w.cents = bare && (cents(q.Low) || cents(q.High)) && wholeCents(q.Low) && wholeCents(q.High)
	case Number:
		w.low, w.high = q.sizes(1e6)
	}
	return w
}

// number writes v without what follows it.
func (w writer) number(v float64, m size) string {
	s := decimal(w.inParts(v), m.exp+w.shift)
	if w.cents && v != 0 {
		s = strconv.FormatFloat(math.Abs(v), 'f', 2, 64)
	}
	s = w.sign + group(s)
	if v < 0 {
		s = minusSign + s
	}
	return s
}

// inParts is v years in the unit of time that is written.
func (w writer) inParts(v float64) float64 {
	if w.parts == 1 {
		return v
	}
	return math.Round(v * w.parts) // timeUnit has checked that it is whole
}

// timeUnit is how many of a unit make a year, and its name: years where they
// come out even or are long, else months, else days.
func (q Quantity) timeUnit() (parts float64, name string) {
	whole := func(n float64) bool {
		return math.Round(q.Low*n)/n == q.Low && math.Round(q.High*n)/n == q.High
	}
	parts, name = 1, "year"
	switch short := q.High < 2.5; {
	case whole(1), whole(2) && !short:
	case whole(12) && short, whole(12) && !whole(100):
		parts, name = 12, "month"
	case whole(365) && !whole(100):
		parts, name = 365, "day"
	}
	if n := q.High * parts; n != 1 || q.IsRange() {
		name += "s"
	}
	return parts, " " + name
}

// sizes are the sizes the ends are written in: the largest that leaves two
// decimals at most, where money counts in thousands from least on and plain
// numbers in millions. Both ends are bare when one is, because a bare first
// end borrows the second's size when it is read again; zero has any size.
func (q Quantity) sizes(least float64) (low, high size) {
	low, high = exactSize(q.Low, least), exactSize(q.High, least)
	switch {
	case q.Low == 0:
		low = high
	case q.High == 0:
		high = low
	case low.exp == 0 || high.exp == 0:
		return size{}, size{}
	}
	return low, high
}

func exactSize(v, least float64) size {
	v = math.Abs(v)
	for _, m := range sizes() {
		room := 2
		if m.exp == 3 {
			room = 1 // "$13.5K", but "$13,456"
		}
		if v >= max(m.factor(), min(least, 1e6)) && decimals(decimal(v, m.exp)) <= room {
			return m
		}
	}
	if v >= 1e12 { // too odd for any size: better long than rounded
		return size{12, "T"}
	}
	return size{}
}

// decimal writes the digits of v over ten to the exp, exactly: the shortest
// text that is read back as v. The sign is left out.
func decimal(v float64, exp int) string {
	s := strconv.FormatFloat(math.Abs(v), 'e', -1, 64)
	mantissa, e, _ := strings.Cut(s, "e")
	power, err := strconv.Atoi(e)
	if err != nil { // infinite or no number: no digits to move
		return s
	}
	digits := strings.Replace(mantissa, ".", "", 1)
	point := 1 + power - exp // digits before the point
	switch {
	case v == 0:
		return "0"
	case point <= 0:
		return "0." + strings.Repeat("0", -point) + digits
	case point >= len(digits):
		return digits + strings.Repeat("0", point-len(digits))
	}
	return digits[:point] + "." + digits[point:]
}

// decimals counts the digits after the point.
func decimals(s string) int {
	_, after, _ := strings.Cut(s, ".")
	return len(after)
}

// cents reports whether a small sum is no whole number.
func cents(v float64) bool { return v != math.Trunc(v) && math.Abs(v) < 1000 }

// wholeCents reports whether two decimals say v exactly.
func wholeCents(v float64) bool { return decimals(decimal(v, 0)) <= 2 }

// currencySign is how a currency is written before a number.
func currencySign(code string) string {
	switch code {
	case "USD":
		return "$"
	case "EUR":
		return "€"
	case "GBP":
		return "£"
	case "":
		return ""
	}
	return code + noBreak
}
