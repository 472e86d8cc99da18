package app

import (
	"context"
	"slices"
	"time"

	"dossier/db"
	"dossier/db/judgement"
	"dossier/db/report"
)

// Notes are the reader's notes and highlights, the oldest first.
func (s *Session) Notes() []judgement.Note { return s.reading.notes }

// Note finds a note by its id.
func (s *Session) Note(id judgement.NoteID) (judgement.Note, bool) {
	for _, n := range s.reading.notes {
		if n.ID == id {
			return n, true
		}
	}
	return judgement.Note{}, false
}

// SetNote keeps a note, new or edited. The error is for the person who typed.
func (s *Session) SetNote(n judgement.Note) error {
	if err := n.Validate(); err != nil {
		return err
	}
	notes := withoutNote(s.reading.notes, n.ID)
	i := 0
	for i < len(notes) && !notes[i].Made.After(n.Made) {
		i++
	}
	s.reading.notes = slices.Insert(notes, i, n)
	s.noteDown("note "+n.Target(), func(ctx context.Context, lib *db.DB, id report.ID) error { return lib.SetNote(ctx, id, n) })
	return nil
}

// RemoveNote takes a note away.
func (s *Session) RemoveNote(note judgement.NoteID) {
	s.reading.notes = withoutNote(s.reading.notes, note)
	s.noteDown("note "+string(note), func(ctx context.Context, lib *db.DB, id report.ID) error { return lib.RemoveNote(ctx, id, note) })
}

func withoutNote(notes []judgement.Note, id judgement.NoteID) []judgement.Note {
	return slices.DeleteFunc(slices.Clone(notes), func(o judgement.Note) bool { return o.ID == id })
}

// PlacedNotes are the notes where they stand in this version of the report,
// and those that have no place in it any more.
func (s *Session) PlacedNotes() (placed []judgement.Placed, detached []judgement.Note) {
	return judgement.Attach(s.report, s.reading.notes)
}

// Doubted reports whether the reader doubts a claim.
func (s *Session) Doubted(id report.ClaimID) bool {
	_, ok := s.reading.doubts[id]
	return ok
}

// Doubts lists the claims in doubt, in the report's order.
func (s *Session) Doubts() []report.ClaimID {
	var ids []report.ClaimID
	for _, c := range s.report.Claims {
		if s.Doubted(c.ID) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// Doubt keeps that the reader does not believe a claim. It changes no number:
// it marks what rests on it.
func (s *Session) Doubt(id report.ClaimID, made time.Time) error {
	d := judgement.Doubt{Claim: id, Made: made.UTC().Truncate(time.Second)}
	if err := d.Validate(); err != nil {
		return err
	}
	if s.reading.doubts == nil {
		s.reading.doubts = map[report.ClaimID]judgement.Doubt{}
	}
	s.reading.doubts[id] = d
	s.noteDown("doubt "+string(id), func(ctx context.Context, lib *db.DB, of report.ID) error { return lib.SetDoubt(ctx, of, d) })
	return nil
}

// Believe takes the doubt of a claim back, and leaves everything as before it.
func (s *Session) Believe(id report.ClaimID) {
	delete(s.reading.doubts, id)
	s.noteDown("doubt "+string(id), func(ctx context.Context, lib *db.DB, of report.ID) error { return lib.RemoveDoubt(ctx, of, id) })
}

// Weakest is the lowest confidence among claims as the reader sees them: one
// in doubt backs nothing.
func (s *Session) Weakest(ids []report.ClaimID) report.Confidence {
	if slices.ContainsFunc(ids, s.Doubted) {
		return report.NoClaim
	}
	return s.report.Weakest(ids)
}

// HasRead reports whether the reader has read a section as it now is.
func (s *Session) HasRead(section string) bool {
	m, ok := s.reading.reads[section]
	return ok && m.Current(s.report)
}

// SetRead marks a section as read, or takes that back. A section the report
// does not have is passed over.
func (s *Session) SetRead(section string, read bool, on time.Time) {
	_, sec, ok := s.report.Section(section)
	if !ok {
		return
	}
	m := judgement.Read{Section: section}
	if read {
		m = judgement.NewRead(sec, on)
	}
	if s.reading.reads == nil {
		s.reading.reads = map[string]judgement.Read{}
	}
	s.reading.reads[section] = m
	s.noteDown("read "+section, func(ctx context.Context, lib *db.DB, id report.ID) error { return lib.SetRead(ctx, id, m) })
}

// noteDown has a change written and tells the pages.
func (s *Session) noteDown(key string, do func(context.Context, *db.DB, report.ID) error) {
	if s.reading.write != nil {
		id := s.report.ID
		s.reading.write(key, func(ctx context.Context, lib *db.DB) error { return do(ctx, lib, id) })
	}
	s.tell()
}
