package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"dossier/db/judgement"
)

// notes puts the reader's notes back: they outlive a version of the report.
func (x *indexer) notes() {
	if x.s.err != nil {
		return
	}
	rows, err := x.s.tx.QueryContext(x.s.ctx, `SELECT body FROM mark WHERE report = ? AND kind = ? ORDER BY target`, x.s.r.ID, noteKind)
	var bodies []string
	x.s.fail(eachRow(rows, err, func(rows *sql.Rows) error {
		var body string
		err := rows.Scan(&body)
		bodies = append(bodies, body)
		return err
	}))
	for _, body := range bodies {
		var n judgement.Note
		if err := json.Unmarshal([]byte(body), &n); err != nil {
			x.s.fail(fmt.Errorf("%w: %w", ErrDamaged, err))
			return
		}
		x.add(noteEntry(n))
	}
}

func noteEntry(n judgement.Note) entry {
	label := "Note"
	if n.By != "" {
		label = "Note by " + n.By
	}
	text := n.Text
	if text == "" {
		text = n.Quote // a highlight is found by what it marks
	}
	return entry{kind: NoteHit, ref: n.Ref, label: label, body: text, more: entryMore{Note: n.ID}}
}

// indexNote follows a change of one note in the search table. A report that
// the library does not hold has no entries.
func (d *DB) indexNote(ctx context.Context, tx *sql.Tx, e Edit, body string) error {
	var ord int64
	rows, err := tx.QueryContext(ctx, `SELECT ord FROM report WHERE id = ?`, e.Report)
	found := false
	if err = eachRow(rows, err, func(rows *sql.Rows) error { found = true; return rows.Scan(&ord) }); err != nil || !found {
		return err
	}
	first := searchRow(ord, NoteHit)
	if _, err := tx.ExecContext(ctx, `DELETE FROM search WHERE rowid >= ? AND rowid < ? AND more = ?`,
		first, first+mostEntries, entryMore{Note: judgement.NoteID(e.Target)}.encode()); err != nil || body == nothing {
		return err
	}
	var n judgement.Note
	if err := json.Unmarshal([]byte(body), &n); err != nil {
		return err
	}
	var next int64
	if err := tx.QueryRowContext(ctx, `SELECT coalesce(max(rowid), ? - 1) + 1 FROM search WHERE rowid >= ? AND rowid < ?`,
		first, first, first+mostEntries).Scan(&next); err != nil {
		return err
	}
	x := indexer{s: &saver{ctx: ctx, tx: tx}, ord: ord, next: map[HitKind]int64{NoteHit: next - first}}
	x.add(noteEntry(n))
	return x.s.err
}
