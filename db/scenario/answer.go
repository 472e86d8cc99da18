package scenario

import "dossier/db/report"

// An Answer is one question a partner asks, answered in words.
type Answer struct {
	Question  string      // "2x at $7.0B"
	Text      report.Text // "Bull must be 88 % likely, now 25 %." The number is bold.
	Reachable bool        // false where nothing the question may change does it
}
