package desktop

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestSecondStart holds that one library is open in one window: the second
// says who has it, and ends by the code for that.
func TestSecondStart(t *testing.T) {
	if os.Getenv("DOSSIER_WINDOW_TEST") == "" {
		t.Skip("uses the display: run make test-window, which has one to itself")
	}
	library := filepath.Join(t.TempDir(), "library.db")
	s := start(t, t.TempDir(), "open", "--library", library)
	menuHeight(t, s) // the window is up once its bar is

	second := exec.Command(os.Getenv("DOSSIER_BINARY"), "open", "--library", library)
	out, err := second.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 4 {
		t.Errorf("the second start ended with %v, want exit status 4", err)
	}
	if !strings.Contains(string(out), library) {
		t.Errorf("the second start does not name the library:\n%s", out)
	}
	s.do("key", "ctrl+q")
	if err := <-s.ended; err != nil {
		t.Errorf("the first ended with %v", err)
	}
}

// TestNoDisplay holds that the program says in one line that it has no
// display, and what works without one.
func TestNoDisplay(t *testing.T) {
	if os.Getenv("DOSSIER_WINDOW_TEST") == "" {
		t.Skip("uses the program: run make test-window, which builds it")
	}
	p := exec.Command(os.Getenv("DOSSIER_BINARY"))
	p.Env = append(os.Environ(), "DISPLAY=", "WAYLAND_DISPLAY=")
	out, err := p.CombinedOutput()
	if err == nil {
		t.Error("it ended as if it had shown something")
	}
	if lines := strings.Count(string(out), "\n"); lines != 1 || !strings.Contains(string(out), instead) {
		t.Errorf("it said in %d lines:\n%s", lines, out)
	}
}
