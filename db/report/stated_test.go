package report

import (
	"reflect"
	"testing"
)

func TestNumbersIn(t *testing.T) {
	for text, want := range map[string][]numeral{
		"":                       nil,
		"no number":              nil,
		"~$130M":                 {{"130", '$'}},
		"55-65%":                 {{"55", '%'}, {"65", '%'}},
		"$7–10B at 35-45x":       {{"7", '$'}, {"10", '$'}, {"35", 'x'}, {"45", 'x'}},
		"50,000+ of 1,200":       {{"50000", 0}, {"1200", 0}},
		"$1.50 a month, 4.0/5.0": {{"1.5", '$'}, {"4", 0}, {"5", 0}},
		"up 86 percent in 2025.": {{"86", '%'}, {"2025", 0}},
		"80 %+ a year":           {{"80", '%'}},
		"SE004 and v2":           nil,
		"£7–9bn":                 {{"7", '$'}, {"9", '$'}},
	} {
		if got := numbersIn(text); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}

// TestNumeralsOfOtherKindsDiffer: a probability of 25 % is not stated by a
// multiple of 25x.
func TestNumeralsOfOtherKindsDiffer(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{{"25%", "25x", false}, {"25%", "25 percent", true}, {"25", "25x", true}, {"$25", "25%", false}, {"25", "26", false}} {
		if got := numbersIn(tt.a)[0].same(numbersIn(tt.b)[0]); got != tt.want {
			t.Errorf("%s and %s: %v", tt.a, tt.b, got)
		}
	}
}

func TestStated(t *testing.T) {
	r := &Report{
		Claims: []Claim{
			{ID: "C1", Statement: "Bull: ARR of $230M+ at 50-65x."},
			{ID: "C2", Statement: "All three cases are estimates; Bear is worth $2.5-4B."},
			{ID: "C3", Statement: "Nothing in figures.", Values: []Value{{Quantity: amount("$120M")}}},
		},
		Tables: []Table{{
			ID: "cases", Claims: []ClaimID{"C2"},
			Columns: []Column{{Key: "case"}, {Key: "arr"}, {Key: "value"}},
			Rows: []Row{
				{Key: "bull", Claims: []ClaimID{"C1"}, Cells: []Cell{{Text: "Bull"}, {Text: "$230M+"}, {Text: "$12-18B"}}},
				{Key: "bear", Claims: []ClaimID{"C3", "C9"}, Cells: []Cell{{Text: "Bear"}, {Text: "~$120M"}, {Text: "$2.5–4.0B"}}},
				{Key: "bare", Cells: []Cell{{Text: "Bare"}, {Text: ""}, {Text: "7"}}},
			},
		}},
	}
	r.Link()
	table := &r.Tables[0]
	for _, tt := range []struct {
		row, column int
		want        Citation
		ids         []ClaimID
	}{
		{0, 0, ByClaim, []ClaimID{"C1"}}, // words: the row's claims
		{0, 1, ByClaim, []ClaimID{"C1"}}, // the row's claim has the number
		{0, 2, ByNone, nil},              // nobody does
		{1, 1, ByClaim, []ClaimID{"C3"}}, // among its values
		{1, 2, ByTable, []ClaimID{"C2"}}, // the table's claim has it
		{2, 0, ByTable, []ClaimID{"C2"}}, // words of a row without claims
		{2, 1, ByTable, []ClaimID{"C2"}}, // an empty cell
		{2, 2, ByNone, nil},              // a number of a row without claims
		{2, 9, ByTable, []ClaimID{"C2"}}, // no such column
	} {
		got, ids := r.Stated(table, &table.Rows[tt.row], tt.column)
		if got != tt.want || !reflect.DeepEqual(ids, tt.ids) {
			t.Errorf("row %d, column %d: got %d %v, want %d %v", tt.row, tt.column, got, ids, tt.want, tt.ids)
		}
	}
}
