package widgets

import (
	"fyne.io/fyne/v2"
)

// Icon is a drawn sign that stands for an action.
type Icon uint8

// The icons.
const (
	BackIcon    Icon = iota // to the page before
	ForwardIcon             // to the page after
	MenuIcon                // opens a menu below
	CloseIcon               // closes what it stands in
	MoreIcon                // opens a menu about what it stands at; quiet until it is pointed at
)

// IconButton is a button with a sign in place of words.
type IconButton struct {
	control

	OnTapped func()

	icon  Icon
	label string
}

var _ fyne.Accessible = (*IconButton)(nil)

// NewIconButton returns a button; label says what it does to people who do not
// see it.
func NewIconButton(icon Icon, label string, tapped func()) *IconButton {
	b := &IconButton{icon: icon, label: label, OnTapped: tapped}
	b.act = func() {
		if b.OnTapped != nil {
			b.OnTapped()
		}
	}
	b.ExtendBaseWidget(b)
	return b
}

// AccessibilityLabel implements fyne.Accessible.
func (i *IconButton) AccessibilityLabel() string { return i.label }

// AccessibilityRole implements fyne.Accessible.
func (i *IconButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (i *IconButton) CreateRenderer() fyne.WidgetRenderer { return newPainted(i) }

func (i *IconButton) least() fyne.Size { return fyne.NewSquareSize(26 * scaleOf(themeOf(i))) }

func (i *IconButton) paint(b *brush, size fyne.Size) {
	p := Colors(b.theme)
	if i.hovered && !i.disabled {
		b.rect(0, 0, size.Width, size.Height, radius, p.Wash)
	}
	c := p.Ink
	switch {
	case i.disabled:
		c = p.Hairline
	case i.icon == MoreIcon && !i.hovered && !i.focused:
		c = p.Muted
	}
	side := 12 * scaleOf(b.theme)
	b.sign(i.sign(), (size.Width-side)/2, (size.Height-side)/2, side, c)
	if i.focused {
		b.ring(2, 2, size.Width-4, size.Height-4)
	}
}

func (i *IconButton) sign() sign {
	switch i.icon {
	case ForwardIcon:
		return forwardSign
	case MenuIcon:
		return downSign
	case CloseIcon:
		return closeSign
	case MoreIcon:
		return moreSign
	default:
		return backSign
	}
}
