package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// sentenceChips takes the pointer and the keyboard for the chips of a
// [Sentence]. It is apart so that a sentence without chips stands in nobody's
// way: it is no stop of the Tab key, and taps go to what lies below.
type sentenceChips struct {
	widget.BaseWidget

	of      *Sentence
	hovered int // chip under the pointer, -1 for none
	focused bool
	chip    int // chip with the keyboard
}

var (
	_ fyne.Tappable      = (*sentenceChips)(nil)
	_ fyne.Focusable     = (*sentenceChips)(nil)
	_ fyne.Accessible    = (*sentenceChips)(nil)
	_ desktop.Hoverable  = (*sentenceChips)(nil)
	_ desktop.Cursorable = (*sentenceChips)(nil)
)

func newSentenceChips(of *Sentence) *sentenceChips {
	c := &sentenceChips{of: of, hovered: -1}
	c.ExtendBaseWidget(c)
	return c
}

func (c *sentenceChips) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

func (c *sentenceChips) AccessibilityLabel() string {
	cites := c.of.prose().cites
	if c.chip >= len(cites) {
		return ""
	}
	return citationLabel(cites[c.chip].claims, cites[c.chip].weak)
}

func (c *sentenceChips) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

func (c *sentenceChips) Tapped(e *fyne.PointEvent) { c.open(c.at(e.Position)) }

func (c *sentenceChips) at(p fyne.Position) int { return c.of.flow(c.of.Size().Width).chipAt(p) }

func (c *sentenceChips) open(chip int) {
	if cites := c.of.prose().cites; chip >= 0 && chip < len(cites) && c.of.OnCite != nil {
		c.of.OnCite(cites[chip].claims)
	}
}

func (c *sentenceChips) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

func (c *sentenceChips) MouseMoved(e *desktop.MouseEvent) { c.hover(c.at(e.Position)) }

func (c *sentenceChips) MouseOut() { c.hover(-1) }

func (c *sentenceChips) hover(chip int) {
	if c.hovered != chip {
		c.hovered = chip
		c.of.repaint()
	}
}

func (c *sentenceChips) Cursor() desktop.Cursor {
	if c.hovered >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (c *sentenceChips) FocusGained() {
	c.focused = true
	c.of.repaint()
	tellFocus(c)
}

func (c *sentenceChips) FocusLost() {
	c.focused, c.chip = false, 0
	c.of.repaint()
}

func (c *sentenceChips) TypedRune(r rune) { passRune(c, r) }

// TypedKey opens the chip with the keyboard, or moves to the next one.
func (c *sentenceChips) TypedKey(e *fyne.KeyEvent) {
	last := len(c.of.prose().cites) - 1
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.open(c.chip)
	case fyne.KeyRight, fyne.KeyDown:
		c.chip = min(c.chip+1, last)
	case fyne.KeyLeft, fyne.KeyUp:
		c.chip = max(c.chip-1, 0)
	default:
		passKey(c, e)
		return
	}
	c.of.repaint()
}
