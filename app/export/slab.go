package export

import "dossier/db/report"

// slab is a piece of a page that is never cut: a line of prose, a row of a
// table, a figure with its caption. A part of the book is a list of slabs.
type slab struct {
	height float64
	space  float64 // wanted above; dropped at the top of a page
	below  float64 // wanted below; the larger of this and the next one's space
	keep   bool    // stands on the same page as the next slab
	wide   bool    // reaches into the outer margin
	turned bool    // stands on a landscape page
	floats bool    // may move to the top of the next page, letting text past
	series string  // never passes a float of the same series: "table", "figure"; "" passes all
	opens  bool    // begins a section: passes a float only if much room is left

	paint func(canvas) // nil paints nothing

	again  func() []slab    // repeated above it where it tops a page: a table's header
	keys   []string         // what of the report it completes, for the ledger
	ref    report.Ref       // what links to here name
	inner  []innerRef       // and what links to places in it name
	marks  []bookmark       // what the outline says here
	claims []report.ClaimID // noted in the margin beside it
	cites  []report.ClaimID // backed by these, which it names itself
}

// innerRef is a place in a slab that links lead to, below its top.
type innerRef struct {
	ref   report.Ref
	below float64
}

// bookmark is an entry of the document's outline.
type bookmark struct {
	level int
	title string
	quiet bool   // not in the contents
	list  string // "Figures" or "Tables": it stands in that list, not in its chapter
}

// space is a slab of nothing but its height.
func space(height float64) slab { return slab{height: height} }

// together keeps slabs on one page.
func together(slabs []slab) []slab {
	for i := range slabs {
		if i < len(slabs)-1 {
			slabs[i].keep = true
		}
	}
	return slabs
}

// withNext keeps slabs on one page with what follows.
func withNext(slabs []slab) []slab {
	for i := range slabs {
		slabs[i].keep = true
	}
	return slabs
}

// apart sets the room above the first slab.
func apart(room float64, slabs []slab) []slab {
	if len(slabs) > 0 {
		slabs[0].space = room
	}
	return slabs
}

// done names what of the report is complete once the last slab is placed.
func done(key string, slabs []slab) []slab {
	if len(slabs) > 0 {
		last := &slabs[len(slabs)-1]
		last.keys = append(last.keys, key)
	}
	return slabs
}

// named lets links lead to the first slab.
func named(ref report.Ref, slabs []slab) []slab {
	if len(slabs) > 0 {
		slabs[0].ref = ref
	}
	return slabs
}
