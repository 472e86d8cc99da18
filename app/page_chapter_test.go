package app

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"dossier/db/judgement"
	"dossier/db/report"
)

func TestChapterOpensWithWhatItIsWorth(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:4"})
	p := w.page.(*chapterPage)
	r := w.session.Report()
	for _, want := range []string{"37 High", "22 Medium", "6 Low"} {
		found := false
		for _, m := range marks(p.mix(r)) {
			found = found || m.Text == want
		}
		if !found {
			t.Errorf("chapter 4 does not say %q", want)
		}
	}
	of := map[report.ClaimID]bool{}
	for _, id := range r.ChapterClaims(4) {
		of[id] = true
	}
	asks := asksAbout(r, of)
	for _, at := range asks {
		hit := false
		for _, id := range at.Row.Claims {
			hit = hit || of[id]
		}
		if !hit {
			t.Errorf("%s is no ask of chapter 4", at.Ref)
		}
	}
	all := map[report.ClaimID]bool{}
	for _, c := range r.Claims {
		all[c.ID] = true
	}
	asks = asksAbout(r, all)
	w.evidence().showAsks(asks)
	text := strings.Join(sentences(w.frame.drawer.object()), "\n")
	for _, at := range asks {
		if !strings.Contains(text, at.Row.Cells[0].Text) {
			t.Errorf("the drawer does not list %s", at.Ref)
		}
	}
	if len(asks) == 0 {
		t.Error("no ask is about any claim")
	}
}

func TestChapterGoesToParagraphsAndRows(t *testing.T) {
	w := openAt(t, Options{Page: "cover"})
	r := w.session.Report()
	_, sec, _ := r.Section("8.5")
	var last report.Ref
	for _, ref := range judgement.Paragraphs(sec) {
		if ref != "" {
			last = ref
		}
	}
	w.goToRef(last)
	if got := w.route.String(); got != "chapter:8#section:8.5" {
		t.Errorf("a paragraph leads to %s", got)
	}
	p := w.page.(*chapterPage)
	p.turn(true) // the key points do not hold it
	down := p.offset()
	w.goToRef("table:scenarios/bear")
	if p.short || p.offset() <= down || w.route.Anchor != "section:8.3" {
		t.Errorf("a row leads to %v at %v, key points %v", w.route, p.offset(), p.short)
	}
	w.goToRef("section:8.4/0000000000000000") // words that are no longer there
	if w.route.Anchor != "section:8.4" {
		t.Errorf("a paragraph that is gone leads to %v", w.route)
	}
}

func TestNotesStandBesideWhatTheyAreOn(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8"})
	_, sec, _ := w.session.Report().Section("8.3")
	for _, ref := range []report.Ref{"table:scenarios/bear", "figure:FV003", judgement.Paragraphs(sec)[0]} {
		n := mustNote(t, w, ref)
		n.Text = "on " + string(ref)
		if err := w.session.SetNote(n); err != nil {
			t.Fatal(err)
		}
	}
	at := map[string]string{}
	for _, item := range w.page.(*chapterPage).items(false) {
		if item.Margin != "" {
			at[item.Anchor] = item.Margin
		}
	}
	for anchor, want := range map[string]string{
		"table:scenarios": "Bear: on table:scenarios/bear", "figure:FV003": "on figure:FV003",
		string(judgement.Paragraphs(sec)[0]): "on " + string(judgement.Paragraphs(sec)[0]),
	} {
		if at[anchor] != want {
			t.Errorf("beside %s stands %q, want %q", anchor, at[anchor], want)
		}
	}
	if len(at) != 3 {
		t.Errorf("notes stand beside %v", at)
	}
}

func TestDetachedNotesAreListedWithTheOldWords(t *testing.T) {
	w := openAt(t, Options{Page: "cover"})
	n := mustNote(t, w, "claim:CO041")
	n.Ref, n.Quote, n.Text = "section:9.9/0123456789abcdef", "words of an older version", "keep me"
	if err := w.session.SetNote(n); err != nil {
		t.Fatal(err)
	}
	w.goTo(Route{Page: NotesPage})
	text := strings.Join(sentences(w.page.object()), "\n")
	for _, want := range []string{"Without a place in this version", "words of an older version", "keep me"} {
		if !strings.Contains(text, want) {
			t.Errorf("My notes does not say %q", want)
		}
	}
}

func TestNotesAreSavedAsAFile(t *testing.T) {
	w := openAt(t, Options{Page: "notes"})
	n := mustNote(t, w, "claim:CO041")
	n.Text = "who says so?"
	if err := w.session.SetNote(n); err != nil {
		t.Fatal(err)
	}
	s := newNotesSave(w)
	s.start = func(f func()) { f() }
	s.place.folder = t.TempDir()
	s.show()
	s.run()
	got, err := os.ReadFile(s.place.path())
	if err != nil || !strings.Contains(string(got), "who says so?") || s.popup.Visible() {
		t.Errorf("the file holds %q: %v", got, err)
	}
}

// BenchmarkChapters opens each chapter as a click in the sidebar does.
func BenchmarkChapters(b *testing.B) {
	w, end, err := Preview(b.Context(), test.NewTempApp(b), Options{Library: library(b)})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		if err := end(); err != nil {
			b.Error(err)
		}
	}()
	w.win.Resize(designSize())
	for _, c := range w.session.Report().Chapters {
		b.Run(c.Title, func(b *testing.B) {
			for range b.N {
				w.put(visit{route: Route{Page: ChapterPage, Chapter: c.Number}})
			}
		})
	}
}
