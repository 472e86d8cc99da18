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

// wordy and unbroken are labels no figure has room for.
var (
	wordy    = strings.TrimSpace(strings.Repeat("an unusually wordy label ", 12))
	unbroken = strings.Repeat("Donaudampfschiff", 19)
)

// A spoiled is the report the program ships with, with a figure changed, and
// the error that has to come of it: "" for a picture by all the rules.
type spoiled struct {
	name  string
	spoil func(r *report.Report)
	want  string
}

// checkSpoiled draws a figure of each spoiled report in every view.
func checkSpoiled(t *testing.T, id report.FigureID, cases []spoiled) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r, err := bundle.Read(assets.Report())
			if err != nil {
				t.Fatal(err)
			}
			c.spoil(r)
			r.Link()
			if c.want != "" {
				refuses(t, r, id, scenario.Values{}, 640, c.want)
				return
			}
			obeys(t, r, id, scenario.Values{}, widths()...)
		})
	}
}

// saysAll reports whether every one of the texts is set in the drawing.
func saysAll(t *testing.T, d *drawing.Drawing, texts ...string) {
	t.Helper()
	set := map[string]bool{}
	for _, op := range d.Ops {
		if text, ok := op.(drawing.Text); ok {
			set[strings.ReplaceAll(text.S, "\u00a0", " ")] = true
		}
	}
	for _, text := range texts {
		if !set[text] {
			t.Errorf("%s: %q is not said", d.Title, text)
		}
	}
}

func TestFunnelSpecs(t *testing.T) {
	funnel := func(r *report.Report) *report.FunnelSpec { return spec[*report.FunnelSpec](t, r, "FM004") }
	value := func(r *report.Report, row int) *report.Cell { return &table(t, r, "ai-adoption").Rows[row].Cells[1] }
	checkSpoiled(t, "FM004", []spoiled{
		{"MissingTable", func(r *report.Report) { funnel(r).Table = "none" }, "figure FM004: there is no table none"},
		{"MissingColumn", func(r *report.Report) { funnel(r).Value = "much" }, `has no column "much"`},
		{"MissingRow", func(r *report.Report) { funnel(r).Steps[1].Row = "none" }, `has no row "none"`},
		{"EmptyTable", func(r *report.Report) { table(t, r, "ai-adoption").Rows = nil }, "has no row"},
		{"ShortRow", func(r *report.Report) {
			row := &table(t, r, "ai-adoption").Rows[0]
			row.Cells = row.Cells[:2]
		}, "no cell for"},
		{"NoSteps", func(r *report.Report) { funnel(r).Steps = nil }, "figure FM004: no steps"},
		{"NotANumber", func(r *report.Report) { value(r, 0).Quantity.Low = math.NaN() }, "value is not a finite number"},
		{"OneRow", func(r *report.Report) { funnel(r).Steps = funnel(r).Steps[:1] }, ""},
		{"Unknown", func(r *report.Report) { *value(r, 0) = report.Cell{Text: "Unknown"} }, ""},
		{"ZeroAndBeyond", func(r *report.Report) {
			for i, text := range []string{"0%", "100%", "140%+", "-20%", "99-100%", "$5M", "~12,345,678,901 organisations", "97%+"} {
				*value(r, i) = report.Cell{Text: text, Quantity: parsed(t, text)}
			}
		}, ""},
		{"LongLabels", func(r *report.Report) { longFunnel(t, r, wordy) }, ""},
		{"UnbrokenLabels", func(r *report.Report) { longFunnel(t, r, unbroken) }, ""},
	})
}

func longFunnel(t *testing.T, r *report.Report, text string) {
	s := spec[*report.FunnelSpec](t, r, "FM004")
	for i := range s.Steps {
		s.Steps[i].Stage, s.Steps[i].Of = text, text
	}
	rows := table(t, r, "ai-adoption").Rows
	for i := range rows {
		for _, k := range []int{0, 2, 3} {
			rows[i].Cells[k].Text = text
		}
	}
}

func parsed(t *testing.T, text string) quantity.Quantity {
	t.Helper()
	q, err := quantity.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// A count is never drawn as a share, and the figure says that its rows are not
// one cohort.
func TestFunnelSays(t *testing.T) {
	r := reports(t)["shipped"]
	d, err := Draw(r, "FM004", scenario.Values{}, drawing.Light(), 1100)
	if err != nil {
		t.Fatal(err)
	}
	saysAll(t, d, "76–89 %", "70 %+", "~10,000", "100,000+", "a count of customers, no share", "100 % = the Fortune 500",
		"Red Hat survey, 2023", "Not one cohort: each bar is a share of its own row's population, and nobody was followed from one row to the next. 8 rows from 5 publishers.")
}
