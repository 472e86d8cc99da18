package app

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2/driver/desktop"
)

// TestLibraries: About names every library the program calls.
func TestLibraries(t *testing.T) {
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	var named []string
	for _, l := range libraries() {
		named = append(named, l.name)
	}
	all := strings.Join(named, " ")
	direct, _, _ := strings.Cut(string(mod), "// indirect")
	onlyTests := "pgregory.net/rapid github.com/rogpeppe/go-internal gonum.org/v1/plot codeberg.org/go-fonts/liberation"
	met := 0
	for line := range strings.Lines(direct) {
		path, _, isModule := strings.Cut(strings.TrimSpace(line), " v")
		if !isModule {
			continue
		}
		met++
		path = strings.TrimSuffix(path, "/v2")
		if !strings.Contains(all, path) && !strings.Contains(onlyTests, path) {
			t.Errorf("About does not name %s", path)
		}
	}
	if met < 10 {
		t.Errorf("go.mod names %d modules", met)
	}
}

// TestShortcutSheet: every item of the menu that has a key is on the sheet,
// and so are the letters.
func TestShortcutSheet(t *testing.T) {
	w := openAt(t, Options{})
	listed := map[string]string{}
	for _, g := range append(w.menu.menuKeys(), handKeys()...) {
		for _, r := range g.rows {
			listed[r[0]] = r[1]
		}
	}
	for _, m := range w.menu.main.Items {
		for _, i := range m.Items {
			s, ok := i.Shortcut.(*desktop.CustomShortcut)
			if ok && listed[i.Label] != keys(s) && !strings.HasPrefix(keys(s), "Ctrl ") {
				t.Errorf("%s has the key %s, and the sheet %q", i.Label, keys(s), listed[i.Label])
			}
		}
	}
	for label, key := range map[string]string{"The brief": "B", "Note on what is in view": "N", "Present": "F5", "Export as last time": "F6", "Search…": "Ctrl K", "A chapter": "Ctrl 1 to 9"} {
		if listed[label] != key {
			t.Errorf("the sheet has %q for %s, want %s", listed[label], label, key)
		}
	}
	w.showShortcuts()
	if w.box() == nil {
		t.Fatal("the sheet is not shown")
	}
	if low := w.box().popup.Size().Height; low > w.win.Canvas().Size().Height {
		t.Errorf("the sheet is %v high", low)
	}
}
