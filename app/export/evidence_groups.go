package export

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"dossier/db/report"
)

// isUsed reports whether the book cites a claim outside the index.
func (b *book) isUsed(id report.ClaimID) bool { return len(b.cited[id]) > 0 }

// claimGroup is the claims whose ids begin with the same letters, and the
// chapter they belong to; 0 for none.
type claimGroup struct {
	prefix, title string
	chapter       int
	claims        []*report.Claim
}

func (b *book) claimGroups() []claimGroup {
	var groups []claimGroup
	for i := range b.r.Claims {
		c := &b.r.Claims[i]
		prefix := letters(string(c.ID))
		at := slices.IndexFunc(groups, func(g claimGroup) bool { return g.prefix == prefix })
		if at < 0 {
			at = len(groups)
			groups = append(groups, claimGroup{prefix: prefix})
		}
		groups[at].claims = append(groups[at].claims, c)
	}
	chapters := b.chapterPrefixes()
	for i := range groups {
		g := &groups[i]
		slices.SortFunc(g.claims, func(x, y *report.Claim) int { return strings.Compare(string(x.ID), string(y.ID)) })
		g.title = g.prefix
		if c, ok := chapters[g.prefix]; ok {
			g.title, g.chapter = fmt.Sprintf("%d %s", c.Number, c.Title), c.Number
		}
	}
	slices.SortFunc(groups, func(x, y claimGroup) int {
		return cmp.Or(cmp.Compare(after(x.chapter), after(y.chapter)), strings.Compare(x.prefix, y.prefix))
	})
	return groups
}

// after sorts what belongs to no chapter last.
func after(chapter int) int {
	if chapter == 0 {
		return math.MaxInt
	}
	return chapter
}

// chapterPrefixes names the chapter that a prefix belongs to: the one that
// cites more claims of that prefix than of any other.
func (b *book) chapterPrefixes() map[string]*report.Chapter {
	out := map[string]*report.Chapter{}
	for i := range b.r.Chapters {
		c := &b.r.Chapters[i]
		counts := map[string]int{}
		best := ""
		for _, id := range b.chapterClaims(c) {
			prefix := letters(string(id))
			counts[prefix]++
			if counts[prefix] > counts[best] {
				best = prefix
			}
		}
		if best != "" && out[best] == nil {
			out[best] = c
		}
	}
	return out
}

func letters(id string) string {
	i := strings.IndexFunc(id, func(r rune) bool { return !unicode.IsLetter(r) })
	if i <= 0 {
		return id
	}
	return id[:i]
}
