package app

import (
	"fyne.io/fyne/v2"

	"dossier/app/widgets"
	"dossier/charts"
	"dossier/charts/drawing"
	"dossier/db/report"
)

// A figureTab shows one figure of the report under its finding.
type figureTab struct {
	root *fyne.Container
	draw func()
}

// newFigureTab shows a figure of the report; reflow is called when it needs
// another height.
func newFigureTab(w *Window, id report.FigureID, reflow func()) *figureTab {
	r := w.session.Report()
	finding := w.sentence(nil, widgets.BodyStyle().Strong())
	view := widgets.NewFigureView(func(width float64) (*drawing.Drawing, error) {
		return charts.Draw(r, id, w.session.Values(), w.palette(), width)
	})
	view.OnMark, view.OnHeight = w.mark, reflow
	rows := []fyne.CanvasObject{finding, gap(10), view}
	if f, ok := r.Figure(id); ok {
		if note := plain("").join(f.Note).cite(f.Claims).text(); len(note) > 0 {
			rows = append(rows, gap(8), w.sentence(note, widgets.NoteStyle().With(widgets.Muted)))
		}
	}
	return &figureTab{
		root: widgets.NewColumn(0, rows...),
		draw: func() {
			finding.SetText(charts.Finding(r, id, w.session.Values()))
			view.Refresh()
		},
	}
}

func (t *figureTab) object() fyne.CanvasObject { return t.root }
func (t *figureTab) refresh()                  { t.draw() }

// sensitivity is the report's figure of revenue against multiple, if it has
// one.
func sensitivity(r *report.Report) (report.FigureID, bool) {
	for i := range r.Figures {
		if _, ok := r.Figures[i].Spec.(*report.SensitivitySpec); ok {
			return r.Figures[i].ID, true
		}
	}
	return "", false
}
