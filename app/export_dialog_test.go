package app

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/app/export"
)

// openExport is the dialog on a window whose exports go to a new folder. An
// export runs before start returns, so that the test sees every step.
func openExport(t *testing.T, o Options) (*exportDialog, string) {
	t.Helper()
	w := openAt(t, o)
	dir := t.TempDir()
	w.keepSetting(folderSetting, dir)
	d := newExportDialog(w)
	d.document.SetSelected(documentOf("report"))
	d.start = func(f func()) { f() }
	d.show()
	return d, dir
}

func shown(d *exportDialog) string { return strings.Join(sentences(d.face), "\n") }

func TestExportDialog(t *testing.T) {
	t.Run("WritesWhatTheWindowSays", func(t *testing.T) {
		d, dir := openExport(t, Options{Package: tidewellPath, Set: []string{"ebb=50"}})
		if !strings.Contains(shown(d), "With your scenario") {
			t.Errorf("it does not say whose scenario it exports:\n%s", shown(d))
		}
		path := filepath.Join(dir, d.chosen().fileName(d.w.session))
		test.Tap(d.export)
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var want bytes.Buffer
		s := d.w.session
		if err := export.Report(t.Context(), &want, s.Report(), s.Values(), export.Options{View: "mine"}); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want.Bytes()) {
			t.Error("the file is not what the session exports to")
		}
		if text := shown(d); !strings.Contains(text, path) {
			t.Errorf("it does not say where the file is:\n%s", text)
		}
		if got := d.bar.Value; got == 0 {
			t.Error("no progress was shown")
		}
	})

	t.Run("PaperAndRecipient", func(t *testing.T) {
		d, dir := openExport(t, Options{Package: tidewellPath})
		d.paper.SetSelected(1)
		d.recipient.SetText("  Ada  ")
		d.place.name.SetText("for ada")
		test.Tap(d.export)
		got, err := os.ReadFile(filepath.Join(dir, "for ada.pdf"))
		if err != nil {
			t.Fatal(err)
		}
		var want bytes.Buffer
		s := d.w.session
		o := export.Options{View: "report's own", Paper: export.Letter, Recipient: "Ada"}
		if err := export.Report(t.Context(), &want, s.Report(), s.Values(), o); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want.Bytes()) {
			t.Error("the file is not on Letter paper for Ada")
		}
	})

	t.Run("SaysWhatWouldHappen", func(t *testing.T) {
		d, dir := openExport(t, Options{Package: tidewellPath})
		if err := os.WriteFile(filepath.Join(dir, "old.pdf"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Mkdir(filepath.Join(dir, "folder.pdf"), 0o700); err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			name, says string
			may        bool
		}{
			{"new", "Nothing is written", true},
			{"old", "will be replaced", true},
			{"OLD.pdf.pdf", "Nothing is written", true},
			{"folder", "A folder has this name", false},
			{"  ", "needs a name", false},
			{"../up", "cannot have slashes", false},
		} {
			d.place.name.SetText(c.name)
			if got := d.place.notice.Text.Plain(); !strings.Contains(got, c.says) {
				t.Errorf("%q: it says %q, want %q", c.name, got, c.says)
			}
			if d.export.Disabled() == c.may {
				t.Errorf("%q: may be exported: %v", c.name, !c.may)
			}
		}
	})

	t.Run("CancelLeavesNothing", func(t *testing.T) {
		d, dir := openExport(t, Options{Package: tidewellPath})
		d.start = func(f func()) {
			test.Tap(d.cancel)
			f()
		}
		test.Tap(d.export)
		left, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		if len(left) != 0 {
			t.Errorf("a cancelled export leaves %v", left)
		}
		if d.popup.Visible() || len(d.w.win.Canvas().Overlays().List()) != 0 {
			t.Error("something still lies over the window")
		}
	})

	t.Run("AFailureIsTold", func(t *testing.T) {
		d, dir := openExport(t, Options{Package: tidewellPath})
		if err := os.Remove(dir); err != nil {
			t.Fatal(err)
		}
		test.Tap(d.export)
		if d.popup.Visible() {
			t.Error("the dialog stays as if it were still writing")
		}
		if len(d.w.win.Canvas().Overlays().List()) != 1 {
			t.Error("nothing tells of the failure")
		}
	})
}

func TestExportJobStops(t *testing.T) {
	d, dir := openExport(t, Options{Package: tidewellPath})
	ctx, cancel := context.WithCancel(t.Context())
	job := newExportJob(d.w.session, d.chosen(), filepath.Join(dir, "a.pdf"), export.Options{})
	var got error
	job.progress = func(float64, string) { cancel() }
	job.done = func(err error) { got = err }
	job.run(ctx)
	<-job.ended
	if got == nil {
		t.Error("an export stopped halfway reports success")
	}
	if _, err := os.Stat(job.path); err == nil {
		t.Error("an export stopped halfway leaves its file")
	}
}

func TestExportName(t *testing.T) {
	w := openAt(t, Options{Page: "scenarios"})
	memo := documents()[0]
	own := memo.fileName(w.session)
	if !strings.HasPrefix(own, w.session.Report().Subject+" - memo - ") || !strings.HasSuffix(own, ".pdf") {
		t.Errorf("the name is %q", own)
	}
	if err := w.session.Put("price", 6e9); err != nil {
		t.Fatal(err)
	}
	if mine := memo.fileName(w.session); mine == own || !strings.Contains(mine, "view mine") {
		t.Errorf("another scenario is exported as %q", mine)
	}
}

func TestPreviewFace(t *testing.T) {
	d, dir := openExport(t, Options{Package: tidewellPath})
	d.document.SetSelected(0)
	test.Tap(d.preview)
	s := d.w.top()
	if s == nil {
		t.Fatal("no pages are shown")
	}
	f := s.face.(*previewFace)
	if got := f.label(); got != "Preview of the Memo, page 1 of 4" {
		t.Errorf("it is called %q", got)
	}
	for _, c := range []struct {
		key  fyne.KeyName
		page int
	}{
		{fyne.KeyRight, 1}, {fyne.KeyPageDown, 2}, {fyne.KeyEnd, 3}, {fyne.KeyRight, 3}, {fyne.KeyLeft, 2}, {fyne.KeyHome, 0}, {fyne.KeyLeft, 0},
	} {
		s.TypedKey(&fyne.KeyEvent{Name: c.key})
		if f.at != c.page {
			t.Fatalf("%s leads to page %d, want %d", c.key, f.at, c.page)
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 0 {
		t.Errorf("a preview wrote %v (%v)", left, err)
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.w.top() != nil || !d.popup.Visible() {
		t.Error("Esc does not lead back to the dialog")
	}
}

// Exporting again writes the document last written, as it was asked for, and
// asks nothing.
func TestExportAgain(t *testing.T) {
	d, dir := openExport(t, Options{Package: tidewellPath})
	d.document.SetSelected(1)
	d.choose()
	d.paper.SetSelected(1)
	d.beside.SetChecked(true)
	d.recipient.SetText("Ada")
	test.Tap(d.export)
	d.close()
	name := d.chosen().fileName(d.w.session)
	want, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	tables, err := os.ReadDir(strings.TrimSuffix(filepath.Join(dir, name), ".pdf"))
	if err != nil || len(tables) == 0 {
		t.Errorf("no files beside the PDF: %v", err)
	}
	again := newExportDialog(d.w)
	again.start = func(f func()) { f() }
	again.show()
	again.run()
	if got := again.chosen().key; got != "one-page" {
		t.Errorf("the document is %q", got)
	}
	got, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("the second file is not the first (%v)", err)
	}
}
