package app

import (
	"errors"
	"strconv"
	"strings"

	"dossier/db/quantity"
	"dossier/db/scenario"
)

// noDilution is how an assumption of none is written.
const noDilution = "none"

// formatInput writes an input's value as the reader sees and types it.
func formatInput(in scenario.Input, v float64) string {
	switch in {
	case scenario.Price:
		return quantity.Dollars(v)
	case scenario.Years:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case scenario.Dilution:
		if v == 0 {
			return noDilution
		}
	}
	return quantity.Share(v)
}

// parse reads what a reader typed for an input: "40", "40 %", "6.5", "$6.5B".
// A bare price is in the unit the report's price is written in.
func (c *scenarioControls) parse(in scenario.Input, text string) (float64, error) {
	name, text := string(in), strings.TrimSpace(text)
	if id, ok := in.Case(); ok {
		name = string(id)
	}
	switch {
	case in == scenario.Dilution && (text == "" || strings.EqualFold(text, noDilution)):
		return 0, nil
	case text == "":
		return 0, errors.New("a number is missing")
	case in == scenario.Price && isBare(text):
		text += unitOf(quantity.Dollars(c.w.session.Base().Set.Value(in)))
	}
	r, set := c.w.session.Report(), c.w.session.Values().Set
	set, err := scenario.Parse(r, set, name+"="+text)
	if err != nil {
		// The reader knows which field it is; what they typed is in it.
		if inner := errors.Unwrap(err); inner != nil {
			err = inner
		}
		return 0, err
	}
	return set.Value(in), nil
}

// isBare reports whether text is a number without a unit.
func isBare(text string) bool {
	_, err := strconv.ParseFloat(text, 64)
	return err == nil
}

// unitOf is the letter an amount ends in: "B" of "$7.0B".
func unitOf(amount string) string { return strings.TrimLeft(amount, "$0123456789.,−") }
