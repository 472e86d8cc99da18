package judgement_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/db/judgement"
	"dossier/db/report"
)

// proseSection is the first section with n paragraphs or more.
func proseSection(t *testing.T, r *report.Report, n int) (*report.Section, []int) {
	t.Helper()
	for i := range r.Chapters {
		for j := range r.Chapters[i].Sections {
			s := &r.Chapters[i].Sections[j]
			var at []int
			for k, b := range s.Blocks {
				if len(strings.Fields(b.Text.Plain())) > 5 {
					at = append(at, k)
				}
			}
			if len(at) >= n {
				return s, at
			}
		}
	}
	t.Fatalf("the report has no section of %d paragraphs", n)
	return nil, nil
}

func plain(text string) report.Text { return report.Text{{Text: text}} }

func TestParagraphs(t *testing.T) {
	r := sample(t)
	seen := map[report.Ref]bool{}
	n := 0
	for i := range r.Chapters {
		for j := range r.Chapters[i].Sections {
			s := &r.Chapters[i].Sections[j]
			for k, ref := range judgement.Paragraphs(s) {
				if (ref == "") != (s.Blocks[k].Text.Plain() == "") {
					t.Errorf("section %s block %d: reference %q for %q", s.Number, k, ref, s.Blocks[k].Text.Plain())
				}
				if ref == "" {
					continue
				}
				n++
				if seen[ref] {
					t.Errorf("%s is there twice", ref)
				}
				seen[ref] = true
				got, block, ok := judgement.Paragraph(r, ref)
				if !ok || got != s || block != k {
					t.Errorf("Paragraph(%s) = %v, %d, %v; want block %d", ref, got, block, ok, k)
				}
			}
		}
	}
	if n == 0 {
		t.Fatal("the report has no paragraph")
	}
	s := report.Section{Number: "9.9", Blocks: []report.Block{
		{Text: plain("Yes.")}, {Kind: report.TableBlock}, {Text: plain("Yes.")}, {Text: plain(" Yes. ")},
	}}
	refs := judgement.Paragraphs(&s)
	want := []report.Ref{refs[0], "", refs[0] + "-2", refs[0] + "-3"}
	if !slices.Equal(refs, want) {
		t.Errorf("equal paragraphs: %v, want %v", refs, want)
	}
	for _, ref := range []report.Ref{"section:9.9/0", "section:9.9", "claim:A", "", "section:/"} {
		if _, _, ok := judgement.Paragraph(r, ref); ok {
			t.Errorf("%q is a paragraph", ref)
		}
	}
}

func TestAttach(t *testing.T) {
	// on makes a note on the second of three paragraphs and attaches it after
	// the report was changed.
	on := func(t *testing.T, change func(r *report.Report, s *report.Section, second int)) (string, []judgement.Placed, []judgement.Note, *report.Report) {
		t.Helper()
		r := sample(t)
		s, at3 := proseSection(t, r, 2)
		second := at3[1]
		old := s.Blocks[second].Text.Plain()
		note, err := judgement.NewNote(r, judgement.Paragraphs(s)[second], "Is that so?", "Åsa", at)
		if err != nil {
			t.Fatal(err)
		}
		if note.Quote != old {
			t.Fatalf("the note quotes %q, not %q", note.Quote, old)
		}
		change(r, s, second)
		r.Link()
		attached, detached := judgement.Attach(r, []judgement.Note{note})
		if len(attached)+len(detached) != 1 {
			t.Fatalf("one note became %d and %d", len(attached), len(detached))
		}
		return old, attached, detached, r
	}
	stays := func(t *testing.T, r *report.Report, attached []judgement.Placed, want string, changed bool) {
		t.Helper()
		if len(attached) != 1 {
			t.Fatal("the note has lost its place")
		}
		words, ok := judgement.Words(r, attached[0].Ref)
		if !ok || words != want || attached[0].Changed != changed {
			t.Errorf("it stands on %q (changed: %v), want %q (%v)", words, attached[0].Changed, want, changed)
		}
	}

	t.Run("SameVersion", func(t *testing.T) {
		old, attached, _, r := on(t, func(*report.Report, *report.Section, int) {})
		stays(t, r, attached, old, false)
	})
	t.Run("ParagraphsBeforeIt", func(t *testing.T) {
		old, attached, _, r := on(t, func(_ *report.Report, s *report.Section, _ int) {
			s.Blocks = slices.Insert(s.Blocks, 0, report.Block{Text: plain("New.")}, report.Block{Text: plain("Newer.")})
		})
		stays(t, r, attached, old, false)
	})
	t.Run("CitationsDoNotCount", func(t *testing.T) {
		old, attached, _, r := on(t, func(r *report.Report, s *report.Section, i int) {
			s.Blocks[i].Text = append(plain(" "+s.Blocks[i].Text.Plain()), report.Span{Claims: []report.ClaimID{r.Claims[0].ID}})
		})
		stays(t, r, attached, old, false)
	})
	t.Run("MovedToAnotherSection", func(t *testing.T) {
		old, attached, _, r := on(t, func(r *report.Report, s *report.Section, i int) {
			b := s.Blocks[i]
			s.Blocks = slices.Delete(s.Blocks, i, i+1)
			last := &r.Chapters[len(r.Chapters)-1]
			last.Sections = append(last.Sections, report.Section{Number: "99.1", Title: "New", Blocks: []report.Block{b}})
		})
		stays(t, r, attached, old, false)
	})
	t.Run("RenumberedSection", func(t *testing.T) {
		old, attached, _, r := on(t, func(_ *report.Report, s *report.Section, _ int) { s.Number = "77.7" })
		stays(t, r, attached, old, false)
	})
	t.Run("RewordedIsMarked", func(t *testing.T) {
		var now string
		_, attached, _, r := on(t, func(_ *report.Report, s *report.Section, i int) {
			now = s.Blocks[i].Text.Plain() + " Indeed."
			s.Blocks[i].Text = plain(now)
		})
		stays(t, r, attached, now, true)
	})
	t.Run("RewrittenIsDetachedWithTheOldWords", func(t *testing.T) {
		old, attached, detached, _ := on(t, func(_ *report.Report, s *report.Section, i int) {
			s.Blocks[i].Text = plain("Quite another thought about something else altogether.")
		})
		if len(attached) != 0 || len(detached) != 1 || detached[0].Quote != old {
			t.Errorf("attached %v, detached %v; want it detached with %q", attached, detached, old)
		}
	})
	t.Run("TwoLikeItIsDetached", func(t *testing.T) {
		_, attached, _, _ := on(t, func(_ *report.Report, s *report.Section, i int) {
			words := s.Blocks[i].Text.Plain()
			s.Blocks[i].Text = plain(words + " One.")
			s.Blocks = append(s.Blocks, report.Block{Text: plain(words + " Two.")})
		})
		if len(attached) != 0 {
			t.Errorf("it was put on %s, by chance", attached[0].Ref)
		}
	})
}

// TestAttachByID: what has an id keeps its notes by it.
func TestAttachByID(t *testing.T) {
	r := sample(t)
	row := report.Ref(fmt.Sprintf("table:%s/%s", r.Tables[0].ID, r.Tables[0].Rows[0].Key))
	refs := []report.Ref{
		row, "claim:" + report.Ref(r.Claims[0].ID), "figure:" + report.Ref(r.Figures[0].ID),
		"section:" + report.Ref(r.Chapters[0].Sections[0].Number), "source:" + report.Ref(r.Sources[0].ID),
	}
	var notes []judgement.Note
	for _, ref := range refs {
		n, err := judgement.NewNote(r, ref, "?", "", at)
		if err != nil {
			t.Fatalf("%s: %v", ref, err)
		}
		if n.Quote == "" {
			t.Errorf("the note on %s quotes nothing", ref)
		}
		notes = append(notes, n)
	}
	next := sample(t)
	next.Claims[0].Statement = "Something else."
	next.Tables[0].Rows[0].Key = "gone"
	next.Link()
	attached, detached := judgement.Attach(next, notes)
	if len(detached) != 1 || detached[0] != notes[0] {
		t.Errorf("detached %v; want the note on %s", detached, row)
	}
	for _, p := range attached {
		if want := p.Ref.Kind() == "claim"; p.Changed != want {
			t.Errorf("%s: changed = %v", p.Ref, p.Changed)
		}
	}
	if len(attached) != 4 {
		t.Errorf("attached %d, want 4", len(attached))
	}
	if _, err := judgement.NewNote(r, "claim:NOSUCH", "?", "", at); err == nil {
		t.Error("a note stands on a claim that is not there")
	}
}
