package charts

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// A happening is one row of a timeline.
type happening struct {
	report.TimelineEvent
	period report.Period
	date   string // as written
	full   string // what happened, for the tooltip
	row    int    // which of its lane's rows its bar stands in, 0 the highest
	refs   []string
}

// The measures of a timeline, in points.
const (
	laneName  = 18 // the lane's name and the rule above it
	laneBar   = 9
	lanePitch = 13 // of a lane's rows of bars
	laneGap   = 12 // below a lane
	laneHeads = 6  // rows of labels, at most
)

// A lane is where the events of one kind stand.
type lane struct {
	name   string
	events []happening
	rows   int // of bars
	heads  []head
	places []headSpot
	bars   float64 // the top of its bars
	bottom float64
}

// timeline draws lanes of events on one scale of time that ends at the
// report's date. An event is a bar over all the time it may fall in.
func (s *sheet) timeline(spec *report.TimelineSpec) error {
	lanes, first, last, err := s.lanes(spec)
	if err != nil {
		return err
	}
	now := last
	if !s.r.AsOf.IsZero() {
		now = momentYear(s.r.AsOf)
	}
	const side = 6
	a := axis{low: math.Floor(first), high: max(last, now), from: side, to: s.width - side}
	if a.high <= a.low {
		return errors.New("the events span no time")
	}
	y := 0.0
	for i := range lanes {
		y = s.standLane(&lanes[i], a, spec, now, y)
	}
	base := y
	s.d.Size.H = base + 46
	s.room.bounds.H = s.d.Size.H
	s.years(a, base)
	s.today(a, now, base)
	for i, l := range lanes {
		s.lane(l, a, spec, now, i > 0)
	}
	s.timelineKey(lanes, base+39)
	s.d.Summary = s.timelineSummary(lanes, spec)
	return nil
}

// lanes reads the table into lanes and returns the years it spans.
func (s *sheet) lanes(spec *report.TimelineSpec) (lanes []lane, first, last float64, err error) {
	c, err := s.tableCells(spec.Table, spec.Date, spec.Name)
	if err != nil {
		return nil, 0, 0, err
	}
	first, last = math.Inf(1), math.Inf(-1)
	for _, name := range spec.Lanes {
		l := lane{name: name}
		for _, e := range spec.Events {
			if e.Lane != name {
				continue
			}
			row, ok := c.row[e.Row]
			if !ok {
				return nil, 0, 0, fmt.Errorf("table %s has no row %s", spec.Table, e.Row)
			}
			p, err := c.period(row, spec.Date)
			if err != nil {
				return nil, 0, 0, err
			}
			l.events = append(l.events, happening{
				TimelineEvent: e, period: p, date: c.text(row, spec.Date), full: c.text(row, spec.Name),
				refs: refs([]string{c.ref(row, spec.Name)}, refs(e.Refs)),
			})
			first, last = min(first, momentYear(p.From)), max(last, momentYear(p.To))
		}
		if len(l.events) > 0 {
			lanes = append(lanes, l)
		}
	}
	if len(lanes) == 0 {
		return nil, 0, 0, errors.New("no lane has an event")
	}
	return lanes, first, last, nil
}

// bar is where an event stands on the axis; one dated to the
// month is a dot.
func (e happening) bar(a axis) (from, to float64) {
	from, to = a.at(momentYear(e.period.From))+0.75, a.at(momentYear(e.period.To))-0.75
	if toTheMonth(e.period) || to-from < laneBar {
		mid := min(max((from+to)/2, a.from+laneBar/2), a.to-laneBar/2)
		return mid - laneBar/2, mid + laneBar/2
	}
	return from, to
}

// standLane finds each event's row, the places of the labels and how high the
// lane is, from y down.
func (s *sheet) standLane(l *lane, a axis, spec *report.TimelineSpec, now, y float64) float64 {
	// The shortest stand highest, so that a long bar below still shows where
	// its label's line comes down.
	const month = 31 * 24 * time.Hour
	order := make([]int, len(l.events))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		p, q := l.events[i].period, l.events[j].period
		return cmp.Or(cmp.Compare(p.To.Sub(p.From)/month, q.To.Sub(q.From)/month), p.From.Compare(q.From))
	})
	var taken [][]drawing.Rect
	l.heads = make([]head, len(l.events))
	for _, i := range order {
		e := &l.events[i]
		from, to := e.bar(a)
		box := drawing.Rect{X: from, Y: 0, W: to - from, H: 1}
		row := 0
		for row < len(taken) && hitsAny(box, taken[row]) {
			row++
		}
		if row == len(taken) {
			taken = append(taken, nil)
		}
		x := clearMiddle(from, to, slices.Concat(taken[:row]...))
		taken[row] = append(taken[row], box)
		e.row = row
		text := s.value(e.Label.Plain(), e.refs...)
		l.heads[i] = newHead(x, text.cut(min(s.width*0.55, 280)), drawing.Middle, drawing.Start, drawing.End)
	}
	l.rows = len(taken)
	rows := 0
	l.places, rows = placeHeads(l.heads, laneHeads, a.at(now)-5) // clear of the report's date
	l.bars = y + laneName + headHeight(rows) + 2
	l.bottom = l.bars + float64(l.rows)*lanePitch
	if text, _, ok := s.quiet(*l, a, spec, now); ok {
		l.bottom = max(l.bottom, l.bars+laneBar+4+float64(len(text))*leading(axisSize))
	}
	return l.bottom + laneGap
}

// clearMiddle is the middle of the widest piece between from and to that none
// of the boxes covers; of the whole where all is covered.
func clearMiddle(from, to float64, boxes []drawing.Rect) float64 {
	boxes = slices.Clone(boxes)
	slices.SortFunc(boxes, func(a, b drawing.Rect) int { return cmp.Compare(a.X, b.X) })
	best, mid := 0.0, (from+to)/2
	at := from
	for _, b := range append(boxes, drawing.Rect{X: to}) {
		if end := min(b.X, to); end-at > best {
			best, mid = end-at, (at+end)/2
		}
		at = max(at, b.X+b.W)
	}
	return mid
}

// quiet is what is said of the time in which a lane saw nothing more, wrapped,
// and where that time begins; false for a lane it is not about.
func (s *sheet) quiet(l lane, a axis, spec *report.TimelineSpec, now float64) (lines []string, from float64, ok bool) {
	for _, e := range l.events {
		if e.Row == spec.Quiet.Since && momentYear(e.period.To) < now {
			_, from = e.bar(a)
			room := a.at(now) - from - 8
			return wrap(s.remark(spec.Quiet.Label.Plain()), max(room, 80), 3), from, true
		}
	}
	return nil, 0, false
}
