package app

import (
	"archive/zip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dossier/app/widgets"
	"dossier/db/judgement"
	"dossier/db/report"
)

// linkOn is the link on the page that begins with words.
func linkOn(t *testing.T, w *Window, words string) *widgets.LinkText {
	t.Helper()
	found := within(w.page.object(), func(o fyne.CanvasObject) bool {
		l, ok := o.(*widgets.LinkText)
		return ok && strings.HasPrefix(l.Text, words)
	})
	if len(found) != 1 {
		t.Fatalf("%d links begin with %q", len(found), words)
	}
	link, _ := found[0].(*widgets.LinkText)
	return link
}

// TestContinueReading: the cover leads back to where the reading was left in
// this sitting, else to the first section not read, else to the summary.
func TestContinueReading(t *testing.T) {
	w := openAt(t, Options{Page: "cover"})
	cover := func() { w.goTo(Route{Page: CoverPage}) }
	linkOn(t, w, "Continue to the summary").OnTapped()
	if w.route.Page != SummaryPage {
		t.Fatalf("it leads to %v", w.route)
	}
	w.session.SetRead("1.1", true, savedAt(0))
	cover()
	linkOn(t, w, "Continue reading: 1.2 ").OnTapped()
	if w.route.Chapter != 1 || w.route.Anchor != "section:1.2" {
		t.Errorf("it leads to %v", w.route)
	}
	w.goToChapter(4)
	w.page.setOffset(900)
	at := w.page.offset()
	w.goTo(Route{Page: EvidencePage})
	cover()
	linkOn(t, w, "Continue reading: 4 Financials").OnTapped()
	if w.route.Chapter != 4 || w.page.offset() != at {
		t.Errorf("it leads to %v at %v, want %v", w.route, w.page.offset(), at)
	}
}

// TestSinceYouLastLooked: what a colleague sent and what was answered since the
// report was last open is said on the cover, and not again the time after.
func TestSinceYouLastLooked(t *testing.T) {
	path := library(t)
	var ref report.Ref
	reopened(t, Options{Library: path, Page: "cover"}, func(w *Window) { w.keepSeen() })
	reopened(t, Options{Library: path, Page: "cover"}, func(w *Window) {
		if text := strings.Join(sentences(w.page.object()), "\n"); strings.Contains(text, "Since you last looked") {
			t.Errorf("with nothing new the cover says\n%s", text)
		}
		ref = w.session.Report().AskRows()[0].Ref
		if err := w.keepAsk(judgement.Ask{Ref: ref, Status: judgement.Answered, Answer: "yes", Changed: savedAt(0)}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.session.SaveView("Growth stalls", "Anna", "", savedAt(0)); err != nil {
			t.Fatal(err)
		}
		w.reload()
		text := strings.Join(sentences(w.page.object()), "\n")
		if !strings.Contains(text, "Since you last looked: New view: “Growth stalls” by Anna. 1 ask answered.") {
			t.Errorf("the cover says\n%s", text)
		}
		w.keepSeen()
	})
	reopened(t, Options{Library: path, Page: "cover"}, func(w *Window) {
		if text := strings.Join(sentences(w.page.object()), "\n"); strings.Contains(text, "Since you last looked") {
			t.Errorf("said again:\n%s", text)
		}
	})
}

// TestDoubtOnTheCover: a doubted claim marks the cover's facts.
func TestDoubtOnTheCover(t *testing.T) {
	w := openAt(t, Options{Page: "cover"})
	id := w.session.Report().Cover[0].Claims[0]
	doubted := func() int {
		return len(within(w.page.object(), func(o fyne.CanvasObject) bool {
			c, ok := o.(*widgets.ClaimChip)
			return ok && c.Confidence == report.NoClaim
		}))
	}
	before := doubted()
	w.setDoubt(id, true)
	if after := doubted(); after <= before {
		t.Errorf("%d chips of the cover are marked, before the doubt %d", after, before)
	}
	w.setDoubt(id, false)
	if after := doubted(); after != before {
		t.Errorf("without the doubt %d chips are marked, before it %d", after, before)
	}
}

// TestDropAReport: a .dossier file dropped on the window opens.
func TestDropAReport(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tidewell.dossier")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	archive := zip.NewWriter(file)
	if err := archive.AddFS(os.DirFS(tidewellPath)); err != nil {
		t.Fatal(err)
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	w := openAt(t, Options{})
	w.start = func(f func()) { f() }
	w.openDropped(path)
	if got, want := w.session.Report().ID, tidewell(t).ID; got != want {
		t.Errorf("it opens %s, want %s", got, want)
	}
}
