package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// TabBar is a row of words, one of them underlined as the page in view. Arrow
// keys move the choice.
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
func (t *TabBar) Tapped(e *fyne.PointEvent) { t.choose(t.at(e.Position.X)) }

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
	if i := t.at(e.Position.X); i != t.pointed {
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

// spans returns where each tab begins and ends. The selected weight sets the
// width, so that nothing moves when the choice does.
func (t *TabBar) spans() [][2]float32 {
	st := BodyStyle().Strong().scaled(themeOf(t))
	spans := make([][2]float32, len(t.tabs))
	var x float32
	for i, words := range t.tabs {
		w := width(st.Face, st.Size, words)
		spans[i] = [2]float32{x, x + w}
		x += w + tabGap
	}
	return spans
}

func (t *TabBar) at(x float32) int {
	for i, s := range t.spans() {
		if x >= s[0]-tabGap/2 && x < s[1]+tabGap/2 {
			return i
		}
	}
	return -1
}

func (t *TabBar) least() fyne.Size {
	st := BodyStyle().scaled(themeOf(t))
	var w float32
	if spans := t.spans(); len(spans) > 0 {
		w = spans[len(spans)-1][1]
	}
	return fyne.NewSize(w, st.Leading+10)
}

func (t *TabBar) paint(b *brush, size fyne.Size) {
	p := Colors(b.theme)
	b.rect(0, size.Height-1, size.Width, 1, 0, p.Hairline)
	for i, s := range t.spans() {
		st := BodyStyle().With(Muted)
		switch i {
		case t.selected:
			st = st.Strong().With(Ink)
			b.rect(s[0]-2, size.Height-2, s[1]-s[0]+4, 2, 0, p.Accent)
		case t.pointed:
			st = st.With(Ink)
		}
		st = st.scaled(b.theme)
		b.text(t.tabs[i], s[0], middle(size.Height/2-2, st), st)
		if t.focused && i == t.selected {
			b.ring(s[0]-2, 2, s[1]-s[0]+4, size.Height-8)
		}
	}
}
