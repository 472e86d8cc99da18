package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// tableGrid paints some columns of a [DataTable] and takes the pointer there.
// A table that fits has one; a wider one has its first column in one and the
// rest, scrolled, in another.
type tableGrid struct {
	widget.BaseWidget

	of          *DataTable
	first, last int     // columns[first:last]
	offset      float32 // scrolled by
	head        bool    // the header alone
}

var (
	_ fyne.Tappable      = (*tableGrid)(nil)
	_ desktop.Hoverable  = (*tableGrid)(nil)
	_ desktop.Cursorable = (*tableGrid)(nil)
)

func newTableGrid(of *DataTable) *tableGrid {
	g := &tableGrid{of: of}
	g.ExtendBaseWidget(g)
	return g
}

func (g *tableGrid) CreateRenderer() fyne.WidgetRenderer { return newPainted(g) }

func (g *tableGrid) least() fyne.Size { return fyne.NewSize(1, 1) }

// show paints columns [first:last] scrolled by offset.
func (g *tableGrid) show(first, last int, offset float32) {
	g.first, g.last, g.offset = first, last, offset
	g.Refresh()
}

// claims reports whether the column of claims belongs to this grid.
func (g *tableGrid) claims() bool { return g.last == len(g.of.plan.widths) && g.last > 0 }

func (g *tableGrid) paint(b *brush, size fyne.Size) {
	d := g.of
	if d.cells == nil || g.last > len(d.plan.widths) {
		return
	}
	p := Colors(b.theme)
	wide := size.Width
	if g.head || g.shown(0, d.plan.head) {
		g.paintHeader(b)
		b.rect(0, d.plan.head-1.5, wide, 1.5, 0, p.Ink)
	}
	if g.head {
		return
	}
	y := d.plan.head
	if len(d.order) == 0 && g.first == 0 {
		st := cellStyle().With(Muted).scaled(b.theme)
		b.text("No row has these words.", cellPad, middle(y+noRows/2, st), st)
	}
	for at, row := range d.order {
		high := d.plan.rows[row]
		if g.shown(y, y+high) {
			switch {
			case at == d.walked && d.keys.focused:
				b.rect(0, y, wide, high-1, 0, p.Tint)
			case row == d.row && d.OnRow != nil:
				b.rect(0, y, wide, high-1, 0, p.Wash)
			}
			g.paintRow(b, row, y)
			b.rect(0, y+high-1, wide, 1, 0, p.Hairline)
		}
		y += high
	}
}

// shown reports whether a window needs what lies between two heights.
func (g *tableGrid) shown(top, bottom float32) bool {
	d := g.of
	return d.top == d.bottom || bottom >= d.top && top <= d.bottom
}

func (g *tableGrid) paintHeader(b *brush) {
	d := g.of
	x := -g.offset
	for i := g.first; i < g.last; i++ {
		f := d.plan.headers[i]
		// Short headers stand on the rule.
		top := d.plan.head - cellGap - f.height
		f.paint(b, x+cellPad, top, top, top+f.height, noState())
		if d.sorted == i || d.column == i {
			g.paintArrow(b, i, x, top)
		}
		x += d.plan.widths[i]
	}
}

// paintArrow shows which way a column is sorted, faintly when a tap would.
func (g *tableGrid) paintArrow(b *brush, column int, x, top float32) {
	d := g.of
	p := Colors(b.theme)
	s, c := upSign, p.Hairline
	if d.sorted == column {
		c = p.Accent
		if d.reversed {
			s = downSign
		}
	}
	side := 8 * d.cells.scale
	f := d.plan.headers[column]
	l := f.lines[len(f.lines)-1]
	at := x + cellPad + l.shift + l.width + 3
	if d.cells.align(column) == fyne.TextAlignTrailing {
		at = x + cellPad + l.shift - side - 3
	}
	b.sign(s, at, top+l.baseline-side, side, c)
}

func (g *tableGrid) paintRow(b *brush, row int, y float32) {
	d := g.of
	x := -g.offset
	for i := g.first; i < g.last; i++ {
		f := d.plan.cells[row][i]
		left := x + cellPad
		if d.cells.sign[i] > 0 {
			left += g.paintSign(b, row, i, left, y+cellGap, f)
		}
		f.paint(b, left, y+cellGap, y+cellGap, y+cellGap+f.height, noState())
		x += d.plan.widths[i]
	}
	if g.claims() {
		g.paintClaims(b, row, x, y)
	}
}

// paintClaims paints the chip of the claims that state a row, or the mark that
// none does.
func (g *tableGrid) paintClaims(b *brush, row int, x, y float32) {
	d := g.of
	ids := d.Table.Rows[row].Claims
	if len(ids) == 0 && len(d.Table.Claims) > 0 {
		st := chipStyle(d.cells.scale).With(Muted)
		b.text(byTableWords, x+chipPad/2, middle(y+cellGap+cellStyle().scaled(b.theme).Leading/2, st), st)
		return
	}
	if len(ids) == 0 {
		side := chipSign * d.cells.scale
		st := cellStyle().scaled(b.theme)
		b.sign(noClaimSign, x+chipPad, y+cellGap+(st.Leading-side)/2, side, Colors(b.theme).Muted)
		return
	}
	var weak report.Confidence
	if d.Confidence != nil {
		weak = d.Confidence(ids)
	}
	st := cellStyle().scaled(b.theme)
	_, h := chipSize(chipWords(ids), d.cells.scale)
	b.chip(citationSign(weak), chipWords(ids), x, y+cellGap+(st.Leading-h)/2, false)
}

// paintSign paints what stands before the words of a cell and returns its
// width.
func (g *tableGrid) paintSign(b *brush, row, column int, x, y float32, f *flow) float32 {
	d := g.of
	cell := d.Table.Rows[row].Cells[column]
	p := Colors(b.theme)
	st := f.of.styles[0]
	base := y + f.lines[0].baseline
	if d.Table.Columns[column].Kind == report.ConfidenceColumn {
		side := st.Size * markSign
		b.sign(confidenceSign(cell.Confidence), x, base-st.Size*capHeight/2-side/2, side, p.Ink)
		return d.cells.sign[column]
	}
	if d.Table.Columns[column].Kind == report.QuantityColumn {
		if d.cells.hollow[row][column] {
			side := hollowSide * d.cells.scale
			at := x + d.cells.sign[column] + f.lines[0].shift - side - hollowGap*d.cells.scale
			b.sign(noClaimSign, at, base-st.Size*capHeight/2-side/2, side, p.Muted)
		}
		return d.cells.sign[column]
	}
	levels := d.levels(d.Table.Columns[column])
	if cell.Rating.State == quantity.Rated {
		b.rating(cell.Rating.Level, levels, x, base, d.cells.scale)
	}
	return d.cells.sign[column]
}

// The bars of a rating, before the text scale.
const (
	ratingBar  = 3
	ratingStep = 4.5
	ratingHigh = 9
)

func ratingWidth(levels int, scale float32) float32 { return (float32(levels)*ratingStep + 4) * scale }

// rating paints a level as that many rising bars, the rest of the scale pale.
func (b *brush) rating(level, levels int, x, base, scale float32) {
	p := Colors(b.theme)
	for i := range levels {
		c := p.Hairline
		if i <= level {
			c = drawing.Mix(p.Muted, p.Ink, float64(i)/float64(max(levels-1, 1)))
		}
		high := ratingHigh * scale * float32(i+1) / float32(levels)
		b.rect(x+float32(i)*ratingStep*scale, base-high, ratingBar*scale, high, 0, c)
	}
}

// at returns the row and the column at a point: row -1 is the header, column
// len(widths) that of the claims, and -2 neither.
func (g *tableGrid) at(p fyne.Position) (row, column int) {
	d := g.of
	row, column = -2, -2
	x := -g.offset
	for i := g.first; i < g.last; i++ {
		if p.X >= x && p.X < x+d.plan.widths[i] {
			column = i
		}
		x += d.plan.widths[i]
	}
	if g.claims() && p.X >= x && p.X < x+d.cells.chip {
		column = g.last
	}
	if p.Y < d.plan.head {
		return -1, column
	}
	y := d.plan.head
	for _, r := range d.order {
		if p.Y >= y && p.Y < y+d.plan.rows[r] {
			return r, column
		}
		y += d.plan.rows[r]
	}
	return row, column
}

// Tapped implements fyne.Tappable.
func (g *tableGrid) Tapped(e *fyne.PointEvent) {
	d := g.of
	row, column := g.at(e.Position)
	switch {
	case row == -1 && column >= 0 && column < len(d.plan.widths):
		d.sortBy(column)
	case row < 0:
	case column == len(d.plan.widths) && len(d.Table.Rows[row].Claims) > 0:
		d.cite(row)
	default:
		d.openRow(row)
	}
}

// MouseIn implements desktop.Hoverable.
func (g *tableGrid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (g *tableGrid) MouseMoved(e *desktop.MouseEvent) {
	row, column := g.at(e.Position)
	if row >= 0 {
		column = -1
	}
	g.of.point(row, column)
}

// MouseOut implements desktop.Hoverable.
func (g *tableGrid) MouseOut() { g.of.point(-1, -1) }

// Cursor implements desktop.Cursorable.
func (g *tableGrid) Cursor() desktop.Cursor {
	d := g.of
	if d.column >= 0 || d.row >= 0 && d.OnRow != nil {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
