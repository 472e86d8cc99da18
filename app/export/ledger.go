package export

import (
	"fmt"
	"slices"

	"dossier/db/report"
)

// ledger counts what has been printed, so that nothing can be left out
// unnoticed. Its keys are names a person knows: they stand in the error.
type ledger struct {
	ticked map[string]bool
}

func newLedger() ledger { return ledger{ticked: map[string]bool{}} }

func (l ledger) tick(keys []string) {
	for _, key := range keys {
		l.ticked[key] = true
	}
}

// missing is the first of the wanted keys that was not printed, or "".
func (l ledger) missing(wanted []string) string {
	i := slices.IndexFunc(wanted, func(key string) bool { return !l.ticked[key] })
	if i < 0 {
		return ""
	}
	return wanted[i]
}

// audit returns an error naming what the book should hold and does not. What
// it should hold is read from the report itself, not from how it was set.
func (b *book) audit() error {
	if key := b.done.missing(b.kind.wanted(b)); key != "" {
		return fmt.Errorf("the document would be incomplete: %s was not printed", key)
	}
	if b.set != b.given {
		return fmt.Errorf("the document would be incomplete: %d of %d blocks were printed", b.set, b.given)
	}
	if b.tall != "" {
		return fmt.Errorf("the document would be incomplete: a text is longer than a page where it cannot be cut (%s); shorten it in the report", b.tall)
	}
	return nil
}

// wanted lists everything of a report that its document must hold.
func wanted(r *report.Report) []string {
	keys := []string{"the cover"}
	if len(r.Verdict.Text) > 0 {
		keys = append(keys, "the verdict")
	}
	keys = append(keys, factKeys("cover number", r.Cover)...)
	for _, l := range pointLists(r) {
		for i := range l.points {
			keys = append(keys, pointKey(l.name, i))
		}
	}
	for i := range r.Warnings {
		keys = append(keys, warningKey(i))
	}
	for i := range r.Conflicts {
		keys = append(keys, conflictKey(i))
	}
	if len(r.Overview) > 0 {
		keys = append(keys, "the overview")
	}
	keys = append(keys, factKeys("profile line", r.Profile)...)
	for i := range r.Chapters {
		keys = append(keys, chapterKeys(r, &r.Chapters[i])...)
	}
	if r.Scenarios != nil {
		keys = append(keys, "the scenario page", "what must be true", "what this ignores")
		for _, c := range r.Scenarios.Cases {
			keys = append(keys, caseKey(c.ID))
		}
	}
	for _, c := range r.Claims {
		keys = append(keys, "claim "+string(c.ID))
	}
	for _, s := range r.Sources {
		keys = append(keys, "source "+string(s.ID))
	}
	keys = append(keys, blockKeys(r, "methodology", r.Methodology)...)
	return append(keys, blockKeys(r, "disclaimer", r.Disclaimer)...)
}

func chapterKeys(r *report.Report, c *report.Chapter) []string {
	name := fmt.Sprintf("chapter %d", c.Number)
	keys := []string{name}
	if len(c.BottomLine) > 0 {
		keys = append(keys, name+", bottom line")
	}
	keys = append(keys, factKeys(name+", number", c.Numbers)...)
	for i := range c.Key {
		keys = append(keys, pointKey(name+", key point", i))
	}
	for _, s := range c.Sections {
		keys = append(keys, sectionKey(s.Number))
		keys = append(keys, blockKeys(r, sectionKey(s.Number), s.Blocks)...)
		if len(s.Claims) > 0 {
			keys = append(keys, sectionKey(s.Number)+", claims")
		}
	}
	return keys
}

// blockKeys are the blocks of a text, and the rows of its tables.
func blockKeys(r *report.Report, name string, blocks []report.Block) []string {
	var keys []string
	for i, block := range blocks {
		switch block.Kind {
		case report.TableBlock:
			t, ok := r.Table(block.Table)
			if !ok {
				keys = append(keys, "table "+string(block.Table))
				continue
			}
			for row := range t.Rows {
				keys = append(keys, rowKey(t, row))
			}
			keys = append(keys, tableKey(t))
		case report.FigureBlock:
			keys = append(keys, "figure "+string(block.Figure))
		case report.Paragraph, report.Subheading, report.ListItem, report.Quotation:
			keys = append(keys, blockKey(name, i))
		}
	}
	return keys
}

func factKeys(name string, facts []report.Fact) []string {
	var keys []string
	for i := range facts {
		keys = append(keys, pointKey(name, i))
	}
	return keys
}

func tableKey(t *report.Table) string   { return fmt.Sprintf("table %d", t.Number) }
func figureKey(f *report.Figure) string { return "figure " + string(f.ID) }
func sectionKey(number string) string   { return "section " + number }
func caseKey(id report.CaseID) string   { return "scenario " + string(id) }
func warningKey(i int) string           { return fmt.Sprintf("warning %d", i+1) }

func rowKey(t *report.Table, row int) string {
	return fmt.Sprintf("table %d, row %d", t.Number, row+1)
}

func pointKey(name string, i int) string { return fmt.Sprintf("%s %d", name, i+1) }

func blockKey(name string, i int) string { return fmt.Sprintf("%s, block %d", name, i+1) }

// pointList is one of the report's lists of arguments, by name.
type pointList struct {
	name   string
	points []report.Point
}

func pointLists(r *report.Report) []pointList {
	return []pointList{
		{"condition", r.Conditions},
		{"reason for", r.For},
		{"reason against", r.Against},
		{"blocker", r.Blockers},
		{"strength", r.Strengths},
		{"risk", r.Risks},
		{"gap", r.Gaps},
	}
}
