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
)

// An entry is one row of a register.
type entry struct {
	row      report.Row
	severity quantity.Rating
	word     string  // the severity for people
	ramp     float64 // 0 least grave, 1 gravest
}

// The measures of a register, in points.
const (
	registerStrip = 24 // height of the strip
	registerPill  = 64 // width of the severity
	registerGap   = 14 // between columns
	registerPad   = 8  // above and below a row's text
	registerLines = 8  // of a cell
)

// register draws the cards, a strip with one cell for each row by how grave
// it is, and the rows themselves, the gravest first.
func (s *sheet) register(spec *report.RegisterSpec) error {
	if len(spec.Columns) > report.MostRegisterColumns {
		return fmt.Errorf("%d columns beside the name: at most %d can be read", len(spec.Columns), report.MostRegisterColumns)
	}
	g, err := s.rowCells(spec.Table, append([]string{spec.Name, spec.Severity, spec.Detail}, spec.Columns...)...)
	if err != nil {
		return err
	}
	entries := s.entries(g, spec)
	y, err := s.cards(spec.Cards)
	if err != nil {
		return err
	}
	y = s.registerStrip(g, spec, entries, y)
	columns, w := s.registerColumns(len(spec.Columns))
	y = s.registerHead(g, spec, columns, w, y)
	for _, e := range entries {
		y = s.registerRow(g, spec, e, columns, w, y)
	}
	s.d.Size.H = y + 1
	s.room.bounds.H = s.d.Size.H
	gravest := entries[0].word
	n := countWord(entries, gravest)
	s.d.Summary = fmt.Sprintf("%d rows by %s: %d of them are %s.", len(entries), strings.ToLower(g.name(spec.Severity)), n, gravest)
	return nil
}

// entries lists the rows, the gravest first, those without a rating last.
func (s *sheet) entries(g rowCells, spec *report.RegisterSpec) []entry {
	levels := s.ratingLevels(g, spec.Severity)
	out := make([]entry, len(g.table.Rows))
	for i, row := range g.table.Rows {
		rating := g.cell(row, spec.Severity).Rating
		e := entry{row: row, severity: rating, word: ratingWord(rating, levels)}
		if rating.State == quantity.Rated && len(levels) > 1 {
			e.ramp = float64(rating.Level) / float64(len(levels)-1)
		}
		out[i] = e
	}
	slices.SortStableFunc(out, func(a, b entry) int { return cmp.Compare(ratingRank(b.severity), ratingRank(a.severity)) })
	return out
}

// ratingWord is a rating's word on its scale, or how its lack is said.
func ratingWord(r quantity.Rating, levels []string) string {
	switch {
	case r.State == quantity.NotApplicable:
		return "N/A"
	case r.State == quantity.Unknown:
		return "?"
	case r.Level >= 0 && r.Level < len(levels):
		return levels[r.Level]
	}
	return r.Text
}

// ratingRank orders ratings: by level, before them N/A and what is unknown.
func ratingRank(r quantity.Rating) int {
	switch r.State {
	case quantity.Rated:
		return r.Level
	case quantity.Unknown:
		return -1
	case quantity.NotApplicable:
	}
	return -2
}

func countWord(entries []entry, word string) (n int) {
	for _, e := range entries {
		if e.word == word {
			n++
		}
	}
	return n
}

// severityCell fills a cell by how grave its entry is, and returns the colour
// of text on it.
func (s *sheet) severityCell(box drawing.Rect, e entry) drawing.Color {
	if e.severity.State != quantity.Rated {
		s.d.Rect(box, 2, drawing.Style{Fill: s.th.Paper, Stroke: s.th.Hairline, Width: 1})
		if e.severity.State == quantity.Unknown {
			s.d.Hatch(box, 4, drawing.Stroke(s.th.Hairline, 0.75))
		}
		return s.th.Ink
	}
	fill := s.th.Ramp(e.ramp * e.ramp) // the steps look even, and the gravest stands out
	s.d.Rect(box, 2, drawing.Fill(fill))
	return s.th.OnFill(fill)
}

// registerStrip draws one cell for each row, those of a kind side by side,
// with their number in the first, and returns the y below.
func (s *sheet) registerStrip(g rowCells, spec *report.RegisterSpec, entries []entry, y float64) float64 {
	const between = 2
	n := float64(len(entries))
	w := (s.width - between*(n-1)) / n
	if w < 4 {
		return y // too many to tell apart
	}
	room, count := 0.0, ""
	for i, e := range entries {
		box := drawing.Rect{X: float64(i) * (w + between), Y: y, W: w, H: registerStrip}
		on := s.severityCell(box, e)
		s.mark(box, g.cell(e.row, spec.Name).Text, g.name(spec.Severity)+": "+e.word, refs([]string{g.ref(e.row, spec.Severity)})...)
		if i > 0 && entries[i-1].word == e.word {
			continue
		}
		same := countWord(entries, e.word)
		room = float64(same)*(w+between) - between - 16
		count = fmt.Sprintf("%d %s", same, e.word)
		l := s.name(count)
		l.color = on
		if l.width() <= room {
			s.text(l, drawing.Point{X: box.X + 8, Y: middle(y+registerStrip/2, labelSize)})
		}
	}
	return y + registerStrip + 8
}

// registerColumns returns where the texts stand: the name first, then what is
// beside it, all of one width but the name's a little more.
func (s *sheet) registerColumns(beside int) (x, w []float64) {
	room := s.width - registerPill - float64(beside+1)*registerGap
	first := math.Round(room / (float64(beside) + 1) * 1.08)
	if beside == 0 {
		first = room
	}
	at := registerPill + registerGap
	x, w = []float64{float64(at)}, []float64{first}
	for range beside {
		x = append(x, x[len(x)-1]+w[len(w)-1]+registerGap)
		w = append(w, (room-first)/float64(beside))
	}
	return x, w
}

// registerHead names the columns as the table does.
func (s *sheet) registerHead(g rowCells, spec *report.RegisterSpec, x, w []float64, y float64) float64 {
	base := y + 13
	s.text(s.remark(g.name(spec.Severity)).cut(registerPill), drawing.Point{Y: base})
	name := g.name(spec.Name)
	if spec.Detail != "" {
		name += " and " + strings.ToLower(g.name(spec.Detail))
	}
	s.text(s.remark(name).cut(w[0]), drawing.Point{X: x[0], Y: base})
	for i, key := range spec.Columns {
		s.text(s.remark(g.name(key)).cut(w[i+1]), drawing.Point{X: x[i+1], Y: base})
	}
	s.d.Line(drawing.Point{Y: base + 7}, drawing.Point{X: s.width, Y: base + 7}, drawing.Stroke(s.th.Muted, 0.75))
	return base + 7
}

// registerRow draws one row and returns the y below it.
func (s *sheet) registerRow(g rowCells, spec *report.RegisterSpec, e entry, x, w []float64, y float64) float64 {
	base := y + registerPad + 10
	name := g.cell(e.row, spec.Name).Text
	title := s.name(name, g.ref(e.row, spec.Name))
	room := w[0] - 5*dotRadius
	tallest := s.lines(title, drawing.Point{X: x[0], Y: base}, room, registerLines)
	if first := wrap(title, room, registerLines); len(first) > 0 {
		title.text = first[0]
	}
	s.confidence(drawing.Point{X: x[0] + title.width() + 2.5*dotRadius, Y: base - labelSize*capHeight/2}, g.ref(e.row, spec.Severity))
	if detail := g.cell(e.row, spec.Detail).Text; detail != "" {
		tallest += s.lines(s.remark(detail, g.ref(e.row, spec.Detail)), drawing.Point{X: x[0], Y: base + tallest}, w[0], registerLines)
	}
	for i, key := range spec.Columns {
		tallest = max(tallest, s.lines(s.value(g.cell(e.row, key).Text, g.ref(e.row, key)), drawing.Point{X: x[i+1], Y: base}, w[i+1], registerLines))
	}
	h := tallest + 2*registerPad
	pill := drawing.Rect{Y: y + registerPad - 3, W: registerPill, H: 20}
	word := s.name(e.word, g.ref(e.row, spec.Severity)).cut(registerPill - 8).at(drawing.Middle)
	word.color = s.severityCell(pill, e)
	s.text(word, drawing.Point{X: registerPill / 2, Y: middle(pill.Center().Y, labelSize)})
	said := g.name(spec.Severity) + ": " + e.word
	for _, key := range append([]string{spec.Detail}, spec.Columns...) {
		if key != "" {
			said += ". " + g.name(key) + ": " + g.cell(e.row, key).Text
		}
	}
	s.mark(drawing.Rect{Y: y, W: s.width, H: h}, name, said,
		refs([]string{fmt.Sprintf("table:%s/%s", g.table.ID, e.row.Key)}, claimRefs(e.row.Claims))...)
	s.rule(y + h)
	return y + h
}
