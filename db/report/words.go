package report

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/db/quantity"
)

// maxWords is more than any number with its words needs, in bytes.
const maxWords = 200

// spaces are the ones that stand inside a number: plain, no-break, narrow, thin.
const spaces = " \u00a0\u202f\u2009"

// checkWords compares the words of a bound number with the result, at the
// precision the words have: "54x" holds for 53.85, "$8.8B" for 8.8125 billion.
// A range in the words must hold the result, or be the result's own range. It
// returns what is wrong, and how the words would be right; "" for neither.
func checkWords(words string, result operand) (wrong, right string) {
	low, high, err := readWords(words, result.unit)
	if err != nil {
		return err.Error(), ""
	}
	if low.money && result.unit != quantity.Money {
		return fmt.Sprintf("%q is money, the result is %s", words, result.what()), ""
	}
	if low.factor && !result.isFactor() {
		return fmt.Sprintf("%q is no money or time, the result is %s", words, result.what()), ""
	}
	switch {
	case low == high && low.holds(result.mid()):
		return "", ""
	case low != high && result.low != result.high && low.holds(result.low) && high.holds(result.high):
		return "", ""
	case low != high && result.low == result.high && result.low >= low.value-low.step/2 && result.low <= high.value+high.step/2:
		return "", ""
	case low == high && low.money && !low.negative && result.mid() < 0:
		// no telling where the writer would put the sign
	case low == high:
		right = words[:low.start] + low.write(result.mid()) + words[low.end:]
	case result.low != result.high:
		right = words[:low.start] + low.write(result.low) + words[low.end:high.start] + high.write(result.high) + words[high.end:]
	}
	got := strconv.FormatFloat(result.mid()/low.scale, 'g', 6, 64)
	if len(low.suffix) > 1 {
		got += " "
	}
	return fmt.Sprintf("%q is not the result, %s", words, got+low.suffix), right
}

// A figureInWords is a number as a sentence shows it.
type figureInWords struct {
	value, step, scale float64 // base units; step is one of its last digit
	decimals           int
	grouped            bool // thousands separated: "10,000"
	negative           bool
	money, factor      bool // has a currency sign; has "%" or "x"
	suffix             string
	start, end         int // of the digits
}

func (n figureInWords) holds(f float64) bool {
	return math.Abs(f-n.value) <= n.step/2*(1+1e-9)
}

// write writes f as n is written; the sign stays the words' own.
func (n figureInWords) write(f float64) string {
	f /= n.scale
	if n.negative {
		f = -f
	}
	s := strconv.FormatFloat(f, 'f', n.decimals, 64)
	if !n.grouped {
		return s
	}
	whole, fraction, _ := strings.Cut(s, ".")
	var b strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 && whole[i-1] != '-' {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	if fraction != "" {
		b.WriteString("." + fraction)
	}
	return b.String()
}

// readWords finds the number in the words, or the two ends of a range; a
// single number is returned as both ends.
func readWords(words string, unit quantity.Unit) (low, high figureInWords, err error) {
	if len(words) > maxWords {
		return low, high, fmt.Errorf("a bound number has at most %d characters, %q… has %d", maxWords, words[:20], len(words))
	}
	first, rest, ok := scanFigure(words, 0)
	if !ok {
		if n, found := spelledNumber(words); found {
			return n, n, nil
		}
		return low, high, fmt.Errorf("%q holds no number", words)
	}
	first.money = strings.ContainsAny(words[:first.start], "$€£¥")
	suffix, after := scanSuffix(words, rest)
	second, end, isRange := scanRangeEnd(words, after)
	if isRange {
		endSuffix, tail := scanSuffix(words, end)
		second.money = first.money
		second.setScale(endSuffix, unit)
		if !first.setScale(suffix, unit) {
			first.setScale(endSuffix, unit) // "$8-9B": the first end borrows the B
		}
		after = tail
	} else {
		first.setScale(suffix, unit)
		second = first
	}
	if strings.ContainsFunc(words[after:], unicode.IsDigit) {
		return low, high, fmt.Errorf("%q holds more than one number", words)
	}
	return first, second, nil
}

// scanFigure reads the first digits from offset on, with the sign before them.
func scanFigure(s string, from int) (n figureInWords, end int, ok bool) {
	i := strings.IndexFunc(s[from:], func(r rune) bool { return r >= '0' && r <= '9' })
	if i < 0 {
		return n, 0, false
	}
	n.start = from + i
	end = n.start
	digits := make([]byte, 0, len(s)-n.start)
	point := false
	for ; end < len(s); end++ {
		c := s[end]
		next := end+1 < len(s) && s[end+1] >= '0' && s[end+1] <= '9'
		switch {
		case c >= '0' && c <= '9':
			if point {
				n.decimals++
			}
		case c == ',' && next && !point:
			n.grouped = true
			continue
		case c == '.' && next && !point:
			point = true
		default:
			c = 0
		}
		if c == 0 {
			break
		}
		digits = append(digits, c)
	}
	n.end = end
	n.negative = endsInMinus(s[from:n.start])
	n.value, _ = strconv.ParseFloat(string(digits), 64) // digits and one point: an overflow is Inf and never holds
	if n.negative {
		n.value = -n.value
	}
	return n, end, true
}

// endsInMinus tells a minus sign before a number from a hyphen in a word.
func endsInMinus(s string) bool {
	s = strings.TrimRight(s, "$€£¥~≈"+spaces)
	trimmed := strings.TrimSuffix(strings.TrimSuffix(s, "-"), "−")
	if trimmed == s {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(trimmed)
	return trimmed == "" || unicode.IsSpace(last) || last == '('
}

// scanSuffix reads "%", "x" or the word after a number, with the space before.
func scanSuffix(s string, from int) (suffix string, end int) {
	rest := strings.TrimLeft(s[from:], spaces)
	start := len(s) - len(rest)
	if strings.HasPrefix(rest, "%") {
		return "%", start + 1
	}
	n := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && r != '×' })
	if n < 0 {
		n = len(rest)
	}
	if word := rest[:n]; knownSuffix(word) {
		return word, start + n
	}
	return "", from
}

// scanRangeEnd reads the second end of a range: "-9", " to $9", "–65".
func scanRangeEnd(s string, from int) (n figureInWords, end int, ok bool) {
	rest := strings.TrimLeft(s[from:], "+"+spaces)
	for _, dash := range []string{"-", "–", "—", "to "} {
		after, found := strings.CutPrefix(rest, dash)
		if !found {
			continue
		}
		after = strings.TrimLeft(after, "~$€£¥"+spaces)
		if after == "" || after[0] < '0' || after[0] > '9' {
			return n, 0, false
		}
		n, end, ok = scanFigure(s, len(s)-len(after))
		n.negative = false
		n.value = math.Abs(n.value)
		return n, end, ok
	}
	return n, 0, false
}

func knownSuffix(word string) bool {
	_, _, ok := suffixScale(word, quantity.Duration)
	return ok
}

// suffixScale is the factor from the words' number to base units. Spans of
// time are converted only when the result is one: a count of days stays days.
func suffixScale(word string, unit quantity.Unit) (scale float64, factor, ok bool) {
	const daysPerYear = 365.25
	inTime := func(f float64) float64 {
		if unit == quantity.Duration {
			return f
		}
		return 1
	}
	switch strings.ToLower(word) {
	case "k", "thousand":
		return 1e3, false, true
	case "m", "mn", "million":
		return 1e6, false, true
	case "b", "bn", "billion":
		return 1e9, false, true
	case "t", "tn", "trillion":
		return 1e12, false, true
	case "%", "percent", "pp", "points":
		return 0.01, true, true
	case "x", "×", "times":
		return 1, true, true
	case "year", "years":
		return 1, false, true
	case "month", "months":
		return inTime(1.0 / 12), false, true
	case "week", "weeks":
		return inTime(7 / daysPerYear), false, true
	case "day", "days":
		return inTime(1 / daysPerYear), false, true
	}
	return 1, false, false
}

// setScale applies a suffix and reports whether it is one that scales.
func (n *figureInWords) setScale(suffix string, unit quantity.Unit) bool {
	scale, factor, ok := suffixScale(suffix, unit)
	digits := n.value
	n.value, n.scale, n.factor, n.suffix = digits*scale, scale, factor, suffix
	n.step = math.Pow(10, -float64(n.decimals)) * scale
	return ok
}

// spelledNumber reads "three" where the words have no digits.
func spelledNumber(words string) (figureInWords, bool) {
	names := [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	for _, word := range strings.Fields(words) {
		for i, name := range names {
			if strings.EqualFold(word, name) {
				at := strings.Index(words, word)
				return figureInWords{value: float64(i), step: 1, scale: 1, start: at, end: at + len(word)}, true
			}
		}
	}
	return figureInWords{}, false
}
