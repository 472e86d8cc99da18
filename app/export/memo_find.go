package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dossier/db/quantity"
	"dossier/db/report"
)

// A memo finds its blocks by what they mean, in any report: by what points at
// a table, by the kind of a figure, by the scale of a column.

// askTable is the first table the report names for its asks, or else the one
// its gaps and blockers point at most; nil when there is none.
func (b *book) askTable() *report.Table {
	for _, id := range b.r.Asks.Tables {
		if t, ok := b.r.Table(id); ok {
			return t
		}
	}
	counts := map[report.TableID]int{}
	var best *report.Table
	for _, p := range slices.Concat(b.r.Blockers, b.r.Gaps) {
		t := b.tableOf(p.Ref)
		if t == nil {
			continue
		}
		if counts[t.ID]++; best == nil || counts[t.ID] > counts[best.ID] {
			best = t
		}
	}
	return best
}

// tableOf is the table a reference is in, or nil.
func (b *book) tableOf(ref report.Ref) *report.Table {
	kind, path, _ := strings.Cut(string(ref), ":")
	id, _, _ := strings.Cut(path, "/")
	if kind != "table" {
		return nil
	}
	t, ok := b.r.Table(report.TableID(id))
	if !ok {
		return nil
	}
	return t
}

// triggerTable is the table with a column of amber lights and one of red, of
// those the report names for its triggers if there is one; without such a table
// the first it names; nil when there is none.
func (b *book) triggerTable() *report.Table {
	var named, all []*report.Table
	for _, id := range b.r.Triggers.Tables {
		if t, ok := b.r.Table(id); ok {
			named = append(named, t)
		}
	}
	for i := range b.r.Tables {
		all = append(all, &b.r.Tables[i])
	}
	for _, t := range slices.Concat(named, all) {
		if column(t, "amber") >= 0 && column(t, "red") >= 0 {
			return t
		}
	}
	if len(named) > 0 {
		return named[0]
	}
	return nil
}

// column is the first column whose name holds a word, or -1.
func column(t *report.Table, word string) int {
	return slices.IndexFunc(t.Columns, func(c report.Column) bool {
		return strings.Contains(strings.ToLower(c.Name), word)
	})
}

// rated is the first column of ratings, or -1.
func rated(t *report.Table) int {
	return slices.IndexFunc(t.Columns, func(c report.Column) bool { return c.Kind == report.RatingColumn })
}

// cellText is a cell as written, "" where there is none.
func cellText(row report.Row, i int) string {
	if i < 0 || i >= len(row.Cells) {
		return ""
	}
	return row.Cells[i].Text
}

// figureOf is the first figure of a kind, or nil.
func (b *book) figureOf(kind string) *report.Figure {
	for i := range b.r.Figures {
		if b.r.Figures[i].Kind == kind {
			return &b.r.Figures[i]
		}
	}
	return nil
}

// chapterOf is the number of the chapter a section is in, 0 for none.
func (b *book) chapterOf(section string) int {
	if c, _, ok := b.r.Section(section); ok {
		return c.Number
	}
	return 0
}

// returnChapter is the number of the chapter the scenarios are in, riskChapter
// that of the grid of risks; 0 for none.
func (b *book) returnChapter() int {
	if b.r.Scenarios == nil {
		return 0
	}
	for _, c := range b.r.Scenarios.Cases {
		if t := b.tableOf(c.Probability.Ref); t != nil {
			return b.chapterOf(t.Section)
		}
	}
	return 0
}

func (b *book) riskChapter() int {
	if f := b.figureOf("risk-grid"); f != nil {
		return b.chapterOf(f.Section)
	}
	return 0
}

// businessChapters are the chapters on the company itself: all but those of
// the return and of risk, which have pages of their own.
func (b *book) businessChapters() []*report.Chapter {
	var out []*report.Chapter
	for i := range b.r.Chapters {
		c := &b.r.Chapters[i]
		if (c.Number != b.returnChapter() && c.Number != b.riskChapter()) && (len(c.BottomLine) > 0 || len(c.Key) > 0) {
			out = append(out, c)
		}
	}
	return out
}

func chapterKey(c *report.Chapter) string { return fmt.Sprintf("chapter %d, what it says", c.Number) }

// keyPoint is the key point of a chapter that bears on the decision most: that
// shares most claims with what speaks against the company, and says what the
// bottom line does not.
func (b *book) keyPoint(c *report.Chapter) (report.Point, bool) {
	var weighed []report.ClaimID
	for _, p := range slices.Concat(b.r.Against, b.r.Blockers, b.r.Risks, b.r.Gaps) {
		weighed = append(append(weighed, p.Claims...), p.Text.Claims()...)
	}
	said := c.BottomLine.Claims()
	score := func(p report.Point) int {
		n := 0
		for _, id := range append(p.Text.Claims(), p.Claims...) {
			if slices.Contains(weighed, id) {
				n += 2
			}
			if slices.Contains(said, id) {
				n -= 3
			}
		}
		return n
	}
	if len(c.Key) == 0 {
		return report.Point{}, false
	}
	best := slices.MaxFunc(c.Key, func(x, y report.Point) int { return cmp.Compare(score(x), score(y)) })
	return best, true
}

// topAsks are the rows of the asks of the highest priority, at most n.
func (b *book) topAsks(n int) []report.Row {
	t := b.askTable()
	if t == nil {
		return nil
	}
	rows := slices.Clone(t.Rows)
	if i := rated(t); i >= 0 {
		slices.SortStableFunc(rows, func(x, y report.Row) int { return cmp.Compare(level(y, i), level(x, i)) })
	}
	return rows[:min(n, len(rows))]
}

// level is a row's place on the scale of a column of ratings, -1 for none.
func level(row report.Row, i int) int {
	if i >= len(row.Cells) || row.Cells[i].Rating.State != quantity.Rated {
		return -1
	}
	return row.Cells[i].Rating.Level
}

// aRisk is one line of a register of risks.
type aRisk struct {
	name, mitigant, residual string
	likelihood, impact       report.Rated
	claims                   []report.ClaimID
}

func (r aRisk) weight() float64 { return (r.likelihood.Share + 0.1) * (r.impact.Share + 0.1) }

// risks lists the risks of the grid, the gravest first.
func (b *book) risks() []aRisk {
	f := b.figureOf("risk-grid")
	if f == nil {
		return nil
	}
	spec, ok := f.Spec.(*report.RiskGridSpec)
	if !ok {
		return nil
	}
	var out []aRisk
	for _, reg := range spec.Registers {
		t, ok := b.r.Table(reg.Table)
		if !ok {
			continue
		}
		name, _ := t.ColumnIndex(reg.Name)
		mitigant, residual := column(t, "mitigat"), column(t, "residual")
		for _, row := range t.Rows {
			ref := string(rowRef(t.ID, row.Key))
			likelihood, ok := b.r.RatingOf(report.Ref(ref + "/" + reg.Likelihood))
			impact, also := b.r.RatingOf(report.Ref(ref + "/" + reg.Impact))
			if !ok || !also || likelihood.Rating.State != quantity.Rated || impact.Rating.State != quantity.Rated {
				continue
			}
			out = append(out, aRisk{
				name: cellText(row, name), mitigant: cellText(row, mitigant), residual: cellText(row, residual),
				likelihood: likelihood, impact: impact, claims: row.Claims,
			})
		}
	}
	slices.SortStableFunc(out, func(x, y aRisk) int { return cmp.Compare(y.weight(), x.weight()) })
	return out
}

// mayPrint reports whether a text may stand in this copy: a copy without
// returns leaves out what is computed from prices and cases.
func (b *book) mayPrint(t report.Text) bool {
	if b.o.Preset != Limited {
		return true
	}
	return !slices.ContainsFunc(t, func(s report.Span) bool {
		return s.Scenario != "" || strings.Contains(s.Expr, "price_ceiling") || strings.Contains(s.Expr, "last_price") ||
			strings.Contains(s.Expr, "case.") || b.weighs(s.Expr)
	})
}

// weighs reports whether an expression reads the table of the scenarios.
func (b *book) weighs(expr string) bool {
	if b.r.Scenarios == nil {
		return false
	}
	return slices.ContainsFunc(b.r.Scenarios.Cases, func(c report.Case) bool {
		t := b.tableOf(c.Probability.Ref)
		return t != nil && strings.Contains(expr, "table:"+string(t.ID)+"/")
	})
}
