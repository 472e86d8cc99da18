package charts

import (
	"errors"
	"math"
	"strings"
	"testing"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// spec returns the figure's spec, to be spoiled.
func spec[S report.Spec](t *testing.T, r *report.Report, id report.FigureID) S {
	t.Helper()
	f, ok := r.Figure(id)
	if !ok {
		t.Fatalf("there is no figure %s", id)
	}
	return f.Spec.(S)
}

func TestBadSpecs(t *testing.T) {
	type (
		gates       = *report.GatesSpec
		sensitivity = *report.SensitivitySpec
		multiples   = *report.MultiplesSpec
	)
	for _, c := range []struct {
		name  string
		id    report.FigureID
		spoil func(r *report.Report)
		want  string
	}{
		{"NoSuchFigure", "FV999", func(*report.Report) {}, "there is no figure FV999"},
		{"NoSpec", "FV003", func(r *report.Report) { r.Figures[2].Spec = nil; r.Figures[2].Kind = "pie" }, `figure FV003: kind "pie" cannot be drawn`},
		{"NoScenariosValues", "FV003", func(r *report.Report) { r.Scenarios = nil }, "figure FV003: the report has no scenarios"},
		{"NoScenariosGrid", "FV002", func(r *report.Report) { r.Scenarios = nil }, "figure FV002: the report has no scenarios"},
		{"NoScenariosGates", "FV001", func(r *report.Report) { r.Scenarios = nil }, "figure FV001: the report has no scenarios"},
		{"GridWithoutARR", "FV002", func(r *report.Report) { spec[sensitivity](t, r, "FV002").ARR = nil }, "figure FV002: no steps of ARR"},
		{"GridWithoutMultiple", "FV002", func(r *report.Report) { spec[sensitivity](t, r, "FV002").Multiple = nil }, "figure FV002: no steps of multiple"},
		{"GridOfWords", "FV002", func(r *report.Report) { spec[sensitivity](t, r, "FV002").ARR[1] = "plenty" }, "figure FV002: step 2 of ARR: "},
		{"GridOfOtherUnit", "FV002", func(r *report.Report) { spec[sensitivity](t, r, "FV002").ARR[0] = "20 %" }, `figure FV002: step "20 %" of ARR is a percent, not a money`},
		{"GridOfZero", "FV002", func(r *report.Report) { spec[sensitivity](t, r, "FV002").ARR = []string{"$0"} }, "figure FV002: every cell of the grid is zero"},
		{"GridTooFine", "FV002", func(r *report.Report) {
			spec[sensitivity](t, r, "FV002").Multiple = strings.Fields(strings.Repeat("5x ", 13))
		}, "figure FV002: 13 steps of multiple: at most 12 can be read"},
		{"MarkOfNothing", "FV002", func(r *report.Report) { spec[sensitivity](t, r, "FV002").Marks[0].Value = "claim:XX1/none" }, "figure FV002: GitHub: "},
		{"MarkNotANumber", "FV002", func(r *report.Report) { r.Tables[1].Rows[8].Cells[4].Quantity.High = math.NaN() }, "figure FV002: GitHub: "},
		{"NoGatesNoLines", "FV001", func(r *report.Report) { *spec[gates](t, r, "FV001") = report.GatesSpec{} }, "figure FV001: no gates and no lines"},
		{"GateWithUnknownTest", "FV001", func(r *report.Report) { spec[gates](t, r, "FV001").Gates[0].Test = "weather" }, `there is no test "weather"`},
		{"LineOfNothing", "FV001", func(r *report.Report) { spec[gates](t, r, "FV001").Lines[0].Value = "none" }, "figure FV001: red below: "},
		{"LinesOfTwoUnits", "FV001", func(r *report.Report) { spec[gates](t, r, "FV001").Lines[1].Value = "claim:CV001/raised" }, "one axis holds one of them"},
		{"MissingTable", "FV004", func(r *report.Report) { spec[multiples](t, r, "FV004").Table = "none" }, "figure FV004: there is no table none"},
		{"MissingColumn", "FV004", func(r *report.Report) { spec[multiples](t, r, "FV004").Revenue = "sales" }, `figure FV004: table comparables has no column "sales"`},
		{"EmptyTable", "FV004", func(r *report.Report) { r.Tables[1].Rows = nil }, "figure FV004: table comparables has no rows"},
		{"ShortRow", "FV004", func(r *report.Report) { r.Tables[1].Rows[3].Cells = r.Tables[1].Rows[3].Cells[:2] }, `figure FV004: table comparables, row scale-ai: no cell for "valuation"`},
		{"CellNotANumber", "FV004", func(r *report.Report) { r.Tables[1].Rows[3].Cells[2].Quantity.Low = math.Inf(-1) }, "row scale-ai: valuation is not a finite number"},
		{"CardOfNothing", "FV004", func(r *report.Report) { spec[multiples](t, r, "FV004").Cards[0].Value = "claim:XX1" }, `figure FV004: card "Last round, post-money": `},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := huggingFace(t)
			v := evaluate(t, r)
			c.spoil(r)
			r.Link()
			refuses(t, r, c.id, v, 640, c.want)
		})
	}
}

// What is odd but possible still makes a picture by all the rules.
func TestOddSpecs(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("an unusually wordy label ", 12))
	unbroken := strings.Repeat("Donaudampfschiff", 19)
	for _, c := range []struct {
		name  string
		spoil func(r *report.Report)
	}{
		{"LongLabels", func(r *report.Report) { relabel(r, long) }},
		{"UnbrokenLabels", func(r *report.Report) { relabel(r, unbroken) }},
		{"ForeignLabels", func(r *report.Report) { relabel(r, "R&D <1% ≥ 35 % Größe") }},
		{"OneRow", func(r *report.Report) {
			r.Tables[1].Rows = r.Tables[1].Rows[:1]
			r.Figures[1].Spec.(*report.SensitivitySpec).Marks = nil
		}},
		{"OneCell", func(r *report.Report) {
			*r.Figures[1].Spec.(*report.SensitivitySpec) = report.SensitivitySpec{ARR: []string{"$180M"}, Multiple: []string{"40x"}}
		}},
		{"RepeatedSteps", func(r *report.Report) {
			r.Figures[1].Spec.(*report.SensitivitySpec).ARR = []string{"$200M", "$100M", "$0.2B", "$0"}
		}},
		{"ManySteps", func(r *report.Report) {
			s := r.Figures[1].Spec.(*report.SensitivitySpec)
			s.ARR = strings.Fields("$10M $20M $40M $80M $160M $320M $640M $1B $2B $4B $8B $16B")
			s.Multiple = strings.Fields("1x 2x 3x 5x 8x 13x 21x 34x 55x 89x 144x 233x")
		}},
		{"ManyMarks", func(r *report.Report) {
			s := r.Figures[1].Spec.(*report.SensitivitySpec)
			for len(s.Marks) < 40 {
				s.Marks = append(s.Marks, s.Marks[len(s.Marks)%4])
			}
		}},
		{"NoPrices", func(r *report.Report) { r.PriceCeiling, r.LastPrice = report.Price{}, report.Price{} }},
		{"EqualPrices", func(r *report.Report) { r.LastPrice.Amount = r.PriceCeiling.Amount }},
		{"PriceFarAbove", func(r *report.Report) { r.LastPrice.Amount = 900e9 }},
		{"Unknown", func(r *report.Report) {
			for i := range r.Tables[1].Rows {
				for j := 2; j < 5; j++ {
					r.Tables[1].Rows[i].Cells[j] = report.Cell{Text: "Unknown"}
				}
			}
			r.Figures[1].Spec.(*report.SensitivitySpec).Marks = nil
		}},
		{"ZeroRevenue", func(r *report.Report) {
			r.Tables[1].Rows[0].Cells[3].Quantity = quantity.Quantity{Text: "$0", Unit: quantity.Money}
		}},
		{"NoClaims", func(r *report.Report) {
			for i := range r.Tables {
				for j := range r.Tables[i].Rows {
					r.Tables[i].Rows[j].Claims = nil
				}
			}
		}},
		{"NoCards", func(r *report.Report) { r.Figures[3].Spec.(*report.MultiplesSpec).Cards = nil }},
		{"ManyCards", func(r *report.Report) {
			s := r.Figures[3].Spec.(*report.MultiplesSpec)
			for range 3 {
				s.Cards = append(s.Cards, s.Cards...)
			}
		}},
		{"OnlyGates", func(r *report.Report) {
			s := r.Figures[0].Spec.(*report.GatesSpec)
			s.Lines, s.Points = nil, nil
		}},
		{"OnlyLines", func(r *report.Report) { r.Figures[0].Spec.(*report.GatesSpec).Gates = nil }},
		{"OnePointAtZero", func(r *report.Report) {
			s := r.Figures[0].Spec.(*report.GatesSpec)
			s.Lines, s.Points = nil, []report.GuideLine{{Label: "none", Value: "0 * 1"}}
		}},
		{"CrowdedLines", func(r *report.Report) {
			s := r.Figures[0].Spec.(*report.GatesSpec)
			for len(s.Lines) < 16 {
				s.Lines = append(s.Lines, s.Lines...)
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := huggingFace(t)
			v, moved := evaluate(t, r), evaluate(t, r, "bear=40", "price=6.2B")
			c.spoil(r)
			r.Link()
			for _, p := range []picture{
				{"values", func(th drawing.Theme, w float64) (*drawing.Drawing, error) {
					return DrawValues(r, moved, v, th, w, ValuesOptions{})
				}},
				{"price", func(th drawing.Theme, w float64) (*drawing.Drawing, error) { return DrawPrice(r, moved, v, th, w) }},
				{"FV001", func(th drawing.Theme, w float64) (*drawing.Drawing, error) { return Draw(r, "FV001", moved, th, w) }},
				{"FV002", func(th drawing.Theme, w float64) (*drawing.Drawing, error) { return Draw(r, "FV002", moved, th, w) }},
				{"FV004", func(th drawing.Theme, w float64) (*drawing.Drawing, error) { return Draw(r, "FV004", moved, th, w) }},
			} {
				for _, width := range []float64{480, 640, 1100} {
					d, err := p.draw(drawing.Light(), width)
					if err != nil {
						t.Errorf("%s: %v", p.name, err)
						continue
					}
					checkTexts(t, p.name, d)
					checkMarks(t, p.name, r, d)
				}
			}
		})
	}
}

// relabel puts one text wherever an author writes one.
func relabel(r *report.Report, text string) {
	r.Subject = text
	r.PriceCeiling.Label, r.LastPrice.Label = text, text
	for i := range r.Scenarios.Cases {
		r.Scenarios.Cases[i].Name = text
	}
	for i := range r.Tables[1].Rows {
		r.Tables[1].Rows[i].Cells[0].Text, r.Tables[1].Rows[i].Cells[1].Text = text, text
	}
	for i := range r.Figures {
		switch s := r.Figures[i].Spec.(type) {
		case *report.GatesSpec:
			s.Axis = text
			for j := range s.Gates {
				s.Gates[j].Question, s.Gates[j].Yes, s.Gates[j].No = text, text, text
			}
			for j := range s.Lines {
				s.Lines[j].Label = text
			}
			for j := range s.Points {
				s.Points[j].Label = text
			}
		case *report.SensitivitySpec:
			for j := range s.Marks {
				s.Marks[j].Label = text
			}
		case *report.MultiplesSpec:
			for j := range s.Cards {
				s.Cards[j].Label, s.Cards[j].Note = text, text
			}
		case *report.GraphSpec:
			for j := range s.Nodes {
				s.Nodes[j].Label = text
			}
		default: // no labels of its own, or spoiled where its kind is tested
		}
	}
}

// Values that are not numbers never reach a drawing.
func TestBadValues(t *testing.T) {
	r := huggingFace(t)
	good := evaluate(t, r)
	with := func(change func(v *scenario.Values)) scenario.Values {
		v := good
		v.Cases = append([]scenario.CaseValue(nil), good.Cases...)
		change(&v)
		return v
	}
	for _, c := range []struct {
		name string
		v    scenario.Values
		want string
	}{
		{"Zero", scenario.Values{}, "the report has no scenarios"},
		{"CaseNaN", with(func(v *scenario.Values) { v.Cases[1].Stated.High = math.NaN() }), "case Base: a value is not a finite number"},
		{"CaseInfinite", with(func(v *scenario.Values) { v.Cases[0].Computed.Low = math.Inf(1) }), "case Bull: a value is not a finite number"},
		{"WeightedNaN", with(func(v *scenario.Values) { v.Weighted = math.NaN() }), "a weighted value is not a finite number"},
		{"OtherCases", with(func(v *scenario.Values) { v.Cases = v.Cases[:2] }), "the scenario has 2 cases and the report 3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			draws := map[string]func() (*drawing.Drawing, error){
				"values": func() (*drawing.Drawing, error) {
					return DrawValues(r, c.v, good, drawing.Light(), 640, ValuesOptions{})
				},
				"values' base": func() (*drawing.Drawing, error) {
					return DrawValues(r, good, c.v, drawing.Light(), 640, ValuesOptions{})
				},
				"price":       func() (*drawing.Drawing, error) { return DrawPrice(r, c.v, good, drawing.Light(), 640) },
				"price' base": func() (*drawing.Drawing, error) { return DrawPrice(r, good, c.v, drawing.Light(), 640) },
				"FV002":       func() (*drawing.Drawing, error) { return Draw(r, "FV002", c.v, drawing.Light(), 640) },
				"FV003":       func() (*drawing.Drawing, error) { return Draw(r, "FV003", c.v, drawing.Light(), 640) },
			}
			for name, draw := range draws {
				if d, err := draw(); err == nil || d != nil || !strings.Contains(err.Error(), c.want) {
					t.Errorf("%s: error %v, want %q", name, err, c.want)
				}
			}
		})
	}
}

func TestNoScenarios(t *testing.T) {
	r := huggingFace(t)
	r.Scenarios = nil
	r.Link()
	for _, id := range []report.FigureID{"FV002", "FV003"} {
		if _, err := Draw(r, id, scenario.Values{}, drawing.Light(), 640); !errors.Is(err, scenario.ErrNoScenarios) {
			t.Errorf("%s: %v", id, err)
		}
	}
	if _, err := DrawValues(r, scenario.Values{}, scenario.Values{}, drawing.Light(), 640, ValuesOptions{}); !errors.Is(err, scenario.ErrNoScenarios) {
		t.Errorf("values: %v", err)
	}
	if _, err := DrawPrice(r, scenario.Values{}, scenario.Values{}, drawing.Light(), 640); !errors.Is(err, scenario.ErrNoScenarios) {
		t.Errorf("price: %v", err)
	}
	d, err := Draw(r, "FV004", scenario.Values{}, drawing.Light(), 640)
	if err != nil {
		t.Fatalf("the comparables need no scenario: %v", err)
	}
	checkTexts(t, "FV004", d)
}
