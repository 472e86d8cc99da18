package desktop

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dossier/app"
	"dossier/db"
	"dossier/db/scenario"
)

// TestKeyboard goes from the start to an exported PDF without a mouse: it asks
// for churn, notes something on the gap it finds, reads the brief, argues with
// the report, and exports. The note, the scenario and the PDF must be there.
func TestKeyboard(t *testing.T) {
	if os.Getenv("DOSSIER_WINDOW_TEST") == "" {
		t.Skip("uses the display: run make test-window, which has one to itself")
	}
	home, library := t.TempDir(), filepath.Join(t.TempDir(), "library.db")
	s := start(t, home, "open", "--library", library)
	s.do("mousemove", px(screenSize.Width-1), px(screenSize.Height-1)) // points at nothing
	w := newTwin(t, app.Options{Library: filepath.Join(t.TempDir(), "twin.db"), Page: "scenarios"}, screenSize, menuHeight(t, s))
	r := bundled(t)
	key := func(names ...string) {
		t.Helper()
		for _, name := range names {
			s.do("key", name)
		}
		s.still()
	}

	key("ctrl+k")
	s.do("type", "--delay", "60", "churn")
	s.still()
	s.picture("30-asked")
	key("Return")
	s.picture("31-found")
	key("n")
	s.do("type", "--delay", "60", "who renews")
	key("shift+Return")
	s.picture("32-noted")
	key("Escape") // the row that is open
	key("b")
	s.picture("33-brief")
	key("ctrl+g")
	for range tabsTo(t, w, "Bear, …") {
		s.do("key", "Tab")
	}
	s.still()
	for range 15 { // from 25 %, a percent at a time
		s.do("key", "Right")
	}
	s.still()
	s.picture("34-bear")
	key("ctrl+e")
	s.picture("35-export")
	s.do("key", "Return")
	s.until("the PDF", func() bool { return exported(t, home) != "" })
	s.still()
	s.picture("36-written")
	key("Escape")
	key("F1")
	s.picture("37-shortcuts")
	key("Escape")
	s.do("key", "ctrl+q")
	if err := <-s.ended; err != nil {
		t.Errorf("the program ended with %v", err)
	}

	own, err := scenario.Default(r)
	if err != nil {
		t.Fatal(err)
	}
	want, err := own.With(scenario.Probability("bear"), 0.40)
	if err != nil {
		t.Fatal(err)
	}
	if set := kept(t, r, library); !set.Equal(want) {
		t.Errorf("the keys kept %v, want %v", set.Encode(), want.Encode())
	}
	checkVerified(t, exported(t, home), want)
	lib, err := db.Open(context.Background(), library, db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = lib.Close() }()
	notes, err := lib.Notes(t.Context(), r.ID)
	if err != nil || len(notes) != 1 || notes[0].Text != "who renews" || notes[0].Ref.Kind() != "table" {
		t.Errorf("the library keeps the notes %v: %v", notes, err)
	}
}

// tabsTo is how often Tab has to be pressed on a fresh page to come to
// something.
func tabsTo(t *testing.T, w *twin, name string) int {
	t.Helper()
	const most = 30
	for n := 1; n <= most; n++ {
		w.canvas.FocusNext()
		if o, ok := w.canvas.Focused().(fyne.CanvasObject); ok && called(o, name) {
			return n
		}
	}
	t.Fatalf("%d times Tab does not lead to %s", most, name)
	return 0
}

// checkVerified has the program itself say what a PDF is.
func checkVerified(t *testing.T, path string, set scenario.Set) {
	t.Helper()
	out, err := exec.Command(os.Getenv("DOSSIER_BINARY"), "verify", "--json", path).Output()
	if err != nil {
		t.Fatalf("verify %s: %v", path, err)
	}
	var said struct {
		Unaltered bool   `json:"unaltered"`
		ViewHash  string `json:"view_hash"`
	}
	if err := json.Unmarshal(out, &said); err != nil {
		t.Fatalf("verify says %s: %v", out, err)
	}
	if !said.Unaltered || !strings.HasPrefix(said.ViewHash, set.Hash()) && !strings.HasPrefix(set.Hash(), said.ViewHash) || said.ViewHash == "" {
		t.Errorf("verify says %s, want the view %s", out, set.Hash())
	}
}
