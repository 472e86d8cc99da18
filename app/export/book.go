package export

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"dossier/charts/drawing"
	"dossier/db/report"
	"dossier/db/scenario"
)

// book is a report being set. It is laid out again and again, each time with
// the page numbers of the time before, until none of them moves.
type book struct {
	ctx   context.Context
	r     *report.Report
	v     scenario.Values
	base  scenario.Values // the report's own, for comparison
	o     Options
	kind  kind
	theme drawing.Theme
	s     styles
	parts []part

	known      outline // what the pass before found
	now        outline // what this pass finds
	pages      []*page
	statements map[statementKey][]slab  // of the evidence, set once
	index      []slab                   // the evidence as last set
	cited      map[report.ClaimID][]int // pages that use a claim, before the index
	tall       string                   // where something is taller than a page; "" for nowhere
	given      int                      // slabs handed over to be placed
	set        int                      // slabs placed
	done       ledger
	lost       []lostRune // met while painting
	told       []lostRune // listed on the last page

	notes *noteBook // of a memo; nil: claims are named by their ids

	withheld string // left out on purpose, by a test; "" for nothing
}

// part is a part of the book. It begins on a new page.
type part struct {
	name    string        // for the progress and the running head
	columns int           // 0 is 1
	head    []slab        // over all columns of its first page
	fixed   []slab        // set once; only the page numbers in it change
	build   func() []slab // set in every pass, where page numbers move lines
	bare    bool          // without head and foot
	thumb   int           // the chapter's place among them, from 1; 0: no chapter
	rhythm  float64       // what gaps are multiplied with; 0: not chosen yet
}

// outline is where everything in the book stands.
type outline struct {
	pages  int
	places map[report.Ref]place
	uses   map[report.ClaimID][]int // pages, ascending
	marks  []mark
}

// mark is a bookmark with its place.
type mark struct {
	bookmark
	place
}

func newOutline() outline {
	return outline{places: map[report.Ref]place{}, uses: map[report.ClaimID][]int{}}
}

// same reports whether two passes agree on every place.
func (o outline) same(other outline) bool {
	if o.pages != other.pages || len(o.places) != len(other.places) {
		return false
	}
	for ref, at := range o.places {
		if other.places[ref] != at {
			return false
		}
	}
	return true
}

func newBook(ctx context.Context, r *report.Report, v scenario.Values, o Options, k kind) (*book, error) {
	b := &book{ctx: ctx, r: r, v: v, o: o, kind: k, theme: drawing.Light(), known: newOutline(), statements: map[statementKey][]slab{}}
	b.s = newStyles(b.theme)
	if r.Scenarios != nil {
		set, err := scenario.Default(r)
		if err != nil {
			return nil, fmt.Errorf("the report's own scenario: %w", err)
		}
		if b.base, err = scenario.Evaluate(r, set); err != nil {
			return nil, fmt.Errorf("the report's own scenario: %w", err)
		}
	}
	return b, k.compose(b)
}

func (b *book) pour(p *part) error {
	slabs := p.fixed
	if p.build != nil {
		slabs = p.build()
	}
	if b.withheld != "" {
		slabs = slices.DeleteFunc(slices.Clone(slabs), func(s slab) bool { return slices.Contains(s.keys, b.withheld) })
	}
	// A part that is set anew in every pass only ever closes up, so that the
	// passes come to an end.
	if p.rhythm == 0 || p.build != nil {
		var err error
		if p.rhythm, err = b.rhythm(p, slabs, cmp.Or(p.rhythm, 1)); err != nil {
			return err
		}
	}
	_, err := b.fill(p, slabs)
	return err
}

// fill fills pages with a part, its head over all columns.
func (b *book) fill(p *part, slabs []slab) (*flow, error) {
	f := &flow{b: b, part: p, columns: 1, gutter: indexGutter}
	if len(p.head) > 0 {
		if err := f.pour(p.head); err != nil {
			return f, err
		}
	}
	f.split(p.columns)
	return f, f.pour(slabs)
}

// bareTop and bareBottom are how much a page without running head leaves free.
const (
	bareTop    = 50
	bareBottom = 56
)

// newPage opens a page.
func (b *book) newPage(p *part, turn bool) *page {
	g := b.kind.upright(b.o.Paper)
	if turn {
		g = turned(b.o.Paper)
	}
	pg := &page{geometry: g, number: len(b.pages) + 1, turned: turn, bare: p.bare, running: p.name, thumb: p.thumb}
	if p.bare {
		pg.top, pg.bottom = bareTop, g.page.H-bareBottom
	}
	pg.art = &drawing.Drawing{Size: g.page}
	b.pages = append(b.pages, pg)
	b.now.places[folioRef(pg.number)] = place{pg.number, 0}
	return pg
}

// placed records what stands where once a slab is on its page.
func (b *book) placed(s slab, p *page, y float64) {
	b.set++
	at := place{p.number, y}
	b.stands(s.ref, at)
	for _, in := range s.inner {
		b.stands(in.ref, place{p.number, y + in.below})
	}
	for _, m := range s.marks {
		b.now.marks = append(b.now.marks, mark{m, at})
		b.now.places[placeRef(at)] = at
	}
	for _, ids := range [][]report.ClaimID{s.claims, s.cites} {
		for _, id := range ids {
			if pages := b.now.uses[id]; !slices.Contains(pages, p.number) {
				b.now.uses[id] = append(pages, p.number)
			}
		}
	}
	b.done.tick(s.keys)
}

// stands records where links to a ref lead: to where it first stands.
func (b *book) stands(ref report.Ref, at place) {
	if _, twice := b.now.places[ref]; ref != "" && !twice {
		b.now.places[ref] = at
	}
}

// confidence is how far a claim is to be trusted.
func (b *book) confidence(id report.ClaimID) report.Confidence {
	if c, ok := b.r.Claim(id); ok {
		return c.Confidence
	}
	return report.NoClaim
}

// lostRune is a character no font has, and the first page that wants it.
type lostRune struct {
	r    rune
	page int
}

// notice remembers what of a text cannot be set.
func (b *book) notice(text string, page int) {
	for _, r := range drawing.Missing(text) {
		if !slices.ContainsFunc(b.lost, func(l lostRune) bool { return l.r == r }) {
			b.lost = append(b.lost, lostRune{r, page})
		}
	}
}
