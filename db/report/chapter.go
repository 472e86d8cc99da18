package report

// A Chapter is a numbered part of the report.
type Chapter struct {
	Number     int
	Title      string
	BottomLine Text    // the chapter in one sentence
	Numbers    []Fact  // the three numbers to remember; may be empty
	Key        []Point // key points, the short reading; may be empty
	Sections   []Section
	Pos        Pos `json:"-"`
}

// A Section is a numbered part of a chapter.
type Section struct {
	Number string // "8.3"
	Title  string
	Blocks []Block
	Claims []ClaimID // the section's declared citations
	Pos    Pos       `json:"-"`
}
