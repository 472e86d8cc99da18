package quantity

import (
	"errors"
	"fmt"
	"strings"
)

// maxText is the longest text that can be an amount, in bytes.
const maxText = 200

// Parse reads one amount as people write it: "~$130M", "55-65%", "10M+",
// "$0.06-$7.50/hr", "8.5/10", "64x", "18-24 months", "$39 B (2034)". Ends of a
// range share what only the second says: "$12-18B" is 12 to 18 billion.
//
// Parse never guesses: the error names what it did not understand, and a
// remark it should not read belongs in brackets. A "$" is a US dollar.
func Parse(text string) (Quantity, error) {
	q, _, _, err := parse(text)
	return q, err
}

// parse is [Parse]; it also returns one unit of the last digit written at each
// end, in base units: 0.1e9 for "$4.5B".
func parse(text string) (q Quantity, lowStep, highStep float64, err error) {
	fail := func(err error) (Quantity, float64, float64, error) {
		return Quantity{}, 0, 0, err
	}
	if len(text) > maxText {
		return fail(errors.New("too long for an amount"))
	}
	words, note := cutRemark(tidy(text))
	switch {
	case words == "":
		return fail(errors.New("nothing written where an amount should be"))
	case IsUnknown(words), IsNotApplicable(words):
		return fail(fmt.Errorf("%q is not an amount", words))
	}
	q = Quantity{Text: strings.TrimSpace(text), Note: note}
	p := parser{all: words, rest: words}
	p.prefix()
	low, err := p.end()
	if err != nil {
		return fail(err)
	}
	high := low
	if p.separator() {
		if high, err = p.end(); err != nil {
			return fail(err)
		}
		if err := join(&low, &high); err != nil {
			return fail(fmt.Errorf("%q: %w", words, err))
		}
	} else if p.between {
		return fail(fmt.Errorf("%q names one end of a range only", words))
	}
	if err := p.tail(); err != nil {
		return fail(err)
	}
	return p.finish(q, low, high)
}

// finish turns what was read into base units.
func (p *parser) finish(q Quantity, low, high end) (Quantity, float64, float64, error) {
	fail := func(err error) (Quantity, float64, float64, error) {
		return Quantity{}, 0, 0, fmt.Errorf("%q: %w", p.all, err)
	}
	var lowStep, highStep float64
	var err error
	if q.Low, lowStep, err = low.value(); err != nil {
		return fail(err)
	}
	if q.High, highStep, err = high.value(); err != nil {
		return fail(err)
	}
	q.Unit, q.Currency = high.unit, high.currency
	if q.Currency != "" {
		if q.Unit != Number {
			return fail(fmt.Errorf("an amount of money cannot also be %s", a(q.Unit)))
		}
		q.Unit = Money
	}
	q.Approx = p.approx || low.approx || high.approx || saysEstimate(q.Note)
	q.Over = p.over || high.plus
	q.Under = p.under
	q.Note = joinNotes(strings.Join(p.notes, " "), q.Note)
	switch {
	case q.Low > q.High:
		return fail(fmt.Errorf("the range runs backwards, from %s to %s (give each end its own size)", short(q.Low), short(q.High)))
	case q.Over && q.Under:
		return fail(errors.New("open above and below at once"))
	case q.IsRange() && (p.over || p.under):
		return fail(errors.New("a range cannot also be open at one end"))
	}
	q.Per, err = p.per(q)
	if err != nil {
		return fail(err)
	}
	return q, lowStep, highStep, nil
}

// a is the unit with its article, for messages.
func a(u Unit) string {
	switch u {
	case Percent:
		return "a percentage"
	case Multiple:
		return "a multiple"
	case Duration:
		return "a time"
	case Money:
		return "money"
	case Number:
	}
	return "a number"
}

// saysEstimate reports whether a bracketed remark calls the number a guess.
func saysEstimate(note string) bool {
	switch strings.ToLower(note) {
	case "est.", "est", "estimate", "estimated", "approx.", "approximate":
		return true
	}
	return false
}

// joinNotes puts two remarks together, either of which may be empty.
func joinNotes(first, second string) string {
	if first == "" || second == "" {
		return first + second
	}
	return first + "; " + second
}
