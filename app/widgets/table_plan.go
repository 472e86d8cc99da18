package widgets

import (
	"fyne.io/fyne/v2"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// tableCells is a table measured once.
type tableCells struct {
	scale  float32
	header []*prose
	rows   [][]*prose
	kinds  []report.ColumnKind
	sign   []float32 // width of the sign before each column's words, 0 for none
	chip   float32   // width of the column of claims
	hollow [][]bool  // numbers that no claim states, by row and column
}

// tablePlan is where columns and rows stand at one width.
type tablePlan struct {
	width   float32
	height  float32
	widths  []float32 // of the columns, padding included
	head    float32   // height of the header
	rows    []float32 // heights, by the row's index in the table
	headers []*flow
	cells   [][]*flow
	frozen  bool // the columns need more room than there is
	need    float32
}

// The measures of a table, before the text scale but for the padding.
const (
	cellPad    = 8   // left and right of a cell
	cellGap    = 6   // above and below its lines
	cellLines  = 2   // of a cell at most
	headLines  = 3   // of a header at most
	widestWord = 170 // what a long word may claim of a column
	widestText = 250 // what a column of text may claim when they do not fit
	noRows     = 34  // said in place of rows when a filter leaves none
)

func cellStyle() Style { return Style{Face: drawing.Sans, Size: 14, Leading: 19} }

func headStyle() Style {
	return Style{Face: drawing.SansSemiBold, Size: 13, Leading: 17, Tone: Muted}
}

// measureTable measures every cell of d's table in a theme.
func measureTable(d *DataTable, th fyne.Theme) *tableCells {
	t := d.Table
	c := &tableCells{scale: scaleOf(th), hollow: hollowCells(d)}
	head, cell := headStyle().scaled(th), cellStyle().scaled(th)
	plain := func(s string, st Style) *prose {
		return newProse(report.Text{{Text: s}}, st, c.scale, proseSource{})
	}
	for i, col := range t.Columns {
		c.header = append(c.header, plain(col.Name, head))
		c.kinds = append(c.kinds, col.Kind)
		var sign float32
		switch {
		case col.Kind == report.ConfidenceColumn:
			sign = cell.Size * (markSign + markGap)
		case col.Kind == report.RatingColumn && d.levels(col) > 0:
			sign = ratingWidth(d.levels(col), c.scale)
		case c.unstated(i):
			sign = (hollowSide + hollowGap) * c.scale
		}
		c.sign = append(c.sign, sign)
	}
	for _, row := range t.Rows {
		line := make([]*prose, len(row.Cells))
		for i := range row.Cells {
			st := cell
			if i == 0 {
				st = st.Strong()
			}
			if d.CellTone != nil {
				if tone := d.CellTone(row.Key, t.Columns[i].Key); tone != Ink {
					st = st.With(tone).Strong()
				}
			}
			line[i] = plain(row.Cells[i].Shown(t.Columns[i]), st)
		}
		c.rows = append(c.rows, line)
		w, _ := chipSize(chipWords(row.Claims), c.scale)
		if len(row.Claims) == 0 && len(t.Claims) > 0 {
			st := chipStyle(c.scale)
			w = width(st.Face, st.Size, byTableWords) + chipPad
		}
		c.chip = max(c.chip, w+cellPad)
	}
	return c
}

func (d *DataTable) levels(c report.Column) int {
	if d.Levels == nil || c.Scale == "" {
		return 0
	}
	return d.Levels(c.Scale)
}

// planTable gives columns and rows their room at a width; rows not in order
// take none. To fit, columns become narrower than their words.
func planTable(c *tableCells, wide float32, order []int, fit bool) tablePlan {
	p := tablePlan{width: wide, need: wide}
	p.widths = c.columnWidths(wide - c.chip)
	if fit {
		squeeze(p.widths, wide-c.chip)
	}
	var sum float32
	for _, w := range p.widths {
		sum += w
	}
	p.need = sum + c.chip
	p.frozen = p.need > wide+1
	for i, h := range c.header {
		f := newFlow(h, p.widths[i]-2*cellPad, c.align(i), headLines)
		p.headers = append(p.headers, f)
		p.head = max(p.head, f.height)
	}
	p.head += 2 * cellGap
	p.height = p.head
	for _, row := range c.rows {
		flows := make([]*flow, len(row))
		var high float32
		for i, cell := range row {
			flows[i] = newFlow(cell, p.widths[i]-2*cellPad-c.sign[i], c.align(i), cellLines)
			high = max(high, flows[i].height)
		}
		p.cells = append(p.cells, flows)
		p.rows = append(p.rows, high+2*cellGap+1)
	}
	for _, row := range order {
		p.height += p.rows[row]
	}
	if len(order) == 0 {
		p.height += noRows
	}
	if p.frozen {
		p.height += barRoom
	}
	return p
}

// align returns how the cells of a column stand: numbers to the right.
func (c *tableCells) align(column int) fyne.TextAlign {
	if c.kinds[column] == report.QuantityColumn && column > 0 {
		return fyne.TextAlignTrailing
	}
	return fyne.TextAlignLeading
}

// columnNeed is what one column could use.
type columnNeed struct {
	least    float32 // no word is broken
	twoLines float32 // no cell is cut
	natural  float32 // every cell on one line
}

func (c *tableCells) need(column int) columnNeed {
	pad := 2*cellPad + c.sign[column]
	widest := widestWord * c.scale
	n := columnNeed{least: min(c.header[column].longest(), widest) + 2*cellPad}
	n.natural = c.header[column].natural() + 2*cellPad
	if n.natural > n.least*2 { // a long header need not stand on one line
		n.natural = n.least + (n.natural-n.least)/2
	}
	n.twoLines = n.least
	for _, row := range c.rows {
		cell := row[column]
		longest, natural := min(cell.longest(), widest), cell.natural()
		n.least = max(n.least, longest+pad)
		n.natural = max(n.natural, natural+pad)
		// Two lines seldom break in the middle: allow for half a word.
		n.twoLines = max(n.twoLines, min(natural, max(natural/2+longest/2, longest))+pad)
	}
	if c.kinds[column] == report.QuantityColumn {
		// Amounts read badly in two lines.
		n.least = max(n.least, min(n.natural, widest))
		n.twoLines = max(n.twoLines, n.least)
	}
	return n
}

// columnWidths shares a width out: every column gets its least, then what
// shows cells whole, then one line each, then an equal part of the rest. When
// even the least is too much, columns take what shows their cells and the
// table is wider than there is room.
func (c *tableCells) columnWidths(wide float32) []float32 {
	n := len(c.header)
	needs := make([]columnNeed, n)
	var least float32
	for i := range needs {
		needs[i] = c.need(i)
		least += needs[i].least
	}
	widths := make([]float32, n)
	if least > wide {
		for i, need := range needs {
			widths[i] = max(need.least, min(need.twoLines, widestText*c.scale))
		}
		return widths
	}
	rest := wide
	for i, need := range needs {
		widths[i] = need.least
		rest -= need.least
	}
	// The first column names the row: it is the last to be cut.
	first := raise(widths[:1], rest, func(i int) float32 { return needs[i].twoLines })
	rest = raise(widths, first, func(i int) float32 { return needs[i].twoLines })
	rest = raise(widths, rest, func(i int) float32 { return needs[i].natural })
	for i := range widths {
		widths[i] += rest / float32(n)
	}
	return widths
}

// squeeze makes columns narrower, all by the same share, until they fit.
func squeeze(widths []float32, room float32) {
	var sum float32
	for _, w := range widths {
		sum += w
	}
	if sum <= room {
		return
	}
	for i := range widths {
		widths[i] *= room / sum
	}
}

// rowsEnd is where the last row ends.
func (p *tablePlan) rowsEnd() float32 {
	if p.frozen {
		return p.height - barRoom
	}
	return p.height
}

// raise lifts widths towards what each wants, all by the same share of what
// they lack when there is too little, and returns what is left.
func raise(widths []float32, rest float32, want func(int) float32) float32 {
	var lack float32
	for i, w := range widths {
		lack += max(want(i)-w, 0)
	}
	if lack <= 0 || rest <= 0 {
		return max(rest, 0)
	}
	share := min(rest/lack, 1)
	for i, w := range widths {
		widths[i] += max(want(i)-w, 0) * share
	}
	return max(rest-lack, 0)
}

// overflow is how far the columns behind the first can be scrolled.
func (p *tablePlan) overflow() float32 {
	if !p.frozen {
		return 0
	}
	return p.need - p.width
}
