package drawing

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

func TestNumber(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", 1: "1", -1: "-1", 0.5: "0.5", 0.05: "0.05", -0.05: "-0.05", -0.001: "0",
		12.345: "12.35", 100.1: "100.1", -99.99: "-99.99", 1e6: "1000000",
	} {
		if got := number(v); got != want {
			t.Errorf("number(%v) = %s, want %s", v, got, want)
		}
	}
}

func TestNumberReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := round(rapid.Float64Range(-limit, limit).Draw(t, "v"))
		got, err := strconv.ParseFloat(number(v), 64)
		if err != nil || got != v {
			t.Fatalf("number(%v) reads back as %v, %v", v, got, err)
		}
	})
}
