package charts

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// A survey is one row of the table a funnel is made of.
type survey struct {
	name, by, stage, of string
	value               report.Cell
	ref                 string
}

// The measures of a funnel, in points.
const (
	surveyBar   = 11 // height of a bar
	surveyGap   = 11 // between two rows
	surveyStage = 27 // height of a heading
	surveyLines = 3  // of a name, and of what 100 % is
	surveyTicks = 5
	surveyOff   = 6 // from a bar to its number
)

// funnel draws one row for each survey, and says that they are no cohort: each
// on a track that is its own population, or as dots on one scale.
func (s *sheet) funnel(spec *report.FunnelSpec, view string) error {
	all, publishers, err := s.surveys(spec)
	if err != nil {
		return err
	}
	each := make([]string, len(all))
	for i, v := range all {
		each[i] = v.name + ": " + s.surveyValue(v).text
	}
	s.d.Summary = "Not one cohort. " + strings.Join(each, "; ") + "."
	said := func(what string) label {
		return s.remark(fmt.Sprintf("Not one cohort: each %s is a share of its own row's population, and nobody was followed from one row to the next. %s from %s.",
			what, counted(len(all), "row"), counted(publishers, "publisher")))
	}
	if view == viewDots {
		s.surveyDots(all, said("dot"))
	} else {
		s.surveyBars(all, said("bar"))
	}
	return nil
}

// surveyBars draws each survey on a track of its own, under its stage.
func (s *sheet) surveyBars(all []survey, said label) {
	p := frame{axis: axis{high: 1, from: min(s.width*0.42, 330) + 14, to: s.width - 20}}
	for _, v := range all {
		if v.isShare() {
			p.to = min(p.to, s.width-min(s.surveyValue(v).width(), 60)-surveyOff)
		}
	}
	tops := make([]float64, len(all))
	y := 0.0
	for i, v := range all {
		if i == 0 || all[i-1].stage != v.stage {
			y += surveyStage
		}
		tops[i] = y
		y += s.surveyHeight(p, v) + surveyGap
	}
	p.bottom = y
	s.d.Size.H = p.bottom + 24 + float64(len(wrap(said, s.width, 4)))*leading(axisSize)
	s.room.bounds.H = s.d.Size.H
	s.surveyGrid(p, all, tops)
	for i, v := range all {
		if i == 0 || all[i-1].stage != v.stage {
			s.text(s.name(v.stage).cut(s.width), drawing.Point{Y: tops[i] - 11})
			s.d.Line(drawing.Point{Y: tops[i] - 5}, drawing.Point{X: s.width, Y: tops[i] - 5}, drawing.Stroke(s.th.Hairline, 0.75))
		}
		s.survey(p, v, tops[i])
	}
	s.lines(said, drawing.Point{Y: p.bottom + 34}, s.width, 4)
}

// surveys reads the rows, and counts who published them.
func (s *sheet) surveys(spec *report.FunnelSpec) ([]survey, int, error) {
	t, ok := s.r.Table(spec.Table)
	if !ok {
		return nil, 0, fmt.Errorf("there is no table %s", spec.Table)
	}
	if len(spec.Steps) == 0 {
		return nil, 0, errors.New("no steps")
	}
	at := map[string]int{}
	for _, key := range []string{spec.Name, spec.Value, spec.Source, spec.Date} {
		i, found := t.ColumnIndex(key)
		if !found {
			return nil, 0, fmt.Errorf("table %s has no column %q", t.ID, key)
		}
		at[key] = i
	}
	var out []survey
	var publishers []string
	for _, step := range spec.Steps {
		row, found := t.Row(step.Row)
		if !found {
			return nil, 0, fmt.Errorf("table %s has no row %q", t.ID, step.Row)
		}
		for key, i := range at {
			if i >= len(row.Cells) {
				return nil, 0, fmt.Errorf("table %s, row %s: no cell for %q", t.ID, row.Key, key)
			}
		}
		v := row.Cells[at[spec.Value]]
		if !finite(v.Quantity.Low, v.Quantity.High) {
			return nil, 0, fmt.Errorf("table %s, row %s: %s is not a finite number", t.ID, row.Key, spec.Value)
		}
		source := row.Cells[at[spec.Source]].Text
		if !slices.Contains(publishers, source) {
			publishers = append(publishers, source)
		}
		out = append(out, survey{
			name: row.Cells[at[spec.Name]].Text, by: source + ", " + row.Cells[at[spec.Date]].Text,
			stage: step.Stage, of: step.Of, value: v, ref: fmt.Sprintf("table:%s/%s/%s", t.ID, row.Key, spec.Value),
		})
	}
	return out, len(publishers), nil
}

// isShare reports whether the survey's value is a part of its population.
func (v survey) isShare() bool {
	return !v.value.Quantity.IsZero() && v.value.Quantity.Unit == quantity.Percent
}

// population says what the whole bar is, or what a number without a share
// counts.
func (v survey) population() string {
	switch {
	case v.isShare():
		return "100 % = " + v.of
	case v.value.Quantity.IsZero():
		return "of " + v.of + ": unknown"
	}
	return "a count of " + v.of + ", no share"
}

// surveyRoom is how wide a row's name and its publisher are set, beside the
// confidence sign.
func surveyRoom(p frame) float64 { return p.from - 14 - 4*dotRadius }

func (s *sheet) surveyHeight(p frame, v survey) float64 {
	left := float64(len(wrap(s.value(v.name), surveyRoom(p), surveyLines)))*leading(labelSize) +
		float64(len(wrap(s.remark(v.by), surveyRoom(p), 2)))*leading(axisSize)
	right := surveyBar + 6 + float64(len(wrap(s.remark(v.population()), s.width-p.from, surveyLines)))*leading(axisSize)
	return max(left, right)
}

// surveyGrid draws the ticks of the shares, between the headings.
func (s *sheet) surveyGrid(p frame, all []survey, tops []float64) {
	for _, share := range p.ticks(surveyTicks) {
		x := p.at(share)
		for i := range all {
			bottom := p.bottom
			if i+1 < len(all) {
				bottom = tops[i+1]
				if all[i+1].stage != all[i].stage {
					bottom -= surveyStage
				}
			}
			if all[i].isShare() {
				s.d.Line(drawing.Point{X: x, Y: tops[i] - 2}, drawing.Point{X: x, Y: min(bottom, tops[i]+surveyBar+7)}, drawing.Stroke(s.th.Hairline, 0.75))
			}
		}
		s.text(s.remark(quantity.Rate(share)).at(drawing.Middle), drawing.Point{X: x, Y: p.bottom + 11})
	}
}

// survey draws one row: who asked whom and when, and on the track what part.
func (s *sheet) survey(p frame, v survey, y float64) {
	room := surveyRoom(p)
	used := s.signed(s.value(v.name, v.ref), drawing.Point{Y: y + 12}, room, surveyLines, v.ref)
	s.lines(s.remark(v.by, v.ref), drawing.Point{Y: y + 11 + used}, room, 2)

	track := drawing.Rect{X: p.from, Y: y + 2.5, W: p.to - p.from, H: surveyBar}
	shown := s.surveyValue(v)
	if v.isShare() {
		s.surveyShare(p, v, track, shown)
	} else {
		box := s.text(shown.cut(track.W*0.6), drawing.Point{X: p.from, Y: middle(track.Center().Y, labelSize)})
		rest := drawing.Rect{X: box.X + box.W + 8, Y: track.Y, W: track.X + track.W - box.X - box.W - 8, H: track.H}
		s.d.Hatch(rest, 4, drawing.Stroke(s.th.Hairline, 1))
		s.d.Rect(rest, 0, drawing.Stroke(s.th.Hairline, 0.75))
	}
	s.lines(s.remark(v.population()), drawing.Point{X: p.from, Y: track.Y + track.H + 14}, s.width-p.from, surveyLines)
	s.surveyMark(v, track.Inset(-2))
}

// surveyMark lets a survey be pointed at.
func (s *sheet) surveyMark(v survey, box drawing.Rect) {
	s.mark(box, v.name, fmt.Sprintf("%s (%s; %s)", s.surveyValue(v).text, v.population(), v.by), v.ref)
}

// surveyShare fills the track up to the share: a range's width is lighter, and
// an arrow says that a share is a lower bound.
func (s *sheet) surveyShare(p frame, v survey, track drawing.Rect, shown label) {
	q := v.value.Quantity
	s.d.Rect(track, 0, drawing.Style{Fill: s.th.Wash, Stroke: s.th.Hairline, Width: 0.75})
	low, high := p.at(q.Low), p.at(q.High)
	solid := track
	solid.W = low - p.from
	s.d.Rect(solid, 0, drawing.Fill(s.th.Accent))
	if high > low {
		part := drawing.Rect{X: low, Y: track.Y, W: high - low, H: track.H}
		s.d.Rect(part.Inset(0.5), 0, drawing.Style{Fill: s.th.Tint, Stroke: s.th.Accent, Width: 1})
	}
	end := high
	if q.Over && high+16 <= p.to {
		mid := track.Center().Y
		s.d.Arrow(drawing.Point{X: high, Y: mid}, drawing.Point{X: high + 15, Y: mid}, 7, drawing.Stroke(s.th.Accent, 1.5))
		end += 15
	}
	// A number that would stand across the track's end stands behind it.
	x := end + surveyOff
	if x+shown.width() > p.to-2 {
		x = p.to + surveyOff
	}
	s.text(shown.cut(s.width-x), drawing.Point{X: x, Y: middle(track.Center().Y, labelSize)})
}

func (s *sheet) surveyValue(v survey) label {
	if v.value.Quantity.IsZero() {
		return s.name("unknown", v.ref)
	}
	return s.name(v.value.Quantity.String(), v.ref)
}

// counted writes how many there are of something: "1 row", "8 rows".
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
