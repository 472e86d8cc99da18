package charts

import (
	"io"
	"math"
	"strings"
	"testing"

	chart "github.com/wcharczuk/go-chart/v2"
	gochart "github.com/wcharczuk/go-chart/v2/drawing"

	"dossier/charts/drawing"
)

func TestRecorder(t *testing.T) {
	red := gochart.Color{R: 255, A: 255}
	for _, c := range []struct {
		name string
		draw func(r *Recorder)
		want string
	}{
		{"StrokeOnlyStrokes", func(r *Recorder) {
			r.SetFillColor(red)
			r.SetStrokeColor(red)
			r.SetStrokeWidth(10)
			r.MoveTo(10, 20)
			r.LineTo(30, 40)
			r.Stroke()
		}, "path M 1.00 2.00 L 3.00 4.00 stroke 1.00"},
		{"FillOnlyFills", func(r *Recorder) {
			r.SetFillColor(red)
			r.SetStrokeColor(red)
			r.SetStrokeWidth(10)
			r.MoveTo(0, 0)
			r.LineTo(10, 0)
			r.Close()
			r.Fill()
		}, "path M 0.00 0.00 L 1.00 0.00 Z fill"},
		{"CircleWaitsForPaint", func(r *Recorder) {
			r.SetFillColor(red)
			r.Circle(10, 20, 20)
		}, ""},
		{"LineWithoutMoveStarts", func(r *Recorder) {
			r.SetStrokeColor(red)
			r.SetStrokeWidth(20)
			r.LineTo(10, 10)
			r.LineTo(20, 10)
			r.Stroke()
		}, "path M 1.00 1.00 L 2.00 1.00 stroke 2.00"},
		{"TransparentIsNothing", func(r *Recorder) {
			r.SetFillColor(gochart.ColorTransparent)
			r.SetStrokeWidth(10)
			r.MoveTo(0, 0)
			r.LineTo(10, 10)
			r.FillStroke()
			r.SetStrokeColor(red)
			r.MoveTo(10, 10)
			r.LineTo(20, 20)
			r.Stroke()
		}, "path M 1.00 1.00 L 2.00 2.00 stroke 1.00"},
		{"Dashes", func(r *Recorder) {
			r.SetStrokeColor(red)
			r.SetStrokeWidth(10)
			r.SetStrokeDashArray([]float64{30, 20})
			r.MoveTo(0, 0)
			r.LineTo(10, 0)
			r.Stroke()
		}, "path M 0.00 0.00 L 1.00 0.00 stroke 1.00 dash 3.00,2.00"},
		{"QuadraticIsRaisedToCubic", func(r *Recorder) {
			r.SetStrokeColor(red)
			r.SetStrokeWidth(10)
			r.MoveTo(0, 0)
			r.QuadCurveTo(30, 0, 30, 30)
			r.Stroke()
		}, "path M 0.00 0.00 C 2.00 0.00 3.00 1.00 3.00 3.00 stroke 1.00"},
		{"TextAsIs", func(r *Recorder) {
			r.SetFontColor(red)
			r.SetFontSize(11)
			r.SetTextRotation(math.Pi / 2)
			r.Text("R&D <1%", 10, 20)
		}, `text 1.00 2.00 "R&D <1%" Sans 11.00 angle 90.00`},
		{"ResetForgetsStyle", func(r *Recorder) {
			r.SetStrokeColor(red)
			r.SetStrokeWidth(10)
			r.ResetStyle()
			r.MoveTo(0, 0)
			r.LineTo(10, 10)
			r.Stroke()
		}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := NewRecorder(drawing.Size{W: 100, H: 100})
			c.draw(r)
			_, got, _ := strings.Cut(r.Drawing().Dump(), "\n")
			if strings.TrimSpace(got) != c.want {
				t.Errorf("\n have %s\n want %s", got, c.want)
			}
		})
	}
}

// A full circle is a circle: as wide as it is high, and closed.
func TestRecorderCircle(t *testing.T) {
	r := NewRecorder(drawing.Size{W: 100, H: 100})
	r.SetFillColor(gochart.ColorBlack)
	r.Circle(100, 200, 300)
	r.FillStroke()
	path := r.Drawing().Ops[0].(drawing.Path)
	low, high := drawing.Point{X: 1e9, Y: 1e9}, drawing.Point{X: -1e9, Y: -1e9}
	for _, s := range path.Segs {
		if s.Kind != drawing.Close {
			low = drawing.Point{X: min(low.X, s.To.X), Y: min(low.Y, s.To.Y)}
			high = drawing.Point{X: max(high.X, s.To.X), Y: max(high.Y, s.To.Y)}
			if d := math.Hypot(s.To.X-20, s.To.Y-30); math.Abs(d-10) > 0.02 {
				t.Errorf("%v is %.2f from the centre", s.To, d)
			}
		}
	}
	if low != (drawing.Point{X: 10, Y: 20}) || high != (drawing.Point{X: 30, Y: 40}) {
		t.Errorf("from %v to %v", low, high)
	}
}

// go-chart is told the width every surface sets the text in.
func TestRecorderMeasures(t *testing.T) {
	r := NewRecorder(drawing.Size{W: 100, H: 100})
	r.SetFontSize(11)
	for _, text := range []string{"Market size (USD bn)", "AVAILABLE To Voyage", "≥ 35 %", ""} {
		got, want := r.Points(r.MeasureText(text).Width()), drawing.Width(drawing.Sans, 11, text)
		if got < want-1e-9 || got > want+0.1 {
			t.Errorf("%q: %.2f, want %.2f", text, got, want)
		}
	}
}

// A whole chart leaves no label of the hidden second axis far outside.
func TestRecorderWholeChart(t *testing.T) {
	r := NewRecorder(drawing.Size{W: 400, H: 200})
	c := chart.Chart{
		Width: r.Units(400), Height: r.Units(200), DPI: r.DPI(),
		YAxisSecondary: chart.YAxis{Style: chart.Style{Hidden: true}},
		Series:         []chart.Series{chart.ContinuousSeries{XValues: []float64{1, 2, 3}, YValues: []float64{1, 4, 9}}},
	}
	if err := c.Render(r.Provider(), io.Discard); err != nil {
		t.Fatal(err)
	}
	for _, op := range r.Drawing().Ops {
		if text, ok := op.(drawing.Text); ok && !(drawing.Rect{W: 400, H: 200}).Contains(text.At) {
			t.Errorf("%q at %v leaves the chart", text.S, text.At)
		}
	}
}
