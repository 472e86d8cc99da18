package scenario

import (
	"fmt"

	"dossier/db/quantity"
	"dossier/db/report"
)

// Check finds every number in the report's prose that follows the scenario and
// does not say what the report's own inputs give: a wrong number, a range that
// does not contain it, words that are no number, a key there is not. A report
// without scenarios must have no such number. It is for a report that
// [report.Report.Validate] has found sound.
func Check(r *report.Report) []report.Problem {
	var v Values
	set, err := Default(r)
	if err == nil {
		v, err = Evaluate(r, set)
	}
	c := checker{values: v, missing: err}
	if err != nil && r.Scenarios != nil {
		c.problems = append(c.problems, report.Problem{File: r.Scenarios.Pos.File, Line: r.Scenarios.Pos.Line, Msg: err.Error()})
	}
	c.report(r)
	return c.problems
}

// A checker gathers problems while it walks a report.
type checker struct {
	values   Values
	missing  error // why there are no values
	problems []report.Problem
}

func (c *checker) report(r *report.Report) {
	c.text(r.Verdict.Pos, r.Verdict.Text)
	c.text(report.Pos{}, r.Overview)
	for _, points := range [...][]report.Point{r.Conditions, r.For, r.Against, r.Blockers, r.Strengths, r.Risks, r.Gaps} {
		c.points(points)
	}
	for i := range r.Warnings {
		c.text(r.Warnings[i].Pos, r.Warnings[i].Text)
	}
	c.blocks(r.Methodology)
	c.blocks(r.Disclaimer)
	for i := range r.Chapters {
		chapter := &r.Chapters[i]
		c.text(chapter.Pos, chapter.BottomLine)
		c.points(chapter.Key)
		for j := range chapter.Sections {
			c.blocks(chapter.Sections[j].Blocks)
		}
	}
	for i := range r.Tables {
		c.text(r.Tables[i].Pos, r.Tables[i].Note)
	}
	for i := range r.Figures {
		f := &r.Figures[i]
		c.text(f.Pos, f.Caption)
		c.text(f.Pos, f.Finding)
		c.text(f.Pos, f.Note)
	}
}

func (c *checker) points(points []report.Point) {
	for i := range points {
		c.text(points[i].Pos, points[i].Text)
		c.text(points[i].Pos, points[i].Counter)
	}
}

func (c *checker) blocks(blocks []report.Block) {
	for i := range blocks {
		c.text(blocks[i].Pos, blocks[i].Text)
	}
}

func (c *checker) text(pos report.Pos, text report.Text) {
	for _, span := range text {
		if span.Scenario == "" {
			continue
		}
		if msg, hint := c.span(span); msg != "" {
			c.problems = append(c.problems, report.Problem{File: pos.File, Line: pos.Line, Msg: msg, Hint: hint})
		}
	}
}

// span says what is wrong with one number, and what would be right.
func (c *checker) span(span report.Span) (msg, hint string) {
	if c.missing != nil {
		return fmt.Sprintf("[%s]{scenario=%s}: %v", span.Text, span.Scenario, c.missing), ""
	}
	want, unit, ok := c.values.Get(span.Scenario)
	if !ok {
		return fmt.Sprintf("there is no scenario value %q", span.Scenario), "weighted_value, moic, irr, chance_of_loss, price, probability.CASE, value.CASE, moic.CASE"
	}
	shown, _ := c.values.Format(span.Scenario)
	q, err := quantity.Parse(span.Text)
	switch {
	case err != nil:
		return fmt.Sprintf("the words of %s are no amount: %v", span.Scenario, err), shown
	case q.Unit != unit && (q.Unit != quantity.Number || unit != quantity.Multiple):
		return fmt.Sprintf("%q is %s, but %s is %s", span.Text, q.Unit, span.Scenario, unit), shown
	case !q.Matches(want):
		return fmt.Sprintf("%q is not %s at the report's own inputs", span.Text, span.Scenario), shown
	}
	return "", ""
}
