package widgets

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
)

// sliderTrack is the line and the handle of an [AssumptionSlider].
type sliderTrack struct {
	widget.BaseWidget

	of               *AssumptionSlider
	hovered, focused bool
	moving           bool // by the pointer
	shift            bool // a shift key is down
}

var (
	_ fyne.Focusable    = (*sliderTrack)(nil)
	_ fyne.Draggable    = (*sliderTrack)(nil)
	_ fyne.Accessible   = (*sliderTrack)(nil)
	_ desktop.Mouseable = (*sliderTrack)(nil)
	_ desktop.Hoverable = (*sliderTrack)(nil)
	_ desktop.Keyable   = (*sliderTrack)(nil)
)

func newSliderTrack(of *AssumptionSlider) *sliderTrack {
	t := &sliderTrack{of: of}
	t.ExtendBaseWidget(t)
	return t
}

func (t *sliderTrack) CreateRenderer() fyne.WidgetRenderer { return newPainted(t) }

const handle = 18 // the handle's diameter, for a finger on a trackpad

func (t *sliderTrack) least() fyne.Size { return fyne.NewSize(leastTrack, handle) }

// x returns where on the track a value stands.
func (t *sliderTrack) x(v float64) float32 {
	o := t.of.options
	part := 0.0
	if o.Max > o.Min {
		part = min(max((v-o.Min)/(o.Max-o.Min), 0), 1)
	}
	return handle/2 + float32(part)*(t.Size().Width-handle)
}

// value returns what a place on the track stands for.
func (t *sliderTrack) value(x float32) float64 {
	o := t.of.options
	room := t.Size().Width - handle
	if room <= 0 {
		return o.Min
	}
	return t.step(o.Min + float64((x-handle/2)/room)*(o.Max-o.Min))
}

// step returns the nearest value the handle can stand at.
func (t *sliderTrack) step(v float64) float64 {
	o := t.of.options
	v = min(max(v, o.Min), o.Max)
	if o.Step > 0 {
		v = min(o.Min+math.Round((v-o.Min)/o.Step)*o.Step, o.Max)
	}
	return v
}

func (t *sliderTrack) paint(b *brush, size fyne.Size) {
	const line = 4
	p := Colors(b.theme)
	tone := t.of.options.Tone.color(b.theme)
	mid := size.Height / 2
	b.rect(handle/2, mid-line/2, size.Width-handle, line, line/2, p.Hairline)
	x := t.x(t.of.value)
	b.rect(handle/2, mid-line/2, max(x-handle/2, 0), line, line/2, tone)
	tick := t.x(t.of.options.Report)
	b.rect(tick-1, mid-8, 2, 16, 0, drawing.Mix(p.Paper, p.Ink, 0.75))
	if t.of.Changed() && t.of.note == "" {
		t.paintReport(b, tick, mid, size)
	}
	if t.focused {
		b.frame(x-handle/2-3, mid-handle/2-3, handle+6, handle+6, handle/2+3, drawing.Color{}, p.Accent, 2)
	}
	ground := p.Paper
	if t.hovered || t.moving {
		ground = p.Tint
	}
	b.frame(x-handle/2, mid-handle/2, handle, handle, handle/2, ground, tone, 3)
}

// paintReport writes the report's value below its tick.
func (t *sliderTrack) paintReport(b *brush, tick, mid float32, size fyne.Size) {
	st := underStyle().scaled(b.theme)
	words := "report: " + t.of.options.Format(t.of.options.Report)
	w := width(st.Face, st.Size, words)
	x := max(min(tick-w/2, size.Width-w), 0)
	b.text(words, x, underTrack(mid, st), st)
}

// MouseDown implements desktop.Mouseable: the handle comes to the pointer.
func (t *sliderTrack) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	takeFocus(t)
	t.move(e.Position.X)
}

// MouseUp implements desktop.Mouseable.
func (t *sliderTrack) MouseUp(*desktop.MouseEvent) { t.end() }

// Dragged implements fyne.Draggable.
func (t *sliderTrack) Dragged(e *fyne.DragEvent) { t.move(e.Position.X) }

// DragEnd implements fyne.Draggable.
func (t *sliderTrack) DragEnd() { t.end() }

func (t *sliderTrack) move(x float32) {
	t.moving = true
	t.of.want(t.value(x))
	t.Refresh()
}

// end says once that the pointer let go; Fyne tells it twice after a drag.
func (t *sliderTrack) end() {
	if t.moving {
		t.moving = false
		t.of.settle()
		t.Refresh()
	}
}

// MouseIn implements desktop.Hoverable.
func (t *sliderTrack) MouseIn(*desktop.MouseEvent) {
	t.hovered = true
	t.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (t *sliderTrack) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (t *sliderTrack) MouseOut() {
	t.hovered = false
	t.Refresh()
}

// Cursor implements desktop.Cursorable.
func (t *sliderTrack) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained implements fyne.Focusable.
func (t *sliderTrack) FocusGained() {
	t.focused = true
	t.Refresh()
	tellFocus(t)
}

// FocusLost implements fyne.Focusable.
func (t *sliderTrack) FocusLost() {
	t.focused, t.shift = false, false
	t.Refresh()
}

// KeyDown implements desktop.Keyable.
func (t *sliderTrack) KeyDown(e *fyne.KeyEvent) { t.shiftKey(e, true) }

// KeyUp implements desktop.Keyable.
func (t *sliderTrack) KeyUp(e *fyne.KeyEvent) { t.shiftKey(e, false) }

func (t *sliderTrack) shiftKey(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		t.shift = down
	}
}

// TypedRune implements fyne.Focusable.
func (t *sliderTrack) TypedRune(r rune) { passRune(t, r) }

// TypedKey implements fyne.Focusable: the arrow keys move by a step, with
// Shift by five, Home and End to the ends.
func (t *sliderTrack) TypedKey(e *fyne.KeyEvent) {
	o := t.of.options
	by := o.Step
	if by <= 0 {
		by = (o.Max - o.Min) / 100
	}
	if t.shift {
		by *= 5
	}
	switch e.Name {
	case fyne.KeyRight, fyne.KeyUp:
		t.of.want(t.step(t.of.value + by))
	case fyne.KeyLeft, fyne.KeyDown:
		t.of.want(t.step(t.of.value - by))
	case fyne.KeyHome:
		t.of.want(o.Min)
	case fyne.KeyEnd:
		t.of.want(o.Max)
	default:
		passKey(t, e)
		return
	}
	t.of.settle()
}

// AccessibilityLabel implements fyne.Accessible.
func (t *sliderTrack) AccessibilityLabel() string {
	o := t.of.options
	label := o.Name + ", " + o.Format(t.of.value)
	if t.of.Changed() {
		label += ", report: " + o.Format(o.Report)
	}
	return label
}

// AccessibilityRole implements fyne.Accessible.
func (t *sliderTrack) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
