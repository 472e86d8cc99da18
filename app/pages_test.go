package app

import (
	"errors"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/app/widgets"
	"dossier/db/judgement"
	"dossier/db/report"
)

// openAt is the window at a page, without a display.
func openAt(t testing.TB, o Options) *Window {
	t.Helper()
	tt, ok := t.(*testing.T)
	if !ok {
		t.Fatal("needs a test")
	}
	if o.Library == "" {
		o.Library = library(t)
	}
	w, end, err := Preview(t.Context(), test.NewTempApp(tt), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := end(); err != nil {
			t.Error(err)
		}
	})
	w.win.Resize(designSize())
	return w
}

const tidewellPath = "../db/bundle/testdata/tidewell"

// sentences gathers the words of every text under an object.
func sentences(o fyne.CanvasObject) []string {
	var out []string
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widgets.Sentence:
			out = append(out, o.Text.Plain())
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(o)
	return out
}

// TestPages builds every page of both reports and leaves pictures to look at
// where DOSSIER_ARTIFACTS says.
func TestPages(t *testing.T) {
	for _, pkg := range []string{"", tidewellPath} {
		r := bundled(t)
		if pkg != "" {
			r = tidewell(t)
		}
		pages := []string{"cover", "brief", "summary", "scenarios", "evidence#all", "evidence#sources", "notes"}
		for _, c := range r.Chapters {
			pages = append(pages, fmt.Sprintf("chapter:%d", c.Number))
		}
		looks := []bool{false, true}
		if raced {
			pages, looks = append(pages[:1:1], pages[3], pages[len(pages)-1]), looks[:1]
		}
		for _, page := range pages {
			for _, dark := range looks {
				t.Run(fmt.Sprintf("%s/%s/dark=%v", r.ID, page, dark), func(t *testing.T) {
					w := openAt(t, Options{Package: pkg, Page: page, Dark: dark})
					if got := w.route.String(); got != page {
						t.Errorf("the window is at %q, want %q", got, page)
					}
					if w.session.Report().ID != r.ID {
						t.Errorf("the window shows %s, want %s", w.session.Report().ID, r.ID)
					}
					picture(t, w, fmt.Sprintf("%s-%s-%v", r.ID, strings.NewReplacer(":", "", "#", "-").Replace(page), dark))
				})
			}
		}
	}
}

func picture(t *testing.T, w *Window, name string) {
	t.Helper()
	dir := os.Getenv("DOSSIER_ARTIFACTS")
	if dir == "" {
		return
	}
	shot := w.win.Canvas().Capture()
	f, err := os.Create(filepath.Join(dir, "page-"+name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(png.Encode(f, shot), f.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestCoverSaysWhatItMust(t *testing.T) {
	w := openAt(t, Options{Page: "cover"})
	r := w.session.Report()
	text := strings.Join(sentences(w.page.object()), "\n")
	want := []string{r.Verdict.Text.Plain(), "1.3x · 6\u00a0%", "1.1x · 2\u00a0%", "2.0x · 18\u00a0%", "not reachable", "Bull at 82\u00a0%", "990 days"}
	for _, list := range [][]report.Point{r.For, r.Against, r.Blockers, r.Conditions} {
		for _, p := range list {
			want = append(want, p.Text.Plain())
		}
	}
	for _, s := range want {
		if !strings.Contains(text, s) {
			t.Errorf("the cover does not say %q", s)
		}
	}
}

func TestDrawer(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8"})
	r := w.session.Report()
	drawer := func() string { return strings.Join(sentences(w.frame.drawer.object()), "\n") }

	t.Run("ClosedAtFirst", func(t *testing.T) {
		if w.frame.drawer.object().Visible() {
			t.Error("the drawer is open before anything was chosen")
		}
	})
	t.Run("EveryClaimCanBeShown", func(t *testing.T) {
		for _, c := range r.Claims {
			w.cite([]report.ClaimID{c.ID})
			text := drawer()
			if !strings.Contains(text, c.Statement) {
				t.Fatalf("the drawer on %s does not hold its statement", c.ID)
			}
			for _, id := range c.Sources {
				s, _ := r.Source(id)
				if !strings.Contains(text, s.Title) {
					t.Fatalf("the drawer on %s does not name source %s", c.ID, id)
				}
			}
			for _, id := range append(r.SameFact(c.ID), r.Contradicted(c.ID)...) {
				if !strings.Contains(text, string(id)) {
					t.Fatalf("the drawer on %s does not show %s", c.ID, id)
				}
			}
		}
	})
	t.Run("WeakestFirst", func(t *testing.T) {
		var high, medium report.ClaimID
		for _, c := range r.Claims {
			switch c.Confidence {
			case report.High:
				high = c.ID
			case report.Medium:
				medium = c.ID
			case report.Low, report.NoClaim:
			}
		}
		w.cite([]report.ClaimID{high, medium})
		text := drawer()
		h, _ := r.Claim(high)
		m, _ := r.Claim(medium)
		if strings.Index(text, m.Statement) > strings.Index(text, h.Statement) {
			t.Error("the stronger claim stands first")
		}
	})
	t.Run("EveryWarningWithItsArithmetic", func(t *testing.T) {
		for i, warning := range r.Warnings {
			w.warn(i)
			if text := drawer(); !strings.Contains(text, warning.Text.Plain()) || !strings.Contains(text, warning.Arithmetic) {
				t.Errorf("warning %q is not shown whole", warning.Title)
			}
		}
	})
	t.Run("EveryRow", func(t *testing.T) {
		for _, table := range r.Tables {
			for _, row := range table.Rows {
				w.row(table.ID, row.Key)
				text := drawer()
				for i, c := range row.Cells {
					if !strings.Contains(text, strings.TrimSpace(c.Shown(table.Columns[i]))) {
						t.Fatalf("the card of %s/%s does not hold %q", table.ID, row.Key, c.Text)
					}
				}
			}
		}
	})
	t.Run("EscapeCloses", func(t *testing.T) {
		w.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if w.frame.drawer.object().Visible() {
			t.Error("Escape leaves the drawer open")
		}
	})
}

func TestWayBackKeepsThePlace(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8"})
	w.page.setOffset(900)
	at := w.page.offset()
	if at < 500 {
		t.Fatalf("the chapter scrolls to %v only", at)
	}
	w.goTo(Route{Page: ScenariosPage})
	w.back()
	if w.route.Chapter != 8 || w.page.offset() != at {
		t.Errorf("back leads to %+v at %v, want chapter 8 at %v", w.route, w.page.offset(), at)
	}
	w.forward()
	if w.route.Page != ScenariosPage {
		t.Errorf("forward leads to %+v, want the scenarios", w.route)
	}
}

func TestScenarioSurvivesTheWindow(t *testing.T) {
	library := filepath.Join(t.TempDir(), "library.db")
	for i, o := range []Options{{Set: []string{"bear=40"}}, {}} {
		o.Library = library
		w, end, err := Preview(t.Context(), test.NewTempApp(t), o)
		if err != nil {
			t.Fatal(err)
		}
		if got := w.session.Values().Set.BasisPoints("bear"); got != 4000 {
			t.Errorf("start %d: bear is %d basis points, want 4000", i+1, got)
		}
		if err := end(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFaultsAreListed(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(tidewellPath)); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "claims.csv")); err != nil {
		t.Fatal(err)
	}
	w := openAt(t, Options{Package: dir})
	text := strings.Join(sentences(w.page.object()), "\n")
	for _, want := range []string{"cannot be opened", "claims.csv", "Nothing was changed"} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q:\n%s", want, text)
		}
	}
}

// marks gathers the marks of confidence under an object.
func marks(o fyne.CanvasObject) []*widgets.ConfidenceMark {
	var out []*widgets.ConfidenceMark
	switch o := o.(type) {
	case *widgets.ConfidenceMark:
		return []*widgets.ConfidenceMark{o}
	case *fyne.Container:
		for _, c := range o.Objects {
			out = append(out, marks(c)...)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			out = append(out, marks(c)...)
		}
	}
	return out
}

// mustNote is an empty note on a place.
func mustNote(t *testing.T, w *Window, ref report.Ref) judgement.Note {
	t.Helper()
	n, err := judgement.NewNote(w.session.Report(), ref, "", "", w.now())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestWindowSizeIsKept(t *testing.T) {
	for text, ok := range map[string]bool{
		"1280x800": true, "1024x700": true, "": false, "0x0": false, "1280": false, "x": false, "-5x800": false, "1e9x1e9": false, "NaNxNaN": false, "200x200": false,
	} {
		if size, got := parseSize(text); got != ok {
			t.Errorf("%q reads as %v, %v", text, size, got)
		}
	}
	w := openAt(t, Options{})
	w.win.Resize(fyne.NewSize(1111, 777))
	w.keepSize()
	if got := w.setting(sizeSetting); got != "1111x777" {
		t.Errorf("kept as %q", got)
	}
	w.win.Resize(designSize())
	w.useSettings()
	if got := w.win.Canvas().Size(); got != fyne.NewSize(1111, 777) {
		t.Errorf("the next window is %v", got)
	}
}

func TestShelf(t *testing.T) {
	w := openAt(t, Options{})
	items := w.menu.shelf.ChildMenu.Items
	if len(items) != 2 {
		t.Fatalf("%d reports on the shelf, want both of the library", len(items))
	}
	w.start = func(f func()) { f() }
	items[1].Action()
	if got := w.session.Report().Subject; !strings.HasPrefix(items[1].Label, got) {
		t.Errorf("%q opens %s", items[1].Label, got)
	}
}
