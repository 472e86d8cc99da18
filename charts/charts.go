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

// Draw lays out a figure of the report in the first of its [Views], width
// points wide; less than 480 is taken as 480. The figure follows v where its
// kind does. Only the body is drawn: the caption line is set by the page, from
// [Finding].
//
// The error names the figure and what in its data cannot be drawn; it is
// [scenario.ErrNoScenarios] for a figure that follows the scenario in a report
// that has none.
func Draw(r *report.Report, id report.FigureID, v scenario.Values, th drawing.Theme, width float64) (*drawing.Drawing, error) {
	return DrawView(r, id, "", v, th, width)
}

// DrawView is [Draw] in the view of that id; "" is the first. A view the
// figure does not have is an error that names those it has.
func DrawView(r *report.Report, id report.FigureID, view string, v scenario.Values, th drawing.Theme, width float64) (*drawing.Drawing, error) {
	f, ok := r.Figure(id)
	if !ok {
		return nil, fmt.Errorf("there is no figure %s", id)
	}
	view, err := viewNamed(Views(r, id), view)
	if err != nil {
		return nil, fmt.Errorf("figure %s: %w", id, err)
	}
	s := newSheet(r, th, width)
	s.d.Title = f.Title
	d, err := s.finish(s.body(f, view, v))
	if err != nil {
		return nil, fmt.Errorf("figure %s: %w", id, err)
	}
	return d, nil
}

// body draws the figure's kind.
func (s *sheet) body(f *report.Figure, view string, v scenario.Values) error {
	switch spec := f.Spec.(type) {
	case *report.ValueRangeSpec:
		return s.valueRange(v)
	case *report.SensitivitySpec:
		return s.sensitivity(spec, v)
	case *report.FunnelSpec:
		return s.funnel(spec, view)
	case *report.JourneySpec:
		return s.journey(spec)
	case *report.LadderSpec:
		return s.ladder(spec)
	case *report.PositionsSpec:
		return s.positions(spec, view)
	case *report.GatesSpec:
		return s.gates(spec, v)
	case *report.MatrixSpec:
		return s.matrix(spec, view)
	case *report.RiskGridSpec:
		return s.riskGrid(spec)
	case *report.GraphSpec:
		return s.graph(spec, view)
	case *report.MultiplesSpec:
		return s.multiples(spec, v)
	case *report.FactsSpec:
		return s.facts(spec, view)
	case *report.RegisterSpec:
		return s.register(spec)
	case *report.MaturitySpec:
		return s.maturity(spec)
	case *report.StackSpec:
		return s.stack(spec)
	case *report.RangesSpec:
		return s.ranges(spec)
	case *report.BridgeSpec:
		return s.bridge(spec, view)
	case *report.MarketSpec:
		return s.market(spec, view)
	case *report.TimelineSpec:
		return s.timeline(spec)
	case *report.ColumnsSpec:
		return s.columns(spec)
	case *report.RoundsSpec:
		return s.rounds(spec)
	default:
		return fmt.Errorf("kind %q cannot be drawn", f.Kind)
	}
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
