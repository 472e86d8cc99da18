package judgement

import (
	"strings"
	"time"

	"dossier/db/report"
)

// A Trigger is where a reader sees one of the report's kill triggers.
type Trigger struct {
	Ref   report.Ref   `json:"ref"` // its row: "table:triggers/down-round"
	State TriggerState `json:"state"`
	Note  string       `json:"note,omitempty"` // what was seen
	On    time.Time    `json:"on,omitzero"`    // the day it was seen, UTC midnight; zero: not said
	By    string       `json:"by,omitempty"`   // who says so
}

// Target is the trigger's row.
func (t Trigger) Target() string { return string(t.Ref) }

// Empty reports whether nobody says anything of the trigger.
func (t Trigger) Empty() bool { return t.State == Unset && strings.TrimSpace(t.Note) == "" }

// Validate tells what of the trigger cannot be kept.
func (t Trigger) Validate() error {
	if t.State > Red {
		return fault("green, amber, red or unset", "%s is no state of a trigger", t.State)
	}
	return first(rowRef("a trigger", t.Ref), prose("the note", t.Note), line("the name", t.By), day("the date", t.On))
}

// rowRef checks that a reference has the form of a table's row.
func rowRef(what string, ref report.Ref) error {
	if ref.Kind() != "table" || strings.Count(string(ref), "/") != 1 || strings.HasSuffix(string(ref), "/") {
		return fault("table:TABLE/ROW", "%s is a row of a table, not %q", what, string(ref))
	}
	return nil
}
