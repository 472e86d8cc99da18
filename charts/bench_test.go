package charts

import (
	"bytes"
	"testing"

	chart "github.com/wcharczuk/go-chart/v2"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// A drag redraws two pictures in a frame of 16 ms that also has to be painted.
// Aim: under half a millisecond each.
func BenchmarkDraw(b *testing.B) {
	r := huggingFace(b)
	for _, p := range pictures(b, r, "bear=40", "price=6.2B") {
		b.Run(p.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.draw(drawing.Light(), 640); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkPriceSVG is what [BenchmarkGoChart] is to be compared with: the
// whole way from the scenario to a written file.
func BenchmarkPriceSVG(b *testing.B) {
	r := huggingFace(b)
	own, moved := evaluate(b, r), evaluate(b, r, "bear=40")
	b.ReportAllocs()
	for b.Loop() {
		d, err := DrawPrice(r, moved, own, drawing.Light(), 640)
		if err != nil {
			b.Fatal(err)
		}
		var out bytes.Buffer
		if err := drawing.SVG(&out, d); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkGoChart draws the same two curves with the library's own SVG.
func BenchmarkGoChart(b *testing.B) {
	r := huggingFace(b)
	own, moved := evaluate(b, r), evaluate(b, r, "bear=40")
	s := newSheet(r, drawing.Light(), 640)
	p := pricePlot{x: axis{low: 2e9, high: 12e9}, y: axis{high: highestReturn}, money: scaleFor(12e9)}
	b.ReportAllocs()
	for b.Loop() {
		c := chart.Chart{
			Width: 640, Height: 218,
			YAxisSecondary: chart.YAxis{Style: chart.Style{Hidden: true}},
			Series: []chart.Series{
				goSeries(p, s.curve(p, own), chart.Style{}),
				goSeries(p, s.curve(p, moved), chart.Style{}),
			},
		}
		var out bytes.Buffer
		if err := c.Render(chart.SVG, &out); err != nil {
			b.Fatal(err)
		}
	}
}

// The search for room must stay short however many lines stand in one place.
func BenchmarkCrowdedLines(b *testing.B) {
	r := huggingFace(b)
	v := evaluate(b, r)
	s := r.Figures[0].Spec.(*report.GatesSpec)
	for len(s.Lines) < 16 {
		s.Lines = append(s.Lines, s.Lines...)
	}
	for b.Loop() {
		if _, err := Draw(r, "FV001", v, drawing.Light(), 640); err != nil {
			b.Fatal(err)
		}
	}
}
