package export

import (
	"fmt"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/scenario"
)

// asks are all that is still to be asked, with how far each has come.
func (b *book) asks(width float64) []slab {
	out := b.blockTitle("Asks", width)
	t := b.askTable()
	if t == nil {
		return append(out, b.plain("The report lists nothing to ask.", b.s.small.in(b.theme.Muted), width)...)
	}
	at := rated(t)
	cols := []tabColumn{
		{title: "Ask", width: width - 46 - 44 - 62 - 78 - 4*10},
		{title: "Priority", width: 46},
		{title: "Status", width: 44},
		{title: "Owner, due", width: 62},
		{title: "Answer", width: 78},
	}
	s := b.s.small
	var rows [][][]atom
	for _, row := range t.Rows {
		a := b.o.Judgement.ask(rowRef(t.ID, row.Key))
		rows = append(rows, [][]atom{
			tab(cellText(row, 0), s), tab(cellText(row, at), s), tab(a.Status.String(), s),
			b.said(join(", ", a.Owner, shortDay(a.Due)), s), b.said(a.Answer, s),
		})
	}
	slabs, ends := b.memoTabular(cols, rows)
	for i := range t.Rows {
		last := &slabs[ends[i]]
		last.keys = append(last.keys, rowKey(t, i))
		last.cites = t.Rows[i].Claims
	}
	return append(out, slabs...)
}

// memoTabular is a table close enough for a page that holds much.
func (b *book) memoTabular(cols []tabColumn, rows [][][]atom) (out []slab, ends []int) {
	defer func(s style) { b.s.cell = s }(b.s.cell)
	b.s.cell = b.s.small
	return b.closeTabular(1.4, cols, rows)
}

// process is what changed, and what partners do not agree on.
func (b *book) process(width float64) []slab {
	const gutter = 16
	rest := (width - 2*gutter) * 0.27
	widths := []float64{width - 2*gutter - 2*rest, rest, rest}
	first := b.blockTitle("Conditions precedent", widths[0])
	for _, p := range b.r.Conditions {
		slabs := before(indent(13, b.plain(p.Text.Plain(), b.s.small, widths[0]-13)), func(c canvas) {
			box := drawing.Rect{X: c.x + 1, Y: c.y + b.s.small.leading*0.24, W: 6.5, H: 6.5}
			c.page.art.Rect(box, 0, drawing.Stroke(b.theme.Ink, 0.7))
		})
		first = append(first, apart(2, slabs)...)
	}
	if len(b.r.Conditions) == 0 {
		first = append(first, b.paragraph(b.unset(), b.s.small, widths[0])...)
	}
	changed := b.blockTitle("What changed since last time", widths[1])
	if len(b.o.Judgement.Changes) == 0 {
		changed = append(changed, b.paragraph(b.unset(), b.s.small, widths[1])...)
	}
	for _, line := range b.o.Judgement.Changes {
		changed = append(changed, apart(2, b.plain(line, b.s.small, widths[1]))...)
	}
	apartFrom := b.blockTitle("Where partners disagree", widths[2])
	lines := b.opinions()
	if len(lines) == 0 {
		apartFrom = append(apartFrom, b.paragraph(b.unset(), b.s.small, widths[2])...)
	}
	for _, line := range lines {
		apartFrom = append(apartFrom, apart(2, b.plain(line, b.s.small, widths[2]))...)
	}
	return b.abreast(gutter, widths, done("the conditions precedent", first), done("what changed", changed), done("the disagreements", apartFrom))
}

// opinions are colleagues' views in a line each: what they are worth, and how
// they differ from the report.
func (b *book) opinions() []string {
	if b.r.Scenarios == nil {
		return nil
	}
	var out []string
	for _, view := range b.o.Judgement.Views {
		set, err := scenario.Decode(b.r, view.Inputs)
		if err != nil {
			out = append(out, fmt.Sprintf("%s, %s: made on another version, not comparable.", view.Author, view.Name))
			continue
		}
		v, err := scenario.Evaluate(b.r, set)
		if err != nil {
			continue
		}
		out = append(out, fmt.Sprintf("%s, %s: weighted value %s, %s at %s.", view.Author, view.Name,
			quantity.Dollars(v.Weighted), quantity.Times(v.Price.MOIC), quantity.Dollars(v.Price.Price)))
	}
	return out
}

// emptyVotes is how many lines are left to sign where nobody has voted.
const emptyVotes = 3

// signOff is who votes how, in their own words, on the least number of lines.
func (b *book) signOff(width float64, least int) []slab {
	out := b.blockTitle("Sign-off", width)
	cols := []tabColumn{
		{title: "Partner", width: 110}, {title: "Vote", width: 62}, {title: "Dissent, in their own words", width: width - 110 - 62 - 62 - 3*10}, {title: "Date", width: 62},
	}
	s := b.s.small
	var rows [][][]atom
	for _, v := range b.o.Judgement.Votes {
		rows = append(rows, [][]atom{tab(v.Partner, s.bold()), tab(v.Choice.String(), s), tab(v.Dissent, s), tab(day(v.On), s)})
	}
	for range least - len(rows) {
		rows = append(rows, [][]atom{b.unset(), nil, nil, nil})
	}
	slabs, _ := b.memoTabular(cols, rows)
	return append(out, done("the sign-off", slabs)...)
}
