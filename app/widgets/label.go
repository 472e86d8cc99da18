package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
)

// Label is one line of plain text. It asks for its whole width, and ends in an
// ellipsis when it has less.
type Label struct {
	widget.BaseWidget

	Text  string
	Style Style
	Align fyne.TextAlign
}

var _ fyne.Accessible = (*Label)(nil)

// NewLabel returns a line of text in a style.
func NewLabel(text string, style Style) *Label {
	l := &Label{Text: text, Style: style}
	l.ExtendBaseWidget(l)
	return l
}

// SetText changes the words.
func (l *Label) SetText(text string) {
	if l.Text != text {
		l.Text = text
		l.Refresh()
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (l *Label) AccessibilityLabel() string { return l.Text }

// AccessibilityRole implements fyne.Accessible.
func (l *Label) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (l *Label) CreateRenderer() fyne.WidgetRenderer { return newPainted(l) }

func (l *Label) least() fyne.Size {
	st := l.Style.scaled(themeOf(l))
	// A hair more, so that rounding on the way through layouts cuts nothing.
	return fyne.NewSize(width(st.Face, st.Size, l.Text)+0.5, st.Leading)
}

func (l *Label) paint(b *brush, size fyne.Size) {
	st := l.Style.scaled(b.theme)
	words := drawing.Ellipsis(st.Face, float64(st.Size), l.Text, float64(size.Width))
	var x float32
	switch l.Align {
	case fyne.TextAlignCenter:
		x = (size.Width - width(st.Face, st.Size, words)) / 2
	case fyne.TextAlignTrailing:
		x = size.Width - width(st.Face, st.Size, words)
	case fyne.TextAlignLeading:
	}
	b.text(words, x, middle(size.Height/2, st), st)
}
