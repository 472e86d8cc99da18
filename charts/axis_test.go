package charts

import (
	"fmt"
	"math"
	"testing"

	"dossier/db/quantity"
)

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		low, high float64
		count     int
		want      string
	}{
		{0, 20, 6, "[0 5 10 15 20]"},
		{2e9, 12e9, 7, "[2e+09 4e+09 6e+09 8e+09 1e+10 1.2e+10]"},
		{0, 80, 7, "[0 20 40 60 80]"},
		{-20, 80, 8, "[-20 0 20 40 60 80]"},
		{0, 1, 3, "[0 0.5 1]"},
		{5, 5, 6, "[5]"},
		{0, math.NaN(), 6, "[0]"},
		{0, math.Inf(1), 6, "[0]"},
	} {
		if got := fmt.Sprint(axis{low: c.low, high: c.high}.ticks(c.count)); got != c.want {
			t.Errorf("%v to %v: %s, want %s", c.low, c.high, got, c.want)
		}
	}
}

func TestRoundUp(t *testing.T) {
	for _, c := range []struct{ in, want float64 }{
		{18, 20},
		{20, 20},
		{20.1, 25},
		{0, 1},
		{-3, 1},
		{math.NaN(), 1},
		{18e9, 20e9},
		{0.4, 0.4},
	} {
		if got := roundUp(c.in, 6); math.Abs(got-c.want) > 1e-9*math.Abs(c.want) {
			t.Errorf("roundUp(%v) = %v, want %v", c.in, got, c.want)
		}
	}
}

func TestAxisEnds(t *testing.T) {
	a := axis{low: 0, high: 10, from: 100, to: 200}
	for _, c := range []struct{ v, want float64 }{{0, 100}, {5, 150}, {10, 200}, {-5, 100}, {99, 200}} {
		if got := a.at(c.v); got != c.want {
			t.Errorf("at(%v) = %v, want %v", c.v, got, c.want)
		}
	}
	if got := (axis{low: 3, high: 3, from: 7}).at(3); got != 7 {
		t.Errorf("an axis without length puts its value at %v", got)
	}
}

func TestMoneyScale(t *testing.T) {
	for _, c := range []struct {
		high, v          float64
		tick, cell, span string
	}{
		{18e9, 7e9, "7", "7.0", "$7–14B"},
		{18e9, 6.25e9, "6.25", "6.3", "$6.3–12.5B"},
		{400e6, 45e6, "45", "45.0", "$45–90M"},
		{2e12, 1.2e12, "1200", "1200", "$1200–2400B"},
		{5e3, 2500, "2.5", "2.5", "$2.5–5K"},
		{900, 12, "12", "12.0", "$12–24"},
		{0, 0, "0", "0.0", "$0"},
	} {
		m := scaleFor(c.high)
		if got := []string{m.tick(c.v), m.cell(c.v), m.span(c.v, 2*c.v)}; got[0] != c.tick || got[1] != c.cell || got[2] != c.span {
			t.Errorf("%v of %v: %q, want %q %q %q", c.v, c.high, got, c.tick, c.cell, c.span)
		}
	}
}

// quantities parses steps that are known to be good.
func quantities(t *testing.T, texts ...string) []quantity.Quantity {
	t.Helper()
	var out []quantity.Quantity
	for _, text := range texts {
		q, err := quantity.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, q)
	}
	return out
}
