package quantity

import (
	"fmt"
	"strconv"
	"strings"
)

// tail reads what follows the numbers: "/hr", "per user per month", "/10",
// "or more", and the words that say what is counted.
func (p *parser) tail() error {
	for {
		p.space()
		switch {
		case p.rest == "":
			return nil
		case p.take("/"):
			if err := p.slash(); err != nil {
				return err
			}
		case p.takePhrase("out of"):
			if err := p.score(); err != nil {
				return err
			}
		case p.takePhrase("or more"), p.takePhrase("and more"), p.takePhrase("and up"), p.take("+"):
			p.over = true
		case p.takePhrase("or less"), p.takePhrase("or fewer"):
			p.under = true
		case len(p.periods) == 0 && p.takeWord("p.a."):
			p.periods = append(p.periods, "year")
		case p.takePhrase("per"), p.takePhrase("each"), p.takePhrase("every"), p.takePhrase("a"), p.takePhrase("an"):
			if err := p.perWord(); err != nil {
				return err
			}
		default:
			if err := p.describe(); err != nil {
				return err
			}
		}
	}
}

// takePhrase reads words that stand apart by single spaces.
func (p *parser) takePhrase(phrase string) bool {
	before := p.rest
	for w := range strings.SplitSeq(phrase, " ") {
		p.space()
		if !p.takeWord(w) {
			p.rest = before
			return false
		}
	}
	return true
}

// slash reads what a number is divided by: a period, a thing, or the full
// marks of a score.
func (p *parser) slash() error {
	p.space()
	if p.rest != "" && isDigit(rune(p.rest[0])) {
		return p.score()
	}
	return p.perWord()
}

// perWord reads one period or thing.
func (p *parser) perWord() error {
	p.space()
	word := p.compound()
	name, period := perOf(word)
	switch {
	case name == "":
		if word == "" {
			word = p.rest
		}
		return p.lost(word)
	case period && len(p.periods) > 0:
		return p.lost(word)
	case period:
		p.periods = append(p.periods, name)
	default:
		p.things = append(p.things, name)
	}
	p.rest = p.rest[len(word):]
	return nil
}

// score reads the full marks: 10 of "8.5/10".
func (p *parser) score() error {
	var e end
	p.space()
	if err := p.digits(&e); err != nil {
		return err
	}
	if p.base != "" {
		return p.lost("/" + e.digits)
	}
	p.base = e.digits
	return nil
}

// describe reads one word of what is counted; it becomes part of the note.
func (p *parser) describe() error {
	word := p.compound()
	if word == "" || !isDescription(word) {
		return p.lost(p.rest)
	}
	p.notes = append(p.notes, word)
	p.rest = p.rest[len(word):]
	return nil
}

// compound is the next word with its inner hyphens and full stops:
// "post-money", "GPU-hour", "p.a.".
func (p *parser) compound() string {
	n := strings.IndexFunc(p.rest, func(r rune) bool {
		return !startsWithLetter(string(r)) && r != '-' && r != '.'
	})
	if n < 0 {
		n = len(p.rest)
	}
	return strings.TrimRight(p.rest[:n], "-")
}

// per is what an amount is a rate of, in one order however it was written:
// things, then the period, or the full marks of a score.
func (p *parser) per(q Quantity) (string, error) {
	of := append(p.things, p.periods...)
	if p.base == "" {
		return strings.Join(of, "/"), nil
	}
	base, err := strconv.ParseFloat(p.base, 64)
	if err != nil {
		return "", fmt.Errorf("%q is no full mark", p.base)
	}
	if len(of) > 0 || q.Unit != Number || base > 100 || q.High > base || q.Low < 0 {
		return "", fmt.Errorf("not a score out of %s (write a share in percent)", p.base)
	}
	return strconv.FormatFloat(base, 'f', -1, 64), nil
}
