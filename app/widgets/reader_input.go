package widgets

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Focusable      = (*readerBody)(nil)
	_ fyne.Tabbable       = (*readerBody)(nil)
	_ fyne.Shortcutable   = (*readerBody)(nil)
	_ fyne.Draggable      = (*readerBody)(nil)
	_ fyne.DoubleTappable = (*readerBody)(nil)
	_ fyne.Accessible     = (*readerBody)(nil)
	_ desktop.Mouseable   = (*readerBody)(nil)
	_ desktop.Hoverable   = (*readerBody)(nil)
	_ desktop.Keyable     = (*readerBody)(nil)
	_ desktop.Cursorable  = (*readerBody)(nil)
)

// flashTime is how long a mark on a jump's target takes to fade.
const flashTime = 1400 * time.Millisecond

// blockAt returns the index of the block of words nearest to a height, -1 when
// there are none.
func (b *readerBody) blockAt(y float32) int {
	best := -1
	for i := range b.of.blocks {
		bl := &b.of.blocks[i]
		if bl.words == nil || bl.item.Kind == KickerItem {
			continue
		}
		if best < 0 || bl.y <= y {
			best = i
		}
		if bl.y+bl.height >= y {
			break
		}
	}
	return best
}

// textAt returns the block and the byte of its words nearest to a point.
func (b *readerBody) textAt(p fyne.Position) (item, at int) {
	i := b.blockAt(p.Y)
	if i < 0 {
		return 0, 0
	}
	bl := &b.of.blocks[i]
	if p.Y > bl.y+bl.height {
		return i, len(bl.words.plain)
	}
	return i, bl.lines.byteAt(p.SubtractXY(bl.x, bl.y))
}

// chipUnder returns the chip at a point; block -1 for none.
func (b *readerBody) chipUnder(p fyne.Position) chipRef {
	if i := b.blockAt(p.Y); i >= 0 {
		bl := &b.of.blocks[i]
		if c := bl.lines.chipAt(p.SubtractXY(bl.x, bl.y)); c >= 0 {
			return chipRef{i, c}
		}
	}
	return chipRef{block: -1}
}

func (b *readerBody) open(c chipRef) {
	if c.block >= 0 && b.of.OnCite != nil {
		b.of.OnCite(b.of.blocks[c.block].words.cites[c.cite].claims)
	}
}

// MouseDown implements desktop.Mouseable: it begins a selection. With Shift it
// goes on with the one there is.
func (b *readerBody) MouseDown(e *desktop.MouseEvent) {
	takeFocus(b)
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	b.dragging = false
	item, at := b.textAt(e.Position)
	if e.Modifier&fyne.KeyModifierShift != 0 {
		b.selection.ToItem, b.selection.ToByte = item, at
	} else {
		b.selection = Selection{item, at, item, at}
	}
	b.again()
}

// MouseUp implements desktop.Mouseable: without a drag it opens the chip under
// the pointer.
func (b *readerBody) MouseUp(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary || b.dragging {
		return
	}
	if anchor := b.marginAt(e.Position); anchor != "" && b.of.OnMargin != nil {
		b.of.OnMargin(anchor)
		return
	}
	b.open(b.chipUnder(e.Position))
}

// Dragged implements fyne.Draggable: it extends the selection, and scrolls
// when the pointer leaves the window.
func (b *readerBody) Dragged(e *fyne.DragEvent) {
	b.dragging = true
	offset, height := b.of.Offset(), b.of.Size().Height
	switch {
	case e.Position.Y < offset:
		b.of.SetOffset(offset - min(offset-e.Position.Y, 40))
	case e.Position.Y > offset+height:
		b.of.SetOffset(offset + min(e.Position.Y-offset-height, 40))
	}
	b.selection.ToItem, b.selection.ToByte = b.textAt(e.Position)
	b.again()
}

// DragEnd implements fyne.Draggable.
func (b *readerBody) DragEnd() {}

// DoubleTapped implements fyne.DoubleTappable: it selects the word.
func (b *readerBody) DoubleTapped(e *fyne.PointEvent) {
	i := b.blockAt(e.Position.Y)
	if i < 0 {
		return
	}
	_, at := b.textAt(e.Position)
	from, to := b.of.blocks[i].lines.wordAt(at)
	b.selection = Selection{i, from, i, to}
	b.again()
}

// MouseIn implements desktop.Hoverable.
func (b *readerBody) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (b *readerBody) MouseMoved(e *desktop.MouseEvent) {
	b.margin = b.marginAt(e.Position)
	b.hover(b.chipUnder(e.Position))
}

// MouseOut implements desktop.Hoverable.
func (b *readerBody) MouseOut() { b.hover(chipRef{block: -1}) }

func (b *readerBody) hover(c chipRef) {
	if b.hovered != c {
		b.hovered = c
		b.again()
	}
}

// FocusGained implements fyne.Focusable.
func (b *readerBody) FocusGained() {
	b.focused = true
	b.again()
}

// FocusLost implements fyne.Focusable.
func (b *readerBody) FocusLost() {
	b.focused, b.shift = false, false
	b.again()
}

// KeyDown implements desktop.Keyable.
func (b *readerBody) KeyDown(e *fyne.KeyEvent) { b.shiftKey(e, true) }

// KeyUp implements desktop.Keyable.
func (b *readerBody) KeyUp(e *fyne.KeyEvent) { b.shiftKey(e, false) }

func (b *readerBody) shiftKey(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		b.shift = down
	}
}

// AcceptsTab implements fyne.Tabbable: Tab walks the chips and leaves behind
// the last, Shift Tab before the first.
func (b *readerBody) AcceptsTab() bool {
	next := b.nextChip()
	return next >= 0 && next < len(b.of.chips)
}

// nextChip returns the chip Tab goes to: the next, or the first that is in the
// window. It may be one beyond either end.
func (b *readerBody) nextChip() int {
	step := 1
	if b.shift {
		step = -1
	}
	if b.chip >= 0 && b.inWindow(b.chip) {
		return b.chip + step
	}
	for i := range b.of.chips {
		if b.inWindow(i) {
			if b.shift {
				return i - 1
			}
			return i
		}
	}
	return b.chip + step
}

// inWindow reports whether the line of a chip is in view.
func (b *readerBody) inWindow(chip int) bool {
	if chip >= len(b.of.chips) {
		return false
	}
	top, bottom := b.chipSpan(chip)
	return top >= b.of.Offset() && bottom <= b.of.Offset()+b.of.Size().Height
}

func (b *readerBody) chipSpan(chip int) (top, bottom float32) {
	c := b.of.chips[chip]
	bl := &b.of.blocks[c.block]
	l := bl.lines.chipLine(c.cite)
	return bl.y + l.y, bl.y + l.y + bl.words.styles[0].Leading
}

// TypedRune implements fyne.Focusable.
func (b *readerBody) TypedRune(r rune) { passRune(b, r) }

// TypedKey implements fyne.Focusable.
func (b *readerBody) TypedKey(e *fyne.KeyEvent) {
	r := b.of
	const step = 3 * 27
	page := max(r.Size().Height-2*27, 27)
	switch e.Name {
	case fyne.KeyDown:
		r.SetOffset(r.Offset() + step)
	case fyne.KeyUp:
		r.SetOffset(r.Offset() - step)
	case fyne.KeyPageDown:
		r.SetOffset(r.Offset() + page)
	case fyne.KeyPageUp:
		r.SetOffset(r.Offset() - page)
	case fyne.KeySpace:
		if b.shift {
			page = -page
		}
		r.SetOffset(r.Offset() + page)
	case fyne.KeyHome:
		r.SetOffset(0)
	case fyne.KeyEnd:
		r.SetOffset(r.height)
	case fyne.KeyTab:
		b.focusChip(b.nextChip())
	case fyne.KeyReturn, fyne.KeyEnter:
		if b.chip >= 0 && b.chip < len(r.chips) {
			b.open(r.chips[b.chip])
		}
	case fyne.KeyEscape:
		if b.selection.empty() && b.chip < 0 {
			passKey(b, e)
			return
		}
		b.selection, b.chip = Selection{}, -1
		b.again()
	default:
		passKey(b, e)
	}
}

func (b *readerBody) focusChip(chip int) {
	if chip < 0 || chip >= len(b.of.chips) {
		return
	}
	b.chip = chip
	if !b.inWindow(chip) {
		top, _ := b.chipSpan(chip)
		b.of.SetOffset(top - b.of.Size().Height/3)
	}
	b.again()
}

// TypedShortcut implements fyne.Shortcutable.
func (b *readerBody) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		if text := b.selected(); text != "" {
			s.Clipboard.SetContent(text)
		}
	case *fyne.ShortcutSelectAll:
		b.selectAll()
	}
}

func (b *readerBody) selectAll() {
	for i := range b.of.blocks {
		if w := b.of.blocks[i].words; w != nil {
			b.selection.ToItem, b.selection.ToByte = i, len(w.plain)
		}
	}
	b.selection.FromItem, b.selection.FromByte = 0, 0
	b.again()
}

// selected returns the selected words, a blank line between paragraphs.
func (b *readerBody) selected() string {
	var out strings.Builder
	for i := range b.of.blocks {
		bl := &b.of.blocks[i]
		if bl.words == nil {
			continue
		}
		from, to := b.selection.within(i, len(bl.words.plain))
		if from >= to {
			continue
		}
		if out.Len() > 0 {
			out.WriteByte('\n')
			if bl.item.Kind != ListItem {
				out.WriteByte('\n')
			}
		}
		if bl.item.Kind == ListItem && from == 0 && b.selection.FromItem != b.selection.ToItem {
			out.WriteString(bl.item.marker() + " ")
		}
		out.WriteString(bl.words.plain[from:to])
	}
	return out.String()
}

// AccessibilityLabel implements fyne.Accessible: the words in the window.
func (b *readerBody) AccessibilityLabel() string {
	if b.focused && b.chip >= 0 && b.chip < len(b.of.chips) {
		c := b.of.chips[b.chip]
		cite := b.of.blocks[c.block].words.cites[c.cite]
		return citationLabel(cite.claims, cite.weak)
	}
	var out []string
	top := b.of.Offset()
	for i := range b.of.blocks {
		bl := &b.of.blocks[i]
		if bl.words != nil && bl.y+bl.height > top && bl.y < top+b.of.Size().Height {
			out = append(out, bl.words.plain)
		}
	}
	return strings.Join(out, "\n")
}

// AccessibilityRole implements fyne.Accessible.
func (b *readerBody) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
