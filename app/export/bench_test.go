//go:build unix

package export_test

import (
	"testing"

	"dossier/app/export"
	"dossier/db/report"
)

// BenchmarkReport sets and writes the bundled report: about a hundred pages
// with 38 tables and 29 figures. It should stay under a third of a second.
func BenchmarkReport(b *testing.B) { benchmark(b, render) }

// BenchmarkMemo sets and writes its memo of four pages.
func BenchmarkMemo(b *testing.B) {
	benchmark(b, func(tb testing.TB, r *report.Report, o export.Options) []byte { return memo(tb, r, o) })
}

func benchmark(b *testing.B, write func(testing.TB, *report.Report, export.Options) []byte) {
	b.Helper()
	r := reports(b)["hugging-face"]
	b.ReportAllocs()
	size := 0
	for b.Loop() {
		size = len(write(b, r, export.Options{}))
	}
	b.ReportMetric(float64(size), "bytes")
}

// BenchmarkProcess measures an export in a process of its own, and beside it in
// the same run Typst setting the same text, tables and drawn figures. Goals: a
// tenth of Typst's time, below 40 MB and 1 MB of file; ten times the report in
// at most nine times the time, below 140 MB.
func BenchmarkProcess(b *testing.B) {
	b.Run("report", func(b *testing.B) {
		var ours, theirs took
		typst := newTypst(b)
		n := 0.0
		for b.Loop() {
			ours = ours.and(child(b, "report"))
			if typst != nil {
				theirs = theirs.and(typst.set(b))
			}
			n++
		}
		ours.report(b, "", n)
		if typst != nil {
			theirs.report(b, "-typst", n)
			b.ReportMetric(ours.Milliseconds/theirs.Milliseconds, "of-typst")
		}
	})
	b.Run("tenfold", func(b *testing.B) {
		var one, ten took
		n := 0.0
		for b.Loop() {
			one, ten = one.and(child(b, "report")), ten.and(child(b, "tenfold"))
			n++
		}
		ten.report(b, "", n)
		b.ReportMetric(ten.Milliseconds/one.Milliseconds, "x-report")
	})
}
