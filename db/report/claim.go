package report

import "dossier/db/quantity"

// A Claim is one numbered statement and what it rests on.
type Claim struct {
	ID          ClaimID
	Statement   string
	Confidence  Confidence
	Basis       string // measured, disclosed, estimate, derived, judgement; "" not said
	Sources     []SourceID
	AsOf        string    // as written: "2024", "May 2026"; "" not said
	SameAs      []ClaimID // claims that state the same fact
	Contradicts []ClaimID // claims that cannot be true together with this one
	Values      []Value   // the numbers in the statement, named
	Pos         Pos       `json:"-"`
}

// A Value is one named number of a claim.
type Value struct {
	Key      string // slug of Name: "arr-2024"
	Name     string // "ARR 2024"
	Quantity quantity.Quantity
}

// A Source is a publication a claim rests on.
type Source struct {
	ID        SourceID
	Publisher string
	Title     string
	URL       string // "" when the report has none
	Date      string // "" when the report has none
	Quote     string // the passage; "" when the report has none
	Pos       Pos    `json:"-"`
}
