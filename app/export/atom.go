package export

import (
	"strconv"
	"strings"
	"unicode"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// atom is the smallest piece of a line: a word of one style, the space
// between two words, or a citation.
type atom struct {
	text  string
	style style
	width float64
	space bool   // a line may end here; a space of no width is a mere opportunity
	extra *extra // what few atoms are; nil: a mere word, space or gap
}

// extra is what makes an atom more than a word. Books hold their lines until
// they are printed, and most of them are words.
type extra struct {
	claims []report.ClaimID  // a citation; the atom's text is empty
	sign   report.Confidence // the sign of a confidence, where signed; text is empty
	signed bool
	ref    report.Ref // what the word leads to
}

// claims are those an atom cites; nil: it is no citation.
func (a atom) claims() []report.ClaimID {
	if a.extra == nil {
		return nil
	}
	return a.extra.claims
}

// atoms cuts prose into pieces. Bold, italic, citations and live numbers may
// meet inside a word: only a space is a place to break.
func (b *book) atoms(t report.Text, s style) []atom {
	var out []atom
	for _, span := range t {
		if len(span.Claims) > 0 {
			out = append(out, b.chip(&out, span.Claims, s)...)
			continue
		}
		out = append(out, words(span.Text, s.of(span))...)
		if now, ok := b.moved(span.Scenario); ok {
			out = append(out, b.live(now, s)...)
		}
	}
	return trim(out)
}

// moved is what a number that follows the scenario is in this view, where that
// is not what the report has.
func (b *book) moved(key string) (string, bool) {
	if key == "" {
		return "", false
	}
	now, ok := b.v.Format(key)
	own, had := b.base.Format(key)
	return now, ok && had && now != own
}

// live is the value of this view, beside the author's words.
func (b *book) live(value string, s style) []atom {
	st := style{drawing.SansSemiBold, s.size * 0.86, s.leading, b.theme.Accent}
	text := "now\u00a0" + value
	return []atom{gap(s.size * 0.28), {text: text, style: st, width: st.width(text)}}
}

// chip is the mark of a citation: the sign of its weakest claim, the first id
// and how many more. It hangs on the word before it.
func (b *book) chip(before *[]atom, ids []report.ClaimID, s style) []atom {
	*before = trimEnd(*before)
	if b.notes != nil {
		return b.noteMarks(len(*before) == 0, ids, s)
	}
	a := atom{extra: &extra{claims: ids}, style: b.s.mark}
	a.style.leading = s.leading
	a.width = signRoom*a.style.size + a.style.width(b.chipText(ids))
	if len(*before) == 0 {
		return []atom{a}
	}
	return []atom{gap(s.size * 0.25), a}
}

// signRoom is the room the sign of a citation takes, with the gap behind it,
// in ems.
const signRoom = 0.92

// chipText is what a citation says: in a memo the number of its note.
func (b *book) chipText(ids []report.ClaimID) string {
	if b.notes != nil {
		return strconv.Itoa(b.notes.number(ids[0]))
	}
	text := string(ids[0])
	if len(ids) > 1 {
		text += " +" + strconv.Itoa(len(ids)-1)
	}
	return text
}

// signAtom is the sign of a confidence, as wide as a capital letter.
func signAtom(level report.Confidence, s style) atom {
	return atom{extra: &extra{sign: level, signed: true}, style: s, width: s.size * 0.72}
}

// spelled is t with every claim of a citation a citation of its own, for
// places with no margin to list them in.
func spelled(t report.Text) report.Text {
	var out report.Text
	for _, span := range t {
		if len(span.Claims) < 2 {
			out = append(out, span)
			continue
		}
		for _, id := range span.Claims {
			out = append(out, report.Span{Claims: []report.ClaimID{id}}, report.Span{Text: " "})
		}
	}
	return out
}

// gap is room that neither breaks nor stretches.
func gap(width float64) atom { return atom{width: width} }

// words cuts a run of one style at its spaces.
func words(text string, s style) []atom {
	out := make([]atom, 0, 2*strings.Count(text, " ")+2)
	space := atom{text: " ", style: s, width: s.width(" "), space: true}
	for text != "" {
		i := strings.IndexFunc(text, isSpace)
		switch {
		case i == 0:
			out = append(out, space)
			text = strings.TrimLeftFunc(text, isSpace)
			continue
		case i < 0:
			i = len(text)
		}
		out = pieces(out, text[:i], s)
		text = text[i:]
	}
	return out
}

// pieces appends a word, cut where it may break without a hyphen being added:
// behind a hyphen, dash or slash between letters.
func pieces(out []atom, word string, s style) []atom {
	if !strings.ContainsAny(word, "-–—/") {
		return append(out, atom{text: word, style: s, width: s.width(word)})
	}
	start := 0
	runes := []rune(word)
	for i := 1; i < len(runes)-1; i++ {
		if strings.ContainsRune("-–—/", runes[i]) && unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[i+1]) && i-start > 2 {
			part := string(runes[start : i+1])
			out = append(out, atom{text: part, style: s, width: s.width(part)}, atom{style: s, space: true})
			start = i + 1
		}
	}
	part := string(runes[start:])
	return append(out, atom{text: part, style: s, width: s.width(part)})
}

// isSpace is true of the spaces a line may break at.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00A0' && r != '\u202F' && r != '\u2007'
}

func trim(atoms []atom) []atom {
	for len(atoms) > 0 && atoms[0].space {
		atoms = atoms[1:]
	}
	return trimEnd(atoms)
}

func trimEnd(atoms []atom) []atom {
	for len(atoms) > 0 && atoms[len(atoms)-1].space {
		atoms = atoms[:len(atoms)-1]
	}
	return atoms
}
