package report

import "dossier/db/quantity"

// Scenarios are the cases the report weighs, each number read from a cell or
// a claim.
type Scenarios struct {
	Cases   []Case // best first; probabilities sum to 100 %
	Years   Input  // holding period, a range; its middle is the default
	ARRNow  Input  // the revenue the cases grow from
	ARRYear int    // the year whose end the cases' ARR is of
	Today   *Today `json:",omitempty"` // what the company is worth now; nil: the report does not say
	Pos     Pos    `json:"-"`
}

// A Case is one scenario.
type Case struct {
	ID          CaseID // "bull"
	Name        string // "Bull"
	Probability Input  // Percent
	ARR         Input  // Money
	Multiple    Input  // Multiple
	Value       Input  // Money: the exit value the report states
	Growth      Input  // Percent: the growth the report states; may be zero
}

// An Input is a number with the place it was read from.
type Input struct {
	Quantity quantity.Quantity
	Ref      Ref
	Pos      Pos `json:"-"`
}
