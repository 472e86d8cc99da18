package bundle

import (
	"strings"

	"dossier/db/quantity"
	"dossier/db/report"
)

// readSources reads sources.csv.
func (r *reader) readSources() {
	records, ok := r.readCSV("sources.csv", []string{"id", "publisher", "title", "url", "date", "quote"})
	if !ok {
		r.unreadFile("sources.csv")
	}
	for _, rec := range records {
		c := rec.cells
		if rec.short {
			r.unread[report.Ref("source:"+c[0])] = true
		}
		r.report.Sources = append(r.report.Sources, report.Source{
			ID:        report.SourceID(c[0]),
			Publisher: c[1],
			Title:     c[2],
			URL:       c[3],
			Date:      c[4],
			Quote:     c[5],
			Pos:       report.Pos{File: "sources.csv", Line: rec.line},
		})
	}
}

// readClaims reads claims.csv.
func (r *reader) readClaims() {
	header := []string{"id", "statement", "confidence", "basis", "sources", "as_of", "same_as", "contradicts", "values"}
	records, ok := r.readCSV("claims.csv", header)
	if !ok {
		r.unreadFile("claims.csv")
	}
	for _, rec := range records {
		claim := r.claim(rec)
		r.report.Claims = append(r.report.Claims, claim)
		r.claimed[claim.ID] = true
	}
}

func (r *reader) claim(rec record) report.Claim {
	c := rec.cells
	at := report.Pos{File: "claims.csv", Line: rec.line}
	claim := report.Claim{ID: report.ClaimID(c[0]), Statement: c[1], Pos: at}
	if rec.short {
		// Which cell is missing nobody knows, so nothing after the id counts.
		r.unread[report.Ref("claim:"+c[0])] = true
		return claim
	}
	claim.Basis, claim.AsOf = c[3], c[5]
	if c[2] != "" {
		confidence, err := report.ParseConfidence(c[2])
		if err != nil {
			r.fault(at, "High, Medium or Low", "claim %s: %q is no confidence", claim.ID, c[2])
			confidence = report.Medium
		}
		claim.Confidence = confidence
	}
	for _, id := range r.splitList(at, "sources", c[4]) {
		claim.Sources = append(claim.Sources, report.SourceID(id))
	}
	for _, id := range r.splitList(at, "same_as", c[6]) {
		claim.SameAs = append(claim.SameAs, report.ClaimID(id))
	}
	for _, id := range r.splitList(at, "contradicts", c[7]) {
		claim.Contradicts = append(claim.Contradicts, report.ClaimID(id))
	}
	for _, entry := range r.splitList(at, "values", c[8]) {
		if v, ok := r.claimValue(at, claim.ID, entry); ok {
			claim.Values = append(claim.Values, v)
		}
	}
	return claim
}

// claimValue reads one named number, "ARR 2024=~$130M".
func (r *reader) claimValue(at report.Pos, id report.ClaimID, entry string) (report.Value, bool) {
	name, text, ok := strings.Cut(entry, "=")
	name, text = strings.TrimSpace(name), strings.TrimSpace(text)
	key := quantity.Slug(name)
	if !ok || key == "" {
		r.fault(at, "write it like ARR 2024=~$130M", "claim %s: %q is no named value", id, entry)
		return report.Value{}, false
	}
	q, err := quantity.Parse(text)
	if err != nil {
		r.fault(at, "", "claim %s, %s: %s", id, name, err)
		r.unread[report.Ref("claim:"+string(id))] = true
		return report.Value{}, false
	}
	return report.Value{Key: key, Name: name, Quantity: q}, true
}
