package export

import (
	"cmp"
	"slices"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// sourceHead opens the list and says how far a source can be followed.
func (b *book) sourceHead() []slab {
	width := upright(b.o.Paper).full()
	out := b.opening("Sources", pageRef("sources"), width)
	lead := "By publisher, those behind most claims first. Each source with the claims that rest on it and their pages."
	if !slices.ContainsFunc(b.r.Sources, func(s report.Source) bool { return s.URL != "" || s.Quote != "" }) {
		lead += " The report gives their titles and publishers only, no addresses and no passages: none can be looked up from here."
	}
	out = append(out, b.plain(lead, b.s.caption, width)...)
	out[len(out)-1].below = 14
	return out
}

// publisher is one hand that sources come from.
type publisher struct {
	name    string
	sources []*report.Source
	claims  int // that rest on them
}

// bySupport lists who published what, those behind most claims first.
func (b *book) bySupport() []publisher {
	var out []publisher
	seen := map[string]map[report.ClaimID]bool{}
	for i := range b.r.Sources {
		s := &b.r.Sources[i]
		at := slices.IndexFunc(out, func(p publisher) bool { return p.name == s.Publisher })
		if at < 0 {
			at = len(out)
			out = append(out, publisher{name: s.Publisher})
			seen[s.Publisher] = map[report.ClaimID]bool{}
		}
		out[at].sources = append(out[at].sources, s)
		for _, id := range b.r.Supports(s.ID) {
			seen[s.Publisher][id] = true
		}
		out[at].claims = len(seen[s.Publisher])
	}
	for _, p := range out {
		slices.SortStableFunc(p.sources, func(x, y *report.Source) int { return strings.Compare(string(x.ID), string(y.ID)) })
	}
	slices.SortStableFunc(out, func(x, y publisher) int {
		return cmp.Or(cmp.Compare(y.claims, x.claims), strings.Compare(strings.ToLower(x.name), strings.ToLower(y.name)))
	})
	return out
}

// sourceList lists every source under its publisher, those that support no
// claim last.
func (b *book) sourceList() []slab {
	width := columnWidth(upright(b.o.Paper), 2, indexGutter)
	var out, idle []slab
	head := style{drawing.SansSemiBold, 9, 12, b.theme.Ink}
	for _, p := range b.bySupport() {
		used := slices.DeleteFunc(slices.Clone(p.sources), func(s *report.Source) bool { return len(b.r.Supports(s.ID)) == 0 })
		if len(used) > 0 {
			title := words(p.name+" ", head)
			title = append(title, words(count(p.claims, "claim")+" from "+count(len(used), "source"), b.s.note)...)
			slabs := apart(8, withNext(b.paragraph(trim(title), head, width)))
			slabs[0].marks = []bookmark{{level: 1, title: p.name, quiet: true}}
			out = append(out, slabs...)
		}
		for _, s := range p.sources {
			if len(b.r.Supports(s.ID)) == 0 {
				idle = append(idle, b.source(s, width, true)...)
				continue
			}
			out = append(out, b.source(s, width, false)...)
		}
	}
	if len(idle) > 0 {
		out = append(append(out, b.indexTitle("Supporting no claim", width)...), idle...)
	}
	return out
}

// source sets one entry, with its publisher where no head names it.
func (b *book) source(src *report.Source, width float64, alone bool) []slab {
	s := style{drawing.Sans, 8, 10.4, b.theme.Ink}
	quiet := s.in(b.theme.Muted)
	atoms := words(string(src.ID), s.bold())
	atoms = append(atoms, gap(5))
	name := src.Date
	if alone {
		name = join(", ", src.Publisher, src.Date)
	}
	if name != "" {
		atoms = append(atoms, words(name+" ", s.bold())...)
	}
	atoms = append(atoms, words(src.Title, s)...)
	if ids := b.r.Supports(src.ID); len(ids) > 0 {
		atoms = append(append(atoms, words(" · ", quiet)...), b.placedClaims(ids, quiet)...)
	}
	slabs := named(sourceRef(src.ID), b.hanging(trim(atoms), s, width, 8))
	if src.URL != "" {
		slabs = append(slabs, indent(8, b.plain(src.URL, quiet, width-8))...)
	}
	if src.Quote != "" {
		quote := style{drawing.SerifItalic, 8.2, 10.8, b.theme.Ink}
		slabs = append(slabs, indent(8, b.plain(src.Quote, quote, width-8))...)
	}
	return done("source "+string(src.ID), apart(2.5, together(slabs)))
}

// placedClaims lists claims with the pages they are found on, each a link:
// "CO001, CO004 p. 82, CI007 p. 90".
func (b *book) placedClaims(ids []report.ClaimID, s style) []atom {
	var out []atom
	for i, id := range ids {
		out = append(out, linkAtom(string(id), claimRef(id), s.in(b.theme.Accent)))
		at, last := b.pageOf(claimRef(id)), i == len(ids)-1
		end := ""
		if at != "" && (last || b.pageOf(claimRef(ids[i+1])) != at) {
			end = "\u00a0" + at
		}
		if !last {
			end += ", "
		}
		out = append(out, words(end, s)...)
	}
	return trim(out)
}
