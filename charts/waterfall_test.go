package charts

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"dossier/charts/drawing"
	"dossier/db/scenario"
)

// The breakpoints and payouts are those of the table.
func TestWaterfallSays(t *testing.T) {
	d, err := DrawWaterfall(twoRounds(), 100e6, drawing.Light(), 640)
	if err != nil {
		t.Fatal(err)
	}
	for label, want := range map[string]string{
		"Breakpoint at $20M":   "Series B $20M, Series A $0, Common $0",
		"Breakpoint at $25M":   "Series B $20M, Series A $5.0M, Common $0",
		"Exit at $40M":         "Series B $20M, Series A $5.3M, Common $14.7M",
		"Breakpoint at $38.8M": "Series B $20M, Series A $5.0M, Common $13.8M",
		"Breakpoint at $80M":   "Series B $20M, Series A $16M, Common $44M",
		"Exit at $100M":        "Series B $25M, Series A $20M, Common $55M",
	} {
		if got := marked(d, label); got != want {
			t.Errorf("%s says %q, want %q", label, got, want)
		}
	}
	saysAll(t, d, "$20M", "$25M", "$38.8M", "$80M", "Common", "$55M")
}

func TestBadWaterfalls(t *testing.T) {
	for name, c := range map[string]struct {
		table  scenario.CapTable
		widest float64
		want   string
	}{
		"Empty":    {nil, 1e9, "who gets what: "},
		"NaN":      {scenario.CapTable{{Name: "A", Shares: math.NaN()}}, 1e9, "who gets what: "},
		"Infinite": {twoRounds(), math.Inf(1), "the widest exit value is not a finite number"},
	} {
		if d, err := DrawWaterfall(c.table, c.widest, drawing.Light(), 640); err == nil || d != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
}

func TestOddWaterfalls(t *testing.T) {
	var many scenario.CapTable
	for i := range 14 {
		many = append(many, scenario.Class{
			Name: fmt.Sprintf("Series %d", i), Invested: 1e6 * float64(1+i*i), Multiple: 1, Seniority: i, Participating: i%3 == 0, Cap: 2, Shares: float64(20 + i),
		})
	}
	for name, c := range map[string]struct {
		table  scenario.CapTable
		widest float64
	}{
		"One":      {scenario.CapTable{{Name: "Common", Shares: 1}}, 0},
		"OneWide":  {scenario.CapTable{{Name: "Common", Shares: 1}}, 8e9},
		"Many":     {append(many, scenario.Class{Name: "Common", Shares: 500}), 0},
		"Narrow":   {twoRounds(), 3e6},
		"Beyond":   {twoRounds(), 900e9},
		"Wordy":    {scenario.CapTable{{Name: wordy, Invested: 5e6, Multiple: 1, Shares: 1}, {Name: unbroken, Shares: 2}}, 0},
		"Cents":    {scenario.CapTable{{Name: "A", Invested: 0.5, Multiple: 1, Shares: 1}, {Name: "B", Shares: 2}}, 0},
		"Together": {scenario.CapTable{{Name: "A", Invested: 5e6, Multiple: 3, Participating: true, Shares: 1}, {Name: "B", Invested: 5e6, Multiple: 1, Shares: 1}, {Name: "C", Shares: 2}}, 0},
	} {
		for _, width := range widths() {
			d, err := DrawWaterfall(c.table, c.widest, drawing.Light(), width)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			checkTexts(t, name, d)
			checkMarks(t, name, nil, d)
		}
	}
}
