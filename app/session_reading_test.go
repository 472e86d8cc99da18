package app

import (
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/db/judgement"
	"dossier/db/report"
)

//nolint:gochecknoglobals // a moment of the tests, never changed
var noon = time.Date(2026, 5, 10, 12, 0, 0, 0, time.UTC)

func TestSessionKeepsNotesInOrder(t *testing.T) {
	s, err := NewSession(bundled(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	var made []judgement.Note
	for i, text := range []string{"second", "first", "third"} {
		n, err := judgement.NewNote(s.Report(), "claim:CO041", text, "A. Partner", noon.Add(time.Duration([]int{1, 0, 2}[i])*time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.SetNote(n); err != nil {
			t.Fatal(err)
		}
		made = append(made, n)
	}
	texts := func() string {
		var all []string
		for _, n := range s.Notes() {
			all = append(all, n.Text)
		}
		return strings.Join(all, " ")
	}
	if texts() != "first second third" {
		t.Errorf("the notes are %s", texts())
	}
	made[1].Text = "changed"
	if err := s.SetNote(made[1]); err != nil || texts() != "changed second third" {
		t.Errorf("after a change they are %s: %v", texts(), err)
	}
	made[1].Text = " "
	if err := s.SetNote(made[1]); err == nil || texts() != "changed second third" {
		t.Errorf("an empty note is kept: %s", texts())
	}
	s.RemoveNote(made[0].ID)
	if texts() != "changed third" {
		t.Errorf("without one they are %s", texts())
	}
}

func TestSessionDoubtsAndBelievesAgain(t *testing.T) {
	s, err := NewSession(bundled(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	s.OnChange(func() { told++ })
	ids := []report.ClaimID{"CO041", "CI007"}
	before := s.Weakest(ids)
	if err := s.Doubt("CI007", noon); err != nil {
		t.Fatal(err)
	}
	if s.Weakest(ids) != report.NoClaim || s.Weakest(ids[:1]) != before || !slices.Equal(s.Doubts(), ids[1:]) {
		t.Errorf("in doubt, the weakest is %s and the doubts are %v", s.Weakest(ids), s.Doubts())
	}
	s.Believe("CI007")
	if s.Weakest(ids) != before || len(s.Doubts()) != 0 || told != 2 {
		t.Errorf("believed again, the weakest is %s; told %d times", s.Weakest(ids), told)
	}
}

func TestSessionReadMarks(t *testing.T) {
	s, err := NewSession(bundled(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	c, _ := s.Report().Chapter(8)
	all, whole := minutesLeft(s, c)
	if all != whole || all == 0 {
		t.Errorf("%d of %d minutes are left before anything is read", all, whole)
	}
	for _, sec := range c.Sections {
		s.SetRead(sec.Number, true, noon)
	}
	s.SetRead("99.9", true, noon)
	if left, _ := minutesLeft(s, c); left != 0 || !s.HasRead("8.3") || timeWords(s, c) != "read" {
		t.Errorf("%d minutes are left of a chapter that is read", left)
	}
	s.SetRead("8.3", false, noon)
	if left, _ := minutesLeft(s, c); left == 0 || left >= whole || s.HasRead("8.3") {
		t.Errorf("%d of %d minutes are left of one section", left, whole)
	}
}

func TestConsequences(t *testing.T) {
	r := bundled(t)
	for id, want := range map[report.ClaimID][3]string{
		"CV012": {"The weighted value rests on it: base probability, base ARR, base multiple, base value, base growth.", "3 figures drawn from it: FV001, FV002, FV003.", "Cited in"},
		"CE021": {"The weighted value does not rest on it.", "", "Cited in"},
	} {
		got := consequences(r, id)
		for i := range want {
			if !strings.HasPrefix(got[i], want[i]) {
				t.Errorf("%s: line %d is %q, want %q", id, i+1, got[i], want[i])
			}
		}
	}
	// What is counted is what is used.
	for _, c := range r.Claims {
		lines := consequences(r, c.ID)
		if len(r.Uses(c.ID)) == 0 && lines != [3]string{"The weighted value does not rest on it.", "No figure is drawn from it.", "Nothing that is read cites it."} {
			t.Errorf("%s is used nowhere: %q", c.ID, lines)
		}
	}
}

// TestReadingSurvivesTheWindow: notes, doubts and read marks are there at the
// next start; what was taken back is not.
func TestReadingSurvivesTheWindow(t *testing.T) {
	library := filepath.Join(t.TempDir(), "library.db")
	for start := range 3 {
		w, end, err := Preview(t.Context(), test.NewTempApp(t), Options{Library: library, Page: "chapter:8"})
		if err != nil {
			t.Fatal(err)
		}
		s := w.session
		switch start {
		case 0:
			n, err := judgement.NewNote(s.Report(), "figure:FV003", "ask for the model", "", noon)
			if err != nil {
				t.Fatal(err)
			}
			if err := s.SetNote(n); err != nil {
				t.Fatal(err)
			}
			if err := s.Doubt("CV012", noon); err != nil {
				t.Fatal(err)
			}
			s.SetRead("8.1", true, noon)
		case 1:
			if len(s.Notes()) != 1 || s.Notes()[0].Text != "ask for the model" || !s.Doubted("CV012") || !s.HasRead("8.1") {
				t.Errorf("kept are %v, doubts %v", s.Notes(), s.Doubts())
			}
			s.RemoveNote(s.Notes()[0].ID)
			s.Believe("CV012")
			s.SetRead("8.1", false, noon)
		case 2:
			if len(s.Notes()) != 0 || len(s.Doubts()) != 0 || s.HasRead("8.1") {
				t.Errorf("what was taken back is there: %v, %v", s.Notes(), s.Doubts())
			}
		}
		if err := end(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestDoubtMarksAndGoesBackExactly(t *testing.T) {
	for _, page := range []string{"cover", "brief", "summary", "chapter:8", "evidence"} {
		w := openAt(t, Options{Page: page})
		w.cite([]report.ClaimID{"CV012"})
		page0, drawer0 := chipsOf(w), sentences(w.frame.drawer.object())
		w.setDoubt("CV012", true)
		if reflect.DeepEqual(drawer0, sentences(w.frame.drawer.object())) {
			t.Errorf("%s: the drawer does not show the doubt", page)
		}
		w.setDoubt("CV012", false)
		if !reflect.DeepEqual(drawer0, sentences(w.frame.drawer.object())) || !reflect.DeepEqual(page0, chipsOf(w)) {
			t.Errorf("%s: it does not look as before", page)
		}
	}
}

// chipsOf is all the words of the page.
func chipsOf(w *Window) []string { return sentences(w.page.object()) }

func TestNotesByKeyboard(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8#section:8.3"})
	p := w.page.(*chapterPage)
	p.reader.Focus()
	w.win.Canvas().Focused().TypedRune('n')
	field, ok := w.win.Canvas().Focused().(interface {
		fyne.Focusable
		SetText(string)
	})
	if !ok {
		t.Fatalf("N gives the keyboard to %T", w.win.Canvas().Focused())
	}
	field.SetText("who says so?")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(w.session.Notes()) != 0 {
		t.Error("Escape keeps the note")
	}
	w.noteHere()
	b := newNoteBox(w, mustNote(t, w, report.Ref(p.reader.InView(isParagraph))), false)
	b.show()
	b.save()
	if len(w.session.Notes()) != 0 || b.fault.Text.Plain() == "" {
		t.Error("an empty note is kept, or nothing is said")
	}
	b.text.SetText("who says so?")
	b.save()
	if n := w.session.Notes(); len(n) != 1 || n[0].Text != "who says so?" || !strings.HasPrefix(string(n[0].Ref), "section:8.3/") {
		t.Fatalf("kept are %+v", n)
	}
	w.goTo(Route{Page: NotesPage})
	page := w.page.(*notesPage)
	if text := strings.Join(sentences(page.object()), "\n"); !strings.Contains(text, "who says so?") || !strings.Contains(text, "8.3") {
		t.Errorf("My notes says %s", text)
	}
	page.text.SetText("nothing of the kind")
	if page.shown != 0 {
		t.Error("the filter leaves a note without the words")
	}
	if md := notesMarkdown(w.session); !strings.Contains(md, "who says so?") || !strings.Contains(md, "> ") {
		t.Errorf("as Markdown: %s", md)
	}
}
