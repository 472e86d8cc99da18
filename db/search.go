package db

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"unicode/utf8"

	"dossier/db/report"
)

// How much of what matches is looked at. Ranking a million entries of which
// ten are shown takes longer than a reader types; so where there are more than
// a reader would go through, the first in reading order stand for them.
const (
	mostCandidates = 200 // of all kinds; up to here every match is ranked
	mostOfKind     = 40  // of each kind, once there are more
)

// Search finds the places of a report, and the reader's notes on it, that hold
// every word of the query: in groups, gaps and their asks before all else, the
// best of each first. A query without a word finds nothing.
func (d *DB) Search(ctx context.Context, id report.ID, q Query) ([]HitGroup, error) {
	words := queryWords(q.Text)
	if len(words) == 0 {
		return nil, nil
	}
	groups, err := d.look(ctx, id, words, q)
	return groups, d.explain("search", err)
}

func (d *DB) look(ctx context.Context, id report.ID, words []string, q Query) ([]HitGroup, error) {
	ord, ok, err := d.order(ctx, id)
	if err != nil || !ok {
		return nil, err
	}
	found, err := d.found(ctx, ord, words, q)
	if err != nil {
		return nil, err
	}
	look := newFinder(words)
	found.rank(look, cmp.Or(max(q.Limit, 0), defaultLimit))
	groups := make([]HitGroup, 0, len(found))
	for _, m := range found {
		g := HitGroup{Kind: m.kind, Hits: make([]Hit, len(m.best)), Total: len(m.all), More: m.more}
		for i, e := range m.best {
			if g.Hits[i], err = e.hit(m.kind, look); err != nil {
				return nil, err
			}
		}
		groups = append(groups, g)
	}
	return groups, nil
}

// order is a report's order of import, which never changes. ok is false when
// the library does not hold the report.
func (d *DB) order(ctx context.Context, id report.ID) (ord int64, ok bool, err error) {
	if known, seen := d.orders.Load(id); seen {
		return known.(int64), true, nil
	}
	err = d.query(ctx, func(rows *sql.Rows) error {
		ok = true
		return rows.Scan(&ord)
	}, `SELECT ord FROM report WHERE id = ?`, id)
	if err == nil && ok {
		d.orders.Store(id, ord)
	}
	return ord, ok, err
}

// found are the matches in a report: all, or where these are too many the
// first of each kind.
//
// For the words that begin with a long one the index would first gather every
// word that does. Where that word as it stands is already found too often to
// go through, no longer one is looked for.
func (d *DB) found(ctx context.Context, ord int64, words []string, q Query) (matches, error) {
	from, to := ord<<reportShift, (ord+1)<<reportShift
	if utf8.RuneCountInString(words[len(words)-1]) > indexedPrefix {
		whole := q.match(words, "")
		list, err := d.matching(ctx, whole, from, to, mostCandidates+1)
		if err != nil {
			return nil, err
		}
		if len(list) > mostCandidates {
			return d.firstOfKinds(ctx, whole, ord, list, q.Kinds)
		}
	}
	match := q.match(words, "*")
	list, err := d.matching(ctx, match, from, to, mostCandidates+1)
	if err != nil {
		return nil, err
	}
	if len(list) > mostCandidates {
		return d.firstOfKinds(ctx, match, ord, list, q.Kinds)
	}
	return byKind(list, q.Kinds), nil
}

// firstOfKinds are the first matches of each kind, where list holds the first
// of all.
func (d *DB) firstOfKinds(ctx context.Context, match string, ord int64, list []matched, kinds []HitKind) (matches, error) {
	// The kinds before the one the list breaks off in are there in full.
	broken := hitKind(list[len(list)-1].row)
	full := slices.IndexFunc(list, func(e matched) bool { return hitKind(e.row) == broken })
	found := byKind(list[:full], kinds)
	for _, k := range HitKinds()[broken.place():] {
		if !wanted(kinds, k) {
			continue
		}
		first := searchRow(ord, k)
		some, err := d.matching(ctx, match, first, first+mostEntries, mostOfKind+1)
		if err != nil {
			return nil, err
		}
		if len(some) > 0 {
			found = append(found, ofKind{kind: k, all: some[:min(len(some), mostOfKind)], more: len(some) > mostOfKind})
		}
	}
	return found, nil
}

func wanted(kinds []HitKind, k HitKind) bool { return len(kinds) == 0 || slices.Contains(kinds, k) }

// matching reads the first matches whose numbers lie in a range.
func (d *DB) matching(ctx context.Context, match string, from, to int64, most int) ([]matched, error) {
	var list []matched
	rows, err := d.matches.QueryContext(ctx, match, from, to, most)
	err = eachRow(rows, err, func(rows *sql.Rows) error {
		var e matched
		if fault := rows.Scan(&e.row, &e.body, (*string)(&e.ref), &e.label, &e.more); fault != nil {
			return fault
		}
		list = append(list, e)
		return nil
	})
	return list, err
}
