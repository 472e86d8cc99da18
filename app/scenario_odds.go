package app

import (
	"fmt"

	"fyne.io/fyne/v2/lang"

	"dossier/charts"
	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// odds draws the spread of returns. It keeps its random numbers, so that every
// step of a drag meets the same luck, and its last result, which a figure, its
// title and a table ask for in turn.
type odds struct {
	sampler *scenario.Sampler // nil: nothing drawn yet
	seed    uint64            // of the sampler

	set     scenario.Set // that found is for
	setting oddsSetting
	found   scenario.Outcomes // no trials: nothing yet
}

// of is the spread under values and a setting. The error is for people.
func (o *odds) of(v scenario.Values, setting oddsSetting) (scenario.Outcomes, error) {
	if o.sampler == nil || o.seed != setting.Seed {
		s, err := scenario.NewSampler(oddsTrials, setting.Seed)
		if err != nil {
			return scenario.Outcomes{}, err
		}
		o.sampler, o.seed, o.found = s, setting.Seed, scenario.Outcomes{}
	}
	if o.found.Trials > 0 && o.setting == setting && o.set.Equal(v.Set) {
		return o.found, nil
	}
	found, err := o.sampler.Simulate(v, setting.simulation())
	if err != nil {
		return scenario.Outcomes{}, err
	}
	o.set, o.setting, o.found = v.Set, setting, found
	return found, nil
}

// oddsBarExhibit is how far the returns of the report's own cases reach.
func (w *Window) oddsBarExhibit() *exhibit {
	s, o := w.session, &odds{}
	e := &exhibit{w: w, key: "odds bar", name: "How far the returns reach", label: lang.L("How far the returns reach"), place: scenariosPlace}
	e.title = func() report.Text {
		found, err := o.of(s.Values(), plainOdds())
		if err != nil {
			return plain(e.name).text() // the figure's place says why
		}
		return eightInTen(found)
	}
	e.paint = func(v scenario.Values, _ string, th drawing.Theme, width float64) (*drawing.Drawing, error) {
		found, err := o.of(v, plainOdds())
		if err != nil {
			return nil, err
		}
		return charts.DrawOddsBar(found, charts.OddsAxis(), th, width)
	}
	return e
}

// oddsExhibit is the spread of returns as the reader has it drawn, and what
// was found.
func (w *Window) oddsExhibit() (*exhibit, func() (scenario.Outcomes, error)) {
	s, o := w.session, &odds{}
	find := func() (scenario.Outcomes, error) { return o.of(s.Values(), s.advanced.odds) }
	e := &exhibit{w: w, key: "odds", name: "The spread of returns", label: lang.L("The spread of returns"), place: scenariosPlace}
	e.title = func() report.Text {
		found, err := find()
		if err != nil {
			return plain(e.name).text() // the figure's place says why
		}
		return eightInTen(found)
	}
	e.paint = func(v scenario.Values, _ string, th drawing.Theme, width float64) (*drawing.Drawing, error) {
		found, err := o.of(v, s.advanced.odds)
		if err != nil {
			return nil, err
		}
		return charts.DrawOdds(found, charts.OddsAxis(), th, width)
	}
	return e, find
}

// eightInTen says in a line where the returns lie.
func eightInTen(o scenario.Outcomes) report.Text {
	return plain("Eight in ten draws lie ").
		bold(fmt.Sprintf("between %s and %s", quantity.Times(o.P10), quantity.Times(o.P90))).
		then("; half are below ").bold(quantity.Times(o.P50)).then(".").text()
}
