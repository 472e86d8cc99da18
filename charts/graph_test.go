package charts

import (
	"fmt"
	"strings"
	"testing"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// chain is a graph of n nodes one after the other.
func chain(n int) *report.GraphSpec {
	s := &report.GraphSpec{}
	for i := range n {
		s.Nodes = append(s.Nodes, report.GraphNode{ID: fmt.Sprintf("n%d", i), Label: fmt.Sprintf("Step %d", i+1)})
		if i > 0 {
			s.Edges = append(s.Edges, report.GraphEdge{From: fmt.Sprintf("n%d", i-1), To: fmt.Sprintf("n%d", i)})
		}
	}
	return s
}

// ring is a loop of n nodes.
func ring(n int) *report.GraphSpec {
	s := chain(n)
	s.Layout = "loop"
	s.Edges = append(s.Edges, report.GraphEdge{From: fmt.Sprintf("n%d", n-1), To: "n0", Label: "and round again"})
	return s
}

// star is a node with n others.
func star(n int) *report.GraphSpec {
	s := chain(1)
	for i := range n {
		id := fmt.Sprintf("m%d", i)
		s.Nodes = append(s.Nodes, report.GraphNode{ID: id, Label: "Ray " + id})
		s.Edges = append(s.Edges, report.GraphEdge{From: "n0", To: id, Label: "shines", Refs: []report.Ref{"claim:CV001"}})
	}
	return s
}

func drawGraph(t *testing.T, spec *report.GraphSpec, width float64) (*report.Report, *drawing.Drawing, error) {
	t.Helper()
	r := huggingFace(t)
	r.Figures = append(r.Figures, report.Figure{ID: "FX001", Title: "Graph", Kind: "graph", Spec: spec})
	r.Link()
	d, err := Draw(r, "FX001", scenario.Values{}, drawing.Light(), width)
	return r, d, err
}

func TestGraphBadSpecs(t *testing.T) {
	for _, c := range []struct {
		name string
		spec *report.GraphSpec
		with func(s *report.GraphSpec)
		want string
	}{
		{"NoNodes", &report.GraphSpec{}, nil, "figure FX001: no nodes"},
		{"TooManyNodes", chain(25), nil, "25 nodes: at most 24 can be followed"},
		{"ArrowToNowhere", chain(2), func(s *report.GraphSpec) { s.Edges[0].To = "n9" }, `there is no node "n9"`},
		{"ArrowToItself", chain(2), func(s *report.GraphSpec) { s.Edges[0].To = "n0" }, `the arrow at "n0" leads back to it`},
		{"ArrowTwice", chain(2), func(s *report.GraphSpec) { s.Edges = append(s.Edges, s.Edges[0]) }, `from "n0" to "n1" is there twice`},
		{"CircleInLayers", ring(4), func(s *report.GraphSpec) { s.Layout = "" }, "the arrows go round (n0, n1, n2, n3, n0)"},
		{"OpenLoop", ring(4), func(s *report.GraphSpec) { s.Edges = s.Edges[:3] }, `the loop is open: no arrow from "n3" to "n0"`},
		{"LoopWithChord", ring(4), func(s *report.GraphSpec) {
			s.Edges = append(s.Edges, report.GraphEdge{From: "n0", To: "n2"})
		}, "5 arrows between 4 nodes"},
		{"LoopOfTwo", ring(2), nil, "2 nodes: a loop has three to eight"},
		{"ValueOfNothing", chain(2), func(s *report.GraphSpec) { s.Nodes[1].Values = []report.Ref{"claim:XX1/none"} }, `node "n1": there is no claim XX1`},
		{"RatingOfNothing", chain(2), func(s *report.GraphSpec) { s.Nodes[1].Rating = []report.Ref{"claim:CV001"} }, "claim:CV001 is no rating"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.with != nil {
				c.with(c.spec)
			}
			_, d, err := drawGraph(t, c.spec, 640)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
			if d != nil {
				t.Error("a drawing came with the error")
			}
		})
	}
}

// What is odd but possible still makes a picture by all the rules.
func TestGraphOddSpecs(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("an unusually wordy label ", 12))
	endless := strings.Repeat("Donaudampfschiff", 19)
	wordy := func(s *report.GraphSpec, text string) *report.GraphSpec {
		for i := range s.Nodes {
			n := &s.Nodes[i]
			n.Label, n.Note, n.Owner, n.Roles = text, text, text, []string{text, "rival"}
			n.Refs = []report.Ref{"claim:CV001"}
		}
		for i := range s.Edges {
			s.Edges[i].Label = text
		}
		return s
	}
	specs := map[string]*report.GraphSpec{
		"OneNode": chain(1), "Chain": chain(24), "Star": star(20),
		"NoArrows":    {Nodes: star(7).Nodes},
		"LongLabels":  wordy(star(3), long),
		"Unbroken":    wordy(chain(3), endless),
		"Foreign":     wordy(chain(2), "R&D <1% ≥ 35 % Größe \"}]"),
		"LongLoop":    wordy(ring(8), long),
		"ForeignLoop": wordy(ring(5), "R&D <1% ≥ Größe"),
	}
	for n := 3; n <= 8; n++ {
		specs[fmt.Sprintf("LoopOf%d", n)] = ring(n)
	}
	for name, spec := range specs {
		t.Run(name, func(t *testing.T) {
			for _, width := range widths() {
				r, d, err := drawGraph(t, spec, width)
				if err != nil {
					t.Fatalf("%.0f wide: %v", width, err)
				}
				where := fmt.Sprintf("%.0f wide", width)
				checkTexts(t, where, d)
				checkMarks(t, where, r, d)
				if got, want := len(d.Marks()), len(spec.Nodes)+len(spec.Edges); got != want {
					t.Errorf("%s: %d marks for %d nodes and arrows", where, got, want)
				}
			}
		})
	}
}

// An arrow nothing states is dashed, and the key says so.
func TestGraphDashesWhatNothingStates(t *testing.T) {
	for _, c := range []struct {
		refs   []report.Ref
		dashed bool
	}{{nil, true}, {[]report.Ref{"claim:CV001"}, false}} {
		spec := chain(2)
		spec.Edges[0].Refs = c.refs
		_, d, err := drawGraph(t, spec, 640)
		if err != nil {
			t.Fatal(err)
		}
		dump := d.Dump()
		if got := strings.Contains(dump, " dash "); got != c.dashed {
			t.Errorf("refs %v: dashed is %v", c.refs, got)
		}
		if got := strings.Contains(dump, `"our judgement, no claim"`); got != c.dashed {
			t.Errorf("refs %v: the key says so: %v", c.refs, got)
		}
	}
}

// Unknown and not applicable are never a shade of the scale.
func TestGraphRatingOfTheUnknown(t *testing.T) {
	r := reports(t)["shipped"]
	table, ok := r.Table("dependencies")
	if !ok {
		t.Fatal("no table dependencies")
	}
	i, _ := table.ColumnIndex("likelihood")
	table.Rows[0].Cells[i] = report.Cell{Text: "Unknown", Rating: quantity.Rating{Text: "Unknown"}}
	d, err := Draw(r, "FR003", scenario.Values{}, drawing.Light(), 640)
	if err != nil {
		t.Fatal(err)
	}
	if mark := d.Marks()[0]; !strings.Contains(mark.Value, "Likelihood Unknown, Impact High") {
		t.Errorf("the first mark says %q", mark.Value)
	}
}
