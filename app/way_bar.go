package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
)

// wayBar is a thin line that says how much of a way is behind.
type wayBar struct {
	widget.BaseWidget

	part       float32
	done, rest *canvas.Rectangle
}

func newWayBar(w *Window, done, of int) *wayBar {
	b := &wayBar{part: float32(done) / float32(max(of, 1))}
	b.done = newGround(w, func(p drawing.Theme) drawing.Color { return p.Accent })
	b.rest = newGround(w, func(p drawing.Theme) drawing.Color { return p.Wash })
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *wayBar) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(wayLayout{b.part}, b.rest, b.done))
}

// wayLayout sets the part that is behind over the whole of the line.
type wayLayout struct{ part float32 }

// Layout implements fyne.Layout.
func (l wayLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[1].Resize(fyne.NewSize(size.Width*l.part, size.Height))
}

// MinSize implements fyne.Layout.
func (l wayLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, wayHeight) }
