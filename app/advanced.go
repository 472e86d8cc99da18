package app

import (
	"context"
	"slices"

	"dossier/db"
	"dossier/db/report"
	"dossier/db/scenario"
)

// advanced is what a reader sets behind the door of that name. None of it
// moves the numbers above the tabs.
type advanced struct {
	odds  oddsSetting
	table scenario.CapTable // nil: nobody typed one; see [Session.CapTable]
}

// plainAdvanced is how a report is met at first.
func plainAdvanced() advanced { return advanced{odds: plainOdds()} }

func (a advanced) equal(b advanced) bool {
	return a.odds == b.odds && slices.Equal(a.table, b.table) && (a.table == nil) == (b.table == nil)
}

// check says what of it cannot be.
func (a advanced) check() error {
	if err := a.odds.check(); err != nil || a.table == nil {
		return err
	}
	return checkTable(a.table)
}

// The kinds of mark that hold what is set behind Advanced.
const (
	oddsKind  = "odds"
	tableKind = "cap table"
)

// readAdvanced reads what the library holds for a report.
func readAdvanced(ctx context.Context, lib *db.DB, id report.ID) (advanced, error) {
	a := plainAdvanced()
	if _, err := lib.Mark(ctx, id, oddsKind, "", &a.odds); err != nil {
		return a, err
	}
	_, err := lib.Mark(ctx, id, tableKind, "", &a.table)
	return a, err
}

// SetAdvanced changes what is set behind Advanced for as long as something is
// being moved or typed there; [Session.Settle] makes it a step of undo and
// keeps it. The error says what cannot be, for people, and changes nothing.
func (s *Session) SetAdvanced(a advanced) error {
	if !s.HasScenarios() {
		return errNoScenarios
	}
	if err := a.check(); err != nil {
		return err
	}
	if s.moving != "" {
		s.Settle()
	}
	s.advanced = a
	s.tell()
	return nil
}

// RestoreAdvanced takes up what was kept earlier. It is no step and keeps
// nothing.
func (s *Session) RestoreAdvanced(a advanced) error {
	if err := a.check(); err != nil {
		return err
	}
	s.advanced, s.advancedRest = a, a
	return nil
}

// keepAdvanced records what of it is not what it was.
func (s *Session) keepAdvanced(was advanced) {
	id, now := s.report.ID, s.advanced
	put := func(kind string, body any) {
		s.record(kind+" "+string(id), func(ctx context.Context, lib *db.DB) error {
			return lib.Record(ctx, db.Edit{Report: id, Kind: kind, Body: body})
		})
	}
	if now.odds != was.odds {
		put(oddsKind, now.odds)
	}
	if !(advanced{table: now.table}).equal(advanced{table: was.table}) {
		put(tableKind, now.table)
	}
}
