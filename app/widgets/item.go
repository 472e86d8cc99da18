package widgets

import (
	"fyne.io/fyne/v2"

	"dossier/db/report"
)

// ItemKind says what an [Item] of the reading column is.
type ItemKind uint8

// The kinds of item.
const (
	ParagraphItem ItemKind = iota
	KickerItem             // small capitals above a heading: "CHAPTER 8 · VALUATION"
	HeadingItem            // Level 1 for the chapter, 2 for a section, 3 below it
	ListItem               // Level is its depth from 0, Ordinal its number or 0 for a bullet
	QuoteItem              // set off with a rule
	CaptionItem            // the line above a table or figure, sans
	NoteItem               // the small line below one
	ObjectItem             // Object, as wide as the column allows
	HeadItem               // Object, the line above the object that follows
)

// Item is one piece of the reading column, in reading order.
type Item struct {
	Kind    ItemKind
	Text    report.Text
	Level   int
	Ordinal int

	// Anchor names the item to jump to: a section number "8.3", "table:ID",
	// "figure:FV003". Items without one cannot be jumped to.
	Anchor string

	// Margin is what the reader noted on the item, shown beside it; "" for
	// nothing. Highlight lays a ground under its words.
	Margin    string
	Highlight bool

	// Object is shown by an ObjectItem. Its height follows from its width when
	// it has a method HeightForWidth(width float32) float32.
	Object fyne.CanvasObject
}
