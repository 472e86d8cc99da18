package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// besideLayout is columns where there is room for them, and a stack where
// there is not.
type besideLayout struct {
	least   float32
	columns columnsLayout
	stack   columnLayout
}

// NewBeside returns a container that places objects as [NewColumns] does, and
// below each other, gap pixels apart, where it has less than least pixels.
func NewBeside(least, gap float32, weights []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&besideLayout{
		least: least, columns: columnsLayout{gap: gap, weights: weights}, stack: columnLayout{gap: gap},
	}, objects...)
}

// Layout implements fyne.Layout.
func (l *besideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if size.Width < l.least {
		l.stack.Layout(objects, size)
		return
	}
	l.columns.Layout(objects, size)
}

// MinSize implements fyne.Layout: it can be as narrow as the widest object.
func (l *besideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range objects {
		w = max(w, o.MinSize().Width)
	}
	return fyne.NewSize(w, l.heightForWidth(objects, max(l.columns.width, l.stack.width, w)))
}

func (l *besideLayout) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	if width < l.least {
		return l.stack.heightForWidth(objects, width)
	}
	return l.columns.heightForWidth(objects, width)
}
