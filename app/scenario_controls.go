package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/scenario"
)

// mostWarnings is how many of the report's warnings the page shows.
const mostWarnings = 3

// howChancesMove is what stands under the chances while nothing hinders them.
const howChancesMove = "Always 100 %. A lock holds one still; the tick is the report’s."

// scenarioControls are the assumptions a reader may move, and the report's
// warnings about them.
type scenarioControls struct {
	w      *Window
	reflow func() // lays the page out again after a height changed; set by the page

	heading  *widgets.Sentence
	cases    []scenario.Input // of the linked sliders, in order
	linked   *widgets.LinkedSliders
	note     *widgets.Sentence
	single   map[scenario.Input]*widgets.AssumptionSlider
	others   fyne.CanvasObject
	values   *widgets.Segmented
	warnings fyne.CanvasObject
}

func newScenarioControls(w *Window) *scenarioControls {
	c := &scenarioControls{w: w, reflow: func() {}, single: map[scenario.Input]*widgets.AssumptionSlider{}}
	c.heading = widgets.NewText(lang.L("Your assumptions"), widgets.HeadingStyle(3))
	c.addChances()
	c.others = widgets.NewColumn(0,
		c.add(scenario.Price, "Price we pay"),
		c.add(scenario.Years, "Years to exit"),
		c.add(scenario.Dilution, "Dilution"))
	c.values = widgets.NewSegmented([]string{lang.L("As the report states"), lang.L("ARR × multiple")}, c.useValues)
	c.addWarnings()
	return c
}

// addChances adds the linked sliders, one for each case.
func (c *scenarioControls) addChances() {
	cases := c.w.session.Report().Scenarios.Cases
	var options []widgets.AssumptionOptions
	for i, one := range cases {
		in := scenario.Probability(one.ID)
		c.cases = append(c.cases, in)
		o := c.options(in, one.Name)
		o.Tone, o.Lockable = caseTone(i, len(cases)), true
		options = append(options, o)
	}
	c.linked = widgets.NewLinkedSliders(options...)
	c.linked.OnChanged = func(i int, v float64) { c.move(c.cases[i], v) }
	c.linked.OnChangeEnded = func(int, float64) { c.w.session.Settle() }
	c.linked.OnLock = c.lock
	c.note = widgets.NewText(howChancesMove, widgets.NoteStyle())
}

// add makes the slider of an input that moves alone.
func (c *scenarioControls) add(in scenario.Input, name string) fyne.CanvasObject {
	s := widgets.NewAssumptionSlider(c.options(in, name))
	s.OnChanged = func(v float64) { c.move(in, v) }
	s.OnChangeEnded = func(float64) { c.w.session.Settle() }
	c.single[in] = s
	return s
}

func (c *scenarioControls) options(in scenario.Input, name string) widgets.AssumptionOptions {
	base := c.w.session.Base().Set
	least, most, step := base.Range(in)
	return widgets.AssumptionOptions{
		Name: name, Tone: widgets.Ink,
		Min: least, Max: most, Step: step,
		Report: base.Value(in),
		Format: func(v float64) string { return formatInput(in, v) },
		Parse:  func(text string) (float64, error) { return c.parse(in, text) },
	}
}

// addWarnings lists what the report itself warns of.
func (c *scenarioControls) addWarnings() {
	all := c.w.session.Report().Warnings
	var rows []fyne.CanvasObject
	for i, one := range all[:min(len(all), mostWarnings)] {
		rows = append(rows, widgets.NewNotice(one.Title, func() { c.w.warn(i) }))
	}
	if more := len(all) - mostWarnings; more > 0 {
		words := fmt.Sprintf("%s on the cover", countOf(more, "more warning"))
		rows = append(rows, widgets.NewInset(4, 0, 0, 0,
			widgets.NewLinkText(words, func() { c.w.goTo(Route{Page: CoverPage}) })))
	}
	c.warnings = widgets.NewColumn(0, rows...)
}

// move follows a handle. Where it cannot go it comes back, and the note says
// what holds it.
func (c *scenarioControls) move(in scenario.Input, v float64) {
	err := c.w.session.Move(in, v)
	switch {
	case err != nil:
		c.explain(err.Error() + ".")
		c.refresh()
	case !sameAsShown(in, c.w.session.Values().Set.Value(in), v):
		c.explain(c.held(in))
	default:
		c.explain("")
	}
}

// lock holds a chance or lets it go.
func (c *scenarioControls) lock(i int, on bool) {
	set := c.w.session.Values().Set.WithLock(c.cases[i], on)
	if err := c.w.session.PutSet(set); err != nil {
		c.w.fail("lock the probability", err)
	}
	c.explain("")
}

func (c *scenarioControls) useValues(i int) {
	basis := scenario.Stated
	if i == 1 {
		basis = scenario.Computed
	}
	if err := c.w.session.PutSet(c.w.session.Values().Set.WithBasis(basis)); err != nil {
		c.w.fail("change the values", err)
	}
}

// held says what keeps a chance from moving.
func (c *scenarioControls) held(in scenario.Input) string {
	set, cases := c.w.session.Values().Set, c.w.session.Report().Scenarios.Cases
	var locks []string
	name := ""
	for i, other := range c.cases {
		switch {
		case other == in:
			name = cases[i].Name
		case set.Locked(other):
			locks = append(locks, cases[i].Name)
		}
	}
	if len(locks) == 0 {
		return ""
	}
	verb := "is"
	if len(locks) > 1 {
		verb = "are"
	}
	return fmt.Sprintf("%s %s locked, so %s stops at %s.", strings.Join(locks, " and "), verb, name, formatInput(in, set.Value(in)))
}

// explain shows why something did not move; "" shows how things move.
func (c *scenarioControls) explain(words string) {
	style := widgets.NoteStyle().With(widgets.Warning)
	if words == "" {
		words, style = howChancesMove, widgets.NoteStyle()
	}
	if c.note.Text.Plain() == words {
		return
	}
	c.note.Style = style
	c.note.SetWords(words)
	if width := c.note.Size().Width; width > 0 && c.note.HeightForWidth(width) != c.note.Size().Height {
		c.reflow()
	}
}

// refresh follows the session.
func (c *scenarioControls) refresh() {
	set := c.w.session.Values().Set
	values := make([]float64, len(c.cases))
	for i, in := range c.cases {
		values[i] = set.Value(in)
		if s := c.linked.Sliders[i]; s.Locked() != set.Locked(in) {
			s.SetLocked(set.Locked(in))
		}
	}
	c.linked.SetValues(values...)
	for in, s := range c.single {
		if s.Value() != set.Value(in) {
			s.SetValue(set.Value(in))
		}
	}
	c.values.SetSelected(int(set.Basis()))
}

// caseTone is the colour of a case: the best, the worst, those between.
func caseTone(i, n int) widgets.Tone {
	switch i {
	case 0:
		return widgets.Bull
	case n - 1:
		return widgets.Bear
	}
	return widgets.Base
}

// sameAsShown reports whether two values of an input read the same.
func sameAsShown(in scenario.Input, a, b float64) bool {
	return formatInput(in, a) == formatInput(in, b)
}
