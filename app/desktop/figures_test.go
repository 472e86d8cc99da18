package desktop

import (
	"bytes"
	"context"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"golang.design/x/clipboard"

	"dossier/app"
)

// TestFigures uses the figures as a reader does: it presents them, enlarges
// one, copies it and saves it. What is on the screen must be what its twin
// shows, and the window must come back as it was.
func TestFigures(t *testing.T) {
	if os.Getenv("DOSSIER_WINDOW_TEST") == "" {
		t.Skip("uses the display: run make test-window, which has one to itself")
	}
	const page = "chapter:8#figure:FV002"
	home := t.TempDir()
	s := start(t, home, "open", "--library", filepath.Join(t.TempDir(), "library.db"), "--page", page)
	o := app.Options{Library: filepath.Join(t.TempDir(), "twin.db"), Page: page}
	w := newTwin(t, o, screenSize, menuHeight(t, s))
	see := func(name string) {
		t.Helper()
		at, size := w.box(name)
		want := w.canvas.Capture()
		s.save("awaited", want)
		s.until(name+" on the screen", func() bool { return shows(s.look(), want, at, size) })
	}
	press := func(key string, name fyne.KeyName) {
		t.Helper()
		s.do("key", key)
		w.press(name)
	}

	see("Menu of figure FV002…")
	placed := s.geometry()
	press("F5", fyne.KeyF5)
	see("figure 27 of 31…")
	s.picture("8-presented")
	press("Right", fyne.KeyRight)
	see("figure 28 of 31…")
	press("End", fyne.KeyEnd)
	see("figure 31 of 31…")
	// Another look while it is presented must not cost the window its size.
	s.do("key", "ctrl+d")
	s.still()
	s.picture("9-presented-dark")
	s.do("key", "ctrl+d")
	see("figure 31 of 31…")
	press("Escape", fyne.KeyEscape)
	see("Menu of figure FV002…")
	if got := s.geometry(); got != placed {
		t.Errorf("the window is at %s after presenting, was at %s", got, placed)
	}

	s.click(w.middle("Menu of figure FV002…"))
	w.tap("Menu of figure FV002…")
	s.still()
	s.picture("10-menu")
	for range 2 {
		press("Up", fyne.KeyUp) // past Present, to Enlarge
	}
	press("Return", fyne.KeyReturn)
	see("figure FV002…")
	s.picture("11-enlarged")

	// The twin has no clipboard for pictures, and so leaves this out.
	s.do("key", "Menu")
	s.still()
	s.do("key", "Down", "Down", "Return")
	s.until("a picture on the clipboard", func() bool {
		if clipboard.Init() != nil {
			return false
		}
		copied, err := clipboard.Read(context.Background(), clipboard.FmtImage)
		return err == nil && wide(copied) == 1440
	})
	s.picture("12-copied")

	press("Menu", desktop.KeyMenu)
	s.still()
	for range 2 {
		press("Up", fyne.KeyUp) // past PDF, to PNG
	}
	press("Return", fyne.KeyReturn)
	see("Save figure FV002…")
	s.picture("13-save")
	s.click(w.middle("Save"))
	s.until("the picture", func() bool {
		found, err := filepath.Glob(filepath.Join(home, "*FV002*.png"))
		if err != nil || len(found) != 1 {
			return false
		}
		content, err := os.ReadFile(found[0])
		return err == nil && wide(content) == 1440
	})
	s.still()
	s.picture("14-saved")
	s.do("key", "ctrl+q")
	if err := <-s.ended; err != nil {
		t.Errorf("the program ended with %v", err)
	}
	if strings.Contains(s.errors.String(), "Error in Fyne call thread") {
		t.Errorf("a call from the wrong goroutine:\n%s", s.errors)
	}
}

// wide is how many pixels wide a PNG is, 0 for what is none.
func wide(content []byte) int {
	c, err := png.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return 0
	}
	return c.Width
}

// geometry is where the window is and how large.
func (s *screen) geometry() string {
	s.t.Helper()
	found, err := exec.Command("xdotool", "search", "--onlyvisible", "--pid", strconv.Itoa(s.process.Process.Pid)).Output()
	if err != nil {
		s.t.Fatalf("find the window: %v", err)
	}
	id, _, _ := strings.Cut(string(found), "\n")
	out, err := exec.Command("xdotool", "getwindowgeometry", id).Output()
	if err != nil {
		s.t.Fatalf("measure the window: %v", err)
	}
	return flat(string(out))
}

// press types a key where the twin has the keyboard.
func (w *twin) press(name fyne.KeyName) {
	w.t.Helper()
	e := &fyne.KeyEvent{Name: name}
	if f := w.canvas.Focused(); f != nil {
		f.TypedKey(e)
	} else if typed := w.canvas.OnTypedKey(); typed != nil {
		typed(e)
	}
}
