package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Uses lists where a claim is used, in reading order, each place once.
func (r *Report) Uses(id ClaimID) []Use { return r.linked().uses[id] }

func (r *Report) linkUses() map[ClaimID][]Use {
	uses := map[ClaimID][]Use{}
	seen := map[ClaimID]map[Use]bool{}
	add := func(u Use, ids []ClaimID) {
		for _, id := range ids {
			if seen[id] == nil {
				seen[id] = map[Use]bool{}
			}
			if !seen[id][u] {
				seen[id][u] = true
				uses[id] = append(uses[id], u)
			}
		}
	}
	r.walk(func(p place) {
		add(p.Use, p.claims)
		for _, span := range p.text {
			add(p.Use, span.Claims)
			add(p.Use, r.exprClaims(span.Expr))
		}
	})
	return uses
}

// exprClaims lists the claims behind the numbers of an expression: a sentence
// that computes with a claim's number rests on that claim.
func (r *Report) exprClaims(expr string) []ClaimID {
	var ids []ClaimID
	for _, token := range exprTokens(expr) {
		if kind := Ref(token).Kind(); kind == "claim" || kind == "table" {
			if target, err := r.Resolve(Ref(token)); err == nil {
				ids = append(ids, target.Claims...)
			}
		}
	}
	return ids
}

// A place is one spot of the report that may rest on claims.
type place struct {
	Use
	pos    Pos
	text   Text
	claims []ClaimID
}

// walk visits every place in reading order: cover, summary, chapters with
// their tables and figures where they stand, scenarios, warnings, method.
func (r *Report) walk(visit func(place)) {
	r.walkCover(visit)
	r.walkSummary(visit)
	placed := map[Ref]bool{}
	for i := range r.Chapters {
		r.walkChapter(&r.Chapters[i], placed, visit)
	}
	// What no section places is a fault, but its citations are checked too.
	for i := range r.Tables {
		if t := &r.Tables[i]; !placed[tableRef(t.ID)] {
			walkTable(t, visit)
		}
	}
	for i := range r.Figures {
		if f := &r.Figures[i]; !placed[figureRef(f.ID)] {
			r.walkFigure(f, visit)
		}
	}
	r.walkScenarios(visit)
	r.walkConflicts(visit)
	for i, w := range r.Warnings {
		visit(place{Use: Use{warningRef(i), "Warning: " + w.Title}, pos: w.Pos, text: w.Text})
	}
	method := Use{PageMethod, "Methodology"}
	for _, b := range r.Methodology {
		visit(place{Use: method, pos: b.Pos, text: b.Text})
	}
	for _, b := range r.Disclaimer {
		visit(place{Use: Use{PageMethod, "Disclaimer"}, pos: b.Pos, text: b.Text})
	}
}

func (r *Report) walkCover(visit func(place)) {
	cover := Use{PageCover, "Cover"}
	v := r.Verdict
	visit(place{Use: Use{PageCover, "Verdict"}, pos: v.Pos, text: v.Text, claims: v.Claims})
	walkPoints(Use{PageCover, "Verdict"}, r.Conditions, visit)
	for _, p := range []Price{r.PriceCeiling, r.LastPrice} {
		visit(place{Use: cover, pos: p.Pos, claims: p.Claims})
	}
	walkFacts(cover, r.Cover, visit)
	for _, points := range [][]Point{r.For, r.Against, r.Blockers} {
		walkPoints(cover, points, visit)
	}
}

func (r *Report) walkSummary(visit func(place)) {
	visit(place{Use: Use{PageSummary, "Summary"}, pos: r.Pos, text: r.Overview})
	walkFacts(Use{PageSummary, "Summary: profile"}, r.Profile, visit)
	walkPoints(Use{PageSummary, "Summary: strengths"}, r.Strengths, visit)
	walkPoints(Use{PageSummary, "Summary: risks"}, r.Risks, visit)
	walkPoints(Use{PageSummary, "Summary: gaps"}, r.Gaps, visit)
}

func walkFacts(u Use, facts []Fact, visit func(place)) {
	for _, f := range facts {
		visit(place{Use: u, pos: f.Pos, claims: f.Claims})
	}
}

func walkPoints(u Use, points []Point, visit func(place)) {
	for _, p := range points {
		visit(place{Use: u, pos: p.Pos, text: p.Text, claims: p.Claims})
		visit(place{Use: u, pos: p.Pos, text: p.Counter})
	}
}

func (r *Report) walkChapter(c *Chapter, placed map[Ref]bool, visit func(place)) {
	opener := Use{chapterRef(c.Number), chapterLabel(c)}
	visit(place{Use: opener, pos: c.Pos, text: c.BottomLine})
	walkFacts(opener, c.Numbers, visit)
	walkPoints(opener, c.Key, visit)
	for i := range c.Sections {
		s := &c.Sections[i]
		u := Use{sectionRef(s.Number), sectionLabel(s)}
		visit(place{Use: u, pos: s.Pos, claims: s.Claims})
		for _, b := range s.Blocks {
			switch b.Kind {
			case TableBlock:
				t, ok := r.Table(b.Table)
				if ok && !placed[tableRef(t.ID)] {
					placed[tableRef(t.ID)] = true
					walkTable(t, visit)
				}
			case FigureBlock:
				f, ok := r.Figure(b.Figure)
				if ok && !placed[figureRef(f.ID)] {
					placed[figureRef(f.ID)] = true
					r.walkFigure(f, visit)
				}
			case Paragraph, Subheading, ListItem, Quotation:
				visit(place{Use: u, pos: b.Pos, text: b.Text})
			}
		}
	}
}

func walkTable(t *Table, visit func(place)) {
	for i := range t.Rows {
		row := &t.Rows[i]
		visit(place{Use: Use{rowRef(t.ID, row.Key), rowLabel(t, row)}, pos: row.Pos, claims: row.Claims})
	}
	visit(place{Use: Use{tableRef(t.ID), tableLabel(t)}, pos: t.Pos, text: t.Note, claims: t.Claims})
}

func (r *Report) walkFigure(f *Figure, visit func(place)) {
	u := Use{figureRef(f.ID), figureLabel(f)}
	visit(place{Use: u, pos: f.Pos, claims: f.Claims})
	for _, t := range []Text{f.Finding, f.Caption, f.Note} {
		visit(place{Use: u, pos: f.Pos, text: t})
	}
	if f.Spec == nil {
		return
	}
	for _, ref := range f.Spec.refs() {
		if target, err := r.Resolve(ref); err == nil {
			visit(place{Use: u, pos: f.Pos, claims: target.Claims})
		}
	}
	for _, expr := range f.Spec.exprs() {
		visit(place{Use: u, pos: f.Pos, claims: r.exprClaims(expr)})
	}
}

// walkScenarios visits the inputs with the claims behind the cell or value
// each was read from.
func (r *Report) walkScenarios(visit func(place)) {
	if r.Scenarios == nil {
		return
	}
	for _, in := range r.Scenarios.inputs() {
		if target, err := r.Resolve(in.Ref); err == nil {
			visit(place{
				Use:    Use{PageScenarios, "Scenario page: " + in.name},
				pos:    r.Scenarios.Pos,
				claims: target.Claims,
			})
		}
	}
}

// lowerFirst makes a name fit for the middle of a sentence, unless it is an
// abbreviation.
func lowerFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[size:])
	if unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}

func chapterLabel(c *Chapter) string { return fmt.Sprintf("Chapter %d %s", c.Number, c.Title) }

func sectionLabel(s *Section) string { return strings.TrimSpace(s.Number + " " + s.Title) }

func tableLabel(t *Table) string { return fmt.Sprintf("Table %d", t.Number) }

func rowLabel(t *Table, row *Row) string {
	name := row.Key
	if len(row.Cells) > 0 && row.Cells[0].Text != "" {
		name = row.Cells[0].Text
	}
	return fmt.Sprintf("%s, row %s", tableLabel(t), name)
}

func figureLabel(f *Figure) string { return "Figure " + string(f.ID) }
