package app

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/db/report"
)

// phrase builds a line of text from plain and bold parts.
type phrase struct{ spans report.Text }

func plain(s string) phrase { return phrase{}.then(s) }
func bold(s string) phrase  { return phrase{}.bold(s) }

func (p phrase) then(s string) phrase {
	if s == "" {
		return p
	}
	return phrase{append(p.spans, report.Span{Text: s})}
}

func (p phrase) bold(s string) phrase {
	return phrase{append(p.spans, report.Span{Text: s, Bold: true})}
}

// cite adds a chip, when there is anything to cite.
func (p phrase) cite(ids []report.ClaimID) phrase {
	if len(ids) == 0 {
		return p
	}
	return phrase{append(p.spans, report.Span{Text: " "}, report.Span{Claims: ids})}
}

// join adds a text of the report.
func (p phrase) join(t report.Text) phrase { return phrase{append(p.spans, t...)} }

func (p phrase) text() report.Text { return p.spans }

// cited is a point's words and the chip of what it rests on, unless the words
// cite by themselves.
func cited(t report.Text, ids []report.ClaimID) report.Text {
	if len(t.Claims()) > 0 {
		return t
	}
	return phrase{}.join(t).cite(ids).text()
}

// countOf is "1 change", "3 changes".
func countOf(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// upperFirst is s with its first letter large.
func upperFirst(s string) string {
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// lowerFirst is s with its first letter small.
func lowerFirst(s string) string {
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

// listed is "a", "a and b", "a, b and c".
func listed(words []string) string {
	n := len(words)
	if n < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
}

// countOfAll is "2 of 10 asks".
func countOfAll(n, all int, thing string) string {
	return fmt.Sprintf("%d of %s", n, countOf(all, thing))
}

// tally is "1 red, 2 amber": the counts that are not zero with their words,
// beginning with the word at first and going round.
func tally(counts []int, words []string, first int) string {
	var parts []string
	for i := range counts {
		j := (i + first) % len(counts)
		if counts[j] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[j], words[j]))
		}
	}
	return strings.Join(parts, ", ")
}

// decimals is a number with so many decimals and a real minus sign.
func decimals(v float64, n int) string {
	return strings.Replace(strconv.FormatFloat(v, 'f', n, 64), "-", "−", 1)
}
