package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"dossier/db/report"
)

// An Edit is one thing a reader did. Edits are never changed: undoing one is
// recording another.
type Edit struct {
	Report report.ID
	Kind   string // "scenario", "place", "dismissed"
	Target string // what it is about, by stable id; "" for the report itself
	Body   any    // kept as JSON; nil takes the mark away
}

// Record keeps an edit. When it returns nil the edit is on the disk. The same
// edit again is no change, and leaves no event.
func (d *DB) Record(ctx context.Context, e Edit) error {
	doing := fmt.Sprintf("keep %s of report %s", e.Kind, e.Report)
	body, err := json.Marshal(e.Body)
	if err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	ctx = context.WithoutCancel(ctx)
	return d.explain(doing, d.write(ctx, func(tx *sql.Tx) error {
		return d.record(ctx, tx, e, string(body))
	}))
}

// nothing is the body of an edit that takes a mark away.
const nothing = "null"

func (d *DB) record(ctx context.Context, tx *sql.Tx, e Edit, body string) error {
	before := nothing
	err := tx.QueryRowContext(ctx, `SELECT body FROM mark WHERE report = ? AND kind = ? AND target = ?`,
		e.Report, e.Kind, e.Target).Scan(&before)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if before == body {
		return nil
	}
	res, err := tx.ExecContext(ctx, `INSERT INTO event (at, report, kind, target, body) VALUES (?,?,?,?,?)`,
		d.now().UTC().Format(time.RFC3339), e.Report, e.Kind, e.Target, body)
	if err != nil {
		return err
	}
	seq, err := res.LastInsertId()
	if err != nil {
		return err
	}
	if e.Kind == noteKind {
		if err = d.indexNote(ctx, tx, e, body); err != nil {
			return err
		}
	}
	if body == nothing {
		_, err = tx.ExecContext(ctx, `DELETE FROM mark WHERE report = ? AND kind = ? AND target = ?`, e.Report, e.Kind, e.Target)
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO mark VALUES (?,?,?,?,?)
		ON CONFLICT (report, kind, target) DO UPDATE SET body = excluded.body, seq = excluded.seq`,
		e.Report, e.Kind, e.Target, body, seq)
	return err
}

// Mark reads into body, a pointer, the newest edit of that kind and target,
// and reports whether there is one.
func (d *DB) Mark(ctx context.Context, id report.ID, kind, target string, body any) (bool, error) {
	doing := fmt.Sprintf("read %s of report %s", kind, id)
	var text string
	err := d.sql.QueryRowContext(ctx, `SELECT body FROM mark WHERE report = ? AND kind = ? AND target = ?`, id, kind, target).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	if err != nil {
		return false, d.explain(doing, err)
	}
	if err := json.Unmarshal([]byte(text), body); err != nil {
		return false, fmt.Errorf("%s: %w: %w", doing, ErrDamaged, err)
	}
	return true, nil
}

// Kinds and targets of edits the program records.
const (
	scenarioKind = "scenario"
	settingKind  = "setting"
)

// SetWorking keeps the scenario the reader is working on, as input ids and
// decimal texts.
func (d *DB) SetWorking(ctx context.Context, id report.ID, inputs map[string]string) error {
	return d.Record(ctx, Edit{Report: id, Kind: scenarioKind, Body: inputs})
}

// Working is the scenario last kept for the report, and whether there is one.
func (d *DB) Working(ctx context.Context, id report.ID) (map[string]string, bool, error) {
	var inputs map[string]string
	ok, err := d.Mark(ctx, id, scenarioKind, "", &inputs)
	return inputs, ok, err
}

// SetSetting keeps a setting of the program itself: "theme".
func (d *DB) SetSetting(ctx context.Context, key, value string) error {
	return d.Record(ctx, Edit{Kind: settingKind, Target: key, Body: value})
}

// Setting is a setting's value, or "" when it was never set.
func (d *DB) Setting(ctx context.Context, key string) (string, error) {
	var value string
	_, err := d.Mark(ctx, "", settingKind, key, &value)
	return value, err
}
