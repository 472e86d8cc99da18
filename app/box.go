package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dossier/app/widgets"
)

// A box is a small window over the window that has several faces.
type box struct {
	w     *Window
	popup *widget.PopUp
	face  *fyne.Container
	inner fyne.CanvasObject
}

func newBox(w *Window) *box { return &box{w: w, face: container.NewStack()} }

// turn shows another face.
func (b *box) turn(o fyne.CanvasObject) {
	b.inner = widgets.NewInset(18, 22, 18, 22, o)
	b.face.Objects = []fyne.CanvasObject{b.inner}
	b.face.Refresh()
	if b.popup != nil {
		b.fit()
	}
}

// fit makes the box as high as its face.
func (b *box) fit() {
	if b.popup == nil {
		return
	}
	width := min(exportWidth*b.w.theme.Scale(), b.w.win.Canvas().Size().Width-40)
	b.popup.Resize(fyne.NewSize(width, widgets.HeightFor(b.inner, width)))
}

func (b *box) show() {
	b.popup = widget.NewModalPopUp(b.face, b.w.win.Canvas())
	b.fit()
	b.popup.Show()
}

func (b *box) close() { b.popup.Hide() }

// buttons sets a row of them to the right.
func (b *box) buttons(objects ...fyne.CanvasObject) fyne.CanvasObject {
	weights := []float32{1}
	row := []fyne.CanvasObject{gap(0)}
	for _, o := range objects {
		weights = append(weights, -o.MinSize().Width)
		row = append(row, o)
	}
	return widgets.NewColumns(10, weights, row...)
}
