package bundle

import "dossier/db/report"

func (d *decoder) graph(s *report.GraphSpec) {
	s.Layout = d.str("layout")
	s.Arrow = d.str("arrow")
	for _, n := range d.children("node") {
		s.Nodes = append(s.Nodes, report.GraphNode{
			Pos:    n.pos(),
			ID:     n.str("id"),
			Label:  n.str("label"),
			Note:   n.str("note"),
			Owner:  n.str("owner"),
			Roles:  n.list("roles"),
			Values: n.refs("values"),
			Rating: n.refs("rating"),
			Refs:   n.refs("refs"),
		})
		n.done()
	}
	for _, e := range d.children("edge") {
		s.Edges = append(s.Edges, report.GraphEdge{
			Pos:   e.pos(),
			From:  e.str("from"),
			To:    e.str("to"),
			Label: e.str("label"),
			Refs:  e.refs("refs"),
		})
		e.done()
	}
}
