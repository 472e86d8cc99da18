package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// pageWheel lies over a page, unseen, and takes the wheel for it: a field that
// has nothing to scroll keeps what turns over it, and the page would stop where
// the pointer meets one. All else passes through to what lies below.
type pageWheel struct {
	widget.BaseWidget

	of *Page
}

var _ fyne.Scrollable = (*pageWheel)(nil)

func newPageWheel(of *Page) *pageWheel {
	w := &pageWheel{of: of}
	w.ExtendBaseWidget(w)
	w.Hide()
	return w
}

// TakeWheel has the wheel scroll the page wherever the pointer is. It is for a
// page on which nothing else scrolls.
func (p *Page) TakeWheel() { p.wheel.Show() }

// Scrolled implements fyne.Scrollable.
func (w *pageWheel) Scrolled(e *fyne.ScrollEvent) { w.of.scroll.Scrolled(e) }

// CreateRenderer implements fyne.Widget: there is nothing to see.
func (w *pageWheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
