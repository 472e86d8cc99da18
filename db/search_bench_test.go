package db_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dossier/assets"
	"dossier/db"
	"dossier/db/bundle"
	"dossier/db/report"
)

// million is set to measure a million claims too: making them takes minutes.
const million = "DOSSIER_BENCH_MILLION"

// BenchmarkSearch measures what a reader waits for at each letter, beside the
// sqlite3 program on the same file with the same queries: the best twenty by
// bm25 with a snippet, as anybody would write it. An operation is a pass over
// all queries.
//
// Goal: at no size slower than 1.3 times sqlite3 at the median, and at a
// million a tenth of it at the 99th percentile.
func BenchmarkSearch(b *testing.B) {
	r, err := bundle.Read(assets.Report())
	if err != nil {
		b.Fatal(err)
	}
	for _, claims := range []int{len(r.Claims), 100_000, 1_000_000} {
		b.Run(fmt.Sprintf("claims=%d", claims), func(b *testing.B) {
			if claims == 1_000_000 && os.Getenv(million) == "" {
				b.Skip("set " + million + "=1 to measure a million claims")
			}
			benchSearch(b, r, claims)
		})
	}
}

func benchSearch(b *testing.B, r *report.Report, claims int) {
	ctx := context.Background()
	path := filepath.Join(b.TempDir(), "library.db")
	d := mustOpenAt(b, path)
	if claims == len(r.Claims) {
		if _, err := d.Save(ctx, r); err != nil {
			b.Fatal(err)
		}
	} else if err := db.FillSearch(ctx, d, r.ID, claims, statements(r)); err != nil {
		b.Fatal(err)
	}
	queries := benchQueries(r)
	times := make([][]time.Duration, len(queries))
	for b.Loop() {
		for i, q := range queries {
			from := time.Now()
			if _, err := d.Search(ctx, r.ID, db.Query{Text: q}); err != nil {
				b.Fatal(err)
			}
			times[i] = append(times[i], time.Since(from))
		}
	}
	if err := d.Close(); err != nil {
		b.Fatal(err)
	}
	p50, p99 := percentiles(times)
	b.ReportMetric(float64(p50.Nanoseconds())/1e3, "p50-µs")
	b.ReportMetric(float64(p99.Nanoseconds())/1e3, "p99-µs")
	theirs := sqlite3Times(b, path, queries, max(1, min(5, 500_000/claims))) // at a million a pass takes minutes
	if theirs == nil {
		b.Log("sqlite3 is not installed: nothing to compare with")
		return
	}
	t50, t99 := percentiles(theirs)
	b.ReportMetric(float64(t50.Nanoseconds())/1e3, "sqlite3-p50-µs")
	b.ReportMetric(float64(t99.Nanoseconds())/1e3, "sqlite3-p99-µs")
	b.ReportMetric(float64(p50)/float64(t50), "p50-ratio")
	b.ReportMetric(float64(p99)/float64(t99), "p99-ratio")
}

// statements makes claims of the report's own words, as often as they occur
// there.
func statements(r *report.Report) func(int) string {
	words := vocabulary(r)
	rng := rand.New(rand.NewPCG(5, 6))
	return func(int) string {
		var b strings.Builder
		for range 12 + rng.IntN(14) {
			b.WriteString(words[rng.IntN(len(words))])
			b.WriteByte(' ')
		}
		return b.String()
	}
}

func vocabulary(r *report.Report) []string {
	var words []string
	for _, c := range r.Claims {
		words = append(words, strings.Fields(c.Statement)...)
	}
	return words
}

// benchQueries are what a reader types: words, two words that stand together
// in a claim, and above all beginnings of words.
func benchQueries(r *report.Report) []string {
	rng := rand.New(rand.NewPCG(8, 9))
	words := vocabulary(r)
	var queries []string
	for len(queries) < 200 {
		i := rng.IntN(len(words) - 1)
		word := strings.Trim(words[i], `.,;:()"'`)
		if len(word) < 2 {
			continue
		}
		switch rng.IntN(10) {
		case 0, 1, 2, 3:
			word = word[:1+rng.IntN(len(word))]
		case 4, 5, 6:
			word += " " + words[i+1]
		}
		if word = strings.ToValidUTF8(word, ""); len(ftsWords(word)) > 0 {
			queries = append(queries, word)
		}
	}
	return queries
}

func ftsWords(q string) []string {
	return strings.FieldsFunc(q, func(r rune) bool {
		word := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r > 127
		return !word
	})
}

// percentiles are the median and the 99th percentile over the queries, each of
// which counts with the best of its times: what else the machine did is not
// measured.
func percentiles(times [][]time.Duration) (p50, p99 time.Duration) {
	var each []time.Duration
	for _, t := range times {
		each = append(each, slices.Min(t))
	}
	slices.Sort(each)
	return each[len(each)/2], each[len(each)*99/100]
}

// sqlite3Times runs the queries in one sqlite3, several times over, and reads
// the processor time of each. It is nil where there is no such program.
func sqlite3Times(b *testing.B, path string, queries []string, passes int) [][]time.Duration {
	program, err := exec.LookPath("sqlite3")
	if err != nil {
		return nil
	}
	var script strings.Builder
	script.WriteString(".output /dev/null\n.timer on\n")
	for range passes {
		for _, q := range queries {
			match := `"` + strings.Join(ftsWords(q), `" "`) + `"*`
			fmt.Fprintf(&script, "SELECT ref, label, snippet(search, 0, '[', ']', '...', 18) FROM search WHERE search MATCH '%s' ORDER BY rank LIMIT 20;\n", match)
		}
	}
	cmd := exec.Command(program, "-batch", path)
	cmd.Stdin = strings.NewReader(script.String())
	out, err := cmd.CombinedOutput()
	if err != nil {
		b.Fatalf("sqlite3: %v\n%s", err, out)
	}
	times := make([][]time.Duration, len(queries))
	n := 0
	for line := range strings.Lines(string(out)) {
		var wall, user, sys float64
		if _, err := fmt.Sscanf(line, "Run Time: real %g user %g sys %g", &wall, &user, &sys); err != nil {
			b.Fatalf("sqlite3 says %q", line)
		}
		times[n%len(queries)] = append(times[n%len(queries)], time.Duration((user+sys)*float64(time.Second)))
		n++
	}
	if n != passes*len(queries) {
		b.Fatalf("sqlite3 answered %d queries of %d", n, passes*len(queries))
	}
	return times
}
