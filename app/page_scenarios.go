package app

import (
	"fyne.io/fyne/v2"

	"dossier/app/widgets"
	"dossier/db/scenario"
)

// scenariosPage is where the reader argues with the report: one sentence that
// says what every move did, the assumptions, the four numbers, two figures.
type scenariosPage struct {
	w        *Window
	page     *widgets.Page
	body     *scenarioBody
	sentence *widgets.Sentence
	controls *scenarioControls
	cards    *scenarioCards
	values   *widgets.FigureView
	price    *widgets.FigureView
	undo     *widgets.Button
	back     *widgets.Button

	valuesMenu, priceMenu *widgets.IconButton
}

// newScenariosPage returns the page of the open report's scenarios. A report
// without any gets a line that says so.
func newScenariosPage(w *Window) page {
	if !w.session.HasScenarios() {
		return static{onPage(widgets.NewText("This report weighs no scenarios.", widgets.BodyStyle()))}
	}
	p := &scenariosPage{w: w}
	p.sentence = w.sentence(nil, widgets.LeadStyle())
	p.undo = widgets.NewButton("Undo", w.undo)
	p.back = widgets.NewButton("Back to the report", w.backToReport)
	p.controls = newScenarioControls(w)
	p.cards = newScenarioCards()
	values, price := w.valuesExhibit(), w.priceExhibit()
	p.values, p.price = values.figure(), price.figure()
	p.valuesMenu, p.priceMenu = values.menuButton(p.values, figureMenu), price.menuButton(p.price, figureMenu)
	p.body = newScenarioBody(p)
	p.page = widgets.NewPage(p.body)
	p.controls.reflow = p.page.Reflow
	p.values.OnHeight, p.price.OnHeight = p.page.Reflow, p.page.Reflow
	p.refresh()
	return p
}

// inView is the figure that is presented first.
func (p *scenariosPage) inView() string { return "values" }

// buttons is a row of what takes changes back.
func (p *scenariosPage) buttons() fyne.CanvasObject {
	return widgets.NewColumns(10, []float32{-p.undo.MinSize().Width, -p.back.MinSize().Width}, p.undo, p.back)
}

// saidHeight is the room of so many lines of the sentence. It is kept from the
// start: the first move must not push away the slider that makes it.
func (p *scenariosPage) saidHeight(lines float32) float32 {
	return lines * widgets.LeadStyle().Leading * p.w.theme.Scale()
}

func (p *scenariosPage) object() fyne.CanvasObject { return p.page }

func (p *scenariosPage) offset() float32 { return p.page.Offset() }

func (p *scenariosPage) setOffset(y float32) { p.page.SetOffset(y) }

// show does nothing: the page has no anchors.
func (p *scenariosPage) show(string) {}

// refresh follows the session. It is called for every step of a drag, so the
// figures are only marked: they draw when the next frame is painted.
func (p *scenariosPage) refresh() {
	s := p.w.session
	p.sentence.SetText(scenario.Sentence(s.Values(), s.Base()))
	p.controls.refresh()
	p.cards.show(s)
	enable(p.undo, s.CanUndo())
	enable(p.back, s.Changed())
	if p.body.outgrown() {
		p.page.Reflow()
	}
	p.values.Refresh()
	p.price.Refresh()
}

// close does nothing: the window tells the page of changes only while it is
// shown.
func (p *scenariosPage) close() {}
