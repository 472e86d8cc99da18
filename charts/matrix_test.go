package charts

import (
	"os"
	"slices"
	"strings"
	"testing"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// ratings builds a report with one table of two ratings and a text, and a
// figure of either kind that shows it.
func ratings(t testing.TB, rows ...[]string) *report.Report {
	t.Helper()
	scale := quantity.Scale{Levels: []string{"Low", "Medium", "High"}}
	table := report.Table{ID: "t", Title: "t", Section: "1.1", Columns: []report.Column{
		{Key: "name", Name: "Name"},
		{Key: "a", Name: "A", Kind: report.RatingColumn, Scale: "s"},
		{Key: "b", Name: "B", Kind: report.RatingColumn, Scale: "s"},
		{Key: "text", Name: "Text"},
	}}
	for _, cells := range rows {
		row := report.Row{Key: quantity.Slug(cells[0])}
		for i, text := range cells {
			cell := report.Cell{Text: text}
			if i == 1 || i == 2 {
				var err error
				if cell.Rating, err = scale.Parse(text); err != nil {
					t.Fatal(err)
				}
			}
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	r := &report.Report{
		Subject: "A", Scales: []report.Scale{{Name: "s", Scale: scale}}, Tables: []report.Table{table},
		Figures: []report.Figure{
			{ID: "M", Title: "Matrix", Kind: "matrix", Spec: &report.MatrixSpec{
				Table: "t", Name: "name", Columns: []string{"a", "b", "text"},
				Score: []string{"0", "0.5", "1"}, Totals: "total", Meanings: []string{"no", "some", "all"},
				Order: "totals", TagHead: "Tie", TagRest: "none",
				Tags: []report.RowTag{{Row: "two", Text: "investor", Refs: []report.Ref{"table:t"}}},
			}},
			{ID: "R", Title: "Risks", Kind: "risk-grid", Spec: &report.RiskGridSpec{
				Registers: []report.RiskRegister{{Table: "t", Name: "name", Likelihood: "a", Impact: "b"}},
			}},
		},
	}
	r.Link()
	return r
}

func fourRows() [][]string {
	return [][]string{
		{"One", "Low", "High (so far)", "words"},
		{"Two", "High", "High", "more words"},
		{"Three", "Unknown", "Medium", "Unknown"},
		{"Four", "N/A (free)", "High", "-"},
	}
}

// said lists the texts of a drawing in its order.
func said(d *drawing.Drawing) []string {
	var out []string
	for _, op := range d.Ops {
		if text, ok := op.(drawing.Text); ok {
			out = append(out, text.S)
		}
	}
	return out
}

func TestMatrixTotalsAndOrder(t *testing.T) {
	r := ratings(t, fourRows()...)
	d, err := Draw(r, "M", scenario.Values{}, drawing.Light(), 640)
	if err != nil {
		t.Fatal(err)
	}
	texts := said(d)
	// B has 1 + 1 + 0.5 + 1, A has 0 + 1 and a cell that nobody knows.
	want := []string{"B", "A", "Text", "Tie", "total, of 4", "3.5", "1 + ?", "Two"}
	if len(texts) < len(want) || !slices.Equal(texts[:len(want)], want) {
		t.Errorf("begins with %q, want %q", texts[:min(len(texts), len(want))], want)
	}
	for _, one := range []string{"?", "n/a", "so far", "investor", "none", "? unknown", "n/a, not applicable", "High all, counts 1"} {
		if !slices.Contains(texts, one) {
			t.Errorf("does not say %q: %q", one, texts)
		}
	}
	if want := "4 rows by 4 columns; the highest in total: B, 3.5 of 4."; d.Summary != want {
		t.Errorf("summary %q, want %q", d.Summary, want)
	}
}

func TestMatrixGroups(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(s *report.MatrixSpec)
		want   []string // headings, in order
	}{
		{"ByRating", func(s *report.MatrixSpec) { s.Group = "a" }, []string{"High", "Low", "Unknown"}},
		{"Alone", func(s *report.MatrixSpec) { s.Alone = "b" }, []string{"High only at B", "The other rows"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ratings(t, fourRows()[:3]...)
			c.change(spec[*report.MatrixSpec](t, r, "M"))
			d, err := Draw(r, "M", scenario.Values{}, drawing.Light(), 640)
			if err != nil {
				t.Fatal(err)
			}
			var heads []string
			for _, op := range d.Ops {
				if text, ok := op.(drawing.Text); ok && text.Face == drawing.SansSemiBold && slices.Contains(c.want, text.S) {
					heads = append(heads, text.S)
				}
			}
			if !slices.Equal(heads, c.want) {
				t.Errorf("headings %q, want %q", heads, c.want)
			}
		})
	}
}

func TestRiskGridCountsEveryRisk(t *testing.T) {
	r := ratings(t, fourRows()...)
	d, err := Draw(r, "R", scenario.Values{}, drawing.Light(), 640)
	if err != nil {
		t.Fatal(err)
	}
	marked := map[string]string{}
	for _, m := range d.Marks() {
		marked[m.Label] = m.Value
	}
	if len(marked) != 4 || marked["Two"] != "likelihood High, impact High" || marked["Three"] != "likelihood Unknown, impact Medium" {
		t.Errorf("marks %q", marked)
	}
	if texts := said(d); !slices.Contains(texts, "Three (not rated)") || !slices.Contains(texts, "1 of 4") {
		t.Errorf("says %q", texts)
	}
}

func TestBadMatrices(t *testing.T) {
	for _, c := range []struct {
		name  string
		id    report.FigureID
		spoil func(r *report.Report, m *report.MatrixSpec, g *report.RiskGridSpec)
		want  string
	}{
		{"MissingTable", "M", func(_ *report.Report, m *report.MatrixSpec, _ *report.RiskGridSpec) { m.Table = "none" }, "there is no table none"},
		{"MissingColumn", "M", func(_ *report.Report, m *report.MatrixSpec, _ *report.RiskGridSpec) { m.Columns[1] = "c" }, `table t has no column "c"`},
		{"MissingGroup", "M", func(_ *report.Report, m *report.MatrixSpec, _ *report.RiskGridSpec) { m.Group = "c" }, `table t has no column "c"`},
		{"NoName", "M", func(_ *report.Report, m *report.MatrixSpec, _ *report.RiskGridSpec) { m.Name = "" }, "no column names the rows"},
		{"NoColumns", "M", func(_ *report.Report, m *report.MatrixSpec, _ *report.RiskGridSpec) { m.Columns, m.TagHead = nil, "" }, "no columns"},
		{"ManyColumns", "M", func(_ *report.Report, m *report.MatrixSpec, _ *report.RiskGridSpec) {
			m.Columns = slices.Repeat(m.Columns, 5)
		}, "16 columns: at most 10 can be read"},
		{"ShortScore", "M", func(_ *report.Report, m *report.MatrixSpec, _ *report.RiskGridSpec) { m.Score = m.Score[:2] }, "2 scores for the 3 levels"},
		{"EmptyTable", "M", func(r *report.Report, _ *report.MatrixSpec, _ *report.RiskGridSpec) { r.Tables[0].Rows = nil }, "table t has no rows"},
		{"ShortRow", "M", func(r *report.Report, _ *report.MatrixSpec, _ *report.RiskGridSpec) {
			r.Tables[0].Rows[1].Cells = r.Tables[0].Rows[1].Cells[:2]
		}, "table t, row two: a cell is missing"},
		{"NoRegisters", "R", func(_ *report.Report, _ *report.MatrixSpec, g *report.RiskGridSpec) { g.Registers = nil }, "no risks"},
		{"RegisterOfNothing", "R", func(_ *report.Report, _ *report.MatrixSpec, g *report.RiskGridSpec) { g.Registers[0].Table = "none" }, "there is no table none"},
		{"ImpactOfText", "R", func(_ *report.Report, _ *report.MatrixSpec, g *report.RiskGridSpec) { g.Registers[0].Impact = "text" }, `column "text" holds no ratings`},
		{"NoRisks", "R", func(r *report.Report, _ *report.MatrixSpec, _ *report.RiskGridSpec) { r.Tables[0].Rows = nil }, "no risks"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ratings(t, fourRows()...)
			c.spoil(r, spec[*report.MatrixSpec](t, r, "M"), spec[*report.RiskGridSpec](t, r, "R"))
			r.Link()
			refuses(t, r, c.id, scenario.Values{}, 640, c.want)
		})
	}
}

// What is odd but possible still makes a picture by all the rules.
func TestOddMatrices(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("an unusually wordy label ", 12))
	endless := strings.Repeat("Donaudampfschiff", 19)
	many := func(n int) [][]string {
		var rows [][]string
		for range n {
			rows = append(rows, fourRows()...)
		}
		return rows
	}
	for _, c := range []struct {
		name string
		rows [][]string
	}{
		{"NoWords", [][]string{{"", "Low", "High", ""}}},
		{"OneRow", [][]string{{"One", "Low", "High", "words"}}},
		{"NothingRated", [][]string{{"One", "Unknown", "N/A", "Unknown"}, {"Two", "-", "?", "?"}}},
		{"LongLabels", [][]string{{long, "Low (" + long + ")", "High", long}, {"Two", "High", "High", long}}},
		{"UnbrokenLabels", [][]string{{endless, "Low (" + endless + ")", "High", endless}, {"Two", "High", "High", endless}}},
		{"SlashedLabels", [][]string{{strings.Repeat("Government/Science/", 8), "Low", "High", strings.Repeat("a/b/", 70)}}},
		{"ManyRows", many(25)},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ratings(t, c.rows...)
			for _, id := range []report.FigureID{"M", "R"} {
				obeys(t, r, id, scenario.Values{}, 480, 640, 1100)
			}
		})
	}
}

// TestNumberedRisks draws the grid with names too long for its cells, and
// writes it when pictures are asked for.
func TestNumberedRisks(t *testing.T) {
	r := ratings(t, slices.Repeat([][]string{
		{"A risk with a name that is longer than two lines in any cell are wide, and then some more", "High", "High", "x"},
		{"Another such risk, of which there is a good deal to be said", "Low", "Medium", "x"},
		{"Short", "Medium", "High", "x"},
	}, 7)...)
	d, err := Draw(r, "R", scenario.Values{}, drawing.Light(), 640)
	if err != nil {
		t.Fatal(err)
	}
	checkTexts(t, "numbers", d)
	if texts := said(d); !slices.Contains(texts, "21") {
		t.Errorf("no number 21: %q", texts)
	}
	if *contactSheet != "" {
		if err := os.MkdirAll(*contactSheet, 0o755); err != nil {
			t.Fatal(err)
		}
		writePNG(t, *contactSheet+"/numbered-risks.png", d, drawing.Light(), false)
	}
}
