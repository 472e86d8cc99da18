package app

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2/lang"

	"dossier/charts"
	"dossier/charts/drawing"
	"dossier/db/report"
	"dossier/db/scenario"
)

// mostSwings is how many inputs the figure of swings shows.
const mostSwings = 5

// scenariosPlace is where a figure of the scenario page is read.
const scenariosPlace = "Scenarios"

// workbenchExhibits are the figures of the scenario page's tabs that are not
// the report's own, in the tabs' order. They are presented only when one of
// them is asked for.
func (w *Window) workbenchExhibits() []*exhibit {
	all := []*exhibit{w.bridgeExhibit(), w.swingsExhibit(), w.oddsBarExhibit()}
	if hasToday(w.session.Report()) {
		all = append(all, w.todayExhibit())
	}
	spread, _ := w.oddsExhibit()
	return append(all, spread, w.capTableExhibit())
}

// bridgeExhibit says step by step why the reader's value is not the report's.
func (w *Window) bridgeExhibit() *exhibit {
	s := w.session
	e := &exhibit{w: w, key: "bridge", name: "Why it changed", label: lang.L("Why it changed"), place: scenariosPlace}
	e.title = func() report.Text {
		if !s.Changed() {
			return plain("Nothing differs from the report yet: move an assumption and this shows what it does.").text()
		}
		return scenario.Sentence(s.Values(), s.Base())
	}
	e.paint = func(v scenario.Values, _ string, th drawing.Theme, width float64) (*drawing.Drawing, error) {
		return charts.DrawBridge(v.Bridge(s.Base()), charts.WidestValue(v), th, width)
	}
	return e
}

// swingsExhibit ranks the inputs by what each alone does to the return.
func (w *Window) swingsExhibit() *exhibit {
	s := w.session
	e := &exhibit{w: w, key: "swings", name: "What moves it most", label: lang.L("What moves it most"), place: scenariosPlace}
	e.title = func() report.Text {
		t, err := s.swings(s.Values())
		if err != nil || len(t.Swings) == 0 {
			return plain(e.name).text() // the figure's place says why
		}
		first := slices.MaxFunc(t.Swings, func(a, b scenario.Swing) int { return cmp.Compare(a.Swing(), b.Swing()) })
		low, high := t.Of.Format(min(first.AtLow, first.AtHigh)), t.Of.Format(max(first.AtLow, first.AtHigh))
		return plain(first.Name + " moves the return most: from " + low + " to " + high + ".").text()
	}
	e.paint = func(v scenario.Values, _ string, th drawing.Theme, width float64) (*drawing.Drawing, error) {
		t, err := s.swings(v)
		if err != nil {
			return nil, err
		}
		return charts.DrawTornado(t, charts.TornadoAxis(t.Of, v), th, width)
	}
	return e
}

// swings are the widest inputs, the widest first. While one is being moved they
// keep the order they had: nothing changes places under a drag.
func (s *Session) swings(v scenario.Values) (scenario.Tornado, error) {
	if s.moving == "" {
		return v.Tornado(scenario.TornadoOptions{Most: mostSwings})
	}
	rest, err := scenario.Evaluate(s.report, s.rest)
	if err != nil {
		return scenario.Tornado{}, err
	}
	before, err := rest.Tornado(scenario.TornadoOptions{Most: mostSwings})
	if err != nil {
		return scenario.Tornado{}, err
	}
	t, err := v.Tornado(scenario.TornadoOptions{})
	if err != nil {
		return t, err
	}
	var kept []scenario.Swing
	for _, was := range before.Swings {
		i := slices.IndexFunc(t.Swings, func(now scenario.Swing) bool { return now.Name == was.Name })
		if i >= 0 {
			kept = append(kept, t.Swings[i])
		}
	}
	t.Swings = kept
	return t, nil
}
