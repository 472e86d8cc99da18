package report

import (
	"math"
	"strings"
	"testing"

	"dossier/db/quantity"
)

func TestEval(t *testing.T) {
	r := linked(nil)
	tests := []struct {
		expr string
		want float64
		unit quantity.Unit
	}{
		{"2 + 3 * 4", 14, quantity.Number},
		{"( 2 + 3 ) * 4", 20, quantity.Number},
		{"(2 + 3) * 4", 20, quantity.Number},
		{"7 - 2 - 1", 4, quantity.Number},
		{"-2.5 * 2", -5, quantity.Number},
		{"price_ceiling / claim:C2/arr", 7e9 / 130e6, quantity.Multiple},
		{"last_price", 4.5e9, quantity.Money},
		{"last_price_age_days", 990, quantity.Number},
		{"arr_now", 130e6, quantity.Money},
		{"years", 4, quantity.Duration},
		{"case.bull.arr / arr_now - 1", 230.0/130 - 1, quantity.Percent},
		{"1 - case.bull.probability", 0.75, quantity.Percent},
		{"1 + case.bull.probability", 1.25, quantity.Multiple},
		{"table:scenarios/bull/value", 15e9, quantity.Money},
		{"low(table:scenarios/bull/value)", 12e9, quantity.Money},
		{"high(case.bear.multiple)", 25, quantity.Multiple},
		{"mid(case.bear.multiple)", 20, quantity.Multiple},
		{"case.bear.arr * high(case.bear.multiple)", 3e9, quantity.Money},
		{"min(price_ceiling, last_price)", 4.5e9, quantity.Money},
		{"max( 2 , 5 )", 5, quantity.Number},
		{"abs(2 - 5)", 3, quantity.Number},
		{"round(10 / 3, 1)", 3.3, quantity.Number},
		{"round(table:scenarios/bull/value, -10)", 20e9, quantity.Money},
		{"count(table:scenarios)", 2, quantity.Number},
		{"count(table:scenarios, case, bull)", 1, quantity.Number},
		{"count(table:scenarios, case, not bull)", 1, quantity.Number},
		{"count(table:scenarios, case, ghost)", 0, quantity.Number},
		{"years * 2", 8, quantity.Duration},
		{"arr_now * years", 520e6, quantity.Money},
	}
	for _, tt := range tests {
		t.Run(tt.expr, func(t *testing.T) {
			got, unit, err := r.Eval(tt.expr)
			if err != nil {
				t.Fatal(err)
			}
			if math.Abs(got-tt.want) > 1e-9*math.Abs(tt.want) || unit != tt.unit {
				t.Errorf("got %v %s, want %v %s", got, unit, tt.want, tt.unit)
			}
		})
	}
}

func TestEvalErrors(t *testing.T) {
	r := linked(nil)
	tests := []struct{ expr, want string }{
		{"", "the expression is empty"},
		{"1 +", "ends where a number was expected"},
		{"1 2", `an operator is missing before "2"`},
		{"* 2", `"*" stands where a number was expected`},
		{"(1 + 2", `")" is missing`},
		{"1 / 0", "division by zero"},
		{"1 / (2 - 2)", "division by zero"},
		{"claim:C9/arr", "there is no claim C9"},
		{"claim:C2/arrr", "claim C2 has no value arrr: it has arr, euro"},
		{"claim:C2", "is no number"},
		{"table:scenarios/bull/case", `is no number: it says "Bull"`},
		{"table:scenarios/base/value", "table scenarios has no row base: it has bull, bear"},
		{"table:scenarios/bull/price", "has no column price"},
		{"figure:F1", "is no number, name or reference"},
		{"price", `"price" is no number, name or reference`},
		{"case.base.arr", "there is no case base"},
		{"case.bull.size", "a case has probability, arr, multiple, value and growth"},
		{"case.bull.growth", "case.bull.growth is not given"},
		{"price_ceiling + 1", "cannot add money and a plain number"},
		{"price_ceiling - years", "cannot subtract money and a time"},
		{"price_ceiling * last_price", "cannot multiply money and money"},
		{"1 / price_ceiling", "cannot divide a plain number and money"},
		{"price_ceiling / claim:C2/euro", "cannot divide money and EUR"},
		{"min(price_ceiling, 2)", "cannot compare"},
		{"sqrt(2)", "there is no function sqrt"},
		{"min(2)", `")" stands where "," was expected`},
		{"min(1, 2", `")" is missing after the arguments of min`},
		{"count(3)", "count takes a table"},
		{"count(table:none)", "there is no table none"},
		{"count(table:scenarios, mood, calm)", "table scenarios has no column mood"},
		{"count(table:scenarios, case)", `")" stands where "," was expected`},
		{"count(table:scenarios, case, bull", `")" is missing after count's table`},
		{"round(1, 0.5)", "round takes whole digits"},
		{"NaN", "is no number, name or reference"},
		{"0x10", "is no number, name or reference"},
		{"1_000", "is no number, name or reference"},
		{"1e400", "is no number, name or reference"},
		{strings.Repeat("9", 400), "is too large a number"},
		{strings.Repeat("(", 100) + "1", "nested deeper"},
		{strings.Repeat("1 + ", 500) + "1", "longer than 1000 characters"},
	}
	for _, tt := range tests {
		t.Run(tt.expr[:min(len(tt.expr), 30)], func(t *testing.T) {
			_, _, err := r.Eval(tt.expr)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want an error with %q", err, tt.want)
			}
		})
	}
}

func FuzzEval(f *testing.F) {
	r := linked(nil)
	for _, seed := range []string{"price_ceiling / claim:C2/arr", "round(min(1, 2), -3)", "count(table:asks)", "((", "1 / 0"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, expr string) {
		v, _, err := r.Eval(expr)
		if err == nil && (math.IsNaN(v) || math.IsInf(v, 0)) {
			t.Errorf("%q gives %v", expr, v)
		}
	})
}
