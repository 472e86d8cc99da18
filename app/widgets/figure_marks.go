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
	shift   bool // a shift key is down
}

var (
	_ fyne.Tappable          = (*figureMarks)(nil)
	_ fyne.SecondaryTappable = (*figureMarks)(nil)
	_ fyne.Focusable         = (*figureMarks)(nil)
	_ fyne.Accessible        = (*figureMarks)(nil)
	_ desktop.Hoverable      = (*figureMarks)(nil)
	_ desktop.Cursorable     = (*figureMarks)(nil)
	_ desktop.Keyable        = (*figureMarks)(nil)
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
	box := m.box(mark)
	if m.focused && m.walked >= 0 {
		b.ring(box.x, box.y, box.w, box.h)
	}
	newFigureTip(b, mark, size.Width, m.of.scale()).paint(b, box, size)
}

// box is where a mark is in the view.
func (m *figureMarks) box(mark drawing.Link) area {
	k := m.of.scale()
	return area{float32(mark.Box.X) * k, float32(mark.Box.Y) * k, float32(mark.Box.W) * k, float32(mark.Box.H) * k}
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
	k := m.of.scale()
	_, i, _ := m.of.drawn.At(drawing.Point{X: float64(p.X / k), Y: float64(p.Y / k)})
	return i
}

func (m *figureMarks) open(i int) {
	if all := m.all(); i >= 0 && i < len(all) && m.of.OnMark != nil {
		m.of.OnMark(all[i])
	}
}

func (m *figureMarks) Tapped(e *fyne.PointEvent) { m.open(m.at(e.Position)) }

// TappedSecondary asks for the figure's menu where the pointer is.
func (m *figureMarks) TappedSecondary(e *fyne.PointEvent) { m.menu(e.AbsolutePosition) }

func (m *figureMarks) menu(at fyne.Position) {
	if m.of.OnMenu != nil {
		m.of.OnMenu(at)
	}
}

// menuByKey asks for the menu at the mark the keyboard is at, or else at the
// figure's top.
func (m *figureMarks) menuByKey() {
	at := positionOf(m)
	if mark, ok := m.current(); ok {
		box := m.box(mark)
		at = at.AddXY(box.x, box.y+box.h)
	}
	m.menu(at)
}

// KeyDown and KeyUp follow the shift key, for Shift F10.
func (m *figureMarks) KeyDown(e *fyne.KeyEvent) { m.shiftKey(e, true) }

func (m *figureMarks) KeyUp(e *fyne.KeyEvent) { m.shiftKey(e, false) }

func (m *figureMarks) shiftKey(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		m.shift = down
	}
}

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
	tellFocus(m)
}

func (m *figureMarks) FocusLost() {
	m.focused, m.shift, m.walked = false, false, -1
	m.Refresh()
}

func (m *figureMarks) TypedRune(r rune) { passRune(m, r) }

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
		if m.walked < 0 {
			passKey(m, e)
			return
		}
		m.walked = -1
	case desktop.KeyMenu:
		m.menuByKey()
	case fyne.KeyF10:
		if m.shift {
			m.shift = false // it comes up over the menu
			m.menuByKey()
		}
	default:
		passKey(m, e)
		return
	}
	m.Refresh()
}
