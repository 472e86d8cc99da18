package app

import (
	"fmt"
	"reflect"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/export"
	"dossier/app/widgets"
	"dossier/charts"
	"dossier/charts/drawing"
	"dossier/db/report"
	"dossier/db/scenario"
)

// An exhibit is a figure as the window treats it, wherever it is shown: on its
// page, enlarged, presented, or saved to a file. Its picture and its words
// follow the session.
type exhibit struct {
	w     *Window
	key   string // names it for as long as the report is open: "FV003", "price"
	name  string // for people and file names: "FV003 Valuation and return range"
	label string // the same, short: "Figure FV003"
	place string // where it is read: "Chapter 8 · Valuation"

	title   func() report.Text // its finding, one sentence
	caption report.Text        // what it shows; nil: its title says so
	note    report.Text        // what in it is ours, and the claims it rests on; nil: nothing
	views   []charts.View      // the ways to draw it; nil or one: no choice
	paint   paintFunc
}

// paintFunc draws a figure in one of its views, "" for the first.
type paintFunc func(v scenario.Values, view string, th drawing.Theme, width float64) (*drawing.Drawing, error)

// figureExhibit is a figure of the report.
func (w *Window) figureExhibit(id report.FigureID) (*exhibit, bool) {
	r := w.session.Report()
	f, ok := r.Figure(id)
	if !ok {
		return nil, false
	}
	e := &exhibit{w: w, key: string(id), name: string(id) + " " + f.Title, label: "Figure " + string(id), views: charts.Views(r, id)}
	if c, _, ok := r.Section(f.Section); ok {
		e.place = fmt.Sprintf("Chapter %d · %s", c.Number, c.Title)
	}
	e.title = func() report.Text { return charts.Finding(r, id, w.session.Values()) }
	e.caption = f.Caption
	e.note = plain("").join(f.Note).cite(f.Claims).text()
	e.paint = func(v scenario.Values, view string, th drawing.Theme, width float64) (*drawing.Drawing, error) {
		return charts.DrawMarked(r, id, view, v, w.session.judged.Standing, th, width)
	}
	return e, true
}

// valuesExhibit is the scenario page's figure of what the cases are worth.
func (w *Window) valuesExhibit() *exhibit {
	s := w.session
	e := &exhibit{w: w, key: "values", name: "Value by scenario", label: lang.L("Value by scenario"), place: scenariosPlace}
	e.title = func() report.Text { return scenario.Sentence(s.Values(), s.Base()) }
	e.paint = func(v scenario.Values, _ string, th drawing.Theme, width float64) (*drawing.Drawing, error) {
		return charts.DrawValues(s.Report(), v, s.Base(), th, width, charts.ValuesOptions{})
	}
	e.note = e.restsOn("The cases rest on")
	return e
}

// priceExhibit is the scenario page's figure of what each price returns.
func (w *Window) priceExhibit() *exhibit {
	s := w.session
	e := &exhibit{w: w, key: "price", name: "What price pays", label: lang.L("What price pays"), place: scenariosPlace}
	e.paint = func(v scenario.Values, _ string, th drawing.Theme, width float64) (*drawing.Drawing, error) {
		return charts.DrawPrice(s.Report(), v, s.Base(), th, width)
	}
	e.title = func() report.Text {
		d, err := e.drawing(savedWidth)
		if err != nil {
			return plain(e.name).text() // the figure's place says why
		}
		return plain(d.Summary).text()
	}
	e.note = e.restsOn("The cases rest on")
	return e
}

// restsOn names, after a few words, the claims behind the marks of a figure
// that is not the report's and so declares none.
func (e *exhibit) restsOn(words string) report.Text {
	d, err := e.drawing(savedWidth)
	if err != nil {
		return nil // the figure's place says why
	}
	var ids []report.ClaimID
	for _, m := range d.Marks() {
		ids = append(ids, e.w.behind(m)...)
	}
	if len(ids) == 0 {
		return nil
	}
	return plain(words).cite(unique(ids)).text()
}

// exhibits are all figures in reading order, those of the scenario page last.
func (w *Window) exhibits() []*exhibit {
	var all []*exhibit
	for _, c := range w.session.Report().Chapters {
		for _, s := range c.Sections {
			for _, b := range s.Blocks {
				if b.Kind != report.FigureBlock {
					continue
				}
				if e, ok := w.figureExhibit(b.Figure); ok {
					all = append(all, e)
				}
			}
		}
	}
	if w.session.HasScenarios() {
		all = append(all, w.valuesExhibit(), w.priceExhibit())
	}
	return all
}

// drawing lays the exhibit out as the session, the look and its view now are.
func (e *exhibit) drawing(width float64) (*drawing.Drawing, error) {
	return e.paint(e.w.session.Values(), e.view(), e.w.palette(), width)
}

// figure is the exhibit on a page, as wide as that allows.
func (e *exhibit) figure() *widgets.FigureView {
	f := widgets.NewFigureView(e.drawing)
	f.OnMark = e.w.mark
	e.giveMenu(f, figureMenu)
	return f
}

// view is the way the exhibit was last looked at, "" for the first.
func (e *exhibit) view() string { return e.w.views[e.key] }

// viewIndex is where view stands among the views.
func (e *exhibit) viewIndex() int {
	for i, v := range e.views {
		if v.ID == e.view() {
			return i
		}
	}
	return 0
}

// setView looks at the exhibit another way, here and wherever it is shown
// until another report is opened.
func (e *exhibit) setView(i int) {
	if i < 0 || i >= len(e.views) {
		return
	}
	e.w.views[e.key] = e.views[i].ID
	if e.w.page != nil {
		e.w.page.refresh()
	}
	for _, s := range e.w.stages {
		s.refresh()
	}
}

// choice is the switch between the views, nil where there is no choice. Fit
// keeps it right when the view is changed elsewhere.
func (e *exhibit) choice() (choice fyne.CanvasObject, fit func()) {
	if len(e.views) < 2 {
		return nil, func() {}
	}
	labels := make([]string, len(e.views))
	for i, v := range e.views {
		labels[i] = v.Label
	}
	s := widgets.NewSegmented(labels, e.setView)
	s.Small = true
	fit = func() {
		if i := e.viewIndex(); i != s.Selected() {
			s.SetSelected(i)
		}
	}
	fit()
	return s, fit
}

// follows reports whether the picture now differs from the one the report's
// own scenario gives.
func (e *exhibit) follows() bool {
	s := e.w.session
	if !s.HasScenarios() || !s.Changed() {
		return false
	}
	now, err := e.paint(s.Values(), e.view(), e.w.palette(), savedWidth)
	own, errOwn := e.paint(s.Base(), e.view(), e.w.palette(), savedWidth)
	return err == nil && errOwn == nil && !reflect.DeepEqual(now.Ops, own.Ops)
}

// fileName suggests a name for the exhibit in a file. One that shows the
// reader's scenario says so, as a report does.
func (e *exhibit) fileName(ending string) string {
	view, hash := "", ""
	if e.follows() {
		view, hash = viewName(e.w.session), e.w.session.Values().Set.Hash()
	}
	name := e.name
	if i := e.viewIndex(); i > 0 {
		name += ", " + strings.ToLower(e.views[i].Label)
	}
	return export.FileName(e.w.session.Report(), name, view, hash, ending)
}
