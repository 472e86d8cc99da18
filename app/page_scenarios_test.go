package app

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// scenarioWindow is the window at its scenarios, without a display.
func scenarioWindow(t *testing.T, size fyne.Size, o Options) *Window {
	t.Helper()
	o.Library, o.Page = filepath.Join(t.TempDir(), "library.db"), "scenarios"
	w, end, err := Preview(t.Context(), test.NewTempApp(t), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := end(); err != nil {
			t.Error(err)
		}
	})
	w.win.Resize(size)
	return w
}

// TestScenarioPictures leaves pictures of the page to look at.
func TestScenarioPictures(t *testing.T) {
	dir := os.Getenv("DOSSIER_ARTIFACTS")
	if dir == "" {
		t.Skip("pictures are left where DOSSIER_ARTIFACTS says")
	}
	for _, c := range []struct {
		name string
		size fyne.Size
		o    Options
	}{
		{"scenarios-light", fyne.NewSize(1280, 800), Options{Set: []string{"bear=40"}}},
		{"scenarios-default", fyne.NewSize(1280, 800), Options{}},
		{"scenarios-dark", fyne.NewSize(1280, 800), Options{Set: []string{"bear=40", "price=6B", "dilution=20"}, Dark: true}},
		{"scenarios-small", fyne.NewSize(1024, 700), Options{Set: []string{"bear=40", "values=computed"}}},
		{"scenarios-small-dark", fyne.NewSize(1024, 700), Options{Dark: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := scenarioWindow(t, c.size, c.o)
			f, err := os.Create(filepath.Join(dir, c.name+".png"))
			if err != nil {
				t.Fatal(err)
			}
			if err := png.Encode(f, w.win.Canvas().Capture()); err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
		})
	}
}
