package scenario

import (
	"strings"

	"dossier/db/quantity"
	"dossier/db/report"
)

// Get is a result by the key prose names it by, in base units: weighted_value
// (weighted_value_stated, weighted_value_computed), moic, irr, chance_of_loss,
// price, years, dilution, and for a case probability.CASE, value.CASE,
// stated.CASE, computed.CASE, moic.CASE. It reports false for another key, and
// for irr when nothing comes back.
func (v Values) Get(key string) (float64, quantity.Unit, bool) {
	switch key {
	case "weighted_value":
		return v.Weighted, quantity.Money, true
	case "weighted_value_stated":
		return v.Stated, quantity.Money, true
	case "weighted_value_computed":
		return v.Computed, quantity.Money, true
	case "moic":
		return v.Price.MOIC, quantity.Multiple, true
	case "irr":
		return v.Price.IRR, quantity.Percent, v.Price.IRRDefined
	case "chance_of_loss":
		return v.Price.ChanceOfLoss, quantity.Percent, true
	case string(Price):
		return v.Set.price, quantity.Money, true
	case string(Years):
		return v.Set.years, quantity.Duration, true
	case string(Dilution):
		return v.Set.dilution, quantity.Percent, true
	}
	kind, id, _ := strings.Cut(key, ".")
	for i := range v.Cases {
		if c := &v.Cases[i]; c.ID == report.CaseID(id) {
			return c.get(kind)
		}
	}
	return 0, quantity.Number, false
}

// get is one case's part of [Values.Get].
func (c *CaseValue) get(kind string) (float64, quantity.Unit, bool) {
	switch kind {
	case "probability":
		return c.Probability, quantity.Percent, true
	case "value":
		return c.Driving.Mid(), quantity.Money, true
	case "stated":
		return c.Stated.Mid(), quantity.Money, true
	case "computed":
		return c.Computed.Mid(), quantity.Money, true
	case "moic":
		return c.MOIC, quantity.Multiple, true
	}
	return 0, quantity.Number, false
}

// Format is [Values.Get] as shown to people: "$8.8B", "1.3x", "6 %". It
// reports false for a key there is not; an irr that is not defined is "none".
func (v Values) Format(key string) (string, bool) {
	x, unit, ok := v.Get(key)
	switch {
	case key == "irr" && !ok:
		return "none", true
	case !ok:
		return "", false
	case key == "irr":
		return quantity.Rate(x), true
	}
	switch unit {
	case quantity.Money:
		return quantity.Dollars(x), true
	case quantity.Percent:
		return quantity.Share(x), true
	case quantity.Multiple:
		return quantity.Times(x), true
	case quantity.Duration:
		return quantity.Years(x), true
	case quantity.Number:
	}
	return "", false
}
