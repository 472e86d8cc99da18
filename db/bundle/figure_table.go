package bundle

import "dossier/db/report"

// The kinds of figure that show a table row by row.

func (d *decoder) factsSpec(s *report.FactsSpec) {
	s.Table = report.TableID(d.str("table"))
	s.Name = d.str("name")
	s.Value = d.str("value")
	s.Date = d.str("date")
	s.Confidence = d.str("confidence")
	s.Facts = d.cards("fact")
}

func (d *decoder) registerSpec(s *report.RegisterSpec) {
	s.Table = report.TableID(d.str("table"))
	s.Name = d.str("name")
	s.Detail = d.str("detail")
	s.Severity = d.str("severity")
	s.Columns = d.list("columns")
	s.Cards = d.cards("card")
}

func (d *decoder) maturitySpec(s *report.MaturitySpec) {
	s.Table = report.TableID(d.str("table"))
	s.Name = d.str("name")
	s.Status = d.str("status")
	s.Measure = d.str("measure")
	s.Detail = d.str("detail")
}

func (d *decoder) stackSpec(s *report.StackSpec) {
	s.Table = report.TableID(d.str("table"))
	s.Name = d.str("name")
	s.On = d.str("on")
	for _, l := range d.children("layer") {
		s.Layers = append(s.Layers, report.Layer{
			Pos:      l.pos(),
			Name:     l.str("name"),
			Owned:    l.list("owned"),
			Rented:   l.list("rented"),
			Standard: l.list("standard"),
			Unknown:  l.list("unknown"),
		})
		l.done()
	}
}

// cards reads numbers with their labels.
func (d *decoder) cards(key string) []report.Card {
	var cards []report.Card
	for _, c := range d.children(key) {
		cards = append(cards, report.Card{
			Pos:   c.pos(),
			Label: c.str("label"),
			Value: c.ref("value"),
			Note:  c.str("note"),
		})
		c.done()
	}
	return cards
}
