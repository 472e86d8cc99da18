package scenario

import (
	"math"
	"strings"

	"dossier/db/quantity"
)

// A Bridge takes one weighted value apart into the steps that lead to it from
// another: why the reader's differs from the report's. From and To are rounded
// to whole dollars, and so are the steps, which sum exactly to the difference.
type Bridge struct {
	From  float64 // the base's weighted value, in dollars
	To    float64 // the reader's, in dollars
	Steps []BridgeStep
}

// Bridge explains how the values differ from the base, which is the report's
// own. There is a step for the probabilities, on the base's values, and one for
// the values, at the new probabilities; either may be of no amount. A third, of
// no amount, follows where price, years, dilution or the preference differ: they
// change what a buyer gets and not what the cases are worth. When the two do not
// weigh the same cases, or have none, there is one step that says so.
func (v Values) Bridge(base Values) Bridge {
	b := Bridge{From: math.Round(base.Weighted), To: math.Round(v.Weighted)}
	if !v.Set.sameCases(base.Set) || len(v.Cases) != len(base.Cases) || len(v.Cases) == 0 {
		b.Steps = []BridgeStep{{Name: "Cases", Amount: b.To - b.From, Why: "The two do not weigh the same cases."}}
		return b
	}
	s := sentence{now: v, base: base}
	shifted := 0.0
	for i := range v.Cases {
		shifted += v.Cases[i].points() * base.Cases[i].Driving.Mid()
	}
	shifted = math.Round(shifted / whole)
	b.Steps = []BridgeStep{
		{Name: "Probabilities", Amount: shifted - b.From, Why: s.oddsStep(shifted - b.From)},
		{Name: "Values", Amount: b.To - shifted, Why: s.basisStep(b.To - shifted)},
	}
	if why := s.termsStep(); why != "" {
		b.Steps = append(b.Steps, BridgeStep{Name: "Price and terms", Why: why})
	}
	return b
}

// oddsStep says why the new probabilities change the value.
func (s *sentence) oddsStep(by float64) string {
	odds := s.odds()
	if odds == "" {
		return "The probabilities are the same."
	}
	if why := s.weightReason(by); why != "" && by != 0 {
		return odds + ": " + why + "."
	}
	return odds + "."
}

// basisStep says why the values differ, naming the case it matters most to.
func (s *sentence) basisStep(by float64) string {
	most, effect := -1, 0.0
	for i := range s.now.Cases {
		n, b := &s.now.Cases[i], &s.base.Cases[i]
		if e := math.Abs(n.Probability * (n.Driving.Mid() - b.Driving.Mid())); e > effect {
			most, effect = i, e
		}
	}
	if s.now.Set.basis == s.base.Set.basis && most < 0 {
		return "Both count " + basisWords(s.now.Set.basis) + "."
	}
	if most < 0 || by == 0 {
		return upperFirst(basisWords(s.now.Set.basis)) + " comes to the same value."
	}
	to, from := dollarsApart(s.now.Cases[most].Driving.Mid(), s.base.Cases[most].Driving.Mid())
	return upperFirst(s.basisReason(by)) + ": " + s.now.Cases[most].Name + " is worth " + to + " instead of " + from + "."
}

// termsStep says what the terms that differ do to the return, "" when none
// does.
func (s *sentence) termsStep() string {
	n, b := s.now.Set, s.base.Set
	var parts []string
	if n.price != b.price {
		to, from := dollarsApart(n.price, b.price)
		parts = append(parts, "a price of "+to+" instead of "+from)
	}
	if n.years != b.years {
		parts = append(parts, quantity.Years(n.years)+" instead of "+quantity.Years(b.years))
	}
	if n.dilution != b.dilution {
		to, from := sharesApart(n.dilution, b.dilution)
		parts = append(parts, to+" dilution instead of "+from)
	}
	switch {
	case n.preference && !b.preference:
		parts = append(parts, "a 1x preference on our money")
	case b.preference && !n.preference:
		parts = append(parts, "no preference on our money")
	}
	if len(parts) == 0 {
		return ""
	}
	return upperFirst(list(parts)) + ": that moves the return, not what the cases are worth."
}

// upperFirst is words with a capital, as the beginning of a sentence.
func upperFirst(words string) string {
	if words == "" {
		return ""
	}
	return strings.ToUpper(words[:1]) + words[1:]
}
