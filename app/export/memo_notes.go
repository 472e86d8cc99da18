package export

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"dossier/db/report"
)

// noteBook numbers the claims a memo cites, in the order they come up.
type noteBook struct {
	numbers map[report.ClaimID]int
	page    []report.ClaimID // cited on the page being set
}

func newNoteBook() *noteBook { return &noteBook{numbers: map[report.ClaimID]int{}} }

// number is a claim's number; a claim without one gets the next.
func (n *noteBook) number(id report.ClaimID) int {
	if !slices.Contains(n.page, id) {
		n.page = append(n.page, id)
	}
	if n.numbers[id] == 0 {
		n.numbers[id] = len(n.numbers) + 1
	}
	return n.numbers[id]
}

// copied is the same book at a new page, to go on from when it is set once
// more; nil, where claims are named by their ids, stays nil.
func (n *noteBook) copied() *noteBook {
	if n == nil {
		return nil
	}
	return &noteBook{numbers: maps.Clone(n.numbers)}
}

// noteMarks are a citation's numbers, each with the sign of its claim. The
// first hangs on the word before.
func (b *book) noteMarks(first bool, ids []report.ClaimID, s style) []atom {
	marks := b.ids(ids, s)
	if first {
		return marks
	}
	return append([]atom{gap(s.size * 0.25)}, marks...)
}

// footNotes name the claims of a page at its foot: number, id, how far to
// trust it, and whose word it is.
func (b *book) footNotes(width float64) []slab {
	if b.notes == nil || len(b.notes.page) == 0 {
		return nil
	}
	ids := slices.Clone(b.notes.page)
	slices.SortFunc(ids, func(x, y report.ClaimID) int { return b.notes.numbers[x] - b.notes.numbers[y] })
	const gutter, crowd = 14, 24
	abreast := 3
	if len(ids) > crowd {
		abreast = 4
	}
	widths := equal(abreast, width, gutter)
	columns := make([][]slab, abreast)
	short := abreast > 3
	tall := (len(ids) + abreast - 1) / abreast
	for i, id := range ids {
		at := i / tall
		columns[at] = append(columns[at], b.footNote(id, widths[at], short))
	}
	out := []slab{{height: 7, keep: true, paint: func(c canvas) { c.rule(3, width, 0.5, b.theme.Ink) }}}
	out = append(out, b.abreast(gutter, widths, columns...)...)
	if short {
		out[len(out)-1].keep = true
		out = append(out, b.signKey())
	}
	return out
}

// signKey says what the signs of the notes mean.
func (b *book) signKey() slab {
	s := b.s.note
	return slab{height: s.leading, paint: func(c canvas) {
		x := 17.0
		for _, level := range []report.Confidence{report.High, report.Medium, report.Low} {
			c.dot(x+2.4, s.baseline()-2.7, 2.4, level, b.theme.Ink)
			c.text(s, x+8, s.baseline(), level.String())
			x += 8 + s.width(level.String()) + 10
		}
	}}
}

// footNote is one line of the foot. Publishers that do not fit are counted; a
// short one leaves the word of the confidence to the key below.
func (b *book) footNote(id report.ClaimID, width float64, short bool) slab {
	s := b.s.note
	number := s.bold().in(b.theme.Accent)
	name := s.bold().in(b.theme.Ink)
	level := b.confidence(id)
	const hang = 17
	x := hang + name.width(string(id)) + 4
	label := ellipsis(name, string(id), width-hang-60)
	word := level.String() + " · "
	if short {
		word = ""
	}
	word = strings.TrimSuffix(word+b.publishers(id, s, width-x-9-s.width(word)), " · ")
	return slab{
		height: s.leading,
		ref:    claimRef(id),
		cites:  []report.ClaimID{id},
		keys:   []string{noteKey(id)},
		paint: func(c canvas) {
			base := s.baseline()
			c.textEnd(number, hang-5, base, strconv.Itoa(b.notes.numbers[id]))
			c.text(name, hang, base, label)
			c.dot(x+2.4, base-2.7, 2.4, level, b.theme.Ink)
			c.text(s, x+9, base, word)
		},
	}
}

// publishers names whose word a claim is, as many as fit, and counts the rest.
func (b *book) publishers(id report.ClaimID, s style, width float64) string {
	c, ok := b.r.Claim(id)
	if !ok {
		return ""
	}
	var names []string
	for _, source := range c.Sources {
		if src, ok := b.r.Source(source); ok && src.Publisher != "" && !slices.Contains(names, src.Publisher) {
			names = append(names, src.Publisher)
		}
	}
	text := ""
	for i, name := range names {
		next := join(", ", text, name)
		more := ""
		if rest := len(names) - i - 1; rest > 0 {
			more = " +" + strconv.Itoa(rest)
		}
		if s.width(next+more) > width {
			if text == "" {
				return ellipsis(s, name, width-s.width(more)) + more
			}
			return text + " +" + strconv.Itoa(len(names)-i)
		}
		text = next
	}
	return text
}

func noteKey(id report.ClaimID) string { return "the note of claim " + string(id) }
