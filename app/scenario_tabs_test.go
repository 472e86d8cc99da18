package app

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dossier/db/report"
	"dossier/db/scenario"
)

// tabAnchors are the tabs of the page, in order.
func tabAnchors(p *scenariosPage) []string {
	var all []string
	for _, o := range p.tabs.offers {
		all = append(all, o.anchor)
	}
	return all
}

// TestTabPictures lays every tab out wide and narrow, light and dark, and with
// large text, and leaves pictures to look at.
func TestTabPictures(t *testing.T) {
	for _, c := range []struct {
		name  string
		size  fyne.Size
		dark  bool
		scale string
	}{
		{"wide", fyne.NewSize(1280, 800), false, ""},
		{"small-dark", fyne.NewSize(1024, 700), true, ""},
		{"large", fyne.NewSize(1024, 700), false, "1.25"},
	} {
		w, p := scenarios(t, Options{Set: []string{"bear=40"}, Dark: c.dark})
		if c.scale != "" {
			w.keepSetting(scaleSetting, c.scale)
			w.useSettings()
			w.reload()
			p = w.page.(*scenariosPage)
		}
		w.win.Resize(c.size)
		for _, anchor := range tabAnchors(p) {
			t.Run(c.name+"/"+anchor, func(t *testing.T) {
				p.show(anchor)
				picture(t, w, "tab-"+c.name+"-"+anchor)
				if anchor == "advanced" {
					p.setOffset(p.offset() + 620)
					picture(t, w, "tab-"+c.name+"-"+anchor+"-2")
					p.setOffset(p.offset() + 620)
					picture(t, w, "tab-"+c.name+"-"+anchor+"-3")
				}
			})
		}
	}
}

// tabText is all that the tab in view says.
func tabText(p *scenariosPage) string {
	return strings.Join(sentences(p.tabs.current().object()), "\n")
}

func TestQuestionsFollowTheModel(t *testing.T) {
	w, p := scenarios(t, Options{})
	p.show("need")
	check := func() {
		t.Helper()
		text := tabText(p)
		answers := scenario.Questions(w.session.Values())
		if len(answers) != 6 {
			t.Fatalf("there are %d questions", len(answers))
		}
		for _, a := range answers {
			if !strings.Contains(text, a.Question+"\n"+a.Text.Plain()) {
				t.Errorf("%q is not answered %q", a.Question, a.Text.Plain())
			}
		}
	}
	check()
	for _, v := range []float64{0.40, 0.99, 0} {
		p.controls.linked.Sliders[2].OnChanged(v)
		check()
	}
	p.controls.single[scenario.Price].OnChanged(2e9)
	check()
	p.controls.values.OnChanged(1)
	check()
}

// Whichever tab is open, what a hand is on and what it looks at stay where
// they are.
func TestNothingJumpsUnderADrag(t *testing.T) {
	sizes, bears, prices := []fyne.Size{designSize(), fyne.NewSize(1024, 700)}, []float64{0.3, 0.6, 0.95, 1, 0}, []float64{4.5e9, 2e9, 12e9}
	if raced {
		sizes, bears, prices = sizes[:1], bears[3:4], prices[:1]
	}
	for _, size := range sizes {
		w, p := scenarios(t, Options{})
		w.win.Resize(size)
		driver := fyne.CurrentApp().Driver() //nolint:forbidigo // a test's own app
		saveView(t, w, "One", "Anna", 0, "bear=40")
		saveView(t, w, "Two", "Ben", 1, "bear=20")
		if err := w.session.Back(); err != nil {
			t.Fatal(err)
		}
		for _, anchor := range tabAnchors(p) {
			t.Run(fmt.Sprintf("%v/%s", size.Width, anchor), func(t *testing.T) {
				p.show(anchor)
				watched := map[string]fyne.CanvasObject{
					"the slider": p.controls.linked.Sliders[2], "the price": p.controls.single[scenario.Price],
					"the cards": p.cards.row, "the figure": p.values, "the tabs": p.tabs.bar, "the tab": p.tabs.current().object(),
				}
				at, offset := map[string]fyne.Position{}, p.offset()
				for name, o := range watched {
					at[name] = driver.AbsolutePositionForObject(o)
				}
				move := func(what string, v float64) {
					w.win.Canvas().Capture() // the figures draw, and ask for their heights
					for name, o := range watched {
						if now := driver.AbsolutePositionForObject(o); now != at[name] {
							t.Fatalf("with %s at %v %s jumps from %v to %v", what, v, name, at[name], now)
						}
					}
					if now := p.offset(); now != offset {
						t.Fatalf("with %s at %v the page scrolls from %v to %v", what, v, offset, now)
					}
				}
				for _, v := range bears {
					p.controls.linked.Sliders[2].OnChanged(v)
					move("Bear", v)
				}
				for _, v := range prices {
					p.controls.single[scenario.Price].OnChanged(v)
					move("the price", v)
				}
				w.session.Settle()
				if err := w.session.Back(); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}

// Every figure of a tab can be enlarged, presented and read as data.
func TestWorkbenchFigures(t *testing.T) {
	w, _ := scenarios(t, Options{Set: []string{"bear=40"}})
	work := w.workbenchExhibits()
	if len(work) != 6 {
		t.Fatalf("there are %d figures", len(work))
	}
	for _, e := range work {
		t.Run(e.key, func(t *testing.T) {
			d, err := e.drawing(savedWidth)
			if err != nil {
				t.Fatal(err)
			}
			if len(d.Marks()) == 0 || e.title().Plain() == "" || e.title().Plain() == e.name {
				t.Errorf("%d marks, and its title is %q", len(d.Marks()), e.title().Plain())
			}
			w.presentFrom(e.key)
			face, ok := w.top().face.(*figureFace)
			if !ok || face.label() == "" || !strings.Contains(face.label(), e.name) {
				t.Errorf("presented is %q", w.top().face.label())
			}
			w.clearStages()
			w.enlarge(e)
			if !strings.Contains(w.top().face.label(), e.name) {
				t.Errorf("enlarged is %q", w.top().face.label())
			}
			w.clearStages()
		})
	}
}

// A report that lacks what a tab or a page is about has no empty place for it.
func TestReportsWithLess(t *testing.T) {
	empty := []string{"Kill triggers", "Diligence asks", "Today’s value"}
	open := func(t *testing.T, r *report.Report) *Window {
		w := openAt(t, Options{Page: "cover"})
		w.showReport(opened{library: w.lib, report: r, advanced: plainAdvanced()})
		return w
	}
	pages := func(w *Window, each func(page Page)) {
		for _, page := range []Page{CoverPage, BriefPage, SummaryPage, ScenariosPage, CommitteePage, EvidencePage} {
			w.goTo(Route{Page: page})
			w.win.Canvas().Capture()
			each(page)
		}
	}
	t.Run("NoScenarios", func(t *testing.T) {
		r := bundled(t)
		r.Scenarios = nil
		w := open(t, r)
		pages(w, func(page Page) {
			if page != ScenariosPage {
				return
			}
			if got := strings.Join(sentences(w.page.object()), "\n"); got != "This report weighs no scenarios." {
				t.Errorf("the scenario page says %q", got)
			}
		})
		w.undo()
		w.showSaveView()
		if w.win.Canvas().Overlays().Top() != nil {
			t.Error("a view of nothing can be saved")
		}
		if err := w.session.SetAdvanced(plainAdvanced()); err == nil {
			t.Error("Advanced can be set without scenarios")
		}
		w.presentFrom("swings")
	})
	t.Run("NoTriggersAsksToday", func(t *testing.T) {
		r := bundled(t)
		r.Triggers, r.Asks = report.Watched{}, report.Watched{}
		own := *r.Scenarios
		own.Today = nil
		r.Scenarios = &own
		w := open(t, r)
		pages(w, func(page Page) {
			text := "\n" + strings.Join(sentences(w.page.object()), "\n") + "\n"
			for _, head := range empty {
				if page == CommitteePage && strings.Contains(text, "\n"+head+"\n") {
					t.Errorf("page %v has the heading %q and nothing below", page, head)
				}
			}
		})
		w.goTo(Route{Page: ScenariosPage})
		if got := tabAnchors(w.page.(*scenariosPage)); slices.Contains(got, "today") {
			t.Errorf("the tabs are %v", got)
		}
	})
	t.Run("TheSmallReport", func(t *testing.T) {
		w := openAt(t, Options{Package: tidewellPath, Page: "scenarios"})
		p := w.page.(*scenariosPage)
		for _, anchor := range tabAnchors(p) {
			p.show(anchor)
			p.controls.linked.Sliders[0].OnChanged(0.5)
			w.win.Canvas().Capture()
			if tabText(p) == "" {
				t.Errorf("tab %s says nothing", anchor)
			}
		}
		pages(w, func(Page) {})
	})
}

// A figure that needs less than it did keeps its room, and comes to rest.
func TestASmallerFigureRests(t *testing.T) {
	w, p := scenarios(t, Options{})
	p.show("moves")
	w.win.Canvas().Capture()
	figure := p.tabs.current().(*figuresTab).figures[0]
	before := figure.view.Size().Height
	p.controls.linked.Sliders[2].OnChanged(1)
	for range 3 {
		w.win.Canvas().Capture()
	}
	size, d := figure.view.Size(), figure.view.Drawing()
	if want := float32(d.Size.H) * size.Width / float32(d.Size.W); math.Abs(float64(size.Height-want)) > 1 {
		t.Errorf("the figure is %v high and needs %v: it asks anew with every frame", size.Height, want)
	}
	if size.Height >= before {
		t.Error("the figure is no smaller, so this shows nothing")
	}
}

// The wheel scrolls the page over a field as well.
func TestTheWheelPassesAField(t *testing.T) {
	w, p := scenarios(t, Options{})
	p.show("advanced")
	p.setOffset(p.offset() + 600)
	field := p.tabs.current().(*advancedTab).table.cell(0, "Class")
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(field).AddXY(8, 8) //nolint:forbidigo // a test's own app
	before := p.offset()
	test.Scroll(w.win.Canvas(), at, 0, -40)
	if got := p.offset(); got != before+40 {
		t.Errorf("over a field the page scrolls from %v to %v", before, got)
	}
}

// Rows keep their places while a handle is held, and take the order of their
// widths once it is let go.
func TestSwingsKeepTheirOrderUnderADrag(t *testing.T) {
	w, p := scenarios(t, Options{})
	s := w.session
	names := func() []string {
		t.Helper()
		swings, err := s.swings(s.Values())
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, one := range swings.Swings {
			out = append(out, one.Name)
		}
		return out
	}
	before := names()
	slider := p.controls.linked.Sliders[2]
	for _, v := range []float64{0.5, 0.8, 0.95} {
		slider.OnChanged(v)
		if now := names(); !slices.Equal(now, before) {
			t.Fatalf("at %v the order is %v, and was %v", v, now, before)
		}
	}
	slider.OnChangeEnded(0.95)
	if slices.Equal(names(), before) {
		t.Errorf("the order is still %v once the handle is let go", before)
	}
}
