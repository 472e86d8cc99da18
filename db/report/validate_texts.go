package report

import "errors"

// texts checks every place of the report for citations that lead nowhere and
// for bound numbers that do not hold.
func (c *checker) texts() {
	c.report.walk(func(p place) {
		at := p.pos.or(c.report.Pos)
		for _, id := range p.claims {
			c.cited(at, id)
		}
		for _, span := range p.text {
			c.span(span.Pos.or(at), span)
		}
	})
}

func (c *checker) span(at Pos, s Span) {
	for _, id := range s.Claims {
		c.cited(at, id)
	}
	if s.Scenario != "" && !c.unread.has("scenario:") {
		if wrong := c.report.scenarioKey(s.Scenario); wrong != "" {
			c.fault(at, "", "%s", wrong)
		}
	}
	if s.Expr != "" {
		c.bound(at, s)
	}
}

// bound recomputes a bound number and compares it with its words.
func (c *checker) bound(at Pos, s Span) {
	v, err := c.eval(s.Expr)
	switch {
	case errors.Is(err, errFollows):
		return
	case err != nil:
		c.fault(at, "", "%q: %s", s.Text, err)
		return
	}
	if wrong, right := checkWords(s.Text, v); wrong != "" {
		c.fault(at, right, "%s of %s", wrong, s.Expr)
	}
}

// errFollows is the error of an expression whose fault is named elsewhere: what
// it uses was not read, or is an input with a fault of its own.
var errFollows = errors.New("follows from another fault")

func (c *checker) eval(expr string) (operand, error) {
	if c.unread.hasAny(expr) {
		return operand{}, errFollows
	}
	v, err := c.report.eval(expr)
	if errors.Is(err, errBrokenInput) {
		err = errFollows
	}
	return v, err
}
