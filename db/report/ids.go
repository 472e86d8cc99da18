package report

// Ids are global within a report and never renumbered: a later version may
// drop one but must not give it another meaning.
type (
	// ClaimID names a claim: "CV012".
	ClaimID string
	// SourceID names a source: "SV005".
	SourceID string
	// TableID names a table: "scenarios".
	TableID string
	// FigureID names a figure: "FV003".
	FigureID string
	// CaseID names a scenario case: "bull".
	CaseID string
)

// A Ref points at anything in a report, as text:
//
//	claim:CV001                     a claim
//	claim:CO041/arr-2024            one value of a claim
//	table:scenarios                 a table
//	table:scenarios/bull            a row
//	table:scenarios/bull/probability  a cell
//	figure:FV001  source:SV001  section:8.3  chapter:8  warning:2
//	page:cover  page:summary  page:scenarios  page:method
type Ref string

// A Pos is where something stands in the report's package. The zero Pos means
// unknown, as in a report loaded from the library.
type Pos struct {
	File string // slash-separated, within the package
	Line int    // from 1
}
