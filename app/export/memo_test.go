package export_test

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"dossier/app/export"
	"dossier/db/judgement"
	"dossier/db/report"
)

func memo(tb testing.TB, r *report.Report, o export.Options, set ...string) []byte {
	tb.Helper()
	var buf bytes.Buffer
	if err := export.Memo(tb.Context(), &buf, r, values(tb, r, set...), o); err != nil {
		tb.Fatal(err)
	}
	return buf.Bytes()
}

func pages(tb testing.TB, path string) string {
	tb.Helper()
	return regexp.MustCompile(`Pages:\s+(\d+)`).FindStringSubmatch(tool(tb, "pdfinfo", path))[1]
}

// A memo has its pages on every paper and in every preset, is sound to the
// tools of others, and is the same bytes every time.
func TestMemoHasItsPages(t *testing.T) {
	for name, r := range reports(t) {
		for preset, want := range map[export.Preset]string{export.Committee: "4", export.OnePage: "1", export.Limited: "3"} {
			for _, paper := range []export.Paper{export.A4, export.Letter} {
				t.Run(name+" "+preset.String()+" "+paper.String(), func(t *testing.T) {
					t.Parallel()
					o := export.Options{Preset: preset, Paper: paper}
					first := memo(t, r, o)
					if !bytes.Equal(first, memo(t, r, o)) {
						t.Error("two exports differ")
					}
					path := saved(t, first)
					if got := pages(t, path); got != want {
						t.Errorf("%s pages, want %s", got, want)
					}
					tool(t, "qpdf", "--check", path)
					if out := strings.TrimSpace(tool(t, "pdfimages", "-list", path)); strings.Count(out, "\n") > 1 {
						t.Errorf("pictures:\n%s", out)
					}
					for _, f := range strings.Split(strings.TrimSpace(tool(t, "pdffonts", path)), "\n")[2:] {
						if !regexp.MustCompile(`yes yes yes +\d+ +\d+$`).MatchString(strings.TrimSpace(f)) {
							t.Errorf("not embedded, subset and mapped to Unicode: %s", f)
						}
					}
				})
			}
		}
	}
}

// A block that nobody filled in says so and is in its place; one that is
// filled in says what was put there.
func TestMemoPrintsTheJudgement(t *testing.T) {
	r := reports(t)["hugging-face"]
	bare := words(t, saved(t, memo(t, r, export.Options{})))
	blocks := []string{
		"The ask", "What the price returns", "For", "Against", "What we don't know",
		"Why", "Company overview", "Customers", "Return", "Value by scenario", "What price pays", "What must be true",
		"Exit", "What this ignores", "Comparables", "Risk and process", "The gravest 5 of 26", "What ends the thesis",
		"Asks", "Conditions precedent", "What changed since last time", "Where partners disagree", "Sign-off",
	}
	for _, title := range blocks {
		if !strings.Contains(bare, title) {
			t.Errorf("the memo has no %q", title)
		}
	}
	if n := strings.Count(bare, "not set"); n < 20 {
		t.Errorf("only %d times not set", n)
	}
	for _, want := range []string{"Bull must be 88 % likely", "Pay at most $4.4B", "even Bull alone gives 2.1x", "Pay at most $3.6B", "Bear may be at most 49 % likely", "1.3x", "1.1x"} {
		if !strings.Contains(bare, plainWords(want)) {
			t.Errorf("the memo does not say %q", want)
		}
	}

	day := time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)
	ask := report.Ref("table:asks/gross-and-net-churn-of-enterprise-customers-by-cohort")
	o := export.Options{
		Recipient: "A. Partner", Confidential: "For the committee only", View: "Slower growth", Author: "M. Lind",
		Judgement: export.Judgement{
			Deal:     judgement.Deal{Cheque: "$25M", Price: "$6.5B", Instrument: "Preferred", Round: "Series E", Fund: "$900M", VoteOn: "Whether to offer at all"},
			Triggers: []judgement.Trigger{{Ref: "table:kill-criteria/financial", State: judgement.Amber, By: "K. Osei"}},
			Asks:     []judgement.Ask{{Ref: ask, Status: judgement.Sent, Owner: "J. Marsh", Due: day, Answer: "Promised for June"}},
			Votes:    []judgement.Vote{{Partner: "P. Novak", Choice: judgement.Against, Dissent: "The price is a hope", On: day}},
			Views:    []judgement.View{{Name: "Bear", Author: "T. Adeyemi", Inputs: values(t, r, "bear=40").Set.Encode()}},
			Changes:  []string{"Revenue by product line came in."},
		},
	}
	full := words(t, saved(t, memo(t, r, o, "bear=40")))
	for _, want := range []string{
		"A. Partner", "For the committee only", "Slower growth · M. Lind", "$25M", "$6.5B", "Preferred, Series E", "$900M", "$25M buys 0.4 % of the company; $27.5M comes back on average, 3.1 % of a fund of $900M.",
		"Whether to offer at all", "Amber, K. Osei", "sent", "J. Marsh, 1 Jun 2026", "Promised for June", "P. Novak", "against",
		"The price is a hope", "T. Adeyemi, Bear: weighted value $7.7B, 1.1x at $7.0B", "Revenue by product line came in.",
		"Probabilities −$1.1B",
	} {
		if !strings.Contains(full, plainWords(want)) {
			t.Errorf("the memo does not say %q", want)
		}
	}
}

// The copy for a fund's investors states no return and names nothing that was
// asked, whatever the reader's judgement says.
func TestLimitedMemoKeepsItsSecrets(t *testing.T) {
	r := reports(t)["hugging-face"]
	o := export.Options{Preset: export.Limited, Judgement: export.Judgement{
		Deal:     judgement.Deal{Cheque: "$25M", VoteOn: "Whether to offer at all"},
		Votes:    []judgement.Vote{{Partner: "P. Novak", Choice: judgement.Against, Dissent: "The price is a hope"}},
		Triggers: []judgement.Trigger{{Ref: "table:kill-criteria/financial", State: judgement.Amber, By: "K. Osei"}},
	}}
	text := words(t, saved(t, memo(t, r, o)))
	asks, _ := r.Table("asks")
	secrets := []string{"P. Novak", "The price is a hope", "$25M", "Whether to offer", "K. Osei", "Chance to lose", "Weighted value", "What must be true", "1.3x", "1.0x", "2.0x", "a year over", "2025 Bull"}
	for _, row := range asks.Rows {
		secrets = append(secrets, row.Cells[0].Text)
	}
	for _, secret := range secrets {
		if strings.Contains(text, plainWords(secret)) {
			t.Errorf("the copy says %q", secret)
		}
	}
	for _, want := range []string{"Hugging Face", "Amber", "What ends the thesis"} {
		if !strings.Contains(text, want) {
			t.Errorf("the copy lacks %q", want)
		}
	}
}

// Every claim a memo cites stands at the foot of the page that cites it.
func TestMemoNotesStandOnTheirPage(t *testing.T) {
	r := reports(t)["hugging-face"]
	path := saved(t, memo(t, r, export.Options{}))
	seen := map[string]bool{}
	for _, page := range []string{"1", "2", "3", "4"} {
		text := strings.Join(strings.Fields(tool(t, "pdftotext", "-f", page, "-l", page, "-enc", "UTF-8", path, "-")), " ")
		ids := regexp.MustCompile(`\b(\d+) ([A-Z]{2}\d{3})\b`).FindAllStringSubmatch(text, -1)
		if len(ids) == 0 {
			t.Errorf("page %s has no notes", page)
		}
		for _, id := range ids {
			if seen[page+id[2]] {
				t.Errorf("page %s names %s twice", page, id[2])
			}
			seen[page+id[2]] = true
			if _, ok := r.Claim(report.ClaimID(id[2])); !ok {
				t.Errorf("page %s names %s, which is no claim", page, id[2])
			}
		}
	}
	if len(seen) < 60 {
		t.Errorf("only %d notes", len(seen))
	}
}

// A block that a memo must hold is missed when it is not there.
func TestMemoMissesWhatIsWithheld(t *testing.T) {
	r := reports(t)["tidewell"]
	for _, preset := range export.Presets() {
		o := export.Options{Preset: preset}
		v := values(t, r)
		keys, err := export.WantedOfMemo(t.Context(), r, v, o)
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(keys)
		for _, key := range keys {
			var buf bytes.Buffer
			err := export.MemoWithout(t.Context(), &buf, r, v, o, key)
			if err == nil || !strings.Contains(err.Error(), " was not printed") || buf.Len() > 0 {
				t.Errorf("%s without %s: error %v, %d bytes", preset, key, err, buf.Len())
			}
		}
	}
}

// A recipient's name is on every page of both documents: across it, and at its
// foot.
func TestRecipientIsOnEveryPage(t *testing.T) {
	r := reports(t)["tidewell"]
	const who = "Q. Zephyr"
	for name, pdf := range map[string][]byte{
		"memo":   memo(t, r, export.Options{Recipient: who}),
		"report": render(t, r, export.Options{Recipient: who}),
	} {
		path := saved(t, pdf)
		n, err := strconv.Atoi(pages(t, path))
		if err != nil {
			t.Fatal(err)
		}
		// MuPDF reads text that stands at an angle; poppler leaves some out.
		if all := strings.Count(tool(t, "mutool", "draw", "-q", "-F", "txt", path), who); all < 2*n {
			t.Errorf("%s: named %d times on %d pages", name, all, n)
		}
	}
}
