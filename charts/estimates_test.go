package charts

import (
	"math"
	"strings"
	"testing"

	"dossier/assets"
	"dossier/charts/drawing"
	"dossier/db/bundle"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// shipped reads the report the program ships with, to be spoiled.
func shipped(t *testing.T) *report.Report {
	t.Helper()
	r, err := bundle.Read(assets.Report())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func table(t *testing.T, r *report.Report, id report.TableID) *report.Table {
	t.Helper()
	tab, ok := r.Table(id)
	if !ok {
		t.Fatalf("there is no table %s", id)
	}
	return tab
}

func TestBadEstimates(t *testing.T) {
	type (
		ranges = *report.RangesSpec
		bridge = *report.BridgeSpec
		market = *report.MarketSpec
	)
	for _, c := range []struct {
		name  string
		id    report.FigureID
		spoil func(r *report.Report)
		want  string
	}{
		{"NoPanels", "FM002", func(r *report.Report) { spec[ranges](t, r, "FM002").Panels = nil }, "figure FM002: no panels"},
		{"NoRows", "FM002", func(r *report.Report) { spec[ranges](t, r, "FM002").Panels[0].Rows = nil }, `panel "Market in 2024" has no rows`},
		{"NoSuchAxis", "FM002", func(r *report.Report) { spec[ranges](t, r, "FM002").Panels[0].Axis = "round" }, `there is no axis "round"`},
		{"NoSuchCell", "FM002", func(r *report.Report) {
			spec[ranges](t, r, "FM002").Panels[0].Rows[0].Value = "table:market-sizes/none"
		}, "AI revenues worldwide: table market-sizes has no row none"},
		{"WordsForAmount", "FM002", func(r *report.Report) {
			spec[ranges](t, r, "FM002").Panels[0].Rows[0].Value = "table:market-sizes/idc/scope"
		}, "is no number: it says"},
		{"TwoUnits", "FM002", func(r *report.Report) {
			spec[ranges](t, r, "FM002").Panels[0].Rows[1].Value = "table:market-sizes/idc/cagr"
		}, "one axis holds one of them"},
		{"ZeroOnLogAxis", "FM002", func(r *report.Report) {
			table(t, r, "market-sizes").Rows[3].Cells[2].Quantity = quantity.Quantity{Text: "$0", Unit: quantity.Money}
		}, "Machine-learning software: a log axis has no place for 0"},
		{"NotANumber", "FM002", func(r *report.Report) {
			table(t, r, "market-sizes").Rows[3].Cells[2].Quantity.High = math.NaN()
		}, "is not a finite number"},
		{"StartIsNoDate", "FI003", func(r *report.Report) {
			spec[ranges](t, r, "FI003").Panels[2].Start = "table:rounds/series-d/round"
		}, "is no date"},
		{"MoneyOnCalendar", "FI003", func(r *report.Report) {
			spec[ranges](t, r, "FI003").Panels[2].Rows[0].Value = "table:rounds/series-d/amount"
		}, "As stated: a money is no span of time"},
		{"EndsOfTwoUnits", "FI003", func(r *report.Report) { spec[ranges](t, r, "FI003").Panels[2].Rows[1].High = "price_ceiling" }, "Round over burn: from a multiple to a money"},
		{"BridgeWithoutTable", "FI001", func(r *report.Report) { spec[bridge](t, r, "FI001").Table = "none" }, "figure FI001: there is no table none"},
		{"BridgeWithoutColumn", "FI001", func(r *report.Report) { spec[bridge](t, r, "FI001").Share = "part" }, "has no column part"},
		{"BridgeOfEmptyTable", "FI001", func(r *report.Report) {
			spec[bridge](t, r, "FI001").Rows = nil
			table(t, r, "revenue-streams").Rows = nil
		}, "table revenue-streams has no rows"},
		{"BridgeToNothing", "FI001", func(r *report.Report) { spec[bridge](t, r, "FI001").Total = "table:revenue-streams" }, "is not above zero"},
		{"NegativeShare", "FI001", func(r *report.Report) {
			table(t, r, "revenue-streams").Rows[0].Cells[4].Quantity.Low = -0.1
		}, "is not a share"},
		{"OneLevel", "FM001", func(r *report.Report) {
			s := spec[market](t, r, "FM001")
			s.Levels = s.Levels[:1]
		}, "figure FM001: fewer than two levels"},
		{"NoRevenue", "FM001", func(r *report.Report) {
			s := spec[market](t, r, "FM001")
			s.Levels = s.Levels[:5]
		}, "the last level has no value"},
		{"MarketOfPercent", "FM001", func(r *report.Report) { spec[market](t, r, "FM001").Levels[0].Value = "claim:CM002/cagr" }, "is no sum of money above zero"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := shipped(t)
			c.spoil(r)
			r.Link()
			refuses(t, r, c.id, scenario.Values{}, 640, c.want)
		})
	}
}

func TestOddEstimates(t *testing.T) {
	ids := []report.FigureID{"FM001", "FM002", "FI001", "FI003"}
	relabel := func(text string) func(r *report.Report) {
		return func(r *report.Report) {
			for _, id := range []report.FigureID{"FM002", "FI003"} {
				panels := spec[*report.RangesSpec](t, r, id).Panels
				for i := range panels {
					panels[i].Label = text
					for j := range panels[i].Rows {
						panels[i].Rows[j].Label, panels[i].Rows[j].Note = text, text
					}
				}
			}
			spec[*report.BridgeSpec](t, r, "FI001").Label = text
			for _, row := range table(t, r, "revenue-streams").Rows {
				row.Cells[0].Text, row.Cells[3].Text = text, text
			}
			levels := spec[*report.MarketSpec](t, r, "FM001").Levels
			for i := range levels {
				levels[i].Label, levels[i].Note, levels[i].Tier = text, text, text
			}
		}
	}
	for _, c := range []struct {
		name  string
		spoil func(r *report.Report)
	}{
		{"LongLabels", relabel(strings.TrimSpace(strings.Repeat("an unusually wordy label ", 12)))},
		{"UnbrokenLabels", relabel(strings.Repeat("Donaudampfschiff", 19))},
		{"OneRow", func(r *report.Report) {
			for _, id := range []report.FigureID{"FM002", "FI003"} {
				s := spec[*report.RangesSpec](t, r, id)
				for i := range s.Panels {
					s.Panels[i].Rows = s.Panels[i].Rows[:1]
				}
			}
			b := spec[*report.BridgeSpec](t, r, "FI001")
			b.Rows = b.Rows[:1]
			m := spec[*report.MarketSpec](t, r, "FM001")
			m.Levels = m.Levels[4:]
		}},
		{"Unknown", func(r *report.Report) {
			for _, id := range []report.TableID{"market-sizes", "revenue-streams", "unit-economics"} {
				rows := table(t, r, id).Rows
				for i := range rows {
					for j := 1; j < len(rows[i].Cells); j++ {
						rows[i].Cells[j] = report.Cell{Text: "Unknown"}
					}
				}
			}
			s := spec[*report.MarketSpec](t, r, "FM001")
			for i := range s.Levels[:5] {
				s.Levels[i].Value = ""
			}
		}},
		{"ForecastUnknown", func(r *report.Report) {
			rows := table(t, r, "market-sizes").Rows
			for i := range rows {
				rows[i].Cells[3] = report.Cell{Text: "N/A"}
			}
		}},
		{"ZeroValues", func(r *report.Report) {
			rows := table(t, r, "unit-economics").Rows
			for i := range rows {
				rows[i].Cells[1].Quantity.Low, rows[i].Cells[1].Quantity.High = 0, 0
			}
			rows = table(t, r, "revenue-streams").Rows
			for i := range rows {
				rows[i].Cells[4].Quantity.Low, rows[i].Cells[4].Quantity.High = 0, 0
			}
		}},
		{"ManyTimesTheWhole", func(r *report.Report) {
			rows := table(t, r, "revenue-streams").Rows
			for i := range rows {
				rows[i].Cells[4].Quantity.High = 9
			}
		}},
		{"Equal", func(r *report.Report) {
			rows := table(t, r, "revenue-streams").Rows
			for i := range rows {
				rows[i].Cells[4].Quantity.Low, rows[i].Cells[4].Quantity.High = 0.25, 0.25
			}
			b := spec[*report.BridgeSpec](t, r, "FI001")
			b.Rows = b.Rows[:4]
			s := spec[*report.MarketSpec](t, r, "FM001")
			for i := range s.Levels {
				s.Levels[i].Value = "claim:CM022/sam"
			}
		}},
		{"Open", func(r *report.Report) {
			for _, id := range []report.TableID{"market-sizes", "unit-economics"} {
				rows := table(t, r, id).Rows
				for i := range rows {
					for j := range rows[i].Cells {
						rows[i].Cells[j].Quantity.Over = true
					}
				}
			}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := shipped(t)
			c.spoil(r)
			r.Link()
			for _, id := range ids {
				obeys(t, r, id, scenario.Values{}, 480, 640, 1100)
			}
		})
	}
}

// A bridge ends where its parts add up to, and says what is left.
func TestBridgeAddsUp(t *testing.T) {
	d, err := Draw(shipped(t), "FI001", scenario.Values{}, drawing.Light(), 640)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"Enterprise Hub, low end":  "~55\u00a0%, ~$72M",
		"Enterprise Hub, high end": "~65\u00a0%, ~$85M",
		"Sum of the low ends":      "12\u00a0%, ~$16M in no stream",
		"Sum of the high ends":     "20\u00a0%, ~$26M too much",
	}
	got := map[string]string{}
	for _, m := range d.Marks() {
		got[m.Label] = m.Value // of the two of a sum, the rest
	}
	for label, value := range want {
		if got[label] != value {
			t.Errorf("%s: %q, want %q", label, got[label], value)
		}
	}
}

// Growth is implied from the cells, and flagged only where rounding does not
// explain the difference.
func TestImpliedGrowth(t *testing.T) {
	r := shipped(t)
	s := newSheet(r, drawing.Light(), 640)
	p, err := s.amountPanel(spec[*report.RangesSpec](t, r, "FM002").Panels[0])
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"Statista": "~27\u00a0%", "Grand View Research": "43–46\u00a0%!", "The Business Research Company": "~43\u00a0%!",
		"IDC, forecast for 2027": "~40\u00a0%+!", "MarketsandMarkets": "19–48\u00a0%", "Precedence Research": "22\u00a0%",
		"GM Insights, forecast for 2034": "37\u00a0%",
	}
	for _, row := range p.rows {
		got := row.implied
		if row.apart {
			got += "!"
		}
		if got != want[row.Note] {
			t.Errorf("%s: %s, want %s", row.Note, got, want[row.Note])
		}
	}
}

// A row's confidence is that of the claims that name its amount: CM021 backs
// IDC's row and states its forecast only.
func TestStating(t *testing.T) {
	s := newSheet(shipped(t), drawing.Light(), 640)
	p, err := s.amountPanel(spec[*report.RangesSpec](t, s.r, "FM002").Panels[0])
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"", "claim:CM002", "claim:CM024", "", "claim:CM001", "claim:CM004", "claim:CM003"}
	for i, row := range p.rows {
		if got := strings.Join(s.stating(row), " "); got != want[i] {
			t.Errorf("%s: stated by %q, want %q", row.Label, got, want[i])
		}
	}
}
