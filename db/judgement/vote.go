package judgement

import (
	"strings"
	"time"
)

// A Vote is a partner's sign-off: for, against or neither, and in their own
// words what they do not agree with.
type Vote struct {
	Partner string    `json:"partner"`
	Choice  Choice    `json:"choice"`
	Dissent string    `json:"dissent,omitempty"` // "" for none; who votes for may dissent from a part
	On      time.Time `json:"on,omitzero"`       // the day, UTC midnight; zero: not said
}

// Target is the partner's name, without regard to case or spaces: each has one
// vote.
func (v Vote) Target() string { return strings.ToLower(strings.Join(strings.Fields(v.Partner), " ")) }

// Empty is false: a partner who is undecided is still on the list.
func (v Vote) Empty() bool { return false }

// Validate tells what of the vote cannot be kept.
func (v Vote) Validate() error {
	if v.Choice > Abstain {
		return fault("for, against or abstain", "%s is no vote", v.Choice)
	}
	return first(need("the partner's name", v.Partner), line("the partner's name", v.Partner),
		prose("the dissent", v.Dissent), day("the date", v.On))
}
