package export

import (
	"dossier/db/judgement"
	"dossier/db/report"
)

// A Judgement is what readers think of a report, as far as a memo prints it.
// Every field may be empty: the memo then says "not set" in its place.
type Judgement struct {
	Deal     judgement.Deal      // cheque, price, instrument, what is voted on
	Triggers []judgement.Trigger // the state of kill triggers
	Asks     []judgement.Ask     // how far the asks have come
	Votes    []judgement.Vote    // the partners' sign-off
	Views    []judgement.View    // colleagues' scenarios
	Changes  []string            // what changed since the last version or meeting, one sentence each
}

// ask is what is known of an ask; it is open where nobody touched it.
func (j Judgement) ask(ref report.Ref) judgement.Ask {
	for _, a := range j.Asks {
		if a.Ref == ref {
			return a
		}
	}
	return judgement.Ask{}
}

// trigger is what is known of a trigger; its state is unset where nobody
// looked.
func (j Judgement) trigger(ref report.Ref) judgement.Trigger {
	for _, t := range j.Triggers {
		if t.Ref == ref {
			return t
		}
	}
	return judgement.Trigger{Ref: ref}
}
