package desktop

import (
	"context"
	"image"
	"maps"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dossier/app"
	"dossier/app/widgets"
	"dossier/assets"
	"dossier/db"
	"dossier/db/bundle"
	"dossier/db/report"
	"dossier/db/scenario"
)

// screenSize is that of the virtual display, and so of the window.
var screenSize = fyne.NewSize(1280, 800)

// TestWindow uses the program as a reader does: it opens the window, goes to
// the valuation, opens a citation, moves a slider, exports, and leaves. What
// the window then kept and wrote must be what its twin and the maths say.
func TestWindow(t *testing.T) {
	if os.Getenv("DOSSIER_WINDOW_TEST") == "" {
		t.Skip("uses the display: run make test-window, which has one to itself")
	}
	home, library := t.TempDir(), filepath.Join(t.TempDir(), "library.db")
	s := start(t, home, "open", "--library", library, "--page", "cover")
	o := app.Options{Library: filepath.Join(t.TempDir(), "twin.db"), Page: "cover"}
	w := newTwin(t, o, screenSize, menuHeight(t, s))

	r := bundled(t)
	see := func(name string) {
		t.Helper()
		at, size := w.box(name)
		want := w.canvas.Capture()
		s.save("awaited", want)
		s.until(name+" on the screen", func() bool { return shows(s.look(), want, at, size) })
	}
	click := func(name string) {
		t.Helper()
		s.click(w.middle(name))
		w.tap(name)
	}

	see("8  Valuation")
	s.picture("1-cover")
	click("8  Valuation")
	see("8  Valuation, selected")
	s.picture("2-chapter")
	cited := w.find(citation).(*widgets.ClaimChip).Claims
	click(citation)
	claim, ok := r.Claim(cited[0])
	if !ok {
		t.Fatalf("a citation of %v, which the report lacks", cited)
	}
	see(claim.Statement)
	s.picture("3-evidence")
	click("Close the evidence")

	click("Scenarios")
	see("Bear, 25…")
	s.picture("4-scenarios")
	from, to := w.middle("Bear, …"), reach(t, w, "Bear, …", "Bear, 40\u00a0%…")
	s.drag(from, to)
	w.letGo("Bear, …")
	see("Weighted value…")
	s.picture("5-dragged")

	click("Export PDF")
	see("Export a PDF")
	s.picture("6-export")
	s.click(w.middle("Export"))
	s.until("the PDF", func() bool { return exported(t, home) != "" })
	s.still()
	s.picture("7-written")
	s.do("key", "ctrl+q")
	if err := <-s.ended; err != nil {
		t.Errorf("the program ended with %v", err)
	}
	if strings.Contains(s.errors.String(), "Error in Fyne call thread") {
		t.Errorf("a call from the wrong goroutine:\n%s", s.errors)
	}

	set := kept(t, r, library)
	own, err := scenario.Default(r)
	if err != nil {
		t.Fatal(err)
	}
	want, err := own.With(scenario.Probability("bear"), 0.40)
	if err != nil {
		t.Fatal(err)
	}
	// However many steps the drag had, the others keep their ratio.
	if !set.Equal(want) {
		t.Errorf("dragging Bear to 40 %% kept %v, want %v", set.Encode(), want.Encode())
	}
	checkPDF(t, r, set, exported(t, home))
}

// menuHeight is how far the menu bar pushes the window's content down: how much
// lower its one primary button stands than in a window that has no menu.
func menuHeight(t *testing.T, s *screen) float32 {
	t.Helper()
	w := newTwin(t, app.Options{Library: filepath.Join(t.TempDir(), "plain.db"), Page: "cover"}, screenSize, 0)
	at, size := w.box("Export PDF")
	plain, x := w.canvas.Capture(), int(at.X)+6 // left of the words
	colour := uniform{plain.At(x, int(at.Y+size.Height/2))}
	want, _ := stretch(plain, colour, x)
	got := 0.0
	s.until("the button in the bar", func() (ok bool) {
		got, ok = stretch(s.look(), colour, x)
		return ok
	})
	return float32(math.Round(got - want))
}

// stretch is the middle of the rows that are in a colour, in a column of the
// upper quarter of a picture.
func stretch(img image.Image, colour uniform, x int) (middle float64, ok bool) {
	first, last := -1, -1
	for y := range img.Bounds().Dy() / 4 {
		if alike(img, colour, x, y) {
			if last = y; first < 0 {
				first = y
			}
		}
	}
	return float64(first+last) / 2, first >= 0
}

// reach is where on a track its handle has to go for the track to be called
// something: the twin tries one pixel after the other, and is left holding it
// there.
func reach(t *testing.T, w *twin, track, label string) fyne.Position {
	t.Helper()
	at, size := w.box(track)
	first, last := float32(-1), float32(-1)
	for x := range int(size.Width) {
		to := at.AddXY(float32(x), size.Height/2)
		w.hold(track, to)
		if within(w.canvas.Content(), label) != nil {
			last = to.X
			if first < 0 {
				first = to.X
			}
		}
	}
	if first < 0 {
		t.Fatalf("nowhere on its track is %s called %s", track, label)
	}
	to := fyne.NewPos((first+last)/2, at.Y+size.Height/2)
	w.hold(track, to)
	return to
}

func bundled(t *testing.T) *report.Report {
	t.Helper()
	r, err := bundle.Read(assets.Report())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// kept is the scenario the program left in its library.
func kept(t *testing.T, r *report.Report, library string) scenario.Set {
	t.Helper()
	lib, err := db.Open(context.Background(), library, db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = lib.Close() }()
	inputs, ok, err := lib.Working(t.Context(), r.ID)
	if err != nil || !ok {
		t.Fatalf("the library keeps no scenario: %v", err)
	}
	set, err := scenario.Decode(r, inputs)
	if err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(inputs, set.Encode()) {
		t.Errorf("kept %v reads as %v", inputs, set.Encode())
	}
	return set
}

// exported is the PDF in a folder, "" while there is none.
func exported(t *testing.T, folder string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, "*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		return ""
	}
	return found[0]
}

// checkPDF holds the exported text against the maths.
func checkPDF(t *testing.T, r *report.Report, set scenario.Set, path string) {
	t.Helper()
	out, err := exec.Command("pdftotext", path, "-").Output()
	if err != nil {
		t.Fatalf("read %s: %v", path, err)
	}
	now, err := scenario.Evaluate(r, set)
	if err != nil {
		t.Fatal(err)
	}
	own, err := scenario.Default(r)
	if err != nil {
		t.Fatal(err)
	}
	base, err := scenario.Evaluate(r, own)
	if err != nil {
		t.Fatal(err)
	}
	text := flat(string(out))
	for _, want := range []string{
		scenario.Sentence(now, base).Plain(),
		set.Hash()[:4],
		r.Chapters[0].Title,
	} {
		if !strings.Contains(text, flat(want)) {
			t.Errorf("the PDF does not say %q", want)
		}
	}
}

// flat is text with one plain space wherever there is any.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
