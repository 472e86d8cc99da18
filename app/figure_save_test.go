package app

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"dossier/app/export"
	"dossier/charts"
	"dossier/charts/drawing"
)

// openSave is the box for a figure, in a window that saves to a new folder.
// The file is written before start returns.
func openSave(t *testing.T, w *Window, id string, kind int) (*figureSave, string) {
	t.Helper()
	dir := t.TempDir()
	w.keepSetting(folderSetting, dir)
	for _, e := range w.exhibits() {
		if e.key == id {
			s := newFigureSave(e, figureKinds()[kind])
			s.start = func(f func()) { f() }
			s.show()
			return s, dir
		}
	}
	t.Fatalf("no figure %s", id)
	return nil, ""
}

// only returns the one file of a folder.
func only(t *testing.T, dir string) (name string, content []byte) {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files, want one; %v", len(files), err)
	}
	content, err = os.ReadFile(filepath.Join(dir, files[0].Name()))
	if err != nil {
		t.Fatal(err)
	}
	return files[0].Name(), content
}

func TestSaveFigure(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8"})
	for i, kind := range figureKinds() {
		for _, id := range []string{"FV002", "FR002", "price"} {
			t.Run(id+"/"+kind.ending, func(t *testing.T) {
				s, dir := openSave(t, w, id, i)
				test.Tap(s.save)
				name, content := only(t, dir)
				if filepath.Ext(name) != "."+kind.ending || !strings.HasPrefix(name, "Hugging Face - "+s.e.name) {
					t.Errorf("it is named %q", name)
				}
				checkFigureFile(t, kind.ending, content)
				if !strings.Contains(strings.Join(sentences(s.box.face), "\n"), filepath.Join(dir, name)) {
					t.Error("it does not say where the file is")
				}
				s.box.close()
			})
		}
	}
}

func checkFigureFile(t *testing.T, ending string, content []byte) {
	t.Helper()
	switch ending {
	case "svg":
		for d := xml.NewDecoder(bytes.NewReader(content)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				return
			} else if err != nil {
				t.Fatal(err)
			}
		}
	case "png":
		img, err := png.Decode(bytes.NewReader(content))
		if err != nil || img.Bounds().Dx() != 2*savedWidth {
			t.Errorf("not a picture of %d pixels: %v", 2*savedWidth, err)
		}
	case "pdf":
		if !bytes.HasPrefix(content, []byte("%PDF-")) || !bytes.Contains(content, []byte("%%EOF")) {
			t.Error("not a PDF")
		}
	}
}

func TestSaveFigureAsItIs(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8", Set: []string{"bear=40"}})
	s, dir := openSave(t, w, "FV003", 0)
	s.look.SetSelected(1)
	test.Tap(s.save)
	name, got := only(t, dir)
	if !strings.Contains(name, "view mine - ") {
		t.Errorf("a figure of the reader's scenario is named %q", name)
	}
	d, err := charts.Draw(w.session.Report(), "FV003", w.session.Values(), drawing.Dark(), savedWidth)
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	if err := drawing.SVG(&want, export.OnPaper(d, drawing.Dark())); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want.Bytes()) {
		t.Error("the file is not the figure as the session shows it, in dark")
	}
	s.box.close()

	still, dir := openSave(t, w, "FO001", 0)
	test.Tap(still.save)
	if name, _ := only(t, dir); strings.Contains(name, "view") {
		t.Errorf("a figure that does not follow the scenario is named %q", name)
	}
}

func TestSaveFigureSaysWhatWouldHappen(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8"})
	s, dir := openSave(t, w, "FV003", 0)
	if err := os.WriteFile(filepath.Join(dir, "old.png"), []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.turn(figureKinds()[1])
	if !strings.HasSuffix(s.place.name.Text, ".png") {
		t.Errorf("as PNG it is named %q", s.place.name.Text)
	}
	for _, c := range []struct {
		name, says string
		may        bool
	}{
		{"new", "Nothing is written", true},
		{"old", "will be replaced", true},
		{" ", "needs a name", false},
		{"../up", "cannot have slashes", false},
	} {
		s.place.name.SetText(c.name)
		if got := s.place.notice.Text.Plain(); !strings.Contains(got, c.says) {
			t.Errorf("%q: it says %q, want %q", c.name, got, c.says)
		}
		if s.save.Disabled() == c.may {
			t.Errorf("%q: may be saved: %v", c.name, !c.may)
		}
	}

	// What cannot be written is told, and what was there stays.
	s.place.name.SetText("old")
	s.start = func(f func()) {
		if err := os.Rename(dir, dir+"-gone"); err != nil {
			t.Fatal(err)
		}
		f()
	}
	test.Tap(s.save)
	if len(w.win.Canvas().Overlays().List()) != 1 {
		t.Error("nothing tells of the failure")
	}
	if got, err := os.ReadFile(filepath.Join(dir+"-gone", "old.png")); err != nil || string(got) != "old" {
		t.Errorf("the file that was there is now %q, %v", got, err)
	}
}
