package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/judgement"
)

// viewsAnchor is the anchor of the tab of views.
const viewsAnchor = "views"

// viewsTab lays all views of the report beside each other: the report's own,
// what is set now, and those saved by the reader and by colleagues.
type viewsTab struct {
	w      *Window
	reflow func()
	table  *fyne.Container
	now    []*widgets.Sentence // the cells of the row that follows the scenario
	nowRow *steady
	listed int // views in the table
	root   *fyne.Container
}

func newViewsTab(w *Window, reflow func()) *viewsTab {
	t := &viewsTab{w: w, reflow: reflow, table: widgets.NewColumn(0)}
	save := widgets.NewPrimaryButton(lang.L("Save as my view…"), w.showSaveView)
	open := widgets.NewButton(lang.L("Open a view file…"), w.chooseViewFile)
	hint := widgets.NewText(lang.L("A colleague’s view comes as a file: open it here, or drop it on the window."), widgets.NoteStyle())
	t.root = widgets.NewColumn(12,
		widgets.NewColumns(12, []float32{-save.MinSize().Width, -open.MinSize().Width, 1}, save, open, widgets.NewInset(7, 0, 0, 4, hint)),
		t.table)
	t.build()
	return t
}

func (t *viewsTab) object() fyne.CanvasObject { return t.root }

// refresh follows the scenario. The other rows change only with the list of
// views: a view itself never does.
func (t *viewsTab) refresh() {
	if len(t.w.session.Views()) != t.listed {
		t.build()
		t.reflow()
		return
	}
	v := t.w.session.Values()
	for i, c := range viewCells(v, t.w.session.Base()) {
		t.now[i].SetText(c)
	}
	if t.nowRow.outgrown() {
		t.reflow()
	}
}

// roomOfNumber is what a number of a view needs at 100 % text, in pixels.
const roomOfNumber = 64

// viewColumns share the width among the name, the inputs and the results.
func (t *viewsTab) viewColumns() numberColumns {
	weights := []float32{3}
	for range t.w.session.Base().Cases {
		weights = append(weights, 0.9)
	}
	weights = append(weights, 1.1, 0.8, 1.1, 1.2, 1.3, 1.1, 1.1, 1.2)
	return numberColumns{weights, float32(len(weights)) * roomOfNumber * t.w.theme.Scale()}
}

// build lists the views.
func (t *viewsTab) build() {
	s := t.w.session
	columns := t.viewColumns()
	rows := []fyne.CanvasObject{viewHead(s.Base(), columns), widgets.NewTopRule()}
	own, _ := viewRow(columns, widgets.NewText(lang.L("The report"), widgets.BodyStyle().Strong()), viewCells(s.Base(), s.Base()))
	rows = append(rows, own)
	now, cells := viewRow(columns, widgets.NewText(lang.L("As set now"), widgets.BodyStyle().Strong()), viewCells(s.Values(), s.Base()))
	t.now, t.nowRow = cells, newSteady(now)
	rows = append(rows, t.nowRow)
	t.listed = len(s.Views())
	for _, v := range s.Views() {
		rows = append(rows, t.saved(v, columns))
	}
	t.table.Objects = append(rows, t.spreadRows(columns)...)
}

// saved is the row of a saved view: who, when, why, and what can be done.
func (t *viewsTab) saved(v judgement.View, columns numberColumns) fyne.CanvasObject {
	s := t.w.session
	about := v.Author + ", " + v.Made.Local().Format(time.DateOnly)
	head := []fyne.CanvasObject{
		widgets.NewText(v.Name, widgets.BodyStyle().Strong()),
		widgets.NewText(about, widgets.NoteStyle()),
	}
	if v.Reason != "" {
		head = append(head, widgets.NewText(v.Reason, widgets.NoteStyle().With(widgets.Ink)))
	}
	values, err := s.valuesOf(v)
	if err != nil {
		head = append(head, widgets.NewText("Does not fit this version of the report: "+err.Error()+".", widgets.NoteStyle().With(widgets.Warning)))
	}
	use := widgets.NewLinkText(lang.L("Use"), func() { t.w.useView(v) })
	send := widgets.NewLinkText(lang.L("Save as a file…"), func() { t.w.saveViewFile(v) })
	drop := widgets.NewLinkText(lang.L("Remove"), func() { t.w.removeView(v) })
	if err != nil {
		use.Disable()
	}
	links := widgets.NewColumns(14, []float32{-use.MinSize().Width, -send.MinSize().Width, -drop.MinSize().Width}, use, send, drop)
	row, _ := viewRow(columns, widgets.NewColumn(1, append(head, links)...), viewCells(values, s.Base()))
	return row
}
