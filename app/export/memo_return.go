package export

import (
	"slices"
	"strings"

	"dossier/charts"
	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// returnPage shows what a price brings and what has to be true for more.
func (b *book) returnPage(spare bool) ([]memoBlock, error) {
	width := b.kind.upright(b.o.Paper).full()
	text, side := b.memoColumns()
	title := b.memoTitle("Return", width)
	if b.r.Scenarios == nil {
		none := b.plain("The report weighs no scenarios, so no return follows from it.", b.s.body, width)
		return []memoBlock{append(title, none...), b.comparables(width)}, nil
	}
	left, err := b.returnFigures(text, spare)
	if err != nil {
		return nil, err
	}
	right := b.musts(side)
	right = append(right, apart(12, b.differs(side))...)
	right = append(right, apart(12, b.exits(side))...)
	right = append(right, apart(12, b.ignores(side))...)
	return []memoBlock{
		title,
		b.abreast(memoGutter, []float64{text, side}, left, right),
		apart(10, b.comparables(width)),
	}, nil
}

// returnFigures are the value by scenario, what price pays, and the value over
// revenue and multiple; all of them smaller where the page is short of room.
func (b *book) returnFigures(width float64, spare bool) ([]slab, error) {
	of := float64(memoFigure)
	if spare {
		of = memoFigureSmall
	}
	values, err := charts.DrawValues(b.r, b.v, b.base, b.theme, of, charts.ValuesOptions{})
	if err != nil {
		return nil, err
	}
	price, err := charts.DrawPrice(b.r, b.v, b.base, b.theme, of)
	if err != nil {
		return nil, err
	}
	out := b.figureBody("", plainText(values.Title), nil, values, width)
	out = append(out, apart(10, b.figureBody("", plainText(price.Title), nil, price, width))...)
	f := b.figureOf("sensitivity")
	if f == nil {
		return out, nil
	}
	grid, err := charts.Draw(b.r, f.ID, b.v, b.theme, of)
	if err != nil {
		return nil, err
	}
	return append(out, apart(10, b.figureBody("", b.finding(f), nil, grid, width))...), nil
}

// musts answers what must be true.
func (b *book) musts(width float64) []slab {
	out := b.blockTitle("What must be true", width)
	for _, a := range scenario.Questions(b.v) {
		atoms := append(words(a.Question+": ", b.s.small), b.atoms(a.Text, b.s.small)...)
		out = append(out, apart(4, b.paragraph(trim(atoms), b.s.small, width))...)
	}
	return done("what must be true", out)
}

// differs says why this view is worth something else than the report's.
func (b *book) differs(width float64) []slab {
	out := b.blockTitle("Against the report", width)
	if b.v.Set.Equal(b.base.Set) {
		return append(out, b.plain("This is the report's own view.", b.s.small, width)...)
	}
	for _, step := range b.v.Bridge(b.base).Steps {
		amount := ""
		if step.Amount != 0 {
			amount = signed(step.Amount) + " "
		}
		atoms := append(words(step.Name+" "+amount, b.s.small.bold()), words(step.Why, b.s.small)...)
		out = append(out, apart(3, b.paragraph(trim(atoms), b.s.small, width))...)
	}
	return out
}

func signed(dollars float64) string {
	if dollars < 0 {
		return "−" + quantity.Dollars(-dollars)
	}
	return "+" + quantity.Dollars(dollars)
}

// exits says who buys, in the report's words: the gap or section about it.
func (b *book) exits(width float64) []slab {
	out := b.blockTitle("Exit", width)
	found := b.exitWays(width)
	for _, p := range b.r.Gaps {
		if found == nil && isAbout(p, "exit", "IPO") {
			found = b.point(p, b.s.small, width)
		}
	}
	if found == nil {
		found = b.plain("The report names none.", b.s.small.in(b.theme.Muted), width)
	}
	return append(out, found...)
}

// exitWays are the ways out that the section on the exit sets in bold, each
// with the sentence behind it.
func (b *book) exitWays(width float64) []slab {
	var out []slab
	for _, c := range b.r.Chapters {
		for _, s := range c.Sections {
			if !strings.Contains(strings.ToLower(s.Title), "exit") {
				continue
			}
			for _, block := range s.Blocks {
				if len(block.Text) < 2 || !block.Text[0].Bold || block.Kind != report.Paragraph {
					continue
				}
				text := report.Text{block.Text[0], {Text: firstSentence(block.Text[1].Text)}}
				for _, span := range block.Text[2:] {
					if len(span.Claims) > 0 {
						text = append(text, span) // what the sentence rests on
						break
					}
				}
				out = append(out, apart(3, cited(b.prose(spelled(text), b.s.small, width)))...)
			}
		}
	}
	return out
}

// firstSentence is a text up to its first full stop before a space.
func firstSentence(s string) string {
	if i := strings.Index(strings.TrimLeft(s, " "), ". "); i >= 0 {
		return s[:i+1+len(s)-len(strings.TrimLeft(s, " "))]
	}
	return s
}

func isAbout(p report.Point, words ...string) bool {
	for _, have := range p.Words {
		for _, want := range words {
			if strings.EqualFold(have, want) {
				return true
			}
		}
	}
	return false
}

// ignores says what the arithmetic leaves out.
func (b *book) ignores(width float64) []slab {
	out := b.blockTitle("What this ignores", width)
	for _, line := range b.ignored() {
		slabs := before(indent(9, b.plain(line, b.s.small, width-9)), func(c canvas) {
			c.text(b.s.small.in(b.theme.Muted), 0, b.s.small.baseline(), "–")
		})
		out = append(out, apart(1.5, slabs)...)
	}
	return done("what this ignores", out)
}

// comparables shows what others are valued at, in multiples of revenue.
func (b *book) comparables(width float64) []slab {
	out := b.blockTitle("Comparables, times revenue as stated", width)
	f := b.figureOf("multiples")
	if f == nil {
		return append(out, b.plain("The report compares no multiples.", b.s.small.in(b.theme.Muted), width)...)
	}
	spec, ok := f.Spec.(*report.MultiplesSpec)
	t, found := b.r.Table(spec.Table)
	if !ok || !found {
		return out
	}
	name, _ := t.ColumnIndex(spec.Name)
	multiple, _ := t.ColumnIndex(spec.Multiple)
	highest := 0.0
	for _, row := range t.Rows {
		if multiple < len(row.Cells) {
			highest = max(highest, row.Cells[multiple].Quantity.High)
		}
	}
	widths := equal(2, width, memoGutter)
	columns := make([][]slab, 2)
	names := 0.0
	for _, row := range t.Rows {
		names = max(names, b.s.small.bold().width(cellText(row, name))+6)
	}
	names = min(names, widths[0]*0.64)
	for i, row := range t.Rows {
		at := i / ((len(t.Rows) + 1) / 2)
		own := slices.Contains(spec.Subject, row.Key)
		columns[at] = append(columns[at], b.comparable(row, name, multiple, highest, own, names, widths[at]))
	}
	return append(out, b.abreast(memoGutter, widths, columns...)...)
}

// comparable is one row: the name, its range as a bar, and the number.
func (b *book) comparable(row report.Row, name, multiple int, highest float64, own bool, names, width float64) slab {
	s := b.s.small
	if own {
		s = s.bold()
	}
	q := row.Cells[multiple].Quantity
	shown := quantity.Typeset(row.Cells[multiple].Text)
	const number = 42.0
	room := width - names - number
	label := ellipsis(s, cellText(row, name), names-6)
	return slab{height: s.leading, cites: row.Claims, paint: func(c canvas) {
		c.text(s, 0, s.baseline(), label)
		c.textEnd(s, width, s.baseline(), shown)
		track := c.at(names, s.leading/2)
		track.rule(0, room, 0.5, b.theme.Hairline)
		if q.IsZero() || highest <= 0 {
			return
		}
		y := s.leading / 2
		from, to := names+q.Low/highest*room, names+q.High/highest*room
		color := b.theme.Muted
		if own {
			color = b.theme.Ink
		}
		if to-from < 4 {
			middle := (from + to) / 2
			from, to = middle-2, middle+2
		}
		at := c.at(from, y)
		c.page.art.Line(drawing.Point{X: at.x, Y: at.y}, drawing.Point{X: at.x + to - from, Y: at.y}, drawing.Stroke(color, 3.6))
	}}
}
