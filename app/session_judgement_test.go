package app

import (
	"context"
	"maps"
	"math"
	"slices"
	"testing"
	"time"

	"dossier/db"
	"dossier/db/judgement"
	"dossier/db/report"
	"dossier/db/scenario"
)

// judging is a session that notes what it would keep.
func judging(t *testing.T) (*Session, *[]string) {
	t.Helper()
	var keys []string
	s, err := NewSession(bundled(t), func(key string, _ func(context.Context, *db.DB) error) { keys = append(keys, key) })
	if err != nil {
		t.Fatal(err)
	}
	return s, &keys
}

func TestAddView(t *testing.T) {
	s, keys := judging(t)
	r := s.Report()
	inputs := s.Base().Set.Encode()
	with := func(key, value string) map[string]string {
		m := maps.Clone(inputs)
		m[key] = value
		return m
	}
	bear := string(scenario.Probability("bear"))
	for name, m := range map[string]map[string]string{
		"no number":    with(bear, "NaN"),
		"infinite":     with("price", "+Inf"),
		"over 100 %":   with(bear, "1.4"),
		"negative":     with(bear, "-0.25"),
		"zero price":   with("price", "0"),
		"not 100 %":    with(bear, "0.9"),
		"unknown case": with("probability.boom", "0.1"),
		"words":        with("years", "soon"),
	} {
		v, err := judgement.NewView(r, name, "Anna", "", savedAt(0), m)
		if err != nil {
			t.Fatal(err)
		}
		if fresh, refused := s.AddView(v); refused == nil || fresh {
			t.Errorf("%s: taken in", name)
		}
		if refused := s.UseView(v); refused == nil {
			t.Errorf("%s: used", name)
		}
		// The same of another version may be looked at, but not used.
		v, err = judgement.NewView(&report.Report{ID: r.ID, Version: "0.9.0", Hash: "another"}, name, "Anna", "", savedAt(0), m)
		if err != nil {
			t.Fatal(err)
		}
		if refused := s.UseView(v); refused == nil {
			t.Errorf("%s: used from another version", name)
		}
	}
	other, err := judgement.NewView(tidewell(t), "Elsewhere", "Anna", "", savedAt(0), inputs)
	if err != nil {
		t.Fatal(err)
	}
	if _, refused := s.AddView(other); refused == nil {
		t.Error("a view of another report was taken in")
	}
	v, err := judgement.NewView(r, "Mine", "Anna", "", savedAt(0), inputs)
	if err != nil {
		t.Fatal(err)
	}
	altered := v
	altered.Name = "Yours"
	if _, err := s.AddView(altered); err == nil {
		t.Error("a view whose content is not its id's was taken in")
	}
	if len(s.Views()) != 0 || len(*keys) != 0 || s.Changed() || s.CanUndo() {
		t.Errorf("what was refused left %d views, %v to keep, changed %v", len(s.Views()), *keys, s.Changed())
	}
}

func TestViewsStandByTheirAge(t *testing.T) {
	s, _ := judging(t)
	var made []judgement.View
	for _, minute := range []int{5, 1, 3} {
		v, err := judgement.NewView(s.Report(), "V", "Anna", "", savedAt(minute), s.Base().Set.Encode())
		if err != nil {
			t.Fatal(err)
		}
		made = append(made, v)
		for _, want := range []bool{true, false} {
			if fresh, err := s.AddView(v); err != nil || fresh != want {
				t.Errorf("fresh %v (%v), want %v", fresh, err, want)
			}
		}
	}
	slices.SortFunc(made, judgement.View.Compare)
	if got := s.Views(); len(got) != 3 || got[0].ID != made[0].ID || got[2].ID != made[2].ID {
		t.Errorf("the order is %+v", got)
	}
	before := s.Views()
	s.RemoveView(made[1].ID)
	if len(s.Views()) != 2 || len(before) != 3 {
		t.Error("removing one changed a list that somebody holds")
	}
	if got, ok := s.Shown(); !ok || got.ID != made[2].ID {
		t.Errorf("shown is %+v, want the newest of equal ones", got)
	}
	if err := s.Put(scenario.Years, 5); err != nil {
		t.Fatal(err)
	}
	if _, ok := s.Shown(); ok {
		t.Error("off every view one is shown")
	}
}

func TestJudgementsRefused(t *testing.T) {
	s, keys := judging(t)
	trigger, ask := s.Report().TriggerRows()[0].Ref, s.Report().AskRows()[0].Ref
	for name, err := range map[string]error{
		"a state there is not":  s.SetTrigger(judgement.Trigger{Ref: trigger, State: 9}),
		"a trigger of no row":   s.SetTrigger(judgement.Trigger{Ref: "claim:CV001", State: judgement.Red}),
		"a time for a day":      s.SetTrigger(judgement.Trigger{Ref: trigger, State: judgement.Red, On: savedAt(1)}),
		"a status there is not": s.SetAsk(judgement.Ask{Ref: ask, Status: 9}),
		"no answer":             s.SetAsk(judgement.Ask{Ref: ask, Status: judgement.Answered}),
		"a vote of nobody":      s.SetVote(judgement.Vote{Choice: judgement.For}),
		"a vote there is not":   s.SetVote(judgement.Vote{Partner: "Anna", Choice: 9}),
		"a cheque of two lines": s.SetDeal(judgement.Deal{Cheque: "a\nb"}),
	} {
		if err == nil {
			t.Errorf("%s: taken", name)
		}
	}
	if s.Trigger(trigger).State != judgement.Unset || s.Ask(ask).Status != judgement.Open || len(s.Votes()) != 0 || !s.Deal().Empty() || len(*keys) != 0 {
		t.Errorf("what was refused left a trace, such as %v to keep", *keys)
	}
	day := time.Date(2026, 5, 9, 0, 0, 0, 0, time.UTC)
	for _, err := range []error{
		s.SetTrigger(judgement.Trigger{Ref: trigger, State: judgement.Red, On: day}),
		s.SetAsk(judgement.Ask{Ref: ask, Status: judgement.Sent}),
		s.SetVote(judgement.Vote{Partner: "Ben"}), s.SetVote(judgement.Vote{Partner: "Anna", Choice: judgement.For}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if got := s.Votes(); len(got) != 2 || got[0].Partner != "Anna" {
		t.Errorf("the votes are %+v, want them by name", got)
	}
	if len(*keys) != 4 {
		t.Errorf("%v to keep, want four", *keys)
	}
}

// Whatever is locked, no number that makes no sense moves anything, and with
// everything locked nothing moves at all.
func TestEverythingLocked(t *testing.T) {
	s, _ := judging(t)
	set := s.Values().Set
	for _, c := range s.Report().Scenarios.Cases {
		set = set.WithLock(scenario.Probability(c.ID), true)
	}
	if err := s.PutSet(set); err != nil {
		t.Fatal(err)
	}
	for _, c := range s.Report().Scenarios.Cases {
		for _, v := range []float64{0, 0.5, 1, math.NaN(), math.Inf(-1)} {
			if err := s.Put(scenario.Probability(c.ID), v); err == nil {
				t.Errorf("%s went to %v with everything locked", c.Name, v)
			}
		}
	}
	for in, bad := range map[scenario.Input][]float64{
		scenario.Price:    {0, -1, math.NaN(), math.Inf(1)},
		scenario.Years:    {0, -4, math.NaN(), math.Inf(1)},
		scenario.Dilution: {-0.1, 1, math.NaN()},
	} {
		for _, v := range bad {
			if err := s.Put(in, v); err == nil {
				t.Errorf("%s of %v was taken", in, v)
			}
		}
	}
	if !s.Values().Set.Equal(set) || s.Values().Weighted != s.Base().Weighted {
		t.Error("what was refused moved something")
	}
}
