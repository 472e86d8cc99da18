package db

// A HitKind says what a search found.
type HitKind string

// The kinds of hit.
const (
	GapHit     HitKind = "gap"     // what the report says it does not know
	AskHit     HitKind = "ask"     // what it would have the reader ask
	NoteHit    HitKind = "note"    // what the reader wrote
	ClaimHit   HitKind = "claim"   // a claim's statement or id
	SectionHit HitKind = "section" // a section's title
	ProseHit   HitKind = "prose"   // a paragraph
	TableHit   HitKind = "table"   // a table's title or note
	RowHit     HitKind = "row"     // a row's cells
	FigureHit  HitKind = "figure"  // a figure's title, finding, caption or note
	SourceHit  HitKind = "source"  // a source's publisher or title
)

// HitKinds are all kinds, in the order a search shows them: what is not known
// before what is.
func HitKinds() []HitKind {
	return []HitKind{GapHit, AskHit, NoteHit, ClaimHit, SectionHit, ProseHit, TableHit, RowHit, FigureHit, SourceHit}
}

// place is the kind's number in a search entry's row.
func (k HitKind) place() int64 {
	for i, other := range HitKinds() {
		if other == k {
			return int64(i)
		}
	}
	return -1
}

// The number of a search entry: the report, the kind, the place among its
// kind.
const (
	kindShift   = 28
	reportShift = 32
	mostEntries = 1 << kindShift // of one kind of one report
)

// searchRow is the first number of a kind's entries in the report of that
// order.
func searchRow(ord int64, k HitKind) int64 { return ord<<reportShift | k.place()<<kindShift }

// hitKind is the kind that an entry's number says.
func hitKind(row int64) HitKind {
	kinds := HitKinds()
	if i := row >> kindShift & (1<<(reportShift-kindShift) - 1); i < int64(len(kinds)) {
		return kinds[i]
	}
	return ""
}
