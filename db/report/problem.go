package report

import (
	"cmp"
	"fmt"
	"strings"
)

// A Problem is one fault in a report's package, for the person who mends it.
type Problem struct {
	File string // within the package; "" when it concerns the whole
	Line int    // from 1; 0 when there is no line
	Msg  string // what is wrong
	Hint string // what would be right; may be ""
}

// Error gives "file:line: what is wrong (what would be right)".
func (p Problem) Error() string {
	where := ""
	switch {
	case p.File != "" && p.Line > 0:
		where = fmt.Sprintf("%s:%d: ", p.File, p.Line)
	case p.File != "":
		where = p.File + ": "
	}
	if p.Hint == "" {
		return where + p.Msg
	}
	return fmt.Sprintf("%s%s (%s)", where, p.Msg, p.Hint)
}

// Compare orders problems by file and line, then by what they say.
func (p Problem) Compare(q Problem) int {
	return cmp.Or(
		strings.Compare(p.File, q.File),
		cmp.Compare(p.Line, q.Line),
		strings.Compare(p.Msg, q.Msg),
		strings.Compare(p.Hint, q.Hint),
	)
}
