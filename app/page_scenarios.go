package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

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
	money    *scenarioMoney
	tabs     *scenarioTabs
	undo     *widgets.Button
	back     *widgets.Button
	save     *widgets.Button

	valuesMenu, priceMenu *widgets.IconButton
}

// newScenariosPage returns the page of the open report's scenarios. A report
// without any gets a line that says so.
func newScenariosPage(w *Window) page {
	if !w.session.HasScenarios() {
		return static{onPage(widgets.NewText(lang.L("This report weighs no scenarios."), widgets.BodyStyle()))}
	}
	p := &scenariosPage{w: w}
	p.sentence = w.sentence(nil, widgets.LeadStyle())
	p.undo = widgets.NewButton(lang.L("Undo"), w.undo)
	p.back = widgets.NewButton(lang.L("Back to the report"), w.backToReport)
	p.save = widgets.NewButton(lang.L("Save as my view…"), w.showSaveView)
	p.controls = newScenarioControls(w)
	p.cards = newScenarioCards()
	values, price := w.valuesExhibit(), w.priceExhibit()
	p.values, p.price = values.figure(), price.figure()
	p.valuesMenu, p.priceMenu = values.menuButton(p.values, figureMenu), price.menuButton(p.price, figureMenu)
	p.money = newScenarioMoney(w)
	p.tabs = newScenarioTabs(p.offers()...)
	p.body = newScenarioBody(p)
	p.page = widgets.NewPage(p.body)
	p.page.TakeWheel()
	p.controls.reflow, p.tabs.reflow, p.tabs.chosen = p.page.Reflow, p.page.Reflow, p.toTabs
	p.money.reflow, p.money.unfolded = p.page.Reflow, p.toMoney
	p.values.OnHeight, p.price.OnHeight = p.page.Reflow, p.page.Reflow
	p.tabs.show(w.route.Anchor) // whatever is scrolled to, the tab is the one last in view
	p.refresh()
	return p
}

// offers are the page's tabs, the most asked question first. What the report
// has nothing for is not offered.
func (p *scenariosPage) offers() []tabOffer {
	w := p.w
	reflow := func() { p.page.Reflow() }
	all := []tabOffer{
		{lang.L("What must be true"), "need", func() scenarioTab { return newNeedTab(w, reflow) }},
		{lang.L("Why it changed"), "change", func() scenarioTab { return newFigureTab(w.bridgeExhibit(), reflow) }},
	}
	if id, ok := sensitivity(w.session.Report()); ok {
		if e, ok := w.figureExhibit(id); ok {
			all = append(all, tabOffer{lang.L("ARR and multiple"), "grid", func() scenarioTab { return newFigureTab(e, reflow) }})
		}
	}
	all = append(all,
		tabOffer{lang.L("What moves it most"), "moves", func() scenarioTab {
			return newFiguresTab(reflow, w.swingsExhibit(), w.oddsBarExhibit())
		}},
		tabOffer{lang.L("Views"), viewsAnchor, func() scenarioTab { return newViewsTab(w, reflow) }})
	if hasToday(w.session.Report()) {
		all = append(all, tabOffer{lang.L("Today’s value"), "today", func() scenarioTab { return newTodayTab(w, reflow) }})
	}
	return append(all, tabOffer{lang.L("Advanced"), "advanced", func() scenarioTab { return newAdvancedTab(w, reflow) }})
}

// inView is the figure that is presented first.
func (p *scenariosPage) inView() string { return "values" }

// buttons is a row of what takes changes back.
func (p *scenariosPage) buttons() fyne.CanvasObject {
	return widgets.NewColumns(8, []float32{-p.undo.MinSize().Width, -p.back.MinSize().Width, -p.save.MinSize().Width}, p.undo, p.back, p.save)
}

// saidHeight is the room of so many lines of the sentence, whatever it says.
func (p *scenariosPage) saidHeight(lines float32) float32 {
	return lines * widgets.LeadStyle().Leading * p.w.theme.Scale()
}

func (p *scenariosPage) object() fyne.CanvasObject { return p.page }

func (p *scenariosPage) offset() float32 { return p.page.Offset() }

func (p *scenariosPage) setOffset(y float32) { p.page.SetOffset(y) }

// show turns to a tab and brings it into view.
func (p *scenariosPage) show(anchor string) {
	if anchor != "" && p.tabs.show(anchor) {
		p.toTabs()
	}
}

// toMoney brings our own money into view, which ends where the tabs begin.
func (p *scenariosPage) toMoney() {
	p.page.Reveal(func(width float32) (top, height float32) {
		tabs, _ := p.body.tabs(width)
		height = widgets.HeightFor(p.money.root, p.money.root.Size().Width) + 16
		return tabs - height, height
	})
}

// toTabs scrolls until the tab in view fits the window, or begins at its top.
func (p *scenariosPage) toTabs() {
	p.w.route.Anchor = p.tabs.anchor()
	p.page.Reveal(p.body.tabs)
}

// refresh follows the session. It is called for every step of a drag, so the
// figures are only marked: they draw when the next frame is painted.
func (p *scenariosPage) refresh() {
	s := p.w.session
	p.sentence.Text = scenario.Sentence(s.Values(), s.Base())
	p.body.fit()
	p.controls.refresh()
	p.cards.show(s)
	enable(p.undo, s.CanUndo())
	enable(p.back, s.Changed())
	if p.body.outgrown() {
		p.page.Reflow()
	}
	p.values.Refresh()
	p.price.Refresh()
	p.money.refresh()
	p.tabs.refresh()
}

// close does nothing: the window tells the page of changes only while it is
// shown.
func (p *scenariosPage) close() {}
