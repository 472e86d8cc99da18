package report

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
	if s.Expr != "" && !c.unread.hasAny(s.Expr) {
		c.bound(at, s)
	}
}

// bound recomputes a bound number and compares it with its words.
func (c *checker) bound(at Pos, s Span) {
	v, err := c.report.eval(s.Expr)
	if err != nil {
		c.fault(at, "", "%q: %s", s.Text, err)
		return
	}
	if wrong, right := checkWords(s.Text, v); wrong != "" {
		c.fault(at, right, "%s of %s", wrong, s.Expr)
	}
}
