package db

import (
	"strings"
	"unicode"

	"dossier/db/report"
)

// A Query is what a reader looks for. Any text is a valid one.
type Query struct {
	Text       string            // every word has to be there, the last also as the beginning of a longer one
	Kinds      []HitKind         // only these; none: all
	Chapter    int               // only what this chapter says or rests on; 0: all
	Confidence report.Confidence // only what rests on this at its weakest; NoClaim: all
	Publisher  string            // only what rests on this publisher, and its sources; "": all
	Limit      int               // most hits of each kind; 0: 5
}

const (
	defaultLimit = 5
	// indexedPrefix is the longest beginning of words that the index keeps a
	// list for, as its migration says.
	indexedPrefix = 5
	// mostWords of a query are looked for; more would only slow the search.
	mostWords = 32
)

// queryWords are the words of what a person typed.
func queryWords(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
	return words[:min(len(words), mostWords)]
}

// match is the query as an FTS5 expression: each word quoted, so that no
// character of theirs is an operator, and the last with what follows it,
// "" or "*".
func (q Query) match(words []string, last string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = `"` + w + `"`
	}
	match := strings.Join(quoted, " ") + last
	for _, facet := range q.facets() {
		match += ` AND facets : "` + facet + `"`
	}
	return match
}

func (q Query) facets() []string {
	var facets []string
	if q.Chapter > 0 {
		facets = append(facets, chapterFacet(q.Chapter))
	}
	if q.Confidence != report.NoClaim {
		facets = append(facets, confidenceFacet(q.Confidence))
	}
	if q.Publisher != "" {
		facets = append(facets, publisherFacet(q.Publisher))
	}
	return facets
}
