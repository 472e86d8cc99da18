package bundle_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dossier/assets"
	"dossier/db/bundle"
	"dossier/db/quantity"
	"dossier/db/report"
)

// sourceDir holds the facts the bundled report was written from. It is beside
// the checkout where the report is worked on, and nowhere else.
const sourceDir = "../../../shared/source"

func sourceRecords(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open(filepath.Join(sourceDir, "tables", name))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records[1:]
}

func shipped(t *testing.T) *report.Report {
	t.Helper()
	if _, err := os.Stat(sourceDir); err != nil {
		t.Skipf("the source of the bundled report is not here (%s): its facts are not compared", sourceDir)
	}
	r, err := bundle.Read(assets.Report())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

var number = regexp.MustCompile(`\d+(?:,\d{3})*(?:\.\d+)?`)

// missing lists the numbers of a text that another does not hold as often.
func missing(from, in string) []string {
	have := map[string]int{}
	for _, n := range number.FindAllString(in, -1) {
		have[strings.ReplaceAll(n, ",", "")]++
	}
	var out []string
	for _, n := range number.FindAllString(from, -1) {
		n = strings.ReplaceAll(n, ",", "")
		if have[n]--; have[n] < 0 {
			out = append(out, n)
		}
	}
	return out
}

// TestSourceTables holds that no number of a source row is missing in ours.
func TestSourceTables(t *testing.T) {
	r := shipped(t)
	rows, cells, amounts, ratings := 0, 0, 0, 0
	var absent []string // cells of such columns that say there is no value
	for i := range r.Tables {
		table := &r.Tables[i]
		names, err := filepath.Glob(filepath.Join(sourceDir, "tables", fmt.Sprintf("%02d-*.csv", table.Number)))
		if err != nil || len(names) != 1 {
			t.Errorf("table %d has no source", table.Number)
			continue
		}
		records := sourceRecords(t, filepath.Base(names[0]))
		if len(records) != len(table.Rows) {
			t.Errorf("table %d has %d rows, its source %d", table.Number, len(table.Rows), len(records))
			continue
		}
		for j, record := range records {
			rows++
			var ours []string
			for k, c := range table.Rows[j].Cells {
				ours = append(ours, c.Text)
				cells++
				switch kind := table.Columns[k].Kind; {
				case kind == report.QuantityColumn && !c.Quantity.IsZero():
					amounts++
				case kind == report.RatingColumn && c.Rating.State == quantity.Rated:
					ratings++
				case kind == report.QuantityColumn || kind == report.RatingColumn:
					absent = append(absent, fmt.Sprintf("%d/%s: %q", table.Number, table.Rows[j].Key, c.Text))
				}
			}
			if lost := missing(strings.Join(record, " | "), strings.Join(ours, " | ")); len(lost) > 0 {
				t.Errorf("table %d, row %s: %v of the source is missing in %q", table.Number, table.Rows[j].Key, lost, ours)
			}
		}
	}
	t.Logf("%d tables, %d rows, %d cells: %d read as amounts, %d as ratings; %d say there is none: %v",
		len(r.Tables), rows, cells, amounts, ratings, len(absent), absent)
}

// TestSourceEvidence holds each claim's confidence, sources and numbers, and
// each source's publisher and title.
func TestSourceEvidence(t *testing.T) {
	r := shipped(t)
	records := sourceRecords(t, "39-claims.csv")
	if len(records) != len(r.Claims) {
		t.Errorf("%d claims, the source has %d", len(r.Claims), len(records))
	}
	var unreached []string
	for _, record := range records {
		c, ok := r.Claim(report.ClaimID(record[0]))
		if !ok {
			t.Errorf("claim %s is missing", record[0])
			continue
		}
		if c.Confidence.String() != record[2] {
			t.Errorf("claim %s is %s, the source says %s", c.ID, c.Confidence, record[2])
		}
		var ids []string
		for _, id := range c.Sources {
			ids = append(ids, string(id))
		}
		if got := strings.Join(ids, ", "); got != record[3] {
			t.Errorf("claim %s rests on %s, the source says %s", c.ID, got, record[3])
		}
		if lost := missing(record[1], c.Statement); len(lost) > 0 {
			t.Errorf("claim %s: %v of the source is missing in %q", c.ID, lost, c.Statement)
		}
		if len(r.Uses(c.ID)) == 0 {
			unreached = append(unreached, record[0])
		}
	}
	t.Logf("the report reaches %d of %d claims; not %v", len(r.Claims)-len(unreached), len(r.Claims), unreached)

	records = sourceRecords(t, "40-sources.csv")
	if len(records) != len(r.Sources) {
		t.Errorf("%d sources, the source has %d", len(r.Sources), len(records))
	}
	for _, record := range records {
		s, ok := r.Source(report.SourceID(record[0]))
		if !ok || s.Publisher != record[1] || s.Title != record[2] {
			t.Errorf("source %s is %+v, the source says %q, %q", record[0], s, record[1], record[2])
		}
	}
}

// TestSourceCitations holds the declared list of every section, table and
// figure against the bracketed lists of the source's text.
func TestSourceCitations(t *testing.T) {
	r := shipped(t)
	text, err := os.ReadFile(filepath.Join(sourceDir, "report.txt"))
	if err != nil {
		t.Fatal(err)
	}
	titles := map[string]int{} // slug of a table's title to its number
	names, err := filepath.Glob(filepath.Join(sourceDir, "tables", "[0-3][0-9]-*.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		var n int
		if _, err := fmt.Sscanf(filepath.Base(name), "%d-", &n); err != nil {
			t.Fatal(err)
		}
		titles[strings.TrimSuffix(filepath.Base(name)[3:], ".csv")] = n
	}
	list := regexp.MustCompile(`\[([A-Z]{2}\d{3}(?:, [A-Z]{2}\d{3})*)\]$`)
	section := regexp.MustCompile(`^(\d\.\d) \S`)
	figure := regexp.MustCompile(`^(F[A-Z]\d{3}): `)
	want := map[string]string{}
	at, inChapters := "", false
	for _, line := range strings.Split(string(text), "\n") {
		line = strings.TrimSpace(line)
		inChapters = inChapters || line == "Chapter 01"
		if m := section.FindStringSubmatch(line); m != nil {
			at = "section " + m[1]
		} else if m := figure.FindStringSubmatch(line); m != nil {
			at = "figure " + m[1]
		} else if n, ok := titles[quantity.Slug(line)]; ok {
			at = fmt.Sprintf("table %d", n)
		}
		if line == "Disclaimer" {
			break
		}
		if m := list.FindStringSubmatch(line); m != nil && inChapters && at != "" {
			want[at] = m[1]
		}
	}
	got := map[string]string{}
	declared := func(at string, ids []report.ClaimID) {
		if len(ids) == 0 {
			return
		}
		var out []string
		for _, id := range ids {
			out = append(out, string(id))
		}
		got[at] = strings.Join(out, ", ")
	}
	for _, c := range r.Chapters {
		for _, s := range c.Sections {
			declared("section "+s.Number, s.Claims)
		}
	}
	for _, table := range r.Tables {
		declared(fmt.Sprintf("table %d", table.Number), table.Claims)
	}
	for _, f := range r.Figures {
		declared("figure "+string(f.ID), f.Claims)
	}
	var places []string
	for at := range want {
		places = append(places, at)
	}
	for at := range got {
		if _, ok := want[at]; !ok {
			places = append(places, at)
		}
	}
	slices.Sort(places)
	for _, at := range places {
		if got[at] != want[at] {
			t.Errorf("%s declares [%s], the source [%s]", at, got[at], want[at])
		}
	}
	t.Logf("%d declared lists", len(want))
}
