package widgets

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// Listing is a long list in columns under a header that stays. Its rows are
// all equally high and are asked for when they come into view, so that a
// hundred thousand cost no more than what is in the window.
type Listing struct {
	widget.BaseWidget

	Columns []ListingColumn
	Rows    int

	// Lines is the most lines a cell takes; zero is two.
	Lines int

	// Cell returns what stands in a row and column. It is called for rows in
	// view alone.
	Cell func(row, column int) ListingCell

	// OnOpen is called with a row that is tapped or opened with Enter; nil makes
	// rows plain.
	OnOpen func(row int)

	// OnSort is called with the column whose header is tapped; nil keeps the
	// order. Who is called sorts and sets Sorted and Reversed.
	OnSort   func(column int)
	Sorted   int // column the rows are ordered by, -1 for none
	Reversed bool

	// Empty is said in place of rows when there are none.
	Empty string

	head   *listingHead
	body   *listingBody
	scroll *container.Scroll
}

// ListingColumn is a column of a [Listing].
type ListingColumn struct {
	Name     string
	Width    float32 // in pixels at 100 % text; zero takes an equal part of the rest
	Trailing bool    // to the right, as numbers stand
	From     float32 // width of the listing, at 100 % text, below which the column is left out
	Fixed    bool    // a tap on its header does not sort
}

// ListingCell is what stands in one cell.
type ListingCell struct {
	Text   string
	Tone   Tone
	Strong bool
	Indent float32 // before the words, in pixels at 100 % text

	// Marked puts the sign of a confidence before the words.
	Marked     bool
	Confidence report.Confidence
}

var _ fyne.Accessible = (*Listing)(nil)

// NewListing returns a list in columns. Set the fields, then call Refresh.
func NewListing(columns ...ListingColumn) *Listing {
	l := &Listing{Columns: columns, Sorted: -1}
	l.head = newListingHead(l)
	l.body = newListingBody(l)
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) { l.body.show() }
	l.ExtendBaseWidget(l)
	return l
}

// Refresh shows the rows anew, as after other ones took their place.
func (l *Listing) Refresh() {
	l.body.forget()
	l.body.at = min(l.body.at, l.Rows-1)
	l.body.Resize(fyne.NewSize(l.Size().Width, l.body.MinSize().Height))
	l.scroll.Refresh()
	l.body.show()
	l.head.Refresh()
	l.BaseWidget.Refresh()
}

// Offset returns how far the list is scrolled, in pixels from the top.
func (l *Listing) Offset() float32 { return l.scroll.Offset.Y }

// SetOffset scrolls to an offset, held to what there is.
func (l *Listing) SetOffset(y float32) {
	l.scroll.ScrollToOffset(fyne.NewPos(0, y))
	l.body.show()
}

// Select marks a row as the one that is open and brings it into view; -1 marks
// none.
func (l *Listing) Select(row int) {
	l.body.chosen = row
	if row >= 0 {
		l.body.at = row
		l.body.reveal(row)
	}
	l.body.again()
}

// Focus gives the list the keyboard.
func (l *Listing) Focus() { takeFocus(l.body) }

// MinSize implements fyne.Widget.
func (l *Listing) MinSize() fyne.Size { return fyne.NewSize(320, 160) }

// CreateRenderer implements fyne.Widget.
func (l *Listing) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(listingLayout{l}, l.head, l.scroll))
}

// AccessibilityLabel implements fyne.Accessible.
func (l *Listing) AccessibilityLabel() string { return fmt.Sprintf("list, %d rows", l.Rows) }

// AccessibilityRole implements fyne.Accessible.
func (l *Listing) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// listingLayout sets the header above the rows.
type listingLayout struct{ of *Listing }

func (l listingLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 160) }

func (l listingLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	head := l.of.head.high()
	l.of.head.Resize(fyne.NewSize(size.Width, head))
	l.of.scroll.Move(fyne.NewPos(0, head))
	l.of.scroll.Resize(fyne.NewSize(size.Width, max(size.Height-head, 0)))
	l.of.body.show()
}

// A listingSpan is where a column that is shown stands.
type listingSpan struct {
	column int
	x, w   float32
}

// spans places the columns that have room, and counts those that have none.
func (l *Listing) spans(width float32) (spans []listingSpan, hidden int) {
	scale := scaleOf(themeOf(l))
	rest, shares := width-listingBar, 0
	for i, c := range l.Columns {
		if width < c.From*scale {
			hidden++
			continue
		}
		w := c.Width * scale
		if w == 0 {
			shares++
		}
		rest -= w
		spans = append(spans, listingSpan{column: i, w: w})
	}
	var x float32
	for i := range spans {
		if spans[i].w == 0 {
			spans[i].w = max(rest/float32(shares), 0)
		}
		spans[i].x = x
		x += spans[i].w
	}
	return spans, hidden
}

const listingBar = 12 // room for the scroll bar

func (l *Listing) lines() int {
	if l.Lines > 0 {
		return l.Lines
	}
	return cellLines
}

// rowHeight is the height of every row.
func (l *Listing) rowHeight() float32 {
	return whole(float32(l.lines())*cellStyle().scaled(themeOf(l)).Leading) + 2*cellGap + 1
}

// flow sets a cell in the width of its column.
func (l *Listing) flow(row int, s listingSpan) (*flow, ListingCell) {
	cell := l.Cell(row, s.column)
	th := themeOf(l)
	st := cellStyle().With(cell.Tone)
	if cell.Strong {
		st = st.Strong()
	}
	st = st.scaled(th)
	room := s.w - 2*cellPad - cell.Indent*scaleOf(th)
	if cell.Marked {
		room -= st.Size * (markSign + markGap)
	}
	align := fyne.TextAlignLeading
	if l.Columns[s.column].Trailing {
		align = fyne.TextAlignTrailing
	}
	words := newProse(report.Text{{Text: cell.Text}}, st, scaleOf(th), proseSource{})
	return newFlow(words, room, align, l.lines()), cell
}

// hiddenWords counts columns there is no room for: "+3 columns".
func hiddenWords(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "+1 column"
	}
	return fmt.Sprintf("+%d columns", n)
}

// shorten cuts words to a width.
func shorten(st Style, words string, room float32) string {
	return drawing.Ellipsis(st.Face, float64(st.Size), words, float64(room))
}
