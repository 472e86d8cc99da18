package report

// Bearing counts what rests on a claim, by where. A place that cites it twice
// counts once.
type Bearing struct {
	Scenario int // inputs of the scenarios
	Decision int // the cover with verdict and prices, warnings, a chapter's bottom line and numbers
	Figures  int
	Rows     int // of tables
	Text     int // cited in what else is read: prose, points, facts
	Listed   int // only named in the list a section or a table carries
}

// Total is the number of places, lists included.
func (b Bearing) Total() int { return b.Carried() + b.Listed }

// Carried is the number of places that would change with the claim.
func (b Bearing) Carried() int { return b.Scenario + b.Decision + b.Figures + b.Rows + b.Text }

// LoadBearing reports whether what a partner decides by rests on the claim.
// Nearly every claim of a careful report is cited somewhere; these are the ones
// to check first.
func (b Bearing) LoadBearing() bool { return b.Scenario+b.Decision > 0 }

// InText reports whether a reader of the text alone meets the claim.
func (b Bearing) InText() bool { return b.Decision+b.Text > 0 }

// Bearing counts what rests on a claim; zero for one that nothing uses.
func (r *Report) Bearing(id ClaimID) Bearing { return r.linked().bearing[id] }

// A bearer is the part of a report a place belongs to.
type bearer uint8

const (
	inText bearer = iota
	inScenario
	inDecision
	inFigure
	inRow
	inList
)

// outweighs reports whether a place counts as b rather than as other.
func (b bearer) outweighs(other bearer) bool {
	return other == inList && b != inList || other == inText && b == inDecision
}

func (b *Bearing) add(to bearer) {
	switch to {
	case inScenario:
		b.Scenario++
	case inDecision:
		b.Decision++
	case inFigure:
		b.Figures++
	case inRow:
		b.Rows++
	case inList:
		b.Listed++
	case inText:
		b.Text++
	}
}
