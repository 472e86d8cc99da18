package charts

import (
	"math"
	"strings"
	"testing"
	"time"

	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// rowFigures are the figures of the shipped report that show a table row by
// row, with that table.
func rowFigures() map[report.FigureID]report.TableID {
	return map[report.FigureID]report.TableID{
		"FO003": "key-figures", "FP003": "moats", "FE001": "architecture", "FE004": "modules",
	}
}

func shippedTable(t *testing.T, r *report.Report, id report.TableID) *report.Table {
	t.Helper()
	table, ok := r.Table(id)
	if !ok {
		t.Fatalf("there is no table %s", id)
	}
	return table
}

func TestBadRowSpecs(t *testing.T) {
	type (
		facts    = *report.FactsSpec
		register = *report.RegisterSpec
		maturity = *report.MaturitySpec
		stack    = *report.StackSpec
	)
	for _, c := range []struct {
		name  string
		id    report.FigureID
		spoil func(r *report.Report)
		want  string
	}{
		{"FactsWithoutTable", "FO003", func(r *report.Report) { spec[facts](t, r, "FO003").Table = "none" }, "figure FO003: there is no table none"},
		{"FactsMissingColumn", "FO003", func(r *report.Report) { spec[facts](t, r, "FO003").Date = "day" }, `figure FO003: table key-figures has no column "day"`},
		{"FactsEmptyTable", "FO003", func(r *report.Report) { shippedTable(t, r, "key-figures").Rows = nil }, "figure FO003: table key-figures has no rows"},
		{"FactsNotFinite", "FO003", func(r *report.Report) {
			shippedTable(t, r, "key-figures").Rows[0].Cells[1].Quantity.High = math.Inf(1)
		}, "row valuation: value is not a finite number"},
		{"FactOfNothing", "FO003", func(r *report.Report) { spec[facts](t, r, "FO003").Facts[0].Value = "claim:XX1/none" }, `fact "Fortune 500 with an account": `},
		{"FactsUndatedReport", "FO003", func(r *report.Report) { r.AsOf = time.Time{} }, "the report has no date"},
		{"RegisterMissingColumn", "FP003", func(r *report.Report) { spec[register](t, r, "FP003").Columns[1] = "answer" }, `figure FP003: table moats has no column "answer"`},
		{"RegisterTooWide", "FP003", func(r *report.Report) {
			spec[register](t, r, "FP003").Columns = []string{"moat", "moat", "moat", "moat"}
		}, "figure FP003: 4 columns beside the name"},
		{"RegisterCardOfNothing", "FP003", func(r *report.Report) { spec[register](t, r, "FP003").Cards[0].Value = "claim:XX1" }, `figure FP003: card "AWS spend a year": `},
		{"MaturityShortRow", "FE004", func(r *report.Report) {
			rows := shippedTable(t, r, "modules").Rows
			rows[1].Cells = rows[1].Cells[:2]
		}, `figure FE004: table modules, row model-hub: no cell for "status"`},
		{"MaturityEmptyTable", "FE004", func(r *report.Report) { shippedTable(t, r, "modules").Rows = nil }, "figure FE004: table modules has no rows"},
		{"MaturityMissingColumn", "FE004", func(r *report.Report) { spec[maturity](t, r, "FE004").Measure = "forks" }, `figure FE004: table modules has no column "forks"`},
		{"StackWithoutLayers", "FE001", func(r *report.Report) { spec[stack](t, r, "FE001").Layers = nil }, "figure FE001: no row of table architecture has a layer"},
		{"StackOfNoSuchRow", "FE001", func(r *report.Report) { spec[stack](t, r, "FE001").Layers[0].Standard[0] = "roof" }, "table architecture has no row roof"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := reports(t)["shipped"]
			c.spoil(r)
			r.Link()
			refuses(t, r, c.id, scenario.Values{}, 640, c.want)
		})
	}
}

// What is odd but possible still makes a picture by all the rules.
func TestOddRowSpecs(t *testing.T) {
	each := func(r *report.Report, change func(id report.TableID, table *report.Table)) {
		for _, id := range rowFigures() {
			change(id, shippedTable(t, r, id))
		}
	}
	everyCell := func(r *report.Report, change func(cell *report.Cell)) {
		each(r, func(_ report.TableID, table *report.Table) {
			for i := range table.Rows {
				for j := range table.Rows[i].Cells {
					change(&table.Rows[i].Cells[j])
				}
			}
		})
	}
	stackOf := func(r *report.Report, layers ...report.Layer) { spec[*report.StackSpec](t, r, "FE001").Layers = layers }
	for _, c := range []struct {
		name  string
		spoil func(r *report.Report)
	}{
		{"LongTexts", func(r *report.Report) {
			everyCell(r, func(cell *report.Cell) {
				cell.Text = strings.TrimSpace(strings.Repeat("an unusually wordy label ", 12))
			})
			stackOf(r, report.Layer{Name: strings.Repeat("layer upon ", 20), Owned: []string{"data", "inference"}})
		}},
		{"UnbrokenTexts", func(r *report.Report) {
			everyCell(r, func(cell *report.Cell) { cell.Text = strings.Repeat("Donaudampfschiff", 19) })
		}},
		{"OneRow", func(r *report.Report) {
			each(r, func(_ report.TableID, table *report.Table) { table.Rows = table.Rows[:1] })
			stackOf(r, report.Layer{Name: "all", Unknown: []string{shippedTable(t, r, "architecture").Rows[0].Key}})
		}},
		{"ManyRows", func(r *report.Report) {
			each(r, func(_ report.TableID, table *report.Table) {
				for len(table.Rows) < 100 {
					table.Rows = append(table.Rows, table.Rows...)
				}
			})
		}},
		{"Unknown", func(r *report.Report) {
			everyCell(r, func(cell *report.Cell) { *cell = report.Cell{Text: "Unknown"} })
		}},
		{"NotApplicable", func(r *report.Report) {
			everyCell(r, func(cell *report.Cell) {
				*cell = report.Cell{Text: "N/A", Rating: quantity.Rating{State: quantity.NotApplicable}}
			})
		}},
		{"Zeros", func(r *report.Report) {
			everyCell(r, func(cell *report.Cell) {
				if !cell.Quantity.IsZero() {
					cell.Quantity = quantity.Quantity{Text: "0"}
				}
			})
		}},
		{"Negative", func(r *report.Report) {
			everyCell(r, func(cell *report.Cell) {
				if !cell.Quantity.IsZero() {
					cell.Quantity = quantity.Quantity{Text: "-5", Low: -5, High: -5}
				}
			})
		}},
		{"OtherDates", func(r *report.Report) {
			rows := shippedTable(t, r, "key-figures").Rows
			for i, text := range []string{"soon", "1830", "2090", "9 May 2026", "2026-05-09", "Q1 2026", "2026", "April 2026", "2024 - 2025", "2024 to 2023", "Q5 2024", "99999"} {
				rows[i].Cells[2].Text = text
			}
		}},
		{"NoClaims", func(r *report.Report) {
			each(r, func(_ report.TableID, table *report.Table) {
				for i := range table.Rows {
					table.Rows[i].Claims = nil
				}
			})
		}},
		{"NoScales", func(r *report.Report) { r.Scales = nil }},
		{"FewColumns", func(r *report.Report) {
			f := spec[*report.FactsSpec](t, r, "FO003")
			f.Confidence, f.Facts = "", nil
			g := spec[*report.RegisterSpec](t, r, "FP003")
			g.Detail, g.Columns, g.Cards = "", nil, nil
			spec[*report.MaturitySpec](t, r, "FE004").Detail = ""
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := reports(t)["shipped"]
			c.spoil(r)
			r.Link()
			for id := range rowFigures() {
				obeys(t, r, id, scenario.Values{}, widths()...)
			}
		})
	}
}

func TestReadDated(t *testing.T) {
	asOf := time.Date(2026, 5, 9, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct{ text, age string }{
		{"Aug 2023", "32 months"},
		{"August 2023", "32 months"},
		{"2024 (est.)", "16 months"},
		{"2023 to 2024", "16 months"},
		{"2023–2024", "16 months"},
		{"~2024", "16 months"},
		{"2026-05", "current"},
		{"2026-05-09", "current"},
		{"2026-05-08", "under a month"},
		{"Q4 2025", "4 months"},
		{"Q1 2026", "1 month"},
		{"24 Aug 2023", "32 months"},
		{"2026", "current"},
		{"2030", "current"},
		{"soon", ""},
		{"2024 to 2023", ""},
		{"Q5 2024", ""},
		{"", ""},
	} {
		t.Run(c.text, func(t *testing.T) {
			d, ok := readDated(c.text)
			if ok != (c.age != "") {
				t.Fatalf("understood: %v", ok)
			}
			if ok && d.age(asOf) != c.age {
				t.Errorf("%s, want %s", d.age(asOf), c.age)
			}
		})
	}
}
