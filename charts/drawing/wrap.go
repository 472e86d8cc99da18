package drawing

import (
	"strings"
	"unicode/utf8"
)

// Wrap breaks s into lines no wider than width points, at spaces where it
// can; a word that alone is wider is broken inside. Runs of spaces count as
// one, except those that must not break (U+00A0, U+202F). At least one
// character stands on each line, however narrow the width. It returns nil for
// blank text.
func Wrap(f Face, size float64, s string, width float64) []string {
	t := f.typeface()
	s = clean(s)
	if tidy(s) && size*t.width(s) <= width+slack { // most labels fit as they are
		return []string{s}
	}
	space := size * t.width(" ")
	var lines []string
	var line strings.Builder
	var used float64
	flush := func() {
		lines = append(lines, line.String())
		line.Reset()
		used = 0
	}
	for word := range strings.FieldsFuncSeq(s, breaks) {
		w := size * t.width(word)
		if line.Len() > 0 {
			if used+space+w <= width+slack {
				line.WriteByte(' ')
				line.WriteString(word)
				used += space + w
				continue
			}
			flush()
		}
		for w > width+slack {
			head := t.fit(word, size, width)
			if head == len(word) {
				break
			}
			lines = append(lines, word[:head])
			word = word[head:]
			w = size * t.width(word)
		}
		line.WriteString(word)
		used = w
	}
	if line.Len() > 0 {
		flush()
	}
	return lines
}

// tidy reports whether the words of s stand one space apart and nothing stands
// before or after them, so that wrapping would only put it together again.
func tidy(s string) bool {
	apart := true
	for _, r := range s {
		if breaks(r) && (apart || r != ' ') {
			return false
		}
		apart = r == ' '
	}
	return !apart
}

// Ellipsis returns s, or as much of its beginning as fits width points with
// an ellipsis behind it. When not even the ellipsis fits it returns the
// ellipsis.
func Ellipsis(f Face, size float64, s string, width float64) string {
	const dots = "…"
	t := f.typeface()
	s = clean(s)
	if size*t.width(s) <= width+slack {
		return s
	}
	room := width - size*t.width(dots)
	if room <= 0 {
		return dots
	}
	var used float64
	for i, r := range s {
		if used += size * t.glyph(r).advance; used > room+slack {
			return strings.TrimRight(s[:i], " ") + dots
		}
	}
	return s
}

// slack forgives the rounding of sums, so that a text fits the width measured
// for it.
const slack = 1e-6

// breaks reports whether a line may break at r.
func breaks(r rune) bool { return r == ' ' || r >= '\u2000' && r <= '\u200A' && r != '\u2007' }

// fit returns how many bytes of word go into width: at least one character.
func (t *typeface) fit(word string, size, width float64) int {
	var used float64
	for i, r := range word {
		used += size * t.glyph(r).advance
		if i > 0 && used > width+slack {
			return i
		}
	}
	if used > width+slack {
		_, n := utf8.DecodeRuneInString(word)
		return n
	}
	return len(word)
}
