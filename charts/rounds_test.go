package charts

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// funding is a report with a table of rounds and its figure.
func funding(t testing.TB) (*report.Report, *report.RoundsSpec) {
	t.Helper()
	r := huggingFace(t)
	table := report.Table{ID: "rounds", Number: 16, Title: "Rounds", Section: "8.3", Columns: []report.Column{
		{Key: "round", Name: "Round"},
		{Key: "date", Name: "Date", Kind: report.DateColumn},
		{Key: "amount", Name: "Amount", Kind: report.QuantityColumn},
		{Key: "value", Name: "Value", Kind: report.QuantityColumn},
	}}
	for _, cells := range [][]string{
		{"Seed", "2019", "$5M", "Undisclosed"},
		{"Series B", "2021", "$40M", "~$570M"},
		{"Series C", "May 2022", "$100M", "~$2B"},
		{"Series D", "Aug 2023", "$235M", "$4.5B"},
	} {
		row := report.Row{Key: quantity.Slug(cells[0])}
		for i, text := range cells {
			c := report.Cell{Text: text}
			if i >= 2 {
				c.Quantity, _ = quantity.Parse(text) // "Undisclosed" stays zero
			}
			row.Cells = append(row.Cells, c)
		}
		table.Rows = append(table.Rows, row)
	}
	spec := &report.RoundsSpec{Table: "rounds", Name: "round", Date: "date", Amount: "amount", Valuation: "value"}
	r.Tables = append(r.Tables, table)
	r.Figures = append(r.Figures, report.Figure{ID: "FI004", Title: "Rounds", Kind: "rounds", Section: "8.3", Spec: spec})
	r.Link()
	return r, spec
}

func TestRoundsNumbers(t *testing.T) {
	r, _ := funding(t)
	d := holdsAt(t, r, "FI004")
	texts := said(d)
	for _, want := range []string{"?", "~$570M", "~$2B", "$4.5B", "$235M", "$45M", "$145M", "$380M", "2026", "no later round by 9 May 2026"} {
		if !slices.Contains(texts, want) {
			t.Errorf("%q is not said: %q", want, texts)
		}
	}
	if want := "4 rounds brought $380M; post-money valuation went from ~$570M (Series B) to $4.5B (Series D)."; d.Summary != want {
		t.Errorf("summary %q, want %q", d.Summary, want)
	}
}

// Heights of bars are to one another as the amounts, and steps as the
// logarithms of the valuations.
func TestRoundsScales(t *testing.T) {
	r, _ := funding(t)
	d := holdsAt(t, r, "FI004")
	boxes := map[string]drawing.Rect{}
	for _, m := range d.Marks() {
		boxes[m.Label] = m.Box
	}
	if got := boxes["Series D"].H / boxes["Series C"].H; math.Abs(got-2.35) > 0.02 {
		t.Errorf("$235M is %.2f times as high as $100M", got)
	}
	y := func(name string) float64 { return boxes[name+", post-money"].Center().Y }
	got := (y("Series B") - y("Series C")) / (y("Series B") - y("Series D"))
	if want := math.Log(2e9/570e6) / math.Log(4.5e9/570e6); math.Abs(got-want) > 0.01 {
		t.Errorf("the step to $2B is %.3f of that to $4.5B, want %.3f", got, want)
	}
}

// An amount nobody states leaves every later total unknown.
func TestRoundsUnknownAmount(t *testing.T) {
	r, _ := funding(t)
	r.Tables[2].Rows[1].Cells[2] = report.Cell{Text: "Undisclosed"}
	d := holdsAt(t, r, "FI004")
	if !strings.HasPrefix(d.Summary, "4 rounds brought ?") {
		t.Errorf("summary %q", d.Summary)
	}
}

func TestRoundsOddSpecs(t *testing.T) {
	for name, spoil := range map[string]func(r *report.Report){
		"OneRow": func(r *report.Report) { r.Tables[2].Rows = r.Tables[2].Rows[3:] },
		"NoValuation": func(r *report.Report) {
			for i := range r.Tables[2].Rows {
				r.Tables[2].Rows[i].Cells[3] = report.Cell{Text: "Undisclosed"}
			}
		},
		"ZeroAmounts": func(r *report.Report) {
			for i := range r.Tables[2].Rows {
				r.Tables[2].Rows[i].Cells[2].Quantity = quantity.Quantity{Text: "$0", Unit: quantity.Money}
			}
		},
		"LongNames": func(r *report.Report) {
			for i := range r.Tables[2].Rows {
				r.Tables[2].Rows[i].Cells[0].Text = strings.Repeat("wordy label ", 25)
			}
		},
		"ManyRows": func(r *report.Report) {
			rows := r.Tables[2].Rows
			for i := range 60 {
				row := rows[3]
				row.Key = fmt.Sprintf("%s-%d", row.Key, i)
				r.Tables[2].Rows = append(r.Tables[2].Rows, row)
			}
		},
		"OneValue": func(r *report.Report) {
			for i := range r.Tables[2].Rows {
				r.Tables[2].Rows[i].Cells[3].Quantity = quantity.Quantity{Text: "$1B", Low: 1e9, High: 1e9, Unit: quantity.Money}
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			r, _ := funding(t)
			spoil(r)
			r.Link()
			holdsAt(t, r, "FI004")
		})
	}
}

func TestRoundsBadSpecs(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(r *report.Report, s *report.RoundsSpec)
		want  string
	}{
		"MissingTable":  {func(_ *report.Report, s *report.RoundsSpec) { s.Table = "none" }, "figure FI004: there is no table none"},
		"MissingColumn": {func(_ *report.Report, s *report.RoundsSpec) { s.Amount = "raised" }, `table rounds has no column "raised"`},
		"EmptyTable":    {func(r *report.Report, _ *report.RoundsSpec) { r.Tables[2].Rows = nil }, "table rounds has no rows"},
		"NoDate": {
			func(r *report.Report, _ *report.RoundsSpec) { r.Tables[2].Rows[2].Cells[1].Text = "soon" },
			`table rounds, row series-c: "soon" is no date`,
		},
		"ZeroValuation": {func(r *report.Report, _ *report.RoundsSpec) {
			r.Tables[2].Rows[2].Cells[3].Quantity = quantity.Quantity{Text: "$0", Unit: quantity.Money}
		}, "row series-c: an amount below zero, or a valuation that is not above it"},
		"NotFinite": {
			func(r *report.Report, _ *report.RoundsSpec) { r.Tables[2].Rows[2].Cells[3].Quantity.High = math.Inf(1) },
			"row series-c: value is not a finite number",
		},
	} {
		t.Run(name, func(t *testing.T) {
			r, spec := funding(t)
			c.spoil(r, spec)
			r.Link()
			failsWith(t, r, "FI004", c.want)
		})
	}
}
