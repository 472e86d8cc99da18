package widgets

import "fyne.io/fyne/v2"

var _ fyne.Accessible = (*Sentence)(nil)

// AccessibilityLabel implements fyne.Accessible.
func (s *Sentence) AccessibilityLabel() string { return s.Text.Plain() }

// AccessibilityRole implements fyne.Accessible.
func (s *Sentence) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (s *Sentence) CreateRenderer() fyne.WidgetRenderer { return newPainted(s) }

// Refresh lays the text out again.
func (s *Sentence) Refresh() {
	s.measured, s.laid = nil, nil
	s.BaseWidget.Refresh()
}

// HeightForWidth returns the height of the text wrapped to width.
func (s *Sentence) HeightForWidth(width float32) float32 { return s.flow(width).height }

// least asks for little more than the longest word, and the height at the last
// width.
func (s *Sentence) least() fyne.Size {
	p := s.prose()
	w := min(p.longest(), 60*scaleOf(themeOf(s)))
	at := s.Size().Width
	if at == 0 {
		at = p.natural() // not shown yet: as one line
	}
	return fyne.NewSize(w, s.flow(max(at, w)).height)
}

// Truncated reports whether MaxLines cut words off at the present width.
func (s *Sentence) Truncated() bool { return s.flow(s.Size().Width).cut }

func (s *Sentence) prose() *prose {
	th := themeOf(s)
	if s.measured == nil || s.measured.scale != scaleOf(th) {
		s.measured = newProse(s.Text, s.Style.scaled(th), scaleOf(th), proseSource{s.Confidence, s.Live})
		s.laid = nil
	}
	return s.measured
}

func (s *Sentence) flow(width float32) *flow {
	p := s.prose()
	if s.laid == nil || s.laidWidth != width {
		s.laid, s.laidWidth = newFlow(p, width, s.Align, s.MaxLines), width
	}
	return s.laid
}

func (s *Sentence) paint(b *brush, size fyne.Size) {
	f := s.flow(size.Width)
	state := noState()
	if c := s.chips; c != nil {
		state.hovered = c.hovered
		if c.focused {
			state.focused = c.chip
		}
	}
	f.paint(b, 0, 0, 0, f.height, state)
	if len(f.of.cites) == 0 {
		return
	}
	if s.chips == nil {
		s.chips = newSentenceChips(s)
	}
	s.chips.Resize(size)
	b.add(s.chips)
}
