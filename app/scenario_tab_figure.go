package app

import (
	"fyne.io/fyne/v2"

	"dossier/app/widgets"
	"dossier/db/report"
)

// A figureTab shows one exhibit under its finding.
type figureTab struct {
	view *widgets.FigureView
	root *fyne.Container
	draw func()
}

// newFigureTab shows an exhibit; reflow is called when it needs another
// height.
func newFigureTab(e *exhibit, reflow func()) *figureTab {
	w := e.w
	finding := w.sentence(nil, widgets.BodyStyle())
	view := e.figure()
	held := newSteady(view)
	view.OnHeight = func() {
		held.settle()
		reflow()
	}
	choice, fit := e.choice()
	// A finding that takes a line more must not lie over its figure.
	head := newSteady(widgets.NewFigureHead(finding, choice, e.menuButton(view, figureMenu)))
	rows := []fyne.CanvasObject{head, gap(6), held}
	if len(e.note) > 0 {
		rows = append(rows, gap(8), w.sentence(e.note, widgets.NoteStyle().With(widgets.Muted)))
	}
	return &figureTab{
		view: view,
		root: widgets.NewColumn(0, rows...),
		draw: func() {
			finding.SetText(strong(e.title()))
			fit()
			view.Refresh()
			if head.outgrown() {
				reflow()
			}
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

// A figuresTab shows several exhibits, one below the other.
type figuresTab struct {
	figures []*figureTab
	root    *fyne.Container
}

// newFiguresTab shows exhibits; reflow is called when one needs another height.
func newFiguresTab(reflow func(), all ...*exhibit) *figuresTab {
	t := &figuresTab{root: widgets.NewColumn(20)}
	for _, e := range all {
		f := newFigureTab(e, reflow)
		t.figures = append(t.figures, f)
		t.root.Add(f.object())
	}
	return t
}

func (t *figuresTab) object() fyne.CanvasObject { return t.root }

func (t *figuresTab) refresh() {
	for _, f := range t.figures {
		f.refresh()
	}
}
