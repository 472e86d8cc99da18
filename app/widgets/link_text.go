package widgets

import (
	"fyne.io/fyne/v2"
)

// LinkText is a line of text that can be tapped.
type LinkText struct {
	control

	Text     string
	Style    Style
	OnTapped func() // may be nil
}

var _ fyne.Accessible = (*LinkText)(nil)

// NewLinkText returns a link in the accent colour.
func NewLinkText(text string, tapped func()) *LinkText {
	l := &LinkText{Text: text, Style: BodyStyle().With(Accent), OnTapped: tapped}
	l.act = func() {
		if l.OnTapped != nil {
			l.OnTapped()
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// SetText changes the words.
func (l *LinkText) SetText(text string) {
	l.Text = text
	l.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (l *LinkText) AccessibilityLabel() string { return l.Text }

// AccessibilityRole implements fyne.Accessible.
func (l *LinkText) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// CreateRenderer implements fyne.Widget.
func (l *LinkText) CreateRenderer() fyne.WidgetRenderer { return newPainted(l) }

func (l *LinkText) least() fyne.Size {
	st := l.Style.scaled(themeOf(l))
	return fyne.NewSize(width(st.Face, st.Size, l.Text), st.Leading)
}

func (l *LinkText) paint(b *brush, size fyne.Size) {
	st := l.Style.scaled(b.theme)
	y := middle(size.Height/2, st)
	w := width(st.Face, st.Size, l.Text)
	b.text(l.Text, 0, y, st)
	if l.hovered {
		b.rect(0, y+3, w, 1, 0, st.Tone.color(b.theme))
	}
	if l.focused {
		b.ring(0, 0, w, size.Height)
	}
}
