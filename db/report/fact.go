package report

import "time"

// A Fact is a labelled value: a cover number, a line of the profile.
type Fact struct {
	Label  string
	Value  string // as shown: "$4.5B", "~635"
	AsOf   string // as shown: "Aug 2023"; "" when the report does not say
	Claims []ClaimID
	Pos    Pos `json:"-"`
}

// A Point is one argument: a strength, a risk, a gap, a reason for or against.
type Point struct {
	Text    Text // with its strongest number; cites inline or through Claims
	Counter Text // the argument against it; empty for none
	Claims  []ClaimID
	Ref     Ref      // the row it stands for (a gap's ask); "" for none
	Words   []string // words a reader may search for: "churn", "NRR"
	Pos     Pos      `json:"-"`
}

// A Verdict is what the report recommends, in one line.
type Verdict struct {
	Text       Text
	Confidence Confidence
	Claims     []ClaimID
	Pos        Pos `json:"-"`
}

// A Price is a company valuation somebody paid or would pay.
type Price struct {
	Amount float64   // in currency units, post-money; 0: not stated
	Text   string    // as the report writes it: "$7B"
	Label  string    // "report's ceiling", "last round"
	Date   time.Time // zero: none
	Claims []ClaimID
	Pos    Pos `json:"-"`
}

// A Warning is something a reader must not miss, with the arithmetic shown.
type Warning struct {
	Title      string // a few words: "scenario table does not multiply out"
	Text       Text
	Arithmetic string // "130M x 1.7 = 221M, not 180M"; "" when nothing is computed
	Places     []Ref
	Pos        Pos `json:"-"`
}
