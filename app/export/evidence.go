package export

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// indexGutter is the room between the two columns of the index.
const indexGutter = 22

// evidenceHead opens the index and says how to use it.
func (b *book) evidenceHead() []slab {
	width := upright(b.o.Paper).full()
	out := b.opening("Evidence", pageRef("evidence"), width)
	lead := "Every claim with the pages that use it, chapter by chapter: first what the decision rests on, then the rest; claims that state one fact stand together, under the first of them. Sources are listed in full after the claims."
	out = append(out, b.plain(lead, b.s.caption, width)...)
	out[len(out)-1].below = 14
	return out
}

// linesOfClaim is about how many lines an entry of the index takes.
const linesOfClaim = 6

// evidenceIndex lists every claim by chapter: first those the decision rests
// on, then the others, then in smaller type those that are recorded only.
//
// The pages that use a claim all stand before the index, so from the second
// pass on they are mostly what they were, and the index with them.
func (b *book) evidenceIndex() []slab {
	if b.index != nil && maps.EqualFunc(b.cited, b.now.uses, slices.Equal) {
		return b.index
	}
	b.cited = maps.Clone(b.now.uses)
	b.index = b.setIndex()
	return b.index
}

func (b *book) setIndex() []slab {
	width := columnWidth(upright(b.o.Paper), 2, indexGutter)
	bearing := b.loadBearing()
	out := make([]slab, 0, linesOfClaim*len(b.r.Claims))
	var unused []*report.Claim
	set := map[report.ClaimID]bool{}
	for _, group := range b.claimGroups() {
		var first, rest []*report.Claim
		for _, c := range group.claims {
			switch {
			case !b.isUsed(c.ID):
				unused = append(unused, c)
			case bearing[c.ID]:
				first = append(first, c)
			default:
				rest = append(rest, c)
			}
		}
		titled := false
		for _, l := range []struct {
			title  string
			claims []*report.Claim
		}{{"The decision rests on", first}, {"Also used", rest}} {
			var slabs []slab
			for _, c := range l.claims {
				slabs = append(slabs, b.fact(c, set, width)...)
			}
			if len(slabs) == 0 {
				continue // all of them stand with another group's
			}
			if !titled {
				out = append(out, b.indexTitle(group.title, width)...)
				titled = true
			}
			if len(first) > 0 && len(rest) > 0 {
				out = append(out, apart(9, withNext(b.plain(l.title, b.s.caption.bold(), width)))...)
			}
			out = append(out, slabs...)
		}
	}
	if len(unused) > 0 {
		out = append(out, b.indexTitle("Recorded, not used", width)...)
		small := b.s.small
		small.size, small.leading = 7.4, 9.3
		for _, c := range unused {
			if !set[c.ID] {
				set[c.ID] = true
				out = append(out, b.claim(c, small, width)...)
			}
		}
	}
	return out
}

// indexTitle heads a group of entries; it is in the outline alone.
func (b *book) indexTitle(title string, width float64) []slab {
	slabs := b.subtitle(title, width)
	slabs[0].marks[0].quiet = true
	return slabs
}

// claim sets one entry: id, how far to trust it and the statement run on, then
// what it rests on, where it is used, and what agrees or disagrees with it.
func (b *book) claim(c *report.Claim, s style, width float64) []slab {
	head := style{drawing.SansSemiBold, s.size + 0.2, s.leading, b.theme.Ink}
	quiet := style{drawing.Sans, s.size - 0.7, s.leading - 0.8, b.theme.Muted}
	atoms := words(string(c.ID), head)
	atoms = append(atoms, gap(6), signAtom(c.Confidence, head), gap(2))
	label := c.Confidence.String()
	if c.Basis != "" {
		label += ", " + c.Basis
	}
	if c.AsOf != "" {
		label += ", as of " + c.AsOf
	}
	atoms = append(append(atoms, words(label+" ", quiet)...), gap(s.size*0.3))
	slabs := named(claimRef(c.ID), b.statement(c, atoms, s, width))

	links := b.sourceAtoms(c.Sources, quiet)
	add := func(title string, rest []atom) {
		if len(rest) == 0 {
			return
		}
		if len(links) > 0 {
			links = append(links, gap(s.size*0.6), atom{style: quiet, width: quiet.width(" "), space: true})
		}
		links = append(append(links, words(title+" ", quiet.bold())...), rest...)
	}
	add("Used", b.pageAtoms(b.cited[c.ID], quiet))
	add("Same fact", b.claimAtoms(b.r.SameFact(c.ID), quiet))
	add("Disagrees with", b.claimAtoms(b.r.Contradicted(c.ID), quiet))
	slabs = append(slabs, b.paragraph(links, quiet, width)...)
	return done("claim "+string(c.ID), apart(5.5, together(slabs)))
}

// statement sets what a claim says behind what names it. It is the same in
// every pass, so it is set once.
func (b *book) statement(c *report.Claim, name []atom, s style, width float64) []slab {
	key := statementKey{c.ID, s.size}
	lines, ok := b.statements[key]
	if !ok {
		lines = b.paragraph(trim(append(name, words(c.Statement, s)...)), s, width)
		b.statements[key] = lines
	}
	return slices.Clone(lines)
}

type statementKey struct {
	id   report.ClaimID
	size float64
}

// sourceAtoms names sources by id and publisher, and counts the publishers
// where there are several sources: two by one hand are one witness.
func (b *book) sourceAtoms(ids []report.SourceID, s style) []atom {
	var out []atom
	var publishers []string
	for i, id := range ids {
		out = append(out, linkAtom(string(id), sourceRef(id), s.in(b.theme.Accent)))
		end := ""
		if i < len(ids)-1 {
			end = ","
		}
		if src, ok := b.r.Source(id); ok {
			out = append(out, atom{text: " ", style: s, width: s.width(" "), space: true})
			out = append(out, words(src.Publisher+end+" ", s)...)
			if !slices.Contains(publishers, src.Publisher) {
				publishers = append(publishers, src.Publisher)
			}
		}
	}
	if len(ids) > 1 {
		out = append(out, words("("+count(len(publishers), "publisher")+")", s)...)
	}
	return trim(out)
}

func (b *book) claimAtoms(ids []report.ClaimID, s style) []atom {
	var out []atom
	for i, id := range ids {
		text := string(id)
		out = append(out, linkAtom(text, claimRef(id), s.in(b.theme.Accent)))
		if i < len(ids)-1 {
			out = append(out, words(", ", s)...)
		}
	}
	return out
}

// pageAtoms lists pages, each a link.
func (b *book) pageAtoms(pages []int, s style) []atom {
	var out []atom
	for i, page := range pages {
		if i == 0 {
			out = append(out, words("p. ", s)...)
		}
		out = append(out, linkAtom(strconv.Itoa(page), folioRef(page), s.in(b.theme.Accent)))
		if i < len(pages)-1 {
			out = append(out, words(", ", s)...)
		}
	}
	return out
}

func linkAtom(text string, ref report.Ref, s style) atom {
	return atom{text: text, style: s, width: s.width(text), extra: &extra{ref: ref}}
}

// folioRef names a page as a whole.
func folioRef(page int) report.Ref { return pageRef(fmt.Sprintf("folio-%d", page)) }
