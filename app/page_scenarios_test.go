package app

import (
	"context"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/assets"
	"dossier/db"
	"dossier/db/bundle"
	"dossier/db/report"
)

// scenarioWindow is the window on a report, at its scenarios, without a
// display.
func scenarioWindow(t *testing.T, r *report.Report, size fyne.Size, o Options) *Window {
	t.Helper()
	lib, err := db.Open(context.Background(), filepath.Join(t.TempDir(), "library.db"), db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lib.Save(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	w := New(test.NewTempApp(t), o)
	w.lib = lib
	w.win.Resize(size)
	t.Cleanup(func() {
		w.keeper.close()
		w.win.Close()
		if err := lib.Close(); err != nil {
			t.Error(err)
		}
	})
	w.showReport(opened{library: lib, report: r, place: "scenarios"})
	return w
}

func bundledReport(t *testing.T) *report.Report {
	t.Helper()
	r, err := bundle.Read(assets.Report())
	if err != nil {
		t.Fatal(err)
	}
	return r
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
			w := scenarioWindow(t, bundledReport(t), c.size, c.o)
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
