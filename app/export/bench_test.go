package export_test

import (
	"bytes"
	"testing"

	"dossier/app/export"
)

// BenchmarkReport sets and writes the bundled report: about forty pages with
// six tables and six figures. It should stay well under half a second.
func BenchmarkReport(b *testing.B) {
	r := reports(b)["hugging-face"]
	v := values(b, r)
	var buf bytes.Buffer
	b.ReportAllocs()
	for b.Loop() {
		buf.Reset()
		if err := export.Report(b.Context(), &buf, r, v, export.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(buf.Len()), "bytes")
}
