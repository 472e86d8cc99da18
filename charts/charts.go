// Package charts lays out a report's figures: one file per kind, each from
// the report's own cells and the reader's scenario into a [drawing.Drawing].
//
// The figures share one language. Hairlines for grids; labels stand at what
// they name, so there are no legends to match; a range is drawn as a range;
// what the report states is solid and what its own numbers give is outlined;
// how sure a number is shows by shape. No text is smaller than 11 points, no
// two texts overlap, and whatever can be read as a number is a mark that can
// be pointed at.
package charts

import (
	"errors"
	"fmt"

	"dossier/charts/drawing"
	"dossier/db/report"
	"dossier/db/scenario"
)

// minWidth is the narrowest a figure is laid out: narrower surfaces scale it.
const minWidth = 480

// Draw lays out a figure of the report, width points wide; less than 480 is
// taken as 480. The figure follows v where its kind does. Only the body is
// drawn: the caption line is set by the page, from [Finding].
//
// The error names the figure and what in its data cannot be drawn; it is
// [scenario.ErrNoScenarios] for a figure that follows the scenario in a report
// that has none.
func Draw(r *report.Report, id report.FigureID, v scenario.Values, th drawing.Theme, width float64) (*drawing.Drawing, error) {
	f, ok := r.Figure(id)
	if !ok {
		return nil, fmt.Errorf("there is no figure %s", id)
	}
	s := newSheet(r, th, width)
	s.d.Title = f.Title
	var err error
	switch spec := f.Spec.(type) {
	case *report.ValueRangeSpec:
		err = s.valueRange(v)
	case *report.SensitivitySpec:
		err = s.sensitivity(spec, v)
	case *report.FunnelSpec:
		err = s.funnel(spec)
	case *report.JourneySpec:
		err = s.journey(spec)
	case *report.LadderSpec:
		err = s.ladder(spec)
	case *report.PositionsSpec:
		err = s.positions(spec)
	case *report.GatesSpec:
		err = s.gates(spec, v)
	case *report.MatrixSpec:
		err = s.matrix(spec)
	case *report.RiskGridSpec:
		err = s.riskGrid(spec)
	case *report.GraphSpec:
		err = s.graph(spec)
	case *report.MultiplesSpec:
		err = s.multiples(spec, v)
	case *report.FactsSpec:
		err = s.facts(spec)
	case *report.RegisterSpec:
		err = s.register(spec)
	case *report.MaturitySpec:
		err = s.maturity(spec)
	case *report.StackSpec:
		err = s.stack(spec)
	case *report.RangesSpec:
		err = s.ranges(spec)
	case *report.BridgeSpec:
		err = s.bridge(spec)
	case *report.MarketSpec:
		err = s.market(spec)
	case *report.TimelineSpec:
		err = s.timeline(spec)
	case *report.ColumnsSpec:
		err = s.columns(spec)
	case *report.RoundsSpec:
		err = s.rounds(spec)
	default:
		err = fmt.Errorf("kind %q cannot be drawn", f.Kind)
	}
	d, err := s.finish(err)
	if err != nil {
		return nil, fmt.Errorf("figure %s: %w", id, err)
	}
	return d, nil
}

// needScenarios returns an error unless v was evaluated from r's scenarios
// and holds nothing but finite numbers.
func needScenarios(r *report.Report, v scenario.Values) error {
	if r.Scenarios == nil || len(r.Scenarios.Cases) == 0 || len(v.Cases) == 0 {
		return scenario.ErrNoScenarios
	}
	if len(v.Cases) != len(r.Scenarios.Cases) {
		return fmt.Errorf("the scenario has %d cases and the report %d", len(v.Cases), len(r.Scenarios.Cases))
	}
	for _, c := range v.Cases {
		if !finite(c.Probability, c.Stated.Low, c.Stated.High, c.Computed.Low, c.Computed.High) {
			return fmt.Errorf("case %s: a value is not a finite number", c.Name)
		}
	}
	if !finite(v.Weighted, v.Stated, v.Computed, v.Price.Price, v.Price.MOIC) {
		return errors.New("a weighted value is not a finite number")
	}
	return nil
}
