package scenario

import (
	"strings"

	"dossier/db/report"
)

// An Input names one number a reader may move.
type Input string

// The inputs besides the cases' probabilities, for which see [Probability].
const (
	Price    Input = "price"    // what we pay for the whole company, post-money, in dollars
	Years    Input = "years"    // years until the exit
	Dilution Input = "dilution" // part of our share that later rounds take, as a fraction
)

const probabilityPrefix = "probability."

// Probability is the input that holds a case's chance: "probability.bull".
func Probability(c report.CaseID) Input { return Input(probabilityPrefix + string(c)) }

// Case is the case whose probability the input is, or false.
func (in Input) Case() (report.CaseID, bool) {
	c, ok := strings.CutPrefix(string(in), probabilityPrefix)
	return report.CaseID(c), ok
}
