package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dossier/charts/drawing"
)

// FilterChips is a choice of one filter among a few, each with how much it
// leaves, wrapping to as many lines as it needs. Arrow keys move the choice.
type FilterChips struct {
	control

	// OnChanged is called with the index a person chose; setting it in code
	// never calls back.
	OnChanged func(index int)

	choices  []FilterChip
	selected int
	pointed  int
}

// FilterChip is one choice.
type FilterChip struct {
	Text  string
	Count string // behind the words; "" for none
}

var _ fyne.Accessible = (*FilterChips)(nil)

// NewFilterChips returns a choice with the first selected.
func NewFilterChips(choices []FilterChip, changed func(index int)) *FilterChips {
	f := &FilterChips{choices: choices, OnChanged: changed, pointed: -1}
	f.ExtendBaseWidget(f)
	return f
}

// Selected returns the index of the choice.
func (f *FilterChips) Selected() int { return f.selected }

// SetSelected shows another choice.
func (f *FilterChips) SetSelected(index int) {
	if index >= 0 && index < len(f.choices) {
		f.selected = index
		f.Refresh()
	}
}

// SetChoices shows other chips in place of those there are. The choice stays
// where there is still one of its index, and is the first elsewhere.
func (f *FilterChips) SetChoices(choices []FilterChip) {
	f.choices = choices
	if f.selected >= len(choices) {
		f.selected = 0
	}
	f.Refresh()
}

func (f *FilterChips) choose(index int) {
	if f.disabled || index < 0 || index >= len(f.choices) || index == f.selected {
		return
	}
	f.SetSelected(index)
	if f.OnChanged != nil {
		f.OnChanged(index)
	}
}

// Tapped implements fyne.Tappable.
func (f *FilterChips) Tapped(e *fyne.PointEvent) { f.choose(f.at(e.Position)) }

// TypedKey implements fyne.Focusable.
func (f *FilterChips) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		f.choose(f.selected - 1)
	case fyne.KeyRight, fyne.KeyDown:
		f.choose(f.selected + 1)
	default:
		passKey(f, e)
	}
}

// MouseMoved implements desktop.Hoverable.
func (f *FilterChips) MouseMoved(e *desktop.MouseEvent) {
	if i := f.at(e.Position); i != f.pointed {
		f.pointed = i
		f.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (f *FilterChips) MouseOut() {
	f.pointed = -1
	f.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (f *FilterChips) AccessibilityLabel() string {
	if len(f.choices) == 0 {
		return ""
	}
	c := f.choices[f.selected]
	if c.Count == "" {
		return c.Text + ", selected"
	}
	return c.Text + ", " + c.Count + ", selected"
}

// AccessibilityRole implements fyne.Accessible.
func (f *FilterChips) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (f *FilterChips) CreateRenderer() fyne.WidgetRenderer { return newPainted(f) }

// The measures of the chips, before the text scale but for the padding.
const (
	filterPad   = 11
	filterGap   = 8 // between chips and between their lines
	filterCount = 6 // between words and count
)

// boxes places the chips in a width; the selected weight sets theirs, so that
// nothing moves when the choice does.
func (f *FilterChips) boxes(wide float32) (boxes []drawing.Rect, height float32) {
	st := f.style(true)
	high := st.Leading + 8
	var x, y float32
	for _, c := range f.choices {
		w := width(st.Face, st.Size, c.Text) + 2*filterPad
		if c.Count != "" {
			w += filterCount + width(st.Face, st.Size, c.Count)
		}
		if x > 0 && x+w > wide {
			x, y = 0, y+high+filterGap
		}
		boxes = append(boxes, drawing.Rect{X: float64(x), Y: float64(y), W: float64(w), H: float64(high)})
		x += w + filterGap
	}
	return boxes, y + high
}

func (f *FilterChips) style(strong bool) Style {
	st := NoteStyle().With(Ink)
	if strong {
		st = st.Strong()
	}
	return st.scaled(themeOf(f))
}

func (f *FilterChips) at(p fyne.Position) int {
	boxes, _ := f.boxes(f.Size().Width)
	for i, r := range boxes {
		x, y := float64(p.X), float64(p.Y)
		if x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H {
			return i
		}
	}
	return -1
}

// HeightForWidth returns the height of the lines the chips take.
func (f *FilterChips) HeightForWidth(width float32) float32 {
	_, h := f.boxes(width)
	return h
}

func (f *FilterChips) least() fyne.Size {
	const narrow = 160
	return fyne.NewSize(narrow, f.HeightForWidth(max(f.Size().Width, narrow)))
}

func (f *FilterChips) paint(b *brush, size fyne.Size) {
	p := Colors(b.theme)
	boxes, _ := f.boxes(size.Width)
	for i, r := range boxes {
		x, y, w, h := float32(r.X), float32(r.Y), float32(r.W), float32(r.H)
		fill, line := p.Paper, p.Hairline
		st := f.style(i == f.selected)
		switch i {
		case f.selected:
			fill, line = p.Tint, p.Accent
		case f.pointed:
			fill = p.Wash
		}
		b.frame(x, y, w, h, h/2, fill, line, 1)
		base := middle(y+h/2, st)
		words := b.text(f.choices[i].Text, x+filterPad, base, st)
		count := p.Muted
		if i == f.selected {
			count = p.Ink // grey on the tint would be too faint
		}
		b.textIn(f.choices[i].Count, x+filterPad+words+filterCount, base, st, count)
		if f.focused && i == f.selected {
			b.ring(x, y, w, h)
		}
	}
}
