package report

import (
	"slices"
	"strings"
)

// Supports lists the claims that rest on a source, in the order of the
// report's claims.
func (r *Report) Supports(id SourceID) []ClaimID { return r.linked().supports[id] }

// SameFact lists the claims that state the same fact as id, sorted, without
// id itself. It is enough that one of two claims names the other, and a chain
// of claims counts as one fact.
func (r *Report) SameFact(id ClaimID) []ClaimID {
	group := r.linked().same[id]
	i, ok := slices.BinarySearchFunc(group, id, compareIDs)
	if !ok {
		return nil
	}
	return slices.Concat(group[:i], group[i+1:])
}

// Contradicted lists the claims that cannot be true together with id, sorted.
// It is enough that one of the two names the other.
func (r *Report) Contradicted(id ClaimID) []ClaimID { return r.linked().contradicted[id] }

// Weakest is the lowest confidence among the claims, or [NoClaim] when there
// are none. Ids the report does not have are passed over.
func (r *Report) Weakest(ids []ClaimID) Confidence {
	weakest := NoClaim
	for _, id := range ids {
		if c, ok := r.Claim(id); ok {
			weakest = max(weakest, c.Confidence)
		}
	}
	return weakest
}

func (r *Report) linkSupports() map[SourceID][]ClaimID {
	supports := make(map[SourceID][]ClaimID, len(r.Sources))
	for _, c := range r.Claims {
		for _, s := range c.Sources {
			if !slices.Contains(supports[s], c.ID) {
				supports[s] = append(supports[s], c.ID)
			}
		}
	}
	return supports
}

// linkSameFacts gives each claim the sorted group of all that state its fact.
// The groups are found with a disjoint-set forest; the smaller id is the root,
// so the outcome does not depend on the order of the claims.
func (r *Report) linkSameFacts() map[ClaimID][]ClaimID {
	parent := map[ClaimID]ClaimID{}
	var root func(ClaimID) ClaimID
	root = func(id ClaimID) ClaimID {
		p, ok := parent[id]
		if !ok || p == id {
			return id
		}
		top := root(p)
		parent[id] = top
		return top
	}
	for _, c := range r.Claims {
		for _, other := range c.SameAs {
			a, b := root(c.ID), root(other)
			parent[max(a, b)] = min(a, b)
			addFirst(parent, min(a, b), min(a, b))
		}
	}
	groups := map[ClaimID][]ClaimID{}
	for id := range parent {
		top := root(id)
		groups[top] = append(groups[top], id)
	}
	same := make(map[ClaimID][]ClaimID, len(parent))
	for _, group := range groups {
		if len(group) < 2 {
			continue
		}
		slices.SortFunc(group, compareIDs)
		for _, id := range group {
			same[id] = group
		}
	}
	return same
}

func (r *Report) linkContradictions() map[ClaimID][]ClaimID {
	pairs := map[ClaimID][]ClaimID{}
	for _, c := range r.Claims {
		for _, other := range c.Contradicts {
			pairs[c.ID] = append(pairs[c.ID], other)
			pairs[other] = append(pairs[other], c.ID)
		}
	}
	for id, ids := range pairs {
		slices.SortFunc(ids, compareIDs)
		pairs[id] = slices.Compact(ids)
	}
	return pairs
}

func compareIDs(a, b ClaimID) int { return strings.Compare(string(a), string(b)) }
