package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dossier/app/widgets"
	"dossier/charts/drawing"
	"dossier/db/report"
)

// sentence is text of the report with its chips and live numbers wired.
func (w *Window) sentence(t report.Text, st widgets.Style) *widgets.Sentence {
	s := widgets.NewSentence(t, st)
	s.Confidence = w.session.Weakest
	s.OnCite = w.cite
	s.Live = w.live
	return s
}

// live is the value now of a number bound to the scenario, shown only where
// the reader has moved away from the report.
func (w *Window) live(key string) (string, bool) {
	if !w.session.HasScenarios() || !w.session.Changed() {
		return "", false
	}
	return w.session.Values().Format(key)
}

// cite opens the drawer on claims.
func (w *Window) cite(ids []report.ClaimID) {
	w.evidence().showClaims(ids)
	w.frame.learnt()
}

// warn opens the drawer on a warning of the report, with its arithmetic.
func (w *Window) warn(i int) { w.evidence().showWarning(i) }

// row opens the drawer on a row of a table.
func (w *Window) row(id report.TableID, key string) { w.evidence().showRow(id, key) }

// mark opens what is behind a mark of a figure: its claims, or its row, or
// that there is neither.
func (w *Window) mark(l drawing.Link) {
	r := w.session.Report()
	var ids []report.ClaimID
	for _, ref := range l.Refs {
		target, err := r.Resolve(report.Ref(ref))
		if err != nil {
			continue // a mark may name what is not the report's, such as an input
		}
		if len(target.Claims) == 0 {
			if table, row, ok := cutRow(report.Ref(ref)); ok {
				w.row(table, row)
				return
			}
		}
		ids = append(ids, target.Claims...)
	}
	if len(ids) > 0 {
		w.cite(unique(ids))
		return
	}
	w.evidence().showMark(l)
}

// behind is the claims that state what a mark shows, none where none does.
func (w *Window) behind(l drawing.Link) []report.ClaimID {
	var ids []report.ClaimID
	for _, ref := range l.Refs {
		if target, err := w.session.Report().Resolve(report.Ref(ref)); err == nil {
			ids = append(ids, target.Claims...)
		}
	}
	return unique(ids)
}

// unique keeps the first of equal ids.
func unique(ids []report.ClaimID) []report.ClaimID {
	seen := map[report.ClaimID]bool{}
	var out []report.ClaimID
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}

// gap is empty room between two blocks of a column.
func gap(height float32) fyne.CanvasObject {
	return widgets.NewInset(height, 0, 0, 0, container.NewWithoutLayout())
}

// setVisible shows an object or hides it.
func setVisible(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// static is a page that never changes while it is shown.
type static struct{ body *widgets.Page }

func (p static) object() fyne.CanvasObject { return p.body }
func (p static) offset() float32           { return p.body.Offset() }
func (p static) setOffset(y float32)       { p.body.SetOffset(y) }
func (p static) show(string)               {}
func (p static) refresh()                  {}
func (p static) close()                    {}

// onPage sets a column in the middle of a page, never wider than reads well.
func onPage(objects ...fyne.CanvasObject) *widgets.Page {
	return widgets.NewPage(widgets.NewMeasure(960, 40, 32, widgets.NewColumn(0, objects...)))
}
