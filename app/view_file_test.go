package app

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/db"
	"dossier/db/judgement"
)

// marksIn is all that readers did to the reports of a library.
func marksIn(t *testing.T, path string) string {
	t.Helper()
	lib, err := db.Open(t.Context(), path, db.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = lib.Close() }()
	entries, err := lib.List(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var dump strings.Builder
	for _, e := range entries {
		judged, errJ := readJudgements(t.Context(), lib, e.ID)
		reading, errR := readReadings(t.Context(), lib, e.ID)
		behind, errA := readAdvanced(t.Context(), lib, e.ID)
		working, _, errW := lib.Working(t.Context(), e.ID)
		if err := errors.Join(errJ, errR, errA, errW); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&dump, "%s\n%+v\n%+v\n%+v\n%v\n", e.ID, judged, reading, behind, working)
	}
	return dump.String()
}

// viewFile writes a view into a folder of the test's own.
func viewFile(t *testing.T, w *Window, v judgement.View) string {
	t.Helper()
	path, err := writeView(w.session.Report(), t.TempDir(), v)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAViewTravelsAsAFile(t *testing.T) {
	mine, theirs := library(t), library(t)
	var path string
	var sent judgement.View
	reopened(t, Options{Library: mine, Page: "scenarios"}, func(w *Window) {
		sent = saveView(t, w, "Growth stalls", "Anna", 0, "bear=40", "price=6B", "values=computed")
		folder := t.TempDir()
		for range 2 { // the same file again replaces itself
			var err error
			if path, err = writeView(w.session.Report(), folder, sent); err != nil {
				t.Fatal(err)
			}
		}
		if files, err := os.ReadDir(folder); err != nil || len(files) != 1 {
			t.Errorf("%d files (%v), want one", len(files), err)
		}
		if name := filepath.Base(path); !strings.Contains(name, "Growth stalls by Anna") || filepath.Ext(name) != viewEnding {
			t.Errorf("the file is called %q", name)
		}
	})
	var after string
	for i, says := range []string{"is among the views", "was here already; nothing changed"} {
		reopened(t, Options{Library: theirs, Page: "cover"}, func(w *Window) {
			w.openDropped(path)
			if got := strings.Join(sentences(w.frame.message), "\n"); !strings.Contains(got, "“Growth stalls” by Anna "+says) {
				t.Errorf("import %d says %q", i+1, got)
			}
			views := w.session.Views()
			if len(views) != 1 || views[0].ID != sent.ID {
				t.Fatalf("import %d: the views are %+v", i+1, views)
			}
			if got := w.route.String(); got != "scenarios#"+viewsAnchor && !strings.HasPrefix(got, "scenarios") {
				t.Errorf("the window is at %s", got)
			}
			if w.session.Changed() {
				t.Error("taking a view in changed the scenario")
			}
			again, err := os.ReadFile(viewFile(t, w, views[0]))
			if err != nil {
				t.Fatal(err)
			}
			first, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(first, again) {
				t.Error("a view that came as a file leaves as another")
			}
		})
		if now := marksIn(t, theirs); i == 0 {
			after = now
		} else if now != after {
			t.Errorf("importing twice gives another library:\n%s\nwant\n%s", now, after)
		}
	}
}

// In any order, any number of times: the same library.
func TestViewsComeInInAnyOrder(t *testing.T) {
	source := library(t)
	var paths []string
	reopened(t, Options{Library: source}, func(w *Window) {
		for i, name := range []string{"A", "B", "C"} {
			paths = append(paths, viewFile(t, w, saveView(t, w, name, "Anna", i, fmt.Sprintf("bear=%d", 30+i))))
		}
	})
	var want string
	for i, order := range [][]int{{0, 1, 2}, {2, 0, 1, 0, 2}, {1, 2, 2, 0}} {
		path := library(t)
		reopened(t, Options{Library: path}, func(w *Window) {
			for _, k := range order {
				w.openViewFile(paths[k])
			}
		})
		if got := marksIn(t, path); i == 0 {
			want = got
		} else if got != want {
			t.Errorf("in the order %v the library holds\n%s\nwant\n%s", order, got, want)
		}
	}
}

func TestBadViewFiles(t *testing.T) {
	path := library(t)
	var good []byte
	var other string
	reopened(t, Options{Library: path}, func(w *Window) {
		v := saveView(t, w, "Growth stalls", "Anna", 0, "bear=40")
		content, err := os.ReadFile(viewFile(t, w, v))
		if err != nil {
			t.Fatal(err)
		}
		good = content
		w.session.RemoveView(v.ID)
		if err := w.session.Back(); err != nil {
			t.Fatal(err)
		}
	})
	reopened(t, Options{Library: library(t), Package: tidewellPath}, func(w *Window) {
		v, err := w.session.SaveView("Elsewhere", "Anna", "", savedAt(0))
		if err != nil {
			t.Fatal(err)
		}
		other = viewFile(t, w, v)
	})
	elsewhere, err := os.ReadFile(other)
	if err != nil {
		t.Fatal(err)
	}
	edit := func(old, now string) []byte {
		if !bytes.Contains(good, []byte(old)) {
			t.Fatalf("a view file has no %q:\n%s", old, good)
		}
		return bytes.Replace(good, []byte(old), []byte(now), 1)
	}
	type bad struct {
		name    string
		content []byte
		says    string
	}
	files := []bad{
		{"another report", elsewhere, "of the report"},
		{"truncated", good[:len(good)/2], "breaks off"},
		{"empty", nil, "the file is empty"},
		{"hand-edited chance", edit(`"0.4"`, `"0.5"`), "changed after it was saved"},
		{"hand-edited name", edit("Growth stalls", "Growth soars"), "changed after it was saved"},
		{"newer", edit(`"dossier_view": 1`, `"dossier_view": 9`), "a newer Dossier wrote this view"},
		{"a picture", []byte("\x89PNG\r\n"), "not a view file"},
		{"other JSON", []byte(`{"hello": "world"}`), "not a view file"},
		{"huge", bytes.Repeat([]byte("{"), judgement.MaxViewSize+1), "too large"},
	}
	if raced {
		files = files[:2]
	}
	for _, c := range files {
		t.Run(c.name, func(t *testing.T) {
			before := marksIn(t, path)
			file := filepath.Join(t.TempDir(), "from Anna"+viewEnding)
			if err := os.WriteFile(file, c.content, 0o600); err != nil {
				t.Fatal(err)
			}
			reopened(t, Options{Library: path}, func(w *Window) {
				page, route, text := w.page, w.route, strings.Join(sentences(w.page.object()), "\n")
				w.openDropped(file)
				_, words, _ := topForm(t, w)
				for _, want := range []string{c.says, "from Anna" + viewEnding, "Could not open the view"} {
					if !strings.Contains(words, want) {
						t.Errorf("it says %q, without %q", words, want)
					}
				}
				if w.page != page || w.route != route || strings.Join(sentences(w.page.object()), "\n") != text {
					t.Error("the page is another")
				}
				if len(w.session.Views()) != 0 || w.session.CanUndo() {
					t.Error("it left a trace in the session")
				}
			})
			if after := marksIn(t, path); after != before {
				t.Errorf("the library was\n%s\nand is\n%s", before, after)
			}
		})
	}
	reopened(t, Options{Library: path}, func(w *Window) {
		w.openViewFile(filepath.Join(t.TempDir(), "gone"+viewEnding))
		if _, words, _ := topForm(t, w); !strings.Contains(words, "not there") {
			t.Errorf("a file that is gone says %q", words)
		}
	})
}
