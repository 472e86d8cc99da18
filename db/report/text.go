package report

import "strings"

func equalFold(a, b string) bool { return strings.EqualFold(strings.TrimSpace(a), b) }

// Text is a line of prose: spans in reading order.
type Text []Span

// A Span is a run of prose of one style, or a citation, or a bound number.
//
// A citation has Claims and no Text of its own; it follows the words it backs
// without a space. A number that follows the
// reader's scenario has Scenario, the key of the live value shown beside the
// author's words. A number that the check recomputes has Expr.
type Span struct {
	Text     string    `json:",omitempty"`
	Bold     bool      `json:",omitempty"`
	Italic   bool      `json:",omitempty"`
	Code     bool      `json:",omitempty"`
	Claims   []ClaimID `json:",omitempty"` // a citation: one chip
	Scenario string    `json:",omitempty"` // "weighted_value"
	Expr     string    `json:",omitempty"` // "price_ceiling / claim:CO041/arr-2024"
	Pos      Pos       `json:"-"`          // of a citation or a bound number; zero for words
}

// Plain is the words alone, without citations.
func (t Text) Plain() string {
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.Text)
	}
	return strings.TrimSpace(b.String())
}

// Claims lists the claims the text cites, in order of first mention.
func (t Text) Claims() []ClaimID {
	var ids []ClaimID
	seen := map[ClaimID]bool{}
	for _, s := range t {
		for _, id := range s.Claims {
			if !seen[id] {
				seen[id] = true
				ids = append(ids, id)
			}
		}
	}
	return ids
}
