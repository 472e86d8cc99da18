package scenario

import "dossier/db/report"

// Sentence says it.
func Sentence(now, base Values) report.Text { return nil }
