package report

import "dossier/db/quantity"

// A ColumnKind says how the cells of a column are read.
type ColumnKind uint8

// The kinds of column.
const (
	TextColumn ColumnKind = iota
	QuantityColumn
	RatingColumn
	ConfidenceColumn
	DateColumn
	ClaimColumn
)

// String is the kind as tables.toml writes it.
func (k ColumnKind) String() string {
	switch k {
	case QuantityColumn:
		return "quantity"
	case RatingColumn:
		return "rating"
	case ConfidenceColumn:
		return "confidence"
	case DateColumn:
		return "date"
	case ClaimColumn:
		return "claim"
	case TextColumn:
	}
	return "text"
}

// A Table is one table of the report. Every row has a cell for every column.
type Table struct {
	ID      TableID
	Number  int // the source's number, from 1
	Title   string
	Section string // "8.3"
	Note    Text
	Claims  []ClaimID // the declared list of the table as a whole
	Columns []Column
	Rows    []Row
	Pos     Pos `json:"-"`
}

// A Column is described once for all its cells.
type Column struct {
	Key   string // slug of Name, unique in the table
	Name  string
	Kind  ColumnKind
	Unit  string // what a QuantityColumn's cells count, as quantity.Unit names it; "" when they differ
	Scale string // name of the rating scale, for RatingColumn
}

// A Row is one line of a table.
type Row struct {
	Key    string // its id column's cell, or the slug of its first cell
	Cells  []Cell
	Claims []ClaimID // claims that state this row; none: no claim states it
	Pos    Pos       `json:"-"`
}

// A Cell holds what was written and, by its column's kind, what it means.
type Cell struct {
	Text       string
	Quantity   quantity.Quantity // QuantityColumn; zero when the cell says unknown or n/a
	Rating     quantity.Rating   // RatingColumn
	Confidence Confidence        // ConfidenceColumn
}

// Shown is the cell as it is set for reading in the column: amounts with a
// dash for the hyphen of a range, everything else as written.
func (c Cell) Shown(column Column) string {
	if column.Kind == QuantityColumn {
		return quantity.Typeset(c.Text)
	}
	return c.Text
}
