package app

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dossier/app/widgets"
	"dossier/db/judgement"
	"dossier/db/quantity"
	"dossier/db/scenario"
)

// savedAt is the clock of these tests.
func savedAt(minute int) time.Time { return time.Date(2026, 5, 9, 12, minute, 0, 0, time.UTC) }

// saveView keeps a view of the session as it is with some inputs changed.
func saveView(t *testing.T, w *Window, name, author string, minute int, inputs ...string) judgement.View {
	t.Helper()
	set, err := scenario.ParseAll(w.session.Report(), w.session.Base().Set, inputs)
	if err != nil {
		t.Fatal(err)
	}
	if err = w.session.PutSet(set); err != nil {
		t.Fatal(err)
	}
	v, err := w.session.SaveView(name, author, "", savedAt(minute))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// topForm is the form or dialog in front: its fields, and what it says.
func topForm(t *testing.T, w *Window) (fields []*widgets.KeyedEntry, words string, root fyne.CanvasObject) {
	t.Helper()
	top := w.win.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("nothing is asked")
	}
	for _, o := range within(top, func(o fyne.CanvasObject) bool { _, ok := o.(*widgets.KeyedEntry); return ok }) {
		fields = append(fields, o.(*widgets.KeyedEntry))
	}
	words = strings.Join(sentences(top), "\n")
	for _, o := range within(top, func(o fyne.CanvasObject) bool { _, ok := o.(*widget.Label); return ok }) {
		words += "\n" + o.(*widget.Label).Text
	}
	return fields, words, top
}

// tapCalled taps what is called so in front.
func tapCalled(t *testing.T, w *Window, words string) {
	t.Helper()
	_, _, root := topForm(t, w)
	called := within(root, func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *widget.Button:
			return o.Text == words
		case *widgets.Button:
			return o.Text == words
		}
		return false
	})
	if len(called) != 1 {
		t.Fatalf("%d buttons are called %q", len(called), words)
	}
	test.Tap(called[0].(fyne.Tappable))
}

func TestSaveAsMyView(t *testing.T) {
	w, p := scenarios(t, Options{Set: []string{"bear=40"}})
	w.now = func() time.Time { return savedAt(0) }
	test.Tap(p.save)
	fields, words, _ := topForm(t, w)
	if len(fields) != 3 || !strings.Contains(words, "never changes") || !strings.Contains(words, "Bear at 40") {
		t.Fatalf("%d fields, and it says %q", len(fields), words)
	}
	tapCalled(t, w, "Save") // without a name
	if _, words, _ = topForm(t, w); !strings.Contains(words, "name") || len(w.session.Views()) != 0 {
		t.Errorf("without a name it says %q and keeps %d", words, len(w.session.Views()))
	}
	fields[0].SetText("Growth stalls")
	fields[1].SetText("Anna")
	fields[2].SetText("two of three payers left")
	tapCalled(t, w, "Save")
	if w.win.Canvas().Overlays().Top() != nil {
		t.Fatal("the form stays")
	}
	views := w.session.Views()
	if len(views) != 1 || views[0].Name != "Growth stalls" || views[0].Author != "Anna" || views[0].Reason != "two of three payers left" || !views[0].Made.Equal(savedAt(0)) {
		t.Fatalf("kept %+v", views)
	}
	if got := w.frame.view.Text.Plain(); got != "View: Growth stalls by Anna" {
		t.Errorf("the bar says %q", got)
	}
	if got := p.tabs.anchor(); got != viewsAnchor {
		t.Errorf("the tab in view is %q", got)
	}
	text := tabText(p)
	for _, words := range []string{"Growth stalls", "Anna, 2026-05-09", "two of three payers left"} {
		if !strings.Contains(text, words) {
			t.Errorf("the table does not say %q", words)
		}
	}
	if got := w.setting(authorSetting); got != "Anna" {
		t.Errorf("the next view would be by %q", got)
	}
}

func TestUseAView(t *testing.T) {
	w, p := scenarios(t, Options{})
	saved := saveView(t, w, "Growth stalls", "Anna", 0, "bear=40", "price=6B")
	if err := w.session.Put(scenario.Years, 5); err != nil {
		t.Fatal(err)
	}
	if got := w.frame.view.Text.Plain(); got != "View: my view, 3 changes" {
		t.Errorf("off the view the bar says %q", got)
	}
	before := w.session.Values().Set
	p.show(viewsAnchor)
	test.Tap(named(t, p.tabs.current().object(), "Use").(fyne.Tappable))
	want, err := scenario.Decode(w.session.Report(), saved.Inputs)
	if err != nil {
		t.Fatal(err)
	}
	if !w.session.Values().Set.Equal(want) {
		t.Error("the scenario is not the view's")
	}
	if got := w.frame.view.Text.Plain(); got != "View: Growth stalls by Anna" {
		t.Errorf("the bar says %q", got)
	}
	test.Tap(p.undo)
	if !w.session.Values().Set.Equal(before) {
		t.Error("undo does not lead back to where the view was taken up")
	}
	if got := w.session.Views(); len(got) != 1 || got[0].ID != saved.ID || got[0].Inputs["price"] != saved.Inputs["price"] {
		t.Error("working on changed the view")
	}
}

func TestRemoveAView(t *testing.T) {
	w, p := scenarios(t, Options{})
	saveView(t, w, "Growth stalls", "Anna", 0, "bear=40")
	kept := saveView(t, w, "All good", "Ben", 1, "bull=50")
	p.show(viewsAnchor)
	remove := func(answer string) {
		test.Tap(named(t, w.page.(*scenariosPage).tabs.current().object(), "Remove").(fyne.Tappable))
		if _, words, _ := topForm(t, w); !strings.Contains(words, "“Growth stalls” by Anna") {
			t.Errorf("it asks %q", words)
		}
		tapCalled(t, w, answer)
	}
	remove("Cancel")
	if len(w.session.Views()) != 2 {
		t.Fatal("a no removed the view")
	}
	remove("Remove")
	if got := w.session.Views(); len(got) != 1 || got[0].ID != kept.ID {
		t.Errorf("left is %+v", got)
	}
	p = w.page.(*scenariosPage)
	if p.tabs.anchor() != viewsAnchor || strings.Contains(tabText(p), "Growth stalls") {
		t.Errorf("the tab in view is %q and says\n%s", p.tabs.anchor(), tabText(p))
	}
}

func TestSpreadOfViews(t *testing.T) {
	w, p := scenarios(t, Options{})
	saveView(t, w, "One", "Anna", 0, "bear=40")
	p.show(viewsAnchor)
	if got := tabText(p); strings.Contains(got, "How far the saved views lie apart") {
		t.Error("one view has a spread")
	}
	saveView(t, w, "Two", "Ben", 1, "bear=20", "price=6B")
	saveView(t, w, "Three", "Carla", 2, "bear=30", "price=3B")
	saveView(t, w, "Three again", "Carla", 3, "bear=30", "price=4.5B")
	tab := p.tabs.current().(*viewsTab)
	text := tabText(p)
	inputs, results, err := scenario.Spread(tab.named())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range append(inputs, results...) {
		for _, x := range []float64{s.Low, s.High, s.Mean, s.Median} {
			if words := formatKey(s.Key, x); !strings.Contains(text, words) {
				t.Errorf("%s: the table does not say %s", s.Name, words)
			}
		}
	}
	for _, words := range []string{"Carla (Three) on price we pay", quantity.Dollars(3e9)} {
		if !strings.Contains(text, words) {
			t.Errorf("the tab does not say %q:\n%s", words, text)
		}
	}
	if !strings.Contains(text, "Anna and Ben on chance of Bear") {
		t.Errorf("who differs most on Bear is not said:\n%s", text)
	}
}

// Views that are the same in all but their names do not differ on anything.
func TestNobodyStandsOut(t *testing.T) {
	w, p := scenarios(t, Options{})
	saveView(t, w, "One", "Anna", 0, "bear=40")
	saveView(t, w, "Two", "Ben", 1, "bear=40")
	p.show(viewsAnchor)
	if got := tabText(p); !strings.Contains(got, "Nobody stands out") {
		t.Errorf("the tab says\n%s", got)
	}
}

func TestViewPictures(t *testing.T) {
	for _, dark := range []bool{false, true} {
		w, p := scenarios(t, Options{Dark: dark})
		saveView(t, w, "Growth stalls", "Anna Lindqvist", 0, "bear=40")
		saveView(t, w, "All good", "Ben", 1, "bull=50", "price=6B")
		saveView(t, w, "Multiples come down", "Carla", 2, "values=computed", "dilution=20")
		w.frame.say("")
		p.show(viewsAnchor)
		name := map[bool]string{false: "light", true: "dark"}[dark]
		picture(t, w, "views-"+name)
		w.win.Resize(fyne.NewSize(1024, 700))
		p.show(viewsAnchor)
		picture(t, w, "views-small-"+name)
	}
}

// A page built anew, for another look or on the way back, has the same tab.
func TestTheTabStays(t *testing.T) {
	w, p := scenarios(t, Options{})
	for _, anchor := range tabAnchors(p) {
		w.page.(*scenariosPage).show(anchor)
		w.reload()
		if got := w.page.(*scenariosPage).tabs.anchor(); got != anchor {
			t.Errorf("after a new look %q is in view, not %q", got, anchor)
		}
		w.goTo(Route{Page: CoverPage})
		w.back()
		if got := w.page.(*scenariosPage).tabs.anchor(); got != anchor {
			t.Errorf("on the way back %q is in view, not %q", got, anchor)
		}
	}
}
