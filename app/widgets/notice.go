package widgets

import (
	"fyne.io/fyne/v2"

	"dossier/charts/drawing"
)

// Notice is one thing a reader must not miss: a flag and a line of words, cut
// to one line, that open its arithmetic.
type Notice struct {
	control

	Text     string
	OnTapped func() // may be nil
}

var _ fyne.Accessible = (*Notice)(nil)

// NewNotice returns a flagged line.
func NewNotice(text string, tapped func()) *Notice {
	n := &Notice{Text: text, OnTapped: tapped}
	n.act = func() {
		if n.OnTapped != nil {
			n.OnTapped()
		}
	}
	n.ExtendBaseWidget(n)
	return n
}

// AccessibilityLabel implements fyne.Accessible.
func (n *Notice) AccessibilityLabel() string { return "warning: " + n.Text }

// AccessibilityRole implements fyne.Accessible.
func (n *Notice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer { return newPainted(n) }

func (n *Notice) least() fyne.Size {
	st := BodyStyle().scaled(themeOf(n))
	return fyne.NewSize(80, st.Leading+5)
}

func (n *Notice) paint(b *brush, size fyne.Size) {
	st := BodyStyle().scaled(b.theme)
	y := middle(size.Height/2, st)
	side := st.Size
	b.sign(flagSign, 0, y-side, side, Colors(b.theme).Bear)
	x := st.Size * 1.3
	words := drawing.Ellipsis(st.Face, float64(st.Size), n.Text, float64(size.Width-x))
	w := b.text(words, x, y, st)
	if n.hovered {
		b.rect(x, y+3, w, 1, 0, Colors(b.theme).Muted)
	}
	if n.focused {
		b.ring(0, 0, size.Width, size.Height)
	}
}
