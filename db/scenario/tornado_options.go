package scenario

import "dossier/db/report"

// TornadoOptions say what a [Tornado] measures. The zero value asks for every
// input's effect on the return at the set's price.
type TornadoOptions struct {
	Of   Outcome       // what is measured
	Case report.CaseID // not "": measure this case's ARR x multiple in dollars instead, Of is not looked at
	Most int           // keep the widest so many swings; 0: all of them
}
