package widgets

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dossier/db/report"
)

// DataTable shows a table of the report: a header over cells of two lines at
// most, numbers to the right, ratings and confidence as sign and word, and at
// the end of each row the claims that state it, or the hollow mark when none
// does. The table's note with its claims stands below.
//
// A tap on a header sorts by it, a second turns the order, a third restores
// the report's. When the columns cannot fit, all but the first scroll
// sideways.
type DataTable struct {
	widget.BaseWidget

	// Table is what is shown. It is not changed; call Refresh after putting
	// another in its place.
	Table *report.Table

	// Confidence returns the weakest confidence of claims; nil shows chips
	// hollow.
	Confidence func([]report.ClaimID) report.Confidence

	// Levels returns how many words a rating scale has, for the sign before a
	// rating; nil, or zero, shows words alone.
	Levels func(scale string) int

	// CellTone returns the tone of a cell, for names of scenarios and numbers
	// that something is wrong with; nil leaves all as they are.
	CellTone func(row, column string) Tone

	// OnRow is called with the key of a row that is tapped or opened with
	// Enter.
	OnRow func(key string)

	// OnCite is called with the claims of a chip that is tapped.
	OnCite func([]report.ClaimID)

	// Stated tells how what stands in a cell is backed; numbers that no claim
	// states get the hollow mark. Nil marks none.
	Stated func(row *report.Row, column int) report.Citation

	// OnHeight is called when a filter changed how high the table is; whoever
	// laid it out then does it again. Nil keeps the height.
	OnHeight func()

	cells    *tableCells // nil until measured
	plan     tablePlan
	order    []int // rows as shown
	sorted   int   // column sorted by, -1 for none
	reversed bool
	filter   string  // words every row shown has
	fit      bool    // columns are squeezed rather than scrolled
	tried    float32 // width last asked whether the columns fit
	fits     bool    // they did

	offset      float32 // of the scrolling columns
	top, bottom float32 // the part a window needs; equal for all of it
	row, column int     // row and header under the pointer, -1 for none
	walked      int     // position in order with the keyboard, -1 for none
	wheel       func(*fyne.ScrollEvent)

	fixed, slide *tableGrid
	clip         *container.Clip
	keys         *tableKeys
	bar          *tableBar
	head         *tableHead // over the rows once the table's own has scrolled away
	legend, note *Sentence
}

var _ fyne.Accessible = (*DataTable)(nil)

// NewDataTable returns the table on screen.
func NewDataTable(t *report.Table) *DataTable {
	d := &DataTable{Table: t, sorted: -1, row: -1, column: -1, walked: -1}
	d.fixed, d.slide = newTableGrid(d), newTableGrid(d)
	d.clip = container.NewClip(d.slide)
	d.keys = newTableKeys(d)
	d.bar = newTableBar(d)
	d.head = newTableHead(d)
	d.ExtendBaseWidget(d)
	return d
}

// Refresh measures and lays out the table again.
func (d *DataTable) Refresh() {
	d.cells = nil
	d.repaint()
}

// repaint shows another state of the table as it is laid out.
func (d *DataTable) repaint() { d.BaseWidget.Refresh() }

// HeightForWidth returns the height of the table and its note at a width.
func (d *DataTable) HeightForWidth(width float32) float32 {
	d.lay(width)
	h := d.plan.height
	if d.legend != nil {
		h += noteGap + d.legend.HeightForWidth(width-d.legendIndent())
	}
	if d.note != nil {
		h += noteGap + d.note.HeightForWidth(width)
	}
	return h
}

const noteGap = 8 // between a table and its note

// AccessibilityLabel implements fyne.Accessible.
func (d *DataTable) AccessibilityLabel() string {
	return fmt.Sprintf("table %s, %d rows, %d columns", d.Table.Title, len(d.Table.Rows), len(d.Table.Columns))
}

// AccessibilityRole implements fyne.Accessible.
func (d *DataTable) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (d *DataTable) CreateRenderer() fyne.WidgetRenderer { return newPainted(d) }

func (d *DataTable) least() fyne.Size {
	const narrow = 240
	return fyne.NewSize(narrow, d.HeightForWidth(max(d.Size().Width, narrow)))
}

// measure measures the cells, unless they are for the theme shown.
func (d *DataTable) measure() {
	th := themeOf(d)
	if d.cells != nil && d.cells.scale == scaleOf(th) {
		return
	}
	d.cells = measureTable(d, th)
	d.plan, d.tried = tablePlan{}, 0
	d.makeNote()
	d.sort()
}

// lay makes cells, order and plan what they should be for a width.
func (d *DataTable) lay(width float32) {
	d.measure()
	if d.plan.width != width {
		d.plan = planTable(d.cells, width, d.order, d.fit)
		d.offset = min(d.offset, d.plan.overflow())
	}
}

func (d *DataTable) makeNote() {
	d.note, d.legend = nil, nil
	if words := d.legendWords(); words != "" {
		d.legend = NewText(words, NoteStyle())
	}
	text := append(report.Text(nil), d.Table.Note...)
	if len(d.Table.Claims) > 0 {
		text = append(text, report.Span{Claims: d.Table.Claims})
	}
	if len(text) > 0 {
		d.note = NewSentence(text, NoteStyle())
		d.note.Confidence = d.Confidence
		d.note.OnCite = func(ids []report.ClaimID) {
			if d.OnCite != nil {
				d.OnCite(ids)
			}
		}
	}
}

func (d *DataTable) paint(b *brush, size fyne.Size) {
	if size.Width <= 0 {
		return // refreshed before it is laid out
	}
	d.lay(size.Width)
	p := &d.plan
	d.keys.Resize(fyne.NewSize(size.Width, p.height))
	b.add(d.keys)
	if p.frozen {
		d.slide.show(1, len(p.widths), d.offset)
		d.clip.Move(fyne.NewPos(p.widths[0], 0))
		d.clip.Resize(fyne.NewSize(size.Width-p.widths[0], p.height))
		d.slide.Resize(d.clip.Size())
		b.add(d.clip)
		d.fixed.show(0, 1, 0)
		d.fixed.Resize(fyne.NewSize(p.widths[0], p.height))
		b.add(d.fixed)
		d.bar.Resize(fyne.NewSize(size.Width, p.height))
		d.bar.Refresh()
		b.add(d.bar)
	} else {
		d.fixed.show(0, len(p.widths), 0)
		d.fixed.Resize(fyne.NewSize(size.Width, p.height))
		b.add(d.fixed)
	}
	y := p.height + noteGap
	if d.legend != nil {
		y = d.paintLegend(b, y, size.Width) + noteGap
	}
	if d.note != nil {
		d.note.Move(fyne.NewPos(0, y))
		d.note.Resize(fyne.NewSize(size.Width, d.note.HeightForWidth(size.Width)))
		b.add(d.note)
	}
	d.head.Resize(fyne.NewSize(size.Width, p.head))
	d.head.Refresh()
	b.add(d.head)
}

// showPart implements windowed: only rows between top and bottom are painted.
func (d *DataTable) showPart(top, bottom float32) {
	if d.top != top || d.bottom != bottom {
		d.top, d.bottom = top, bottom
		d.repaint()
	}
}

// passWheel implements wheelPasser.
func (d *DataTable) passWheel(to func(*fyne.ScrollEvent)) { d.wheel = to }

// scrollBy moves the columns behind the first.
func (d *DataTable) scrollBy(dx float32) {
	if to := min(max(d.offset+dx, 0), d.plan.overflow()); to != d.offset {
		d.offset = to
		d.repaint()
	}
}

func (d *DataTable) openRow(row int) {
	if row >= 0 && row < len(d.Table.Rows) && d.OnRow != nil {
		d.OnRow(d.Table.Rows[row].Key)
	}
}

func (d *DataTable) cite(row int) {
	if ids := d.Table.Rows[row].Claims; len(ids) > 0 && d.OnCite != nil {
		d.OnCite(ids)
	}
}

// point shows what is under the pointer.
func (d *DataTable) point(row, column int) {
	if d.row != row || d.column != column {
		d.row, d.column = row, column
		d.repaint()
	}
}
