package charts

import (
	"strings"
	"testing"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// history is a report with a table of events and its timeline.
func history(t testing.TB) (*report.Report, *report.TimelineSpec) {
	t.Helper()
	r := huggingFace(t)
	table := report.Table{
		ID: "history", Number: 4, Title: "History", Section: "8.3",
		Columns: []report.Column{{Key: "date", Name: "Date", Kind: report.DateColumn}, {Key: "event", Name: "Event"}},
	}
	spec := &report.TimelineSpec{
		Table: "history", Date: "date", Name: "event", Lanes: []string{"Money", "Product"},
		Quiet: report.TimelineQuiet{Since: "d", Label: words("no round for 990 days"), Refs: []report.Ref{"claim:CV001"}},
	}
	for _, e := range [][4]string{
		{"a", "2019", "Product", "Founded"},
		{"b", "2021-Q1", "Money", "Series B $40M"},
		{"c", "2021-2022", "Product", "BigScience"},
		{"d", "Aug 2023", "Money", "Series D $235M"},
		{"e", "2022", "Product", "Spaces"},
	} {
		table.Rows = append(table.Rows, report.Row{Key: e[0], Cells: []report.Cell{{Text: e[1]}, {Text: e[3] + " in full"}}})
		spec.Events = append(spec.Events, report.TimelineEvent{Row: e[0], Lane: e[2], Label: words(e[3])})
	}
	r.Tables = append(r.Tables, table)
	r.Figures = append(r.Figures, report.Figure{ID: "FO001", Title: "History", Kind: "timeline", Section: "8.3", Spec: spec})
	r.Link()
	return r, spec
}

func words(s string) report.Text { return report.Text{{Text: s}} }

// holdsAt draws a figure at several widths and holds it to the rules of
// layout.
func holdsAt(t *testing.T, r *report.Report, id report.FigureID) *drawing.Drawing {
	t.Helper()
	var last *drawing.Drawing
	for _, width := range []float64{480, 640, 1100} {
		d, err := Draw(r, id, evaluate(t, huggingFace(t)), drawing.Light(), width)
		if err != nil {
			t.Fatal(err)
		}
		checkTexts(t, string(id), d)
		checkMarks(t, string(id), r, d)
		last = d
	}
	return last
}

// failsWith draws a figure that cannot be drawn.
func failsWith(t *testing.T, r *report.Report, id report.FigureID, want string) {
	t.Helper()
	d, err := Draw(r, id, evaluate(t, huggingFace(t)), drawing.Light(), 640)
	if err == nil || d != nil || !strings.Contains(err.Error(), want) {
		t.Errorf("error %v, want %q", err, want)
	}
}

func TestTimelineNamesEveryEvent(t *testing.T) {
	r, spec := history(t)
	texts := strings.Join(said(holdsAt(t, r, "FO001")), "|")
	for _, e := range spec.Events {
		if !strings.Contains(texts, e.Label.Plain()) {
			t.Errorf("%q is not named: %s", e.Label.Plain(), texts)
		}
	}
	for _, want := range []string{"Money", "Product", "no round for 990 days", "report, 9 May 2026"} {
		if !strings.Contains(texts, want) {
			t.Errorf("%q is not said: %s", want, texts)
		}
	}
}

// Bars of one row never overlap, and an event that lasted spans its years.
func TestTimelineBars(t *testing.T) {
	r, _ := history(t)
	d := holdsAt(t, r, "FO001")
	boxes := map[string]drawing.Rect{}
	for _, m := range d.Marks() {
		boxes[m.Label] = m.Box.Inset(1)
	}
	long, year := boxes["BigScience in full"], boxes["Spaces in full"]
	if ratio := (long.W + 1.5) / (year.W + 1.5); ratio < 1.99 || ratio > 2.01 {
		t.Errorf("two years are %.2f times as long as one", ratio)
	}
	if overlap(long, year) || long.Y <= year.Y {
		t.Errorf("the longer %v does not stand below the shorter %v", long, year)
	}
}

func TestTimelineOddSpecs(t *testing.T) {
	for name, spoil := range map[string]func(r *report.Report, s *report.TimelineSpec){
		"OneRow":   func(_ *report.Report, s *report.TimelineSpec) { s.Events = s.Events[:1] },
		"LongName": func(_ *report.Report, s *report.TimelineSpec) { relabelLanes(s, strings.Repeat("wordy label ", 25)) },
		"Unbroken": func(_ *report.Report, s *report.TimelineSpec) { relabelLanes(s, strings.Repeat("Donaudampf", 30)) },
		"ManyRows": func(_ *report.Report, s *report.TimelineSpec) {
			for len(s.Events) < 200 {
				s.Events = append(s.Events, s.Events...)
			}
		},
		"Future": func(r *report.Report, _ *report.TimelineSpec) {
			r.Tables[2].Rows[0].Cells[0].Text = "2031"
		},
		"NoQuiet": func(_ *report.Report, s *report.TimelineSpec) { s.Quiet = report.TimelineQuiet{} },
	} {
		t.Run(name, func(t *testing.T) {
			r, spec := history(t)
			spoil(r, spec)
			holdsAt(t, r, "FO001")
		})
	}
}

func relabelLanes(s *report.TimelineSpec, text string) {
	for i := range s.Lanes {
		for j := range s.Events {
			if s.Events[j].Lane == s.Lanes[i] {
				s.Events[j].Lane = text + string(rune('a'+i))
			}
		}
		s.Lanes[i] = text + string(rune('a'+i))
	}
	for i := range s.Events {
		s.Events[i].Label = words(text)
	}
	s.Quiet.Label = words(text)
}

func TestTimelineBadSpecs(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(r *report.Report, s *report.TimelineSpec)
		want  string
	}{
		"MissingTable":  {func(_ *report.Report, s *report.TimelineSpec) { s.Table = "none" }, "figure FO001: there is no table none"},
		"MissingColumn": {func(_ *report.Report, s *report.TimelineSpec) { s.Date = "when" }, `table history has no column "when"`},
		"MissingRow":    {func(_ *report.Report, s *report.TimelineSpec) { s.Events[1].Row = "z" }, "table history has no row z"},
		"EmptyTable":    {func(r *report.Report, _ *report.TimelineSpec) { r.Tables[2].Rows = nil }, "table history has no rows"},
		"NoDate": {
			func(r *report.Report, _ *report.TimelineSpec) { r.Tables[2].Rows[0].Cells[0].Text = "one day" },
			`table history, row a: "one day" is no date`,
		},
		"NoLanes": {func(_ *report.Report, s *report.TimelineSpec) { s.Lanes = nil }, "no lane has an event"},
	} {
		t.Run(name, func(t *testing.T) {
			r, spec := history(t)
			c.spoil(r, spec)
			r.Link()
			failsWith(t, r, "FO001", c.want)
		})
	}
}
