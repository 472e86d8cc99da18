package report

import (
	"errors"
	"fmt"
	"strings"

	"dossier/db/quantity"
)

// namedOperand is a number of the report that has a name instead of a cell.
func (r *Report) namedOperand(name string) (operand, error) {
	switch name {
	case "price_ceiling":
		return priceOperand(name, r.PriceCeiling)
	case "last_price":
		return priceOperand(name, r.LastPrice)
	case "last_price_age_days":
		if r.LastPrice.Date.IsZero() {
			return operand{}, fmt.Errorf("%s: the last price has no date", name)
		}
		return plain(float64(r.PriceAgeDays())), nil
	case "arr_now", "years":
		if r.Scenarios == nil {
			return operand{}, fmt.Errorf("%s: the report has no scenarios", name)
		}
		if name == "years" {
			return inputOperand(name, r.Scenarios.Years)
		}
		return inputOperand(name, r.Scenarios.ARRNow)
	}
	if rest, ok := strings.CutPrefix(name, "case."); ok {
		return r.caseOperand(name, rest)
	}
	return operand{}, fmt.Errorf("%q is no number, name or reference", name)
}

func (r *Report) caseOperand(name, rest string) (operand, error) {
	id, field, _ := strings.Cut(rest, ".")
	c, ok := r.Case(CaseID(id))
	if !ok {
		return operand{}, fmt.Errorf("%s: there is no case %s", name, id)
	}
	switch field {
	case "probability":
		return inputOperand(name, c.Probability)
	case "arr":
		return inputOperand(name, c.ARR)
	case "multiple":
		return inputOperand(name, c.Multiple)
	case "value":
		return inputOperand(name, c.Value)
	case "growth":
		return inputOperand(name, c.Growth)
	}
	return operand{}, fmt.Errorf("%s: a case has probability, arr, multiple, value and growth, no %q", name, field)
}

// errBrokenInput is the error of an input whose reference leads to no number.
var errBrokenInput = errors.New("is not given: its reference leads to no number")

func inputOperand(name string, in Input) (operand, error) {
	switch {
	case in.Quantity.IsZero() && in.Ref != "":
		return operand{}, fmt.Errorf("%s %w", name, errBrokenInput)
	case in.Quantity.IsZero():
		return operand{}, fmt.Errorf("%s is not given", name)
	}
	return fromQuantity(in.Quantity), nil
}

func priceOperand(name string, p Price) (operand, error) {
	if p.Amount == 0 {
		return operand{}, fmt.Errorf("%s is not given", name)
	}
	return operand{low: p.Amount, high: p.Amount, unit: quantity.Money, currency: "USD"}, nil
}
