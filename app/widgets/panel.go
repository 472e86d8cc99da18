package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Panel is a quiet ground with rounded corners under one object.
type Panel struct {
	widget.BaseWidget

	Tinted bool // on the accent's tint in place of the wash
	Square bool // without rounded corners

	content fyne.CanvasObject
	pad     float32
}

// NewPanel returns a panel with pad pixels of room around content.
func NewPanel(pad float32, content fyne.CanvasObject) *Panel {
	p := &Panel{content: content, pad: pad}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer implements fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer { return newPainted(p) }

// HeightForWidth returns the height of the content and the room around it.
func (p *Panel) HeightForWidth(width float32) float32 {
	return heightOf(p.content, width-2*p.pad) + 2*p.pad
}

func (p *Panel) least() fyne.Size {
	return p.content.MinSize().AddWidthHeight(2*p.pad, 2*p.pad)
}

func (p *Panel) paint(b *brush, size fyne.Size) {
	c := Colors(b.theme)
	fill, corner := c.Wash, float32(8)
	if p.Tinted {
		fill = c.Tint
	}
	if p.Square {
		corner = 0
	}
	b.rect(0, 0, size.Width, size.Height, corner, fill)
	p.content.Move(fyne.NewPos(p.pad, p.pad))
	p.content.Resize(size.SubtractWidthHeight(2*p.pad, 2*p.pad))
	b.add(p.content)
}
