package judgement

import (
	"time"

	"dossier/db/report"
)

// A Doubt says that a reader does not believe a claim. Taking it back leaves
// nothing behind.
type Doubt struct {
	Claim report.ClaimID `json:"claim"`
	Why   string         `json:"why,omitempty"`
	By    string         `json:"by,omitempty"`
	Made  time.Time      `json:"made,omitzero"` // zero: not said
}

// Target is the claim.
func (d Doubt) Target() string { return string(d.Claim) }

// Empty is false: to doubt without a reason is to doubt.
func (d Doubt) Empty() bool { return false }

// Validate tells what of the doubt cannot be kept.
func (d Doubt) Validate() error {
	err := first(need("the claim in doubt", string(d.Claim)), line("the claim in doubt", string(d.Claim)),
		prose("the reason", d.Why), line("the name", d.By))
	if err != nil || d.Made.IsZero() {
		return err
	}
	return moment("the day of the doubt", d.Made)
}
