package report

import (
	"slices"
	"strings"
	"time"
)

func (c *checker) identity() {
	if c.unread["report:"] {
		return
	}
	r := c.report
	c.id(newIDs("report"), r.Pos, string(r.ID))
	c.need(r.Pos, "version", r.Version)
	c.need(r.Pos, "subject", r.Subject)
	c.need(r.Pos, "title", r.Title)
	c.need(r.Pos, "language", r.Language)
	c.need(r.Pos, "overview", r.Overview.Plain())
	c.day(r.Pos, "as_of", r.AsOf)
	if len(r.Authors) == 0 {
		c.fault(r.Pos, "", "authors is missing")
	}
	at := r.Verdict.Pos.or(r.Pos)
	c.need(at, "the verdict's text", r.Verdict.Text.Plain())
	if r.Verdict.Confidence == NoClaim {
		c.fault(at, "High, Medium or Low", "the verdict's confidence is missing")
	}
}

// day reports a date that is missing or not a midnight in UTC.
func (c *checker) day(at Pos, what string, t time.Time) {
	switch {
	case t.IsZero():
		c.fault(at, "a date like 2026-05-09", "%s is missing", what)
	case !t.Equal(t.UTC().Truncate(24 * time.Hour)):
		c.fault(at, "a date like 2026-05-09", "%s is no whole day", what)
	}
}

func (c *checker) prices() {
	if c.unread["report:"] {
		return
	}
	r := c.report
	c.price("price_ceiling", r.PriceCeiling)
	c.price("last_price", r.LastPrice)
	at := r.LastPrice.Pos.or(r.Pos)
	switch {
	case !r.LastPrice.given():
	case r.LastPrice.Date.IsZero():
		c.fault(at, "a date like 2026-05-09", "last_price has no date")
	case r.LastPrice.Date.After(r.AsOf) && !r.AsOf.IsZero() && !c.unread["price:"]:
		c.fault(at, "", "last_price is dated %s, after the report's as_of %s",
			r.LastPrice.Date.Format(time.DateOnly), r.AsOf.Format(time.DateOnly))
	}
}

func (p Price) given() bool { return p.Text != "" || p.Label != "" || p.Amount != 0 || p.Pos.Line > 0 }

func (c *checker) price(what string, p Price) {
	at := p.Pos.or(c.report.Pos)
	switch {
	case !p.given():
		if c.report.Scenarios != nil {
			c.fault(at, "a report with scenarios has both prices", "%s is missing", what)
		}
		return
	case !(p.Amount > 0): // also not a number
		c.fault(at, `an amount like "$7B"`, "%s is not positive", what)
	}
	c.need(at, what+"'s label", p.Label)
}

// arguments checks facts, points and warnings for what they cannot do without.
func (c *checker) arguments() {
	r := c.report
	c.facts("cover", r.Cover)
	c.facts("profile", r.Profile)
	c.points("condition", r.Conditions)
	c.points("for", r.For)
	c.points("against", r.Against)
	c.points("blocker", r.Blockers)
	c.points("strength", r.Strengths)
	c.points("risk", r.Risks)
	c.points("gap", r.Gaps)
	for _, w := range r.Warnings {
		c.need(w.Pos, "the warning's title", w.Title)
		c.need(w.Pos, "the warning's text", w.Text.Plain())
		c.refs(w.Pos, w.Places)
	}
}

func (c *checker) facts(what string, facts []Fact) {
	for _, f := range facts {
		c.need(f.Pos, what+": label", f.Label)
		c.need(f.Pos, what+": value", f.Value)
	}
}

func (c *checker) points(what string, points []Point) {
	for _, p := range points {
		c.need(p.Pos, what+": text", p.Text.Plain())
		c.ref(p.Pos, p.Ref)
	}
}

func (c *checker) scales() {
	seen := newIDs("scale")
	for _, s := range c.report.Scales {
		c.id(seen, s.Pos, s.Name)
		if len(s.Scale.Levels) < 2 {
			c.fault(s.Pos, "the words, lowest first", "scale %s has fewer than two levels", s.Name)
		}
		levels := newIDs("level")
		for _, level := range s.Scale.Levels {
			c.need(s.Pos, "a level's word", level)
			c.once(levels, s.Pos, level)
		}
		others := make([]string, 0, len(s.Scale.Synonyms))
		for other := range s.Scale.Synonyms {
			others = append(others, other)
		}
		slices.Sort(others)
		for _, other := range others {
			if level := s.Scale.Synonyms[other]; !slices.Contains(s.Scale.Levels, level) {
				c.fault(s.Pos, "one of "+strings.Join(s.Scale.Levels, ", "), "scale %s: %s stands for %q, which is no level", s.Name, other, level)
			}
		}
	}
}
