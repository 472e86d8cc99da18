package bundle

import (
	"fmt"
	"slices"
	"strings"

	"dossier/db/report"
)

// Faults are all the faults of a package, sorted by file and line. It is the
// error of [Read] when the package can be opened but is not sound.
type Faults []report.Problem

// Error gives one fault a line: "file:line: what is wrong (what would be right)".
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, p := range f {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// sorted is f in order, without repetitions, cut where more would help nobody.
func (f Faults) sorted() Faults {
	slices.SortStableFunc(f, report.Problem.Compare)
	f = slices.Compact(f)
	if more := len(f) - maxFaults; more > 0 {
		f = append(f[:maxFaults:maxFaults], report.Problem{Msg: fmt.Sprintf("and %d more faults", more)})
	}
	return f
}
