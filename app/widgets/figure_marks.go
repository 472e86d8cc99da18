package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
)

// figureMarks lies over a figure and takes pointer and keyboard for its marks.
// It is a widget of its own so that pointing paints a ring and a tooltip and
// not the figure.
type figureMarks struct {
	widget.BaseWidget

	of      *FigureView
	pointed int // mark under the pointer, -1 for none
	walked  int // mark with the keyboard, -1 for none
	focused bool
}

var (
	_ fyne.Tappable      = (*figureMarks)(nil)
	_ fyne.Focusable     = (*figureMarks)(nil)
	_ fyne.Accessible    = (*figureMarks)(nil)
	_ desktop.Hoverable  = (*figureMarks)(nil)
	_ desktop.Cursorable = (*figureMarks)(nil)
)

func newFigureMarks(of *FigureView) *figureMarks {
	m := &figureMarks{of: of, pointed: -1, walked: -1}
	m.ExtendBaseWidget(m)
	return m
}

func (m *figureMarks) CreateRenderer() fyne.WidgetRenderer { return newPainted(m) }

func (m *figureMarks) least() fyne.Size { return fyne.Size{} }

// all returns the marks of what is drawn.
func (m *figureMarks) all() []drawing.Link {
	if m.of.drawn == nil {
		return nil
	}
	return m.of.drawn.Marks()
}

// current returns the mark to show, the keyboard's before the pointer's.
func (m *figureMarks) current() (drawing.Link, bool) {
	all := m.all()
	for _, i := range []int{m.walked, m.pointed} {
		if i >= 0 && i < len(all) {
			return all[i], true
		}
	}
	return drawing.Link{}, false
}

func (m *figureMarks) paint(b *brush, size fyne.Size) {
	mark, ok := m.current()
	if !ok {
		if m.focused {
			b.ring(0, 0, size.Width, size.Height)
		}
		return
	}
	box := mark.Box
	if m.focused && m.walked >= 0 {
		b.ring(float32(box.X), float32(box.Y), float32(box.W), float32(box.H))
	}
	m.tooltip(b, mark, size)
}

// tooltip paints what a mark says, above it or, without room there, below.
func (m *figureMarks) tooltip(b *brush, mark drawing.Link, size fyne.Size) {
	const pad, gap = 8, 8
	p := Colors(b.theme)
	name := Style{Face: drawing.Sans, Size: 13, Leading: 17, Tone: Muted}.scaled(b.theme)
	value := Style{Face: drawing.SansSemiBold, Size: 13, Leading: 18}.scaled(b.theme)
	wide := max(width(name.Face, name.Size, mark.Label), width(value.Face, value.Size, mark.Value)) + 2*pad
	high := float32(pad)
	if mark.Label != "" {
		high += name.Leading
	}
	if mark.Value != "" {
		high += value.Leading
	}
	c := mark.Box.Center()
	x := max(min(float32(c.X)-wide/2, size.Width-wide), 0)
	y := float32(mark.Box.Y) - high - gap
	if y < -high/2 {
		y = float32(mark.Box.Y+mark.Box.H) + gap
	}
	ground := p.Paper
	if p.Dark {
		ground = p.Wash
	}
	b.frame(x, y, wide, high, 4, ground, p.Muted, 1)
	y += pad / 2
	if mark.Label != "" {
		b.text(mark.Label, x+pad, middle(y+name.Leading/2, name), name)
		y += name.Leading
	}
	b.text(mark.Value, x+pad, middle(y+value.Leading/2, value), value)
}

func (m *figureMarks) AccessibilityLabel() string {
	if mark, ok := m.current(); ok {
		return mark.Label + ": " + mark.Value
	}
	return m.of.AccessibilityLabel()
}

func (m *figureMarks) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (m *figureMarks) at(p fyne.Position) int {
	if m.of.drawn == nil {
		return -1
	}
	_, i, _ := m.of.drawn.At(drawing.Point{X: float64(p.X), Y: float64(p.Y)})
	return i
}

func (m *figureMarks) open(i int) {
	if all := m.all(); i >= 0 && i < len(all) && m.of.OnMark != nil {
		m.of.OnMark(all[i])
	}
}

func (m *figureMarks) Tapped(e *fyne.PointEvent) { m.open(m.at(e.Position)) }

func (m *figureMarks) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

func (m *figureMarks) MouseMoved(e *desktop.MouseEvent) { m.point(m.at(e.Position)) }

func (m *figureMarks) MouseOut() { m.point(-1) }

func (m *figureMarks) point(i int) {
	if m.pointed != i {
		m.pointed = i
		m.Refresh()
	}
}

func (m *figureMarks) Cursor() desktop.Cursor {
	if m.pointed >= 0 && m.of.OnMark != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (m *figureMarks) FocusGained() {
	m.focused = true
	m.Refresh()
}

func (m *figureMarks) FocusLost() {
	m.focused, m.walked = false, -1
	m.Refresh()
}

func (m *figureMarks) TypedRune(rune) {}

// TypedKey walks the marks and opens the one it is at.
func (m *figureMarks) TypedKey(e *fyne.KeyEvent) {
	last := len(m.all()) - 1
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown:
		m.walked = min(m.walked+1, last)
	case fyne.KeyLeft, fyne.KeyUp:
		m.walked = max(m.walked-1, min(0, last))
	case fyne.KeyHome:
		m.walked = min(0, last)
	case fyne.KeyEnd:
		m.walked = last
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.open(m.walked)
	case fyne.KeyEscape:
		m.walked = -1
	default:
		return
	}
	m.Refresh()
}
