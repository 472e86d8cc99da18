package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dossier/db"
	"dossier/db/report"
)

// searching is the window with the search open and answering at once.
func searching(t *testing.T, text string) (*Window, *searchBox) {
	t.Helper()
	w := openAt(t, Options{Page: "cover"})
	s := newSearchBox(w)
	s.start = func(f func()) { f() }
	s.show()
	s.field.SetText(text)
	return w, s
}

func TestSearchAnswersWithTheGapAndItsAsk(t *testing.T) {
	for _, word := range []string{"churn", "NRR", "burn"} {
		_, s := searching(t, word)
		if len(s.hits) == 0 || s.hits[0].Kind != db.GapHit {
			t.Fatalf("%q is answered first by %+v", word, s.hits)
		}
		asks := 0
		for _, h := range s.hits {
			if row := s.row(h); strings.HasPrefix(row.Below, "Ask: ") {
				asks++
			}
			if !slices.ContainsFunc(h.Snippet, func(p db.Piece) bool { return p.Found }) && h.Kind != db.GapHit {
				t.Errorf("%q: nothing is marked in %v", word, h.Snippet)
			}
		}
		if asks == 0 {
			t.Errorf("%q finds no gap with its ask", word)
		}
	}
}

func TestSearchGoesToThePlace(t *testing.T) {
	for kind, want := range map[db.HitKind]string{
		db.ProseHit: "chapter:8#section:8.5", db.RowHit: "chapter:6#section:6.", db.SectionHit: "chapter:8#section:8.4",
	} {
		w, s := searching(t, map[db.HitKind]string{db.ProseHit: "efficiency headcount churn", db.RowHit: "enterprise churn structure", db.SectionHit: "comparables"}[kind])
		i := slices.IndexFunc(s.hits, func(h db.Hit) bool { return h.Kind == kind })
		if i < 0 {
			t.Errorf("no %s is found: %v", kind, s.hits)
			continue
		}
		for range i {
			s.key(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
		s.key(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if got := w.route.String(); !strings.HasPrefix(got, want) {
			t.Errorf("%s %s leads to %s, want %s", kind, s.hits[i].Ref, got, want)
		}
		if s.popup.Visible() {
			t.Error("the search stays open")
		}
		if kind == db.RowHit && !w.frame.drawer.object().Visible() {
			t.Error("a row does not open as a card")
		}
	}
	w, s := searching(t, "CO041")
	s.key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if c, _ := w.session.Report().Claim("CO041"); !strings.Contains(strings.Join(sentences(w.frame.drawer.object()), "\n"), c.Statement) {
		t.Error("a claim does not open in the drawer")
	}
}

func TestSearchNarrows(t *testing.T) {
	_, s := searching(t, "revenue")
	all := len(s.hits)
	s.kinds.SetSelected(2)
	s.ask()
	for _, h := range s.hits {
		if h.Kind != db.ClaimHit {
			t.Errorf("among claims there is a %s", h.Kind)
		}
	}
	s.levels.SetSelected(int(report.Low))
	s.ask()
	for _, h := range s.hits {
		if h.Confidence != report.Low {
			t.Errorf("%s is %s", h.Ref, h.Confidence)
		}
	}
	if len(s.hits) == 0 || all == 0 {
		t.Errorf("%d of %d hits are left", len(s.hits), all)
	}
	s.kinds.SetSelected(0)
	s.levels.SetSelected(0)
	s.chapters.SetSelected(8)
	s.ask()
	for _, h := range s.hits {
		if h.Kind == db.ProseHit && h.Chapter != 8 {
			t.Errorf("%s is in chapter %d", h.Ref, h.Chapter)
		}
	}
}

func TestSearchTakesAnyText(t *testing.T) {
	_, s := searching(t, "")
	for _, text := range []string{`"`, `a" OR b*`, "NEAR(", "-", "\x00", "日本", "(((", strings.Repeat("x ", 500)} {
		s.field.SetText(text)
		if strings.HasPrefix(s.list.Empty, "Could not") {
			t.Errorf("%q is answered with %q", text, s.list.Empty)
		}
	}
	s.field.SetText("zzzz nothing")
	if len(s.hits) != 0 || s.list.Chosen() != -1 || !strings.HasPrefix(s.list.Empty, "Nothing has") {
		t.Errorf("nothing is found in %d hits, and said in %q", len(s.hits), s.list.Empty)
	}
	s.key(&fyne.KeyEvent{Name: fyne.KeyReturn}) // goes nowhere
	if !s.popup.Visible() {
		t.Error("Enter on nothing closes the search")
	}
	s.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.popup.Visible() {
		t.Error("Escape does not close the search")
	}
}

// TestSearchDropsLateAnswers: the answer to an earlier question does not take
// the place of a later one's.
func TestSearchDropsLateAnswers(t *testing.T) {
	_, s := searching(t, "")
	var waiting []func()
	s.start = func(f func()) { waiting = append(waiting, f) }
	s.field.SetText("chur")
	s.field.SetText("CO041")
	waiting[1]()
	waiting[0]()
	if len(s.hits) != 1 || s.hits[0].Ref != "claim:CO041" {
		t.Errorf("shown are %s", fmt.Sprint(s.hits))
	}
}

// TestSearchFindsAPublisher: every publisher that carries a claim can be
// searched in, by typing of its name.
func TestSearchFindsAPublisher(t *testing.T) {
	_, s := searching(t, "")
	if !strings.Contains(s.morePublishers.Text.Plain(), "more: type to find one") {
		t.Errorf("of %d publishers it says %q", len(s.knownPublishers), s.morePublishers.Text.Plain())
	}
	for _, name := range s.knownPublishers {
		s.publisher.SetText(name)
		s.publisher.OnSubmitted(name)
		if got := s.query().Publisher; !strings.Contains(strings.ToLower(got), strings.ToLower(name)) {
			t.Fatalf("typing %q searches in %q", name, got)
		}
	}
	last := s.query().Publisher
	s.publisher.SetText("")
	if s.query().Publisher != last {
		t.Errorf("emptying the field forgets %s", last)
	}
	s.publisher.SetText("nobody of that name")
	if len(s.publisherNames) != 2 {
		t.Errorf("on offer are %q, want all and the one chosen", s.publisherNames)
	}
}
