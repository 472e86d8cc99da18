package report

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

func (c *checker) scenarios() {
	s := c.report.Scenarios
	if s == nil || c.unread.has("scenario:") {
		return
	}
	if len(s.Cases) == 0 {
		c.fault(s.Pos, "one [[case]] for each", "the scenarios have no case")
	}
	if s.ARRYear < 1900 || s.ARRYear > 9999 {
		c.fault(s.Pos, "the year the cases' ARR is of", "arr_year is missing")
	}
	seen := newIDs("case")
	for _, cs := range s.Cases {
		at := cs.Probability.Pos.or(s.Pos)
		c.id(seen, at, string(cs.ID))
		c.need(at, "the case's name", cs.Name)
	}
	sound := true
	for _, in := range s.inputs() {
		sound = c.input(in) && sound
	}
	if sound && len(s.Cases) > 0 {
		c.probabilities(s)
	}
	c.today(s.Today, sound)
}

// input checks one number and reports whether it can be computed with.
func (c *checker) input(in namedInput) bool {
	at := in.Pos.or(c.report.Scenarios.Pos)
	q := in.Quantity
	if in.Ref == "" {
		if q.IsZero() && !in.optional {
			c.fault(at, "a cell or a claim's value", "%s is missing", in.name)
			return false
		}
	} else {
		if c.unread.has(in.Ref) {
			return false
		}
		target, err := c.report.Resolve(in.Ref)
		switch {
		case err != nil:
			c.fault(at, "", "%s: %s", in.name, err)
			return false
		case target.Quantity.IsZero():
			c.fault(at, "a cell or a claim's value with a number", "%s: %s is no number: it says %q", in.name, in.Ref, target.Text)
			return false
		case target.Quantity != q:
			c.fault(at, "", "%s is %s, but %s says %s", in.name, q.Text, in.Ref, target.Quantity.Text)
			return false
		}
	}
	switch {
	case q.IsZero():
		return true
	case q.Unit != in.unit:
		c.fault(at, "", "%s: %q is %s, it has to be %s", in.name, q.Text, unitWords(q.Unit), unitWords(in.unit))
		return false
	case q.Low > q.High:
		c.amount(at, in.name, q)
		return false
	case !in.signed() && !(q.Low >= 0): // also not a number
		c.fault(at, "", "%s is negative: %s", in.name, q.Text)
		return false
	}
	return true
}

// signed reports whether the input may be below zero: only a growth may.
func (in namedInput) signed() bool { return in.optional }

// probabilityTolerance forgives what rounding to tenths of a percent costs:
// 33.3 + 33.3 + 33.4 is whole, 33.3 three times is not.
const probabilityTolerance = 0.0005

func (c *checker) probabilities(s *Scenarios) {
	sum := 0.0
	var parts []string
	for _, cs := range s.Cases {
		p := cs.Probability.Quantity
		if p.IsRange() {
			c.fault(cs.Probability.Pos.or(s.Pos), "one number", "the probability of %s is a range: %s", cs.Name, p.Text)
			return
		}
		sum += p.Mid()
		parts = append(parts, cs.Name+" "+p.Text)
	}
	if math.Abs(sum-1) > probabilityTolerance {
		c.fault(s.Cases[0].Probability.Pos.or(s.Pos), "100 %", "the probabilities sum to %s %%: %s", trimFloat(sum*100), strings.Join(parts, ", "))
	}
}

func trimFloat(f float64) string {
	return strconv.FormatFloat(math.Round(f*1e6)/1e6, 'f', -1, 64)
}

// scenarioKey says why a span cannot follow the scenario by this key; "" when
// it can.
func (r *Report) scenarioKey(key string) string {
	if r.Scenarios == nil {
		return "the report has no scenarios to follow"
	}
	whole := []string{"weighted_value", "moic", "irr", "chance_of_loss", "price"}
	if slices.Contains(whole, key) {
		return ""
	}
	what, id, ok := strings.Cut(key, ".")
	if !ok || !slices.Contains([]string{"probability", "value", "moic"}, what) {
		return strconv.Quote(key) + " is no number of the scenario: there are " + strings.Join(whole, ", ") +
			", probability.CASE, value.CASE and moic.CASE"
	}
	if _, found := r.Case(CaseID(id)); !found {
		return strconv.Quote(key) + " names no case of the scenarios"
	}
	return ""
}
