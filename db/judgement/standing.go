package judgement

import (
	"fmt"

	"dossier/db/report"
)

// A Standing is what readers said of the rows a report would have them follow,
// by row. The zero Standing says nothing of any.
type Standing struct {
	Triggers map[report.Ref]Trigger
	Asks     map[report.Ref]Ask
}

// NewStanding gathers triggers and asks by their rows.
func NewStanding(triggers []Trigger, asks []Ask) Standing {
	s := Standing{Triggers: map[report.Ref]Trigger{}, Asks: map[report.Ref]Ask{}}
	for _, t := range triggers {
		s.Triggers[t.Ref] = t
	}
	for _, a := range asks {
		s.Asks[a.Ref] = a
	}
	return s
}

// Answer says whether a gate of a decision is passed, and why in a few words;
// known is false while nobody has said enough. A gate tests either whether no
// kill trigger is red, or whether the ask among its references is answered.
func (s Standing) Answer(r *report.Report, g report.Gate) (passed, known bool, why string) {
	switch g.Test {
	case report.TriggersTest:
		return s.triggersUnlit(r)
	case report.AskTest:
		return s.answered(r, g)
	}
	return false, false, "nobody has answered yet"
}

func (s Standing) triggersUnlit(r *report.Report) (passed, known bool, why string) {
	rows := r.TriggerRows()
	unseen := 0
	for _, at := range rows {
		switch s.Triggers[at.Ref].State {
		case Red:
			return false, true, at.Row.Cells[0].Shown(at.Table.Columns[0]) + " is red"
		case Unset:
			unseen++
		case Green, Amber:
		}
	}
	switch unseen {
	case 0:
		return true, true, fmt.Sprintf("none of %d is red", len(rows))
	case len(rows):
		return false, false, "nobody has looked at the triggers yet"
	}
	return false, false, fmt.Sprintf("%d of %d not looked at", unseen, len(rows))
}

func (s Standing) answered(r *report.Report, g report.Gate) (passed, known bool, why string) {
	for _, at := range r.AskRows() {
		for _, ref := range g.Refs {
			if ref != at.Ref {
				continue
			}
			switch a := s.Asks[ref]; a.Status {
			case Answered, Closed:
				if a.Answer == "" {
					return false, false, "closed without an answer"
				}
				return true, true, "answered"
			case Sent:
				return false, false, "asked, no answer yet"
			case Open:
			}
		}
	}
	return false, false, "not asked yet"
}
