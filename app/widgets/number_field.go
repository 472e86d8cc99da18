package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
)

// numberField is the editable number of an [AssumptionSlider]. Fyne's own
// entry cannot align its text to the right.
type numberField struct {
	widget.BaseWidget

	of               *AssumptionSlider
	text             []rune
	caret            int
	all              bool // everything is selected, the next key replaces it
	edited           bool // something was typed since it was shown
	bad              bool // what was entered is not a number
	focused, hovered bool
}

var (
	_ fyne.Focusable    = (*numberField)(nil)
	_ fyne.Tappable     = (*numberField)(nil)
	_ fyne.Shortcutable = (*numberField)(nil)
	_ fyne.Accessible   = (*numberField)(nil)
	_ desktop.Hoverable = (*numberField)(nil)
)

func newNumberField(of *AssumptionSlider) *numberField {
	n := &numberField{of: of}
	n.show()
	n.ExtendBaseWidget(n)
	return n
}

// show writes the slider's value, unless a person is typing.
func (n *numberField) show() {
	if n.edited {
		return
	}
	n.text = []rune(n.of.options.Format(n.of.value))
	n.caret = len(n.text)
	n.bad = false
}

func (n *numberField) CreateRenderer() fyne.WidgetRenderer { return newPainted(n) }

func (n *numberField) least() fyne.Size { return fyne.NewSize(fieldWidth, fieldHigh) }

func (n *numberField) paint(b *brush, size fyne.Size) {
	const pad = 9
	p := Colors(b.theme)
	line, thick := p.Hairline, float32(1)
	switch {
	case n.bad:
		line, thick = p.Bear, 2
	case n.focused:
		line, thick = p.Accent, 2
	case n.of.Changed():
		line = p.Bear
	case n.hovered:
		line = p.Muted
	}
	b.frame(0, 0, size.Width, size.Height, radius, p.Paper, line, thick)
	st := BodyStyle().Strong().scaled(b.theme)
	words := string(n.text)
	w := width(st.Face, st.Size, words)
	x := size.Width - pad - w
	base := middle(size.Height/2, st)
	if n.focused && n.all {
		b.rect(x-2, size.Height/2-st.Size*0.7, w+4, st.Size*1.4, 2, p.Tint)
	}
	if x < pad/2 {
		words = drawing.Ellipsis(st.Face, float64(st.Size), words, float64(size.Width-pad*1.5))
		x = pad / 2
	}
	b.text(words, x, base, st)
	if n.focused && !n.all {
		at := x + width(st.Face, st.Size, string(n.text[:n.caret]))
		b.rect(at, size.Height/2-st.Size*0.65, 1.5, st.Size*1.3, 0, p.Accent)
	}
}

// Tapped implements fyne.Tappable.
func (n *numberField) Tapped(*fyne.PointEvent) {
	if !n.focused {
		takeFocus(n)
		return
	}
	n.all = false
	n.Refresh()
}

// MouseIn implements desktop.Hoverable.
func (n *numberField) MouseIn(*desktop.MouseEvent) {
	n.hovered = true
	n.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (n *numberField) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (n *numberField) MouseOut() {
	n.hovered = false
	n.Refresh()
}

// Cursor implements desktop.Cursorable.
func (n *numberField) Cursor() desktop.Cursor { return desktop.TextCursor }

// FocusGained implements fyne.Focusable: everything is selected.
func (n *numberField) FocusGained() {
	n.focused, n.all = true, true
	n.caret = len(n.text)
	n.Refresh()
	tellFocus(n)
}

// FocusLost implements fyne.Focusable: what was typed counts.
func (n *numberField) FocusLost() {
	n.focused, n.all = false, false
	n.enter()
	if n.bad {
		n.edited = false
		n.of.SetNote("")
		n.show()
	}
	n.Refresh()
}

// TypedRune implements fyne.Focusable.
func (n *numberField) TypedRune(r rune) { n.insert([]rune{r}) }

func (n *numberField) insert(rs []rune) {
	if n.all {
		n.text, n.caret, n.all = nil, 0, false
	}
	n.text = slices.Insert(n.text, n.caret, rs...)
	n.caret += len(rs)
	n.edited = true
	n.Refresh()
}

// remove takes out the characters from one place to another.
func (n *numberField) remove(from, to int) {
	if n.all {
		from, to = 0, len(n.text)
	}
	n.all = false
	if from < 0 || to > len(n.text) || from == to {
		n.Refresh()
		return
	}
	n.text = slices.Delete(n.text, from, to)
	n.caret = from
	n.edited = true
	n.Refresh()
}

// TypedKey implements fyne.Focusable.
func (n *numberField) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		n.enter()
		n.all = !n.bad
	case fyne.KeyEscape:
		n.edited, n.all = false, true
		n.of.SetNote("")
		n.show()
	case fyne.KeyBackspace:
		n.remove(n.caret-1, n.caret)
	case fyne.KeyDelete:
		n.remove(n.caret, n.caret+1)
	case fyne.KeyLeft:
		n.all, n.caret = false, max(n.caret-1, 0)
	case fyne.KeyRight:
		n.all, n.caret = false, min(n.caret+1, len(n.text))
	case fyne.KeyHome:
		n.all, n.caret = false, 0
	case fyne.KeyEnd:
		n.all, n.caret = false, len(n.text)
	case fyne.KeyUp, fyne.KeyDown:
		n.enter()
		n.of.track.TypedKey(e)
		n.all = true
	default:
		passKey(n, e)
		return
	}
	n.Refresh()
}

// TypedShortcut implements fyne.Shortcutable.
func (n *numberField) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		n.insert([]rune(s.Clipboard.Content()))
	case *fyne.ShortcutCopy:
		s.Clipboard.SetContent(string(n.text))
	case *fyne.ShortcutSelectAll:
		n.all = true
		n.Refresh()
	}
}

// enter reads what was typed. What cannot be read stays, marked, with the
// reason below.
func (n *numberField) enter() {
	if !n.edited {
		return
	}
	v, err := n.of.options.Parse(string(n.text))
	if n.bad = err != nil; n.bad {
		n.of.SetNote(err.Error())
		return
	}
	n.edited = false
	n.of.SetNote("")
	n.of.want(min(max(v, n.of.options.Min), n.of.options.Max))
	n.of.settle()
	n.show()
}

// AccessibilityLabel implements fyne.Accessible.
func (n *numberField) AccessibilityLabel() string { return n.of.options.Name + ": " + string(n.text) }

// AccessibilityRole implements fyne.Accessible.
func (n *numberField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
