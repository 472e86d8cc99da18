package charts

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

// A level is one market with its value read.
type level struct {
	report.MarketLevel
	q    quantity.Quantity // zero when nobody states it
	text string
	refs []string
}

// The measures of nested markets, in points.
const (
	levelBar = 20 // least height that a level shows of its box
	levelPad = 12
	levelGap = 4
	mostOwn  = 72 // width of the name of the company's revenue beside each share
)

// market draws the levels on a log axis: as boxes in one another, or as a
// ladder.
func (s *sheet) market(spec *report.MarketSpec, view string) error {
	levels, err := s.levels(spec)
	if err != nil {
		return err
	}
	own := levels[len(levels)-1]
	s.d.Summary = fmt.Sprintf("Markets from %s (%s) down to the company's own %s (%s).", levels[0].Label, levels[0].text, own.Label, own.text)
	if view == viewLadder {
		s.marketLadder(levels)
	} else {
		s.marketBoxes(levels)
	}
	return nil
}

// marketBoxes nests the levels, each from the axis' low end to its value, the
// company's revenue innermost.
func (s *sheet) marketBoxes(levels []level) {
	names := s.levelNames(levels)
	p, heights := s.marketFrame(levels, names)
	bottom := p.top
	for _, h := range heights {
		bottom += h
	}
	p.bottom = bottom
	y := p.top
	for i, l := range levels {
		if !l.q.IsZero() {
			s.levelBox(p, i, len(levels), l, y)
		}
		y += heights[i]
	}
	s.marketTicks(p)
	y = p.top
	for i := range levels {
		s.marketLevel(p, levels, i, names, y, heights[i])
		y += heights[i]
	}
	remark := s.remark("Log scale: each step along the axis is ten times the one before. Areas are not to scale.")
	h := s.lines(remark, drawing.Point{Y: p.bottom + 36}, s.width, 2)
	s.d.Size.H = p.bottom + 36 + h - 8
}

// marketTicks names the steps of the axis.
func (s *sheet) marketTicks(p marketPlot) {
	for _, v := range p.scale.ticks(rangeTicks) {
		x := p.scale.at(v)
		s.d.Line(drawing.Point{X: x, Y: p.bottom}, drawing.Point{X: x, Y: p.bottom + 4}, drawing.Stroke(s.th.Muted, 1))
		s.text(s.remark(tickText(v, quantity.Money)).at(drawing.Middle), drawing.Point{X: x, Y: p.bottom + 16})
	}
}

// levels reads the markets, of which the last has to be known.
func (s *sheet) levels(spec *report.MarketSpec) ([]level, error) {
	if len(spec.Levels) < 2 {
		return nil, errors.New("fewer than two levels")
	}
	var out []level
	for _, in := range spec.Levels {
		l := level{MarketLevel: in, text: "?", refs: refs([]report.Ref{in.Value}, in.Refs)}
		if in.Value != "" {
			t, err := s.r.Resolve(in.Value)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", in.Label, err)
			}
			l.q, l.text = t.Quantity, t.Quantity.String()
			if l.q.Unit != quantity.Money || !finite(l.q.Low, l.q.High) || !(l.q.Low > 0) {
				return nil, fmt.Errorf("%s: %s is no sum of money above zero: it says %q", in.Label, in.Value, t.Text)
			}
		}
		out = append(out, l)
	}
	if out[len(out)-1].q.IsZero() {
		return nil, errors.New("the last level has no value")
	}
	return out, nil
}

func (l level) name() string {
	if l.Tier == "" {
		return l.Label
	}
	return l.Tier + ": " + l.Label
}

func (s *sheet) levelNames(levels []level) float64 {
	widest := 120.0
	for _, l := range levels {
		widest = max(widest, s.name(l.name()).width()+4*dotRadius, s.remark(l.Note).width())
	}
	return min(math.Ceil(widest), math.Round(s.width*0.36))
}

// A marketPlot is the frame of the boxes.
type marketPlot struct {
	scale       scaled
	top, bottom float64
	edge        float64 // the end of the widest box
}

func (s *sheet) marketFrame(levels []level, names float64) (marketPlot, []float64) {
	low, high := math.Inf(1), 0.0
	heights := make([]float64, len(levels))
	for i, l := range levels {
		if !l.q.IsZero() {
			low, high = min(low, l.q.Low), max(high, l.q.High)
		}
		n := len(wrap(s.name(l.name()), names-4*dotRadius, 2)) + len(wrap(s.remark(l.Note), names, 2))
		heights[i] = max(levelBar, float64(max(n, 2))*rangeLine) + levelPad
	}
	p := marketPlot{scale: logAxis(low/10, high), top: 2}
	p.scale.from, p.scale.to = names+16, s.width-20
	p.edge = p.scale.at(high)
	return p, heights
}

// levelBox draws a market's box, down to the axis: up to the low end of its
// value full, from there to the high end lighter, since it may end anywhere
// between.
func (s *sheet) levelBox(p marketPlot, i, n int, l level, y float64) {
	box := drawing.Rect{X: p.scale.from, Y: y + levelGap, W: p.scale.at(l.q.High) - p.scale.from, H: p.bottom - y - levelGap}
	depth := float64(i+1) / float64(n)
	fill := drawing.Mix(s.th.Paper, s.th.Accent, 0.06+0.26*depth)
	if i == n-1 {
		fill = s.th.Accent
	}
	sure := box
	sure.W = p.scale.at(l.q.Low) - p.scale.from
	edge := drawing.Style{Stroke: s.th.Accent, Width: 1}
	if l.q.IsRange() {
		s.d.Rect(box, 0, drawing.Fill(drawing.Mix(s.th.Paper, fill, 0.5)))
		s.d.Hatch(drawing.Rect{X: sure.X + sure.W, Y: box.Y, W: box.W - sure.W, H: box.H}, 5, drawing.Stroke(drawing.Mix(s.th.Paper, s.th.Accent, 0.35), 0.75))
	}
	s.d.Rect(sure, 0, drawing.Fill(fill))
	s.d.Rect(box.Inset(0.5), 0, edge)
}

// marketLevel names a market, says its value at the end of its box, and what
// share of it the company's revenue is.
func (s *sheet) marketLevel(p marketPlot, levels []level, i int, names, y, h float64) {
	l, own := levels[i], levels[len(levels)-1]
	base := y + levelPad/2 + 12
	s.levelName(l, names, base)
	value, share := s.name(l.text, l.refs...), s.value("")
	box := drawing.Rect{X: p.scale.from, Y: y + levelGap, W: p.scale.to - p.scale.from, H: h - levelGap}
	switch {
	case l.q.IsZero():
		s.unknownLevel(p, levels, i, y, h)
		return
	case i < len(levels)-1:
		share = s.remark(s.marketShare(own, l), refs(own.refs, l.refs)...)
	}
	box.W = p.scale.at(l.q.High) - p.scale.from
	text := l.text
	if share.text != "" {
		text += ", " + share.text
	}
	s.mark(box, l.name(), text, refs(l.refs, share.refs)...)
	s.atEnd(p, value, share, box.X+box.W, base)
}

// levelName names a market, with whose number it is below.
func (s *sheet) levelName(l level, names, base float64) {
	end, last := base, 0.0
	for n, line := range wrap(s.name(l.name()), names-4*dotRadius, 2) {
		end = base + float64(n)*rangeLine
		last = s.text(s.name(line), drawing.Point{Y: end}).W
	}
	if l.Value != "" {
		s.confidence(drawing.Point{X: last + 2.5*dotRadius, Y: end - labelSize*capHeight/2}, string(l.Value))
	}
	for n, line := range wrap(s.remark(l.Note), names, 2) {
		s.text(s.remark(line), drawing.Point{Y: end + float64(n+1)*rangeLine})
	}
}

// atEnd sets a value and a remark in two lines at the end of a box: outside
// where the widest box has room, else inside.
func (s *sheet) atEnd(p marketPlot, value, share label, x, base float64) {
	width := max(value.width(), share.width())
	at := drawing.Point{X: x + 8, Y: base}
	anchor := drawing.Start
	if at.X+width > p.edge-4 {
		at.X, anchor = x-8, drawing.End
	}
	for i, l := range []label{value, share} {
		if l.text == "" {
			continue
		}
		spot := at.Add(0, float64(i)*rangeLine)
		l = l.at(anchor).cut(s.width - p.scale.from - 16)
		l.color = s.th.Ink
		s.d.Rect(l.box(spot).Inset(-2), 2, drawing.Fill(s.th.Paper))
		s.text(l, spot)
	}
}

// unknownLevel hatches where a market nobody states must lie: between the
// one it is inside and the one inside it.
func (s *sheet) unknownLevel(p marketPlot, levels []level, i int, y, h float64) {
	low, high := p.scale.from, p.scale.to
	for _, l := range levels[:i] {
		if !l.q.IsZero() {
			high = p.scale.at(l.q.Low)
		}
	}
	for k := len(levels) - 1; k > i; k-- {
		if !levels[k].q.IsZero() {
			low = p.scale.at(levels[k].q.High)
		}
	}
	box := drawing.Rect{X: min(low, high), Y: y + levelGap + 3, W: max(math.Abs(high-low), 8), H: h - levelGap - 3}
	s.d.Rect(box, 0, drawing.Fill(s.th.Paper))
	s.d.Hatch(box, 5, drawing.Stroke(s.th.Muted, 0.75))
	s.d.Rect(box.Inset(0.5), 0, drawing.Style{Stroke: s.th.Muted, Width: 1, Dash: []float64{3, 2}})
	s.mark(box, levels[i].name(), "nobody states it", levels[i].refs...)
	l := s.name("?", levels[i].refs...).at(drawing.Middle)
	at := drawing.Point{X: box.Center().X, Y: middle(box.Center().Y, labelSize)}
	s.d.Rect(l.box(at).Inset(-3), 2, drawing.Fill(s.th.Paper))
	s.text(l, at)
}

// marketShare says what share of a market the revenue l is: "ARR: 0.9–2.6 % of it".
func (s *sheet) marketShare(l, market level) string {
	low, high := l.q.Low/market.q.High, l.q.High/market.q.Low
	digits := 1
	if high < 0.002 {
		digits = 2
	}
	text := decimal(low*100, digits)
	if b := decimal(high*100, digits); b != text {
		text += "–" + b
	}
	if l.q.Approx || market.q.Approx {
		text = "~" + text
	}
	what, _, _ := strings.Cut(l.Label, ",")
	return s.remark(what).cut(mostOwn).text + ": " + text + "\u00a0% of it"
}
