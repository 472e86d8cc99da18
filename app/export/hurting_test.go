package export_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dossier/app/export"
	"dossier/db/judgement"
	"dossier/db/report"
)

// What an author may put into a report, however strange, comes out whole: as
// a sound document with the text in it.
func TestHurtingInputs(t *testing.T) {
	section := func(r *report.Report) *report.Section { return &r.Chapters[0].Sections[0] }
	for _, c := range []struct {
		rule   string
		change func(r *report.Report)
		want   []string // in the text
		pages  int      // at least
	}{
		{"emoji", func(r *report.Report) {
			r.Subject = "Acme 🚀"
			r.Chapters[0].Title = "Flights 🚀"
			section(r).Blocks[0].Text = text("Lift off 🚀 and 🧑‍🚀 back.")
		}, []string{"Lift off", "Characters that could not be set", "U+1F680", "U+1F9D1"}, 1},
		{"scripts the fonts lack", func(r *report.Report) {
			section(r).Title = "漢字 and 한국어"
			section(r).Blocks[0].Text = text("漢字 stands here.")
		}, []string{"stands here.", "U+6F22", "U+D55C"}, 1},
		{
			"right to left", func(r *report.Report) {
				section(r).Blocks[0].Text = text("Hebrew שלום and Arabic سلام stand here.")
			},
			[]string{"Hebrew", "stand here."},
			1,
		},
		{
			"accents apart from their letters", func(r *report.Report) { section(r).Blocks[0].Text = text("Cafe\u0301 and nai\u0308ve.") },
			[]string{"Café and naïve."},
			1,
		},
		{"characters of control and bytes of no text", func(r *report.Report) {
			section(r).Blocks[0].Text = text("One\x00two\x1bthree \xff\xfe four.")
			r.Authors = []string{"A\x00B (C) \\ D"}
		}, []string{"One two three", "four."}, 1},
		{"a cell of 20,000 characters", func(r *report.Report) {
			r.Tables[0].Rows[0].Cells[1].Text = strings.Repeat("many words in one cell ", 870) + "and its end"
		}, []string{"and its end", "(continued)"}, 5},
		{
			"a cell of one endless word", func(r *report.Report) { r.Tables[0].Rows[0].Cells[1].Text = strings.Repeat("x", 5000) + "END" },
			[]string{"F1"},
			5,
		},
		{"a table of 200 columns", func(r *report.Report) {
			var names, cells []string
			for i := range 200 {
				names, cells = append(names, fmt.Sprintf("Column %d", i+1)), append(cells, fmt.Sprintf("cell-%d", i+1))
			}
			r.Tables[0] = table("flights", 1, "1.1", names, [][]string{cells, cells})
		}, []string{"(columns 2 to", "cell-200", "of 200)"}, 8},
		{"a table of 5,000 rows", func(r *report.Report) {
			rows := make([][]string, 5000)
			for i := range rows {
				rows[i] = []string{fmt.Sprintf("F%d", i+1), "a load of some kilograms"}
			}
			r.Tables[0] = table("flights", 1, "1.1", []string{"Flight", "Load"}, rows)
		}, []string{"F1 ", "F5000", "(continued)"}, 100},
		{"a table without rows", func(r *report.Report) { r.Tables[0].Rows = nil }, []string{"Table 1", "Load"}, 1},
		{"a table without columns", func(r *report.Report) { r.Tables[0].Rows, r.Tables[0].Columns = nil, nil }, []string{"Table 1"}, 1},
		{
			"an empty chapter", func(r *report.Report) {
				r.Chapters = append(r.Chapters, report.Chapter{Number: 2, Title: "Nothing yet"})
			},
			[]string{"Nothing yet"},
			1,
		},
		{"an empty section", func(r *report.Report) {
			r.Chapters[0].Sections = append(r.Chapters[0].Sections, report.Section{Number: "1.2", Title: "Bare"})
		}, []string{"1.2 Bare"}, 1},
		{"empty names", func(r *report.Report) {
			r.Subject, r.Chapters[0].Title, section(r).Title, r.Tables[0].Title = "", "", "", ""
		}, []string{"Table 1"}, 1},
		{"empty paragraphs", func(r *report.Report) {
			section(r).Blocks = append(section(r).Blocks, report.Block{}, report.Block{Kind: report.ListItem}, report.Block{Kind: report.Quotation}, report.Block{Kind: report.Subheading})
		}, []string{"Twelve boosters"}, 1},
		{"a heading of 300 characters", func(r *report.Report) {
			long := strings.Repeat("heading ", 37) + "ends"
			r.Chapters[0].Title, section(r).Title, r.Subject = long, long, long
		}, []string{"ends"}, 1},
		{"a paragraph of 3,000 words and a citation at each", func(r *report.Report) {
			var long report.Text
			for i := range 1000 {
				long = append(long, report.Span{Text: " three words more"}, report.Span{Claims: []report.ClaimID{report.ClaimID(fmt.Sprintf("AC%03d", i%12+1))}})
			}
			section(r).Blocks[0].Text = long
		}, []string{"three words more", "AC012"}, 3},
		{"ids of 64 characters", func(r *report.Report) {
			id := report.ClaimID("A" + strings.Repeat("b", 63))
			r.Claims = append(r.Claims, report.Claim{ID: id, Statement: "Long of name.", Confidence: report.Low, Sources: []report.SourceID{"SA001"}})
			section(r).Blocks[0].Text = cite("Cited by a long name.", id, "AC001")
			section(r).Claims = append(section(r).Claims, id)
		}, []string{"Long of name.", "A" + strings.Repeat("b", 30)}, 1},
		{"a language that closes its string", func(r *report.Report) { r.Language = "en) /Evil (" }, []string{"Twelve"}, 1},
		{"no claims", func(r *report.Report) {
			*r = report.Report{ID: "bare", Subject: "Bare", Language: "en", Chapters: []report.Chapter{{Number: 1, Title: "Alone"}}}
		}, []string{"Alone"}, 1},
	} {
		t.Run(c.rule, func(t *testing.T) {
			t.Parallel()
			r := smallReport(t)
			c.change(r)
			r.Link()
			path := saved(t, render(t, r, export.Options{Paper: export.Letter}))
			tool(t, "qpdf", "--check", path)
			found := words(t, path)
			for _, want := range c.want {
				if !strings.Contains(found, want) {
					t.Errorf("%q is not in the text", want)
				}
			}
			if strings.Count(found, "p. ") < c.pages {
				t.Errorf("fewer than %d pages", c.pages)
			}
			tool(t, "qpdf", "--check", saved(t, memo(t, r, export.Options{})))
		})
	}
}

// A memo takes what an author and a partner write, however much: every word
// is in it, on as many pages as it needs, or the memo is refused in words.
func TestHurtingMemo(t *testing.T) {
	asks := func(r *report.Report, rows [][]string) {
		r.Tables = append(r.Tables, table("asks", 2, "1.1", []string{"Ask", "Why"}, rows))
		r.Gaps = []report.Point{{Text: text("Nobody knows."), Ref: "table:asks/row-1"}}
	}
	long := strings.Repeat("many words in one line ", 870) + "and its END"
	for _, c := range []struct {
		rule   string
		change func(r *report.Report, o *export.Options)
		want   []string
	}{
		{"500 asks", func(r *report.Report, _ *export.Options) {
			rows := make([][]string, 500)
			for i := range rows {
				rows[i] = []string{fmt.Sprintf("Ask-%d", i+1), "because"}
			}
			asks(r, rows)
		}, []string{"Ask-1 ", "Ask-500"}},
		{"an ask of 20,000 characters", func(r *report.Report, _ *export.Options) { asks(r, [][]string{{long, "because"}}) }, []string{"and its END"}},
		{"a verdict of 20,000 characters", func(r *report.Report, _ *export.Options) { r.Verdict.Text = text(long) }, []string{"and its END"}},
		{"an overview of 20,000 characters", func(r *report.Report, _ *export.Options) { r.Overview = text(long) }, []string{"and its END"}},
		{"a bottom line of 20,000 characters", func(r *report.Report, _ *export.Options) { r.Chapters[0].BottomLine = text(long) }, []string{"and its END"}},
		{"a reason of 20,000 characters", func(r *report.Report, _ *export.Options) { r.For[0].Text = text(long) }, []string{"and its END"}},
		{"sixty reasons", func(r *report.Report, _ *export.Options) {
			for i := range 60 {
				r.For = append(r.For, report.Point{Text: text(fmt.Sprintf("Reason-%d.", i))})
			}
		}, []string{"Reason-0", "Reason-59"}},
		{"a dissent and an answer of 4,000 characters", func(r *report.Report, o *export.Options) {
			asks(r, [][]string{{"One", "because"}})
			o.Judgement.Votes = []judgement.Vote{{Partner: "P. Novak", Dissent: long[len(long)-4000:]}}
			o.Judgement.Asks = []judgement.Ask{{Ref: "table:asks/row-1", Answer: strings.Repeat("word ", 800) + "STOP"}}
		}, []string{"and its END", "STOP"}},
		{"emoji and two directions", func(_ *report.Report, o *export.Options) {
			o.Recipient, o.Confidential = "🚀 שלום 漢字", "סודי"
			o.Judgement.Deal.VoteOn = "Buy 🚀?"
		}, []string{"Buy", "Characters that could not be set", "U+1F680", "U+6F22"}},
		{"a report of nothing but claims", func(r *report.Report, _ *export.Options) {
			*r = report.Report{ID: "bare", Subject: "Bare", Language: "en", Claims: r.Claims[:1], Sources: r.Sources}
		}, []string{"Bare", "not set"}},
	} {
		t.Run(c.rule, func(t *testing.T) {
			t.Parallel()
			r := smallReport(t)
			var o export.Options
			c.change(r, &o)
			r.Link()
			path := saved(t, memo(t, r, o))
			tool(t, "qpdf", "--check", path)
			found := words(t, path)
			for _, want := range c.want {
				if !strings.Contains(found, want) {
					t.Errorf("%q is not in the text", want)
				}
			}
		})
	}
	t.Run("a number longer than a page", func(t *testing.T) {
		r := smallReport(t)
		r.Cover[0].Label = long
		r.Link()
		var buf bytes.Buffer
		err := export.Memo(t.Context(), &buf, r, values(t, r), export.Options{})
		if err == nil || !strings.Contains(err.Error(), "longer than a page") || buf.Len() > 0 {
			t.Errorf("error %v, %d bytes", err, buf.Len())
		}
	})
}
