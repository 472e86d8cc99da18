package app

import (
	"strings"

	"dossier/db"
	"dossier/db/report"
)

// goToHit shows the exact place of what a search found, and marks it for a
// moment. A claim and a source have no page: they open in the drawer.
func (w *Window) goToHit(h db.Hit) {
	switch h.Ref.Kind() {
	case "source":
		w.evidence().showSource(report.SourceID(strings.TrimPrefix(string(h.Ref), "source:")))
		return
	}
	w.frame.drawer.hide() // what it showed is not what was looked for
	w.goToPlace(h.Ref)
}
