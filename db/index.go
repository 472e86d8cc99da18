package db

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"dossier/db/judgement"
	"dossier/db/report"
)

// An entry is one thing a search can find.
type entry struct {
	kind   HitKind
	ref    report.Ref
	label  string
	body   string
	facets []string
	more   entryMore
}

// indexer fills the search table with everything of a report a reader may look
// for, and with their notes.
type indexer struct {
	s        *saver
	ord      int64
	next     map[HitKind]int64
	chapters map[report.ClaimID][]int // the chapters that rest on a claim
}

// index replaces the entries of the report, which has to be linked.
func (s *saver) index(ord int64) {
	x := indexer{s: s, ord: ord, next: map[HitKind]int64{}, chapters: map[report.ClaimID][]int{}}
	s.exec(`DELETE FROM search WHERE rowid >= ? AND rowid < ?`, ord<<reportShift, (ord+1)<<reportShift)
	for _, c := range s.r.Chapters {
		for _, id := range s.r.ChapterClaims(c.Number) {
			x.chapters[id] = append(x.chapters[id], c.Number)
		}
	}
	x.prose()
	x.tables()
	x.figures()
	x.evidence()
	x.gaps()
	x.notes()
}

func (x *indexer) add(e entry) {
	n := x.next[e.kind]
	x.next[e.kind]++
	if n == mostEntries {
		x.s.fail(fmt.Errorf("more than %d entries of kind %s", n, e.kind))
		return
	}
	x.s.exec(`INSERT INTO search(rowid, body, facets, ref, label, more) VALUES (?,?,?,?,?,?)`,
		searchRow(x.ord, e.kind)+n, e.body, strings.Join(e.facets, " "), e.ref, e.label, e.more.encode())
}

// in is an entry of a chapter that rests on claims.
func (x *indexer) in(chapter int, claims []report.ClaimID, e entry) {
	if chapter > 0 {
		e.more.Chapter = chapter
		e.facets = append(e.facets, chapterFacet(chapter))
	}
	if weakest := x.s.r.Weakest(claims); weakest != report.NoClaim {
		e.more.Confidence = weakest
		e.facets = append(e.facets, confidenceFacet(weakest))
	}
	e.facets = append(e.facets, x.publishers(claims)...)
	x.add(e)
}

// publishers are the facets of those whom claims rest on.
func (x *indexer) publishers(claims []report.ClaimID) []string {
	var facets []string
	for _, id := range claims {
		c, ok := x.s.r.Claim(id)
		if !ok {
			continue
		}
		for _, s := range c.Sources {
			if src, ok := x.s.r.Source(s); ok && src.Publisher != "" {
				facets = append(facets, publisherFacet(src.Publisher))
			}
		}
	}
	slices.Sort(facets)
	return slices.Compact(facets)
}

// chapterOf is the chapter that a section is in, 0 for none.
func (x *indexer) chapterOf(section string) int {
	if c, _, ok := x.s.r.Section(section); ok {
		return c.Number
	}
	return 0
}

func (x *indexer) prose() {
	for _, c := range x.s.r.Chapters {
		for i := range c.Sections {
			sec := &c.Sections[i]
			label := strings.TrimSpace(sec.Number + " " + sec.Title)
			x.in(c.Number, sec.Claims, entry{kind: SectionHit, ref: report.Ref("section:" + sec.Number), label: label, body: label})
			for j, ref := range judgement.Paragraphs(sec) {
				if ref != "" {
					text := sec.Blocks[j].Text
					x.in(c.Number, text.Claims(), entry{kind: ProseHit, ref: ref, label: label, body: text.Plain()})
				}
			}
		}
	}
}

func (x *indexer) tables() {
	r := x.s.r
	for i := range r.Tables {
		t := &r.Tables[i]
		name := fmt.Sprintf("Table %d %s", t.Number, t.Title)
		chapter := x.chapterOf(t.Section)
		x.in(chapter, t.Claims, entry{kind: TableHit, ref: report.Ref("table:" + string(t.ID)), label: name, body: name + " " + t.Note.Plain()})
		kind := RowHit
		switch {
		case slices.Contains(r.Unknowns.Tables, t.ID):
			kind = GapHit
		case slices.Contains(r.Asks.Tables, t.ID):
			kind = AskHit
		}
		for j := range t.Rows {
			ref := report.Ref(fmt.Sprintf("table:%s/%s", t.ID, t.Rows[j].Key))
			words, _ := judgement.Words(r, ref)
			x.in(chapter, t.Rows[j].Claims, entry{kind: kind, ref: ref, label: name, body: words})
		}
	}
}

func (x *indexer) figures() {
	for _, f := range x.s.r.Figures {
		x.in(x.chapterOf(f.Section), f.Claims, entry{
			kind: FigureHit, ref: report.Ref("figure:" + string(f.ID)), label: fmt.Sprintf("Figure %s %s", f.ID, f.Title),
			body: strings.Join([]string{f.Title, f.Finding.Plain(), f.Caption.Plain(), f.Note.Plain()}, " · "),
		})
	}
}

func (x *indexer) evidence() {
	r := x.s.r
	for _, c := range r.Claims {
		e := entry{kind: ClaimHit, ref: report.Ref("claim:" + string(c.ID)), label: string(c.ID), body: c.Statement + hidden + string(c.ID)}
		for _, n := range x.chapters[c.ID] {
			e.facets = append(e.facets, chapterFacet(n))
		}
		x.in(0, []report.ClaimID{c.ID}, e)
	}
	for _, src := range r.Sources {
		e := entry{
			kind: SourceHit, ref: report.Ref("source:" + string(src.ID)), label: string(src.ID),
			body: strings.TrimPrefix(src.Publisher+", "+src.Title, ", ") + hidden + string(src.ID), more: entryMore{Publisher: src.Publisher},
		}
		if src.Publisher != "" {
			e.facets = append(e.facets, publisherFacet(src.Publisher))
		}
		for _, id := range r.Supports(src.ID) {
			for _, n := range x.chapters[id] {
				e.facets = append(e.facets, chapterFacet(n))
			}
		}
		slices.Sort(e.facets)
		e.facets = slices.Compact(e.facets)
		x.add(e)
	}
}

// gaps carry their search words: an answer of "not known" is an answer. A
// blocker is a gap that stands in the way.
func (x *indexer) gaps() {
	for _, list := range []struct {
		label  string
		points []report.Point
	}{{"Open gap", x.s.r.Gaps}, {"Blocker", x.s.r.Blockers}} {
		for _, g := range list.points {
			ref := g.Ref
			if ref == "" {
				ref = report.PageSummary
			}
			x.in(0, g.Claims, entry{
				kind: GapHit, ref: ref, label: list.label, more: entryMore{Ask: g.Ref},
				body: g.Text.Plain() + hidden + strings.Join(g.Words, " · "),
			})
		}
	}
}

// hidden stands between what an entry says and the words it is to be found by,
// which are not shown.
const hidden = "\n\x1f\n"

// reindex puts everything the library holds into an empty search table.
func reindex(ctx context.Context, tx *sql.Tx) error {
	ords := map[report.ID]int64{}
	rows, err := tx.QueryContext(ctx, `SELECT id, ord FROM report`)
	err = eachRow(rows, err, func(rows *sql.Rows) error {
		var id report.ID
		var ord int64
		if fault := rows.Scan(&id, &ord); fault != nil {
			return fault
		}
		ords[id] = ord
		return nil
	})
	if err != nil {
		return err
	}
	for id, ord := range ords {
		r, err := load(ctx, tx, id)
		if err != nil {
			return err
		}
		r.Link()
		s := saver{ctx: ctx, tx: tx, r: r}
		if s.index(ord); s.err != nil {
			return s.err
		}
	}
	return nil
}
