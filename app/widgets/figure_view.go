package widgets

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
)

// FigureView shows a figure that is drawn for the width it has. A drawing of
// another width is shown larger or smaller, as on a projector or in a narrow
// window. Marks in it can be pointed at, tapped, and walked with the arrow
// keys.
type FigureView struct {
	widget.BaseWidget

	// Draw lays the figure out for a width in pixels of the window. It is
	// called on Fyne's goroutine, at most once a frame however often the view
	// is refreshed. An error is shown in the figure's place.
	Draw func(width float64) (*drawing.Drawing, error)

	// OnMark is called with a mark that is tapped or opened with Enter; nil
	// makes marks tell their value only.
	OnMark func(drawing.Link)

	// OnMenu is called with the place in the window where a menu for the figure
	// was asked for, by the secondary button of the mouse or the keyboard. Nil
	// gives it none.
	OnMenu func(at fyne.Position)

	// OnHeight is called when a refreshed figure needs another height at the
	// width it has; whoever laid the view out then does it again. Nil keeps
	// the height.
	OnHeight func()

	drawn  *drawing.Drawing // nil when err is set, or nothing was drawn yet
	err    error
	width  float32 // drawn for
	fresh  bool    // drawn is what Draw would give
	pixels *image.RGBA
	inked  *drawing.Drawing // what pixels shows

	raster *canvas.Raster
	marks  *figureMarks
	fault  *Sentence
}

var _ fyne.Accessible = (*FigureView)(nil)

// NewFigureView returns a view of what draw draws.
func NewFigureView(draw func(width float64) (*drawing.Drawing, error)) *FigureView {
	f := &FigureView{Draw: draw}
	f.raster = canvas.NewRaster(f.generate)
	f.marks = newFigureMarks(f)
	f.fault = NewText("", BodyStyle().With(Warning))
	f.ExtendBaseWidget(f)
	return f
}

// Refresh draws the figure again in the next frame.
func (f *FigureView) Refresh() {
	f.fresh = false
	f.BaseWidget.Refresh()
}

// HeightForWidth returns the height of the figure drawn for width.
func (f *FigureView) HeightForWidth(width float32) float32 {
	if width <= 0 {
		return 0
	}
	f.draw(width)
	if f.err != nil {
		return f.fault.HeightForWidth(width)
	}
	return float32(f.drawn.Size.H) * f.scale()
}

// Drawing returns what is shown, nil before the first frame and while there is
// an error in its place.
func (f *FigureView) Drawing() *drawing.Drawing { return f.drawn }

// scale is how many pixels of the window one point of the drawing takes.
func (f *FigureView) scale() float32 {
	if f.drawn == nil || f.drawn.Size.W <= 0 || f.width <= 0 {
		return 1
	}
	return f.width / float32(f.drawn.Size.W)
}

// AccessibilityLabel implements fyne.Accessible: what the figure shows.
func (f *FigureView) AccessibilityLabel() string {
	switch {
	case f.err != nil:
		return f.fault.AccessibilityLabel()
	case f.drawn == nil:
		return ""
	case f.drawn.Summary != "":
		return f.drawn.Summary
	}
	return f.drawn.Title
}

// AccessibilityRole implements fyne.Accessible.
func (f *FigureView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (f *FigureView) CreateRenderer() fyne.WidgetRenderer { return newPainted(f) }

func (f *FigureView) least() fyne.Size {
	w := f.Size().Width
	if w == 0 {
		return fyne.NewSize(120, 80)
	}
	return fyne.NewSize(120, f.HeightForWidth(w))
}

func (f *FigureView) paint(b *brush, size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	// Drawing waits for the frame that asks for the picture. No frame does so
	// while an error stands in its place.
	if f.drawn == nil {
		f.draw(size.Width)
	}
	if f.err != nil {
		f.fault.Resize(size)
		b.add(f.fault)
		return
	}
	f.raster.Resize(size)
	b.add(f.raster)
	f.marks.Resize(size)
	b.add(f.marks)
}

// draw makes drawn what it should be for a width.
func (f *FigureView) draw(width float32) {
	if f.fresh && f.width == width {
		return
	}
	f.fresh, f.width = true, width
	f.drawn, f.err = nil, nil
	if f.Draw == nil {
		f.drawn = &drawing.Drawing{}
		return
	}
	d, err := f.Draw(float64(width))
	if err == nil {
		err = d.Err()
	}
	if err != nil {
		f.err = err
		f.fault.SetWords("This figure cannot be drawn: " + err.Error() + ".")
		return
	}
	f.drawn = d
}

// generate paints the figure in real pixels, when a frame needs it.
func (f *FigureView) generate(w, h int) image.Image {
	size := f.Size()
	if w <= 0 || h <= 0 || size.Width <= 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	failed := f.err != nil
	f.draw(size.Width)
	if f.err != nil || failed {
		if (f.err != nil) != failed {
			fyne.Do(f.BaseWidget.Refresh)
		}
		if f.err != nil {
			return image.NewRGBA(image.Rect(0, 0, 1, 1))
		}
	}
	if d := float32(f.drawn.Size.H)*f.scale() - size.Height; (d > 1 || d < -1) && f.OnHeight != nil {
		fyne.Do(f.OnHeight)
	}
	if f.inked == f.drawn && f.pixels != nil && f.pixels.Rect.Dx() == w && f.pixels.Rect.Dy() == h {
		return f.pixels
	}
	// A new image each time: the last one may still be on its way to the
	// screen.
	f.pixels = image.NewRGBA(image.Rect(0, 0, w, h))
	drawing.RasterInto(f.pixels, f.drawn, float64(w)/float64(size.Width)*float64(f.scale()), image.Point{})
	f.inked = f.drawn
	return f.pixels
}
