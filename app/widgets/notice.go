package widgets

import "fyne.io/fyne/v2"

// Notice is one thing a reader must not miss: a flag and a few words that open
// its arithmetic.
type Notice struct {
	control

	Text     string
	OnTapped func() // may be nil

	words *Sentence
}

var _ fyne.Accessible = (*Notice)(nil)

// NewNotice returns a flagged line.
func NewNotice(text string, tapped func()) *Notice {
	n := &Notice{Text: text, OnTapped: tapped, words: NewText(text, BodyStyle())}
	n.act = func() {
		if n.OnTapped != nil {
			n.OnTapped()
		}
	}
	n.ExtendBaseWidget(n)
	return n
}

// SetText changes the words.
func (n *Notice) SetText(text string) {
	n.Text = text
	n.words.SetWords(text)
	n.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (n *Notice) AccessibilityLabel() string { return "warning: " + n.Text }

// AccessibilityRole implements fyne.Accessible.
func (n *Notice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer { return newPainted(n) }

const noticePad = 2.5 // above and below the words

// indent is where the words begin, behind the flag.
func (n *Notice) indent() float32 { return BodyStyle().scaled(themeOf(n)).Size * 1.3 }

// HeightForWidth returns the height of the words wrapped to a width.
func (n *Notice) HeightForWidth(width float32) float32 {
	return n.words.HeightForWidth(width-n.indent()) + 2*noticePad
}

func (n *Notice) least() fyne.Size {
	const narrow = 120
	return fyne.NewSize(narrow, n.HeightForWidth(max(n.Size().Width, narrow)))
}

func (n *Notice) paint(b *brush, size fyne.Size) {
	st := BodyStyle().scaled(b.theme)
	if n.hovered && n.OnTapped != nil {
		b.rect(-4, 0, size.Width+8, size.Height, radius, Colors(b.theme).Wash)
	}
	side := st.Size * 0.9
	b.sign(flagSign, 0, noticePad+(st.Leading-side)/2, side, Colors(b.theme).Bear)
	n.words.Move(fyne.NewPos(n.indent(), noticePad))
	n.words.Resize(fyne.NewSize(size.Width-n.indent(), size.Height-2*noticePad))
	b.add(n.words)
	if n.focused {
		b.ring(0, 0, size.Width, size.Height)
	}
}
