package app

import (
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dossier/app/widgets"
	"dossier/db/scenario"
)

// TestScenarioPictures lays the page out wide and narrow, moved and not, and
// leaves pictures to look at.
func TestScenarioPictures(t *testing.T) {
	for _, c := range []struct {
		name string
		size fyne.Size
		o    Options
	}{
		{"scenarios-light", fyne.NewSize(1280, 800), Options{Set: []string{"bear=40"}}},
		{"scenarios-default", fyne.NewSize(1280, 800), Options{}},
		{"scenarios-dark", fyne.NewSize(1280, 800), Options{Set: []string{"bear=40", "price=6B", "dilution=20"}, Dark: true}},
		{"scenarios-small", fyne.NewSize(1024, 700), Options{Set: []string{"bear=40", "values=computed"}}},
		{"scenarios-small-dark", fyne.NewSize(1024, 700), Options{Dark: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.o.Page = "scenarios"
			w := openAt(t, c.o)
			w.win.Resize(c.size)
			picture(t, w, c.name)
		})
	}
}

// named returns the first object in view whose name begins with the words.
func named(t *testing.T, o fyne.CanvasObject, words string) fyne.CanvasObject {
	t.Helper()
	var found fyne.CanvasObject
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if found != nil || !o.Visible() {
			return
		}
		if a, ok := o.(fyne.Accessible); ok && strings.HasPrefix(a.AccessibilityLabel(), words) {
			found = o
			return
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(o)
	if found == nil {
		t.Fatalf("nothing in view is called %q", words)
	}
	return found
}

func label(o fyne.CanvasObject) string { return o.(fyne.Accessible).AccessibilityLabel() }

// scenarios is the page of scenarios of a window.
func scenarios(t *testing.T, o Options) (*Window, *scenariosPage) {
	t.Helper()
	o.Page = "scenarios"
	w := openAt(t, o)
	p, ok := w.page.(*scenariosPage)
	if !ok {
		t.Fatalf("the page is a %T", w.page)
	}
	return w, p
}

func TestScenarioPage(t *testing.T) {
	bear := scenario.Probability("bear")
	t.Run("SaysAndCountsTheReportAtFirst", func(t *testing.T) {
		w, p := scenarios(t, Options{})
		for _, words := range []string{"Weighted value: $8.8B, exactly $8.8125B", "Return at $7.0B: 1.3x, exactly 1.2589x", "Per year: 6\u00a0%", "Chance to lose money: 25\u00a0%"} {
			named(t, p.object(), words)
		}
		if got, want := p.sentence.Text.Plain(), scenario.Sentence(w.session.Base(), w.session.Base()).Plain(); got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
		if !p.undo.Disabled() || !p.back.Disabled() {
			t.Error("there is something to take back before anything moved")
		}
	})

	t.Run("EveryStepOfADragShows", func(t *testing.T) {
		w, p := scenarios(t, Options{})
		slider := p.controls.linked.Sliders[2]
		for _, v := range []float64{0.30, 0.55, 0.99, 0.40} {
			slider.OnChanged(v)
		}
		named(t, p.object(), "Weighted value: $7.7B")
		if got, want := p.sentence.Text.Plain(), scenario.Sentence(w.session.Values(), w.session.Base()).Plain(); got != want || !strings.Contains(got, "Bear at 40") {
			t.Errorf("it says %q, want %q", got, want)
		}
		if w.session.CanUndo() {
			t.Error("a drag that goes on is a step already")
		}
		slider.OnChangeEnded(0.40)
		for i, want := range []float64{0.20, 0.40, 0.40} {
			if got := p.controls.linked.Sliders[i].Value(); math.Abs(got-want) > 1e-9 {
				t.Errorf("slider %d stands at %v, want %v", i, got, want)
			}
		}
		test.Tap(p.undo)
		if w.session.Changed() {
			t.Error("one undo does not take back one drag")
		}
		named(t, p.object(), "Weighted value: $8.8B")
	})

	t.Run("BackToTheReport", func(t *testing.T) {
		w, p := scenarios(t, Options{Set: []string{"bear=40", "price=6B", "years=5", "values=computed"}})
		named(t, p.object(), "ARR × multiple, selected")
		test.Tap(p.back)
		if w.session.Changed() {
			t.Error("the scenario is not the report's")
		}
		named(t, p.object(), "As the report states, selected")
	})

	t.Run("TheOtherValuesAreAlwaysShown", func(t *testing.T) {
		_, p := scenarios(t, Options{})
		if got := label(p.cards.weighted); !strings.Contains(got, "ARR × multiple: $7.5B") {
			t.Errorf("%q does not say what ARR times multiple gives", got)
		}
		p.controls.values.OnChanged(1)
		if got := label(p.cards.weighted); !strings.Contains(got, "$7.5B") || !strings.Contains(got, "stated values: $8.8B") || !strings.Contains(got, "−$1.3B") {
			t.Errorf("%q does not say what is stated, and how far off", got)
		}
	})

	t.Run("BothPricesStandBesideAnother", func(t *testing.T) {
		_, p := scenarios(t, Options{Set: []string{"price=6B"}})
		for _, card := range []*widgets.StatCard{p.cards.times, p.cards.yearly, p.cards.bad} {
			if got := label(card); !strings.Contains(got, "at $7.0B, ceiling") || !strings.Contains(got, "at $4.5B") {
				t.Errorf("%q leaves out the ceiling or the last price", got)
			}
		}
	})

	t.Run("LocksSayWhatTheyHold", func(t *testing.T) {
		w, p := scenarios(t, Options{})
		p.controls.lock(0, true)
		p.controls.lock(1, true)
		p.controls.linked.Sliders[2].OnChanged(0.6)
		if got := w.session.Values().Set.Value(bear); got != 0.25 {
			t.Errorf("Bear went to %v past two locks", got)
		}
		if got := p.controls.linked.Sliders[2].Value(); got != 0.25 {
			t.Errorf("its handle stands at %v", got)
		}
		if got, want := p.controls.note.Text.Plain(), "Bull and Base are locked, so Bear stops at 25\u00a0%."; got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
		p.controls.linked.Sliders[0].OnChanged(0.6)
		if got := p.controls.note.Text.Plain(); !strings.HasPrefix(got, "Bull is locked at 25") {
			t.Errorf("moving a locked one says %q", got)
		}
		p.controls.lock(0, false)
		if got := p.controls.note.Text.Plain(); got != howChancesMove {
			t.Errorf("after unlocking it says %q", got)
		}
	})

	t.Run("NothingMovesUnderADrag", func(t *testing.T) {
		_, p := scenarios(t, Options{})
		driver := fyne.CurrentApp().Driver() //nolint:forbidigo // a test's own app
		slider := p.controls.linked.Sliders[2]
		before, height := driver.AbsolutePositionForObject(p.values), p.values.Size().Height
		at := driver.AbsolutePositionForObject(slider)
		for v := 0.0; v <= 1; v += 0.05 {
			slider.OnChanged(v)
			if now := driver.AbsolutePositionForObject(slider); now != at {
				t.Fatalf("at %v the slider jumps from %v to %v", v, at, now)
			}
			if now := driver.AbsolutePositionForObject(p.values); now != before || p.values.Size().Height != height {
				t.Fatalf("at %v the figure jumps from %v to %v", v, before, now)
			}
		}
	})

	t.Run("AllInViewAtTheDesignSize", func(t *testing.T) {
		w, p := scenarios(t, Options{Set: []string{"bear=40", "price=6B"}})
		const menuBar = 28
		size := designSize().SubtractWidthHeight(0, menuBar)
		w.win.Resize(size)
		page := p.page.Size()
		top, _ := p.body.tabs(page.Width)
		if top > page.Height {
			t.Errorf("assumptions, numbers and figures need %v of %v pixels", top, page.Height)
		}
		w.frame.say("") // the hint of the first start
		if bar := top + p.tabs.bar.MinSize().Height; bar > p.page.Size().Height {
			t.Errorf("the tabs' names end at %v of %v pixels", bar, p.page.Size().Height)
		}
	})

	t.Run("AWarningOpensItsArithmetic", func(t *testing.T) {
		w, p := scenarios(t, Options{})
		first := w.session.Report().Warnings[0]
		test.Tap(named(t, p.object(), "warning: "+first.Title).(fyne.Tappable))
		if text := strings.Join(sentences(w.frame.drawer.object()), "\n"); !strings.Contains(text, first.Arithmetic) {
			t.Error("the arithmetic is not shown")
		}
	})

	t.Run("ExactWhilePointedAt", func(t *testing.T) {
		_, p := scenarios(t, Options{})
		p.cards.weighted.MouseIn(&desktop.MouseEvent{})
		if !painted(p.cards.weighted, "$8.8125B") {
			t.Error("pointing at the value does not show it to the last digit")
		}
		p.cards.weighted.MouseOut()
		if !painted(p.cards.weighted, "$8.8B") {
			t.Error("the value stays exact")
		}
	})

	t.Run("AnotherReport", func(t *testing.T) {
		w, p := scenarios(t, Options{Package: tidewellPath})
		if got := len(p.controls.linked.Sliders); got != 3 {
			t.Fatalf("%d sliders", got)
		}
		p.controls.linked.Sliders[0].OnChanged(0.5)
		if !w.session.Changed() {
			t.Error("its slider moves nothing")
		}
	})
}

// painted reports whether a widget paints a text.
func painted(w fyne.Widget, words string) bool {
	for _, o := range test.WidgetRenderer(w).Objects() {
		if text, ok := o.(*canvas.Text); ok && text.Text == words {
			return true
		}
	}
	return false
}

func TestInputsAsTyped(t *testing.T) {
	_, p := scenarios(t, Options{})
	bear := scenario.Probability("bear")
	for _, c := range []struct {
		in   scenario.Input
		text string
		want float64 // NaN: refused
	}{
		{bear, "40", 0.40},
		{bear, "40\u00a0%", 0.40},
		{bear, " 33.3 % ", 0.333},
		{bear, "0", 0},
		{bear, "101", math.NaN()},
		{bear, "-1", math.NaN()},
		{bear, "0.4", math.NaN()},
		{bear, "much", math.NaN()},
		{bear, "", math.NaN()},
		{scenario.Price, "6.5", 6.5e9},
		{scenario.Price, "$6.5B", 6.5e9},
		{scenario.Price, "900M", 9e8},
		{scenario.Price, "€6B", math.NaN()},
		{scenario.Price, "0", math.NaN()},
		{scenario.Years, "4", 4},
		{scenario.Years, "3.5 years", 3.5},
		{scenario.Years, "99", math.NaN()},
		{scenario.Dilution, "none", 0},
		{scenario.Dilution, "", 0},
		{scenario.Dilution, "20", 0.20},
		{scenario.Dilution, "100", math.NaN()},
	} {
		got, err := p.controls.parse(c.in, c.text)
		switch {
		case math.IsNaN(c.want) && err == nil:
			t.Errorf("%s: %q is taken for %v", c.in, c.text, got)
		case !math.IsNaN(c.want) && (err != nil || math.Abs(got-c.want) > 1e-9*c.want):
			t.Errorf("%s: %q reads as %v (%v), want %v", c.in, c.text, got, err, c.want)
		case err != nil && strings.Contains(err.Error(), "="):
			t.Errorf("%s: %q is refused in the command line's words: %v", c.in, c.text, err)
		}
	}
	set := p.w.session.Values().Set
	for _, in := range set.Inputs() {
		least, most, step := set.Range(in)
		for v := least; v <= most; v += step {
			text := formatInput(in, v)
			got, err := p.controls.parse(in, text)
			if err != nil || math.Abs(got-v) > step/2 {
				t.Fatalf("%s: %v is shown as %q, which reads as %v (%v)", in, v, text, got, err)
			}
		}
	}
}
