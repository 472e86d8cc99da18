package charts

import (
	"io"
	"math"

	"github.com/golang/freetype/truetype"
	chart "github.com/wcharczuk/go-chart/v2"
	gochart "github.com/wcharczuk/go-chart/v2/drawing"

	"dossier/charts/drawing"
)

// fineness is how many of go-chart's whole-number units make a point. Its
// coordinates are integers, so a chart is laid out this much larger, at this
// many times 72 dpi, and scaled down. At four, a flat curve still shows its
// steps on a screen of two pixels to the point; at ten it is smooth.
const fineness = 10

// Recorder takes what go-chart draws into a [drawing.Drawing]. Text is
// measured in our own font, by the same measure every surface uses, so that
// go-chart lays out what will be seen. Its own PNG and SVG back ends, which
// measure differently from each other, are not used.
//
// Use the Recorder as a chart's renderer:
//
//	rec := NewRecorder(drawing.Size{W: 640, H: 240})
//	c := chart.Chart{Width: rec.Units(640), Height: rec.Units(240), DPI: rec.DPI(), ...}
//	err := c.Render(rec.Provider(), io.Discard)
//	d := rec.Drawing()
//
// Sizes in the chart are in units, see [Recorder.Units]; font sizes stay in
// points.
type Recorder struct {
	d       *drawing.Drawing
	path    []drawing.Seg
	at      drawing.Point // where the path stands, in points
	stroke  drawing.Color
	fill    drawing.Color
	width   float64
	dash    []float64
	color   drawing.Color
	size    float64
	degrees float64
}

var _ chart.Renderer = (*Recorder)(nil)

// NewRecorder returns a recorder whose drawing has the given size, in points.
func NewRecorder(size drawing.Size) *Recorder {
	return &Recorder{d: &drawing.Drawing{Size: size}}
}

// Drawing returns what was recorded so far.
func (r *Recorder) Drawing() *drawing.Drawing { return r.d }

// Units returns a length in points as go-chart's whole-number units.
func (r *Recorder) Units(points float64) int { return int(math.Round(points * fineness)) }

// Points returns go-chart's units as points.
func (r *Recorder) Points(units int) float64 { return float64(units) / fineness }

// Provider returns the function go-chart asks for its renderer. The size it
// is given is ignored for the one [NewRecorder] had.
func (r *Recorder) Provider() chart.RendererProvider {
	return func(int, int) (chart.Renderer, error) { return r, nil }
}

// DPI is the resolution to set as the chart's, at which a point of type is as
// large as one of [Recorder.Units].
func (r *Recorder) DPI() float64 { return 72 * fineness }

// ResetStyle implements chart.Renderer.
func (r *Recorder) ResetStyle() {
	r.stroke, r.fill, r.color = drawing.Color{}, drawing.Color{}, drawing.Color{}
	r.width, r.dash, r.degrees = 0, nil, 0
}

// GetDPI implements chart.Renderer.
func (r *Recorder) GetDPI() float64 { return r.DPI() }

// SetDPI implements chart.Renderer. The resolution is the recorder's own.
func (r *Recorder) SetDPI(float64) {}

// SetClassName implements chart.Renderer. A drawing has no classes.
func (r *Recorder) SetClassName(string) {}

// SetStrokeColor implements chart.Renderer.
func (r *Recorder) SetStrokeColor(c gochart.Color) { r.stroke = fromGoChart(c) }

// SetFillColor implements chart.Renderer.
func (r *Recorder) SetFillColor(c gochart.Color) { r.fill = fromGoChart(c) }

// SetStrokeWidth implements chart.Renderer.
func (r *Recorder) SetStrokeWidth(width float64) { r.width = width / fineness }

// SetStrokeDashArray implements chart.Renderer.
func (r *Recorder) SetStrokeDashArray(dash []float64) {
	r.dash = nil
	for _, v := range dash {
		r.dash = append(r.dash, v/fineness)
	}
}

// SetFont implements chart.Renderer. There is one font for every figure.
func (r *Recorder) SetFont(*truetype.Font) {}

// SetFontColor implements chart.Renderer.
func (r *Recorder) SetFontColor(c gochart.Color) { r.color = fromGoChart(c) }

// SetFontSize implements chart.Renderer.
func (r *Recorder) SetFontSize(size float64) { r.size = size }

// SetTextRotation implements chart.Renderer: radians, clockwise.
func (r *Recorder) SetTextRotation(radians float64) { r.degrees = radians * 180 / math.Pi }

// ClearTextRotation implements chart.Renderer.
func (r *Recorder) ClearTextRotation() { r.degrees = 0 }

// MoveTo implements chart.Renderer.
func (r *Recorder) MoveTo(x, y int) { r.move(point(float64(x), float64(y))) }

// LineTo implements chart.Renderer.
func (r *Recorder) LineTo(x, y int) { r.line(point(float64(x), float64(y))) }

// QuadCurveTo implements chart.Renderer.
func (r *Recorder) QuadCurveTo(cx, cy, x, y int) {
	from, c, to := r.at, point(float64(cx), float64(cy)), point(float64(x), float64(y))
	r.curve(
		drawing.Point{X: from.X + (c.X-from.X)*2/3, Y: from.Y + (c.Y-from.Y)*2/3},
		drawing.Point{X: to.X + (c.X-to.X)*2/3, Y: to.Y + (c.Y-to.Y)*2/3},
		to)
}

// ArcTo implements chart.Renderer. It first draws a line to the arc's start;
// angles run clockwise, in radians.
func (r *Recorder) ArcTo(cx, cy int, rx, ry, start, delta float64) {
	c := point(float64(cx), float64(cy))
	rx, ry = rx/fineness, ry/fineness
	on := func(a float64) drawing.Point {
		sin, cos := math.Sincos(a)
		return drawing.Point{X: c.X + rx*cos, Y: c.Y + ry*sin}
	}
	r.line(on(start))
	pieces := max(1, int(math.Ceil(math.Abs(delta)/(math.Pi/2)-1e-9)))
	step := delta / float64(pieces)
	k := 4.0 / 3 * math.Tan(step/4)
	for i := range pieces {
		a, b := start+step*float64(i), start+step*float64(i+1)
		from, to := on(a), on(b)
		sinA, cosA := math.Sincos(a)
		sinB, cosB := math.Sincos(b)
		r.curve(from.Add(-k*rx*sinA, k*ry*cosA), to.Add(k*rx*sinB, -k*ry*cosB), to)
	}
}

// Circle implements chart.Renderer. It only adds to the path: the fill or
// stroke that follows paints it.
func (r *Recorder) Circle(radius float64, x, y int) {
	start := point(float64(x)+radius, float64(y))
	r.move(start)
	r.ArcTo(x, y, radius, radius, 0, 2*math.Pi)
	r.Close()
}

// Close implements chart.Renderer.
func (r *Recorder) Close() {
	if len(r.path) > 0 {
		r.path = append(r.path, drawing.Seg{Kind: drawing.Close})
	}
}

// Stroke implements chart.Renderer.
func (r *Recorder) Stroke() {
	r.paint(drawing.Style{Stroke: r.stroke, Width: r.width, Dash: r.dash})
}

// Fill implements chart.Renderer.
func (r *Recorder) Fill() { r.paint(drawing.Fill(r.fill)) }

// FillStroke implements chart.Renderer.
func (r *Recorder) FillStroke() {
	r.paint(drawing.Style{Fill: r.fill, Stroke: r.stroke, Width: r.width, Dash: r.dash})
}

// Text implements chart.Renderer: x, y is the start of the baseline.
func (r *Recorder) Text(body string, x, y int) {
	r.d.Text(drawing.Text{
		S: body, At: point(float64(x), float64(y)), Size: r.size, Angle: r.degrees, Color: r.color,
	})
}

// MeasureText implements chart.Renderer. The height is that of the font
// whatever the text, so that neighbouring labels share a baseline.
func (r *Recorder) MeasureText(body string) chart.Box {
	return chart.Box{
		Right:  int(math.Ceil(drawing.Width(drawing.Sans, r.size, body) * fineness)),
		Bottom: int(math.Ceil(r.size * fineness)),
	}
}

// Save implements chart.Renderer. What was drawn is in [Recorder.Drawing].
func (r *Recorder) Save(io.Writer) error { return r.d.Err() }

func (r *Recorder) move(p drawing.Point) {
	r.path = append(r.path, drawing.Seg{Kind: drawing.Move, To: p})
	r.at = p
}

func (r *Recorder) line(p drawing.Point) {
	if len(r.path) == 0 {
		r.move(p)
		return
	}
	r.path = append(r.path, drawing.Seg{Kind: drawing.Line, To: p})
	r.at = p
}

func (r *Recorder) curve(c1, c2, to drawing.Point) {
	if len(r.path) == 0 {
		r.move(r.at)
	}
	r.path = append(r.path, drawing.Seg{Kind: drawing.Curve, C1: c1, C2: c2, To: to})
	r.at = to
}

// paint appends the path and begins a new one. A path that would not be seen
// is dropped: go-chart draws frames and grounds in transparent colours.
func (r *Recorder) paint(s drawing.Style) {
	if !s.Fill.IsNone() || !s.Stroke.IsNone() && s.Width > 0 {
		r.d.Path(r.path, s)
	}
	r.path = r.path[:0]
}

func point(x, y float64) drawing.Point {
	return drawing.Point{X: x / fineness, Y: y / fineness}
}

func fromGoChart(c gochart.Color) drawing.Color {
	return drawing.Color{R: c.R, G: c.G, B: c.B, A: c.A}
}

func toGoChart(c drawing.Color) gochart.Color {
	return gochart.Color{R: c.R, G: c.G, B: c.B, A: c.A}
}
