package app

import (
	"cmp"
	"slices"
	"strings"

	"dossier/db/report"
)

// A claimRow is a claim with what the evidence page shows, filters and sorts
// by.
type claimRow struct {
	claim   *report.Claim
	bearing report.Bearing
	voices  report.Independence
	against int    // claims it contradicts
	words   string // what a search looks in, in small letters
}

// A claimFilter is a saved choice of claims.
type claimFilter struct {
	anchor string // its name in a route
	name   string
	keeps  func(claimRow) bool
}

// claimFilters are the choices in the order of their chips.
func claimFilters() []claimFilter {
	return []claimFilter{
		{"all", "All", func(claimRow) bool { return true }},
		{"load-bearing", "Load-bearing", func(c claimRow) bool { return c.bearing.LoadBearing() }},
		{"weak", "Low or company only", func(c claimRow) bool { return c.claim.Confidence == report.Low || c.voices.OwnOnly() }},
		{"contradicted", "Contradicted", func(c claimRow) bool { return c.against > 0 }},
		{"unused", "Never used in the text", func(c claimRow) bool { return !c.bearing.InText() }},
	}
}

// claimRows gathers a report's claims in its order.
func claimRows(r *report.Report) []claimRow {
	rows := make([]claimRow, len(r.Claims))
	for i := range r.Claims {
		c := &r.Claims[i]
		rows[i] = claimRow{
			claim: c, bearing: r.Bearing(c.ID), voices: r.Independence(c.ID), against: len(r.Contradicted(c.ID)),
		}
	}
	return rows
}

// matches reports whether every word is in what a reader would search the
// claim by: its id, its statement and who published it.
func (c *claimRow) matches(r *report.Report, words []string) bool {
	if len(words) == 0 {
		return true
	}
	if c.words == "" {
		var b strings.Builder
		b.WriteString(string(c.claim.ID) + " " + c.claim.Statement + " " + c.claim.AsOf)
		for _, id := range c.claim.Sources {
			if s, ok := r.Source(id); ok {
				b.WriteString(" " + s.Publisher)
			}
		}
		c.words = strings.ToLower(b.String())
	}
	for _, w := range words {
		if !strings.Contains(c.words, w) {
			return false
		}
	}
	return true
}

// The columns of the claims' table.
const (
	confidenceColumn = iota
	idColumn
	statementColumn
	asOfColumn
	sourcesColumn
	usedColumn
)

// byImportance orders claims by what rests on them: inputs of the scenarios
// first, then the cover and the bottom lines, then everything else.
func byImportance(a, b claimRow) int {
	return cmp.Or(
		cmp.Compare(b.bearing.Scenario, a.bearing.Scenario),
		cmp.Compare(b.bearing.Decision, a.bearing.Decision),
		cmp.Compare(b.bearing.Carried(), a.bearing.Carried()),
	)
}

// compareClaims orders two claims by a column of the table: the weakest first,
// the fewest voices first, the most used first.
func compareClaims(column int, a, b claimRow) int {
	switch column {
	case confidenceColumn:
		return cmp.Compare(b.claim.Confidence, a.claim.Confidence)
	case statementColumn:
		return strings.Compare(strings.ToLower(a.claim.Statement), strings.ToLower(b.claim.Statement))
	case asOfColumn:
		return cmp.Or(cmp.Compare(yearOf(b.claim.AsOf), yearOf(a.claim.AsOf)), strings.Compare(a.claim.AsOf, b.claim.AsOf))
	case sourcesColumn:
		return cmp.Or(cmp.Compare(a.voices.Effective, b.voices.Effective), cmp.Compare(a.voices.Sources, b.voices.Sources))
	case usedColumn:
		return cmp.Compare(b.bearing.Total(), a.bearing.Total())
	}
	return strings.Compare(string(a.claim.ID), string(b.claim.ID))
}

// yearOf is the last year a date names, "" for none: claims are as old as
// their newest year.
func yearOf(asOf string) string {
	year := ""
	for _, word := range strings.FieldsFunc(asOf, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(word) == 4 {
			year = max(year, word)
		}
	}
	return year
}

// sortClaims orders indices into rows; equal claims keep the report's order.
func sortClaims(rows []claimRow, order []int32, compare func(a, b claimRow) int, reversed bool) {
	slices.SortStableFunc(order, func(i, j int32) int {
		c := compare(rows[i], rows[j])
		if reversed {
			c = -c
		}
		return c
	})
}

// voicesWords is who says it, short: "3 sources, 2 voices".
func voicesWords(v report.Independence) string {
	switch {
	case v.Sources == 0:
		return "no source"
	case v.OwnOnly():
		return countOf(v.Sources, "source") + ", company only"
	case v.Effective < v.Sources:
		return countOf(v.Sources, "source") + ", " + countOf(v.Effective, "voice")
	}
	return countOf(v.Sources, "source")
}
