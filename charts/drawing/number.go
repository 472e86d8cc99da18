package drawing

import (
	"math"
	"strconv"
)

// number returns v with at most two decimals, as SVG and PDF write it.
func number(v float64) string { return string(appendNumber(nil, v)) }

// appendNumber appends v with at most two decimals. A drawing is mostly
// numbers, and counting in hundredths spares the search for the shortest
// decimal form of each.
func appendNumber(b []byte, v float64) []byte {
	n := int64(math.Round(v * 100))
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, n/100, 10)
	if n %= 100; n == 0 {
		return b
	}
	b = append(b, '.', byte('0'+n/10))
	if n %= 10; n != 0 {
		b = append(b, byte('0'+n))
	}
	return b
}
