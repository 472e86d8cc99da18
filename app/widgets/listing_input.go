package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Tapped implements fyne.Tappable.
func (b *listingBody) Tapped(e *fyne.PointEvent) {
	if row := b.rowAt(e.Position.Y); row >= 0 {
		b.at = row
		takeFocus(b)
		b.open(row)
	}
}

// MouseIn implements desktop.Hoverable.
func (b *listingBody) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (b *listingBody) MouseMoved(e *desktop.MouseEvent) { b.point(b.rowAt(e.Position.Y)) }

// MouseOut implements desktop.Hoverable.
func (b *listingBody) MouseOut() { b.point(-1) }

func (b *listingBody) point(row int) {
	if b.pointed != row {
		b.pointed = row
		b.again()
	}
}

// Cursor implements desktop.Cursorable.
func (b *listingBody) Cursor() desktop.Cursor {
	if b.pointed >= 0 && b.of.OnOpen != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// FocusGained implements fyne.Focusable.
func (b *listingBody) FocusGained() {
	b.focused = true
	b.again()
}

// FocusLost implements fyne.Focusable.
func (b *listingBody) FocusLost() {
	b.focused = false
	b.again()
}

// TypedRune implements fyne.Focusable.
func (b *listingBody) TypedRune(r rune) { passRune(b, r) }

// TypedKey walks the rows and opens one.
func (b *listingBody) TypedKey(e *fyne.KeyEvent) {
	page := max(int(b.of.scroll.Size().Height/b.of.rowHeight())-1, 1)
	to := b.at
	switch e.Name {
	case fyne.KeyDown:
		to++
	case fyne.KeyUp:
		to--
	case fyne.KeyPageDown:
		to += page
	case fyne.KeyPageUp:
		to -= page
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = b.of.Rows - 1
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.open(b.at)
		return
	default:
		passKey(b, e)
		return
	}
	b.at = max(min(to, b.of.Rows-1), 0)
	b.reveal(b.at)
	b.again()
}

// AccessibilityLabel implements fyne.Accessible: the row the keyboard is at.
func (b *listingBody) AccessibilityLabel() string {
	l := b.of
	if b.at < 0 || b.at >= l.Rows {
		return l.AccessibilityLabel()
	}
	var parts []string
	for i, c := range l.Columns {
		cell := l.Cell(b.at, i)
		words := cell.Text
		if cell.Marked && words == "" {
			words = cell.Confidence.String()
		}
		if words != "" {
			parts = append(parts, c.Name+": "+words)
		}
	}
	return strings.Join(parts, ", ")
}

// AccessibilityRole implements fyne.Accessible.
func (b *listingBody) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
