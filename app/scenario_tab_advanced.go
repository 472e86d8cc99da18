package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/report"
	"dossier/db/scenario"
)

// advancedTab is what few readers ask for, behind one door: how the returns
// spread when drawn by other shapes, and who gets what of an exit.
type advancedTab struct {
	w      *Window
	reflow func()
	parts  *fyne.Container

	controls *oddsControls
	spread   *figureTab
	find     func() (scenario.Outcomes, error)
	found    *textGrid

	table *capTable
}

func newAdvancedTab(w *Window, reflow func()) *advancedTab {
	t := &advancedTab{w: w, reflow: reflow}
	t.controls = newOddsControls(w, reflow)
	e, find := w.oddsExhibit()
	t.find, t.spread = find, newFigureTab(e, reflow)
	t.found = newTextGrid(oddsWeights(), false)
	t.table = newCapTable(w, reflow)
	tails := "Venture outcomes have heavier tails than any of these shapes: more deals return nothing, and a few far more than the best case " +
		"(Cochrane, Journal of Financial Economics 75, 2005). The chance of a write-off is there to say so. " +
		"A confidence in a claim is not a chance, and enters nowhere here."
	t.parts = widgets.NewColumn(0,
		widgets.NewText(lang.L("How the returns spread"), widgets.HeadingStyle(3)), gap(8),
		t.controls.root, gap(10), t.spread.object(), gap(6), t.found.root, gap(8),
		widgets.NewText(tails, widgets.NoteStyle()),
		gap(26), widgets.NewTopRule(), gap(10), t.table.root)
	return t
}

func (t *advancedTab) object() fyne.CanvasObject { return t.parts }

func (t *advancedTab) refresh() {
	t.controls.refresh()
	t.spread.refresh()
	var rows [][]report.Text
	if o, err := t.find(); err == nil { // else the figure's place says why
		rows = oddsRows(o)
	}
	if t.found.show(rows) {
		t.reflow()
	}
	t.table.refresh()
}
