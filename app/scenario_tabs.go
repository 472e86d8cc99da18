package app

import (
	"fyne.io/fyne/v2"

	"dossier/app/widgets"
)

// A scenarioTab answers one question below the fold of the scenario page.
type scenarioTab interface {
	object() fyne.CanvasObject
	refresh() // follows the session; only the tab in view is told
}

// tabOffer is a tab before anybody looked at it.
type tabOffer struct {
	name   string // as the bar writes it
	anchor string // as a route writes it
	make   func() scenarioTab
}

// scenarioTabs are the questions that follow from the numbers above, one in
// view at a time. A tab is built when it is first looked at.
type scenarioTabs struct {
	reflow func() // lays the page out again; set by the page
	chosen func() // brings the tabs into view after a person chose one; set by the page

	offers []tabOffer
	built  []scenarioTab
	bar    *widgets.TabBar
	body   *fyne.Container
	root   *fyne.Container
}

func newScenarioTabs(offers ...tabOffer) *scenarioTabs {
	t := &scenarioTabs{reflow: func() {}, chosen: func() {}, offers: offers, built: make([]scenarioTab, len(offers))}
	names := make([]string, len(offers))
	for i, o := range offers {
		names[i] = o.name
	}
	t.bar = widgets.NewTabBar(names, func(int) {
		t.turn()
		t.chosen()
	})
	t.body = widgets.NewColumn(0)
	t.root = widgets.NewColumn(14, t.bar, t.body)
	t.turn()
	return t
}

// current is the tab in view.
func (t *scenarioTabs) current() scenarioTab {
	i := t.bar.Selected()
	if t.built[i] == nil {
		t.built[i] = t.offers[i].make()
	}
	return t.built[i]
}

// turn shows the tab the bar names.
func (t *scenarioTabs) turn() {
	now := t.current()
	now.refresh()
	t.body.Objects = []fyne.CanvasObject{now.object()}
	t.body.Refresh()
	t.reflow()
}

// show turns to the tab of an anchor, and reports whether there is one.
func (t *scenarioTabs) show(anchor string) bool {
	for i, o := range t.offers {
		if o.anchor == anchor {
			t.bar.SetSelected(i)
			t.turn()
			return true
		}
	}
	return false
}

// anchor names the tab in view.
func (t *scenarioTabs) anchor() string { return t.offers[t.bar.Selected()].anchor }

// refresh follows the session.
func (t *scenarioTabs) refresh() { t.current().refresh() }
