package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/app/widgets"
)

// numberColumns share the width of a numbered row.
type numberColumns struct {
	weights []float32 // of the head, then of each number
	least   float32   // the width in pixels below which the numbers go under the head
}

// A numberedRow is a row of a table with many numbers: its head beside them
// or, where that leaves too little room for each, above them.
type numberedRow struct {
	widget.BaseWidget

	beside, above *fyne.Container // hold the same objects; one is shown
	least         float32
}

func newNumberedRow(c numberColumns, head fyne.CanvasObject, numbers []fyne.CanvasObject) *numberedRow {
	r := &numberedRow{least: c.least}
	r.beside = widgets.NewColumns(12, c.weights, append([]fyne.CanvasObject{head}, numbers...)...)
	r.above = widgets.NewColumn(2, head, widgets.NewColumns(6, c.weights[1:], numbers...))
	r.ExtendBaseWidget(r)
	return r
}

// at is how the row is set at a width.
func (r *numberedRow) at(width float32) *fyne.Container {
	if width < r.least {
		return r.above
	}
	return r.beside
}

// HeightForWidth is the height of the row as it is set at a width.
func (r *numberedRow) HeightForWidth(width float32) float32 {
	return widgets.HeightFor(r.at(width), width)
}

// MinSize implements fyne.Widget.
func (r *numberedRow) MinSize() fyne.Size {
	least := r.above.MinSize()
	return fyne.NewSize(least.Width, r.HeightForWidth(max(r.Size().Width, least.Width)))
}

// CreateRenderer implements fyne.Widget.
func (r *numberedRow) CreateRenderer() fyne.WidgetRenderer {
	return &numberedRowRenderer{r, []fyne.CanvasObject{r.beside}}
}

// numberedRowRenderer shows one arrangement at a time.
type numberedRowRenderer struct {
	r     *numberedRow
	shown []fyne.CanvasObject
}

func (n *numberedRowRenderer) Layout(size fyne.Size) {
	now := n.r.at(size.Width)
	n.shown[0] = now
	now.Resize(size)
	now.Layout.Layout(now.Objects, size) // the other arrangement may have moved them
}

func (n *numberedRowRenderer) MinSize() fyne.Size           { return n.r.MinSize() }
func (n *numberedRowRenderer) Objects() []fyne.CanvasObject { return n.shown }
func (n *numberedRowRenderer) Destroy()                     {}
func (n *numberedRowRenderer) Refresh()                     { n.shown[0].Refresh() }
