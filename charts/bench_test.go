package charts

import (
	"bytes"
	"testing"
	"time"

	chart "github.com/wcharczuk/go-chart/v2"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// BenchmarkDraw lays out each picture. A drag redraws two of them in a frame
// that also has to be painted: aim, under half a millisecond each.
func BenchmarkDraw(b *testing.B) {
	for _, p := range pictures(b, bundled(b), "bear=40", "price=6.2B") {
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

// BenchmarkFigures writes all figures of the report as SVG: ns/op is for all,
// median_ns for one.
func BenchmarkFigures(b *testing.B) {
	r := bundled(b)
	v := evaluate(b, r)
	var took []time.Duration
	b.ReportAllocs()
	for b.Loop() {
		for _, f := range r.Figures {
			start := time.Now()
			write := svg(func() (*drawing.Drawing, error) { return Draw(r, f.ID, v, drawing.Light(), 640) })
			if err := write(); err != nil {
				b.Fatal(err)
			}
			took = append(took, time.Since(start))
		}
	}
	b.ReportMetric(float64(len(r.Figures)), "figures")
	b.ReportMetric(float64(median(took)), "median_ns")
}

// BenchmarkGraphs lays out the graphs: the first run of each, with the fonts
// read, and the median of all.
func BenchmarkGraphs(b *testing.B) {
	r := bundled(b)
	v := evaluate(b, r)
	if _, err := Draw(r, "FV003", v, drawing.Light(), 640); err != nil {
		b.Fatal(err)
	}
	var first, all []time.Duration
	for b.Loop() {
		for _, f := range r.Figures {
			if _, ok := f.Spec.(*report.GraphSpec); !ok {
				continue
			}
			start := time.Now()
			if _, err := Draw(r, f.ID, v, drawing.Light(), 640); err != nil {
				b.Fatal(err)
			}
			if all = append(all, time.Since(start)); len(all) <= 4 {
				first = append(first, all[len(all)-1])
			}
		}
	}
	b.ReportMetric(float64(median(first)), "first_ns")
	b.ReportMetric(float64(median(all)), "median_ns")
}

// BenchmarkFrame redraws the two pictures of a drag, layout and pixels, and
// reports what part of a frame at 60 Hz that is.
func BenchmarkFrame(b *testing.B) {
	r := bundled(b)
	own, moved := evaluate(b, r), evaluate(b, r, "bear=40", "price=6.2B")
	const width = 840
	for _, c := range []struct {
		name  string
		scale float64
	}{{"1x", 1}, {"2x", 2}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				values, err := DrawValues(r, moved, own, drawing.Light(), width, ValuesOptions{})
				if err != nil {
					b.Fatal(err)
				}
				price, err := DrawPrice(r, moved, own, drawing.Light(), width)
				if err != nil {
					b.Fatal(err)
				}
				drawing.Raster(values, c.scale, drawing.Light().Paper)
				drawing.Raster(price, c.scale, drawing.Light().Paper)
			}
			perFrame := time.Second / 60
			b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(perFrame), "frames")
		})
	}
}

// BenchmarkGoChart draws the two curves of "What price pays" as a file, ours
// with all its labels, in turn with go-chart's own back ends. Aim: half its
// time for a picture of 640 by 320 pixels.
func BenchmarkGoChart(b *testing.B) {
	r := bundled(b)
	own, moved := evaluate(b, r), evaluate(b, r, "bear=40")
	s := newSheet(r, drawing.Light(), 640)
	p := pricePlot{x: axis{low: 2e9, high: 12e9}, y: axis{high: highestReturn}, money: scaleFor(12e9)}
	ours := func() (*drawing.Drawing, error) { return DrawPrice(r, moved, own, drawing.Light(), 640) }
	theirs := func(as chart.RendererProvider) func() error {
		return func() error {
			c := chart.Chart{
				Width: 640, Height: 320,
				YAxisSecondary: chart.YAxis{Style: chart.Style{Hidden: true}},
				Series: []chart.Series{
					goSeries(p, s.curve(p, own), chart.Style{}),
					goSeries(p, s.curve(p, moved), chart.Style{}),
				},
			}
			var out bytes.Buffer
			return c.Render(as, &out)
		}
	}
	b.Run("SVG", func(b *testing.B) { race(b, "gochart", svg(ours), theirs(chart.SVG)) })
	b.Run("PNG", func(b *testing.B) {
		race(b, "gochart", func() error {
			d, err := ours()
			if err != nil {
				return err
			}
			d.Size.H = 320 // as large a picture
			var out bytes.Buffer
			return drawing.PNG(&out, d, 1)
		}, theirs(chart.PNG))
	})
}

// BenchmarkCrowdedLines holds that the search for room stays short however
// many lines stand in one place.
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
