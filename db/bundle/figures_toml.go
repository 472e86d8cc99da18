package bundle

import "dossier/db/report"

// readFigures reads figures.toml.
func (r *reader) readFigures() {
	d := r.open("figures.toml")
	if d == nil {
		return
	}
	for _, f := range d.children("figure") {
		r.report.Figures = append(r.report.Figures, f.figure())
	}
	d.done()
}

func (d *decoder) figure() report.Figure {
	f := report.Figure{
		Pos:     d.pos(),
		ID:      report.FigureID(d.str("id")),
		Title:   d.str("title"),
		Section: d.str("section"),
		Kind:    d.str("kind"),
		Caption: d.text("caption"),
		Finding: d.text("finding"),
		Note:    d.text("note"),
		Claims:  d.claims("claims"),
	}
	f.Spec = report.NewSpec(f.Kind)
	switch s := f.Spec.(type) {
	case *report.FactsSpec:
		d.factsSpec(s)
	case *report.GatesSpec:
		d.gates(s)
	case *report.MaturitySpec:
		d.maturitySpec(s)
	case *report.RegisterSpec:
		d.registerSpec(s)
	case *report.StackSpec:
		d.stackSpec(s)
	case *report.FunnelSpec:
		d.funnel(s)
	case *report.JourneySpec:
		d.journey(s)
	case *report.LadderSpec:
		d.ladder(s)
	case *report.PositionsSpec:
		d.positions(s)
	case *report.ColumnsSpec:
		d.columns(s)
	case *report.RoundsSpec:
		d.rounds(s)
	case *report.GraphSpec:
		d.graph(s)
	case *report.SensitivitySpec:
		s.ARR = d.list("arr")
		s.Multiple = d.list("multiple")
		s.Marks = d.guideLines("mark")
	case *report.MatrixSpec:
		d.matrix(s)
	case *report.MultiplesSpec:
		d.multiples(s)
	case *report.RangesSpec:
		d.ranges(s)
	case *report.BridgeSpec:
		d.bridge(s)
	case *report.MarketSpec:
		d.market(s)
	case *report.RiskGridSpec:
		d.riskGrid(s)
	case *report.TimelineSpec:
		d.timeline(s)
	case *report.ValueRangeSpec:
	case nil:
		return f // which keys it may have, nobody knows
	}
	d.done()
	return f
}

func (d *decoder) gates(s *report.GatesSpec) {
	s.Axis = d.str("axis")
	for _, g := range d.children("gate") {
		s.Gates = append(s.Gates, report.Gate{
			Pos:      g.pos(),
			Question: g.str("question"),
			Test:     g.str("test"),
			Yes:      g.str("yes"),
			No:       g.str("no"),
			Refs:     g.refs("refs"),
		})
		g.done()
	}
	s.Lines = d.guideLines("line")
	s.Points = d.guideLines("point")
}

func (d *decoder) guideLines(key string) []report.GuideLine {
	var lines []report.GuideLine
	for _, l := range d.children(key) {
		lines = append(lines, report.GuideLine{
			Pos:   l.pos(),
			Label: l.str("label"),
			Value: l.str("value"),
			Role:  l.str("role"),
			Refs:  l.refs("refs"),
		})
		l.done()
	}
	return lines
}

func (d *decoder) multiples(s *report.MultiplesSpec) {
	s.Table = report.TableID(d.str("table"))
	s.Name = d.str("name")
	s.Group = d.str("group")
	s.Valuation = d.str("valuation")
	s.Revenue = d.str("revenue")
	s.Multiple = d.str("multiple")
	s.Subject = d.list("subject")
	s.Cards = d.cards("card")
}
