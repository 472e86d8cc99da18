package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dossier/app/widgets"
)

// A box is a small window over the page that asks for something: one face at
// a time, such as a form, then its progress, then its result.
type box struct {
	w     *Window
	wide  float32 // at 100 % text, in pixels; a narrow window narrows it
	tall  float32 // likewise; 0: as high as the face needs
	leave func()  // what Esc does: closes the box, unless it has more to give up
	popup *widget.PopUp
	over  fyne.CanvasObject // what Fyne laid over the window for it
	face  *fyne.Container
	inner fyne.CanvasObject
}

func newBox(w *Window, wide float32) *box {
	b := &box{w: w, wide: wide, face: container.NewStack()}
	b.leave = b.close
	return b
}

// show opens the box on a face; first takes the keyboard, nil for none.
func (b *box) show(o fyne.CanvasObject, first fyne.Focusable) {
	b.popup = widget.NewModalPopUp(b.face, b.w.win.Canvas())
	b.w.boxes = append(b.w.boxes, b)
	b.turn(o, nil)
	b.popup.Show()
	b.over = b.w.win.Canvas().Overlays().Top()
	b.focus(first)
}

// turn shows another face; first takes the keyboard, nil for none.
func (b *box) turn(o fyne.CanvasObject, first fyne.Focusable) {
	b.inner = widgets.NewInset(18, 22, 18, 22, o)
	b.face.Objects = []fyne.CanvasObject{b.inner}
	b.face.Refresh()
	b.fit()
	b.focus(first)
}

// focus gives something in the box the keyboard; nil leaves it where it is.
func (b *box) focus(first fyne.Focusable) {
	if first != nil {
		b.w.win.Canvas().Focus(first)
	}
}

// fit makes the box as high as its face, after something in it changed. A box
// that is not open yet will be.
func (b *box) fit() {
	if b.popup == nil {
		return
	}
	room := b.w.win.Canvas().Size()
	width := min(b.wide*b.w.theme.Scale(), room.Width-40)
	height := b.tall * b.w.theme.Scale()
	if b.tall == 0 {
		height = widgets.HeightFor(b.inner, width)
	}
	b.popup.Resize(fyne.NewSize(width, min(height, room.Height-40)))
}

// close takes the box away. The keyboard is back where it was.
func (b *box) close() {
	b.popup.Hide()
	b.w.boxes = slices.DeleteFunc(b.w.boxes, func(o *box) bool { return o == b })
}

// box is the box in front, nil when none is.
func (w *Window) box() *box {
	top := w.win.Canvas().Overlays().Top()
	for _, b := range w.boxes {
		if b.over == top {
			return b
		}
	}
	return nil
}

// buttonRow sets buttons in a row, to the right.
func buttonRow(buttons ...fyne.CanvasObject) fyne.CanvasObject {
	weights := []float32{1}
	row := []fyne.CanvasObject{gap(0)}
	for _, o := range buttons {
		weights = append(weights, -o.MinSize().Width)
		row = append(row, o)
	}
	return widgets.NewColumns(10, weights, row...)
}

// fieldLabel names the field below it.
func fieldLabel(words string) fyne.CanvasObject {
	return widgets.NewInset(6, 0, 0, 0, widgets.NewText(words, widgets.NoteStyle()))
}
