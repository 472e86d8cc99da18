package report

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Validate names every fault of a linked report, sorted by file and line: what
// contradicts itself, points nowhere, or is missing. None means that the
// report can be shown, computed with and stored.
func (r *Report) Validate() []Problem { return r.ValidateExcept(nil) }

// ValidateExcept is Validate for a report read in part: what follows only from
// the absence of something unread is left out.
func (r *Report) ValidateExcept(unread Unread) []Problem {
	c := checker{report: r, unread: unread}
	c.identity()
	c.prices()
	c.arguments()
	c.scales()
	c.chapters()
	c.tables()
	c.figures()
	c.watched()
	c.placement()
	c.claims()
	c.sources()
	c.scenarios()
	c.texts()
	slices.SortStableFunc(c.problems, Problem.Compare)
	return slices.Compact(c.problems)
}

// A checker collects the faults of one report.
type checker struct {
	report   *Report
	unread   Unread
	problems []Problem
}

// fault records a fault; hint says what would be right and may be empty.
func (c *checker) fault(at Pos, hint, format string, args ...any) {
	c.problems = append(c.problems, Problem{File: at.File, Line: at.Line, Msg: fmt.Sprintf(format, args...), Hint: hint})
}

// need reports a field that is empty.
func (c *checker) need(at Pos, what, value string) {
	if strings.TrimSpace(value) == "" {
		c.fault(at, "", "%s is missing", what)
	}
}

// ref reports a reference that leads nowhere; an empty one is no fault.
func (c *checker) ref(at Pos, ref Ref) {
	if ref == "" || c.unread.has(ref) {
		return
	}
	if _, err := c.report.Resolve(ref); err != nil {
		c.fault(at, "", "%s", err)
	}
}

func (c *checker) refs(at Pos, refs []Ref) {
	for _, ref := range refs {
		c.ref(at, ref)
	}
}

// ids finds malformed and repeated ids of one kind.
type ids struct {
	what  string
	first map[string]Pos
}

func newIDs(what string) ids { return ids{what, map[string]Pos{}} }

var idPattern = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]{0,63}$`)

func (c *checker) id(seen ids, at Pos, id string) {
	if id == "" {
		c.fault(at, "", "the %s's id is missing", seen.what)
		return
	}
	if !idPattern.MatchString(id) {
		c.fault(at, "a letter, then up to 63 letters, digits, _ or -", "%q is no %s id", id, seen.what)
	}
	c.once(seen, at, id)
}

// once reports an id that another one equals when case is ignored.
func (c *checker) once(seen ids, at Pos, id string) {
	key := strings.ToLower(norm.NFC.String(id))
	first, taken := seen.first[key]
	if !taken {
		seen.first[key] = at
		return
	}
	hint := ""
	if first.Line > 0 {
		hint = fmt.Sprintf("the first is %s:%d", first.File, first.Line)
	}
	c.fault(at, hint, "%s %s is here a second time", seen.what, id)
}
