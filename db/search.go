package db

import (
	"context"
	"database/sql"
	"strings"
	"unicode"

	"dossier/db/report"
)

// A Hit is one place where a search found its words.
type Hit struct {
	Kind    string // gap, claim, section, prose, table, row, figure, source
	Ref     report.Ref
	Label   string // where it is, for people
	Snippet string // the words around, the found ones between ‹ and ›
}

// Search finds the report's places that hold every word of the query, the last
// word also as the beginning of a longer one, best first, gaps before all
// else. Any text is a valid query; one without a word finds nothing.
func (d *DB) Search(ctx context.Context, id report.ID, query string, limit int) ([]Hit, error) {
	match := matchOf(query)
	if match == "" || limit <= 0 {
		return nil, nil
	}
	var hits []Hit
	err := d.query(ctx, func(rows *sql.Rows) error {
		var h Hit
		if err := rows.Scan(&h.Kind, &h.Ref, &h.Label, &h.Snippet); err != nil {
			return err
		}
		hits = append(hits, h)
		return nil
	}, `SELECT kind, ref, label, snippet(search, 4, '‹', '›', '…', 16)
		FROM search WHERE search MATCH ? AND report = ?
		ORDER BY kind <> 'gap', bm25(search), rowid LIMIT ?`, match, id, limit)
	return hits, d.explain("search", err)
}

// matchOf turns what a person typed into an FTS5 expression: each word quoted,
// so that no character of theirs is an operator.
func matchOf(query string) string {
	const longest = 32 // words; more would only slow the search
	words := strings.FieldsFunc(query, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
	if len(words) == 0 {
		return ""
	}
	if len(words) > longest {
		words = words[:longest]
	}
	for i, w := range words {
		words[i] = `"` + w + `"`
	}
	return strings.Join(words, " ") + "*"
}
