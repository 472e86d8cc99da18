package app

import (
	"fyne.io/fyne/v2"

	"dossier/app/widgets"
	"dossier/charts"
	"dossier/charts/drawing"
	"dossier/db/scenario"
)

// A workTab shows one figure of the workbench, which is drawn from the
// scenario and not from the report's list, with a line that says how to read
// it.
type workTab struct {
	root *fyne.Container
	view *widgets.FigureView
}

// newWorkTab shows what draw draws; reflow is called when it needs another
// height.
func newWorkTab(w *Window, note string, reflow func(), draw func(width float64) (*drawing.Drawing, error)) *workTab {
	t := &workTab{view: widgets.NewFigureView(draw)}
	t.view.OnMark, t.view.OnHeight = w.mark, reflow
	t.root = widgets.NewColumn(8, t.view, widgets.NewText(note, widgets.NoteStyle()))
	return t
}

func (t *workTab) object() fyne.CanvasObject { return t.root }
func (t *workTab) refresh()                  { t.view.Refresh() }

// newChangeTab says step by step why the reader's value is not the report's.
func newChangeTab(w *Window, reflow func()) scenarioTab {
	return newWorkTab(w, "From the report’s weighted value to yours. Each step is taken on what the one before left.", reflow,
		func(width float64) (*drawing.Drawing, error) {
			s := w.session
			return charts.DrawBridge(s.Values().Bridge(s.Base()), charts.WidestValue(s.Values()), w.palette(), width)
		})
}

// mostSwings is how many inputs the figure of swings shows.
const mostSwings = 5

// newMovesTab ranks the inputs by what each alone does to the return.
func newMovesTab(w *Window, reflow func()) scenarioTab {
	return newWorkTab(w, "One input at a time, all others as you set them. Inputs that move together are not: this ignores correlation.", reflow,
		func(width float64) (*drawing.Drawing, error) {
			v := w.session.Values()
			t, err := v.Tornado(scenario.TornadoOptions{Most: mostSwings})
			if err != nil {
				return nil, err
			}
			return charts.DrawTornado(t, charts.TornadoAxis(t.Of, v), w.palette(), width)
		})
}
