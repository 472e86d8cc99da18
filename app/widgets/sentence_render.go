package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// CreateRenderer implements fyne.Widget.
func (s *Sentence) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(NewHairline())
}

// HeightForWidth returns the height of the text wrapped to width.
func (s *Sentence) HeightForWidth(width float32) float32 { return 20 }

var _ fyne.Widget = (*Sentence)(nil)
