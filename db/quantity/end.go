package quantity

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// The amounts that are still amounts, in base units. Outside them a text is a
// slip of the keyboard, and arithmetic on it would not be safe.
const (
	largest  = 1e18
	smallest = 1e-12
)

// An end is one end of a range, or the one number there is, as written.
type end struct {
	digits   string // "1234.5", without grouping
	currency string // ISO 4217, or ""
	unit     Unit   // Number when none is written
	exp      int    // power of ten of the size word
	parts    int    // how many of the written time unit are a year; 0: no time
	sized    bool   // a size word is written: "B"
	negative bool
	approx   bool
	plus     bool // "+" is written
}

// value is the end in base units, and one unit of its last digit.
func (e end) value() (v, step float64, err error) {
	exp := e.exp
	if e.unit == Percent {
		exp -= 2
	}
	// Through decimal text, so that 4.5B is the float nearest to 4500000000
	// and prints as 4.5B again.
	v, err = strconv.ParseFloat(e.digits+"e"+strconv.Itoa(exp), 64)
	if err != nil {
		return 0, 0, fmt.Errorf("%s is no number a computer can hold", e.digits)
	}
	_, decimals, _ := strings.Cut(e.digits, ".")
	step = math.Pow10(exp - len(decimals))
	if e.parts > 1 {
		v /= float64(e.parts)
		step /= float64(e.parts)
	}
	switch {
	case v > largest:
		return 0, 0, errors.New("larger than any amount")
	case v != 0 && v < smallest:
		return 0, 0, errors.New("smaller than any amount")
	case e.negative && v != 0:
		v = -v
	}
	return v, step, nil
}

// join gives the ends of a range what only the second end says, and refuses a
// range whose first end says what the second leaves out.
func join(low, high *end) error {
	switch {
	case low.plus:
		return errors.New("\"+\" inside a range")
	case low.currency != "" && high.currency != "" && low.currency != high.currency:
		return fmt.Errorf("one end in %s, the other in %s", low.currency, high.currency)
	case low.sized && !high.sized:
		return errors.New("only the first end has a size (write it at both ends, or after the second)")
	case low.unit != Number && high.unit == Number:
		return errors.New("only the first end has a unit (write it at both ends, or after the second)")
	case low.unit != Number && low.unit != high.unit:
		return fmt.Errorf("one end is %s, the other %s", a(low.unit), a(high.unit))
	}
	if low.currency == "" {
		low.currency = high.currency
	}
	high.currency = low.currency
	if !low.sized {
		low.exp, low.sized = high.exp, high.sized
	}
	if low.unit == Number {
		low.unit, low.parts = high.unit, high.parts
	}
	return nil
}

// short is a number for a message.
func short(v float64) string { return strconv.FormatFloat(v, 'g', 6, 64) }
