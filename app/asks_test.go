package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/db/judgement"
	"dossier/db/report"
)

// TestAskFromTheDrawer: an ask is followed from the claim it is about, and the
// claim, its row and the brief say where it stands.
func TestAskFromTheDrawer(t *testing.T) {
	w := openAt(t, Options{Page: "brief"})
	s := w.session
	at := topAsks(s.Report(), briefPoints)[0]
	claim := at.Row.Claims[0]
	w.cite([]report.ClaimID{claim})
	if text := strings.Join(sentences(w.frame.drawer.object()), "\n"); !strings.Contains(text, "open · nobody follows it") {
		t.Errorf("the claim says\n%s", text)
	}
	tapIn(t, w.frame.drawer.object(), "Ask…")
	fillForm(t, w, "Ben", "2026-12-01", "", "")
	if got := s.Ask(at.Ref); got.Owner != "Ben" || dayText(got.Due) != "2026-12-01" {
		t.Errorf("kept %+v", got)
	}
	if text := strings.Join(sentences(w.frame.drawer.object()), "\n"); !strings.Contains(text, "open · Ben") {
		t.Errorf("the claim says\n%s", text)
	}
	if tapIn(t, w.page.object(), "Critical · open · Ben"); w.frame.drawer.subject != at.Ref {
		t.Fatalf("the brief leads to %v", w.frame.drawer.subject)
	}
	if text := strings.Join(sentences(w.frame.drawer.object()), "\n"); !strings.Contains(text, "Ben · due 2026-12-01") {
		t.Errorf("the row says\n%s", text)
	}
	if err := w.chooseAsk(at, judgement.Sent); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(w.askStand(at), "sent · Ben") {
		t.Errorf("it stands at %q", w.askStand(at))
	}
	for _, c := range s.Report().Claims { // no dead button on a claim no ask is about
		if len(s.asksOn(c.ID)) == 0 {
			w.cite([]report.ClaimID{c.ID})
			break
		}
	}
	if named := within(w.frame.drawer.object(), func(o fyne.CanvasObject) bool { return calledSo(o, "Ask…") }); len(named) != 0 {
		t.Error("a claim that no ask is about has a button for one")
	}
}

// calledSo reports whether people who do not see an object know it by a name.
func calledSo(o fyne.CanvasObject, name string) bool {
	a, ok := o.(fyne.Accessible)
	return ok && a.AccessibilityLabel() == name
}

// tapIn taps the one thing under an object that is called so.
func tapIn(t *testing.T, root fyne.CanvasObject, name string) {
	t.Helper()
	found := within(root, func(o fyne.CanvasObject) bool { return calledSo(o, name) })
	if len(found) != 1 {
		t.Fatalf("%d things are called %q", len(found), name)
	}
	test.Tap(found[0].(fyne.Tappable))
}
