package charts

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"dossier/db/quantity"
)

// A measured is a number that was read or computed, with its doubts.
type measured struct {
	low, high           float64
	unit                quantity.Unit
	known               bool
	approx, over, under bool
	text                string // without "at least" or "at most"
}

// asWritten is a cell as it stands; one that holds no number keeps its words.
func asWritten(q quantity.Quantity, text string) measured {
	switch {
	case q.IsZero() && quantity.IsNotApplicable(text):
		return measured{text: "n/a"}
	case q.IsZero():
		return measured{text: "?"}
	}
	return measured{
		low: q.Low, high: q.High, unit: q.Unit, known: true,
		approx: q.Approx, over: q.Over, under: q.Under, text: q.String(),
	}
}

// bound says which way a computed number is open: nothing of one as written,
// whose words say it.
func (m measured) bound() string {
	switch {
	case strings.ContainsAny(m.text, "+<>") || m.over == m.under:
		return ""
	case m.over:
		return "at least"
	}
	return "at most"
}

// full is the number with the way it is open.
func (m measured) full() string { return strings.TrimSpace(m.bound() + " " + m.text) }

// write is a computed number for people: "~$14–23K", "~10–17 %".
func (m measured) write() string {
	text := ""
	switch m.unit {
	case quantity.Money:
		text = scaleFor(m.high).span(m.low, m.high)
	case quantity.Percent:
		text = span(m.low*100, m.high*100) + "\u00a0%"
	case quantity.Multiple:
		text = span(m.low, m.high) + "x"
	case quantity.Number, quantity.Duration:
		text = span(m.low, m.high)
	}
	if m.approx {
		text = "~" + text
	}
	return text
}

func span(low, high float64) string {
	a, b := decimal(low, 1), decimal(high, 1)
	if a != b {
		a += "–" + b
	}
	return a
}

// A rise is what one number is over another.
type rise struct {
	by, growth string   // "+$25M", "+500 %"
	refs       []string // of both
}

// changeOf compares two numbers, middle with middle; nil where one of them is
// unknown or they count different things.
func changeOf(from, to measured) *rise {
	if !from.known || !to.known || from.unit != to.unit {
		return nil
	}
	a, b := (from.low+from.high)/2, (to.low+to.high)/2
	sign, open := "+", ""
	if b < a {
		sign = "−"
	}
	if to.over && b >= a {
		open = "+"
	}
	diff := measured{low: max(a, b) - min(a, b), unit: to.unit}
	diff.high = diff.low
	r := &rise{by: sign + diff.write() + open, growth: "?"}
	if a > 0 {
		percent := (max(a, b) - min(a, b)) / a * 100
		r.growth = sign + decimal(percent, 0) + "\u00a0%" + open
	}
	return r
}

// ratio divides one cell by another, end by end, to two figures.
func ratio(a, b quantity.Quantity) (measured, error) {
	if a.IsZero() || b.IsZero() {
		return measured{text: "?"}, nil
	}
	if !(b.Low > 0) || a.Low < 0 {
		return measured{}, errors.New("a share of nothing, or of less")
	}
	m := measured{
		known: true, low: figures(a.Low / b.High), high: figures(a.High / b.Low),
		approx: a.Approx || b.Approx,
		over:   a.Over || b.Under, under: a.Under || b.Over,
	}
	switch {
	case a.Unit == quantity.Money && b.Unit == quantity.Number:
		m.unit = quantity.Money
	case a.Unit != b.Unit:
		return measured{}, fmt.Errorf("a %s cannot be divided by a %s", a.Unit, b.Unit)
	case m.high <= 1:
		m.unit = quantity.Percent
	default:
		m.unit = quantity.Multiple
	}
	m.text = m.write()
	return m, nil
}

// figures rounds to two figures: more would say that rough numbers are exact.
func figures(v float64) float64 {
	if v == 0 || !finite(v) {
		return v
	}
	p := math.Pow(10, math.Floor(math.Log10(math.Abs(v)))-1)
	return math.Round(v/p) * p
}
