package quantity

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Slug is s as the keys of rows and columns are written: lower-case letters
// and digits, everything else one hyphen, none at the ends. Accents are
// dropped, so that a key can be typed: "Clément Delangue" is
// "clement-delangue". It is "" when s has neither letter nor digit.
func Slug(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r): // an accent, taken off its letter by NFKD
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	return b.String()
}
