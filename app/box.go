package app

import (
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
	popup *widget.PopUp
	face  *fyne.Container
	inner fyne.CanvasObject
}

func newBox(w *Window, wide float32) *box {
	return &box{w: w, wide: wide, face: container.NewStack()}
}

// show opens the box on a face; first takes the keyboard, nil for none.
func (b *box) show(o fyne.CanvasObject, first fyne.Focusable) {
	b.popup = widget.NewModalPopUp(b.face, b.w.win.Canvas())
	b.turn(o)
	b.popup.Show()
	if first != nil {
		b.w.win.Canvas().Focus(first)
	}
}

// turn shows another face.
func (b *box) turn(o fyne.CanvasObject) {
	b.inner = widgets.NewInset(18, 22, 18, 22, o)
	b.face.Objects = []fyne.CanvasObject{b.inner}
	b.face.Refresh()
	b.fit()
}

// fit makes the box as high as its face, after something in it changed. A box
// that is not open yet will be.
func (b *box) fit() {
	if b.popup == nil {
		return
	}
	width := min(b.wide*b.w.theme.Scale(), b.w.win.Canvas().Size().Width-40)
	b.popup.Resize(fyne.NewSize(width, widgets.HeightFor(b.inner, width)))
}

// close takes the box away.
func (b *box) close() { b.popup.Hide() }

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
