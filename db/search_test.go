package db_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dossier/assets"
	"dossier/db"
	"dossier/db/bundle"
	"dossier/db/judgement"
	"dossier/db/report"
)

// find is all that a search for the text finds, group after group.
func find(t *testing.T, d *db.DB, r *report.Report, text string) []db.Hit {
	t.Helper()
	return hits(search(t, d, r, db.Query{Text: text, Limit: 1000}))
}

func search(t *testing.T, d *db.DB, r *report.Report, q db.Query) []db.HitGroup {
	t.Helper()
	groups, err := d.Search(context.Background(), r.ID, q)
	if err != nil {
		t.Fatalf("Search(%q): %v", q.Text, err)
	}
	return groups
}

func hits(groups []db.HitGroup) []db.Hit {
	var list []db.Hit
	for _, g := range groups {
		list = append(list, g.Hits...)
	}
	return list
}

// marked is a snippet with what was found in brackets.
func marked(h db.Hit) string {
	var b strings.Builder
	for _, p := range h.Snippet {
		if p.Found {
			b.WriteString("[" + p.Text + "]")
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// bundled is the report that comes with the program, in a library.
func bundled(t testing.TB) (*db.DB, *report.Report) {
	t.Helper()
	r, err := bundle.Read(assets.Report())
	if err != nil {
		t.Fatal(err)
	}
	d := mustOpen(t)
	if _, err := d.Save(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	return d, r
}

func TestSearch(t *testing.T) {
	d, r := bundled(t)

	t.Run("EveryClaimIsFoundById", func(t *testing.T) {
		for _, c := range r.Claims {
			g := search(t, d, r, db.Query{Text: string(c.ID), Kinds: []db.HitKind{db.ClaimHit}, Limit: 1})
			if len(g) != 1 || len(g[0].Hits) != 1 || g[0].Hits[0].Ref != report.Ref("claim:"+string(c.ID)) {
				t.Errorf("%s: found %v", c.ID, g)
			}
		}
	})

	t.Run("EveryPlaceResolves", func(t *testing.T) {
		seen := map[db.HitKind]bool{}
		for _, text := range []string{"hugging", "table", "model", "revenue", "cv001", "sv001", "churn", "the"} {
			for _, h := range find(t, d, r, text) {
				seen[h.Kind] = true
				if _, ok := judgement.Words(r, h.Ref); !ok {
					t.Errorf("%s hit leads to %s, which is nowhere", h.Kind, h.Ref)
				}
				if h.Label == "" || len(h.Snippet) == 0 {
					t.Errorf("%s hit on %s has no label or words: %+v", h.Kind, h.Ref, h)
				}
			}
		}
		for _, k := range db.HitKinds() {
			if !seen[k] && k != db.NoteHit {
				t.Errorf("no query found a %s", k)
			}
		}
	})

	t.Run("WhatIsNotKnownAnswersFirst", func(t *testing.T) {
		for text, ask := range map[string]report.Ref{
			"churn":    "table:asks/gross-and-net-churn-of-enterprise-customers-by-cohort",
			"NRR":      "table:asks/gross-and-net-churn-of-enterprise-customers-by-cohort",
			"burn":     "table:asks/audited-or-management-reviewed-arr-by-product-line-each-quarter",
			"burn rat": "table:asks/audited-or-management-reviewed-arr-by-product-line-each-quarter",
			"IPO":      "",
		} {
			groups := search(t, d, r, db.Query{Text: text})
			if len(groups) == 0 || groups[0].Kind != db.GapHit {
				t.Errorf("%s: the gap is not first: %+v", text, groups)
				continue
			}
			if !slices.ContainsFunc(groups[0].Hits, func(h db.Hit) bool { return h.Ask == ask }) {
				t.Errorf("%s: no gap leads to %q: %+v", text, ask, groups[0].Hits)
			}
		}
		if !slices.ContainsFunc(find(t, d, r, "burn"), func(h db.Hit) bool {
			return h.Kind == db.GapHit && h.Ref == "table:financial-gaps/burn-rate"
		}) {
			t.Error("burn: the row of table 17 is no gap")
		}
		if !slices.ContainsFunc(find(t, d, r, "churn"), func(h db.Hit) bool { return h.Kind == db.AskHit }) {
			t.Error("churn: the ask itself is not found")
		}
	})

	t.Run("TheWordsToBeFoundByAreNotShown", func(t *testing.T) {
		for _, h := range find(t, d, r, "NDR") {
			if strings.Contains(marked(h), "NDR") && h.Kind == db.GapHit {
				t.Errorf("shown: %s", marked(h))
			}
		}
	})

	t.Run("GroupsAreInOrder", func(t *testing.T) {
		last := -1
		for _, g := range search(t, d, r, db.Query{Text: "revenue"}) {
			at := slices.Index(db.HitKinds(), g.Kind)
			if at <= last {
				t.Errorf("%s comes after a later kind", g.Kind)
			}
			last = at
			if g.Total < len(g.Hits) || len(g.Hits) > 5 || len(g.Hits) == 0 {
				t.Errorf("%s: %d of %d", g.Kind, len(g.Hits), g.Total)
			}
		}
	})

	t.Run("AccentsAndCapitalsDoNotCount", func(t *testing.T) {
		for _, text := range []string{"clement", "Clément", "CLEMENT", "cle\u0301ment"} {
			got := find(t, d, r, text)
			if len(got) == 0 || !strings.Contains(marked(got[0]), "[Clément") {
				t.Errorf("%q: found %v", text, got)
			}
		}
	})

	t.Run("TheLastWordMayBeABeginning", func(t *testing.T) {
		all, some := len(find(t, d, r, "transf")), len(find(t, d, r, "transformers"))
		if some == 0 || all < some {
			t.Errorf("transf finds %d, transformers %d", all, some)
		}
		if got := find(t, d, r, "transf library"); len(got) != 0 {
			t.Errorf("a beginning in the middle finds %v", got)
		}
	})

	t.Run("BestFirst", func(t *testing.T) {
		g := search(t, d, r, db.Query{Text: "series d", Kinds: []db.HitKind{db.ClaimHit}})
		if len(g) != 1 || !strings.Contains(strings.ToLower(marked(g[0].Hits[0])), "[series] [d]") {
			t.Errorf("series d: %+v", g)
		}
	})

	t.Run("UnknownReport", func(t *testing.T) {
		other := *r
		other.ID = "nothing"
		if got := find(t, d, &other, "model"); len(got) != 0 {
			t.Errorf("found %v", got)
		}
	})
}

func TestSearchFacets(t *testing.T) {
	d, r := bundled(t)
	all := find(t, d, r, "revenue")

	t.Run("Kind", func(t *testing.T) {
		got := hits(search(t, d, r, db.Query{Text: "revenue", Kinds: []db.HitKind{db.RowHit, db.ClaimHit}, Limit: 1000}))
		want := 0
		for _, h := range all {
			if h.Kind == db.RowHit || h.Kind == db.ClaimHit {
				want++
			}
		}
		if len(got) != want || want == 0 {
			t.Errorf("%d hits, want %d", len(got), want)
		}
	})
	t.Run("Confidence", func(t *testing.T) {
		sum := 0
		for c := report.High; c <= report.Low; c++ {
			got := hits(search(t, d, r, db.Query{Text: "revenue", Confidence: c, Limit: 1000}))
			for _, h := range got {
				if h.Confidence != c {
					t.Errorf("%s rests on %s, not %s", h.Ref, h.Confidence, c)
				}
				if claim, ok := r.Claim(report.ClaimID(strings.TrimPrefix(string(h.Ref), "claim:"))); ok && claim.Confidence != c {
					t.Errorf("%s is %s", h.Ref, claim.Confidence)
				}
			}
			sum += len(got)
		}
		want := 0
		for _, h := range all {
			if h.Confidence != report.NoClaim {
				want++
			}
		}
		if sum != want || want == 0 {
			t.Errorf("%d hits at all levels, want %d", sum, want)
		}
	})
	t.Run("Chapter", func(t *testing.T) {
		got := hits(search(t, d, r, db.Query{Text: "revenue", Chapter: 4, Limit: 1000}))
		if len(got) == 0 || len(got) >= len(all) {
			t.Errorf("%d of %d hits", len(got), len(all))
		}
		claims := r.ChapterClaims(4)
		for _, h := range got {
			switch h.Kind {
			case db.ClaimHit:
				if !slices.Contains(claims, report.ClaimID(strings.TrimPrefix(string(h.Ref), "claim:"))) {
					t.Errorf("chapter 4 does not rest on %s", h.Ref)
				}
			case db.SourceHit:
			default:
				if h.Chapter != 4 {
					t.Errorf("%s is in chapter %d", h.Ref, h.Chapter)
				}
			}
		}
	})
	t.Run("Publisher", func(t *testing.T) {
		publisher := ""
		for _, h := range find(t, d, r, "sacra") {
			if h.Kind == db.SourceHit {
				publisher = h.Publisher
			}
		}
		got := hits(search(t, d, r, db.Query{Text: "arr", Publisher: publisher, Kinds: []db.HitKind{db.ClaimHit}, Limit: 1000}))
		if publisher == "" || len(got) == 0 {
			t.Fatalf("publisher %q has %v", publisher, got)
		}
		for _, h := range got {
			c, _ := r.Claim(report.ClaimID(strings.TrimPrefix(string(h.Ref), "claim:")))
			if !slices.ContainsFunc(c.Sources, func(id report.SourceID) bool {
				s, _ := r.Source(id)
				return s.Publisher == publisher
			}) {
				t.Errorf("%s does not rest on %s", c.ID, publisher)
			}
		}
	})
	t.Run("NobodyFindsTheFacetsThemselves", func(t *testing.T) {
		for _, text := range []string{"c4", "l1", "\ue000c4", "c", "l", "\ue000"} {
			for _, h := range find(t, d, r, text) {
				if !slices.ContainsFunc(h.Snippet, func(p db.Piece) bool { return p.Found }) && h.Kind != db.GapHit &&
					!strings.HasPrefix(strings.ToLower(h.Label), text) {
					t.Errorf("%q found %s without a word of it: %s", text, h.Ref, marked(h))
				}
			}
		}
	})
}

func TestSearchNotes(t *testing.T) {
	ctx := context.Background()
	d, r := bundled(t)
	note, err := judgement.NewNote(r, "claim:CV001", "Ask the Zanzibar office.", "Åsa", at)
	must(t, err)
	second, err := judgement.NewNote(r, "section:8.3", "Zanzibar again.", "", at)
	must(t, err)
	found := func(want ...judgement.NoteID) {
		t.Helper()
		var got []judgement.NoteID
		for _, h := range find(t, d, r, "zanzi") {
			got = append(got, h.Note)
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("found %v, want %v", got, want)
		}
	}
	found()
	must(t, d.SetNote(ctx, r.ID, note))
	must(t, d.SetNote(ctx, r.ID, second))
	found(note.ID, second.ID)
	h := find(t, d, r, "zanzibar office")[0]
	if h.Kind != db.NoteHit || h.Ref != "claim:CV001" || marked(h) != "Ask the [Zanzibar] [office]." || h.Label != "Note by Åsa" {
		t.Errorf("got %+v", h)
	}
	next := *r
	next.Version, next.Hash = "2.0.0", "another"
	_, err = d.Save(ctx, &next)
	must(t, err)
	found(note.ID, second.ID)
	second.Text = "Nothing."
	must(t, d.SetNote(ctx, r.ID, second))
	found(note.ID)
	must(t, d.RemoveNote(ctx, r.ID, note.ID))
	found()
}

// TestAnyTextIsAValidQuery: ten thousand texts, from what a person mistypes to
// what FTS5 takes for operators.
func TestAnyTextIsAValidQuery(t *testing.T) {
	d := mustOpen(t)
	r := sample(t)
	if _, err := d.Save(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	texts := []string{"", `"`, "NEAR(", "NEAR(a b, 2)", "*", "a:", "body:a", "facets:a", "-x", "((((", "'; DROP TABLE claim", "AND", "NOT a", "a OR", "é̀", "̀", "\x00", "{a b}:c", "^a", "a + b", "\xff\xfe", strings.Repeat("a ", 5000), strings.Repeat("x", 100_000)}
	rng := rand.New(rand.NewPCG(1, 2))
	alphabet := []rune(`abc"*():^-+ '{}NEARORAND` + "\x00é漢ß\U0001f600\u202e\u0300\ue000٣")
	for len(texts) < 10_000 {
		q := make([]rune, rng.IntN(40))
		for i := range q {
			q[i] = alphabet[rng.IntN(len(alphabet))]
		}
		texts = append(texts, string(q))
	}
	found := 0
	for _, text := range texts {
		groups, err := d.Search(context.Background(), r.ID, db.Query{Text: text, Chapter: len(text) % 3, Limit: -len(text) % 2})
		if err != nil {
			t.Fatalf("Search(%q): %v", text, err)
		}
		found += len(groups)
	}
	if found == 0 {
		t.Error("none of them found anything")
	}
}

func FuzzSearch(f *testing.F) {
	d := mustOpen(f)
	r := sample(f)
	if _, err := d.Save(context.Background(), r); err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{"churn", `"a b"`, "NEAR(a b)", "é*", "col:a"} {
		f.Add(seed, 0, "")
	}
	f.Fuzz(func(t *testing.T, text string, chapter int, publisher string) {
		if _, err := d.Search(context.Background(), r.ID, db.Query{Text: text, Chapter: chapter, Publisher: publisher}); err != nil {
			t.Fatal(err)
		}
	})
}

// TestSearchOfMany: where too much matches to be ranked, every kind still
// answers and says that there is more.
func TestSearchOfMany(t *testing.T) {
	d := mustOpen(t)
	r := sample(t)
	for i := range 2000 {
		r.Claims = append(r.Claims, report.Claim{
			ID: report.ClaimID(fmt.Sprintf("X%05d", i)), Statement: "A churning statement about churn.",
			Confidence: report.Low, Sources: []report.SourceID{r.Sources[0].ID},
		})
	}
	r.Link()
	if _, err := d.Save(context.Background(), r); err != nil {
		t.Fatal(err)
	}
	groups := search(t, d, r, db.Query{Text: "churn"})
	if groups[0].Kind != db.GapHit || groups[0].More {
		t.Errorf("the gaps: %+v", groups[0])
	}
	claims := groups[slices.IndexFunc(groups, func(g db.HitGroup) bool { return g.Kind == db.ClaimHit })]
	if !claims.More || len(claims.Hits) != 5 || claims.Hits[0].Ref != "claim:X00000" {
		t.Errorf("the claims: more = %v, %d hits, first %s", claims.More, len(claims.Hits), claims.Hits[0].Ref)
	}
}
