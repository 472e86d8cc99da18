package scenario

import (
	"math"
	"strconv"
	"strings"

	"dossier/db/quantity"
	"dossier/db/report"
)

// Sentence says in words what the reader's values come to and what made them
// differ from the base, which is the report's own:
//
//	With Bear at 40 % (report 25 %), the weighted value is $7.7B, down $1.1B.
//	Paying $7.0B returns 1.1x (about 2 % a year) instead of 1.3x, mostly
//	because Base and Bull lost weight.
//
// It is complete whatever changed, and when nothing did. The two results are
// bold. Values without cases give no text.
func Sentence(now, base Values) report.Text {
	if len(now.Cases) == 0 {
		return nil
	}
	if !now.Set.sameCases(base.Set) || len(base.Cases) != len(now.Cases) {
		base = now // nothing to compare with
	}
	s := sentence{now: now, base: base}
	s.value()
	s.say(" ")
	s.returns()
	return s.text
}

// A sentence is the text so far and what it compares.
type sentence struct {
	now, base Values
	text      report.Text
}

func (s *sentence) say(words string) {
	if n := len(s.text); n > 0 && !s.text[n-1].Bold {
		s.text[n-1].Text += words
		return
	}
	s.text = append(s.text, report.Span{Text: words})
}

func (s *sentence) bold(words string) {
	s.text = append(s.text, report.Span{Text: words, Bold: true})
}

// value says what the cases are worth: the odds, the basis, the result.
func (s *sentence) value() {
	odds, switched := s.odds(), s.now.Set.basis != s.base.Set.basis
	switch {
	case odds == "" && switched:
		s.say("On " + basisWords(s.now.Set.basis) + " the weighted value")
	case odds == "" && s.now.Set.basis == Computed:
		s.say(s.unmoved() + ", on " + basisWords(Computed) + ", the weighted value")
	case odds == "":
		s.say(s.unmoved() + " the weighted value")
	case switched || s.now.Set.basis == Computed:
		s.say("On " + basisWords(s.now.Set.basis) + ", with " + odds + ", the weighted value")
	default:
		s.say("With " + odds + ", the weighted value")
	}
	change, worth := s.now.Weighted-s.base.Weighted, quantity.Dollars(s.now.Weighted)
	switch size := math.Abs(change); {
	case odds == "" && !switched:
		s.say(" is ")
		s.bold(worth)
	case size < 1e-9*s.base.Weighted || size == 0:
		s.say(" stays at ")
		s.bold(worth)
	case size < 0.001*s.base.Weighted:
		s.say(" is ")
		s.bold(worth)
		s.say(", almost unchanged")
	default:
		s.say(" is ")
		s.bold(worth)
		s.say(", " + upOrDown(change) + " " + quantity.Dollars(twoDigits(size)))
		if odds == "" {
			s.say(" from " + basisWords(s.base.Set.basis))
		}
	}
	s.say(".")
}

// unmoved introduces odds that nobody moved.
func (s *sentence) unmoved() string {
	for _, c := range s.now.Cases {
		if c.Probability != c.ReportProbability {
			return "At these odds"
		}
	}
	return "At the report's own odds"
}

// odds names the probabilities that differ: the one the reader moved, where
// the others only followed it, else the three that moved furthest. It is ""
// when none differs.
func (s *sentence) odds() string {
	named := s.moved()
	more := 0
	if i, ok := s.mover(); ok {
		named = []int{i}
	} else if len(named) > 3 {
		more = len(named) - 3
		named = s.furthest(named)[:3]
	}
	var parts []string
	for _, i := range named {
		n, b := s.now.Cases[i], s.base.Cases[i]
		was := "was "
		if b.Probability == n.ReportProbability {
			was = "report "
		}
		to, from := sharesApart(n.Probability, b.Probability)
		parts = append(parts, n.Name+" at "+to+" ("+was+from+")")
	}
	switch more {
	case 0:
	case 1:
		parts = append(parts, "one more case moved")
	default:
		parts = append(parts, strconv.Itoa(more)+" more cases moved")
	}
	return list(parts)
}

// basisWords is what the values are taken from.
func basisWords(b Basis) string {
	if b == Computed {
		return "ARR x multiple"
	}
	return "the report's stated values"
}

func upOrDown(change float64) string {
	if change < 0 {
		return "down"
	}
	return "up"
}

// list joins words as English does: "Bull", "Bull and Base", "Bull, Base and
// Bear".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// twoDigits is a difference to the two digits that anybody would say.
func twoDigits(v float64) float64 {
	unit := math.Pow10(int(math.Floor(math.Log10(v))) - 1)
	return math.Round(v/unit) * unit
}

// sharesApart writes two different fractions so that they look different.
func sharesApart(a, b float64) (string, string) {
	if x, y := quantity.Share(a), quantity.Share(b); x != y {
		return x, y
	}
	exact := func(v float64) string {
		return strconv.FormatFloat(v*100, 'f', 2, 64) + "\u00a0%"
	}
	return exact(a), exact(b)
}

// dollarsApart writes two different prices so that they look different.
func dollarsApart(a, b float64) (string, string) {
	x, y := quantity.Dollars(a), quantity.Dollars(b)
	for digits := 2; x == y && digits < 7; digits++ {
		x, y = quantity.MoneyIn(a, digits), quantity.MoneyIn(b, digits)
	}
	return x, y
}
