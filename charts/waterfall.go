package charts

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/scenario"
)

// The measures of a waterfall, in points.
const (
	fallLeft  = 40 // of the payouts' axis
	fallTicks = 6
	fallHeads = 4 // rows of breakpoints' numbers, at most
	fallOff   = 8 // between them and the axis' highest number
)

// DrawWaterfall lays out "Who gets what": what each class of shares is paid out
// of an exit, stacked, the most senior at the bottom, with a dotted line at
// every breakpoint. The axis runs from 0 to the widest exit value given, in
// dollars, so that nothing rescales while the table is edited; zero goes a
// quarter beyond the last breakpoint.
func DrawWaterfall(t scenario.CapTable, widest float64, th drawing.Theme, width float64) (*drawing.Drawing, error) {
	s := newSheet(nil, th, width)
	s.d.Title = "Who gets what"
	f, err := newFall(t, widest)
	if err == nil {
		s.fall(f)
	}
	d, err := s.finish(err)
	if err != nil {
		return nil, fmt.Errorf("who gets what: %w", err)
	}
	return d, nil
}

// A fall is a waterfall ready to be drawn. Between two breakpoints every
// payout runs straight, so the payouts at the ends and at the breakpoints are
// the whole curve.
type fall struct {
	names  []string    // the most senior first
	exits  []float64   // dollars, ascending: zero, the breakpoints on the axis, its end
	paid   [][]float64 // at each exit, to each class
	breaks []float64   // those of exits that are breakpoints
	table  scenario.CapTable
}

// newFall computes the payouts up to the widest exit, rounded up to a step of
// the axis.
func newFall(t scenario.CapTable, widest float64) (fall, error) {
	points, err := t.Breakpoints()
	if err != nil {
		return fall{}, err
	}
	if widest <= 0 {
		widest = max(points[len(points)-1].Exit*1.25, 1)
	}
	if !finite(widest) {
		return fall{}, errors.New("the widest exit value is not a finite number")
	}
	widest = roundUp(widest, fallTicks)
	f := fall{table: slices.Clone(t), exits: []float64{0}}
	slices.SortStableFunc(f.table, func(a, b scenario.Class) int { return cmp.Compare(rankOfClass(b), rankOfClass(a)) })
	for _, c := range f.table {
		f.names = append(f.names, c.Name)
	}
	for _, b := range points {
		if b.Exit > 0 && b.Exit < widest {
			f.breaks = append(f.breaks, b.Exit)
		}
	}
	f.exits = append(append(f.exits, f.breaks...), widest)
	for _, exit := range f.exits {
		paid, err := f.table.Payouts(exit)
		if err != nil {
			return fall{}, err
		}
		f.paid = append(f.paid, paid)
	}
	return f, nil
}

// rankOfClass orders classes: those with a preference by their seniority, then
// common stock.
func rankOfClass(c scenario.Class) float64 {
	if c.Invested == 0 {
		return math.Inf(-1)
	}
	return float64(c.Seniority)
}

func (s *sheet) fall(f fall) {
	p, widest := frame{}, f.exits[len(f.exits)-1]
	names := s.fallNames(f)
	p.axis = axis{high: widest, from: fallLeft, to: s.width - names - 12}
	heads := make([]head, len(f.breaks))
	for i, v := range f.breaks {
		heads[i] = newHead(p.at(v), s.remark(quantity.Dollars(v)), drawing.Middle, drawing.Start, drawing.End)
	}
	at, rows := placeHeads(heads, fallHeads, p.to+12)
	p.top = headHeight(rows) + fallOff
	p.bottom = p.top + math.Round(min(max((p.to-p.from)*0.5, 170), 300))
	up := axis{high: widest, from: p.bottom, to: p.top}
	s.fallAreas(p, up, f)
	s.fallAxes(p, up, widest)
	tops := s.setHeads(heads, at, p.top-fallOff)
	for i, v := range f.breaks {
		x := p.at(v)
		s.d.Line(drawing.Point{X: x, Y: tops[i]}, drawing.Point{X: x, Y: p.bottom}, drawing.Style{Stroke: s.th.Ink, Width: 1, Dash: []float64{1.5, 2.5}})
	}
	s.fallMarks(p, f)
	s.fallLabels(p, up, f)
	last := f.paid[len(f.paid)-1]
	s.d.Summary = fmt.Sprintf("Of an exit at %s:", quantity.Dollars(widest))
	for i, name := range f.names {
		s.d.Summary += fmt.Sprintf(" %s gets %s,", name, quantity.Dollars(last[i]))
	}
	s.d.Summary += fmt.Sprintf(" over %s.", counted(len(f.breaks), "breakpoint"))
}

// fallNames is the width of the classes' names right of the plot.
func (s *sheet) fallNames(f fall) float64 {
	widest := 60.0
	for _, name := range f.names {
		widest = max(widest, s.name(name).width())
	}
	return math.Ceil(min(widest, s.width*0.28))
}

// fallColor is the colour of a class, paler than its category so that the
// figure stays calm.
func (s *sheet) fallColor(i int) drawing.Color {
	return drawing.Mix(s.th.Paper, s.th.Category(i), 0.7)
}

// fallAreas stacks what each class is paid, the first at the bottom.
func (s *sheet) fallAreas(p frame, up axis, f fall) {
	below := make([]float64, len(f.exits))
	for class := range f.names {
		var top, floor []drawing.Point
		for i, exit := range f.exits {
			floor = append(floor, drawing.Point{X: p.at(exit), Y: up.at(below[i])})
			below[i] += f.paid[i][class]
			top = append(top, drawing.Point{X: p.at(exit), Y: up.at(below[i])})
		}
		slices.Reverse(floor)
		s.d.Polygon(append(slices.Clone(top), floor...), drawing.Fill(s.fallColor(class)))
		s.d.Polyline(top, drawing.Stroke(s.th.Paper, 1.5)) // parts the areas in grey
	}
}

func (s *sheet) fallAxes(p frame, up axis, widest float64) {
	m := scaleFor(widest)
	for _, v := range up.ticks(fallTicks) {
		s.text(s.remark(m.tick(v)).at(drawing.End), drawing.Point{X: p.from - 6, Y: middle(up.at(v), axisSize)})
	}
	for _, v := range p.ticks(fallTicks) {
		x := p.at(v)
		s.d.Line(drawing.Point{X: x, Y: p.bottom}, drawing.Point{X: x, Y: p.bottom + 4}, drawing.Stroke(s.th.Muted, 1))
		s.text(s.remark(m.tick(v)).at(drawing.Middle), drawing.Point{X: x, Y: p.bottom + 17})
	}
	s.d.Line(drawing.Point{X: p.from, Y: p.bottom}, drawing.Point{X: p.to, Y: p.bottom}, drawing.Stroke(s.th.Muted, 1))
	s.text(s.remark("paid out over exit value, "+m.name+"; dotted: where a class takes part or converts").cut(s.width), drawing.Point{Y: p.bottom + 38})
	s.d.Size.H = p.bottom + 44
	s.room.bounds.H = s.d.Size.H
}

// fallMarks lets the payouts be read at every breakpoint and step of the axis.
func (s *sheet) fallMarks(p frame, f fall) {
	at := slices.Concat(f.breaks, p.ticks(fallTicks)[1:])
	slices.Sort(at)
	at = slices.Compact(at)
	for _, exit := range at {
		paid, err := f.table.Payouts(exit)
		if err != nil {
			continue // the table was paid out before
		}
		said := ""
		for i, name := range f.names {
			if i > 0 {
				said += ", "
			}
			said += name + " " + quantity.Dollars(paid[i])
		}
		name := "Exit at " + quantity.Dollars(exit)
		if slices.Contains(f.breaks, exit) {
			name = "Breakpoint at " + quantity.Dollars(exit)
		}
		s.mark(drawing.Rect{X: p.at(exit) - 4, Y: p.top, W: 8, H: p.bottom - p.top}, name, said)
	}
}

// fallLabels names each class where its area ends, with what it gets there.
func (s *sheet) fallLabels(p frame, up axis, f fall) {
	last := f.paid[len(f.paid)-1]
	centres := make([]float64, len(f.names))
	below := 0.0
	for i, paid := range last {
		centres[i] = up.at(below + paid/2)
		below += paid
	}
	const pitch = 30
	at := spread(centres, pitch, p.top+pitch/2, p.bottom-pitch/2)
	if at == nil { // more classes than lines: the names at their places, as far as they fit
		at = centres
	}
	room := s.width - p.to - 12
	for i, name := range f.names {
		l, v := s.name(name).cut(room), s.remark(quantity.Dollars(last[i])).cut(room)
		spotName := drawing.Point{X: p.to + 12, Y: at[i] - 3}
		box := l.box(spotName)
		box.H = 28
		if !s.room.clear(box) {
			continue
		}
		s.d.Line(drawing.Point{X: p.to + 1, Y: centres[i]}, drawing.Point{X: p.to + 9, Y: at[i]}, drawing.Stroke(s.th.Muted, 0.75))
		s.text(l, spotName)
		s.text(v, spotName.Add(0, 14))
	}
}
