package export

import (
	"slices"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// sourceHead opens the list and says how far a source can be followed.
func (b *book) sourceHead() []slab {
	width := upright(b.o.Paper).full()
	out := b.opening("Sources", pageRef("sources"), width)
	lead := "Each with the claims that rest on it."
	if !slices.ContainsFunc(b.r.Sources, func(s report.Source) bool { return s.URL != "" || s.Quote != "" }) {
		lead += " The report gives their titles and publishers only, no addresses and no passages: none can be looked up from here."
	}
	out = append(out, b.plain(lead, b.s.caption, width)...)
	out[len(out)-1].below = 14
	return out
}

// sourceList lists every source, those that support no claim last.
func (b *book) sourceList() []slab {
	width := columnWidth(upright(b.o.Paper), 2, indexGutter)
	var out []slab
	sources := make([]*report.Source, len(b.r.Sources))
	for i := range b.r.Sources {
		sources[i] = &b.r.Sources[i]
	}
	slices.SortStableFunc(sources, func(x, y *report.Source) int { return strings.Compare(string(x.ID), string(y.ID)) })
	var idle []*report.Source
	for _, s := range sources {
		if len(b.r.Supports(s.ID)) == 0 {
			idle = append(idle, s)
			continue
		}
		out = append(out, b.source(s, width)...)
	}
	if len(idle) > 0 {
		out = append(out, b.indexTitle("Supporting no claim", width)...)
		for _, s := range idle {
			out = append(out, b.source(s, width)...)
		}
	}
	return out
}

// source sets one entry.
func (b *book) source(src *report.Source, width float64) []slab {
	s := style{drawing.Sans, 8, 10.8, b.theme.Ink}
	quiet := s.in(b.theme.Muted)
	atoms := words(string(src.ID), s.bold())
	atoms = append(atoms, gap(5))
	atoms = append(atoms, words(join(", ", src.Publisher, src.Date)+" ", s.bold())...)
	atoms = append(atoms, words(src.Title, s)...)
	slabs := named(sourceRef(src.ID), b.paragraph(trim(atoms), s, width))
	if src.URL != "" {
		slabs = append(slabs, b.plain(src.URL, quiet, width)...)
	}
	if src.Quote != "" {
		quote := style{drawing.SerifItalic, 8.2, 10.8, b.theme.Ink}
		slabs = append(slabs, b.plain(src.Quote, quote, width)...)
	}
	if ids := b.r.Supports(src.ID); len(ids) > 0 {
		atoms := append(words("Supports ", quiet), b.claimAtoms(ids, quiet)...)
		slabs = append(slabs, b.paragraph(atoms, quiet, width)...)
	}
	return done("source "+string(src.ID), apart(5.5, together(slabs)))
}
