package widgets

import "fyne.io/fyne/v2"

// lockButton holds an assumption still while the others move.
type lockButton struct {
	control

	of *AssumptionSlider
}

var _ fyne.Accessible = (*lockButton)(nil)

func newLockButton(of *AssumptionSlider) *lockButton {
	l := &lockButton{of: of}
	l.act = func() {
		if of.OnLock != nil {
			of.OnLock(!of.locked)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *lockButton) CreateRenderer() fyne.WidgetRenderer { return newPainted(l) }

func (l *lockButton) least() fyne.Size { return fyne.NewSquareSize(lockWidth) }

func (l *lockButton) paint(b *brush, size fyne.Size) {
	p := Colors(b.theme)
	c, s := p.Muted, openLockSign
	if l.of.locked {
		c, s = p.Ink, lockSign
	}
	if l.hovered {
		c = p.Accent
	}
	side := 13 * scaleOf(b.theme)
	b.sign(s, (size.Width-side)/2, (size.Height-side)/2, side, c)
	if l.focused {
		b.ring(4, 4, size.Width-8, size.Height-8)
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (l *lockButton) AccessibilityLabel() string {
	if l.of.locked {
		return "let " + l.of.options.Name + " move"
	}
	return "hold " + l.of.options.Name + " still"
}

// AccessibilityRole implements fyne.Accessible.
func (l *lockButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
