package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"dossier/db/judgement"
	"dossier/db/report"
)

// A judged value is what a reader thinks of one target.
type judged interface {
	Target() string  // what it is about: the mark's target
	Empty() bool     // whether it says nothing, so that there is no mark
	Validate() error // what cannot be kept, for the person who typed it
}

// put keeps a value of a reader. One that says nothing takes the mark away.
func (d *DB) put(ctx context.Context, id report.ID, kind string, v judged) error {
	if v.Empty() {
		return d.drop(ctx, id, kind, v.Target())
	}
	if err := v.Validate(); err != nil {
		return fmt.Errorf("keep %s of report %s: %w", kind, id, err)
	}
	return d.Record(ctx, Edit{Report: id, Kind: kind, Target: v.Target(), Body: v})
}

func (d *DB) drop(ctx context.Context, id report.ID, kind, target string) error {
	return d.Record(ctx, Edit{Report: id, Kind: kind, Target: target})
}

// marks reads all values of a kind, in order of their targets.
func marks[T any](ctx context.Context, d *DB, id report.ID, kind string) ([]T, error) {
	doing := fmt.Sprintf("read %s of report %s", kind, id)
	var list []T
	err := d.query(ctx, func(rows *sql.Rows) error {
		var text string
		if err := rows.Scan(&text); err != nil {
			return err
		}
		var v T
		if err := json.Unmarshal([]byte(text), &v); err != nil {
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		list = append(list, v)
		return nil
	}, `SELECT body FROM mark WHERE report = ? AND kind = ? ORDER BY target`, id, kind)
	return list, d.explain(doing, err)
}

// Kinds of what readers think of a report.
const (
	viewKind    = "view"
	triggerKind = "trigger"
	noteKind    = "note"
	doubtKind   = "doubt"
	askKind     = "ask"
	readKind    = "read"
	voteKind    = "vote"
	dealKind    = "deal"
)

// SaveView keeps a view. One that is there already is no change.
func (d *DB) SaveView(ctx context.Context, v judgement.View) error {
	return d.put(ctx, v.Report, viewKind, v)
}

// ImportView reads a view file for the report and keeps the view. Importing
// twice, or several in any order, gives the same library. known says that the
// view was there before. A file that cannot be taken is a
// [*judgement.ViewError], and the library is unchanged.
func (d *DB) ImportView(ctx context.Context, file io.Reader, r *report.Report) (v judgement.View, known bool, err error) {
	if v, err = judgement.DecodeView(file, r); err != nil {
		return judgement.View{}, false, err
	}
	if known, err = d.Mark(ctx, v.Report, viewKind, v.Target(), &judgement.View{}); err != nil {
		return judgement.View{}, false, err
	}
	return v, known, d.SaveView(ctx, v)
}

// Views lists the views of a report, the oldest first.
func (d *DB) Views(ctx context.Context, id report.ID) ([]judgement.View, error) {
	list, err := marks[judgement.View](ctx, d, id, viewKind)
	slices.SortFunc(list, judgement.View.Compare)
	return list, err
}

// RemoveView takes a view out of the library; one that is not there is no
// error.
func (d *DB) RemoveView(ctx context.Context, id report.ID, view judgement.ViewID) error {
	return d.drop(ctx, id, viewKind, string(view))
}

// SetTrigger keeps where a reader sees a kill trigger.
func (d *DB) SetTrigger(ctx context.Context, id report.ID, t judgement.Trigger) error {
	return d.put(ctx, id, triggerKind, t)
}

// Triggers lists the triggers somebody has spoken on, by row.
func (d *DB) Triggers(ctx context.Context, id report.ID) ([]judgement.Trigger, error) {
	return marks[judgement.Trigger](ctx, d, id, triggerKind)
}

// SetNote keeps a note, new or edited; its id says which.
func (d *DB) SetNote(ctx context.Context, id report.ID, n judgement.Note) error {
	return d.put(ctx, id, noteKind, n)
}

// RemoveNote takes a note away; one that is not there is no error.
func (d *DB) RemoveNote(ctx context.Context, id report.ID, note judgement.NoteID) error {
	return d.drop(ctx, id, noteKind, string(note))
}

// Notes lists the notes on a report, the oldest first. [judgement.Attach]
// finds their places.
func (d *DB) Notes(ctx context.Context, id report.ID) ([]judgement.Note, error) {
	list, err := marks[judgement.Note](ctx, d, id, noteKind)
	slices.SortStableFunc(list, func(a, b judgement.Note) int { return a.Made.Compare(b.Made) })
	return list, err
}

// SetDoubt keeps a doubt of a claim.
func (d *DB) SetDoubt(ctx context.Context, id report.ID, v judgement.Doubt) error {
	return d.put(ctx, id, doubtKind, v)
}

// RemoveDoubt takes the doubt of a claim back and leaves everything as it was
// before it.
func (d *DB) RemoveDoubt(ctx context.Context, id report.ID, claim report.ClaimID) error {
	return d.drop(ctx, id, doubtKind, string(claim))
}

// Doubts lists the doubts, by claim.
func (d *DB) Doubts(ctx context.Context, id report.ID) ([]judgement.Doubt, error) {
	return marks[judgement.Doubt](ctx, d, id, doubtKind)
}

// SetAsk keeps how far an ask has come.
func (d *DB) SetAsk(ctx context.Context, id report.ID, a judgement.Ask) error {
	return d.put(ctx, id, askKind, a)
}

// Asks lists the asks somebody has touched, by row.
func (d *DB) Asks(ctx context.Context, id report.ID) ([]judgement.Ask, error) {
	return marks[judgement.Ask](ctx, d, id, askKind)
}

// SetRead marks a section as read; the zero mark of a section takes that back.
func (d *DB) SetRead(ctx context.Context, id report.ID, m judgement.Read) error {
	return d.put(ctx, id, readKind, m)
}

// Reads lists the sections marked as read, by number as text.
func (d *DB) Reads(ctx context.Context, id report.ID) ([]judgement.Read, error) {
	return marks[judgement.Read](ctx, d, id, readKind)
}

// SetVote keeps a partner's vote.
func (d *DB) SetVote(ctx context.Context, id report.ID, v judgement.Vote) error {
	return d.put(ctx, id, voteKind, v)
}

// RemoveVote takes a partner off the list.
func (d *DB) RemoveVote(ctx context.Context, id report.ID, partner string) error {
	return d.drop(ctx, id, voteKind, judgement.Vote{Partner: partner}.Target())
}

// Votes lists the partners' votes, by name.
func (d *DB) Votes(ctx context.Context, id report.ID) ([]judgement.Vote, error) {
	return marks[judgement.Vote](ctx, d, id, voteKind)
}

// SetDeal keeps what is put to the committee.
func (d *DB) SetDeal(ctx context.Context, id report.ID, v judgement.Deal) error {
	return d.put(ctx, id, dealKind, v)
}

// Deal is what is put to the committee; the zero deal when nothing is set.
func (d *DB) Deal(ctx context.Context, id report.ID) (judgement.Deal, error) {
	var v judgement.Deal
	_, err := d.Mark(ctx, id, dealKind, v.Target(), &v)
	return v, err
}
