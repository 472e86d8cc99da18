package report

// A BlockKind says what a [Block] is.
type BlockKind uint8

// The kinds of block a section is made of.
const (
	Paragraph   BlockKind = iota
	Subheading            // a heading below the numbered section
	ListItem              // one item; Level is its depth from 0, Ordinal its number or 0 for a bullet
	Quotation             // set off from the text
	TableBlock            // a table in place, see Table
	FigureBlock           // a figure in place, see Figure
)

// A Block is one piece of a section, in reading order.
type Block struct {
	Kind    BlockKind
	Text    Text     // prose kinds only
	Level   int      // ListItem depth; Subheading level from 3
	Ordinal int      // ListItem number, 0 for a bullet
	Table   TableID  // TableBlock only
	Figure  FigureID // FigureBlock only
	Pos     Pos      `json:"-"`
}
