package export_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"dossier/app/export"
	"dossier/db/report"
)

// What a document claims of itself, read back by the tools of others.

// painted is a PDF's text in the order it was painted, which is the order a
// reader who hears it gets; blanks are made one.
func painted(tb testing.TB, path string) string {
	tb.Helper()
	return strings.Join(strings.Fields(tool(tb, "pdftotext", "-raw", "-enc", "UTF-8", path, "-")), " ")
}

// pageTexts are a PDF's pages as text.
func pageTexts(tb testing.TB, path string) []string {
	tb.Helper()
	all := strings.Split(tool(tb, "pdftotext", "-raw", "-enc", "UTF-8", path, "-"), "\f")
	for i := range all {
		all[i] = strings.Join(strings.Fields(all[i]), " ")
	}
	return all[:len(all)-1]
}

// entries are the entries of the evidence by claim: what stands from its id
// and confidence up to the next one's.
func entries(tb testing.TB, path string) map[report.ClaimID]string {
	tb.Helper()
	text := painted(tb, path)
	from := strings.LastIndex(text, "Every claim with the pages that use it")
	to := strings.LastIndex(text, "By publisher, those behind most claims first")
	if from < 0 || to < from {
		tb.Fatal("the evidence is not between its head and the sources'")
	}
	text = text[from:to]
	out := map[report.ClaimID]string{}
	heads := regexp.MustCompile(`([A-Za-z][\w-]*) (High|Medium|Low)\b`).FindAllStringSubmatchIndex(text, -1)
	for i, at := range heads {
		end := len(text)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		out[report.ClaimID(text[at[2]:at[3]])] = text[at[0]:end]
	}
	return out
}

// Every claim has its entry with what it says and its sources, and every page
// it is said to be used on names it.
func TestEvidenceIsTrue(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := saved(t, render(t, r, export.Options{}))
			texts := pageTexts(t, path)
			found := entries(t, path)
			used := 0
			for _, c := range r.Claims {
				entry, ok := found[c.ID]
				if !ok {
					t.Errorf("%s has no entry", c.ID)
					continue
				}
				if !strings.Contains(unbroken(entry), unbroken(c.Statement)) {
					t.Errorf("the entry of %s does not say %q: %s", c.ID, c.Statement, entry)
				}
				for _, s := range c.Sources {
					if !strings.Contains(entry, string(s)+" ") {
						t.Errorf("the entry of %s does not name source %s", c.ID, s)
					}
				}
				_, list, ok := strings.Cut(entry, "Used p. ")
				if !ok {
					continue
				}
				list = regexp.MustCompile(`^\d+(, \d+)*`).FindString(list)
				for _, folio := range strings.Split(list, ", ") {
					page, err := strconv.Atoi(folio)
					if err != nil || page < 1 || page > len(texts) {
						t.Errorf("%s is used on page %q of %d", c.ID, folio, len(texts))
						continue
					}
					used++
					if !strings.Contains(texts[page-1], string(c.ID)) {
						t.Errorf("%s is said to be used on page %d, which does not name it", c.ID, page)
					}
				}
			}
			if used < len(r.Claims)/2 {
				t.Errorf("only %d uses of %d claims are listed", used, len(r.Claims))
			}
		})
	}
}

// Every row's first cell stands in the text whole, in the order of the table.
func TestTablesAreWhole(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text := painted(t, saved(t, render(t, r, export.Options{})))
			for _, tab := range r.Tables {
				title := plainWords(fmt.Sprintf("Table %d %s", tab.Number, tab.Title))
				at := strings.Index(text, title+" "+tab.Columns[0].Name)
				if at < 0 {
					t.Errorf("%q does not stand over its columns", title)
					continue
				}
				rest := unbroken(text[at+len(title):])
				for _, row := range tab.Rows {
					_, after, ok := strings.Cut(rest, unbroken(row.Cells[0].Text))
					if !ok {
						t.Errorf("table %d: %q does not follow in the text", tab.Number, row.Cells[0].Text)
						break
					}
					rest = after
				}
			}
		})
	}
}

// On every page that has rows of a table, its title stands over them: again
// where the page begins inside it, be it under a figure.
func TestEveryPageNamesItsTables(t *testing.T) {
	for name, r := range reports(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rows, continued := 0, 0
			for i, page := range pageTexts(t, saved(t, render(t, r, export.Options{}))) {
				continued += strings.Count(page, "(continued)")
				page = unbroken(page)
				for _, tab := range r.Tables {
					for _, row := range tab.Rows {
						text, longest := "", 0
						for i, cell := range row.Cells {
							text += unbroken(cell.Text)
							if i > 0 {
								longest = max(longest, len(cell.Text))
							}
						}
						at := strings.Index(page, text)
						if at < 0 || longest < 14 {
							continue // on another page, in other words, or what a figure says too
						}
						rows++
						if title := unbroken(fmt.Sprintf("Table %d %s", tab.Number, tab.Title)); !strings.Contains(page[:at], title) {
							t.Errorf("page %d has %q of table %d and no title over it", i+1, row.Cells[0].Text, tab.Number)
						}
					}
				}
			}
			if rows < len(r.Tables) || name == "hugging-face" && continued == 0 {
				t.Errorf("only %d rows were found, %d tables go on over a page", rows, continued)
			}
		})
	}
}

// unbroken is a text without blanks: a line may break behind a hyphen.
func unbroken(s string) string { return strings.Join(strings.Fields(s), "") }

// A page is called by the number that stands at its foot, in the viewer's list
// too.
func TestPageLabelsAreTheFolios(t *testing.T) {
	r := reports(t)["hugging-face"]
	for name, pdf := range map[string][]byte{"report": render(t, r, export.Options{}), "memo": memo(t, r, export.Options{})} {
		path := saved(t, pdf)
		texts := pageTexts(t, path)
		for i, text := range texts {
			if want := fmt.Sprintf("p. %d of %d", i+1, len(texts)); !strings.Contains(text, want) {
				t.Errorf("%s: page %d does not say %q", name, i+1, want)
			}
		}
		out, err := exec.Command("qpdf", "--json", "--json-key=pagelabels", path).Output()
		if err != nil {
			t.Fatalf("qpdf: %v", err)
		}
		var doc struct {
			Labels []struct {
				Index int            `json:"index"`
				Label map[string]any `json:"label"`
			} `json:"pagelabels"`
		}
		if err := json.Unmarshal(out, &doc); err != nil {
			t.Fatal(err)
		}
		if len(doc.Labels) != 1 || doc.Labels[0].Index != 0 || doc.Labels[0].Label["/S"] != "/D" {
			t.Errorf("%s: pages are not numbered 1, 2, 3 from the first: %v", name, doc.Labels)
		}
	}
}

// The outline has two levels and no third.
func TestOutlineHasTwoLevels(t *testing.T) {
	r := reports(t)["hugging-face"]
	for name, pdf := range map[string][]byte{"report": render(t, r, export.Options{}), "memo": memo(t, r, export.Options{})} {
		deepest := 0
		for line := range strings.Lines(tool(t, "mutool", "show", saved(t, pdf), "outline")) {
			if before, _, ok := strings.Cut(line, `"`); ok {
				deepest = max(deepest, strings.Count(before, "\t"))
			}
		}
		if deepest != 2 {
			t.Errorf("%s: the outline has %d levels, want 2", name, deepest)
		}
	}
}

// A memo is read in the order of its pages and blocks.
func TestMemoReadsInOrder(t *testing.T) {
	r := reports(t)["hugging-face"]
	for _, paper := range []export.Paper{export.A4, export.Letter} {
		text := painted(t, saved(t, memo(t, r, export.Options{Paper: paper})))
		from := 0
		for _, block := range []string{
			"The ask", "Cautious interest", "What the price returns", "For", "Against", "What we don't know",
			"Why", "Company overview", "Market analysis", "Competitors", "9.5", "Financials", "2025 Bull", "ARR per paying organisation",
			"Product and technology", "Customers", "Return", "What must be true", "Comparables",
			"Risk and process", "What ends the thesis", "Asks", "Conditions precedent", "Sign-off",
		} {
			i := strings.Index(text[from:], block)
			if i < 0 {
				t.Errorf("%s: %q does not come in its order", paper, block)
				continue
			}
			from += i
		}
	}
}

// The bytes do not depend on how many processors squeeze the pages.
func TestProcessorsChangeNothing(t *testing.T) {
	r := reports(t)["tidewell"]
	many := render(t, r, export.Options{})
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if !bytes.Equal(many, render(t, r, export.Options{})) {
		t.Error("one processor makes another file")
	}
}
