package app

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/app/widgets"
	"dossier/charts/drawing"
	"dossier/db/scenario"
)

// faceOf returns the figure on the stage in front.
func faceOf(t *testing.T, w *Window) *figureFace {
	t.Helper()
	if w.top() == nil {
		t.Fatal("nothing lies over the window")
	}
	f, ok := w.top().face.(*figureFace)
	if !ok {
		t.Fatalf("a %T lies over the window", w.top().face)
	}
	return f
}

func TestPresent(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8"})
	figureOn(t, w, "FV002")
	size, offset := w.win.Canvas().Size(), w.page.offset()
	press(w, fyne.KeyF5)
	f := faceOf(t, w)
	if !w.win.FullScreen() {
		t.Error("it is not on the whole screen")
	}
	if f.exhibit().key != "FV002" {
		t.Errorf("it begins with %s, not with the figure in view", f.exhibit().key)
	}
	if len(f.show) != 31 {
		t.Errorf("%d figures, want 31", len(f.show))
	}

	at := f.at
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{
		{fyne.KeyRight, at + 1},
		{fyne.KeyDown, at + 2},
		{fyne.KeyUp, at + 1},
		{fyne.KeyLeft, at},
		{fyne.KeySpace, at + 1},
		{fyne.KeyPageUp, at},
		{fyne.KeyPageDown, at + 1},
		{fyne.KeyHome, 0},
		{fyne.KeyLeft, 0},
		{fyne.KeyEnd, 30},
		{fyne.KeyRight, 30},
	} {
		press(w, c.key)
		if f.at != c.want {
			t.Fatalf("%s leads to figure %d, want %d", c.key, f.at+1, c.want+1)
		}
		said := strings.Join(sentences(w.top()), "\n")
		for _, want := range []string{f.exhibit().title().Plain(), f.exhibit().place, fmt.Sprintf("%d of 31", c.want+1)} {
			if !strings.Contains(said, want) {
				t.Errorf("figure %s is presented without %q", f.exhibit().key, want)
			}
		}
	}
	press(w, fyne.KeyEscape)
	if w.top() != nil || w.win.FullScreen() || w.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not leave")
	}
	if w.win.Canvas().Size() != size || w.page.offset() != offset {
		t.Errorf("the window is %v at %v, was %v at %v", w.win.Canvas().Size(), w.page.offset(), size, offset)
	}
}

func TestPresentBeginsWithTheFigureInView(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:1"})
	p := w.page.(*chapterPage)
	for _, f := range p.figures {
		figureOn(t, w, f.key)
		if got := p.inView(); got != f.key {
			t.Errorf("at %s the figure in view is %s", f.key, got)
		}
	}
	p.reader.SetOffset(0)
	if got := p.inView(); got != p.figures[0].key {
		t.Errorf("at the top the next figure is %s, want %s", got, p.figures[0].key)
	}
	for page, want := range map[string]string{"cover": "FO002", "scenarios": "values"} {
		w := openAt(t, Options{Page: page})
		w.present()
		if got := faceOf(t, w).exhibit().key; got != want {
			t.Errorf("from the %s it begins with %s, want %s", page, got, want)
		}
	}
}

func TestPresentedFiguresFollowTheScenario(t *testing.T) {
	w := openAt(t, Options{Page: "scenarios"})
	w.present()
	f := faceOf(t, w)
	w.win.Canvas().Capture()
	before, title := f.parts.view.Drawing(), f.parts.title.Text.Plain()
	if err := w.session.Put(scenario.Probability("bear"), 0.4); err != nil {
		t.Fatal(err)
	}
	w.win.Canvas().Capture()
	if f.parts.view.Drawing() == before || f.parts.title.Text.Plain() == title {
		t.Error("the figure or its title stays as it was")
	}
	if where := f.parts.place.Text.Plain(); !strings.Contains(where, "my view, 1 change") {
		t.Errorf("it does not say whose scenario it shows: %q", where)
	}
	w.undo()
	if f.parts.title.Text.Plain() != title {
		t.Error("an undo does not reach it")
	}
	w.toggleDark()
	w.win.Canvas().Capture()
	if got := w.top().ground.FillColor; got != drawing.Dark().Paper {
		t.Errorf("in dark it stands on %v", got)
	}
	w.goTo(Route{Page: CoverPage})
	if w.top() != nil || w.win.FullScreen() {
		t.Error("it stays over another page")
	}
}

func TestEnlarge(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8"})
	keys := keysOf(t, figureOn(t, w, "FV003"))
	w.win.Canvas().Focus(keys)
	e, _ := w.figureExhibit("FV003")
	w.enlarge(e)
	f := faceOf(t, w)
	if w.win.FullScreen() {
		t.Error("enlarging leaves the window")
	}
	if got, was := f.parts.view.Size().Width, float32(704); got < 1.5*was {
		t.Errorf("it is %v pixels wide", got)
	}
	press(w, fyne.KeyRight)
	if f.at != 0 || len(f.show) != 1 {
		t.Error("an enlarged figure is walked away from")
	}
	marks := f.parts.view.Drawing().Marks()
	f.parts.view.OnMark(marks[0])
	if !w.top().drawer.object().Visible() || w.frame.drawer.object().Visible() {
		t.Error("a mark does not open the drawer beside the figure")
	}
	w.showData(e, f.parts.view.Drawing())
	press(w, fyne.KeyEscape)
	if w.top() == nil || w.top().face != face(f) {
		t.Error("Escape on the data takes the figure away too")
	}
	press(w, fyne.KeyEscape, fyne.KeyEscape)
	if w.top() != nil {
		t.Error("Escape does not leave")
	}
	if w.win.Canvas().Focused() != keys {
		t.Error("the keyboard does not come back to the figure")
	}
}

// TestFiguresFitEveryScreen lays every figure out on stages of several sizes:
// nothing leaves the stage and nothing lies on anything else.
func TestFiguresFitEveryScreen(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8"})
	show := w.exhibits()
	sizes := []fyne.Size{designSize(), fyne.NewSize(900, 560), fyne.NewSize(1920, 1080), fyne.NewSize(1080, 1920)}
	if raced {
		sizes = sizes[:1]
	}
	for _, size := range sizes {
		for at, e := range show {
			for view := range max(len(e.views), 1) {
				if len(e.views) > 0 {
					w.views[e.key] = e.views[view].ID
				}
				f := newFigureFace(w, show, at, true)
				f.object().Resize(size)
				f.parts.view.Resize(f.parts.view.Size())
				name := fmt.Sprintf("%s, view %d, on %v", e.name, view, size)
				checkParts(t, name, f.outer.Objects[0].(*fyne.Container).Objects, size)
				if size.Width >= 1280 && f.laid.scale < 0.6 {
					t.Errorf("%s is shown at a scale of %.2f", name, f.laid.scale)
				}
				if need := f.laid.height * f.laid.scale; need > float64(f.parts.view.Size().Height)+1 {
					t.Errorf("%s needs %v pixels and has %v", name, need, f.parts.view.Size().Height)
				}
			}
		}
	}
}

func checkParts(t *testing.T, name string, parts []fyne.CanvasObject, size fyne.Size) {
	t.Helper()
	type box struct{ x, y, w, h float32 }
	var boxes []box
	for _, o := range parts {
		if s, ok := o.(*widgets.Sentence); ok && len(s.Text) == 0 {
			continue
		}
		b := box{o.Position().X, o.Position().Y, o.Size().Width, o.Size().Height}
		if b.x < -1 || b.y < -1 || b.x+b.w > size.Width+1 || b.y+b.h > size.Height+1 || b.w <= 0 || b.h <= 0 {
			t.Errorf("%s: a %T at %v leaves the stage", name, o, b)
		}
		for i, other := range boxes {
			w := min(b.x+b.w, other.x+other.w) - max(b.x, other.x)
			h := min(b.y+b.h, other.y+other.h) - max(b.y, other.y)
			if w > 1 && h > 1 {
				t.Errorf("%s: a %T at %v lies on part %d at %v", name, o, b, i, other)
			}
		}
		boxes = append(boxes, b)
	}
}

// Aim: a step to the next figure within two frames, 33 ms.
func BenchmarkPresentStep(b *testing.B) {
	w, end, err := Preview(b.Context(), test.NewApp(), Options{Library: library(b), Page: "chapter:1"})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		if err := end(); err != nil {
			b.Error(err)
		}
	}()
	w.present()
	f := w.top().face.(*figureFace)
	w.win.Resize(fyne.NewSize(1920, 1080))
	for b.Loop() {
		f.walk((f.at + 1) % len(f.show))
	}
}
