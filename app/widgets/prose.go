package widgets

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// prose is a paragraph measured once: its words and chips with their widths,
// ready to be broken into lines of any width.
type prose struct {
	plain  string  // the words alone, single spaces between them
	styles []Style // scaled; the first is the paragraph's own
	scale  float32 // the reader's text scale
	frags  []frag
	atoms  []atom
	cites  []citation
}

// fragKind says what a fragment is.
type fragKind uint8

const (
	wordFrag fragKind = iota
	chipFrag
	liveFrag // a value of the scenario, beside the author's words
)

// frag is a piece of one style within an atom.
type frag struct {
	text      string
	width     float32
	gap       float32 // before it, within the atom
	start     int32   // of a word in plain
	cite      int32   // of a chip in cites
	kind      fragKind
	style     uint8
	underline bool
}

// atom is what a line is not broken in: a word with the chips and stops that
// cling to it.
type atom struct {
	first, last int32 // frags[first:last]
	width       float32
	space       float32 // before it, unless it begins a line
}

// citation is what a chip stands for.
type citation struct {
	claims []report.ClaimID
	weak   report.Confidence
}

// proseSource is where a paragraph finds what its spans only name.
type proseSource struct {
	confidence func([]report.ClaimID) report.Confidence
	live       func(key string) (string, bool)
}

// Spaces within an atom, as shares of the text size.
const (
	chipSpace = 0.24
	liveSpace = 0.22
	liveSize  = 0.76 // of a scenario's value beside the author's words
)

// newProse measures text in a style that is already scaled.
func newProse(text report.Text, base Style, scale float32, from proseSource) *prose {
	p := &prose{styles: []Style{base}, scale: scale}
	m := proseMaker{prose: p}
	m.plain.Grow(256)
	for _, span := range text {
		if len(span.Claims) > 0 {
			c := citation{claims: span.Claims}
			if from.confidence != nil {
				c.weak = from.confidence(span.Claims)
			}
			m.chip(c)
		}
		if span.Text == "" {
			continue
		}
		st := base
		st.Face = variant(base.Face, span.Bold, span.Italic)
		m.words(strings.ReplaceAll(span.Text, " %", "\u00A0%"), p.style(st), span.Scenario != "")
		if span.Scenario != "" && from.live != nil {
			if now, ok := from.live(span.Scenario); ok {
				m.live(now)
			}
		}
	}
	p.plain = m.plain.String()
	return p
}

// style returns the index of st in the paragraph's styles.
func (p *prose) style(st Style) uint8 {
	for i, have := range p.styles {
		if have == st {
			return uint8(i)
		}
	}
	p.styles = append(p.styles, st)
	return uint8(len(p.styles) - 1)
}

// proseMaker appends to a paragraph.
type proseMaker struct {
	*prose
	plain strings.Builder
	apart bool // a space came since the last fragment
}

func (m *proseMaker) chip(c citation) {
	w, _ := chipSize(chipWords(c.claims), m.scale)
	m.cites = append(m.cites, c)
	m.cling(frag{
		kind: chipFrag, text: chipWords(c.claims), width: w, gap: m.styles[0].Size * chipSpace,
		cite: int32(len(m.cites) - 1), start: int32(m.plain.Len()),
	})
	m.apart = false
}

func (m *proseMaker) live(now string) {
	st := m.styles[0]
	st.Face, st.Size, st.Tone = drawing.SansSemiBold, whole(st.Size*liveSize), Accent
	m.cling(frag{
		kind: liveFrag, text: now, width: width(st.Face, st.Size, now), gap: m.styles[0].Size * liveSpace,
		style: m.style(st), start: int32(m.plain.Len()),
	})
}

// cling adds f to the last atom, wherever the author left a space.
func (m *proseMaker) cling(f frag) {
	if len(m.atoms) == 0 {
		f.gap = 0
		m.atoms = append(m.atoms, atom{first: int32(len(m.frags)), last: int32(len(m.frags))})
	}
	m.extend(f)
}

func (m *proseMaker) extend(f frag) {
	a := &m.atoms[len(m.atoms)-1]
	m.frags = append(m.frags, f)
	a.last++
	a.width += f.gap + f.width
}

// words adds the words of s, broken at spaces.
func (m *proseMaker) words(s string, style uint8, underline bool) {
	for len(s) > 0 {
		if n := spaceLen(s); n > 0 {
			m.apart = true
			s = s[n:]
			continue
		}
		n := wordLen(s)
		word, rest := s[:n], s[n:]
		for len(word) > 0 {
			k := breakAfter(word)
			m.word(word[:k], style, underline)
			word = word[k:]
			if len(word) > 0 {
				m.atom(0)
			}
		}
		s = rest
	}
}

// word adds a piece of a word to the atom under way, or to a new one when a
// space came before it.
func (m *proseMaker) word(s string, style uint8, underline bool) {
	if m.apart || len(m.atoms) == 0 {
		var space float32
		if m.plain.Len() > 0 {
			m.plain.WriteByte(' ')
		}
		if len(m.atoms) > 0 {
			space = width(m.styles[style].Face, m.styles[style].Size, " ")
		}
		m.atom(space)
		m.apart = false
	}
	st := m.styles[style]
	m.extend(frag{
		text: s, width: width(st.Face, st.Size, s), start: int32(m.plain.Len()),
		style: style, underline: underline,
	})
	m.plain.WriteString(s)
}

func (m *proseMaker) atom(space float32) {
	n := int32(len(m.frags))
	m.atoms = append(m.atoms, atom{first: n, last: n, space: space})
}

// spaceLen returns the length of the space s begins with, 0 for none. A
// no-break space is none.
func spaceLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case ' ', '\n', '\t', '\r':
		return n
	}
	return 0
}

func wordLen(s string) int {
	if i := strings.IndexAny(s, " \n\t\r"); i >= 0 {
		return i
	}
	return len(s)
}

// breakAfter returns where a line may be broken within a word: behind a dash
// or slash with letters on both sides, so that ranges of numbers stay whole.
func breakAfter(word string) int {
	if ascii(word) && !strings.ContainsAny(word, "-/") {
		return len(word)
	}
	var before rune
	for i, r := range word {
		n := i + utf8.RuneLen(r)
		if n <= i || n >= len(word) {
			break
		}
		next, _ := utf8.DecodeRuneInString(word[n:])
		switch r {
		case '-', '/', '–', '—':
			if unicode.IsLetter(before) && unicode.IsLetter(next) {
				return n
			}
		}
		before = r
	}
	return len(word)
}

// wordRune reports whether r belongs to a word that a double click selects.
// Amounts count: "$12–18B" is one.
func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("$%~+–-_'’\u00A0", r)
}
