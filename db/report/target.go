package report

import "dossier/db/quantity"

// A Target is what a [Ref] points at, ready to be shown.
type Target struct {
	Ref      Ref
	Label    string            // what it is called: "Table 36, row Base", "CV012"
	Quantity quantity.Quantity // the number, for a cell or a claim's value; else zero
	Text     string            // its words: the statement, the cell as written, the title
	Claims   []ClaimID         // the claims that state it; none: no claim does
}
