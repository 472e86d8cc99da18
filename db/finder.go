package db

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A finder looks for a query's words in texts that the index has found, to
// rank them and to show them.
type finder struct {
	words []string // folded; the last also as a beginning
}

func newFinder(words []string) finder {
	f := finder{words: make([]string, len(words))}
	for i, w := range words {
		f.words[i] = fold(w)
	}
	return f
}

// fold is a word without accents and capitals, as the index keeps it.
func fold(s string) string {
	plain := true
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// A token is a word of a text, and which of the query's words it is.
type token struct {
	start, end int // bytes of the text
	word       int // -1: none
	whole      bool
}

// each calls do for every word of a text, split as the index does.
func (f finder) each(text string, do func(token)) {
	start := -1
	for i := 0; i < len(text); {
		size := 1
		in := false
		if c := text[i]; c < utf8.RuneSelf {
			lower := c | 0x20 // and nothing else becomes a letter by it
			in = 'a' <= lower && lower <= 'z' || '0' <= c && c <= '9'
		} else {
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			in = unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
		}
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			do(f.token(text, start, i))
			start = -1
		}
		i += size
	}
	if start >= 0 {
		do(f.token(text, start, len(text)))
	}
}

func (f finder) token(text string, start, end int) token {
	t := token{start: start, end: end}
	t.word, t.whole = f.find(text[start:end])
	return t
}

// tokens are the words of a text.
func (f finder) tokens(text string) []token {
	list := make([]token, 0, 1+len(text)/5)
	f.each(text, func(t token) { list = append(list, t) })
	return list
}

// find is which of the query's words a word of a text is, -1 for none, and
// whether it is the whole word.
func (f finder) find(word string) (i int, whole bool) {
	if !f.mayBegin(word[0]) {
		return -1, false
	}
	word = fold(word)
	for i, w := range f.words {
		if word == w {
			return i, true
		}
	}
	if last := len(f.words) - 1; strings.HasPrefix(word, f.words[last]) {
		return last, false
	}
	return -1, false
}

// mayBegin rules most words of a text out by their first byte.
func (f finder) mayBegin(c byte) bool {
	if c >= utf8.RuneSelf {
		return true
	}
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	for _, w := range f.words {
		if w != "" && w[0] == c {
			return true
		}
	}
	return false
}

// score says how well a text answers: often, in whole words, in the order
// asked, in few words. It is the saturating count of BM25 (Robertson and
// Zaragoza, 2009) without the rarity of words: all texts compared hold all.
func (f finder) score(text string) float64 {
	const (
		saturation = 1.2  // BM25's k1
		length     = 0.5  // BM25's b: how much a long text is held back
		usual      = 25.0 // words of a usual text
		part       = 0.6  // what the beginning of a word counts
		inOrder    = 1.0  // what the words in the order asked add
	)
	count := make([]float64, len(f.words))
	run, longest, words := 0, 0, 0
	f.each(text, func(t token) {
		words++
		switch {
		case t.word < 0:
			run = 0
			return
		case t.word == run:
			run++
		default:
			run = 0
		}
		longest = max(longest, run)
		if t.whole {
			count[t.word]++
		} else {
			count[t.word] += part
		}
	})
	held := saturation * (1 - length + length*float64(words)/usual)
	sum := 0.0
	for _, n := range count {
		sum += n * (saturation + 1) / (n + held)
	}
	if longest == len(f.words) && longest > 1 {
		sum += inOrder
	}
	return sum
}

// snippet is a text's words around the first place where most of the query's
// words stand together, with those words marked.
func (f finder) snippet(text string) []Piece {
	const (
		around = 18 // words shown
		before = 4  // of them before the first that was found
	)
	tokens := f.tokens(text)
	if len(tokens) == 0 {
		return []Piece{{Text: text}}
	}
	from := max(f.best(tokens, around-before)-before, 0)
	to := min(from+around, len(tokens))
	from = max(min(from, to-around), 0)

	pieces := make([]Piece, 0, 8)
	at := 0 // where the piece at hand begins
	if from > 0 {
		at = tokens[from].start
		pieces = append(pieces, Piece{Text: "…"})
	}
	add := func(to int, found bool) {
		if to > at {
			pieces = append(pieces, Piece{text[at:to], found})
		}
		at = to
	}
	for _, t := range tokens[from:to] {
		if t.word >= 0 {
			add(t.start, false)
			add(t.end, true)
		}
	}
	if to < len(tokens) {
		add(tokens[to-1].end, false)
		return append(pieces, Piece{Text: "…"})
	}
	add(len(text), false)
	return pieces
}

// best is the token at which a stretch of the given length begins that holds
// most of the query's different words.
func (f finder) best(tokens []token, stretch int) int {
	best, most := 0, 0
	for i, t := range tokens {
		if t.word < 0 {
			continue
		}
		var seen uint64 // a query has at most mostWords
		for _, other := range tokens[i:min(i+stretch, len(tokens))] {
			if other.word >= 0 {
				seen |= 1 << other.word
			}
		}
		if n := bits.OnesCount64(seen); n > most {
			best, most = i, n
		}
	}
	return best
}
