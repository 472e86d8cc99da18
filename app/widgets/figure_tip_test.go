package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dossier/charts/drawing"
)

func TestTipStaysInTheFigure(t *testing.T) {
	view := fyne.NewSize(600, 200)
	for _, c := range []struct {
		name    string
		mark    area
		tip     fyne.Size
		want    fyne.Position
		covered bool // the mark leaves no side free
	}{
		{"above", area{200, 100, 40, 20}, fyne.NewSize(120, 50), fyne.NewPos(160, 44), false},
		{"below, at the top", area{200, 10, 40, 20}, fyne.NewSize(120, 50), fyne.NewPos(160, 36), false},
		{"held at the left", area{0, 100, 10, 20}, fyne.NewSize(120, 50), fyne.NewPos(0, 44), false},
		{"held at the right", area{590, 100, 10, 20}, fyne.NewSize(120, 50), fyne.NewPos(480, 44), false},
		{"right of a high one", area{50, 0, 40, 200}, fyne.NewSize(120, 50), fyne.NewPos(96, 75), false},
		{"left of a high one at the right", area{540, 0, 60, 200}, fyne.NewSize(120, 50), fyne.NewPos(414, 75), false},
		{"on one that fills the figure", area{0, 0, 600, 200}, fyne.NewSize(120, 50), fyne.NewPos(240, 0), true},
		{"on a wide one, where it covers least", area{0, 40, 600, 130}, fyne.NewSize(120, 50), fyne.NewPos(240, 0), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := placeTip(c.mark, c.tip, view)
			if got != c.want {
				t.Errorf("at %v, want %v", got, c.want)
			}
			box := area{got.X, got.Y, c.tip.Width, c.tip.Height}
			if box.x < 0 || box.y < 0 || box.x+box.w > view.Width || box.y+box.h > view.Height {
				t.Errorf("%v leaves the figure", box)
			}
			if over := c.mark.overlap(box); (over > 0) != c.covered {
				t.Errorf("it covers %v square pixels of its mark", over)
			}
		})
	}
}

// wordy is a figure whose one mark has more to say than a line holds.
func wordy(w float64) (*drawing.Drawing, error) {
	d := &drawing.Drawing{Size: drawing.Size{W: w, H: 300}, Title: "Wordy"}
	d.Link(drawing.Link{Box: drawing.Rect{X: w - 30, Y: 140, W: 20, H: 20}, Label: "A risk", Value: strings.Repeat("and what would follow from it ", 60)})
	return d, d.Err()
}

func TestLongTipIsBrokenAndCut(t *testing.T) {
	f := NewFigureView(wordy)
	win := shown(t, NewTheme(false, 1.5), f, 300, 300)
	win.Canvas().Capture()
	test.MoveMouse(win.Canvas(), fyne.NewPos(280, 150))
	var lines int
	for _, o := range objectsOf(f.marks) {
		if o.Position().X < 0 || o.Position().X+o.Size().Width > 301 || o.Position().Y < 0 || o.Position().Y+o.Size().Height > 300 {
			t.Errorf("%T at %v, %v leaves the figure", o, o.Position(), o.Size())
		}
		lines++
	}
	if lines != 1+1+tipLines {
		t.Errorf("%d objects, want a box, a name and %d lines", lines, tipLines)
	}
	if !says(f.marks, "…") {
		t.Error("what is left out is not said to be")
	}
}

func TestFigureViewShowsADrawingOfAnotherWidth(t *testing.T) {
	f := NewFigureView(func(float64) (*drawing.Drawing, error) { return bars(drawing.Light(), 400) })
	var opened []string
	f.OnMark = func(l drawing.Link) { opened = append(opened, l.Label) }
	win := shown(t, NewTheme(false, 1), f, 800, 300)
	picture := win.Canvas().Capture()
	if got := f.HeightForWidth(800); got != 300 {
		t.Errorf("it needs %v pixels at twice its width, want 300", got)
	}
	box := f.Drawing().Marks()[2].Box.Center()
	at := fyne.NewPos(float32(box.X)*2, float32(box.Y)*2)
	r, g, b, _ := picture.At(int(at.X), int(at.Y)).RGBA()
	wr, wg, wb, _ := drawing.Light().Bear.RGBA()
	if r != wr || g != wg || b != wb {
		t.Error("the bear's bar is not where it is at twice the size")
	}
	test.TapCanvas(win.Canvas(), at)
	if len(opened) != 1 || opened[0] != "Bear, stated" {
		t.Errorf("a tap on it opened %q", opened)
	}
}

func TestFigureMenuIsAskedFor(t *testing.T) {
	f := NewFigureView(func(w float64) (*drawing.Drawing, error) { return bars(drawing.Light(), w) })
	var asked []fyne.Position
	f.OnMenu = func(at fyne.Position) { asked = append(asked, at) }
	win := shown(t, NewTheme(false, 1), NewInset(40, 0, 0, 30, f), 600, 240)
	win.Canvas().Capture()

	test.TapSecondaryAt(f.marks, fyne.NewPos(5, 6))
	if len(asked) != 1 {
		t.Fatalf("asked %d times by the secondary button", len(asked))
	}
	win.Canvas().Focus(f.marks)
	f.marks.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if len(asked) != 2 || asked[1] != fyne.NewPos(30, 40) {
		t.Fatalf("the menu key asks at %v, want the figure's corner", asked[1:])
	}
	f.marks.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF10})
	if len(asked) != 2 {
		t.Error("F10 without Shift asks for the menu")
	}
	f.marks.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	f.marks.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	f.marks.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF10})
	mark := f.Drawing().Marks()[0].Box
	if want := fyne.NewPos(30+float32(mark.X), 40+float32(mark.Y+mark.H)); len(asked) != 3 || asked[2] != want {
		t.Errorf("Shift F10 asks at %v, want below the mark, %v", asked[2:], want)
	}
}

// Fyne gives a key to the widget that has the keyboard alone; F1 and F5 are
// the whole window's.
func TestKeysThatMeanNothingReachTheWindow(t *testing.T) {
	figure := NewFigureView(func(w float64) (*drawing.Drawing, error) { return bars(drawing.Light(), w) })
	table := NewDataTable(caseTable())
	button := NewButton("Undo", nil)
	reader := NewReader([]Item{{Kind: ParagraphItem, Text: text("Words to read.")}})
	choice := NewSegmented([]string{"One", "Two"}, nil)
	chips := NewSentence(text("Stated [@H1]"), BodyStyle())
	win := shown(t, NewTheme(false, 1), NewColumn(0, figure, table, button, choice, chips, NewInset(0, 0, 0, 0, reader)), 600, 900)
	win.Canvas().Capture()
	var got []fyne.KeyName
	win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { got = append(got, e.Name) })
	for name, w := range map[string]fyne.Focusable{
		"figure": figure.marks, "table": table.keys, "button": button, "reader": reader.body, "choice": choice, "chips": chips.chips,
	} {
		win.Canvas().Focus(w)
		got = nil
		w.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF5})
		w.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if len(got) != 2 || got[0] != fyne.KeyF5 || got[1] != fyne.KeyEscape {
			t.Errorf("%s passes on %v, want F5 and Escape", name, got)
		}
	}
	figure.marks.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	got = nil
	figure.marks.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if len(got) != 0 {
		t.Error("the Escape that leaves a mark is passed on")
	}
}

func TestFigureHead(t *testing.T) {
	caption := NewText("What the figure shows, in a sentence of some length that needs a second line where it is narrow", BodyStyle())
	choice := NewSegmented([]string{"Cards", "Values and ages"}, nil)
	choice.Small = true
	menu := NewIconButton(MoreIcon, "Menu", nil)
	head := NewFigureHead(caption, choice, menu)
	win := shown(t, NewTheme(false, 1), NewColumn(0, head), 700, 300)
	check := func(wantBeside bool) {
		t.Helper()
		boxes := []fyne.CanvasObject{caption, choice, menu}
		for i, a := range boxes {
			if a.Position().X < 0 || a.Position().X+a.Size().Width > head.Size().Width || a.Position().Y+a.Size().Height > head.Size().Height {
				t.Errorf("%T leaves the line", a)
			}
			for _, b := range boxes[:i] {
				one := area{a.Position().X, a.Position().Y, a.Size().Width, a.Size().Height}
				if one.overlap(area{b.Position().X, b.Position().Y, b.Size().Width, b.Size().Height}) > 0 {
					t.Errorf("%T lies on %T", a, b)
				}
			}
		}
		if menu.Position().X+menu.Size().Width != head.Size().Width || menu.Position().Y != 0 {
			t.Errorf("the menu is at %v, not at the top right", menu.Position())
		}
		if beside := choice.Position().X > 0; beside != wantBeside {
			t.Errorf("the choice stands beside the caption: %v, want %v", beside, wantBeside)
		}
	}
	check(true)
	win.Resize(fyne.NewSize(480, 300))
	check(false)
}
