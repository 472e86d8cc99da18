package quantity

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A parser reads a tidied text from left to right: what the number is said to
// be ("about", "over"), one or two ends, then what it is of.
type parser struct {
	all, rest string
	approx    bool
	over      bool
	under     bool
	from      bool // "from": the separator may be "to" only
	between   bool // "between" or "from": there must be two ends
	things    []string
	periods   []string
	base      string // "10" of "8.5/10"
	notes     []string
}

// prefix reads what stands before the first number.
func (p *parser) prefix() {
	for {
		p.space()
		phrase, says := p.leading()
		if says == nothing {
			return
		}
		p.rest = p.rest[len(phrase):]
		switch says {
		case roughly:
			p.approx = true
		case above:
			p.over = true
		case below:
			p.under = true
		case between:
			p.between = true
		case from:
			p.between, p.from = true, true
		case nothing:
		}
	}
}

// leading finds the longest prefix phrase the rest begins with.
func (p *parser) leading() (phrase string, says saying) {
	lower := strings.ToLower(p.rest)
	for _, w := range prefixes() {
		if len(w.phrase) <= len(phrase) || !strings.HasPrefix(lower, w.phrase) {
			continue
		}
		if next := lower[len(w.phrase):]; isLetter(w.phrase[len(w.phrase)-1]) && startsWithLetter(next) {
			continue // "overall" is not "over"
		}
		phrase, says = w.phrase, w.says
	}
	return phrase, says
}

// end reads one number with its signs, size and unit.
func (p *parser) end() (end, error) {
	var e end
	for p.space(); ; p.space() {
		switch code, n := currencyAt(p.rest); {
		case p.take("~"), p.take("≈"):
			e.approx = true
		case !e.negative && p.take("-"):
			e.negative = true
		case p.take("+"): // "+38 %", a growth
		case code != "" && e.currency == "":
			e.currency = code
			p.rest = p.rest[n:]
		default:
			if err := p.digits(&e); err != nil {
				return end{}, err
			}
			return e, p.suffixes(&e)
		}
	}
}

// digits reads the number itself.
func (p *parser) digits(e *end) error {
	n := strings.IndexFunc(p.rest, func(r rune) bool { return !isDigit(r) && r != ',' && r != '.' })
	if n < 0 {
		n = len(p.rest)
	}
	written := p.rest[:n]
	if trimmed := strings.TrimRight(written, ",."); trimmed != written { // "5." or "5, then"
		written = trimmed
	}
	whole, decimals, dot := strings.Cut(written, ".")
	switch {
	case strings.Trim(written, ",.") == "":
		if p.rest == "" {
			return fmt.Errorf("%q holds no number", p.all)
		}
		return fmt.Errorf("%q: a number should stand where %q does", p.all, p.rest)
	case dot && (decimals == "" || strings.ContainsAny(decimals, ",.")):
		return fmt.Errorf("%q: %q is not one number", p.all, written)
	}
	groups := strings.Split(whole, ",")
	for i, g := range groups[1:] {
		if len(g) != 3 || len(groups[0]) > 3 || groups[0] == "" && i == 0 {
			return fmt.Errorf("%q: the comma in %q does not group thousands", p.all, written)
		}
	}
	e.digits = strings.Join(groups, "")
	if dot {
		e.digits += "." + decimals
	}
	p.rest = p.rest[len(written):]
	return nil
}

// suffixes reads the size, the unit, the currency and the "+" after a number.
func (p *parser) suffixes(e *end) error {
	for {
		before := p.rest
		p.space()
		if p.take("+") {
			if e.plus {
				return p.lost("+")
			}
			e.plus = true
			continue
		}
		if !e.plus && len(p.rest) > 1 && p.rest[0] == '-' && startsWithLetter(p.rest[1:]) {
			p.rest = p.rest[1:] // "12-month"
		}
		if e.unit == Number && p.takePhrase("per cent") {
			e.unit = Percent
			continue
		}
		word := p.word()
		s, ok := suffixOf(word, e.currency != "")
		if !ok {
			p.rest = before
			return p.ambiguous(word, e)
		}
		switch {
		case s.size && e.sized, s.unit != Number && e.unit != Number, s.currency != "" && e.currency != "" && e.currency != s.currency:
			return p.lost(word)
		case s.size && e.unit != Number:
			return p.lost(word) // "5% K"
		case s.size:
			e.exp, e.sized = s.exp, true
		case s.currency != "":
			e.currency = s.currency
		default:
			e.unit, e.parts = s.unit, s.parts
		}
		p.rest = p.rest[len(word):]
	}
}

// ambiguous refuses a letter that is a size in one trade and a unit in another.
func (p *parser) ambiguous(word string, e *end) error {
	switch word {
	case "m", "mm", "b", "t":
		if _, ok := suffixOf(word, true); ok && e.unit == Number {
			return fmt.Errorf("%q: %q may mean several things (write K, M, B, T or the word)", p.all, word)
		}
	}
	return nil
}

// separator reads what stands between the ends of a range.
func (p *parser) separator() bool {
	before := p.rest
	p.space()
	switch {
	case !p.from && p.take("-"), (!p.between || p.from) && p.takeWord("to"), p.between && !p.from && p.takeWord("and"):
		p.space()
		if p.rest != "" && !startsWithLetter(p.rest) || p.currencyNext() {
			return true
		}
	}
	p.rest = before
	return false
}

// currencyNext reports whether a currency comes next: "5 to EUR 6".
func (p *parser) currencyNext() bool {
	code, _ := currencyAt(p.rest)
	return code != ""
}

// lost is the error for something read that has no meaning.
func (p *parser) lost(what string) error {
	return fmt.Errorf("%q: cannot tell what %q means here (a remark goes in brackets)", p.all, what)
}

func (p *parser) space() { p.rest = strings.TrimLeft(p.rest, " ") }

// take reads a fixed sign.
func (p *parser) take(sign string) bool {
	rest, ok := strings.CutPrefix(p.rest, sign)
	p.rest = rest
	return ok
}

// takeWord reads a whole word, in any case.
func (p *parser) takeWord(word string) bool {
	if len(p.rest) < len(word) || !strings.EqualFold(p.rest[:len(word)], word) || startsWithLetter(p.rest[len(word):]) {
		return false
	}
	p.rest = p.rest[len(word):]
	return true
}

// word is the run of letters that comes next, or the one sign.
func (p *parser) word() string {
	if p.rest == "" {
		return ""
	}
	n := strings.IndexFunc(p.rest, func(r rune) bool { return !unicode.IsLetter(r) })
	switch {
	case n < 0:
		return p.rest
	case n > 0:
		return p.rest[:n]
	}
	_, size := utf8.DecodeRuneInString(p.rest)
	return p.rest[:size]
}

func isDigit(r rune) bool  { return r >= '0' && r <= '9' }
func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}
