package app

import (
	"context"
	"slices"
	"strings"
	"time"

	"dossier/db"
	"dossier/db/judgement"
	"dossier/db/report"
	"dossier/db/scenario"
)

// Views are the views saved of the report, the oldest first.
func (s *Session) Views() []judgement.View { return s.judged.views }

// SaveView keeps the scenario as it is set now under a name. The error is for
// the person who typed.
func (s *Session) SaveView(name, author, reason string, made time.Time) (judgement.View, error) {
	v, err := judgement.NewView(s.report, name, author, reason, made, s.now.Set.Encode())
	if err != nil {
		return v, err
	}
	_, err = s.AddView(v)
	return v, err
}

// AddView takes in a view, and reports whether it was not there before.
func (s *Session) AddView(v judgement.View) (fresh bool, err error) {
	if err := v.Validate(); err != nil {
		return false, err
	}
	if v.Report != s.report.ID {
		return false, report.Problem{Msg: "the view is of another report, " + string(v.Report)}
	}
	if _, err := s.valuesOf(v); err != nil && v.Hash == s.report.Hash {
		return false, err // made on this very version, so it must fit
	}
	if slices.ContainsFunc(s.judged.views, func(o judgement.View) bool { return o.ID == v.ID }) {
		return false, nil
	}
	s.judged.views = append(slices.Clone(s.judged.views), v)
	slices.SortFunc(s.judged.views, judgement.View.Compare)
	s.record("view "+v.Target(), func(ctx context.Context, lib *db.DB) error { return lib.SaveView(ctx, v) })
	s.tell()
	return true, nil
}

// RemoveView takes a view out of the library.
func (s *Session) RemoveView(id judgement.ViewID) {
	s.judged.views = slices.DeleteFunc(slices.Clone(s.judged.views), func(o judgement.View) bool { return o.ID == id })
	of := s.report.ID
	s.record("view "+string(id), func(ctx context.Context, lib *db.DB) error { return lib.RemoveView(ctx, of, id) })
	s.tell()
}

// UseView sets the scenario as a view has it, as a step that can be undone.
func (s *Session) UseView(v judgement.View) error {
	set, err := scenario.Decode(s.report, v.Inputs)
	if err != nil {
		return err
	}
	return s.PutSet(set)
}

// valuesOf are the results under a view; the error says what of it this
// version of the report does not have.
func (s *Session) valuesOf(v judgement.View) (scenario.Values, error) {
	set, err := scenario.Decode(s.report, v.Inputs)
	if err != nil {
		return scenario.Values{}, err
	}
	return scenario.Evaluate(s.report, set)
}

// Shown is the saved view that the scenario is at now, if it is at one. It is
// asked at every step of a drag, so no view is valued for it.
func (s *Session) Shown() (judgement.View, bool) {
	if len(s.judged.views) == 0 {
		return judgement.View{}, false
	}
	now := s.now.Set.Hash()
	for _, v := range slices.Backward(s.judged.views) {
		if set, err := scenario.Decode(s.report, v.Inputs); err == nil && set.Hash() == now {
			return v, true
		}
	}
	return judgement.View{}, false
}

// Trigger is where the reader sees a kill trigger; unset when nobody looked.
func (s *Session) Trigger(ref report.Ref) judgement.Trigger {
	if t, ok := s.judged.Triggers[ref]; ok {
		return t
	}
	return judgement.Trigger{Ref: ref}
}

// SetTrigger keeps where the reader sees a kill trigger.
func (s *Session) SetTrigger(t judgement.Trigger) error {
	if err := t.Validate(); err != nil {
		return err
	}
	s.judged.Triggers[t.Ref] = t
	s.judge("trigger "+t.Target(), func(ctx context.Context, lib *db.DB, id report.ID) error { return lib.SetTrigger(ctx, id, t) })
	return nil
}

// Ask is how far an ask has come; open when nobody touched it.
func (s *Session) Ask(ref report.Ref) judgement.Ask {
	if a, ok := s.judged.Asks[ref]; ok {
		return a
	}
	return judgement.Ask{Ref: ref}
}

// SetAsk keeps how far an ask has come.
func (s *Session) SetAsk(a judgement.Ask) error {
	if err := a.Validate(); err != nil {
		return err
	}
	s.judged.Asks[a.Ref] = a
	s.judge("ask "+a.Target(), func(ctx context.Context, lib *db.DB, id report.ID) error { return lib.SetAsk(ctx, id, a) })
	return nil
}

// Deal is what is put to the committee.
func (s *Session) Deal() judgement.Deal { return s.judged.deal }

// SetDeal keeps what is put to the committee.
func (s *Session) SetDeal(d judgement.Deal) error {
	if err := d.Validate(); err != nil {
		return err
	}
	s.judged.deal = d
	s.judge("deal", func(ctx context.Context, lib *db.DB, id report.ID) error { return lib.SetDeal(ctx, id, d) })
	return nil
}

// Votes are the partners' votes, by name.
func (s *Session) Votes() []judgement.Vote { return s.judged.votes }

// SetVote keeps a partner's vote.
func (s *Session) SetVote(v judgement.Vote) error {
	if err := v.Validate(); err != nil {
		return err
	}
	votes := withoutVote(s.judged.votes, v.Target())
	i, _ := slices.BinarySearchFunc(votes, v.Target(), func(o judgement.Vote, target string) int {
		return strings.Compare(o.Target(), target)
	})
	s.judged.votes = slices.Insert(votes, i, v)
	s.judge("vote "+v.Target(), func(ctx context.Context, lib *db.DB, id report.ID) error { return lib.SetVote(ctx, id, v) })
	return nil
}

// RemoveVote takes a partner off the list.
func (s *Session) RemoveVote(v judgement.Vote) {
	s.judged.votes = withoutVote(s.judged.votes, v.Target())
	s.judge("vote "+v.Target(), func(ctx context.Context, lib *db.DB, id report.ID) error { return lib.RemoveVote(ctx, id, v.Partner) })
}

func withoutVote(votes []judgement.Vote, target string) []judgement.Vote {
	return slices.DeleteFunc(slices.Clone(votes), func(o judgement.Vote) bool { return o.Target() == target })
}

// judge records a judgement of the open report and tells the pages.
func (s *Session) judge(key string, write func(context.Context, *db.DB, report.ID) error) {
	id := s.report.ID
	s.record(key, func(ctx context.Context, lib *db.DB) error { return write(ctx, lib, id) })
	s.tell()
}
