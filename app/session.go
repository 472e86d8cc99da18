package app

import (
	"context"
	"errors"
	"fmt"

	"dossier/db"
	"dossier/db/judgement"
	"dossier/db/report"
	"dossier/db/scenario"
)

// A Session is the one thing in the window that changes: the open report and
// the scenario the reader argues with. Pages read it and are told when it
// moves; they hold no state of their own that it could contradict. It belongs
// to the window's goroutine.
type Session struct {
	report  *report.Report
	reading readings        // what the reader left in it
	base    scenario.Values // at the report's own inputs
	now     scenario.Values // at the reader's
	rest    scenario.Set    // what an undo would come back to: now, but for a move under way
	moving  scenario.Input  // the input of that move; "": none
	from    scenario.Set    // where that move began
	last    move            // the one before it

	advanced     advanced // as set now
	advancedRest advanced // what an undo would come back to

	undone, done []step // what redo and undo go to, newest last
	judged       judgements
	before       seen // what the reader saw of the report when it was last open
	listeners    map[int]func()
	next         int
	record       recordFunc // never nil
}

// A step is what an undo leads back to.
type step struct {
	set      scenario.Set
	advanced advanced
}

// A move is one input taken from one place to another.
type move struct {
	in       scenario.Input
	from, to scenario.Set
}

// recordFunc has something written to the library soon. A newer write of the
// same key takes the place of one that still waits.
type recordFunc func(key string, write func(context.Context, *db.DB) error)

// errNoScenarios says that a report has nothing to weigh.
var errNoScenarios = errors.New("this report has no scenarios")

// NewSession opens a session on a linked report at the report's own inputs.
// record is called with everything worth keeping and may be nil.
func NewSession(r *report.Report, record recordFunc) (*Session, error) {
	if record == nil {
		record = func(string, func(context.Context, *db.DB) error) {}
	}
	s := &Session{report: r, listeners: map[int]func(){}, record: record, advanced: plainAdvanced(), advancedRest: plainAdvanced()}
	s.judged.Standing = judgement.NewStanding(nil, nil)
	if r.Scenarios == nil {
		return s, nil
	}
	set, err := scenario.Default(r)
	if err != nil {
		return nil, fmt.Errorf("scenarios of %s: %w", r.Subject, err)
	}
	values, err := scenario.Evaluate(r, set)
	if err != nil {
		return nil, fmt.Errorf("scenarios of %s: %w", r.Subject, err)
	}
	s.base, s.now, s.rest = values, values, set
	return s, nil
}

// Report is the open report.
func (s *Session) Report() *report.Report { return s.report }

// HasScenarios reports whether there is anything to weigh.
func (s *Session) HasScenarios() bool { return s.report.Scenarios != nil }

// Values are the results at the reader's inputs.
func (s *Session) Values() scenario.Values { return s.now }

// Base are the results at the report's own inputs.
func (s *Session) Base() scenario.Values { return s.base }

// Rest are the inputs before the move under way: where a ghost stands.
func (s *Session) Rest() scenario.Set { return s.rest }

// Changed reports whether the reader's inputs differ from the report's.
func (s *Session) Changed() bool { return !s.now.Set.Equal(s.base.Set) }

// changes counts what the reader changed. The chances are one thing: who moves
// one moves them all.
func (s *Session) changes() int {
	n, chances := 0, 0
	for _, c := range s.now.Set.Changed(s.base.Set) {
		if _, ok := c.Input.Case(); ok {
			chances = 1
		} else {
			n++
		}
	}
	if s.now.Set.Basis() != s.base.Set.Basis() {
		n++
	}
	if s.now.Set.Preference() != s.base.Set.Preference() {
		n++
	}
	return n + chances
}

// Move changes one input for as long as a control is being moved. Nothing is
// kept until [Session.Settle]. Every step of a move starts from where it
// began: the shares of the others are not lost when one passes 100 %. A move of
// the same input right after goes on from there, so that fifteen presses of a
// key come to what one drag does.
func (s *Session) Move(in scenario.Input, v float64) error {
	if s.moving != in {
		s.Settle()
		s.moving, s.from = in, s.rest
		if s.last.in == in && s.last.to.Equal(s.rest) {
			s.from = s.last.from
		}
	}
	set, err := s.from.With(in, v)
	if err != nil {
		return err
	}
	return s.show(set)
}

// Settle ends a move: what it came to is one step of undo and is kept.
func (s *Session) Settle() {
	moved := s.moving
	s.moving = ""
	if !s.unsettled() {
		return
	}
	s.last = move{moved, s.from, s.now.Set}
	was := s.resting()
	s.done = append(s.done, was)
	s.undone = nil
	s.rest, s.advancedRest = s.now.Set, s.advanced
	s.keepFrom(was)
	s.tell()
}

// unsettled reports whether anything differs from what an undo would come back
// to.
func (s *Session) unsettled() bool {
	return !s.now.Set.Equal(s.rest) || !s.advanced.equal(s.advancedRest)
}

// resting is the step that an undo would come back to.
func (s *Session) resting() step { return step{s.rest, s.advancedRest} }

// Put changes one input at once: a move and its end.
func (s *Session) Put(in scenario.Input, v float64) error {
	if err := s.Move(in, v); err != nil {
		return err
	}
	s.Settle()
	return nil
}

// PutSet goes to other inputs in one step.
func (s *Session) PutSet(set scenario.Set) error {
	if err := s.show(set); err != nil {
		return err
	}
	s.Settle()
	return nil
}

// Back returns to the report's own inputs, as a step that can be undone.
func (s *Session) Back() error { return s.PutSet(s.base.Set) }

// Restore takes up inputs kept earlier. It is no step and keeps nothing.
func (s *Session) Restore(set scenario.Set) error {
	s.moving = ""
	if err := s.show(set); err != nil {
		return err
	}
	s.rest = set
	return nil
}

// CanUndo reports whether there is a step to take back.
func (s *Session) CanUndo() bool { return len(s.done) > 0 }

// CanRedo reports whether there is a step to take again.
func (s *Session) CanRedo() bool { return len(s.undone) > 0 }

// Undo takes back the last step, if there is one.
func (s *Session) Undo() error { return s.step(&s.done, &s.undone) }

// Redo takes the step again that was last taken back, if there is one.
func (s *Session) Redo() error { return s.step(&s.undone, &s.done) }

func (s *Session) step(from, to *[]step) error {
	if !s.advanced.equal(s.advancedRest) {
		s.Settle() // what is being typed is the last step
	}
	n := len(*from)
	if n == 0 {
		return nil
	}
	goal, left := (*from)[n-1], s.resting()
	s.moving = ""
	s.advanced = goal.advanced
	if err := s.show(goal.set); err != nil {
		s.advanced = left.advanced
		return err
	}
	*from = (*from)[:n-1]
	*to = append(*to, left)
	s.rest, s.advancedRest = goal.set, goal.advanced
	s.keepFrom(left)
	s.tell()
	return nil
}

// keepFrom records what is not as it was.
func (s *Session) keepFrom(was step) {
	if !s.rest.Equal(was.set) {
		s.keep(s.rest)
	}
	s.keepAdvanced(was.advanced)
}

// keep records the working scenario.
func (s *Session) keep(set scenario.Set) {
	id, inputs := s.report.ID, set.Encode()
	s.record("scenario "+string(id), func(ctx context.Context, lib *db.DB) error {
		return lib.SetWorking(ctx, id, inputs)
	})
}

// OnChange calls f after every change until the returned func is called.
func (s *Session) OnChange(f func()) (stop func()) {
	id := s.next
	s.next++
	s.listeners[id] = f
	return func() { delete(s.listeners, id) }
}

func (s *Session) show(set scenario.Set) error {
	if !s.HasScenarios() {
		return errNoScenarios
	}
	values, err := scenario.Evaluate(s.report, set)
	if err != nil {
		return err
	}
	s.now = values
	s.tell()
	return nil
}

// tell calls the listeners in the order they came.
func (s *Session) tell() {
	for id := range s.next {
		if f := s.listeners[id]; f != nil {
			f()
		}
	}
}
