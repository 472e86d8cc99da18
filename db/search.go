package db

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"dossier/db/report"
)

// How much of what matches is looked at. Ranking a million entries of which
// ten are shown takes longer than a reader types; so where there are more than
// a reader would go through, the first in reading order stand for them.
const (
	mostCandidates = 300 // of all kinds; up to here every match is ranked
	mostOfKind     = 60  // of each kind, once there are more
)

// Search finds the places of a report, and the reader's notes on it, that hold
// every word of the query: in groups, gaps and their asks before all else, the
// best of each first. A query without a word finds nothing.
func (d *DB) Search(ctx context.Context, id report.ID, q Query) ([]HitGroup, error) {
	words := queryWords(q.Text)
	match := q.match(words)
	if match == "" {
		return nil, nil
	}
	groups, err := d.candidates(ctx, id, match, q.Kinds)
	if err != nil {
		return nil, d.explain("search", err)
	}
	look := newFinder(words)
	limit := cmp.Or(max(q.Limit, 0), defaultLimit)
	found := make([]HitGroup, 0, len(groups))
	for _, g := range groups {
		group, err := d.rank(ctx, look, g, limit)
		if err != nil {
			return nil, d.explain("search", err)
		}
		found = append(found, group)
	}
	return found, nil
}

// candidates are the numbers of what matches, kind by kind.
type candidates struct {
	kind HitKind
	rows []int64
	more bool // not all that match
}

func (d *DB) candidates(ctx context.Context, id report.ID, match string, kinds []HitKind) ([]candidates, error) {
	var ord int64
	found := false
	err := d.query(ctx, func(rows *sql.Rows) error { found = true; return rows.Scan(&ord) }, `SELECT ord FROM report WHERE id = ?`, id)
	if err != nil || !found {
		return nil, err
	}
	all, err := d.matching(ctx, match, ord<<reportShift, (ord+1)<<reportShift, mostCandidates+1)
	if err != nil {
		return nil, err
	}
	var groups []candidates
	wanted := func(k HitKind) bool { return len(kinds) == 0 || slices.Contains(kinds, k) }
	if len(all) <= mostCandidates {
		for _, row := range all {
			k := hitKind(row)
			if !wanted(k) {
				continue
			}
			if n := len(groups); n == 0 || groups[n-1].kind != k {
				groups = append(groups, candidates{kind: k})
			}
			last := &groups[len(groups)-1]
			last.rows = append(last.rows, row)
		}
		return groups, nil
	}
	for _, k := range HitKinds() {
		if !wanted(k) {
			continue
		}
		first := searchRow(ord, k)
		rows, err := d.matching(ctx, match, first, first+mostEntries, mostOfKind+1)
		if err != nil {
			return nil, err
		}
		if len(rows) > 0 {
			shown := rows[:min(len(rows), mostOfKind)]
			groups = append(groups, candidates{k, shown, len(rows) > len(shown)})
		}
	}
	return groups, nil
}

// matching are the numbers of the first entries in a range that match.
func (d *DB) matching(ctx context.Context, match string, from, to int64, most int) ([]int64, error) {
	var list []int64
	err := d.query(ctx, func(rows *sql.Rows) error {
		var row int64
		err := rows.Scan(&row)
		list = append(list, row)
		return err
	}, `SELECT rowid FROM search WHERE search MATCH ? AND rowid >= ? AND rowid < ? LIMIT ?`, match, from, to, most)
	return list, err
}

// rank orders the candidates of a kind by how well they answer and makes hits
// of the best.
func (d *DB) rank(ctx context.Context, look finder, c candidates, limit int) (HitGroup, error) {
	type scored struct {
		entry
		score float64
	}
	list := make([]scored, 0, len(c.rows))
	// Entries are read from the index's own table of contents, by number.
	query := `SELECT c0, c2, c3, c4 FROM search_content WHERE id IN (` + numbers(c.rows) + `) ORDER BY id`
	err := d.query(ctx, func(rows *sql.Rows) error {
		var e scored
		var more string
		if err := rows.Scan(&e.body, &e.ref, &e.label, &more); err != nil {
			return err
		}
		e.score = look.score(e.body)
		if more != "{}" {
			if err := json.Unmarshal([]byte(more), &e.more); err != nil {
				return fmt.Errorf("%w: %w", ErrDamaged, err)
			}
		}
		list = append(list, e)
		return nil
	}, query)
	if err != nil {
		return HitGroup{}, err
	}
	slices.SortStableFunc(list, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	group := HitGroup{Kind: c.kind, Total: len(list), More: c.more}
	for _, e := range list[:min(len(list), limit)] {
		group.Hits = append(group.Hits, Hit{
			Kind: c.kind, Ref: e.ref, Label: e.label, Snippet: look.snippet(shown(e.body)),
			Ask: e.more.Ask, Note: e.more.Note, Chapter: e.more.Chapter, Confidence: e.more.Confidence, Publisher: e.more.Publisher,
		})
	}
	return group, nil
}

// shown is what an entry says, without the words it is found by.
func shown(body string) string {
	text, _, _ := strings.Cut(body, hidden)
	return text
}

// numbers are rows as SQL: they are our own, and more than the parameters a
// statement may have.
func numbers(rows []int64) string {
	b := make([]byte, 0, 16*len(rows))
	for i, row := range rows {
		if i > 0 {
			b = append(b, ',')
		}
		b = fmt.Appendf(b, "%d", row)
	}
	return string(b)
}
