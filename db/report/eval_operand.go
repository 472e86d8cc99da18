package report

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode"

	"dossier/db/quantity"
)

// exprTokens splits an expression at spaces, brackets and commas. A minus or a
// slash inside a word belongs to it, as in claim:CO041/arr-2024.
func exprTokens(expr string) []string {
	var tokens []string
	for _, word := range strings.FieldsFunc(expr, unicode.IsSpace) {
		for word != "" {
			i := strings.IndexAny(word, "(),")
			switch {
			case i < 0:
				i = len(word)
			case i == 0:
				i = 1
			}
			tokens = append(tokens, word[:i])
			word = word[i:]
		}
	}
	return tokens
}

// isPlainNumber is stricter than strconv, which also takes NaN, 0x10 and 1_000.
func isPlainNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole, fraction, point := strings.Cut(s, ".")
	return isDigits(whole) && (!point || isDigits(fraction))
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// An operand is a number or a range with its unit. Only low and high look at
// the ends: any other use takes the middle.
type operand struct {
	low, high float64
	unit      quantity.Unit
	currency  string
}

func plain(f float64) operand { return operand{low: f, high: f} }

func fromQuantity(q quantity.Quantity) operand {
	return operand{low: q.Low, high: q.High, unit: q.Unit, currency: q.Currency}
}

func (a operand) mid() float64 { return a.low + (a.high-a.low)/2 }

// with is f in a's unit.
func (a operand) with(f float64) operand { return operand{f, f, a.unit, a.currency} }

// in is f in another unit, without a currency.
func in(u quantity.Unit, f float64) operand { return operand{low: f, high: f, unit: u} }

// isFactor reports a number without a dimension, which may scale any other.
func (a operand) isFactor() bool {
	return a.unit == quantity.Number || a.unit == quantity.Percent || a.unit == quantity.Multiple
}

func (a operand) what() string {
	if a.currency != "" && a.currency != "USD" {
		return a.currency
	}
	return unitWords(a.unit)
}

func (a operand) clash(b operand, verb string) error {
	return fmt.Errorf("cannot %s %s and %s", verb, a.what(), b.what())
}

func (a operand) comparable(b operand) bool {
	return a.unit == b.unit && a.currency == b.currency || a.isFactor() && b.isFactor()
}

func (a operand) plus(b operand) (operand, error) {
	f := a.mid() + b.mid()
	switch {
	case !a.comparable(b):
		return operand{}, a.clash(b, "add")
	case a.unit == b.unit:
		return a.with(f), nil
	case a.unit == quantity.Percent && b.unit == quantity.Number, a.unit == quantity.Number && b.unit == quantity.Percent:
		return in(quantity.Multiple, f), nil // 1 + growth
	}
	return plain(f), nil
}

func (a operand) minus(b operand) (operand, error) {
	f := a.mid() - b.mid()
	switch {
	case !a.comparable(b):
		return operand{}, a.clash(b, "subtract")
	case a.unit == b.unit:
		return a.with(f), nil
	case a.unit == quantity.Multiple && b == plain(1), a == plain(1) && b.unit == quantity.Percent:
		return in(quantity.Percent, f), nil // growth; the rest of a share
	}
	return plain(f), nil
}

func (a operand) times(b operand) (operand, error) {
	f := a.mid() * b.mid()
	switch {
	case !a.isFactor() && !b.isFactor():
		if a.unit == quantity.Money && b.unit == quantity.Duration {
			return a.with(f), nil // so much a year, for years
		}
		if a.unit == quantity.Duration && b.unit == quantity.Money {
			return b.with(f), nil
		}
		return operand{}, a.clash(b, "multiply")
	case !a.isFactor():
		return a.with(f), nil
	case !b.isFactor():
		return b.with(f), nil
	case a.unit == b.unit:
		return in(a.unit, f), nil
	case a.unit == quantity.Multiple || b.unit == quantity.Multiple:
		return in(quantity.Multiple, f), nil
	}
	return plain(f), nil
}

func (a operand) over(b operand) (operand, error) {
	if b.mid() == 0 {
		return operand{}, errors.New("division by zero")
	}
	f := a.mid() / b.mid()
	switch {
	case a.unit == b.unit && a.currency == b.currency:
		if a.unit == quantity.Number {
			return plain(f), nil
		}
		return in(quantity.Multiple, f), nil
	case b.isFactor(), a.unit == quantity.Money && b.unit == quantity.Duration:
		return a.with(f), nil
	}
	return operand{}, a.clash(b, "divide")
}

func (a operand) choose(b operand, f func(x, y float64) float64) (operand, error) {
	if !a.comparable(b) {
		return operand{}, a.clash(b, "compare")
	}
	return a.with(f(a.mid(), b.mid())), nil
}

// round rounds half away from zero; negative digits round to tens, hundreds.
func (a operand) round(digits operand) (operand, error) {
	const most = 12
	d := digits.mid()
	if d != math.Trunc(d) || math.Abs(d) > most {
		return operand{}, fmt.Errorf("round takes whole digits from %d to %d", -most, most)
	}
	if d < 0 {
		step := math.Pow(10, -d)
		return a.with(math.Round(a.mid()/step) * step), nil
	}
	step := math.Pow(10, d)
	return a.with(math.Round(a.mid()*step) / step), nil
}
