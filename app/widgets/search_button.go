package widgets

import (
	"fyne.io/fyne/v2"

	"dossier/charts/drawing"
)

// SearchButton looks like a search field and opens the search when tapped.
type SearchButton struct {
	control

	Text     string // "Search claims, tables, prose…"
	Shortcut string // at the right end: "Ctrl K"
	OnTapped func()
}

var _ fyne.Accessible = (*SearchButton)(nil)

// NewSearchButton returns a field-like button.
func NewSearchButton(text, shortcut string, tapped func()) *SearchButton {
	s := &SearchButton{Text: text, Shortcut: shortcut, OnTapped: tapped}
	s.act = func() {
		if s.OnTapped != nil {
			s.OnTapped()
		}
	}
	s.ExtendBaseWidget(s)
	return s
}

// AccessibilityLabel implements fyne.Accessible.
func (s *SearchButton) AccessibilityLabel() string { return s.Text + ", " + s.Shortcut }

// AccessibilityRole implements fyne.Accessible.
func (s *SearchButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (s *SearchButton) CreateRenderer() fyne.WidgetRenderer { return newPainted(s) }

func (s *SearchButton) least() fyne.Size {
	st := BodyStyle().scaled(themeOf(s))
	return fyne.NewSize(300, st.Leading+10)
}

func (s *SearchButton) paint(b *brush, size fyne.Size) {
	p := Colors(b.theme)
	st := BodyStyle().With(Muted).scaled(b.theme)
	line := p.Hairline
	if s.hovered {
		line = p.Muted
	}
	b.frame(0, 0, size.Width, size.Height, radius, p.Wash, line, 1)
	y := middle(size.Height/2, st)
	end := size.Width - buttonPad - width(st.Face, st.Size, s.Shortcut)
	b.text(s.Shortcut, end, y, st)
	words := drawing.Ellipsis(st.Face, float64(st.Size), s.Text, float64(end-2*buttonPad))
	b.text(words, buttonPad, y, st)
	if s.focused {
		b.ring(0, 0, size.Width, size.Height)
	}
}
