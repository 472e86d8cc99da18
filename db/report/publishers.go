package report

import (
	"cmp"
	"slices"
)

// A Publisher is everything of one publisher the report lists.
type Publisher struct {
	Name    string     // as its first source spells it
	Own     bool       // the company itself
	Sources []SourceID // in the report's order, those that carry nothing last
	Claims  int        // that rest on it, each once
	Alone   int        // of these, claims that nobody else supports
}

// Publishers lists the report's sources by publisher: what carries most comes
// first, what carries nothing last, equals by name.
func (r *Report) Publishers() []Publisher {
	at := map[string]int{}
	var list []Publisher
	for _, s := range r.Sources {
		v := r.linked().voices[s.ID]
		i, ok := at[v.publisher]
		if !ok {
			i = len(list)
			at[v.publisher] = i
			list = append(list, Publisher{Name: s.Publisher, Own: v.publisher == folded(r.Subject)})
		}
		list[i].Sources = append(list[i].Sources, s.ID)
	}
	for _, c := range r.Claims {
		var of []int
		for _, id := range c.Sources {
			if v, ok := r.linked().voices[id]; ok && !slices.Contains(of, at[v.publisher]) {
				of = append(of, at[v.publisher])
			}
		}
		for _, i := range of {
			list[i].Claims++
			if len(of) == 1 {
				list[i].Alone++
			}
		}
	}
	for _, p := range list {
		slices.SortStableFunc(p.Sources, func(a, b SourceID) int {
			return cmp.Compare(min(len(r.Supports(b)), 1), min(len(r.Supports(a)), 1))
		})
	}
	slices.SortStableFunc(list, func(a, b Publisher) int {
		return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(b.Alone, a.Alone), cmp.Compare(a.Name, b.Name))
	})
	return list
}
