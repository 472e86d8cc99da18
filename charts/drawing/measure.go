package drawing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// replacement is drawn in place of a character no font has.
const replacement = '\uFFFD'

// Width returns the width of s in points: the sum of the advances of its
// characters, without kerning, as every surface sets it. A character that f
// lacks is measured in the fallback font. It may be called from several
// goroutines.
func Width(f Face, size float64, s string) float64 {
	return size * f.typeface().width(clean(s))
}

// width returns the width of a clean string as a multiple of the font size.
func (t *typeface) width(s string) float64 {
	var sum float64
	for _, r := range s {
		sum += t.glyph(r).advance
	}
	return sum
}

// Ascent returns how far f reaches above the baseline, in points.
func Ascent(f Face, size float64) float64 { return size * f.typeface().ascent }

// Descent returns how far f reaches below the baseline, in points; it is
// positive.
func Descent(f Face, size float64) float64 { return size * f.typeface().descent }

// Missing returns the characters of s that some face can draw neither itself
// nor through the fallback, each once, in order of appearance. They are drawn
// as a replacement sign.
func Missing(s string) []rune {
	var missing []rune
	for _, r := range visible(s) {
		if !drawable(r) && !slices.Contains(missing, r) {
			missing = append(missing, r)
		}
	}
	return missing
}

// drawable reports whether every face can draw r.
func drawable(r rune) bool {
	if r < 0x7F { // clean has taken the control characters out
		return true
	}
	for f := range fallback {
		if f.typeface().glyph(r).from == nil {
			return false
		}
	}
	return true
}

// clean returns s as it is drawn. It costs next to nothing for plain ASCII.
func clean(s string) string {
	if plain(s) || settled(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if drawable(r) {
			return r
		}
		return replacement
	}, visible(s))
}

// settled reports whether s is composed as it stands and every face can draw
// it, as far as that is quickly seen: letters of Latin-1 and its extension,
// dashes, quotation marks and the spaces that do not break.
func settled(s string) bool {
	for _, r := range s {
		switch {
		case r >= ' ' && r <= '~':
			continue
		case r >= '\u00A0' && r < '\u0300' && r != '\u00AD', r >= '\u2010' && r <= '\u2027', r >= '\u202F' && r <= '\u205E':
			if !drawable(r) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// visible composes accents with their letters, turns control characters into
// spaces and drops the marks that only steer other programs: joiners,
// variation selectors, soft hyphens, byte order marks.
func visible(s string) string {
	if plain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), r == '\u2028', r == '\u2029':
			return ' '
		case r == utf8.RuneError:
			return replacement
		case unicode.Is(unicode.Cf, r), r >= '\uFE00' && r <= '\uFE0F':
			return -1
		}
		return r
	}, norm.NFC.String(strings.ToValidUTF8(s, string(replacement))))
}
