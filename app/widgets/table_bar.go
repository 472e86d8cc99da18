package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
)

// tableBar lies over a table that is wider than its room: it takes the wheel,
// and shows and moves the part in view.
type tableBar struct {
	widget.BaseWidget

	of *DataTable
}

var (
	_ fyne.Scrollable = (*tableBar)(nil)
	_ fyne.Draggable  = (*tableBar)(nil)
)

func newTableBar(of *DataTable) *tableBar {
	b := &tableBar{of: of}
	b.ExtendBaseWidget(b)
	return b
}

const (
	barRoom = 20 // below the rows
	barHigh = 4
)

func (t *tableBar) CreateRenderer() fyne.WidgetRenderer { return newPainted(t) }

func (t *tableBar) least() fyne.Size { return fyne.Size{} }

// thumb returns where the bar begins and how long it is and could be.
func (t *tableBar) thumb() (x, length, room float32) {
	p := &t.of.plan
	left := p.widths[0]
	room = p.width - left
	length = max(room*room/(room+p.overflow()), 24)
	if over := p.overflow(); over > 0 {
		x = left + (room-length)*t.of.offset/over
	}
	return x, length, room
}

// hidden counts the columns that are not wholly in view.
func (t *tableBar) hidden() int {
	p := &t.of.plan
	n := 0
	x := p.widths[0] - t.of.offset
	for _, w := range p.widths[1:] {
		if x < p.widths[0]-1 || x+w > p.width+1 {
			n++
		}
		x += w
	}
	return n
}

func (t *tableBar) paint(b *brush, size fyne.Size) {
	p := Colors(b.theme)
	x, length, room := t.thumb()
	y := size.Height - barHigh - 1
	b.rect(size.Width-room, y, room, barHigh, barHigh/2, p.Wash)
	b.rect(x, y, length, barHigh, barHigh/2, p.Muted)
	st := Style{Face: drawing.Sans, Size: chipText, Leading: barRoom, Tone: Muted}.scaled(b.theme)
	if words := hiddenWords(t.hidden()); words != "" {
		words = shorten(st, words, size.Width-room-2*cellPad)
		b.text(words, size.Width-room-cellPad-width(st.Face, st.Size, words), size.Height-3, st)
	}
	if t.of.offset > 0 {
		// A rule tells that columns lie behind the first.
		b.rect(t.of.plan.widths[0], 0, 1, size.Height-barRoom, 0, p.Hairline)
	}
}

// Scrolled implements fyne.Scrollable: sideways here, up and down further out.
func (t *tableBar) Scrolled(e *fyne.ScrollEvent) {
	if e.Scrolled.DX != 0 {
		t.of.scrollBy(-e.Scrolled.DX)
	}
	if e.Scrolled.DY != 0 && t.of.wheel != nil {
		up := *e
		up.Scrolled.DX = 0
		t.of.wheel(&up)
	}
}

// Dragged implements fyne.Draggable.
func (t *tableBar) Dragged(e *fyne.DragEvent) {
	_, length, room := t.thumb()
	if room > length {
		t.of.scrollBy(e.Dragged.DX * t.of.plan.overflow() / (room - length))
	}
}

// DragEnd implements fyne.Draggable.
func (t *tableBar) DragEnd() {}
