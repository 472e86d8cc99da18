package scenario

import "time"

// A Flow is money at a date: negative when paid in, positive when it comes
// back.
type Flow struct {
	At     time.Time
	Amount float64 // dollars
}
