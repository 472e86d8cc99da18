package app

import (
	"bytes"
	"errors"
	"image/png"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dossier/app/widgets"
)

// figureOn scrolls to a figure of the chapter shown and returns its view.
func figureOn(t *testing.T, w *Window, key string) *widgets.FigureView {
	t.Helper()
	p, ok := w.page.(*chapterPage)
	if !ok {
		t.Fatalf("the window is at %s", w.route)
	}
	p.reader.ScrollTo("figure:" + key)
	w.win.Canvas().Capture()
	for _, f := range p.figures {
		if f.key == key {
			return f.view
		}
	}
	t.Fatalf("the page has no figure %s", key)
	return nil
}

// within returns the objects under o that a test picks, drawn or not.
func within(o fyne.CanvasObject, pick func(fyne.CanvasObject) bool) []fyne.CanvasObject {
	var found []fyne.CanvasObject
	if pick(o) {
		found = append(found, o)
	}
	var parts []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		parts = o.Objects
	case fyne.Widget:
		parts = test.WidgetRenderer(o).Objects()
	}
	for _, p := range parts {
		found = append(found, within(p, pick)...)
	}
	return found
}

// keysOf returns what takes the keyboard for a figure's marks.
func keysOf(t *testing.T, f *widgets.FigureView) fyne.Focusable {
	t.Helper()
	for _, o := range test.WidgetRenderer(f).Objects() {
		if k, ok := o.(fyne.Focusable); ok {
			return k
		}
	}
	t.Fatal("the figure takes no keys")
	return nil
}

// menuShown returns the labels of the menu in front and takes it away.
func menuShown(t *testing.T, w *Window) []string {
	t.Helper()
	top := w.win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no menu came up")
	}
	var labels []string
	for _, o := range within(top, func(o fyne.CanvasObject) bool { _, ok := o.(*canvas.Text); return ok }) {
		labels = append(labels, o.(*canvas.Text).Text)
	}
	press(w, fyne.KeyEscape)
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape leaves the menu there")
	}
	return labels
}

func TestFigureMenu(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:1"})
	want := []string{"Show data", "Copy image", "Save as SVG…", "Save as PNG…", "Save as PDF…", "Enlarge", "Present from here"}
	check := func(t *testing.T, labels []string) {
		t.Helper()
		for _, l := range want {
			if !slices.Contains(labels, l) {
				t.Errorf("the menu %q has no %q", labels, l)
			}
		}
	}
	figure := figureOn(t, w, "FO003")

	t.Run("ByItsButton", func(t *testing.T) {
		buttons := within(w.page.object(), func(o fyne.CanvasObject) bool {
			b, ok := o.(*widgets.IconButton)
			return ok && strings.HasPrefix(b.AccessibilityLabel(), "Menu of figure FO003")
		})
		if len(buttons) != 1 {
			t.Fatalf("%d buttons", len(buttons))
		}
		test.Tap(buttons[0].(*widgets.IconButton))
		check(t, menuShown(t, w))
	})
	t.Run("ByTheSecondaryButton", func(t *testing.T) {
		at := w.app.Driver().AbsolutePositionForObject(figure).AddXY(40, 40)
		test.TapSecondaryAt(keysOf(t, figure).(fyne.SecondaryTappable), at)
		check(t, menuShown(t, w))
	})
	t.Run("ByTheKeyboard", func(t *testing.T) {
		keys := keysOf(t, figure)
		w.win.Canvas().Focus(keys)
		keys.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
		check(t, menuShown(t, w))
		if w.win.Canvas().Focused() != keys {
			t.Error("the keyboard is elsewhere after the menu")
		}
	})
	t.Run("ByTab", func(t *testing.T) {
		for range 200 {
			w.win.Canvas().FocusNext()
			if b, ok := w.win.Canvas().Focused().(*widgets.IconButton); ok && strings.HasPrefix(b.AccessibilityLabel(), "Menu of figure FO003") {
				b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
				check(t, menuShown(t, w))
				return
			}
		}
		t.Error("Tab never comes to the menu")
	})
	t.Run("EveryFigureHasOne", func(t *testing.T) {
		for _, e := range w.exhibits() {
			f := e.figure()
			if f.OnMenu == nil || f.OnMark == nil {
				t.Errorf("figure %s has no menu or no marks", e.name)
			}
		}
		w.goTo(Route{Page: ScenariosPage})
		buttons := within(w.page.object(), func(o fyne.CanvasObject) bool {
			b, ok := o.(*widgets.IconButton)
			return ok && strings.HasPrefix(b.AccessibilityLabel(), "Menu of figure")
		})
		if len(buttons) != 2 {
			t.Errorf("the scenario page has %d menus, want 2", len(buttons))
		}
	})
}

func TestCopyImage(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:8"})
	e, _ := w.figureExhibit("FV003")
	item := func() *fyne.MenuItem { return figureMenu(e, e.figure()).Items[1] }
	if !item().Disabled {
		t.Error("a window without a clipboard for pictures offers to copy one")
	}
	var copied []byte
	w.copyImage = func(b []byte) error {
		copied = b
		return nil
	}
	item().Action()
	img, err := png.Decode(bytes.NewReader(copied))
	if err != nil {
		t.Fatal(err)
	}
	if got := img.Bounds().Dx(); got != 2*savedWidth {
		t.Errorf("the picture is %d pixels wide, want %d", got, 2*savedWidth)
	}
	if got := strings.Join(sentences(w.frame.root), "\n"); !strings.Contains(got, "Copied figure FV003") {
		t.Error("nothing says that it was copied")
	}
	w.copyImage = func([]byte) error { return errors.New("no clipboard") }
	item().Action()
	if len(w.win.Canvas().Overlays().List()) != 1 {
		t.Error("nothing tells of the failure")
	}
}

func TestSecondView(t *testing.T) {
	w := openAt(t, Options{Page: "chapter:1"})
	figure := figureOn(t, w, "FO003")
	choices := within(w.page.object(), func(o fyne.CanvasObject) bool {
		c, ok := o.(*widgets.Segmented)
		return ok && c.Small
	})
	if len(choices) != 1 {
		t.Fatalf("%d choices of views on the page, want 1", len(choices))
	}
	choice := choices[0].(*widgets.Segmented)
	first := figure.Drawing()
	test.TapAt(choice, fyne.NewPos(choice.Size().Width*0.75, 5))
	w.win.Canvas().Capture()
	second := figure.Drawing()
	if first == second || first.Size == second.Size {
		t.Error("the figure is drawn as before")
	}
	if d := figure.Size().Height - float32(second.Size.H); d > 1 || d < -1 {
		t.Errorf("the page gives it %v pixels, it needs %v", figure.Size().Height, second.Size.H)
	}

	// It is remembered wherever the figure is shown, until another report is.
	w.goTo(Route{Page: CoverPage})
	w.goTo(Route{Page: ChapterPage, Chapter: 1})
	if d := figureOn(t, w, "FO003").Drawing(); d.Size != second.Size {
		t.Error("another visit shows the first view again")
	}
	e, _ := w.figureExhibit("FO003")
	w.enlarge(e)
	press(w, fyne.KeyV)
	if e.viewIndex() != 0 {
		t.Error("V does not turn the view of the enlarged figure")
	}
	press(w, fyne.KeyEscape)
	w.win.Canvas().Capture()
	if d := figureOn(t, w, "FO003").Drawing(); d.Size != first.Size {
		t.Error("the page does not follow the view chosen over it")
	}
	press(w, fyne.KeyV)
	if e.viewIndex() != 0 {
		t.Error("V turns a view while the page is read")
	}
}

// press types a key where the keyboard is.
func press(w *Window, keys ...fyne.KeyName) {
	for _, k := range keys {
		e := &fyne.KeyEvent{Name: k}
		if f := w.win.Canvas().Focused(); f != nil {
			f.TypedKey(e)
		} else {
			w.win.Canvas().OnTypedKey()(e)
		}
	}
}
