package judgement_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"dossier/db/judgement"
	"dossier/db/report"
)

type value interface {
	Target() string
	Empty() bool
	Validate() error
}

func TestValues(t *testing.T) {
	day := time.Date(2026, 5, 9, 0, 0, 0, 0, time.UTC)
	long := strings.Repeat("x", judgement.MaxText+1)
	for _, c := range []struct {
		name   string
		value  value
		target string
		empty  bool
		want   string // in the message; "" when it is sound
	}{
		{"Trigger", judgement.Trigger{Ref: "table:triggers/down-round", State: judgement.Red, On: day}, "table:triggers/down-round", false, ""},
		{"TriggerUnset", judgement.Trigger{Ref: "table:triggers/down-round", By: "Åsa", On: day}, "table:triggers/down-round", true, ""},
		{"TriggerNoted", judgement.Trigger{Ref: "table:t/r", Note: "seen"}, "table:t/r", false, ""},
		{"TriggerOfTable", judgement.Trigger{Ref: "table:triggers", State: judgement.Red}, "table:triggers", false, "TABLE/ROW"},
		{"TriggerOfCell", judgement.Trigger{Ref: "table:t/r/c", State: judgement.Red}, "table:t/r/c", false, "TABLE/ROW"},
		{"TriggerOfClaim", judgement.Trigger{Ref: "claim:A", State: judgement.Red}, "claim:A", false, "TABLE/ROW"},
		{"TriggerAtNoon", judgement.Trigger{Ref: "table:t/r", State: judgement.Red, On: at}, "table:t/r", false, "no whole day"},
		{"TriggerState", judgement.Trigger{Ref: "table:t/r", State: 9}, "table:t/r", false, "no state"},
		{"Doubt", judgement.Doubt{Claim: "CV001"}, "CV001", false, ""},
		{"DoubtOfNothing", judgement.Doubt{}, "", false, "claim in doubt is missing"},
		{"DoubtLong", judgement.Doubt{Claim: "CV001", Why: long}, "CV001", false, "4001 characters"},
		{"Ask", judgement.Ask{Ref: "table:asks/churn", Status: judgement.Sent, Due: day}, "table:asks/churn", false, ""},
		{"AskUntouched", judgement.Ask{Ref: "table:asks/churn", Changed: at}, "table:asks/churn", true, ""},
		{"AskUnanswered", judgement.Ask{Ref: "table:asks/churn", Status: judgement.Answered}, "table:asks/churn", false, "has its answer"},
		{"AskStatus", judgement.Ask{Ref: "table:asks/churn", Status: 7}, "table:asks/churn", false, "no status"},
		{"Vote", judgement.Vote{Partner: " Åsa  LINDQVIST ", Choice: judgement.Against}, "åsa lindqvist", false, ""},
		{"VoteOfNobody", judgement.Vote{Partner: "  "}, "", false, "name is missing"},
		{"VoteChoice", judgement.Vote{Partner: "A", Choice: 4}, "a", false, "no vote"},
		{"Deal", judgement.Deal{Cheque: "$5M"}, "", false, ""},
		{"DealUnset", judgement.Deal{}, "", true, ""},
		{"DealLines", judgement.Deal{Recipient: "a\nb"}, "", false, "control character"},
		{"Read", judgement.Read{Section: "8.3", Digest: "ab"}, "8.3", false, ""},
		{"ReadTakenBack", judgement.Read{Section: "8.3"}, "8.3", true, ""},
		{"ReadOfNothing", judgement.Read{Digest: "ab"}, "", false, "section is missing"},
		{"Note", judgement.Note{ID: "a", Ref: "claim:A", Text: "?\n?", Made: at}, "a", false, ""},
		{"Highlight", judgement.Note{ID: "a", Ref: "claim:A", Highlight: true, Made: at}, "a", false, ""},
		{"NoteEmpty", judgement.Note{ID: "a", Ref: "claim:A", Made: at}, "a", false, "note is empty"},
		{"NoteUndated", judgement.Note{ID: "a", Ref: "claim:A", Text: "?"}, "a", false, "year 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.value.Target(); got != c.target {
				t.Errorf("Target = %q, want %q", got, c.target)
			}
			if got := c.value.Empty(); got != c.empty {
				t.Errorf("Empty = %v", got)
			}
			err := c.value.Validate()
			var fault report.Problem
			switch {
			case c.want == "" && err != nil:
				t.Errorf("refused: %v", err)
			case c.want != "" && (!errors.As(err, &fault) || !strings.Contains(err.Error(), c.want)):
				t.Errorf("got %v, want %q", err, c.want)
			}
			if c.want != "" {
				return
			}
			text, err := json.Marshal(c.value)
			if err != nil {
				t.Fatal(err)
			}
			back := reflect.New(reflect.TypeOf(c.value))
			if err := json.Unmarshal(text, back.Interface()); err != nil || !reflect.DeepEqual(back.Elem().Interface(), c.value) {
				t.Errorf("comes back from %s as %+v, %v", text, back.Elem(), err)
			}
		})
	}
}

func TestWordsOfStates(t *testing.T) {
	var s judgement.TriggerState
	var a judgement.AskStatus
	var c judgement.Choice
	for _, bad := range []string{"", "Red", "purple"} {
		for _, into := range []interface{ UnmarshalText([]byte) error }{&s, &a, &c} {
			if err := into.UnmarshalText([]byte(bad)); err == nil {
				t.Errorf("%T takes %q", into, bad)
			}
		}
	}
	if got := judgement.TriggerState(8).String(); got != "(8)" {
		t.Errorf("an unknown state is %q", got)
	}
}

func TestAskLate(t *testing.T) {
	due := time.Date(2026, 5, 9, 0, 0, 0, 0, time.UTC)
	ask := judgement.Ask{Ref: "table:asks/churn", Status: judgement.Sent, Due: due}
	if ask.Late(due.Add(23 * time.Hour)) {
		t.Error("late on its day")
	}
	if !ask.Late(due.Add(24 * time.Hour)) {
		t.Error("not late on the day after")
	}
	ask.Status, ask.Answer = judgement.Answered, "12 %"
	if ask.Late(due.Add(48 * time.Hour)) {
		t.Error("late though answered")
	}
}

func TestRead(t *testing.T) {
	r := sample(t)
	s := &r.Chapters[0].Sections[0]
	m := judgement.NewRead(s, at)
	if !m.Current(r) {
		t.Error("what was just read is unread")
	}
	next := sample(t)
	n := &next.Chapters[0].Sections[0]
	n.Blocks = append(n.Blocks, report.Block{Text: plain("And more.")})
	if m.Current(next) {
		t.Error("a section that says more counts as read")
	}
	m.Section = "99.9"
	if m.Current(r) {
		t.Error("a section that is not there counts as read")
	}
}
