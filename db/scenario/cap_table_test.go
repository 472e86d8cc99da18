package scenario_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dossier/db/scenario"
)

// twoRounds is the table of the vectors; money in dollars.
func twoRounds() scenario.CapTable {
	return scenario.CapTable{
		{Name: "A", Invested: 5, Multiple: 1, Seniority: 1, Shares: 20},
		{Name: "B", Invested: 20, Multiple: 1, Seniority: 2, Shares: 25},
		{Name: "Common", Shares: 55},
	}
}

func TestWaterfall(t *testing.T) {
	participating := twoRounds()
	participating[1].Participating = true
	capped := twoRounds()
	capped[1].Participating, capped[1].Cap = true, 1.5
	equal := twoRounds()
	equal[0].Seniority, equal[1].Seniority = 0, 0
	tests := []struct {
		name  string
		table scenario.CapTable
		exit  float64
		want  []float64
	}{
		{"nothing", twoRounds(), 0, []float64{0, 0, 0}},
		{"the senior class only", twoRounds(), 10, []float64{0, 10, 0}},
		{"all preferences", twoRounds(), 25, []float64{5, 20, 0}},
		{"A converts", twoRounds(), 40, []float64{5.33, 20, 14.67}},
		{"B is about to", twoRounds(), 80, []float64{16, 20, 44}},
		{"all convert", twoRounds(), 100, []float64{20, 25, 55}},
		{"B takes part", participating, 100, []float64{16, 40, 44}},
		{"B takes part up to its cap", capped, 100, []float64{18.67, 30, 51.33}},
		{"B converts past its cap", capped, 200, []float64{40, 50, 110}},
		{"side by side", equal, 10, []float64{2, 8, 0}},
		{"the odd cent", scenario.CapTable{{Name: "X", Shares: 1}, {Name: "Y", Shares: 1}, {Name: "Z", Shares: 1}}, 1, []float64{.34, .33, .33}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.table.Payouts(tt.exit)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%v, want %v", got, tt.want)
			}
		})
	}
}

func TestBreakpoints(t *testing.T) {
	points, err := twoRounds().Breakpoints()
	if err != nil {
		t.Fatal(err)
	}
	var exits []float64
	for _, p := range points {
		exits = append(exits, p.Exit)
	}
	if want := []float64{0, 20, 25, 38.75, 80}; !slices.Equal(exits, want) {
		t.Errorf("breakpoints at %v, want %v", exits, want)
	}
	for exit, want := range map[float64][]float64{10: {0, 1, 0}, 20: {1, 0, 0}, 30: {0, 0, 1}, 50: {20. / 75, 0, 55. / 75}, 1000: {.2, .25, .55}} {
		if got := twoRounds().NextDollar(exit); fmt.Sprintf("%.9f", got) != fmt.Sprintf("%.9f", want) {
			t.Errorf("of the dollar after %v: %v, want %v", exit, got, want)
		}
	}
}

func TestCapTableRefuses(t *testing.T) {
	with := func(change func(c *scenario.Class)) scenario.CapTable {
		table := twoRounds()
		change(&table[0])
		return table
	}
	for want, table := range map[string]scenario.CapTable{
		"no shares":          nil,
		"amount invested":    with(func(c *scenario.Class) { c.Invested = math.NaN() }),
		"number of shares":   with(func(c *scenario.Class) { c.Shares = -1 }),
		"preference":         with(func(c *scenario.Class) { c.Multiple = math.Inf(1) }),
		"below its prefer":   with(func(c *scenario.Class) { c.Participating, c.Multiple, c.Cap = true, 2, 1.5 }),
		"the cap, -1, must ": with(func(c *scenario.Class) { c.Cap = -1 }),
	} {
		if got, err := table.Payouts(10); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, %v", want, got, err)
		}
		if table.NextDollar(10) != nil {
			t.Errorf("%s has a next dollar", want)
		}
	}
	for _, exit := range []float64{-1, math.NaN(), math.Inf(1), 1e13} {
		if got, err := twoRounds().Payouts(exit); err == nil {
			t.Errorf("an exit of %v pays %v", exit, got)
		}
	}
}

// randomTable is any table of up to six classes, in dollars and cents.
func randomTable(t *rapid.T) scenario.CapTable {
	table := scenario.CapTable{{Name: "Common", Shares: float64(rapid.IntRange(1, 1000).Draw(t, "common"))}}
	for i := range rapid.IntRange(0, 5).Draw(t, "classes") {
		c := scenario.Class{
			Name:          fmt.Sprint("Series ", i),
			Invested:      float64(rapid.IntRange(0, 50_000).Draw(t, "invested")) / 100,
			Multiple:      float64(rapid.IntRange(1, 6).Draw(t, "multiple")) / 2,
			Seniority:     rapid.IntRange(0, 3).Draw(t, "seniority"),
			Participating: rapid.Bool().Draw(t, "participating"),
			Shares:        float64(rapid.IntRange(0, 500).Draw(t, "shares")),
		}
		if rapid.Bool().Draw(t, "capped") {
			c.Cap = c.Multiple + float64(rapid.IntRange(0, 6).Draw(t, "cap"))/2
		}
		table = append(table, c)
	}
	return table
}

// decided pays a table out when who converts is laid down, by its own slow
// arithmetic: preferences in order, then rounds of sharing until no class is
// over its cap.
func decided(table scenario.CapTable, converts []bool, exit float64) []float64 {
	paid := make([]float64, len(table))
	rest := exit
	for level := 3; level >= 0; level-- {
		due := 0.0
		for i, c := range table {
			if !converts[i] && c.Seniority == level {
				due += c.Invested * c.Multiple
			}
		}
		if due == 0 {
			continue
		}
		part := 1.0
		if due > rest {
			part = rest / due
		}
		for i, c := range table {
			if !converts[i] && c.Seniority == level {
				paid[i] += part * c.Invested * c.Multiple
			}
		}
		rest = math.Max(0, rest-part*due)
	}
	full := make([]bool, len(table))
	for range len(table) + 1 {
		shares := 0.0
		takes := func(i int) bool {
			c := table[i]
			return !full[i] && (converts[i] || c.Invested*c.Multiple == 0 || c.Participating)
		}
		for i, c := range table {
			if takes(i) {
				shares += c.Shares
			}
		}
		if shares == 0 || rest <= 0 {
			break
		}
		step, first := rest/shares, -1
		for i, c := range table {
			if takes(i) && !converts[i] && c.Participating && c.Cap > 0 && c.Shares > 0 && c.Invested*c.Multiple > 0 {
				if room := (c.Cap*c.Invested - paid[i]) / c.Shares; room < step {
					step, first = room, i
				}
			}
		}
		for i, c := range table {
			if takes(i) {
				paid[i] += step * c.Shares
				rest -= step * c.Shares
			}
		}
		if first < 0 {
			break
		}
		full[first] = true
	}
	return paid
}

// TestWaterfallProperties holds, over ten thousand random tables, that payouts
// sum to the exit to the cent, that none is negative, that they agree with the
// slow arithmetic, that a higher exit pays nobody less, and that no class gains
// by converting where it does not, or by not converting where it does.
func TestWaterfallProperties(t *testing.T) {
	tables := 10_000
	if testing.Short() {
		tables = 300
	}
	seen := 0
	for seen < tables {
		before := seen
		rapid.Check(t, func(t *rapid.T) {
			seen++
			table := randomTable(t)
			exit := float64(rapid.IntRange(0, 1_000_000).Draw(t, "exit")) / 100
			paid, err := table.Payouts(exit)
			if err != nil {
				t.Fatal(err)
			}
			sum := int64(0)
			for _, p := range paid {
				if p < 0 {
					t.Fatalf("%v paid", paid)
				}
				sum += int64(math.Round(p * 100))
			}
			if sum != int64(math.Round(exit*100)) {
				t.Fatalf("%v sum to %v, not %v", paid, float64(sum)/100, exit)
			}
			higher, err := table.Payouts(exit + 10)
			if err != nil {
				t.Fatal(err)
			}
			converts := decisions(table, exit)
			for i, p := range decided(table, converts, exit) {
				if math.Abs(p-paid[i]) > .0101 {
					t.Fatalf("%s is paid %v, by the slow way %v", table[i].Name, paid[i], p)
				}
				if higher[i] < paid[i]-.0101 {
					t.Fatalf("%s gets %v of %v and %v of more", table[i].Name, paid[i], exit, higher[i])
				}
				other := slices.Clone(converts)
				other[i] = !other[i]
				if gain := decided(table, other, exit)[i] - p; gain > 1e-6 {
					t.Fatalf("%s gains %v by changing its mind", table[i].Name, gain)
				}
			}
		})
		if seen == before || t.Failed() {
			break
		}
	}
}

// decisions reads off who converts: those for whom the shares of a common
// holder are worth at least what they are paid.
func decisions(table scenario.CapTable, exit float64) []bool {
	converts := make([]bool, len(table))
	// Common stock is first, so its payout says what a share gets. The cent it
	// is rounded by is too coarse: the exact price is found by halving.
	low, high := 0.0, exit/table[0].Shares+1
	for range 200 {
		q := (low + high) / 2
		if total(table, q) <= exit {
			low = q
		} else {
			high = q
		}
	}
	for i, c := range table {
		preference := c.Invested * c.Multiple
		alone := preference
		if c.Participating {
			alone += c.Shares * low
			if c.Cap > 0 {
				alone = math.Min(alone, c.Cap*c.Invested)
			}
		}
		converts[i] = preference > 0 && c.Shares*low > alone
	}
	return converts
}

func total(table scenario.CapTable, q float64) float64 {
	sum := 0.0
	for _, c := range table {
		preference, converted := c.Invested*c.Multiple, c.Shares*q
		alone := preference
		if c.Participating || preference == 0 {
			alone += converted
			if c.Participating && c.Cap > 0 && preference > 0 {
				alone = math.Min(alone, c.Cap*c.Invested)
			}
		}
		sum += math.Max(alone, converted)
	}
	return sum
}
