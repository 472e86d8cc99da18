package charts

import (
	"bytes"
	"image/color"
	"testing"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/palette"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// BenchmarkGonum draws our figures, from the report's cells to a written SVG,
// in turn with gonum/plot drawing the same numbers in the nearest of its
// kinds, with as many labels. Aim: a tenth of its time.
func BenchmarkGonum(b *testing.B) {
	r := bundled(b)
	own, moved := evaluate(b, r), evaluate(b, r, "bear=40")
	figure := func(id report.FigureID, view string) func() (*drawing.Drawing, error) {
		return func() (*drawing.Drawing, error) { return DrawView(r, id, view, own, drawing.Light(), 640) }
	}
	price := func() (*drawing.Drawing, error) { return DrawPrice(r, moved, own, drawing.Light(), 640) }
	for _, c := range []struct {
		name string
		ours func() (*drawing.Drawing, error)
		plot func(p *plot.Plot) error
	}{
		{"Bars", figure("FM004", ""), gonumBars},
		{"Heatmap", figure("FV002", ""), gonumHeat},
		{"Scatter", figure("FP001", ""), gonumScatter},
		{"Lines", price, gonumLines},
		{"Ranges", figure("FM002", ""), gonumRanges},
	} {
		b.Run(c.name, func(b *testing.B) {
			race(b, "gonum", svg(c.ours), func() error {
				p := plot.New()
				p.Title.Text, p.X.Label.Text, p.Y.Label.Text = c.name, "across", "up"
				if err := c.plot(p); err != nil {
					return err
				}
				w, err := p.WriterTo(640*vg.Points(1), 320*vg.Points(1), "svg")
				if err != nil {
					return err
				}
				var out bytes.Buffer
				_, err = w.WriteTo(&out)
				return err
			})
		})
	}
}

// gonumBars is eight bars with their names and numbers.
func gonumBars(p *plot.Plot) error {
	values := plotter.Values{78, 70, 65, 82.5, 88, 30, 10, 100}
	bars, err := plotter.NewBarChart(values, 11)
	if err != nil {
		return err
	}
	bars.Horizontal = true
	bars.Color = color.RGBA{R: 31, G: 95, B: 191, A: 255}
	names := []string{
		"Organisations that experiment", "IT leaders who put open source first", "Enterprises that use GenAI", "Enterprises that use open source",
		"Data professionals on Python", "Fortune 500 with accounts", "Organisations that pay", "Customers of AWS",
	}
	p.NominalY(names...)
	at := make(plotter.XYs, len(values))
	for i, v := range values {
		at[i] = plotter.XY{X: v, Y: float64(i)}
	}
	p.Add(bars, plotter.NewGrid())
	return gonumLabels(p, at, names)
}

// A gonumGrid is 7 by 9 values, as FV002 has.
type gonumGrid struct{}

func (gonumGrid) Dims() (c, r int)   { return 9, 7 }
func (gonumGrid) X(c int) float64    { return float64(c) }
func (gonumGrid) Y(r int) float64    { return float64(r) }
func (gonumGrid) Z(c, r int) float64 { return float64((c + 1) * (r + 2)) }

// gonumHeat is shaded cells with the value in each.
func gonumHeat(p *plot.Plot) error {
	heat := plotter.NewHeatMap(gonumGrid{}, palette.Heat(12, 1))
	p.Add(heat)
	var at plotter.XYs
	var texts []string
	for c := range 9 {
		for r := range 7 {
			at = append(at, plotter.XY{X: float64(c), Y: float64(r)})
			texts = append(texts, decimal(gonumGrid{}.Z(c, r)/10, 1))
		}
	}
	return gonumLabels(p, at, texts)
}

// gonumScatter is seven named points.
func gonumScatter(p *plot.Plot) error {
	at := plotter.XYs{{X: 1, Y: 1}, {X: 0.5, Y: 1}, {X: 0.5, Y: 1}, {X: 0.375, Y: 1}, {X: 0.125, Y: 0.25}, {X: 0.375, Y: 0.5}, {X: 0, Y: 0.625}}
	dots, err := plotter.NewScatter(at)
	if err != nil {
		return err
	}
	p.Add(dots, plotter.NewGrid())
	return gonumLabels(p, at, []string{"Hugging Face", "SageMaker", "Vertex AI", "Azure ML", "W&B", "Replicate", "Together AI"})
}

// gonumLines is two curves of as many points as ours have.
func gonumLines(p *plot.Plot) error {
	p.Add(plotter.NewGrid())
	for _, high := range []float64{8.8, 7.7} {
		at := make(plotter.XYs, curveSteps+1)
		for i := range at {
			x := 2 + 10*float64(i)/curveSteps
			at[i] = plotter.XY{X: x, Y: high / x}
		}
		line, err := plotter.NewLine(at)
		if err != nil {
			return err
		}
		p.Add(line)
	}
	return nil
}

// gonumRanges is twelve ranges on a log axis, with their names.
func gonumRanges(p *plot.Plot) error {
	var bars struct {
		plotter.XYs
		plotter.XErrors
	}
	names := make([]string, 12)
	for i := range names {
		mid := 2 * float64(i+1)
		bars.XYs = append(bars.XYs, plotter.XY{X: mid, Y: float64(i)})
		bars.XErrors = append(bars.XErrors, struct{ Low, High float64 }{-mid / 3, mid / 2})
		names[i] = "A market of some analyst"
	}
	errs, err := plotter.NewXErrorBars(&bars)
	if err != nil {
		return err
	}
	p.X.Scale, p.X.Tick.Marker = plot.LogScale{}, plot.LogTicks{}
	p.NominalY(names...)
	p.Add(errs, plotter.NewGrid())
	return gonumLabels(p, bars.XYs, names)
}

func gonumLabels(p *plot.Plot, at plotter.XYs, texts []string) error {
	labels, err := plotter.NewLabels(plotter.XYLabels{XYs: at, Labels: texts})
	if err != nil {
		return err
	}
	p.Add(labels)
	return nil
}
