package app

import (
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/quantity"
	"dossier/db/scenario"
)

// The ends of what can be set of a spread with a handle.
const (
	mostWriteOff    = 0.5
	mostCorrelation = 0.95
	noWriteOff      = "none"
)

// shapes are the shapes to draw by: how a switch names each, and what it
// does.
func shapes() []struct {
	shape       scenario.Shape
	name, about string
} {
	return []struct {
		shape       scenario.Shape
		name, about string
	}{
		{scenario.Mixture, "Report’s cases", "A case by its chance, then any value within its range alike: what the report says."},
		{scenario.Triangular, "Triangular", "From the low end of the worst case over the middle of the likeliest to the high end of the best, in straight lines."},
		{scenario.PERT, "PERT", "As triangular, with more weight near the likeliest and less at the ends."},
		{scenario.Lognormal, "Lognormal", "The middles of the worst and the best case as P10 and P90, with a long tail above."},
		{scenario.Product, "ARR × multiple", "ARR and multiple drawn apart, each triangular between the cases, and multiplied. The correlation is of their ranks."},
	}
}

// oddsControls set how the spread of returns is drawn. Like the assumptions
// they are moved, and on release become a step of undo.
type oddsControls struct {
	w      *Window
	reflow func() // lays the page out again

	shape       *widgets.Segmented
	about       *widgets.Sentence
	writeOff    *widgets.AssumptionSlider
	correlation *widgets.AssumptionSlider
	seed        *cellEntry
	fault       *widgets.Sentence
	typing      bool   // the field holds what is not taken over yet
	shown       uint64 // the seed of the draws when the field was last written
	plain       fyne.CanvasObject
	root        *fyne.Container
}

func newOddsControls(w *Window, reflow func()) *oddsControls {
	c := &oddsControls{w: w, reflow: reflow}
	var names []string
	for _, s := range shapes() {
		names = append(names, s.name)
	}
	c.shape = widgets.NewSegmented(names, func(i int) {
		c.set(func(o *oddsSetting) { o.Shape = shapes()[i].shape })
		w.session.Settle()
	})
	c.shape.Small = true
	c.about = widgets.NewText("", widgets.NoteStyle())
	c.addSliders()
	c.addSeed()
	c.plain = newRow(widgets.NewLinkText(lang.L("Back to the report’s cases"), func() {
		c.set(func(o *oddsSetting) { *o = plainOdds() })
		w.session.Settle()
	}))
	c.plain.Hide()
	c.root = widgets.NewColumn(8,
		c.shape, newSteady(c.about),
		widgets.NewColumns(28, []float32{1.2, 1.2, 1},
			widgets.NewColumn(0, c.writeOff), widgets.NewColumn(0, c.correlation),
			widgets.NewColumn(2, fieldLabel(lang.L("Seed of the draws")), c.seed, c.fault)),
		c.plain)
	return c
}

func (c *oddsControls) addSliders() {
	c.writeOff = c.slider(widgets.AssumptionOptions{
		Name: "Write-off", Tone: widgets.Ink, Max: mostWriteOff, Step: 0.01,
		Format: formatWriteOff, Parse: parseWriteOff,
	}, func(o *oddsSetting, v float64) { o.WriteOff = v })
	c.correlation = c.slider(widgets.AssumptionOptions{
		Name: "Correlation", Tone: widgets.Ink, Min: -mostCorrelation, Max: mostCorrelation, Step: 0.05,
		Format: func(v float64) string { return decimals(v, 2) }, Parse: parseCorrelation,
	}, func(o *oddsSetting, v float64) { o.Correlation = v })
}

func (c *oddsControls) slider(o widgets.AssumptionOptions, put func(*oddsSetting, float64)) *widgets.AssumptionSlider {
	s := widgets.NewAssumptionSlider(o)
	s.OnChanged = func(v float64) { c.set(func(o *oddsSetting) { put(o, v) }) }
	s.OnChangeEnded = func(float64) { c.w.session.Settle() }
	return s
}

// addSeed adds the field of the seed.
func (c *oddsControls) addSeed() {
	c.fault = widgets.NewText("", widgets.NoteStyle().With(widgets.Warning))
	c.fault.Hide()
	c.seed = newCellEntry("Seed of the draws", c.takeSeed)
	c.seed.undone, c.seed.redone = c.w.unless(&c.typing)
	c.seed.OnChanged = func(string) { c.typing = true }
}

// takeSeed takes over the seed as typed. What is none stays as it is, with the
// reason below.
func (c *oddsControls) takeSeed() {
	seed, err := strconv.ParseUint(strings.TrimSpace(c.seed.Text), 10, 64)
	if err != nil {
		c.say(lang.L("A seed is a whole number from 0 up."))
		return
	}
	c.say("")
	c.typing = false
	if seed != c.w.session.advanced.odds.Seed {
		c.set(func(o *oddsSetting) { o.Seed = seed })
		c.w.session.Settle()
	}
}

// say shows what is wrong with the seed; "" is nothing.
func (c *oddsControls) say(fault string) {
	if c.fault.Text.Plain() == fault {
		return
	}
	c.fault.SetWords(fault)
	setVisible(c.fault, fault != "")
	c.reflow()
}

func (c *oddsControls) set(change func(*oddsSetting)) {
	a := c.w.session.advanced
	change(&a.odds)
	if err := c.w.session.SetAdvanced(a); err != nil {
		c.w.fail("draw that", err)
	}
}

// refresh follows the session.
func (c *oddsControls) refresh() {
	o := c.w.session.advanced.odds
	for i, s := range shapes() {
		if s.shape == o.Shape {
			c.shape.SetSelected(i)
			c.about.SetWords(s.about)
		}
	}
	if c.writeOff.Value() != o.WriteOff {
		c.writeOff.SetValue(o.WriteOff)
	}
	if c.correlation.Value() != o.Correlation {
		c.correlation.SetValue(o.Correlation)
	}
	if shown := o.Shape == scenario.Product; shown != c.correlation.Visible() {
		setVisible(c.correlation, shown)
		c.reflow()
	}
	if c.seed.Text == "" && !c.typing || o.Seed != c.shown {
		c.shown = o.Seed
		c.seed.SetText(strconv.FormatUint(o.Seed, 10))
		c.typing = false
		c.say("")
	}
	if shown := o != plainOdds(); shown != c.plain.Visible() {
		setVisible(c.plain, shown)
		c.reflow()
	}
}

func formatWriteOff(v float64) string {
	if v == 0 {
		return noWriteOff
	}
	return quantity.Share(v)
}

// parseWriteOff reads a chance in percent: "5", "5 %", "none".
func parseWriteOff(text string) (float64, error) {
	text = strings.TrimSpace(text)
	if strings.EqualFold(text, noWriteOff) {
		return 0, nil
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(text, "%")), 64)
	if err != nil || !(v >= 0 && v <= mostWriteOff*100) {
		return 0, errors.New("a chance from 0 to " + quantity.Share(mostWriteOff))
	}
	return v / 100, nil
}

// parseCorrelation reads a rank correlation; a real minus sign will do.
func parseCorrelation(text string) (float64, error) {
	v, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(text), "−", "-", 1), 64)
	if err != nil || !(v >= -mostCorrelation && v <= mostCorrelation) {
		return 0, errors.New("from " + decimals(-mostCorrelation, 2) + " to " + decimals(mostCorrelation, 2))
	}
	return v, nil
}
