package charts

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// A fact is one number with what is known of its age and how sure it is.
type fact struct {
	name, shown   string
	date          string // as written; "" for none
	period        dated
	when          bool // period was understood
	level, behind report.Confidence
	ref, dateRef  string
	claims        []report.ClaimID
	claimed       bool // a claim's own, not in the table
}

// The measures of the facts, in points.
const (
	factValue  = 15 // size of the number
	factBar    = 9
	factAge    = 64 // width of the column of ages
	factGap    = 12
	factLegend = 40
)

// A factPlot is where the columns of the figure stand.
type factPlot struct {
	names, values float64 // width of the names, right edge of the values
	axis          axis    // days
	asOf          time.Time
}

// facts draws the numbers of a table in groups of equal confidence, the
// surest first, each with the time it speaks of and the time gone since: as
// cards, or on a scale of time.
func (s *sheet) facts(spec *report.FactsSpec, view string) error {
	facts, err := s.readFacts(spec)
	if err != nil {
		return err
	}
	if s.r.AsOf.IsZero() {
		return errors.New("the report has no date to count ages from")
	}
	s.d.Summary = factSummary(facts, s.r.AsOf)
	if view == viewAges {
		s.factAges(facts)
	} else {
		s.factCards(facts)
	}
	return nil
}

// factAges draws one row for each number, with its time on one scale for all.
func (s *sheet) factAges(facts []fact) {
	p := s.factPlot(facts)
	top := s.factHead(p)
	// The years' lines lie under everything, so they wait for the height.
	y, at := top, make([]float64, len(facts))
	for i, f := range facts {
		if i == 0 || facts[i-1].group() != f.group() {
			y = s.factGroup(facts, f, y)
		}
		at[i] = y
		y += s.factHeight(p, f)
	}
	s.d.Size.H = y + factLegend
	s.room.bounds.H = s.d.Size.H
	s.factYears(p, top+groupHeight, y)
	for i, f := range facts {
		s.fact(p, f, at[i])
	}
	s.factKey(y)
}

// factGroup sets how sure f and those beside it are, and returns the y below.
func (s *sheet) factGroup(facts []fact, f fact, y float64) float64 {
	return s.groupHead(y, f.level.String(), factCount(facts, f), func(from drawing.Point) float64 {
		s.d.Dot(from.Add(groupSign, 0), groupSign, drawingLevel(f.level), s.th.Ink)
		return 2 * groupSign
	})
}

// readFacts lists the table's numbers and the further ones, by confidence.
func (s *sheet) readFacts(spec *report.FactsSpec) ([]fact, error) {
	g, err := s.rowCells(spec.Table, spec.Name, spec.Value, spec.Date, spec.Confidence)
	if err != nil {
		return nil, err
	}
	var out []fact
	for _, row := range g.table.Rows {
		f := fact{
			name: g.cell(row, spec.Name).Text, shown: shownCell(g.cell(row, spec.Value)),
			date: g.cell(row, spec.Date).Text, ref: g.ref(row, spec.Value), dateRef: g.ref(row, spec.Date),
			claims: row.Claims, behind: s.r.Weakest(row.Claims),
		}
		f.level = f.behind
		if spec.Confidence != "" {
			f.level = g.cell(row, spec.Confidence).Confidence
		}
		out = append(out, f)
	}
	for _, c := range spec.Facts {
		t, err := s.r.Resolve(c.Value)
		if err != nil {
			return nil, fmt.Errorf("fact %q: %w", c.Label, err)
		}
		f := fact{name: c.Label, shown: "?", ref: string(c.Value), claims: t.Claims, behind: s.r.Weakest(t.Claims), claimed: true}
		if q := t.Quantity; !q.IsZero() {
			if !finite(q.Low, q.High) {
				return nil, fmt.Errorf("fact %q: %s is not a finite number", c.Label, c.Value)
			}
			f.shown = q.String()
		}
		f.level = f.behind
		if len(t.Claims) > 0 {
			if claim, ok := s.r.Claim(t.Claims[0]); ok {
				f.date, f.dateRef = claim.AsOf, "claim:"+string(claim.ID)
			}
		}
		out = append(out, f)
	}
	for i := range out {
		out[i].period, out[i].when = readDated(out[i].date)
	}
	slices.SortStableFunc(out, func(a, b fact) int { return cmp.Compare(a.group(), b.group()) })
	return out, nil
}

// group orders facts: those of the table before the others, and in each the
// surest first; what no claim states comes last.
func (f fact) group() int {
	g := (int(f.level) + 3) % 4
	if f.claimed {
		g += 4
	}
	return g
}

// factCount says how many of the table's facts are as sure as f, or that f is
// none of them.
func factCount(facts []fact, f fact) string {
	if f.claimed {
		return "by a claim, not in the table"
	}
	same, all := 0, 0
	for _, g := range facts {
		if !g.claimed {
			all++
		}
		if g.group() == f.group() {
			same++
		}
	}
	return fmt.Sprintf("%d of %d", same, all)
}

// shownCell is a cell as a figure prints it: a number tidied, "?" for what
// nobody knows, words as they are.
func shownCell(c report.Cell) string {
	switch {
	case !c.Quantity.IsZero():
		return c.Quantity.String()
	case quantity.IsUnknown(c.Text):
		return "?"
	}
	return c.Text
}

// factPlot lays out the columns: names, values, time to scale, ages.
func (s *sheet) factPlot(facts []fact) factPlot {
	names, values := 90.0, 40.0
	first := s.r.AsOf
	for _, f := range facts {
		names = max(names, s.name(f.name).width())
		values = max(values, s.factNumber(f).width())
		if f.when && f.period.from.Before(first) {
			first = f.period.from
		}
	}
	names = min(math.Ceil(names), s.width*0.37)
	values = min(math.Ceil(values), s.width*0.2)
	start := time.Date(first.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	p := factPlot{names: names, values: names + factGap + values, asOf: s.r.AsOf}
	p.axis = axis{low: days(start), high: days(s.r.AsOf), from: p.values + 22, to: s.width - factAge - factGap}
	return p
}

// days counts days, so that an axis can hold them.
func days(t time.Time) float64 { return float64(t.Unix() / (24 * 60 * 60)) }

func (s *sheet) factNumber(f fact) label {
	return label{text: f.shown, face: drawing.SansSemiBold, size: factValue, color: s.th.Ink, refs: []string{f.ref}}
}

// factHead says what the columns are and from when ages count.
func (s *sheet) factHead(p factPlot) float64 {
	day := s.r.AsOf.Format("2 January 2006")
	box := s.text(s.remark("age on "+day).at(drawing.End), drawing.Point{X: s.width, Y: 12})
	s.text(s.remark("the time it speaks of").cut(box.X-p.values-30), drawing.Point{X: p.axis.from, Y: 12})
	return 16
}

// factYears draws a line for each year and for the day of the report.
func (s *sheet) factYears(p factPlot, top, bottom float64) {
	first, last := calendarYear(p.axis.low), p.asOf.Year()
	step := max(1, int(math.Ceil(float64(last-first+1)*32/(p.axis.to-p.axis.from))))
	for year := first; year <= last; year += step {
		x := p.axis.at(days(time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)))
		s.d.Line(drawing.Point{X: x, Y: top}, drawing.Point{X: x, Y: bottom}, drawing.Stroke(s.th.Hairline, 0.75))
		s.place(s.remark(fmt.Sprint(year)), spot{drawing.Point{X: x, Y: bottom + 14}, drawing.Middle})
	}
	s.d.Line(drawing.Point{X: p.axis.to, Y: top}, drawing.Point{X: p.axis.to, Y: bottom}, drawing.Stroke(s.th.Muted, 1))
}

// calendarYear is the year a day, counted from 1970, lies in.
func calendarYear(day float64) int { return time.Unix(int64(day)*24*60*60, 0).UTC().Year() }

// factHeight is the height of a fact's row.
func (s *sheet) factHeight(p factPlot, f fact) float64 {
	lines := len(wrap(s.name(f.name), p.names, 2))
	return float64(lines)*leading(labelSize) + leading(axisSize) + 6
}

// fact draws one row.
func (s *sheet) fact(p factPlot, f fact, y float64) {
	h := s.factHeight(p, f)
	used := s.lines(s.name(f.name), drawing.Point{Y: y + 13}, p.names, 2)
	s.factBasis(p, f, y+12.5+used)
	mid := y + h/2 - 1
	number := s.factNumber(f).cut(p.values - p.names - factGap).at(drawing.End)
	s.text(number, drawing.Point{X: p.values, Y: middle(mid, factValue)})
	s.factBar(p, f, mid)
	s.text(s.value(f.age(s.r.AsOf), f.dateRef).at(drawing.End), drawing.Point{X: s.width, Y: middle(mid, labelSize)})
	s.factMark(f, drawing.Rect{Y: y, W: s.width, H: h})
	s.rule(y + h)
}

// factMark lets a number be pointed at.
func (s *sheet) factMark(f fact, box drawing.Rect) {
	value := f.shown
	if f.date != "" {
		value += ", " + f.date
	}
	s.mark(box, f.name, value+", "+f.ageSaid(s.r.AsOf)+", "+f.level.String(), refs([]string{f.ref}, claimRefs(f.claims))...)
}

// age is how old the number is on a day; "?" when its date is not understood.
func (f fact) age(day time.Time) string {
	if !f.when {
		return "?"
	}
	return f.period.age(day)
}

// ageSaid is the age for a sentence.
func (f fact) ageSaid(day time.Time) string {
	switch age := f.age(day); age {
	case "?":
		return "age unknown"
	case "current":
		return age
	default:
		return age + " old"
	}
}

// doubted reports whether the claims behind the number are less sure than the
// table says.
func (f fact) doubted() bool { return f.behind > f.level && f.level != report.NoClaim }

// factBasis sets the date as written and, where the claims behind the number
// are less sure than the table says, how sure they are.
func (s *sheet) factBasis(p factPlot, f fact, y float64) {
	date := f.date
	if date == "" {
		date = "no date stated"
	}
	box := s.text(s.remark(date, f.dateRef).cut(p.names), drawing.Point{Y: y})
	if !f.doubted() {
		return
	}
	said := s.remark("claim " + f.behind.String())
	x := box.W + 10
	if x+2*dotRadius+4+said.width() > p.names {
		said.text = f.behind.String()
	}
	if x+2*dotRadius+4+said.width() > p.names {
		return
	}
	s.d.Dot(drawing.Point{X: x + dotRadius, Y: y - axisSize*capHeight/2}, dotRadius, drawingLevel(f.behind), s.th.Muted)
	s.text(said, drawing.Point{X: x + 2*dotRadius + 4, Y: y})
}

// factBar draws the time a number speaks of and the time gone since.
func (s *sheet) factBar(p factPlot, f fact, y float64) {
	if !f.when {
		s.d.Hatch(drawing.Rect{X: p.axis.from, Y: y - factBar/2, W: p.axis.to - p.axis.from, H: factBar}, 3.5, drawing.Stroke(s.th.Muted, 0.6))
		return
	}
	const least = 4
	from, to := p.axis.at(days(f.period.from)), p.axis.at(days(f.period.to))
	if to-from < least {
		from = min(from, p.axis.to-least)
		to = from + least
	}
	if to < p.axis.to {
		s.d.Line(drawing.Point{X: to, Y: y}, drawing.Point{X: p.axis.to, Y: y}, drawing.Style{Stroke: s.th.Muted, Width: 1.25, Dash: []float64{2, 2.5}})
	}
	s.d.Rect(drawing.Rect{X: from, Y: y - factBar/2, W: to - from, H: factBar}, 1.5, drawing.Fill(s.th.Accent))
}

// factKey says what bar and line are.
func (s *sheet) factKey(bottom float64) {
	y := bottom + 33
	s.d.Rect(drawing.Rect{Y: y - factBar + 0.5, W: legendSwatch, H: factBar}, 1.5, drawing.Fill(s.th.Accent))
	box := s.text(s.remark("what the number speaks of"), drawing.Point{X: legendSwatch + 6, Y: y})
	x := box.X + box.W + 18
	s.d.Line(drawing.Point{X: x, Y: y - 4}, drawing.Point{X: x + legendSwatch, Y: y - 4}, drawing.Style{Stroke: s.th.Muted, Width: 1.25, Dash: []float64{2, 2.5}})
	box = s.text(s.remark("gone since"), drawing.Point{X: x + legendSwatch + 6, Y: y})
	x = box.X + box.W + 18
	s.d.Hatch(drawing.Rect{X: x, Y: y - factBar + 0.5, W: legendSwatch, H: factBar}, 3.5, drawing.Stroke(s.th.Muted, 0.6))
	s.text(s.remark("no date"), drawing.Point{X: x + legendSwatch + 6, Y: y})
}

// factSummary says how many numbers are sure and how old the oldest is.
func factSummary(facts []fact, asOf time.Time) string {
	sure, oldest := 0, 0
	for _, f := range facts {
		if f.level == report.High {
			sure++
		}
		if f.when {
			oldest = max(oldest, f.period.months(asOf))
		}
	}
	return fmt.Sprintf("%d numbers with their age on %s: %d are rated High, the oldest is %d months old.", len(facts), asOf.Format("2 January 2006"), sure, oldest)
}
