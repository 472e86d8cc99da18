package app

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/app/widgets"
	"dossier/db/judgement"
)

// committee is the page of a window that is at it.
func committee(t *testing.T, w *Window) *committeePage {
	t.Helper()
	w.now = func() time.Time { return savedAt(0) }
	w.goTo(Route{Page: CommitteePage})
	p, ok := w.page.(*committeePage)
	if !ok {
		t.Fatalf("the page is a %T", w.page)
	}
	return p
}

func pageText(p page) string { return strings.Join(sentences(p.object()), "\n") }

// fillForm types into the form in front and saves it.
func fillForm(t *testing.T, w *Window, texts ...string) {
	t.Helper()
	fields, _, _ := topForm(t, w)
	if len(fields) != len(texts) {
		t.Fatalf("the form has %d fields, want %d", len(fields), len(texts))
	}
	for i, text := range texts {
		fields[i].SetText(text)
	}
	tapCalled(t, w, "Save")
}

func TestCommitteeSurvivesARestart(t *testing.T) {
	o := Options{Library: library(t), Page: "cover"}
	var trigger, ask, owner string
	reopened(t, o, func(w *Window) {
		p := committee(t, w)
		r := w.session.Report()
		triggers, asks := r.TriggerRows(), r.AskRows()
		if len(p.rows) != len(triggers)+len(asks) {
			t.Fatalf("%d rows for %d triggers and %d asks", len(p.rows), len(triggers), len(asks))
		}
		trigger, ask = string(triggers[0].Ref), string(asks[0].Ref)
		p.rows[0].choice.OnChanged(int(judgement.Amber))
		p.rows[0].edit()
		fillForm(t, w, "growth is 38 %", "Anna", "2026-05-08")
		row := p.rows[len(triggers)]
		row.choice.OnChanged(int(judgement.Sent))
		row.edit()
		owner = "Ben"
		fillForm(t, w, owner, "2026-05-01", "", strings.ToLower(string(r.Claims[0].ID)))
		p.addPartner()
		fillForm(t, w, "Carla Diaz")
		vote := w.session.Votes()[0]
		vote.Choice, vote.On = judgement.Against, w.today()
		if err := w.session.SetVote(vote); err != nil {
			t.Fatal(err)
		}
		p.editVote(vote)
		fillForm(t, w, "The price is not the point.", "Carla Diaz")
		d := w.session.Deal()
		d.VoteOn, d.Cheque, d.Instrument = "Do we lead?", "$10M", "Preferred"
		if err := w.session.SetDeal(d); err != nil {
			t.Fatal(err)
		}
	})
	reopened(t, o, func(w *Window) {
		p := committee(t, w)
		s := w.session
		got := s.Trigger(s.Report().TriggerRows()[0].Ref)
		if string(got.Ref) != trigger || got.State != judgement.Amber || got.Note != "growth is 38 %" || got.By != "Anna" || got.On.Format(time.DateOnly) != "2026-05-08" {
			t.Errorf("the trigger is %+v", got)
		}
		a := s.Ask(s.Report().AskRows()[0].Ref)
		if string(a.Ref) != ask || a.Status != judgement.Sent || a.Owner != owner || a.Due.Format(time.DateOnly) != "2026-05-01" || a.Claim != s.Report().Claims[0].ID {
			t.Errorf("the ask is %+v", a)
		}
		votes := s.Votes()
		if len(votes) != 1 || votes[0].Partner != "Carla Diaz" || votes[0].Choice != judgement.Against || votes[0].Dissent != "The price is not the point." {
			t.Errorf("the votes are %+v", votes)
		}
		if d := s.Deal(); d.VoteOn != "Do we lead?" || d.Cheque != "$10M" || d.Instrument != "Preferred" {
			t.Errorf("the deal is %+v", d)
		}
		text := pageText(p)
		for _, words := range []string{
			"Anna, 2026-05-08: growth is 38 %", "Ben · due 2026-05-01 · late", "Carla Diaz", "2026-05-09: The price is not the point.",
			"Kill triggers: 1 amber", "0 of 10 asks answered", "1 against",
		} {
			if !strings.Contains(text, words) {
				t.Errorf("the page does not say %q:\n%s", words, text)
			}
		}
	})
}

func TestAsks(t *testing.T) {
	w := openAt(t, Options{Page: "cover"})
	p := committee(t, w)
	s := w.session
	at := s.Report().AskRows()[0]
	row := p.rows[len(s.Report().TriggerRows())]

	t.Run("AnAnswerIsWords", func(t *testing.T) {
		row.choice.SetSelected(int(judgement.Answered))
		row.choice.OnChanged(int(judgement.Answered))
		if got := s.Ask(at.Ref).Status; got != judgement.Open {
			t.Errorf("without an answer it is %v", got)
		}
		if row.choice.Selected() != int(judgement.Open) {
			t.Error("the choice shows what was not kept")
		}
		fields, _, _ := topForm(t, w)
		tapCalled(t, w, "Save")
		if _, words, _ := topForm(t, w); !strings.Contains(words, "an answered ask has its answer") && !strings.Contains(words, "An answered ask has its answer") {
			t.Errorf("it says %q", words)
		}
		fields[2].SetText("churn is 9 %")
		tapCalled(t, w, "Save")
		if got := s.Ask(at.Ref); got.Status != judgement.Answered || got.Answer != "churn is 9 %" || !got.Changed.Equal(savedAt(0)) {
			t.Errorf("kept %+v", got)
		}
		if text := pageText(p); !strings.Contains(text, "“churn is 9 %”") || !strings.Contains(text, "1 of 10 asks answered") {
			t.Errorf("the page says\n%s", text)
		}
	})

	t.Run("WhatCannotBe", func(t *testing.T) {
		for _, c := range []struct{ due, claim, says string }{
			{"tomorrow", "", "is no date like 2026-05-09"},
			{"2026-13-01", "", "is no date like 2026-05-09"},
			{"", "ZZ999", "the report has no claim ZZ999"},
		} {
			before := s.Ask(at.Ref)
			row.edit()
			fillForm(t, w, "Ben", c.due, "", c.claim)
			if _, words, _ := topForm(t, w); !strings.Contains(strings.ToLower(words), strings.ToLower(c.says)) {
				t.Errorf("%q, %q: it says %q", c.due, c.claim, words)
			}
			tapCalled(t, w, "Cancel")
			if s.Ask(at.Ref) != before {
				t.Errorf("%q, %q left a trace", c.due, c.claim)
			}
		}
	})

	t.Run("LateOnlyAfterItsDay", func(t *testing.T) {
		for _, c := range []struct {
			due    string
			status judgement.AskStatus
			late   bool
		}{
			{"2026-05-08", judgement.Open, true},
			{"2026-05-08", judgement.Sent, true},
			{"2026-05-09", judgement.Sent, false},
			{"2026-05-08", judgement.Closed, false},
			{"", judgement.Open, false},
		} {
			due, err := parseDay(c.due)
			if err != nil {
				t.Fatal(err)
			}
			if err := s.SetAsk(judgement.Ask{Ref: at.Ref, Status: c.status, Due: due}); err != nil {
				t.Fatal(err)
			}
			if _, said, tone := askShown(s.Ask(at.Ref), w.now()); strings.Contains(said.Plain(), "late") != c.late || (tone == widgets.Warning) != c.late {
				t.Errorf("due %q and %v: it says %q", c.due, c.status, said.Plain())
			}
		}
	})
}

func TestVotes(t *testing.T) {
	w := openAt(t, Options{Page: "cover"})
	p := committee(t, w)
	s := w.session
	for _, name := range []string{"Anna", "Ben"} {
		p.addPartner()
		fillForm(t, w, name)
	}
	names := func() string {
		var all []string
		for _, v := range s.Votes() {
			all = append(all, v.Partner)
		}
		return strings.Join(all, ", ")
	}

	t.Run("NobodyTwice", func(t *testing.T) {
		p.addPartner()
		fillForm(t, w, " ANNA ")
		if _, words, _ := topForm(t, w); !strings.Contains(words, "Anna is on the list already") {
			t.Errorf("it says %q", words)
		}
		fields, _, _ := topForm(t, w)
		fields[0].SetText("")
		tapCalled(t, w, "Save")
		if _, words, _ := topForm(t, w); !strings.Contains(words, "name") {
			t.Errorf("without a name it says %q", words)
		}
		tapCalled(t, w, "Cancel")
		if got := names(); got != "Anna, Ben" {
			t.Errorf("the list is %s", got)
		}
	})

	t.Run("OneVoteEach", func(t *testing.T) {
		first := within(p.list, func(o fyne.CanvasObject) bool { _, ok := o.(*widgets.Segmented); return ok })
		if len(first) != 2 {
			t.Fatalf("%d choices for two partners", len(first))
		}
		first[0].(*widgets.Segmented).OnChanged(int(judgement.For))
		first[1].(*widgets.Segmented).OnChanged(int(judgement.Abstain))
		first[1].(*widgets.Segmented).OnChanged(int(judgement.Against))
		if got := fmt.Sprint(s.Votes()[0].Choice, s.Votes()[1].Choice); got != fmt.Sprint(judgement.For, judgement.Against) {
			t.Errorf("the votes are %s", got)
		}
		if !strings.Contains(pageText(p), "1 for, 1 against") {
			t.Errorf("the page says\n%s", pageText(p))
		}
	})

	t.Run("ARenameKeepsTheVote", func(t *testing.T) {
		p.editVote(s.Votes()[1])
		fillForm(t, w, "too dear", "Benjamin")
		got := s.Votes()
		if names() != "Anna, Benjamin" || got[1].Choice != judgement.Against || got[1].Dissent != "too dear" {
			t.Errorf("after a new name the votes are %+v", got)
		}
		if text := pageText(p); !strings.Contains(text, "Benjamin") || !strings.Contains(text, "too dear") {
			t.Errorf("the page says\n%s", text)
		}
	})

	t.Run("NobodyTakesAnothersPlace", func(t *testing.T) {
		before := fmt.Sprint(s.Votes())
		p.editVote(s.Votes()[1])
		fillForm(t, w, "", "anna")
		if _, words, _ := topForm(t, w); !strings.Contains(words, "Anna is on the list already") {
			t.Errorf("it says %q", words)
		}
		tapCalled(t, w, "Cancel")
		if got := fmt.Sprint(s.Votes()); got != before {
			t.Errorf("the votes were %s and are %s", before, got)
		}
	})

	t.Run("WithoutANameTheyLeave", func(t *testing.T) {
		p.editVote(s.Votes()[0])
		fillForm(t, w, "", "")
		if got := names(); got != "Benjamin" {
			t.Errorf("the list is %s", got)
		}
		p.editVote(s.Votes()[0])
		fillForm(t, w, "", "")
		if text := pageText(p); len(s.Votes()) != 0 || !strings.Contains(text, "Nobody is on the list yet.") {
			t.Errorf("the page says\n%s", text)
		}
	})
}

func TestDealForm(t *testing.T) {
	w := openAt(t, Options{Page: "cover"})
	p := committee(t, w)
	form := within(p.object(), func(o fyne.CanvasObject) bool {
		_, ok := o.(*widgets.KeyedEntry)
		return ok
	})
	if len(form) != 8 {
		t.Fatalf("the form has %d fields", len(form))
	}
	for i, o := range form {
		test.Type(o.(*widgets.KeyedEntry), fmt.Sprintf("text %d", i))
	}
	want := judgement.Deal{
		VoteOn: "text 0", Cheque: "text 1", Price: "text 2", Round: "text 3", Instrument: "text 4",
		Fund: "text 5", Recipient: "text 6", Confidentiality: "text 7",
	}
	if got := w.session.Deal(); got != want {
		t.Errorf("the deal is %+v, want %+v", got, want)
	}
	form[1].(*widgets.KeyedEntry).SetText("line\nbreak")
	if got := w.session.Deal().Cheque; got != "text 1" {
		t.Errorf("a cheque of two lines was kept: %q", got)
	}
	if text := pageText(p); !strings.Contains(text, "The cheque") {
		t.Errorf("it is not said:\n%s", text)
	}
}
