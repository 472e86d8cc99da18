package widgets

import (
	"fyne.io/fyne/v2"
)

// painter is a widget that paints itself with a brush at its size.
type painter interface {
	fyne.Widget
	paint(b *brush, size fyne.Size)
	least() fyne.Size // the size it asks for
}

// paintedRenderer renders a painter.
type paintedRenderer struct {
	of    painter
	brush brush
	size  fyne.Size
}

func newPainted(p painter) *paintedRenderer { return &paintedRenderer{of: p} }

func (r *paintedRenderer) Destroy() {}

func (r *paintedRenderer) Layout(size fyne.Size) {
	r.size = size
	r.repaint()
}

func (r *paintedRenderer) MinSize() fyne.Size { return r.of.least() }

func (r *paintedRenderer) Objects() []fyne.CanvasObject { return r.brush.objects() }

func (r *paintedRenderer) Refresh() {
	r.repaint()
	repaint(r.of)
}

func (r *paintedRenderer) repaint() {
	r.brush.begin(themeOf(r.of))
	r.of.paint(&r.brush, r.size)
}
