package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Page is a vertically scrolling page of one object, usually a [NewColumn],
// whose height follows from the page's width.
type Page struct {
	widget.BaseWidget

	content fyne.CanvasObject
	scroll  *container.Scroll
	inner   *fyne.Container
	wheel   *pageWheel
	reveal  func(width float32) (top, height float32) // to do once the page has a size; nil: nothing
}

// NewPage returns a page of content.
func NewPage(content fyne.CanvasObject) *Page {
	p := &Page{content: content}
	p.inner = container.New(&pageLayout{}, content)
	p.scroll = container.NewVScroll(p.inner)
	p.wheel = newPageWheel(p)
	p.ExtendBaseWidget(p)
	return p
}

// Offset returns how far the page is scrolled, in pixels from the top.
func (p *Page) Offset() float32 { return p.scroll.Offset.Y }

// SetOffset scrolls to an offset, held to what there is.
func (p *Page) SetOffset(y float32) { p.scroll.ScrollToOffset(fyne.NewPos(0, y)) }

// Reveal scrolls as little as it takes to show all of what stands at a place,
// or to its top where it is higher than the page. A page that has no size yet
// does so when it gets one.
func (p *Page) Reveal(place func(width float32) (top, height float32)) {
	size := p.Size()
	if p.reveal = place; size.Height == 0 {
		return
	}
	p.reveal = nil
	top, height := place(size.Width)
	switch y := p.Offset(); {
	case top < y || height > size.Height:
		p.SetOffset(top)
	case top+height > y+size.Height:
		p.SetOffset(top + height - size.Height)
	}
}

// ContentHeight is how high the page would be at a width if it did not scroll.
func (p *Page) ContentHeight(width float32) float32 { return heightOf(p.content, width) }

// Reflow lays the page out again after something in it changed its height.
func (p *Page) Reflow() {
	p.inner.Layout.Layout(p.inner.Objects, p.inner.Size())
	p.scroll.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(p.scroll, p.wheel))
}

// MinSize implements fyne.Widget: a page can be as small as it must, but the
// width its content asks for it needs.
func (p *Page) MinSize() fyne.Size { return fyne.NewSize(p.content.MinSize().Width, 64) }

// Resize implements fyne.Widget.
func (p *Page) Resize(size fyne.Size) {
	// The height must be known for the new width before the scroll bar is.
	p.inner.Layout.(*pageLayout).width = size.Width
	p.BaseWidget.Resize(size)
	if p.reveal != nil {
		p.Reveal(p.reveal)
	}
}

// pageLayout makes the content as high as it needs at the page's width.
type pageLayout struct{ width float32 }

// Layout implements fyne.Layout.
func (l *pageLayout) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(l.width, heightOf(o, l.width)))
	}
}

// MinSize implements fyne.Layout.
func (l *pageLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var h float32
	for _, o := range objects {
		h = max(h, heightOf(o, l.width))
	}
	return fyne.NewSize(0, h)
}
