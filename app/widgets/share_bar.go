package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// ShareBar is one bar of 100 %, divided among the scenarios.
type ShareBar struct {
	widget.BaseWidget

	shares []Share
}

// Share is one part of a [ShareBar].
type Share struct {
	Name     string
	Tone     Tone
	Fraction float64 // of the whole, 0 to 1
	Label    string  // the fraction for people: "25 %"
}

var _ fyne.Accessible = (*ShareBar)(nil)

// NewShareBar returns a bar; shares that do not fill it leave the rest empty.
func NewShareBar(shares ...Share) *ShareBar {
	b := &ShareBar{shares: shares}
	b.ExtendBaseWidget(b)
	return b
}

// SetShares changes the parts.
func (s *ShareBar) SetShares(shares ...Share) {
	s.shares = shares
	s.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (s *ShareBar) AccessibilityLabel() string {
	parts := make([]string, len(s.shares))
	for i, p := range s.shares {
		parts[i] = p.Name + " " + p.Label
	}
	return strings.Join(parts, ", ")
}

// AccessibilityRole implements fyne.Accessible.
func (s *ShareBar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (s *ShareBar) CreateRenderer() fyne.WidgetRenderer { return newPainted(s) }

func (s *ShareBar) least() fyne.Size { return fyne.NewSize(120, 14) }

func (s *ShareBar) paint(b *brush, size fyne.Size) {
	b.rect(0, 0, size.Width, size.Height, 3, Colors(b.theme).Hairline)
	var x float32
	for _, p := range s.shares {
		w := size.Width * float32(p.Fraction)
		if w <= 0 {
			continue
		}
		// A line of paper between the parts tells them apart in grey.
		b.rect(x, 0, max(w-1, 1), size.Height, 2, p.Tone.color(b.theme))
		x += w
	}
}
