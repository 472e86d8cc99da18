package judgement

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dossier/db/report"
)

// Paragraphs gives every block of a section's prose a stable reference,
// "section:8.3/5f2b…": the section's number and a digest of the words. It
// stays the same while the words do, whatever is written before or after them.
// Words that stand a second time in the section get "-2". Blocks that hold a
// table or figure have "".
func Paragraphs(s *report.Section) []report.Ref {
	refs := make([]report.Ref, len(s.Blocks))
	seen := map[string]int{}
	for i, b := range s.Blocks {
		words := b.Text.Plain()
		if words == "" {
			continue
		}
		d := digest(words)
		seen[d]++
		refs[i] = report.Ref("section:" + s.Number + "/" + d)
		if n := seen[d]; n > 1 {
			refs[i] += report.Ref(fmt.Sprintf("-%d", n))
		}
	}
	return refs
}

// Paragraph finds the block that a reference of [Paragraphs] points at.
func Paragraph(r *report.Report, ref report.Ref) (s *report.Section, block int, ok bool) {
	number, _, isPart := splitParagraph(ref)
	if !isPart {
		return nil, 0, false
	}
	_, s, ok = r.Section(number)
	if !ok {
		return nil, 0, false
	}
	for i, other := range Paragraphs(s) {
		if other == ref {
			return s, i, true
		}
	}
	return nil, 0, false
}

// splitParagraph takes a paragraph's reference apart; ok is false for any
// other.
func splitParagraph(ref report.Ref) (section, key string, ok bool) {
	rest, isSection := strings.CutPrefix(string(ref), "section:")
	section, key, hasKey := strings.Cut(rest, "/")
	return section, key, isSection && hasKey
}

// Words is what stands at a reference, as a note quotes it: a paragraph, the
// cells of a row, a claim's statement, a figure's title and finding, a
// section's title. ok is false where there is nothing.
func Words(r *report.Report, ref report.Ref) (words string, ok bool) {
	if _, _, isPart := splitParagraph(ref); isPart {
		s, i, found := Paragraph(r, ref)
		if !found {
			return "", false
		}
		return s.Blocks[i].Text.Plain(), true
	}
	target, err := r.Resolve(ref)
	if err != nil {
		return "", false
	}
	switch ref.Kind() {
	case "figure":
		if f, found := r.Figure(report.FigureID(strings.TrimPrefix(string(ref), "figure:"))); found {
			return strings.TrimSpace(f.Title + ". " + f.Finding.Plain()), true
		}
	case "table":
		table, key, _ := strings.Cut(strings.TrimPrefix(string(ref), "table:"), "/")
		if t, found := r.Table(report.TableID(table)); found {
			if row, found := t.Row(key); found {
				return rowWords(row), true
			}
		}
	}
	return target.Text, true
}

// rowWords are a row's cells that say something.
func rowWords(row *report.Row) string {
	var texts []string
	for _, c := range row.Cells {
		if c.Text != "" {
			texts = append(texts, c.Text)
		}
	}
	return strings.Join(texts, " · ")
}

// digest is sixteen hexadecimal digits that name the texts, without regard to
// how their spaces and accents are written.
func digest(texts ...string) string {
	h := sha256.New()
	for _, text := range texts {
		text = norm.NFC.String(strings.Join(strings.Fields(text), " "))
		_, _ = fmt.Fprintf(h, "%d:%s", len(text), text) // a hash does not fail
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}
