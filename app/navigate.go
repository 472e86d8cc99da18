package app

import (
	"context"

	"dossier/db"
	"dossier/db/report"
)

// goTo shows a page and remembers the one left.
func (w *Window) goTo(r Route) {
	if w.session == nil {
		return
	}
	w.clearStages()
	w.frame.pass()
	if w.page != nil {
		if r.Page == w.route.Page && r.Chapter == w.route.Chapter {
			w.route.Anchor = r.Anchor
			w.page.show(r.Anchor)
			w.frame.refreshNav()
			return
		}
		w.history.leave(w.here())
	}
	w.put(visit{route: r})
}

// goToRef shows where a reference is read.
func (w *Window) goToRef(ref report.Ref) {
	if r, ok := routeTo(w.session.Report(), ref); ok {
		w.goTo(r)
	}
}

func (w *Window) back() {
	w.clearStages()
	if v, ok := w.history.back(w.here()); ok {
		w.put(v)
	}
}

func (w *Window) forward() {
	w.clearStages()
	if v, ok := w.history.forward(w.here()); ok {
		w.put(v)
	}
}

// here is the page shown, as going back should find it.
func (w *Window) here() visit {
	v := visit{route: w.route}
	if w.page != nil {
		v.offset = w.page.offset()
	}
	return v
}

// put shows a page as it was left.
func (w *Window) put(v visit) {
	if w.page != nil {
		w.page.close()
	}
	if v.route.Page != ChapterPage {
		w.frame.drawer.hide() // only a chapter leaves a margin for it
	}
	w.route = v.route
	w.page = w.newPage(v.route)
	w.frame.drawer.was = nil
	w.win.Canvas().Unfocus() // what had the keyboard may be gone with its page
	w.frame.setPage(w.page.object())
	if v.offset > 0 {
		w.page.setOffset(v.offset)
	} else {
		w.page.show(v.route.Anchor)
	}
	w.frame.refreshNav()
	w.menu.refresh()
	w.keepPlace()
}

// reload builds the page shown anew, where it stands.
func (w *Window) reload() { w.put(w.here()) }

func (w *Window) newPage(r Route) page {
	switch r.Page {
	case SummaryPage:
		return newSummaryPage(w)
	case ChapterPage:
		return newChapterPage(w, r.Chapter)
	case ScenariosPage:
		return newScenariosPage(w)
	case CommitteePage:
		return newCommitteePage(w)
	case EvidencePage:
		return newEvidencePage(w, r.Anchor)
	case BriefPage:
		return newBriefPage(w)
	case NotesPage:
		return newNotesPage(w)
	case CoverPage:
	}
	return newCoverPage(w)
}

// keepPlace remembers where the reader is for the next start.
func (w *Window) keepPlace() {
	if w.session == nil || w.lib == nil {
		return
	}
	id, place := w.session.Report().ID, w.route.String()
	w.keeper.keep("place "+string(id), func(ctx context.Context) error {
		return w.lib.Record(ctx, db.Edit{Report: id, Kind: placeKind, Body: place})
	})
}

func (w *Window) undo()         { w.step("take the last change back", (*Session).Undo) }
func (w *Window) redo()         { w.step("make the change again", (*Session).Redo) }
func (w *Window) backToReport() { w.step("go back to the report's scenario", (*Session).Back) }

// unless undoes and redoes for a field, but not while it is being typed into.
func (w *Window) unless(typing *bool) (undo, redo func() bool) {
	do := func(step func()) func() bool {
		return func() bool {
			if *typing {
				return false
			}
			step()
			return true
		}
	}
	return do(w.undo), do(w.redo)
}

func (w *Window) step(doing string, do func(*Session) error) {
	if w.session == nil || !w.session.HasScenarios() {
		return
	}
	if err := do(w.session); err != nil {
		w.fail(doing, err)
	}
}
