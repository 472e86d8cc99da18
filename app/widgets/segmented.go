package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dossier/charts/drawing"
)

// Segmented is a switch between a few choices that are all in view. Arrow keys
// move the choice.
type Segmented struct {
	control

	// OnChanged is called with the index a person chose; setting it in code
	// never calls back.
	OnChanged func(index int)

	// Small makes the switch as small as a note, to stand beside a caption.
	Small bool

	choices  []string
	selected int
	pointed  int // index under the pointer
}

var _ fyne.Accessible = (*Segmented)(nil)

// NewSegmented returns a switch with the first choice selected.
func NewSegmented(choices []string, changed func(index int)) *Segmented {
	s := &Segmented{choices: choices, OnChanged: changed, pointed: -1}
	s.ExtendBaseWidget(s)
	return s
}

// Selected returns the index of the choice.
func (s *Segmented) Selected() int { return s.selected }

// SetSelected shows another choice.
func (s *Segmented) SetSelected(index int) {
	if index >= 0 && index < len(s.choices) {
		s.selected = index
		s.Refresh()
	}
}

func (s *Segmented) choose(index int) {
	if s.disabled || index < 0 || index >= len(s.choices) || index == s.selected {
		return
	}
	s.SetSelected(index)
	if s.OnChanged != nil {
		s.OnChanged(index)
	}
}

// Tapped implements fyne.Tappable.
func (s *Segmented) Tapped(e *fyne.PointEvent) { s.choose(s.at(e.Position.X)) }

// TypedKey implements fyne.Focusable.
func (s *Segmented) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.choose(s.selected - 1)
	case fyne.KeyRight, fyne.KeyDown:
		s.choose(s.selected + 1)
	default:
		passKey(s, e)
	}
}

// MouseMoved implements desktop.Hoverable.
func (s *Segmented) MouseMoved(e *desktop.MouseEvent) {
	if i := s.at(e.Position.X); i != s.pointed {
		s.pointed = i
		s.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (s *Segmented) MouseOut() {
	s.pointed = -1
	s.Refresh()
}

func (s *Segmented) at(x float32) int {
	return int(x / s.Size().Width * float32(len(s.choices)))
}

// AccessibilityLabel implements fyne.Accessible.
func (s *Segmented) AccessibilityLabel() string {
	if len(s.choices) == 0 {
		return ""
	}
	return s.choices[s.selected] + ", selected"
}

// AccessibilityRole implements fyne.Accessible.
func (s *Segmented) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer { return newPainted(s) }

func (s *Segmented) least() fyne.Size {
	st := s.style().Strong().scaled(themeOf(s))
	var widest float32
	for _, c := range s.choices {
		widest = max(widest, width(st.Face, st.Size, c))
	}
	pad, air := float32(buttonPad), float32(10)
	if s.Small {
		pad, air = 9, 6
	}
	return fyne.NewSize(float32(len(s.choices))*(widest+2*pad), st.Leading+air)
}

func (s *Segmented) style() Style {
	if s.Small {
		return NoteStyle().With(Ink)
	}
	return BodyStyle()
}

func (s *Segmented) paint(b *brush, size fyne.Size) {
	p := Colors(b.theme)
	part := size.Width / float32(max(len(s.choices), 1))
	b.frame(0, 0, size.Width, size.Height, radius, p.Paper, p.Hairline, 1)
	for i, c := range s.choices {
		st := s.style()
		x := float32(i) * part
		switch i {
		case s.selected:
			b.frame(x, 0, part, size.Height, radius, p.Tint, p.Hairline, 1)
			st = st.Strong()
		case s.pointed:
			b.frame(x, 0, part, size.Height, radius, p.Wash, p.Hairline, 1)
		}
		st = st.scaled(b.theme)
		words := drawing.Ellipsis(st.Face, float64(st.Size), c, float64(part-8))
		b.text(words, x+(part-width(st.Face, st.Size, words))/2, middle(size.Height/2, st), st)
	}
	if s.focused {
		b.ring(0, 0, size.Width, size.Height)
	}
}
