package charts

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"dossier/assets"
	"dossier/charts/drawing"
	"dossier/db/bundle"
	"dossier/db/report"
)

// race times our way and another library's in turn, so that both meet the same
// machine, and reports the median of each and what part ours is of the other.
func race(b *testing.B, peer string, ours, theirs func() error) {
	b.Helper()
	jobs := [2]func() error{ours, theirs}
	var took [2][]time.Duration
	for _, job := range jobs { // fonts are parsed once
		if err := job(); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		for i, job := range jobs {
			start := time.Now()
			if err := job(); err != nil {
				b.Fatal(err)
			}
			took[i] = append(took[i], time.Since(start))
		}
	}
	own, other := median(took[0]), median(took[1])
	b.ReportMetric(0, "ns/op") // of both together says nothing
	b.ReportMetric(float64(own), "ours_ns")
	b.ReportMetric(float64(other), peer+"_ns")
	b.ReportMetric(float64(own)/float64(other), "x_of_"+peer)
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}

// bundled is the report the program ships with.
func bundled(b *testing.B) *report.Report {
	b.Helper()
	r, err := bundle.Read(assets.Report())
	if err != nil {
		b.Fatal(err)
	}
	return r
}

// svg writes what draw lays out.
func svg(draw func() (*drawing.Drawing, error)) func() error {
	return func() error {
		d, err := draw()
		if err != nil {
			return err
		}
		var out bytes.Buffer
		return drawing.SVG(&out, d)
	}
}
