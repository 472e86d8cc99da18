package export

import (
	"fmt"
	"slices"

	"dossier/db/report"
)

// fact sets a claim, and under one head with it those that state the same. A
// claim that is set already gives nothing.
func (b *book) fact(c *report.Claim, set map[report.ClaimID]bool, width float64) []slab {
	if set[c.ID] {
		return nil
	}
	group := []*report.Claim{c}
	for _, id := range b.r.SameFact(c.ID) {
		if same, ok := b.r.Claim(id); ok && !set[id] && b.isUsed(id) {
			group = append(group, same)
		}
	}
	for _, one := range group {
		set[one.ID] = true
	}
	if len(group) == 1 {
		return b.claim(c, b.s.small, width)
	}
	s := b.s.note
	head := fmt.Sprintf("One fact, %d claims", len(group))
	out := []slab{{height: s.leading + 3, space: 7, keep: true, paint: func(cv canvas) {
		cv.rule(1, width, 0.5, b.theme.Hairline)
		cv.text(s, 0, 3+s.baseline(), head)
	}}}
	for i, one := range group {
		entry := b.claim(one, b.s.small, width)
		if i == 0 {
			entry[0].space = 2
		}
		out = append(out, entry...)
	}
	return append(out, slab{height: 2, paint: func(cv canvas) { cv.rule(2, width, 0.5, b.theme.Hairline) }})
}

// loadBearing are the claims behind the decision: the verdict with its
// conditions, the prices, the reasons and the cases.
func (b *book) loadBearing() map[report.ClaimID]bool {
	out := map[report.ClaimID]bool{}
	add := func(ids []report.ClaimID) {
		for _, id := range ids {
			out[id] = true
		}
	}
	r := b.r
	add(r.Verdict.Claims)
	add(r.Verdict.Text.Claims())
	add(r.PriceCeiling.Claims)
	add(r.LastPrice.Claims)
	for _, p := range slices.Concat(r.Conditions, r.For, r.Against, r.Blockers) {
		add(p.Claims)
		add(p.Text.Claims())
		add(p.Counter.Claims())
	}
	if r.Scenarios != nil {
		for _, c := range r.Scenarios.Cases {
			add(b.caseClaims(c.ID))
		}
	}
	return out
}
