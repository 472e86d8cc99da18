package desktop

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/test"

	"dossier/app"
	"dossier/app/widgets"
)

// A twin is the window laid out without a display, in step with the one on the
// screen. It knows where things are, so that no test holds a coordinate.
type twin struct {
	t      *testing.T
	driver fyne.Driver
	canvas fyne.Canvas
}

// newTwin returns a twin of a window of a size, in pixels, whose menu bar is
// menu pixels high. Fyne gives the window of its test driver none.
func newTwin(t *testing.T, o app.Options, size fyne.Size, menu float32) *twin {
	t.Helper()
	a := test.NewTempApp(t)
	w, end, err := app.Preview(t.Context(), a, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := end(); err != nil {
			t.Error(err)
		}
	})
	win := w.Window()
	content := win.Content()
	win.SetContent(container.New(layout.NewCustomPaddedLayout(menu, 0, 0, 0), content))
	win.Resize(size)
	return &twin{t, a.Driver(), win.Canvas()}
}

// citation names the first citation chip in view that stands by itself.
const citation = "a citation"

// find returns the first object in view that people who do not see it know by
// a name; one that ends in "…" is the beginning of one.
func (w *twin) find(name string) fyne.CanvasObject {
	w.t.Helper()
	roots := append([]fyne.CanvasObject{w.canvas.Content()}, w.canvas.Overlays().List()...)
	for i := len(roots) - 1; i >= 0; i-- {
		if o := within(roots[i], name); o != nil {
			return o
		}
	}
	w.t.Fatalf("the window shows nothing called %q", name)
	return nil
}

func called(o fyne.CanvasObject, name string) bool {
	if name == citation {
		_, ok := o.(*widgets.ClaimChip)
		return ok
	}
	a, ok := o.(fyne.Accessible)
	if !ok {
		return false
	}
	label := a.AccessibilityLabel()
	start, cut := strings.CutSuffix(name, "…")
	return label == name || cut && strings.HasPrefix(label, start)
}

// within returns the first object in o that is called name, or nil.
func within(o fyne.CanvasObject, name string) fyne.CanvasObject {
	if !o.Visible() {
		return nil
	}
	if called(o, name) {
		return o
	}
	var parts []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		parts = o.Objects
	case fyne.Widget:
		parts = test.WidgetRenderer(o).Objects()
	}
	for _, part := range parts {
		if found := within(part, name); found != nil {
			return found
		}
	}
	return nil
}

// box is where an object is on the screen.
func (w *twin) box(name string) (fyne.Position, fyne.Size) {
	w.t.Helper()
	o := w.find(name)
	return w.driver.AbsolutePositionForObject(o), o.Size()
}

// middle is where to click an object.
func (w *twin) middle(name string) fyne.Position {
	w.t.Helper()
	at, size := w.box(name)
	return at.AddXY(size.Width/2, size.Height/2)
}

// tap does what a click on an object does.
func (w *twin) tap(name string) {
	w.t.Helper()
	test.TapCanvas(w.canvas, w.middle(name))
}

// hold takes a track's handle to a place on the screen; letGo lets go of it.
func (w *twin) hold(track string, to fyne.Position) {
	w.t.Helper()
	o := w.find(track)
	event := fyne.PointEvent{Position: to.Subtract(w.driver.AbsolutePositionForObject(o)), AbsolutePosition: to}
	o.(desktop.Mouseable).MouseDown(&desktop.MouseEvent{PointEvent: event, Button: desktop.MouseButtonPrimary})
	o.(fyne.Draggable).Dragged(&fyne.DragEvent{PointEvent: event})
}

func (w *twin) letGo(track string) {
	w.t.Helper()
	w.find(track).(fyne.Draggable).DragEnd()
}
