package export_test

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"

	"dossier/app/export"
	"dossier/assets"
	"dossier/charts"
	"dossier/db/bundle"
	"dossier/db/report"
	"dossier/db/scenario"
)

// The two reports every test of the document runs on are read once.
var (
	readBundled  = sync.OnceValues(func() (*report.Report, error) { return bundle.Read(assets.Report()) })
	readTidewell = sync.OnceValues(func() (*report.Report, error) {
		return bundle.Read(os.DirFS("../../db/bundle/testdata/tidewell"))
	})
)

func reports(tb testing.TB) map[string]*report.Report {
	tb.Helper()
	out := map[string]*report.Report{}
	for _, read := range []func() (*report.Report, error){readBundled, readTidewell} {
		r, err := read()
		if err != nil {
			tb.Fatal(err)
		}
		out[string(r.ID)] = r
	}
	return out
}

// The document says everything the report does: what a reader would look for
// by name is found in the text a PDF reader extracts.
func TestReportHoldsEverything(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text := words(t, saved(t, render(t, r, export.Options{})))
			has := func(what, want string) {
				t.Helper()
				if want = plainWords(want); !strings.Contains(text, want) {
					t.Errorf("%s is not in the text: %q", what, want)
				}
			}
			for _, c := range r.Chapters {
				has("chapter title", c.Title)
				for _, s := range c.Sections {
					has("section title", s.Number+" "+s.Title)
				}
			}
			for _, tab := range r.Tables {
				has("table title", fmt.Sprintf("Table %d %s", tab.Number, tab.Title))
				for _, row := range tab.Rows {
					// Cells wrap, and the lines of neighbours come between.
					has("first cell", firstWord(row.Cells[0].Text))
				}
			}
			for _, f := range r.Figures {
				has("figure", "Figure "+string(f.ID)+" "+charts.Finding(r, f.ID, values(t, r)).Plain())
			}
			for _, c := range r.Conflicts {
				has("conflict", c.Title[1:])
			}
			for _, c := range r.Claims {
				has("claim", string(c.ID)+" ")
			}
			for _, s := range r.Sources {
				has("source", string(s.ID)+" "+s.Publisher)
			}
			for _, w := range r.Warnings {
				has("warning", w.Title[1:])
			}
		})
	}
}

// A reader's order is the document's: chapters, sections and tables come one
// after the other in the text.
func TestReportReadsInOrder(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text := words(t, saved(t, render(t, r, export.Options{})))
			after := func(what, want string, from int) int {
				t.Helper()
				i := strings.Index(text[from:], plainWords(want))
				if i < 0 {
					t.Errorf("%s %q does not come in its order", what, want)
					return from
				}
				return from + i
			}
			// The contents come first, with all titles.
			from := after("front", "Summary", strings.Index(text, "What is not in here What the report could not"))
			for _, part := range []string{"How to read this", "What the self-check found", "One-page brief", "Contents"} {
				if i := strings.Index(text, part); i < 0 || i > from {
					t.Errorf("%q is not before the chapters", part)
				}
			}
			for _, c := range r.Chapters {
				from = after("chapter", fmt.Sprintf("%d %s", c.Number, c.Title), from)
				for _, s := range c.Sections {
					from = after("section", s.Number+" "+s.Title, from)
				}
			}
			for _, part := range []string{"Evidence", "Sources", "Numbers by name"} {
				from = after("part", part, from)
			}
		})
	}
}

// firstWord is the beginning of a cell up to where its line may break.
func firstWord(s string) string { return regexp.MustCompile(`^[^\s/–-]*`).FindString(s) }

func plainWords(s string) string { return strings.Join(strings.Fields(s), " ") }

// The exact values stand on the scenario page, whatever else is rounded.
func TestScenarioPageIsExact(t *testing.T) {
	r, err := readBundled()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		view string
		set  []string
		want []string
	}{
		{"report's own", nil, []string{"8.8125", "1.2589", "1.9583", "5.93 %", "18.3 %"}},
		{"mine", []string{"bear=40"}, []string{"7.7", "1.1", "1.7111", "40 %", "20 %", "View: mine", "Bear at 40 %"}},
		{"cheap", []string{"price=5.25B", "years=5"}, []string{"5.25", "1.6786", "price of this view"}},
		{"computed", []string{"values=computed"}, []string{"ARR × multiple", "8.8125"}},
	} {
		t.Run(c.view, func(t *testing.T) {
			t.Parallel()
			var buf bytes.Buffer
			v := values(t, r, c.set...)
			if err := export.Report(t.Context(), &buf, r, v, export.Options{View: c.view}); err != nil {
				t.Fatal(err)
			}
			text := words(t, saved(t, buf.Bytes()))
			for _, want := range append(c.want, v.Set.Hash()) {
				if !strings.Contains(text, plainWords(want)) {
					t.Errorf("%q is not in the text", want)
				}
			}
		})
	}
}

// A number of the text that moves with the scenario shows what it became, and
// only where it moved.
func TestLiveNumbersShowWhereTheyMoved(t *testing.T) {
	r, err := readBundled()
	if err != nil {
		t.Fatal(err)
	}
	own := words(t, saved(t, render(t, r, export.Options{})))
	// The guide shows one as a sample.
	if n := strings.Count(own, "now $"); n > 1 {
		t.Errorf("the report's own view has %d numbers that moved", n)
	}
	var buf bytes.Buffer
	v := values(t, r, "bear=45")
	if err := export.Report(t.Context(), &buf, r, v, export.Options{}); err != nil {
		t.Fatal(err)
	}
	live, ok := v.Format("weighted_value")
	if !ok {
		t.Fatal("no weighted value")
	}
	if text := words(t, saved(t, buf.Bytes())); !strings.Contains(text, "now "+live) {
		t.Errorf("now %s is not in the text", live)
	}
}

// The file is sound to the tools of others: well-formed, drawn without
// pictures, every font in it as a subset.
func TestReportIsSound(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := saved(t, render(t, r, export.Options{}))
			if out := tool(t, "qpdf", "--check", path); !strings.Contains(out, "No syntax or stream encoding errors found") {
				t.Errorf("qpdf: %s", out)
			}
			if out := strings.TrimSpace(tool(t, "pdfimages", "-list", path)); strings.Count(out, "\n") > 1 {
				t.Errorf("pictures:\n%s", out)
			}
			fonts := strings.Split(strings.TrimSpace(tool(t, "pdffonts", path)), "\n")[2:]
			if len(fonts) < 4 {
				t.Errorf("only %d fonts", len(fonts))
			}
			for _, f := range fonts {
				if !regexp.MustCompile(`yes yes yes +\d+ +\d+$`).MatchString(strings.TrimSpace(f)) {
					t.Errorf("not embedded, subset and mapped to Unicode: %s", f)
				}
			}
			info := tool(t, "pdfinfo", path)
			for _, want := range []string{r.Subject, strings.Join(r.Authors, ", "), "Metadata Stream: yes", r.AsOf.Format("2006")} {
				if !strings.Contains(strings.Join(strings.Fields(info), " "), want) {
					t.Errorf("pdfinfo does not say %q:\n%s", want, info)
				}
			}
		})
	}
}

// The same input gives the same bytes, and another view gives others.
func TestReportIsReproducible(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			first := render(t, r, export.Options{})
			if !bytes.Equal(first, render(t, r, export.Options{})) {
				t.Error("two exports differ")
			}
			if bytes.Equal(first, render(t, r, export.Options{View: "another"})) {
				t.Error("another view's name changes nothing")
			}
		})
	}
}

// A part a document must hold is missed when it is not there; a sample of them
// is tried. The error names it, or what shares its block and is missing too.
func TestLedgerMissesWhatIsWithheld(t *testing.T) {
	for name, r := range reports(t) {
		keys := export.Wanted(r)
		if len(keys) < 50 {
			t.Errorf("%s: only %d parts are wanted", name, len(keys))
		}
		step := 4
		if name != "tidewell" {
			step = 97
		}
		v := values(t, r)
		for i := 0; i < len(keys); i += step {
			var buf bytes.Buffer
			err := export.ReportWithout(t.Context(), &buf, r, v, export.Options{}, keys[i])
			if err == nil || !strings.Contains(err.Error(), " was not printed") {
				t.Errorf("%s without %s: error %v", name, keys[i], err)
			}
			if buf.Len() > 0 {
				t.Errorf("%s without %s: %d bytes were written", name, keys[i], buf.Len())
			}
		}
	}
}

func TestReportTellsItsProgress(t *testing.T) {
	r := reports(t)["tidewell"]
	last, calls := -1, 0
	o := export.Options{Progress: func(done, total int, what string) {
		calls++
		if done < last || done > total || what == "" {
			t.Errorf("%d of %d, %q, after %d", done, total, what, last)
		}
		last = done
	}}
	render(t, r, o)
	if last != 100 || calls < 20 {
		t.Errorf("%d calls, the last at %d", calls, last)
	}
}

func TestReportNeedsSomethingToSay(t *testing.T) {
	var empty report.Report
	empty.Link()
	err := export.Report(t.Context(), &bytes.Buffer{}, &empty, scenario.Values{}, export.Options{})
	if err == nil || !strings.Contains(err.Error(), "nothing to export") {
		t.Errorf("error %v", err)
	}
}
