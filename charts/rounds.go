package charts

import (
	"errors"
	"fmt"
	"math"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// A round is one row of a table of funding rounds.
type round struct {
	name, date string
	period     report.Period
	amount     measured
	valuation  measured
	total      measured // raised up to and with it; unknown once an amount is
	x          float64  // the middle of its period
	column     float64  // where its labels stand
	amountRef  string
	worthRef   string
	totalRefs  []string
}

// The measures of the rounds, in points.
const (
	roundsSteps = 150 // height of the valuations
	roundsBars  = 76  // of the amounts
	roundBar    = 22  // width of one, at most
	roundsRow   = 16
	roundsAxis  = 11 // from the foot of the bars to the axis of years, with the rounds' dates between
)

// A roundsPlot is the frame of the two pictures, one above the other.
type roundsPlot struct {
	x        axis // years
	value    axis // logarithms of valuations
	amount   axis
	stepsTop float64
	unknown  float64 // the middle of the band for what is not known; 0 without
	now      float64
}

// rounds draws what the company was worth after each round, in steps on a
// scale of logarithms, and below it what each round brought.
func (s *sheet) rounds(spec *report.RoundsSpec) error {
	all, err := s.readRounds(spec)
	if err != nil {
		return err
	}
	p := s.roundsPlot(all)
	s.d.Size.H = p.amount.from + roundsAxis + 40 + 3*roundsRow + 4
	s.room.bounds.H = s.d.Size.H
	pitch := s.spreadRounds(all, p)
	s.roundSteps(all, p)
	s.roundBars(all, p, pitch)
	s.d.Summary = roundsSummary(all)
	return nil
}

// readRounds reads the table; totals are summed as far as amounts are known.
func (s *sheet) readRounds(spec *report.RoundsSpec) ([]round, error) {
	c, err := s.tableCells(spec.Table, spec.Name, spec.Date, spec.Amount, spec.Valuation)
	if err != nil {
		return nil, err
	}
	var out []round
	total := measured{known: true, unit: quantity.Money}
	var totalRefs []string
	for i := range c.t.Rows {
		row := &c.t.Rows[i]
		one := round{
			name: c.text(row, spec.Name), date: c.text(row, spec.Date),
			amount:    asWritten(c.quantity(row, spec.Amount), c.text(row, spec.Amount)),
			valuation: asWritten(c.quantity(row, spec.Valuation), c.text(row, spec.Valuation)),
			amountRef: c.ref(row, spec.Amount), worthRef: c.ref(row, spec.Valuation),
		}
		if one.period, err = c.period(row, spec.Date); err != nil {
			return nil, err
		}
		if one.amount.low < 0 || one.valuation.known && one.valuation.low <= 0 {
			return nil, fmt.Errorf("table %s, row %s: an amount below zero, or a valuation that is not above it", spec.Table, row.Key)
		}
		total.known = total.known && one.amount.known
		total.approx = total.approx || one.amount.approx
		total.low, total.high = total.low+one.amount.low, total.high+one.amount.high
		total.text = "?"
		if total.known {
			total.text = total.write()
		}
		totalRefs = refs(totalRefs, []string{one.amountRef})
		one.total, one.totalRefs = total, totalRefs
		out = append(out, one)
	}
	if len(out) == 0 {
		return nil, errors.New("no rounds")
	}
	return out, nil
}

// roundsPlot lays out the frame and places the rounds in time.
func (s *sheet) roundsPlot(all []round) roundsPlot {
	var p roundsPlot
	first, last := math.Inf(1), math.Inf(-1)
	low, high, most, unknown := math.Inf(1), 0.0, 0.0, false
	for _, r := range all {
		unknown = unknown || !r.valuation.known
		first, last = min(first, momentYear(r.period.From)), max(last, momentYear(r.period.To))
		if r.valuation.known {
			low, high = min(low, r.valuation.low), max(high, r.valuation.high)
		}
		most = max(most, r.amount.high)
	}
	p.now = last
	if !s.r.AsOf.IsZero() {
		p.now = momentYear(s.r.AsOf)
	}
	const left, right = 64, 10
	p.x = axis{low: math.Floor(first), high: max(last, p.now), from: left, to: s.width - right}
	p.stepsTop = 34
	bottom := p.stepsTop
	if high > 0 {
		bottom += roundsSteps
		p.value = axis{low: math.Floor(math.Log10(low)), high: math.Ceil(math.Log10(high)), from: bottom, to: p.stepsTop}
		if p.value.high == p.value.low {
			p.value.high++
		}
	}
	if most <= 0 {
		most = 1
	}
	if unknown && high > 0 {
		p.unknown = bottom + 16
		bottom += 26
	}
	top := bottom + 54
	p.amount = axis{high: most, from: top + roundsBars, to: top}
	for i := range all {
		all[i].x = p.x.at((momentYear(all[i].period.From) + momentYear(all[i].period.To)) / 2)
	}
	return p
}

// roundSteps draws the valuations as steps up to the report's date.
func (s *sheet) roundSteps(all []round, p roundsPlot) {
	s.text(s.name("Post-money valuation").at(drawing.Start), drawing.Point{Y: 10})
	s.place(s.remark("log scale, each line ten times the one below"), spot{drawing.Point{X: s.name("Post-money valuation").width() + 8, Y: 10}, drawing.Start})
	if p.value.from == 0 {
		s.text(s.remark("no round's valuation is known"), drawing.Point{Y: 26})
		return
	}
	for e := p.value.low; e <= p.value.high; e++ {
		y := p.value.at(e)
		s.d.Line(drawing.Point{X: p.x.from, Y: y}, drawing.Point{X: p.x.to, Y: y}, drawing.Stroke(s.th.Hairline, 0.75))
		if s.room.clear(s.remark("$1B").at(drawing.End).box(drawing.Point{X: p.x.from - 8, Y: middle(y, axisSize)})) {
			s.text(s.remark(quantity.MoneyIn(math.Pow(10, e), 0)).at(drawing.End), drawing.Point{X: p.x.from - 8, Y: middle(y, axisSize)})
		}
	}
	if p.unknown > 0 {
		s.text(s.remark("not known").at(drawing.End), drawing.Point{X: p.x.from - 8, Y: middle(p.unknown, axisSize)})
	}
	var line []drawing.Point
	var last *round
	for i := range all {
		r := &all[i]
		if !r.valuation.known {
			s.unknownValuation(*r, p)
			continue
		}
		y := p.valueAt(*r)
		if last != nil {
			line = append(line, drawing.Point{X: r.x, Y: p.valueAt(*last)})
		}
		line = append(line, drawing.Point{X: r.x, Y: y})
		last = r
	}
	now := drawing.Point{X: p.x.at(p.now), Y: p.valueAt(*last)}
	s.d.Polyline(line, drawing.Stroke(s.th.Accent, 2))
	s.d.Line(line[len(line)-1], now, drawing.Style{Stroke: s.th.Accent, Width: 2, Dash: []float64{3, 3}})
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		s.room.avoid(drawing.Rect{X: min(a.X, b.X) - 2, Y: min(a.Y, b.Y) - 2, W: math.Abs(a.X-b.X) + 4, H: math.Abs(a.Y-b.Y) + 4})
	}
	s.lastKnown(*last, now)
	for _, r := range all {
		if r.valuation.known {
			s.valuation(r, drawing.Point{X: r.x, Y: p.valueAt(r)})
		}
	}
}

func (p roundsPlot) valueAt(r round) float64 {
	return p.value.at(math.Log10((r.valuation.low + r.valuation.high) / 2))
}

// valuation marks a step and names its height.
func (s *sheet) valuation(r round, at drawing.Point) {
	s.d.Circle(at, 4, drawing.Style{Fill: s.th.Accent, Stroke: s.th.Paper, Width: 1.5})
	s.place(s.name(r.valuation.text, r.worthRef),
		spot{at.Add(-7, -4), drawing.End}, spot{at.Add(0, -9), drawing.Middle}, spot{at.Add(6, -7), drawing.Start}, spot{at.Add(7, 15), drawing.Start})
	s.mark(drawing.Rect{X: at.X - 6, Y: at.Y - 6, W: 12, H: 12}, r.name+", post-money", r.valuation.full()+", "+r.date, r.worthRef)
}

// unknownValuation stands where a round is whose valuation nobody states.
func (s *sheet) unknownValuation(r round, p roundsPlot) {
	at := drawing.Point{X: r.x, Y: p.unknown}
	box := drawing.Rect{X: at.X - 9, Y: at.Y - 9, W: 18, H: 18}
	s.d.Rect(box, 3, drawing.Fill(s.th.Paper))
	s.d.Hatch(box, 4, drawing.Stroke(s.th.Hairline, 1))
	s.d.Rect(box.Inset(0.5), 3, drawing.Stroke(s.th.Muted, 1))
	if l := s.name(r.valuation.text, r.worthRef); s.room.clear(l.at(drawing.Middle).box(drawing.Point{X: at.X, Y: middle(at.Y, labelSize)})) {
		s.d.Rect(drawing.Rect{X: at.X - 5, Y: at.Y - 6.5, W: 10, H: 13}, 2, drawing.Fill(s.th.Paper))
		s.text(l.at(drawing.Middle), drawing.Point{X: at.X, Y: middle(at.Y, labelSize)})
	}
	s.mark(box, r.name+", post-money", "not known, "+r.date, r.worthRef)
}

// lastKnown says that the last valuation is all that is known since.
func (s *sheet) lastKnown(r round, now drawing.Point) {
	if s.r.AsOf.IsZero() || now.X <= r.x {
		return
	}
	s.d.Circle(now, 3.5, drawing.Style{Fill: s.th.Paper, Stroke: s.th.Accent, Width: 1.5})
	l := s.remark("no later round by " + s.r.AsOf.Format("2 Jan 2006"))
	s.place(l, spot{now.Add(4, 17), drawing.End}, spot{now.Add(4, -9), drawing.End})
	s.mark(drawing.Rect{X: r.x + 6, Y: now.Y - 4, W: max(now.X-r.x-2, 4), H: 8}, "Since "+r.name,
		"no later round up to "+s.r.AsOf.Format("2 January 2006"), r.worthRef)
}
