package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// measureLayout holds one object to a width, centred.
type measureLayout struct {
	most, edge, top float32
	width           float32
}

// NewMeasure returns a container that sets o in the middle, at most a number of
// pixels wide so that it reads well, with edge pixels of room at the sides at
// least, and top pixels above and below.
func NewMeasure(most, edge, top float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&measureLayout{most: most, edge: edge, top: top}, o)
}

func (l *measureLayout) room(width float32) float32 {
	return max(min(l.most, width-2*l.edge), 0)
}

// Layout implements fyne.Layout.
func (l *measureLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	room := l.room(size.Width)
	for _, o := range objects {
		o.Move(fyne.NewPos((size.Width-room)/2, l.top))
		o.Resize(fyne.NewSize(room, max(size.Height-2*l.top, 0)))
	}
}

// MinSize implements fyne.Layout: the height at the last width.
func (l *measureLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range objects {
		w = max(w, min(o.MinSize().Width, l.most))
	}
	w += 2 * l.edge
	return fyne.NewSize(w, l.heightForWidth(objects, max(l.width, w)))
}

func (l *measureLayout) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range objects {
		h = max(h, heightOf(o, l.room(width)))
	}
	return h + 2*l.top
}
