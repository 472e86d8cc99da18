package charts

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/charts/drawing"
	"dossier/db/report"
	"dossier/db/scenario"
)

// What each figure of the shipped report can be drawn as.
func TestViews(t *testing.T) {
	want := map[report.FigureID]string{
		"FO003": "cards, ages", "FM001": "nested, ladder", "FM003": "ordered, report", "FM004": "funnel, dots",
		"FP001": "map, dumbbell", "FP002": "ordered, report", "FI001": "bridge, ranges", "FR003": "graph, table",
	}
	r := reports(t)["shipped"]
	for _, f := range r.Figures {
		var ids []string
		for _, v := range Views(r, f.ID) {
			if v.Label == "" || slices.Contains(ids, v.ID) {
				t.Errorf("%s: view %+v", f.ID, v)
			}
			ids = append(ids, v.ID)
		}
		wanted, several := want[f.ID]
		if !several {
			wanted = "figure"
		}
		if got := strings.Join(ids, ", "); got != wanted {
			t.Errorf("%s: views %s, want %s", f.ID, got, wanted)
		}
		delete(want, f.ID)
	}
	if len(want) > 0 {
		t.Errorf("not among the figures: %v", want)
	}
	if got := Views(r, "FX999"); got != nil {
		t.Errorf("a figure that is not there has views %v", got)
	}
	for id, want := range map[report.FigureID]string{"FP002": "By total", "FM003": "By willingness to pay"} {
		if got := Views(r, id)[0].Label; got != want {
			t.Errorf("%s is first drawn %q, want %q", id, got, want)
		}
	}
}

// The first view is the figure, by its id and without one.
func TestFirstView(t *testing.T) {
	r := reports(t)["shipped"]
	v := evaluate(t, r)
	for _, f := range r.Figures {
		want, err := Draw(r, f.ID, v, drawing.Light(), 640)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range []string{"", Views(r, f.ID)[0].ID} {
			got, err := DrawView(r, f.ID, id, v, drawing.Light(), 640)
			if err != nil {
				t.Fatal(err)
			}
			if got.Dump() != want.Dump() {
				t.Errorf("%s: view %q is another picture", f.ID, id)
			}
		}
	}
}

func TestUnknownView(t *testing.T) {
	r := reports(t)["shipped"]
	for id, want := range map[report.FigureID]string{
		"FP001": `figure FP001: there is no view "pie": it has map and dumbbell`,
		"FO001": `figure FO001: there is no view "pie": it is drawn in one way only, figure`,
		"FX999": "there is no figure FX999",
	} {
		if d, err := DrawView(r, id, "pie", scenario.Values{}, drawing.Light(), 640); err == nil || err.Error() != want || d != nil {
			t.Errorf("error %v, want %s", err, want)
		}
	}
}

// All views of a figure draw the same cells and claims.
func TestViewsAgree(t *testing.T) {
	r := reports(t)["shipped"]
	v := evaluate(t, r)
	for _, f := range r.Figures {
		var first []string
		eachView(r, f.ID, v, 1100, func(view string, d *drawing.Drawing, err error) {
			if err != nil {
				t.Fatal(err)
			}
			got := drawnRefs(d)
			if first == nil {
				first = got
			}
			for _, ref := range first {
				if !slices.Contains(got, ref) {
					t.Errorf("%s: %s is not in view %s", f.ID, ref, view)
				}
			}
			for _, ref := range got {
				if !slices.Contains(first, ref) {
					t.Errorf("%s: %s is only in view %s", f.ID, ref, view)
				}
			}
		})
	}
}

// drawnRefs are the references of a drawing's texts and marks.
func drawnRefs(d *drawing.Drawing) []string {
	var out []string
	for _, op := range d.Ops {
		switch op := op.(type) {
		case drawing.Text:
			out = refs(out, op.Refs)
		case drawing.Link:
			out = refs(out, op.Refs)
		default:
		}
	}
	return out
}

// tabled is a graph that can be drawn as a table: rows rated and not, with
// roles and without, stated arrows and our own.
func tabled(t *testing.T, label string, roles int) *report.Report {
	t.Helper()
	r := reports(t)["shipped"]
	s := spec[*report.GraphSpec](t, r, "FR003")
	s.Nodes[1].Rating = nil
	s.Nodes[2].Roles = nil
	s.Nodes[3].Rating = s.Nodes[3].Rating[:1]
	s.Nodes[4].Refs = nil
	s.Edges[0].Refs = nil
	for i := range s.Nodes {
		if label != "" {
			s.Nodes[i].Label = label
		}
	}
	for i := range s.Edges {
		if label != "" {
			s.Edges[i].Label = label
		}
	}
	s.Nodes[0].Roles = nil
	for i := range roles {
		s.Nodes[0].Roles = append(s.Nodes[0].Roles, fmt.Sprintf("role number %d", i+1))
	}
	r.Link()
	return r
}

func TestOddGraphTables(t *testing.T) {
	for _, label := range []string{"", wordy, unbroken, "R&D <1% ≥ 35 % Größe"} {
		for _, roles := range []int{1, 2, 12} {
			r := tabled(t, label, roles)
			if n := len(Views(r, "FR003")); (n == 1) != (roles == 12) {
				t.Errorf("%d roles: %d views", roles, n)
			}
			obeys(t, r, "FR003", scenario.Values{}, widths()...)
		}
	}
}
