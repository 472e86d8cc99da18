package db

import (
	"cmp"
	"slices"
	"strings"

	"dossier/db/report"
)

// matched is an entry that holds a query's words.
type matched struct {
	row   int64
	body  string
	ref   report.Ref
	label string
	more  string
	score float64
}

// ofKind are the matches of one kind, in reading order.
type ofKind struct {
	kind HitKind
	all  []matched
	best []matched // what is shown, best first
	more bool      // all are not all that match
}

// matches are what was found, in the order of the kinds.
type matches []ofKind

// byKind groups matches, which are in order of their numbers and so of their
// kinds.
func byKind(list []matched, kinds []HitKind) matches {
	var found matches
	for len(list) > 0 {
		k := hitKind(list[0].row)
		n := 1
		for n < len(list) && hitKind(list[n].row) == k {
			n++
		}
		if wanted(kinds, k) {
			found = append(found, ofKind{kind: k, all: list[:n:n]})
		}
		list = list[n:]
	}
	return found
}

// rank chooses the best of each kind; where two are as good, the first.
func (found matches) rank(look finder, limit int) {
	for i := range found {
		m := &found[i]
		for j := range m.all {
			m.all[j].score = look.score(m.all[j].body)
		}
		m.best = slices.Clone(m.all)
		slices.SortStableFunc(m.best, func(a, b matched) int { return cmp.Compare(b.score, a.score) })
		m.best = m.best[:min(len(m.best), limit)]
	}
}

// hit is the match as a reader sees it.
func (e matched) hit(k HitKind, look finder) (Hit, error) {
	more, err := decodeMore(e.more)
	text, _, _ := strings.Cut(e.body, hidden)
	return Hit{
		Kind: k, Ref: e.ref, Label: e.label, Snippet: look.snippet(text),
		Ask: more.Ask, Note: more.Note, Chapter: more.Chapter, Confidence: more.Confidence, Publisher: more.Publisher,
	}, err
}
