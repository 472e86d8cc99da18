package scenario

import (
	"math"
	"strings"

	"dossier/db/quantity"
)

// returns says what paying the price brings, and why it differs.
func (s *sentence) returns() {
	s.say("Paying " + s.price())
	now, base := s.now.Price, s.base.Price
	times, before := quantity.Times(now.MOIC), quantity.Times(base.MOIC)
	rate, rateBefore := rateWords(now), rateWords(base)
	years, yearsBefore := quantity.Years(s.now.Set.years), quantity.Years(s.base.Set.years)
	over := " over " + years
	conditions := s.conditions()
	switch {
	case times != before:
		s.say(" returns ")
		s.bold(times)
		s.say(conditions + " (" + rate)
		if years != yearsBefore {
			n, _, _ := strings.Cut(yearsBefore, " ")
			s.say(over + ", " + s.wasYears() + n)
		}
		s.say(") instead of " + before)
		if why := s.reason(); why != "" {
			s.say(", mostly because " + why)
		}
	case rate != rateBefore || years != yearsBefore:
		s.say(" returns ")
		s.bold(times)
		s.say(conditions + ", " + rate)
		switch {
		case years == yearsBefore:
			s.say(" instead of " + rateBefore)
		case rate == rateBefore:
			s.say(over + " instead of " + yearsBefore)
		default:
			s.say(over + " instead of " + rateBefore + " over " + yearsBefore)
		}
	default:
		if !s.now.Set.sameInputs(s.base.Set) {
			s.say(" still")
		}
		s.say(" returns ")
		s.bold(times)
		s.say(conditions + ", " + rate + over)
	}
	s.say(".")
}

// price says what is paid, and what it replaces.
func (s *sentence) price() string {
	now, base := s.now.Price.Price, s.base.Price.Price
	if now == base {
		if s.now.Set.sameInputs(s.base.Set) && now == s.now.Ceiling.Price {
			return "its ceiling of " + quantity.Dollars(now)
		}
		return s.named(now, quantity.Dollars(now), false)
	}
	to, from := dollarsApart(now, base)
	return s.named(now, to, false) + " rather than " + s.named(base, from, true)
}

// named adds to a price what the report calls it. The ceiling is named beside
// another price only: it is the price everybody expects.
func (s *sentence) named(price float64, words string, ceiling bool) string {
	switch {
	case price == s.now.Ceiling.Price && ceiling:
		return "the ceiling of " + words
	case price == s.now.Last.Price && price != s.now.Ceiling.Price:
		return "the last price of " + words
	}
	return words
}

// conditions says what else the return depends on.
func (s *sentence) conditions() string {
	var parts []string
	switch now, base := s.now.Set.dilution, s.base.Set.dilution; {
	case now > 0:
		parts = append(parts, "after "+quantity.Share(now)+" dilution")
	case base > 0:
		parts = append(parts, "without dilution")
	}
	switch {
	case s.now.Set.preference:
		parts = append(parts, "with a 1x preference on our money")
	case s.base.Set.preference:
		parts = append(parts, "without the preference")
	}
	if len(parts) == 0 {
		return ""
	}
	return " " + list(parts)
}

// wasYears introduces the base's number of years.
func (s *sentence) wasYears() string {
	if s.base.Set.years == s.now.Set.frame.years {
		return "report "
	}
	return "was "
}

// rateWords is a yearly rate that reads well after "returns 1.1x" and after
// "instead of".
func rateWords(r Return) string {
	switch {
	case !r.IRRDefined:
		return "a total loss"
	case math.Abs(r.IRR) < 0.0005:
		return "break-even"
	case r.IRR < 0:
		return "a loss of about " + quantity.Rate(-r.IRR) + " a year"
	}
	return "about " + quantity.Rate(r.IRR) + " a year"
}
