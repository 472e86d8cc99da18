package export

import (
	"slices"

	"dossier/db/report"
)

// prose sets a paragraph into lines that part only where neither page is left
// with a single one. The right edge is ragged: without hyphenation, and with
// citations among the words, straight edges tear holes into the lines.
func (b *book) prose(t report.Text, s style, width float64) []slab {
	return b.paragraph(b.atoms(t, s), s, width)
}

// plain sets words without marks.
func (b *book) plain(text string, s style, width float64) []slab {
	return b.paragraph(trim(words(text, s)), s, width)
}

// paragraph sets atoms. Nothing gives one slab of no height, so that there is
// always a first and a last to hang things on.
func (b *book) paragraph(atoms []atom, s style, width float64) []slab {
	lines := fill(atoms, width)
	if len(lines) == 0 {
		return []slab{{}}
	}
	slabs := make([]slab, len(lines))
	var seen []report.ClaimID
	for i, l := range lines {
		slabs[i] = slab{
			height: s.leading,
			paint:  func(c canvas) { c.line(l, 0, 0) },
			// The first two lines and the last two stay together.
			keep: i < len(lines)-1 && (i == 0 || i == len(lines)-2),
		}
		for _, a := range l.atoms {
			for _, id := range a.claims() {
				if !slices.Contains(seen, id) {
					seen = append(seen, id)
					slabs[i].claims = append(slabs[i].claims, id)
				}
			}
		}
	}
	return slabs
}

// evidence appends the claims a block rests on without saying where: beside
// its first line when the margin has the room, else as a line of ids below.
func (b *book) evidence(slabs []slab, extra []report.ClaimID, s style, width float64) []slab {
	var all []report.ClaimID
	for i := range slabs {
		all = append(all, slabs[i].claims...)
	}
	for _, id := range extra {
		if !slices.Contains(all, id) {
			all = append(all, id)
			slabs[0].claims = append(slabs[0].claims, id)
		}
	}
	height := 0.0
	for _, sl := range slabs {
		height += sl.height
	}
	if noteRoom(len(all), b.s.note.leading) <= height+s.leading {
		return slabs
	}
	for i := range slabs {
		slabs[i].claims = nil
	}
	slabs[len(slabs)-1].keep = true
	return append(slabs, b.idLine("", all, b.s.note, width)...)
}

// idLine sets claims as a run of ids with their signs, each leading to its
// entry.
func (b *book) idLine(lead string, ids []report.ClaimID, s style, width float64) []slab {
	atoms := words(lead, s)
	for _, id := range ids {
		if len(atoms) > 0 {
			atoms = append(atoms, atom{text: " ", style: s, width: s.size * 0.8, space: true})
		}
		a := atom{extra: &extra{claims: []report.ClaimID{id}}, style: s.bold().in(b.theme.Accent)}
		a.width = signRoom*a.style.size + a.style.width(string(id))
		atoms = append(atoms, a)
	}
	slabs := b.paragraph(trim(atoms), s, width)
	for i := range slabs {
		slabs[i].cites, slabs[i].claims = slabs[i].claims, nil
	}
	return slabs
}

// indent moves slabs to the right.
func indent(by float64, slabs []slab) []slab {
	for i := range slabs {
		if paint := slabs[i].paint; paint != nil {
			slabs[i].paint = func(c canvas) { paint(c.at(by, 0)) }
		}
	}
	return slabs
}

// before paints something more with the first slab, such as an item's number.
func before(slabs []slab, paint func(canvas)) []slab {
	first := slabs[0].paint
	slabs[0].paint = func(c canvas) {
		paint(c)
		if first != nil {
			first(c)
		}
	}
	return slabs
}
