package charts

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// A peer is one row of the table of comparables.
type peer struct {
	name, group  string
	stated       quantity.Quantity // the multiple as the table has it
	recomputed   scenario.Range    // valuation over revenue; zero when either is missing
	text         string            // recomputed, for people
	basis        string            // what it is recomputed from
	statedRef    string
	computedRefs []string
}

// apart reports whether the stated and the recomputed multiple do not meet,
// by more than rounding explains.
func (p peer) apart() bool {
	const slack = 1.1
	if p.recomputed.High == 0 || p.stated.IsZero() {
		return false
	}
	return p.stated.High*slack < p.recomputed.Low || p.recomputed.High*slack < p.stated.Low
}

// The measures of the comparables, in points.
const (
	peerRow   = 33
	groupRow  = 24
	peerTicks = 7
)

// multiples draws the cards, then each comparable's multiple of revenue as
// stated over as its own valuation and revenue give it.
func (s *sheet) multiples(spec *report.MultiplesSpec, v scenario.Values) error {
	peers, err := s.peers(spec)
	if err != nil {
		return err
	}
	y, err := s.cards(spec.Cards)
	if err != nil {
		return err
	}
	lines := s.priceMultiples(v)
	p, heads := s.multiplesFrame(peers, lines, y)
	for _, at := range p.ticks(peerTicks) {
		x := p.at(at)
		s.d.Line(drawing.Point{X: x, Y: p.top}, drawing.Point{X: x, Y: p.bottom}, drawing.Stroke(s.th.Hairline, 0.75))
		s.text(s.remark(decimal(at, 1)+"x").at(drawing.Middle), drawing.Point{X: x, Y: p.bottom + 15})
	}
	s.verticals(p, lines, heads)
	row := p.top
	for i, peer := range peers {
		if i == 0 || peers[i-1].group != peer.group {
			s.text(s.remark(peer.group).cut(p.from-10), drawing.Point{Y: row + 15})
			s.d.Line(drawing.Point{Y: row + groupRow - 4}, drawing.Point{X: s.width, Y: row + groupRow - 4}, drawing.Stroke(s.th.Hairline, 0.75))
			row += groupRow
		}
		s.peer(p, peer, row)
		row += peerRow
	}
	apart := s.multiplesKey(p, peers)
	s.d.Summary = fmt.Sprintf("Multiples of revenue for %d companies, as stated and recomputed; %d of them do not agree.", len(peers), apart)
	return nil
}

// multiplesFrame lays out the frame below y and finds room for the labels of
// the lines above it.
func (s *sheet) multiplesFrame(peers []peer, lines []priceLine, y float64) (frame, []headSpot) {
	widest, groups := 0.0, 0
	for i, p := range peers {
		widest = max(widest, p.stated.High, p.recomputed.High)
		if i == 0 || peers[i-1].group != p.group {
			groups++
		}
	}
	for _, l := range lines {
		widest = max(widest, l.value)
	}
	p := frame{axis: axis{high: roundUp(widest, peerTicks), from: s.peerColumn(peers), to: s.width - 38}}
	heads, rows := placeHeads(s.heads(p.axis, lines), 3, s.width)
	p.top = y + headHeight(rows)
	p.bottom = p.top + float64(groups)*groupRow + float64(len(peers))*peerRow
	s.d.Size.H = p.bottom + 46
	s.room.bounds.H = s.d.Size.H
	return p, heads
}

// peerColumn is how wide the names are, within reason.
func (s *sheet) peerColumn(peers []peer) float64 {
	widest := 120.0
	for _, p := range peers {
		widest = max(widest, s.value(p.name).width()+4*dotRadius, s.remark(p.basis).width())
	}
	return min(math.Ceil(widest)+13, s.width*0.44)
}

// peers reads the table: the company itself first, then the groups in the
// table's order, each from the highest multiple down.
func (s *sheet) peers(spec *report.MultiplesSpec) ([]peer, error) {
	t, ok := s.r.Table(spec.Table)
	if !ok {
		return nil, fmt.Errorf("there is no table %s", spec.Table)
	}
	keys := []string{spec.Name, spec.Group, spec.Valuation, spec.Revenue, spec.Multiple}
	column := map[string]int{}
	for _, key := range keys {
		i, found := t.ColumnIndex(key)
		if !found {
			return nil, fmt.Errorf("table %s has no column %q", t.ID, key)
		}
		column[key] = i
	}
	if len(t.Rows) == 0 {
		return nil, fmt.Errorf("table %s has no rows", t.ID)
	}
	var out []peer
	rank := map[string]int{s.r.Subject: 0}
	for _, row := range t.Rows {
		cell := func(key string) report.Cell { return row.Cells[column[key]] }
		ref := func(key string) string { return fmt.Sprintf("table:%s/%s/%s", t.ID, row.Key, key) }
		for _, key := range keys {
			if column[key] >= len(row.Cells) {
				return nil, fmt.Errorf("table %s, row %s: no cell for %q", t.ID, row.Key, key)
			}
			if q := cell(key).Quantity; !finite(q.Low, q.High) {
				return nil, fmt.Errorf("table %s, row %s: %s is not a finite number", t.ID, row.Key, key)
			}
		}
		group, _, _ := strings.Cut(cell(spec.Group).Text, " (")
		if slices.Contains(spec.Subject, row.Key) {
			group = s.r.Subject
		}
		if _, seen := rank[group]; !seen {
			rank[group] = len(rank)
		}
		p := peer{
			name: cell(spec.Name).Text, group: group, stated: cell(spec.Multiple).Quantity,
			statedRef: ref(spec.Multiple), computedRefs: []string{ref(spec.Valuation), ref(spec.Revenue)},
		}
		p.recompute(cell(spec.Valuation), cell(spec.Revenue))
		out = append(out, p)
	}
	slices.SortStableFunc(out, func(a, b peer) int {
		if a.group != b.group {
			return cmp.Compare(rank[a.group], rank[b.group])
		}
		if a.group == s.r.Subject {
			return 0 // the company's own rows are in the order of time
		}
		return cmp.Compare(b.stated.Mid(), a.stated.Mid())
	})
	return out, nil
}

// recompute divides valuation by revenue, end against end.
func (p *peer) recompute(valuation, revenue report.Cell) {
	v, r := valuation.Quantity, revenue.Quantity
	p.basis = valuation.Text + " / " + revenue.Text
	if v.IsZero() || r.IsZero() || !(r.Low > 0) || v.Low < 0 {
		return
	}
	p.recomputed = scenario.Range{Low: v.Low / r.High, High: v.High / r.Low}
	low, high := timesText(p.recomputed.Low), timesText(p.recomputed.High)
	p.text = low
	if low != high {
		p.text += "–" + high
	}
	p.text += "x"
	if v.Approx || r.Approx {
		p.text = "~" + p.text
	}
	// More revenue than stated makes the multiple less, more value makes it
	// more.
	switch {
	case r.Over && !v.Over:
		p.text = "at most " + p.text
	case v.Over && !r.Over:
		p.text = "at least " + p.text
	}
}

// timesText is a multiple without its sign: whole from ten up.
func timesText(v float64) string {
	if v >= 9.95 {
		return decimal(v, 0)
	}
	return decimal(v, 1)
}

// peer draws one comparable's name and its two bars.
func (s *sheet) peer(p frame, c peer, y float64) {
	const dots = 4 * dotRadius
	room := p.from - 12
	name := s.value(c.name).cut(room - dots)
	box := s.text(name, drawing.Point{Y: y + 12})
	s.confidence(drawing.Point{X: box.W + 2.5*dotRadius, Y: y + 12 - labelSize*capHeight/2}, c.statedRef)
	s.text(s.remark(c.basis, c.computedRefs...).cut(room), drawing.Point{Y: y + 26})

	bar := func(low, high, top, h float64) drawing.Rect {
		x, w := p.at(low), p.at(high)-p.at(low)
		if w < 7 { // one number is a dot
			x, w = x-(7-w)/2, 7
		}
		return drawing.Rect{X: x, Y: top, W: w, H: h}
	}
	stated := s.value("not stated")
	solid := drawing.Rect{X: p.from, Y: y + 4}
	if !c.stated.IsZero() {
		stated = s.value(c.stated.String(), c.statedRef)
		solid = bar(c.stated.Low, c.stated.High, y+4, 7)
		s.d.Rect(solid, 3.5, drawing.Fill(s.th.Accent))
		s.room.avoid(solid)
		s.mark(solid.Inset(-2), c.name+", stated", c.stated.String(), c.statedRef)
	}
	s.beside(stated, solid, y+7.5)
	if c.text == "" {
		return
	}
	outline := bar(c.recomputed.Low, c.recomputed.High, y+18, 7)
	color := s.th.Muted
	if c.apart() {
		color = s.th.Bear
	}
	s.d.Rect(outline.Inset(0.6), 3, drawing.Style{Fill: s.th.Paper, Stroke: color, Width: 1.2})
	s.room.avoid(outline)
	s.mark(outline.Inset(-2), c.name+", recomputed", fmt.Sprintf("%s: %s", c.text, c.basis), c.computedRefs...)
	again := s.remark(c.text, c.computedRefs...)
	if c.apart() {
		again.color, again.face = s.th.Bear, drawing.SansSemiBold
		s.d.Flag(drawing.Point{X: outline.X + outline.W + 6, Y: y + 26}, 9, s.th.Bear)
		outline.W += 10
	}
	s.beside(again, outline, y+21.5)
}

// priceMultiples lists what the prices are in revenue of today; nothing where
// the report has no scenarios and so no revenue of today.
func (s *sheet) priceMultiples(v scenario.Values) []priceLine {
	if s.r.Scenarios == nil || !(s.r.Scenarios.ARRNow.Quantity.Mid() > 0) {
		return nil
	}
	now := s.r.Scenarios.ARRNow
	var out []priceLine
	add := func(price float64, full string, claims []report.ClaimID, style drawing.Style, face drawing.Face) {
		if times := price / now.Quantity.Mid(); price > 0 && finite(times) {
			out = append(out, priceLine{
				text: fmt.Sprintf("%s today: %s", quantity.Dollars(price), quantity.Times(times)), full: full + " over ARR today",
				shown: quantity.Times(times), value: times, style: style, face: face, color: style.Stroke,
				refs: refs(claimRefs(claims), []string{string(now.Ref)}),
			})
		}
	}
	ceiling, last := s.r.PriceCeiling, s.r.LastPrice
	if price := v.Price.Price; price != ceiling.Amount {
		add(price, "Price we pay", nil, drawing.Stroke(s.th.Ink, 1.5), drawing.SansSemiBold)
	}
	add(ceiling.Amount, upperFirst(ceiling.Label), ceiling.Claims,
		drawing.Style{Stroke: s.th.Ink, Width: 1.2, Dash: []float64{4, 2.5}}, drawing.Sans)
	add(last.Amount, upperFirst(last.Label), last.Claims,
		drawing.Style{Stroke: s.th.Muted, Width: 1.2, Dash: []float64{2, 2.5}}, drawing.Sans)
	return out
}

// multiplesKey says what the bars are and returns how many rows are flagged.
func (s *sheet) multiplesKey(p frame, peers []peer) (apart int) {
	for _, c := range peers {
		if c.apart() {
			apart++
		}
	}
	y := p.bottom + 36
	x := 0.0
	entry := func(text string, w float64) {
		x = s.text(s.remark(text), drawing.Point{X: x + w + 6, Y: y}).X
		x += s.remark(text).width() + 16
	}
	s.d.Rect(drawing.Rect{X: x, Y: y - 7.5, W: legendSwatch, H: 7}, 3.5, drawing.Fill(s.th.Accent))
	entry("stated", legendSwatch)
	s.d.Rect(drawing.Rect{X: x, Y: y - 7.5, W: legendSwatch, H: 7}.Inset(0.6), 3, drawing.Stroke(s.th.Muted, 1.2))
	entry("valuation / revenue", legendSwatch)
	if apart > 0 {
		s.d.Flag(drawing.Point{X: x, Y: y}, 9, s.th.Bear)
		entry("the two do not meet", 6)
	}
	s.place(s.remark("times revenue"), spot{drawing.Point{X: p.to, Y: y}, drawing.End})
	return apart
}
