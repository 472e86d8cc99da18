package charts

import (
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/golang/freetype/truetype"
	chart "github.com/wcharczuk/go-chart/v2"
	gochart "github.com/wcharczuk/go-chart/v2/drawing"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

const (
	// hurdleRate is what a venture fund asks a year, gross.
	hurdleRate = 0.25

	// highestReturn is the top of the axis. It is the same for every scenario,
	// so that nothing rescales under a drag; a curve leaves through the top.
	highestReturn = 4

	curveSteps = 96
	priceTicks = 7
)

// DrawPrice lays out "What price pays": the weighted return against the price
// paid. The scenario's curve is solid and that of base, where it differs,
// dashed; a disc is the price we pay, a ring the last round. Where the return
// is below 1x money is lost, and the area says so.
func DrawPrice(r *report.Report, v, base scenario.Values, th drawing.Theme, width float64) (*drawing.Drawing, error) {
	s := newSheet(r, th, width)
	s.d.Title = "What price pays"
	d, err := s.finish(s.price(v, base))
	if err != nil {
		return nil, fmt.Errorf("what price pays: %w", err)
	}
	return d, nil
}

// A pricePlot is the frame of the curves: prices across, returns up.
type pricePlot struct {
	x, y  axis
	money moneyScale
}

func (p pricePlot) at(price, moic float64) drawing.Point {
	return drawing.Point{X: p.x.at(price), Y: p.y.at(moic)}
}

func (s *sheet) price(v, base scenario.Values) error {
	if err := needScenarios(s.r, v); err != nil {
		return err
	}
	if err := needScenarios(s.r, base); err != nil {
		return err
	}
	low, high, _ := v.Set.Range(scenario.Price)
	low, high = min(low, v.Price.Price), max(high, v.Price.Price)
	step := roundStep(high-low, priceTicks)
	if step == 0 || !finite(low, high) {
		return errors.New("there is no range of prices")
	}
	p := pricePlot{money: scaleFor(high)}
	p.x = axis{low: math.Floor(low/step+1e-9) * step, high: math.Ceil(high/step-1e-9) * step}
	p.y = axis{low: 0, high: highestReturn}
	own, was := s.curve(p, v), s.curve(p, base)
	if len(own) < 2 || len(was) < 2 {
		return errors.New("no price in the range returns less than the axis shows")
	}
	moved := differ(p, v, base)
	s.d.Size.H = math.Round(min(max(s.width*0.34, 210), 300))
	s.room.bounds.H = s.d.Size.H
	years := v.Set.Value(scenario.Years)
	hurdle := math.Pow(1+hurdleRate, years)

	recorded, err := s.record(&p, own, was, moved, hurdle)
	if err != nil {
		return err
	}
	even := s.lossArea(p, v)
	s.d.Append(recorded, 0, 0)
	s.take(recorded)
	s.priceAxes(p, hurdle, years)
	s.avoidCurve(p, own)
	if moved {
		s.avoidCurve(p, was)
	}
	s.pricePoints(p, v, base)
	s.nameCurves(p, own, was, moved)
	s.curveMarks(p, v)
	s.d.Summary = fmt.Sprintf("Paying %s returns %s on average.", quantity.Dollars(v.Price.Price), quantity.Times(v.Price.MOIC))
	if even > 0 {
		s.d.Summary = fmt.Sprintf("Paying %s returns %s on average; above %s the average loses money.",
			quantity.Dollars(v.Price.Price), quantity.Times(v.Price.MOIC), quantity.Dollars(even))
	}
	return nil
}

// A curvePoint is a price and the return it brings.
type curvePoint struct{ price, moic float64 }

// curve samples the return from the lowest price on the axis, or the price at
// which it comes down into the axis, to the highest.
func (s *sheet) curve(p pricePlot, v scenario.Values) []curvePoint {
	from := max(p.x.low, p.x.high/1e4)
	if v.At(from).MOIC > highestReturn {
		from = solve(v, highestReturn, from, p.x.high)
	}
	out := make([]curvePoint, 0, curveSteps+1)
	for i := range curveSteps + 1 {
		price := from + (p.x.high-from)*float64(i)/curveSteps
		moic := v.At(price).MOIC
		if !finite(moic) || moic > highestReturn+1e-6 {
			continue
		}
		out = append(out, curvePoint{price, moic})
	}
	return out
}

// differ reports whether two scenarios' curves can be told apart.
func differ(p pricePlot, a, b scenario.Values) bool {
	at := (p.x.low + p.x.high) / 2
	return math.Abs(a.At(at).MOIC-b.At(at).MOIC) > 1e-6
}

// solve finds the price between low and high at which the return has come
// down to target, by halving: the return never rises with the price.
func solve(v scenario.Values, target, low, high float64) float64 {
	for range 50 {
		mid := (low + high) / 2
		if v.At(mid).MOIC > target {
			low = mid
		} else {
			high = mid
		}
	}
	return high
}

// record has go-chart draw the axes, the grid and the curves, and fixes the
// plot to where it put them. The y labels and names are ours: go-chart would
// set its own to the right, and in a legend.
func (s *sheet) record(p *pricePlot, own, was []curvePoint, moved bool, hurdle float64) (*drawing.Drawing, error) {
	rec := NewRecorder(s.d.Size)
	thin := float64(rec.Units(0.75))
	hairline := chart.Style{StrokeColor: toGoChart(s.th.Hairline), StrokeWidth: thin}
	hidden := chart.Style{Hidden: true}
	none := chart.Style{StrokeColor: gochart.ColorTransparent, FillColor: gochart.ColorTransparent}
	grid := []chart.GridLine{{Value: 2, Style: hairline}, {Value: 3, Style: hairline}, {
		Value: 1, Style: chart.Style{StrokeColor: toGoChart(s.th.Muted), StrokeWidth: float64(rec.Units(1))},
	}}
	if hurdle < highestReturn {
		grid = append(grid, chart.GridLine{Value: hurdle, Style: chart.Style{
			StrokeColor: toGoChart(s.th.Muted), StrokeWidth: thin,
			StrokeDashArray: []float64{float64(rec.Units(1.5)), float64(rec.Units(2.5))},
		}})
	}
	var ticks []chart.Tick
	for _, v := range p.x.ticks(priceTicks) {
		ticks = append(ticks, chart.Tick{Value: v / p.money.one, Label: p.money.tick(v)})
	}
	var series []chart.Series
	if moved {
		series = append(series, goSeries(*p, was, chart.Style{
			StrokeColor: toGoChart(s.th.Muted), StrokeWidth: float64(rec.Units(1.25)),
			StrokeDashArray: []float64{float64(rec.Units(3)), float64(rec.Units(2.5))},
		}))
	}
	series = append(series, goSeries(*p, own, chart.Style{StrokeColor: toGoChart(s.th.Accent), StrokeWidth: float64(rec.Units(2.25))}))
	axisText := chart.Style{
		FontSize: axisSize, FontColor: toGoChart(s.th.Muted),
		StrokeColor: toGoChart(s.th.Hairline), StrokeWidth: thin,
	}
	var box chart.Box
	c := chart.Chart{
		Width: rec.Units(s.d.Size.W), Height: rec.Units(s.d.Size.H), DPI: rec.DPI(),
		// The recorder measures in our font; go-chart only wants to have one.
		Font:       &truetype.Font{},
		Background: chart.Style{Padding: chart.Box{Top: rec.Units(10), Left: rec.Units(30), Right: rec.Units(14), Bottom: rec.Units(24)}, StrokeColor: gochart.ColorTransparent, FillColor: gochart.ColorTransparent},
		Canvas:     none,
		XAxis:      chart.XAxis{Ticks: ticks, Style: axisText, GridMajorStyle: hidden, GridMinorStyle: hidden},
		YAxis: chart.YAxis{
			Ticks: []chart.Tick{{Value: 0}, {Value: highestReturn}}, Style: none, TickStyle: none,
			GridLines: grid, Zero: chart.GridLine{Style: hidden}, GridMinorStyle: hidden,
		},
		YAxisSecondary: chart.YAxis{Style: hidden},
		Series:         series,
		Elements:       []chart.Renderable{func(_ chart.Renderer, canvas chart.Box, _ chart.Style) { box = canvas }},
	}
	if err := c.Render(rec.Provider(), io.Discard); err != nil {
		return nil, err
	}
	p.x.from, p.x.to = rec.Points(box.Left), rec.Points(box.Right)
	p.y.from, p.y.to = rec.Points(box.Bottom), rec.Points(box.Top)
	return rec.Drawing(), nil
}

func goSeries(p pricePlot, curve []curvePoint, style chart.Style) chart.ContinuousSeries {
	out := chart.ContinuousSeries{Style: style}
	for _, c := range curve {
		out.XValues = append(out.XValues, c.price/p.money.one)
		out.YValues = append(out.YValues, c.moic)
	}
	return out
}

// take keeps labels off the texts go-chart set.
func (s *sheet) take(d *drawing.Drawing) {
	for _, op := range d.Ops {
		if t, ok := op.(drawing.Text); ok {
			s.room.take(label{text: t.S, face: t.Face, size: t.Size, anchor: t.Anchor}.box(t.At))
		}
	}
}
