package judgement

import "dossier/db/report"

// A Placed note has its place in a version of the report.
type Placed struct {
	Note
	Ref     report.Ref // where it stands now
	Changed bool       // the words there are no longer those it was made on
}
