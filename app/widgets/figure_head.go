package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewFigureHead returns the line above a figure: its caption, and to the right
// what can be done with it. The choice of views stands between them, or below
// the caption where there is no room beside it; nil for a figure that has one
// view.
func NewFigureHead(caption, views, menu fyne.CanvasObject) *fyne.Container {
	objects := []fyne.CanvasObject{caption, menu}
	if views != nil {
		objects = append(objects, views)
	}
	return container.New(&figureHeadLayout{}, objects...)
}

// figureHeadLayout sets a caption, a menu and perhaps a choice of views.
type figureHeadLayout struct{ width float32 }

const (
	headGap   = 12
	headDrop  = 3   // a caption's line is less high than the button
	headLeast = 360 // a caption narrower than that has the views below it
)

// Layout implements fyne.Layout.
func (l *figureHeadLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	menu := objects[1].MinSize()
	objects[1].Resize(menu)
	objects[1].Move(fyne.NewPos(size.Width-menu.Width, 0))
	room, beside := l.captionWidth(objects, size.Width)
	high := heightOf(objects[0], room)
	objects[0].Move(fyne.NewPos(0, headDrop))
	objects[0].Resize(fyne.NewSize(room, high))
	if len(objects) < 3 {
		return
	}
	views := objects[2].MinSize()
	objects[2].Resize(views)
	if beside {
		objects[2].Move(fyne.NewPos(size.Width-menu.Width-headGap/2-views.Width, (menu.Height-views.Height)/2))
	} else {
		objects[2].Move(fyne.NewPos(0, headDrop+high+headGap/2))
	}
}

// captionWidth is the room of the caption, and whether the views stand beside
// it.
func (l *figureHeadLayout) captionWidth(objects []fyne.CanvasObject, width float32) (room float32, beside bool) {
	room = width - objects[1].MinSize().Width - headGap
	if len(objects) < 3 {
		return max(room, 0), false
	}
	if with := room - objects[2].MinSize().Width - headGap/2; with >= headLeast*scaleOf(themeOf(objects[0])) {
		return with, true
	}
	return max(room, 0), false
}

// MinSize implements fyne.Layout: the height at the last width.
func (l *figureHeadLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := objects[0].MinSize().Width + headGap + objects[1].MinSize().Width
	if len(objects) > 2 {
		w = max(w, objects[2].MinSize().Width)
	}
	return fyne.NewSize(w, l.heightForWidth(objects, max(l.width, w)))
}

func (l *figureHeadLayout) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	room, beside := l.captionWidth(objects, width)
	h := headDrop + heightOf(objects[0], room)
	if len(objects) > 2 && !beside {
		h += headGap/2 + objects[2].MinSize().Height
	}
	return max(h, objects[1].MinSize().Height)
}
