package judgement_test

import (
	"testing"

	"dossier/assets"
	"dossier/db/bundle"
	"dossier/db/judgement"
	"dossier/db/report"
)

// The gates of a decision are answered by what readers marked, and by nothing
// less.
func TestStandingAnswers(t *testing.T) {
	r, err := bundle.Read(assets.Report()) // the small report has no triggers
	if err != nil {
		t.Fatal(err)
	}
	triggers, asks := r.TriggerRows(), r.AskRows()
	if len(triggers) < 2 || len(asks) == 0 {
		t.Fatal("the report declares no triggers or asks to answer by")
	}
	unlit := report.Gate{Test: report.TriggersTest}
	asked := report.Gate{Test: report.AskTest, Refs: []report.Ref{asks[0].Ref}}
	all := func(state judgement.TriggerState) []judgement.Trigger {
		var marks []judgement.Trigger
		for _, at := range triggers {
			marks = append(marks, judgement.Trigger{Ref: at.Ref, State: state})
		}
		return marks
	}
	red := all(judgement.Green)
	red[1].State = judgement.Red
	ask := func(status judgement.AskStatus, answer string) []judgement.Ask {
		return []judgement.Ask{{Ref: asks[0].Ref, Status: status, Answer: answer}}
	}
	for _, c := range []struct {
		name          string
		gate          report.Gate
		triggers      []judgement.Trigger
		asks          []judgement.Ask
		passed, known bool
	}{
		{"NobodyLooked", unlit, nil, nil, false, false},
		{"SomeUnseen", unlit, all(judgement.Green)[1:], nil, false, false},
		{"AllGreen", unlit, all(judgement.Green), nil, true, true},
		{"AmberIsNotRed", unlit, all(judgement.Amber), nil, true, true},
		{"OneRed", unlit, red, nil, false, true},
		{"OneRedIsEnough", unlit, red[1:2], nil, false, true},
		{"NotAsked", asked, nil, nil, false, false},
		{"Sent", asked, nil, ask(judgement.Sent, ""), false, false},
		{"Answered", asked, nil, ask(judgement.Answered, "Audited, $131M."), true, true},
		{"ClosedUnanswered", asked, nil, ask(judgement.Closed, ""), false, false},
		{"NothingAnswersIt", report.Gate{}, red, ask(judgement.Answered, "yes"), false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			passed, known, why := judgement.NewStanding(c.triggers, c.asks).Answer(r, c.gate)
			if passed != c.passed || known != c.known || why == "" {
				t.Errorf("passed %v, known %v, %q", passed, known, why)
			}
		})
	}
}
