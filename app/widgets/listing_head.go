package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// listingHead is the header of a [Listing]: a tap on a name sorts by it.
type listingHead struct {
	widget.BaseWidget

	of      *Listing
	pointed int // column under the pointer, -1 for none
	at      int // column with the keyboard
	focused bool
}

var (
	_ fyne.Tappable      = (*listingHead)(nil)
	_ fyne.Focusable     = (*listingHead)(nil)
	_ fyne.Accessible    = (*listingHead)(nil)
	_ desktop.Hoverable  = (*listingHead)(nil)
	_ desktop.Cursorable = (*listingHead)(nil)
)

func newListingHead(of *Listing) *listingHead {
	h := &listingHead{of: of, pointed: -1}
	h.ExtendBaseWidget(h)
	return h
}

func (h *listingHead) high() float32 { return headStyle().scaled(themeOf(h)).Leading + 2*cellGap }

func (h *listingHead) CreateRenderer() fyne.WidgetRenderer { return newPainted(h) }

func (h *listingHead) least() fyne.Size { return fyne.NewSize(80, h.high()) }

func (h *listingHead) paint(b *brush, size fyne.Size) {
	l := h.of
	st := headStyle().scaled(b.theme)
	base := middle(size.Height/2, st)
	spans, hidden := l.spans(size.Width)
	for _, s := range spans {
		h.paintName(b, s, st, base)
		if h.focused && s.column == h.at {
			b.ring(s.x+cellPad-3, 4, s.w-2*cellPad+6, size.Height-9)
		}
	}
	if words := hiddenWords(hidden); words != "" {
		note := NoteStyle().scaled(b.theme)
		s := widestSpan(spans)
		b.text(words, s.x+s.w-cellPad-width(note.Face, note.Size, words), base, note)
	}
	b.rect(0, size.Height-1.5, size.Width, 1.5, 0, Colors(b.theme).Ink)
}

// widestSpan is the column with the most room, for what is said in the header.
func widestSpan(spans []listingSpan) listingSpan {
	var widest listingSpan
	for _, s := range spans {
		if s.w > widest.w {
			widest = s
		}
	}
	return widest
}

func (h *listingHead) paintName(b *brush, s listingSpan, st Style, base float32) {
	l := h.of
	c := l.Columns[s.column]
	const side = 8
	arrow := float32(side) * scaleOf(b.theme)
	words := shorten(st, c.Name, s.w-2*cellPad-arrow-3)
	w := width(st.Face, st.Size, words)
	x := s.x + cellPad
	if c.Trailing {
		x = s.x + s.w - cellPad - w
	}
	b.text(words, x, base, st)
	if !h.sorts(s.column) || l.Sorted != s.column && h.pointed != s.column {
		return
	}
	p := Colors(b.theme)
	mark, ink := upSign, p.Hairline
	if l.Sorted == s.column {
		ink = p.Accent
		if l.Reversed {
			mark = downSign
		}
	}
	at := x + w + 3
	if c.Trailing {
		at = x - arrow - 3
	}
	b.sign(mark, at, base-arrow, arrow, ink)
}

func (h *listingHead) sorts(column int) bool {
	return h.of.OnSort != nil && column >= 0 && !h.of.Columns[column].Fixed
}

func (h *listingHead) columnAt(x float32) int {
	spans, _ := h.of.spans(h.Size().Width)
	for _, s := range spans {
		if x >= s.x && x < s.x+s.w {
			return s.column
		}
	}
	return -1
}

func (h *listingHead) sort(column int) {
	if h.sorts(column) {
		h.of.OnSort(column)
		h.Refresh()
	}
}

// Tapped implements fyne.Tappable.
func (h *listingHead) Tapped(e *fyne.PointEvent) { h.sort(h.columnAt(e.Position.X)) }

// MouseIn implements desktop.Hoverable.
func (h *listingHead) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (h *listingHead) MouseMoved(e *desktop.MouseEvent) { h.point(h.columnAt(e.Position.X)) }

// MouseOut implements desktop.Hoverable.
func (h *listingHead) MouseOut() { h.point(-1) }

func (h *listingHead) point(column int) {
	if h.pointed != column {
		h.pointed = column
		h.Refresh()
	}
}

// Cursor implements desktop.Cursorable.
func (h *listingHead) Cursor() desktop.Cursor {
	if h.sorts(h.pointed) {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained implements fyne.Focusable.
func (h *listingHead) FocusGained() { h.focus(true) }

// FocusLost implements fyne.Focusable.
func (h *listingHead) FocusLost() { h.focus(false) }

func (h *listingHead) focus(on bool) {
	h.focused = on
	h.Refresh()
}

// TypedRune implements fyne.Focusable.
func (h *listingHead) TypedRune(r rune) { passRune(h, r) }

// TypedKey walks the columns and sorts by one.
func (h *listingHead) TypedKey(e *fyne.KeyEvent) {
	spans, _ := h.of.spans(h.Size().Width)
	at := 0
	for i, s := range spans {
		if s.column == h.at {
			at = i
		}
	}
	switch e.Name {
	case fyne.KeyLeft:
		at = max(at-1, 0)
	case fyne.KeyRight:
		at = min(at+1, len(spans)-1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		h.sort(h.at)
		return
	default:
		passKey(h, e)
		return
	}
	if len(spans) > 0 {
		h.at = spans[at].column
		h.Refresh()
	}
}

// AccessibilityLabel implements fyne.Accessible.
func (h *listingHead) AccessibilityLabel() string {
	if h.at >= len(h.of.Columns) {
		return ""
	}
	label := "sort by " + h.of.Columns[h.at].Name
	if h.of.Sorted == h.at {
		label += ", sorted"
	}
	return label
}

// AccessibilityRole implements fyne.Accessible.
func (h *listingHead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
