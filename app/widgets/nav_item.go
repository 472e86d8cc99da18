package widgets

import (
	"fyne.io/fyne/v2"

	"dossier/charts/drawing"
)

// NavItem is one row of the sidebar.
type NavItem struct {
	control

	Text     string
	Count    string // at the right end; "" for none
	Level    int    // 0, or 1 for a section below its chapter
	OnTapped func() // may be nil

	selected bool
}

var _ fyne.Accessible = (*NavItem)(nil)

// NewNavItem returns a row of the given level.
func NewNavItem(text string, level int, tapped func()) *NavItem {
	n := &NavItem{Text: text, Level: level, OnTapped: tapped}
	n.act = func() {
		if n.OnTapped != nil {
			n.OnTapped()
		}
	}
	n.ExtendBaseWidget(n)
	return n
}

// SetSelected shows the row as the place the reader is at.
func (n *NavItem) SetSelected(on bool) {
	if n.selected != on {
		n.selected = on
		n.Refresh()
	}
}

// Selected reports whether the row is shown as selected.
func (n *NavItem) Selected() bool { return n.selected }

// AccessibilityLabel implements fyne.Accessible.
func (n *NavItem) AccessibilityLabel() string {
	label := n.Text
	if n.Count != "" {
		label += ", " + n.Count
	}
	if n.selected {
		label += ", selected"
	}
	return label
}

// AccessibilityRole implements fyne.Accessible.
func (n *NavItem) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// CreateRenderer implements fyne.Widget.
func (n *NavItem) CreateRenderer() fyne.WidgetRenderer { return newPainted(n) }

const (
	navMargin = 18 // from the sidebar's edge to its words
	navIndent = 16 // of a section below its chapter
	navBar    = 3  // the bar that marks the selected row
)

func (n *NavItem) least() fyne.Size {
	st := BodyStyle().scaled(themeOf(n))
	indent := navMargin + navIndent*float32(n.Level)
	return fyne.NewSize(indent+width(st.Face, st.Size, n.Text)+navMargin, st.Leading+9)
}

func (n *NavItem) paint(b *brush, size fyne.Size) {
	p := Colors(b.theme)
	st := BodyStyle().With(Muted)
	if n.selected {
		st = st.Strong().With(Ink)
	} else if n.hovered {
		st = st.With(Ink)
	}
	st = st.scaled(b.theme)
	if n.selected && n.Level == 0 {
		b.rect(0, 0, size.Width, size.Height, 0, p.Paper)
		b.rect(0, 0, navBar, size.Height, 0, p.Accent)
	}
	y := middle(size.Height/2, st)
	x := navMargin + navIndent*float32(n.Level)
	room := size.Width - x - navMargin
	if n.Count != "" {
		count := BodyStyle().With(Muted).scaled(b.theme)
		w := width(count.Face, count.Size, n.Count)
		b.text(n.Count, size.Width-navMargin-w, y, count)
		room -= w + 8
	}
	b.text(drawing.Ellipsis(st.Face, float64(st.Size), n.Text, float64(room)), x, y, st)
	if n.focused {
		b.frame(2, 1, size.Width-4, size.Height-2, radius, drawing.Color{}, p.Accent, 2)
	}
}
