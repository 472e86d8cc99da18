package export

import (
	"slices"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// sourceList lists every source with the claims that rest on it, those that
// support none last.
func (b *book) sourceList() []slab {
	width := columnWidth(upright(b.o.Paper), 2, indexGutter)
	out := b.opening("Sources", pageRef("sources"), width)
	sources := make([]*report.Source, len(b.r.Sources))
	bare := true
	for i := range b.r.Sources {
		sources[i] = &b.r.Sources[i]
		bare = bare && sources[i].URL == "" && sources[i].Quote == ""
	}
	if bare && len(sources) > 0 {
		out = append(out, b.plain("Title and publisher only: the report gives no address and no passage, so none of these can be looked up from here.", b.s.caption, width)...)
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
		out = append(out, b.subtitle("Supporting no claim", width)...)
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
	slabs := named(sourceRef(src.ID), b.paragraph(trim(atoms), s, width, false))
	if src.URL != "" {
		slabs = append(slabs, b.plain(src.URL, quiet, width)...)
	}
	if src.Quote != "" {
		quote := style{drawing.SerifItalic, 8.2, 10.8, b.theme.Ink}
		slabs = append(slabs, b.plain(src.Quote, quote, width)...)
	}
	if ids := b.r.Supports(src.ID); len(ids) > 0 {
		atoms := append(words("Supports ", quiet), b.claimAtoms(ids, quiet)...)
		slabs = append(slabs, b.paragraph(atoms, quiet, width, false)...)
	}
	return done("source "+string(src.ID), apart(5.5, together(slabs)))
}
