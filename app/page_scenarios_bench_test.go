package app

import (
	"runtime"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"dossier/charts/drawing"
	"dossier/db/scenario"
)

// frameTime is one frame at 60 Hz, in milliseconds.
const frameTime = 1000.0 / 60

// BenchmarkDrag measures one step of a drag. Step is what the page does before
// the frame is painted; Whole is all of it, with each tab in view: the new
// values, the page, 100,000 draws, and every figure in view laid out and
// painted in pixels. "frames" is the median in frames at 60 Hz: below one, a
// slider keeps up.
func BenchmarkDrag(b *testing.B) {
	w, end, err := Preview(b.Context(), test.NewApp(), Options{Library: library(b), Page: "scenarios"})
	if err != nil {
		b.Fatal(err)
	}
	defer func() {
		if bad := end(); bad != nil {
			b.Error(bad)
		}
	}()
	w.win.Resize(designSize())
	p := w.page.(*scenariosPage)
	bear := p.controls.linked.Sliders[2]
	b.Run("Step", func(b *testing.B) {
		steps(b, func(i int) { bear.OnChanged(float64(i%100) / 100) })
	})
	sampler, err := scenario.NewSampler(100_000, plainSeed)
	if err != nil {
		b.Fatal(err)
	}
	for _, anchor := range tabAnchors(p) {
		b.Run("Whole/"+anchor, func(b *testing.B) {
			p.show(anchor)
			w.win.Canvas().Capture()
			figures := []*exhibit{w.valuesExhibit(), w.priceExhibit()}
			wide := []float32{p.values.Size().Width, p.price.Size().Width}
			for _, e := range tabExhibits(w, anchor) {
				figures, wide = append(figures, e), append(wide, p.tabs.root.Size().Width)
			}
			steps(b, func(i int) {
				bear.OnChanged(float64(i%100) / 100)
				if _, err := sampler.Simulate(w.session.Values(), scenario.Simulation{}); err != nil {
					b.Fatal(err)
				}
				for k, e := range figures {
					d, err := e.drawing(float64(wide[k]))
					if err != nil {
						b.Fatal(err)
					}
					drawing.Raster(d, 1, w.palette().Paper)
				}
			})
		})
	}
}

// tabExhibits are the figures that a tab shows.
func tabExhibits(w *Window, anchor string) []*exhibit {
	switch anchor {
	case "change":
		return []*exhibit{w.bridgeExhibit()}
	case "grid":
		id, _ := sensitivity(w.session.Report())
		e, _ := w.figureExhibit(id)
		return []*exhibit{e}
	case "moves":
		return []*exhibit{w.swingsExhibit(), w.oddsBarExhibit()}
	case "today":
		return []*exhibit{w.todayExhibit()}
	case "advanced":
		spread, _ := w.oddsExhibit()
		return []*exhibit{spread, w.capTableExhibit()}
	}
	return nil
}

// steps runs a benchmark's steps and reports how long the middle one took and
// the slowest of a hundred.
func steps(b *testing.B, do func(i int)) {
	b.ReportAllocs()
	do(50) // what is made once is not a step
	runtime.GC()
	times := make([]time.Duration, 0, b.N)
	b.ResetTimer()
	for i := range b.N {
		begin := time.Now()
		do(i)
		times = append(times, time.Since(begin))
	}
	b.StopTimer()
	slices.Sort(times)
	at := func(part float64) float64 { return times[int(part*float64(len(times)-1))].Seconds() * 1000 }
	b.ReportMetric(at(0.5), "median-ms")
	b.ReportMetric(at(0.99), "p99-ms")
	b.ReportMetric(at(0.5)/frameTime, "frames")
}
