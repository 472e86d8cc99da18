package charts

import (
	"fmt"
	"slices"
	"strings"

	"dossier/db/report"
)

// The ids of the views that are not the first of their kind.
const (
	viewAges     = "ages"
	viewLadder   = "ladder"
	viewDots     = "dots"
	viewDumbbell = "dumbbell"
	viewReport   = "report"
	viewRanges   = "ranges"
	viewTable    = "table"
)

// Views lists the ways to draw a figure: first the one its title promises,
// which is what [Draw] draws. A single entry leaves nothing to choose. Nil for
// a figure the report does not have.
func Views(r *report.Report, id report.FigureID) []View {
	f, ok := r.Figure(id)
	if !ok {
		return nil
	}
	switch spec := f.Spec.(type) {
	case *report.FactsSpec:
		return []View{{"cards", "Cards"}, {viewAges, "Values and ages"}}
	case *report.MarketSpec:
		return []View{{"nested", "Nested"}, {viewLadder, "Ladder"}}
	case *report.FunnelSpec:
		return []View{{"funnel", "Funnel"}, {viewDots, "Dot plot"}}
	case *report.PositionsSpec:
		return []View{{"map", "Map"}, {viewDumbbell, "Dumbbell"}}
	case *report.BridgeSpec:
		return []View{{"bridge", "Bridge"}, {viewRanges, "Ranges and sum"}}
	case *report.MatrixSpec:
		if spec.Order != "" {
			return []View{{"ordered", orderLabel(r, spec)}, {viewReport, "Report's order"}}
		}
	case *report.GraphSpec:
		if hasTable(spec) {
			return []View{{"graph", "Graph"}, {viewTable, "Table"}}
		}
	default: // drawn one way
	}
	return []View{{"figure", "Figure"}}
}

// orderLabel says what a matrix is ordered by.
func orderLabel(r *report.Report, spec *report.MatrixSpec) string {
	if spec.Order == "totals" {
		return "By total"
	}
	if t, ok := r.Table(spec.Table); ok {
		if i, found := t.ColumnIndex(spec.Order); found {
			return "By " + lowerFirst(t.Columns[i].Name)
		}
	}
	return "By " + spec.Order
}

// viewNamed returns the id of the view asked for, the first for "".
func viewNamed(views []View, id string) (string, error) {
	if id == "" {
		return views[0].ID, nil
	}
	if slices.ContainsFunc(views, func(v View) bool { return v.ID == id }) {
		return id, nil
	}
	names := make([]string, len(views))
	for i, v := range views {
		names[i] = v.ID
	}
	if len(names) == 1 {
		return "", fmt.Errorf("there is no view %q: it is drawn in one way only, %s", id, names[0])
	}
	return "", fmt.Errorf("there is no view %q: it has %s", id, strings.Join(names, " and "))
}
