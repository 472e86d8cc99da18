package desktop

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/app"
	"dossier/db"
)

// TestReading uses the reading side as a reader does: search and go there,
// write a note by the keyboard, doubt a claim, and leave. What the library
// then holds must be that.
func TestReading(t *testing.T) {
	if os.Getenv("DOSSIER_WINDOW_TEST") == "" {
		t.Skip("uses the display: run make test-window, which has one to itself")
	}
	library := filepath.Join(t.TempDir(), "library.db")
	s := start(t, t.TempDir(), "open", "--library", library, "--page", "evidence")
	o := app.Options{Library: filepath.Join(t.TempDir(), "twin.db"), Page: "evidence"}
	w := newTwin(t, o, screenSize, menuHeight(t, s))
	see := func(name string) {
		t.Helper()
		at, size := w.box(name)
		want := w.canvas.Capture()
		s.save("awaited", want)
		s.until(name+" on the screen", func() bool { return shows(s.look(), want, at, size) })
	}
	r := bundled(t)

	see("All, 313, selected")
	s.picture("20-evidence")
	at, _ := w.box("list, 313 rows")
	row := fyne.NewPos(at.X+200, at.Y+60)
	s.click(row)
	test.TapCanvas(w.canvas, row)
	see(r.Claims[0].Statement)
	s.click(w.middle("Doubt it"))
	w.tap("Doubt it")
	see("You doubt this claim")
	s.picture("21-doubted")

	// The search answers in its own time, so the twin leaves it out.
	s.do("key", "ctrl+k")
	s.still()
	s.do("type", "--delay", "60", "efficiency headcount churn")
	s.still()
	s.picture("22-search")
	s.do("key", "Return")
	s.still()
	s.picture("23-found")

	s.do("key", "ctrl+8")
	s.still()
	s.do("key", "n")
	s.still()
	s.do("type", "--delay", "60", "who audited this")
	s.do("key", "shift+Return")
	s.still()
	s.picture("24-noted")
	s.do("key", "b")
	s.still()
	s.picture("25-brief")
	s.do("key", "ctrl+q")
	if err := <-s.ended; err != nil {
		t.Errorf("the program ended with %v", err)
	}
	if strings.Contains(s.errors.String(), "Error in Fyne call thread") {
		t.Errorf("a call from the wrong goroutine:\n%s", s.errors)
	}

	lib, err := db.Open(context.Background(), library, db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = lib.Close() }()
	doubts, err := lib.Doubts(t.Context(), r.ID)
	if err != nil || len(doubts) != 1 || doubts[0].Claim != r.Claims[0].ID {
		t.Errorf("the library keeps the doubts %v: %v", doubts, err)
	}
	notes, err := lib.Notes(t.Context(), r.ID)
	if err != nil || len(notes) != 1 || notes[0].Text != "who audited this" {
		t.Fatalf("the library keeps the notes %v: %v", notes, err)
	}
	if !strings.HasPrefix(string(notes[0].Ref), "section:8.") {
		t.Errorf("the note stands on %v", notes[0].Ref)
	}
	var place string
	if _, err := lib.Mark(t.Context(), r.ID, "place", "", &place); err != nil || place != "brief" {
		t.Errorf("the window was left at %q: %v", place, err)
	}
}
