package app

import (
	"context"

	"dossier/db"
	"dossier/db/judgement"
	"dossier/db/report"
)

// readings is what the reader left in the open report while reading it: notes,
// doubts, and which sections they have read. It is kept by stable id and
// outlives a version.
type readings struct {
	notes  []judgement.Note // the oldest first
	doubts map[report.ClaimID]judgement.Doubt
	reads  map[string]judgement.Read // by section

	// write has something written to the library soon; nil writes nothing.
	write func(key string, do func(context.Context, *db.DB) error)
}

// readReadings reads what the library holds on a report.
func readReadings(ctx context.Context, lib *db.DB, id report.ID) (out readings, err error) {
	if out.notes, err = lib.Notes(ctx, id); err != nil {
		return out, err
	}
	doubts, err := lib.Doubts(ctx, id)
	if err != nil {
		return out, err
	}
	reads, err := lib.Reads(ctx, id)
	if err != nil {
		return out, err
	}
	out.doubts, out.reads = map[report.ClaimID]judgement.Doubt{}, map[string]judgement.Read{}
	for _, d := range doubts {
		out.doubts[d.Claim] = d
	}
	for _, m := range reads {
		out.reads[m.Section] = m
	}
	return out, nil
}

// takeReadings gives the session what the library holds, and the way to write
// to it.
func (w *Window) takeReadings(o opened) {
	lib := w.lib
	w.session.reading = o.reading
	w.session.reading.write = func(key string, do func(context.Context, *db.DB) error) {
		w.keeper.keep(key, func(ctx context.Context) error { return do(ctx, lib) })
	}
}
