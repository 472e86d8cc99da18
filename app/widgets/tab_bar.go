package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TabBar is a row of words, one of them underlined as the page in view; where
// the width does not hold them all they go on below. Arrow keys move the
// choice.
type TabBar struct {
	control

	// OnChanged is called with the index a person chose; setting it in code
	// never calls back.
	OnChanged func(index int)

	tabs     []string
	selected int
	pointed  int
}

var _ fyne.Accessible = (*TabBar)(nil)

// NewTabBar returns a bar with the first tab selected.
func NewTabBar(tabs []string, changed func(index int)) *TabBar {
	t := &TabBar{tabs: tabs, OnChanged: changed, pointed: -1}
	t.ExtendBaseWidget(t)
	return t
}

// Selected returns the index of the tab in view.
func (t *TabBar) Selected() int { return t.selected }

// SetSelected shows another tab as the one in view.
func (t *TabBar) SetSelected(index int) {
	if index >= 0 && index < len(t.tabs) {
		t.selected = index
		t.Refresh()
	}
}

func (t *TabBar) choose(index int) {
	if index < 0 || index >= len(t.tabs) || index == t.selected {
		return
	}
	t.SetSelected(index)
	if t.OnChanged != nil {
		t.OnChanged(index)
	}
}

// Tapped implements fyne.Tappable.
func (t *TabBar) Tapped(e *fyne.PointEvent) { t.choose(t.at(e.Position)) }

// TypedKey implements fyne.Focusable.
func (t *TabBar) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		t.choose(t.selected - 1)
	case fyne.KeyRight:
		t.choose(t.selected + 1)
	default:
		passKey(t, e)
	}
}

// MouseMoved implements desktop.Hoverable.
func (t *TabBar) MouseMoved(e *desktop.MouseEvent) {
	if i := t.at(e.Position); i != t.pointed {
		t.pointed = i
		t.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (t *TabBar) MouseOut() {
	t.pointed = -1
	t.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (t *TabBar) AccessibilityLabel() string {
	if len(t.tabs) == 0 {
		return ""
	}
	return t.tabs[t.selected] + ", selected"
}

// AccessibilityRole implements fyne.Accessible.
func (t *TabBar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (t *TabBar) CreateRenderer() fyne.WidgetRenderer { return newPainted(t) }

const tabGap = 18

// A tabSpan is where a tab stands: from one place to another on a line.
type tabSpan struct {
	from, to float32
	line     int
}

// spans returns where each tab stands at a width; zero: all on one line. The
// selected weight sets their widths, so that nothing moves when the choice
// does.
func (t *TabBar) spans(wide float32) []tabSpan {
	st := BodyStyle().Strong().scaled(themeOf(t))
	spans := make([]tabSpan, len(t.tabs))
	var x float32
	line := 0
	for i, words := range t.tabs {
		w := width(st.Face, st.Size, words)
		if x > 0 && wide > 0 && x+w > wide {
			x = 0
			line++
		}
		spans[i] = tabSpan{x, x + w, line}
		x += w + tabGap
	}
	return spans
}

func (t *TabBar) high() float32 { return BodyStyle().scaled(themeOf(t)).Leading + 10 }

func (t *TabBar) at(p fyne.Position) int {
	line := int(p.Y / t.high())
	for i, s := range t.spans(t.Size().Width) {
		if s.line == line && p.X >= s.from-tabGap/2 && p.X < s.to+tabGap/2 {
			return i
		}
	}
	return -1
}

// HeightForWidth returns the height of the lines the tabs take.
func (t *TabBar) HeightForWidth(width float32) float32 {
	lines := 1
	if spans := t.spans(width); len(spans) > 0 {
		lines = spans[len(spans)-1].line + 1
	}
	return float32(lines) * t.high()
}

func (t *TabBar) least() fyne.Size {
	var w float32
	if spans := t.spans(0); len(spans) > 0 {
		w = spans[len(spans)-1].to
	}
	return fyne.NewSize(w, t.HeightForWidth(t.Size().Width))
}

func (t *TabBar) paint(b *brush, size fyne.Size) {
	p := Colors(b.theme)
	b.rect(0, size.Height-1, size.Width, 1, 0, p.Hairline)
	for i, s := range t.spans(size.Width) {
		top := float32(s.line) * t.high()
		bottom := top + t.high()
		st := BodyStyle().With(Muted)
		switch i {
		case t.selected:
			st = st.Strong().With(Ink)
			b.rect(s.from-2, bottom-2, s.to-s.from+4, 2, 0, p.Accent)
		case t.pointed:
			st = st.With(Ink)
		}
		st = st.scaled(b.theme)
		b.text(t.tabs[i], s.from, middle((top+bottom)/2-2, st), st)
		if t.focused && i == t.selected {
			b.ring(s.from-2, top+2, s.to-s.from+4, t.high()-8)
		}
	}
}
