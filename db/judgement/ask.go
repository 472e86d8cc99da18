package judgement

import (
	"time"

	"dossier/db/report"
)

// An Ask is how far one of the report's diligence asks has come.
type Ask struct {
	Ref     report.Ref     `json:"ref"` // its row: "table:asks/churn"
	Status  AskStatus      `json:"status"`
	Owner   string         `json:"owner,omitempty"`
	Due     time.Time      `json:"due,omitzero"` // a day, UTC midnight; zero: none set
	Answer  string         `json:"answer,omitempty"`
	Claim   report.ClaimID `json:"claim,omitempty"`  // the claim the answer bears on; "" for none
	Changed time.Time      `json:"changed,omitzero"` // when it was last touched
}

// Target is the ask's row.
func (a Ask) Target() string { return string(a.Ref) }

// Empty reports whether the ask is as the report left it.
func (a Ask) Empty() bool {
	return a.Status == Open && a.Owner == "" && a.Due.IsZero() && a.Answer == "" && a.Claim == ""
}

// Late reports whether the ask is past its day and nobody has answered.
func (a Ask) Late(today time.Time) bool {
	return !a.Due.IsZero() && !a.Status.Done() && today.UTC().Truncate(24*time.Hour).After(a.Due)
}

// Validate tells what of the ask cannot be kept.
func (a Ask) Validate() error {
	if a.Status > Closed {
		return fault("open, sent, answered or closed", "%s is no status of an ask", a.Status)
	}
	err := first(rowRef("an ask", a.Ref), line("the owner", a.Owner), prose("the answer", a.Answer),
		line("the claim", string(a.Claim)), day("the due date", a.Due))
	if err != nil {
		return err
	}
	if a.Status == Answered {
		if err := need("the answer", a.Answer); err != nil {
			return fault("write it, or choose another status", "an answered ask has its answer")
		}
	}
	if !a.Changed.IsZero() {
		return moment("the time of the change", a.Changed)
	}
	return nil
}
