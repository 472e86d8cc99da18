package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// tableKeys takes the keyboard for a [DataTable]: it lies below the grids, so
// the pointer never meets it.
type tableKeys struct {
	widget.BaseWidget

	of      *DataTable
	focused bool
}

var (
	_ fyne.Focusable  = (*tableKeys)(nil)
	_ fyne.Accessible = (*tableKeys)(nil)
)

func newTableKeys(of *DataTable) *tableKeys {
	k := &tableKeys{of: of}
	k.ExtendBaseWidget(k)
	return k
}

func (k *tableKeys) CreateRenderer() fyne.WidgetRenderer { return newPainted(k) }

func (k *tableKeys) least() fyne.Size { return fyne.Size{} }

func (k *tableKeys) paint(b *brush, size fyne.Size) {
	if k.focused {
		b.ring(0, 0, size.Width, size.Height)
	}
}

func (k *tableKeys) FocusGained() {
	k.focused = true
	k.of.walked = max(k.of.walked, 0)
	k.of.repaint()
	k.Refresh()
	tellFocus(k)
}

func (k *tableKeys) FocusLost() {
	k.focused = false
	k.of.repaint()
	k.Refresh()
}

func (k *tableKeys) TypedRune(r rune) { passRune(k, r) }

// TypedKey walks the rows, opens one with Enter and its claims with Space, and
// scrolls the columns sideways.
func (k *tableKeys) TypedKey(e *fyne.KeyEvent) {
	const step = 80
	d := k.of
	last := len(d.order) - 1
	switch e.Name {
	case fyne.KeyDown:
		d.walked = min(d.walked+1, last)
	case fyne.KeyUp:
		d.walked = max(d.walked-1, min(0, last))
	case fyne.KeyHome:
		d.walked = min(0, last)
	case fyne.KeyEnd:
		d.walked = last
	case fyne.KeyLeft:
		d.scrollBy(-step)
	case fyne.KeyRight:
		d.scrollBy(step)
	case fyne.KeyReturn, fyne.KeyEnter:
		if d.walked >= 0 && d.walked <= last {
			d.openRow(d.order[d.walked])
		}
	case fyne.KeySpace:
		if d.walked >= 0 && d.walked <= last {
			d.cite(d.order[d.walked])
		}
	default:
		passKey(k, e)
		return
	}
	d.repaint()
}

// AccessibilityLabel is the row the keyboard is at, or the table.
func (k *tableKeys) AccessibilityLabel() string {
	d := k.of
	if d.walked < 0 || d.walked >= len(d.order) {
		return d.AccessibilityLabel()
	}
	row := d.Table.Rows[d.order[d.walked]]
	var label string
	for i, c := range row.Cells {
		if i > 0 {
			label += ", "
		}
		label += d.Table.Columns[i].Name + ": " + c.Text
	}
	return label + d.statedWords(d.order[d.walked])
}

// AccessibilityRole implements fyne.Accessible.
func (k *tableKeys) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
