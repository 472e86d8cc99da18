package widgets

import (
	"fyne.io/fyne/v2"

	"dossier/charts/drawing"
)

// Importance is how much a [Button] stands out.
type Importance uint8

// The importances. A window has one primary button at most.
const (
	Secondary Importance = iota // an outline
	Primary                     // filled with the accent colour
	Quiet                       // words alone until pointed at
)

// Button is a labelled button. Fields may be set before it is shown; call
// Refresh after a change.
type Button struct {
	control

	Text       string
	Importance Importance
	OnTapped   func() // may be nil
}

var (
	_ fyne.Accessible  = (*Button)(nil)
	_ fyne.Disableable = (*Button)(nil)
)

// NewButton returns a secondary button.
func NewButton(text string, tapped func()) *Button {
	b := &Button{Text: text, OnTapped: tapped}
	b.act = func() {
		if b.OnTapped != nil {
			b.OnTapped()
		}
	}
	b.ExtendBaseWidget(b)
	return b
}

// NewPrimaryButton returns the window's main button.
func NewPrimaryButton(text string, tapped func()) *Button {
	b := NewButton(text, tapped)
	b.Importance = Primary
	return b
}

// AccessibilityLabel implements fyne.Accessible.
func (b *Button) AccessibilityLabel() string { return b.Text }

// AccessibilityRole implements fyne.Accessible.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer { return newPainted(b) }

func (b *Button) style() Style {
	st := BodyStyle()
	switch {
	case b.disabled:
		st.Tone = Muted
	case b.Importance == Primary:
		st.Tone = OnAccent
	case b.Importance == Quiet:
		st.Tone = Accent
	}
	return st.scaled(themeOf(b))
}

const buttonPad = 12 // on either side of a button's words

func (b *Button) least() fyne.Size {
	st := b.style()
	return fyne.NewSize(width(st.Face, st.Size, b.Text)+2*buttonPad, st.Leading+10)
}

func (b *Button) paint(br *brush, size fyne.Size) {
	p := Colors(br.theme)
	st := b.style()
	fill, stroke := drawing.Color{}, p.Hairline
	switch {
	case b.Importance == Primary && !b.disabled:
		fill, stroke = p.Accent, drawing.Color{}
		if b.hovered {
			fill = drawing.Mix(p.Accent, p.Ink, 0.15)
		}
	case b.Importance == Quiet:
		stroke = drawing.Color{}
		if b.hovered {
			fill = p.Wash
		}
	case b.hovered && !b.disabled:
		fill = p.Wash
	}
	br.frame(0, 0, size.Width, size.Height, radius, fill, stroke, 1)
	words := drawing.Ellipsis(st.Face, float64(st.Size), b.Text, float64(size.Width-8))
	w := width(st.Face, st.Size, words)
	br.text(words, (size.Width-w)/2, middle(size.Height/2, st), st)
	if b.focused {
		br.ring(0, 0, size.Width, size.Height)
	}
}

// middle returns the baseline at which text of st looks centred on y: half its
// capital height below.
func middle(y float32, st Style) float32 { return y + st.Size*capHeight/2 }

// capHeight is the height of capitals as a share of the size; both families
// have 0.66 to 0.67.
const capHeight = 0.66
