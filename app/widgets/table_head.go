package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// tableHead is the header of a [DataTable] that stays in view while the rows
// below it scroll away.
type tableHead struct {
	widget.BaseWidget

	of           *DataTable
	fixed, slide *tableGrid
	clip         *container.Clip
}

func newTableHead(of *DataTable) *tableHead {
	h := &tableHead{of: of, fixed: newTableGrid(of), slide: newTableGrid(of)}
	h.fixed.head, h.slide.head = true, true
	h.clip = container.NewClip(h.slide)
	h.ExtendBaseWidget(h)
	h.Hide()
	return h
}

func (h *tableHead) CreateRenderer() fyne.WidgetRenderer { return newPainted(h) }

func (h *tableHead) least() fyne.Size { return fyne.Size{} }

func (h *tableHead) paint(b *brush, size fyne.Size) {
	p := &h.of.plan
	if len(p.widths) == 0 {
		return
	}
	// The ground hides the rows below, and a hairline more, for the focus ring.
	b.rect(-2, 0, size.Width+4, size.Height, 0, Colors(b.theme).Paper)
	if p.frozen {
		h.slide.show(1, len(p.widths), h.of.offset)
		h.clip.Move(fyne.NewPos(p.widths[0], 0))
		h.clip.Resize(fyne.NewSize(size.Width-p.widths[0], size.Height))
		h.slide.Resize(h.clip.Size())
		b.add(h.clip)
		h.fixed.show(0, 1, 0)
		h.fixed.Resize(fyne.NewSize(p.widths[0], size.Height))
	} else {
		h.fixed.show(0, len(p.widths), 0)
		h.fixed.Resize(size)
	}
	b.add(h.fixed)
}

// stick implements sticker: the header follows the window's top as long as a
// row is left below it.
func (d *DataTable) stick(top float32) {
	last := d.plan.rowsEnd() - d.plan.head
	if n := len(d.order); n > 0 {
		last -= d.plan.rows[d.order[n-1]]
	}
	if top <= 0 || top > last+d.plan.head || len(d.plan.widths) == 0 {
		d.head.Hide()
		return
	}
	d.head.Move(fyne.NewPos(0, min(top, last)))
	if !d.head.Visible() {
		d.head.Resize(fyne.NewSize(d.plan.width, d.plan.head))
		d.head.Show()
		d.head.Refresh()
	}
	repaint(d.head)
}
