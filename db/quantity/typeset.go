package quantity

import (
	"strings"
	"unicode"
)

// Typeset sets an amount as written for reading: the hyphen of a range becomes
// a dash, and a hyphen alone, which says there is none, as well. Everything
// else stays as it is; it is meant for cells of amounts, where no hyphen is
// part of a word or a date.
func Typeset(text string) string {
	text = strings.TrimSpace(text)
	if text == "-" {
		return "–"
	}
	runes := []rune(text)
	for i := 1; i < len(runes)-1; i++ {
		if runes[i] != '-' {
			continue
		}
		next := runes[i+1]
		if strings.ContainsRune("~$€£", next) && i+2 < len(runes) {
			next = runes[i+2]
		}
		before := runes[i-1]
		amount := unicode.IsDigit(before) || strings.ContainsRune("%+xKMBT", before)
		if amount && unicode.IsDigit(next) {
			runes[i] = '–'
		}
	}
	return string(runes)
}
