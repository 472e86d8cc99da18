package quantity

import "math"

// A size is a power of a thousand that numbers are written in.
type size struct {
	exp    int // power of ten
	suffix string
}

func (m size) factor() float64 { return math.Pow10(m.exp) }

func sizes() [5]size {
	return [...]size{{12, "T"}, {9, "B"}, {6, "M"}, {3, "K"}, {0, ""}}
}

// moneySize is the size money of about v is written in. It looks at v as
// rounded to three digits, so that 999.96e6 is already a billion. Thousands
// start at ten: "$1,000", "$13K".
func moneySize(v float64) size {
	v = math.Abs(v)
	for _, m := range sizes() {
		least := m.factor()
		if m.exp == 3 {
			least = 1e4
		}
		if v >= least*0.9995 {
			return m
		}
	}
	return size{}
}
