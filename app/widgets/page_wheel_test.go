package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestPageTakesTheWheelOnlyWhenTold(t *testing.T) {
	test.NewTempApp(t)
	field := widget.NewEntry()
	p := NewPage(NewColumn(0, field, NewInset(2000, 0, 0, 0, NewHairline())))
	w := test.NewTempWindow(t, p)
	w.Resize(fyne.NewSize(400, 300))
	test.Scroll(w.Canvas(), fyne.NewPos(30, 20), 0, -50)
	if p.Offset() != 0 {
		t.Fatal("the field scrolls the page by itself: TakeWheel is no longer needed")
	}
	p.TakeWheel()
	test.Scroll(w.Canvas(), fyne.NewPos(30, 20), 0, -50)
	if p.Offset() != 50 {
		t.Errorf("over the field the page is at %v, want 50", p.Offset())
	}
}
