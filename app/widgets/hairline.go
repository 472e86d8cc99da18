package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Hairline is a thin horizontal rule.
type Hairline struct {
	widget.BaseWidget

	strong bool
}

// NewHairline returns a rule that separates quietly.
func NewHairline() *Hairline {
	h := &Hairline{}
	h.ExtendBaseWidget(h)
	return h
}

// NewTopRule returns the strong rule that something begins under.
func NewTopRule() *Hairline {
	h := NewHairline()
	h.strong = true
	return h
}

// CreateRenderer implements fyne.Widget.
func (h *Hairline) CreateRenderer() fyne.WidgetRenderer { return newPainted(h) }

func (h *Hairline) least() fyne.Size {
	if h.strong {
		return fyne.NewSize(1, 2)
	}
	return fyne.NewSize(1, 1)
}

func (h *Hairline) paint(b *brush, size fyne.Size) {
	p := Colors(b.theme)
	c := p.Hairline
	if h.strong {
		c = p.Ink
	}
	line := h.least().Height
	b.rect(0, (size.Height-line)/2, size.Width, line, 0, c)
}
