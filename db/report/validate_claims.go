package report

import "slices"

func (c *checker) claims() {
	seen := newIDs("claim")
	for i := range c.report.Claims {
		claim := &c.report.Claims[i]
		c.id(seen, claim.Pos, string(claim.ID))
		if c.unread.has(Ref("claim:" + string(claim.ID))) {
			continue
		}
		c.need(claim.Pos, "the statement of claim "+string(claim.ID), claim.Statement)
		if claim.Confidence == NoClaim {
			c.fault(claim.Pos, "High, Medium or Low", "claim %s has no confidence", claim.ID)
		}
		if !slices.Contains([]string{"", "measured", "disclosed", "estimate", "derived", "judgement"}, claim.Basis) {
			c.fault(claim.Pos, "measured, disclosed, estimate, derived, judgement, or empty", "claim %s: %q is no basis", claim.ID, claim.Basis)
		}
		c.support(claim)
		c.relations(claim)
		keys := newIDs("value")
		for _, v := range claim.Values {
			c.once(keys, claim.Pos, v.Key)
			c.amount(claim.Pos, "claim "+string(claim.ID)+", "+v.Name, v.Quantity)
		}
	}
}

func (c *checker) support(claim *Claim) {
	if len(claim.Sources) == 0 {
		c.fault(claim.Pos, "name at least one of sources.csv", "claim %s has no source", claim.ID)
	}
	for _, id := range claim.Sources {
		if _, ok := c.report.Source(id); !ok && !c.unread.has(Ref("source:"+string(id))) {
			c.fault(claim.Pos, "add it to sources.csv or correct the id", "claim %s: source %s does not exist", claim.ID, id)
		}
	}
}

func (c *checker) relations(claim *Claim) {
	against := map[ClaimID]bool{}
	for _, id := range c.report.Contradicted(claim.ID) {
		against[id] = true
	}
	for _, id := range claim.SameAs {
		c.relation(claim, id, "the same as")
		if against[id] {
			c.fault(claim.Pos, "", "claim %s is said both to be the same as %s and to contradict it", claim.ID, id)
		}
	}
	for _, id := range claim.Contradicts {
		c.relation(claim, id, "in contradiction to")
	}
}

func (c *checker) relation(claim *Claim, id ClaimID, how string) {
	if id == claim.ID {
		c.fault(claim.Pos, "", "claim %s is said to be %s itself", claim.ID, how)
		return
	}
	c.cited(claim.Pos, id)
}

// cited reports a claim that does not exist.
func (c *checker) cited(at Pos, id ClaimID) {
	if _, ok := c.report.Claim(id); !ok && !c.unread.has(Ref("claim:"+string(id))) {
		c.fault(at, "add it to claims.csv or correct the id", "claim %s does not exist", id)
	}
}

func (c *checker) sources() {
	seen := newIDs("source")
	for i := range c.report.Sources {
		s := &c.report.Sources[i]
		c.id(seen, s.Pos, string(s.ID))
		if c.unread.has(Ref("source:" + string(s.ID))) {
			continue
		}
		c.need(s.Pos, "the title of source "+string(s.ID), s.Title)
	}
}
