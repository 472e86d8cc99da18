package app

import (
	"strings"

	"dossier/db"
	"dossier/db/report"
)

// goToHit shows the exact place of what a search found, and marks it for a
// moment. A claim and a source have no page: they open in the drawer.
func (w *Window) goToHit(h db.Hit) {
	r := w.session.Report()
	switch h.Ref.Kind() {
	case "claim":
		if target, err := r.Resolve(h.Ref); err == nil {
			w.cite(target.Claims)
		}
		return
	case "source":
		w.evidence().showSource(report.SourceID(strings.TrimPrefix(string(h.Ref), "source:")))
		return
	}
	w.goToRef(h.Ref)
	if table, row, ok := cutRow(h.Ref); ok {
		w.row(table, row)
	}
}
