package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/app/widgets"
)

// steady keeps the room of one object as large as it ever was at its width, so
// that what stands below does not jump while words in it change.
type steady struct {
	widget.BaseWidget

	inner fyne.CanvasObject
	width float32 // that most is for
	most  float32
}

func newSteady(inner fyne.CanvasObject) *steady {
	s := &steady{inner: inner}
	s.ExtendBaseWidget(s)
	return s
}

// HeightForWidth is the most the object has needed at the width.
func (s *steady) HeightForWidth(width float32) float32 {
	if width != s.width {
		s.width, s.most = width, 0
	}
	s.most = max(s.most, widgets.HeightFor(s.inner, width))
	return s.most
}

// outgrown reports whether the object needs more room than it has.
func (s *steady) outgrown() bool {
	size := s.Size()
	return size.Width > 0 && s.HeightForWidth(size.Width) > size.Height
}

// settle gives the object its own height within the room: a figure that has
// more asks for less with every frame.
func (s *steady) settle() {
	size := s.Size()
	s.inner.Resize(fyne.NewSize(size.Width, min(size.Height, widgets.HeightFor(s.inner, size.Width))))
}

// CreateRenderer implements fyne.Widget.
func (s *steady) CreateRenderer() fyne.WidgetRenderer {
	return &steadyRenderer{widget.NewSimpleRenderer(s.inner), s}
}

// steadyRenderer leaves the room below the object empty.
type steadyRenderer struct {
	fyne.WidgetRenderer
	s *steady
}

// Layout implements fyne.WidgetRenderer.
func (r *steadyRenderer) Layout(fyne.Size) { r.s.settle() }

// forget gives up the room kept for words that are gone.
func (s *steady) forget() { s.width, s.most = 0, 0 }
