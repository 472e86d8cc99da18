package widgets

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dossier/charts/drawing"
)

// objectsOf returns what a widget is painted with.
func objectsOf(w fyne.Widget) []fyne.CanvasObject { return test.WidgetRenderer(w).Objects() }

// says reports whether a widget paints words.
func says(w fyne.Widget, words string) bool {
	for _, o := range objectsOf(w) {
		if c, ok := o.(*canvas.Text); ok && strings.Contains(c.Text, words) {
			return true
		}
		if child, ok := o.(fyne.Widget); ok && says(child, words) {
			return true
		}
	}
	return false
}

func TestFigureViewDrawsOnceAFrame(t *testing.T) {
	var drawn int
	f := NewFigureView(func(w float64) (*drawing.Drawing, error) {
		drawn++
		return bars(drawing.Light(), w)
	})
	win := shown(t, NewTheme(false, 1), f, 600, 200)
	win.Canvas().Capture()
	drawn = 0
	for range 100 {
		f.Refresh()
	}
	if drawn != 0 {
		t.Errorf("drawn %d times before a frame wants it", drawn)
	}
	win.Canvas().Capture()
	if drawn != 1 {
		t.Errorf("drawn %d times for a frame", drawn)
	}
	before := f.pixels
	f.marks.Refresh()
	win.Canvas().Capture()
	if drawn != 1 || f.pixels != before {
		t.Error("pointing at a mark paints the figure again")
	}
}

func TestFigureViewIsPaintedInItsColours(t *testing.T) {
	f := NewFigureView(func(w float64) (*drawing.Drawing, error) { return bars(drawing.Light(), w) })
	win := shown(t, NewTheme(false, 1), f, 600, 200)
	picture := win.Canvas().Capture()
	box := f.drawn.Marks()[0].Box
	got := picture.At(int(box.Center().X), int(box.Center().Y))
	r, g, b, _ := got.RGBA()
	wr, wg, wb, _ := drawing.Light().Bull.RGBA()
	if r != wr || g != wg || b != wb {
		t.Errorf("the bull's bar is %v, want %v", got, drawing.Light().Bull)
	}
}

func TestFigureViewSaysWhyItCannotDraw(t *testing.T) {
	fail := errors.New("no column")
	f := NewFigureView(func(w float64) (*drawing.Drawing, error) {
		if fail != nil {
			return nil, fail
		}
		return bars(drawing.Light(), w)
	})
	win := shown(t, NewTheme(false, 1), f, 600, 200)
	if !says(f, "no column") || !strings.Contains(f.AccessibilityLabel(), "no column") {
		t.Error("the reason is not in the figure's place")
	}
	fail = nil
	f.Refresh()
	win.Canvas().Capture()
	if says(f, "no column") {
		t.Error("the reason stays after it is gone")
	}
}

func TestFigureViewTellsOfAnotherHeight(t *testing.T) {
	high := 100.0
	f := NewFigureView(func(w float64) (*drawing.Drawing, error) {
		return &drawing.Drawing{Size: drawing.Size{W: w, H: high}}, nil
	})
	var told int
	f.OnHeight = func() { told++ }
	win := shown(t, NewTheme(false, 1), NewColumn(0, f), 600, 400)
	win.Canvas().Capture()
	if told != 0 {
		t.Error("told of a height it has")
	}
	high = 180
	f.Refresh()
	win.Canvas().Capture()
	if told != 1 {
		t.Errorf("told %d times of another height", told)
	}
}

func TestFigureViewMarks(t *testing.T) {
	f := NewFigureView(func(w float64) (*drawing.Drawing, error) { return bars(drawing.Light(), w) })
	var opened []string
	f.OnMark = func(l drawing.Link) { opened = append(opened, l.Label) }
	win := shown(t, NewTheme(false, 1), f, 600, 200)
	win.Canvas().Capture()
	c := f.drawn.Marks()[1].Box.Center()
	at := fyne.NewPos(float32(c.X), float32(c.Y))

	test.MoveMouse(win.Canvas(), at)
	if !says(f.marks, "Base, stated") || !says(f.marks, "$Base") {
		t.Error("no tooltip over a mark")
	}
	test.TapCanvas(win.Canvas(), at)
	test.TapCanvas(win.Canvas(), fyne.NewPos(3, 3))
	if len(opened) != 1 || opened[0] != "Base, stated" {
		t.Errorf("taps opened %q", opened)
	}
	f.marks.MouseOut()
	if says(f.marks, "Base") || f.marks.Cursor() != desktop.DefaultCursor {
		t.Error("the tooltip stays when the pointer leaves")
	}
	win.Canvas().Focus(f.marks)
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn, fyne.KeyHome, fyne.KeyEnter} {
		f.marks.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if len(opened) != 3 || opened[1] != "Bear, stated" || opened[2] != "Bull, stated" {
		t.Errorf("the keyboard opened %q", opened[1:])
	}
	if got := f.marks.AccessibilityLabel(); got != "Bull, stated: $Bull" {
		t.Errorf("mark is called %q", got)
	}
	if f.AccessibilityLabel() != f.drawn.Summary {
		t.Errorf("figure is called %q", f.AccessibilityLabel())
	}
}

// Aim: 8 ms, half a frame.
func BenchmarkFigureView(b *testing.B) {
	f := NewFigureView(func(w float64) (*drawing.Drawing, error) { return bars(drawing.Light(), w) })
	shown(b, NewTheme(false, 1), f, 900, 500)
	for b.Loop() {
		f.Refresh()
		f.generate(900, 500)
	}
}
