package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
)

// FigureView shows a figure that is drawn for the width it has. Marks in it
// can be pointed at, tapped, and walked with the arrow keys.
type FigureView struct {
	widget.BaseWidget

	// Draw lays the figure out for a width in pixels of the window. It is
	// called on Fyne's goroutine, at most once a frame. An error is shown in
	// the figure's place.
	Draw func(width float64) (*drawing.Drawing, error)

	// OnMark is called with a mark that is tapped or opened with Enter.
	OnMark func(drawing.Link)
}

// NewFigureView returns a view of what draw draws.
func NewFigureView(draw func(width float64) (*drawing.Drawing, error)) *FigureView {
	f := &FigureView{Draw: draw}
	f.ExtendBaseWidget(f)
	return f
}

// HeightForWidth returns the height of the figure drawn for width.
func (f *FigureView) HeightForWidth(width float32) float32 { return 40 }

// CreateRenderer implements fyne.Widget.
func (f *FigureView) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(NewHairline())
}

var _ fyne.Widget = (*FigureView)(nil)
