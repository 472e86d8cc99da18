package export

import (
	"fmt"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/judgement"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// riskPage is what can go wrong, who watches it, and what has been decided.
func (b *book) riskPage(spare bool) ([]memoBlock, error) {
	width := b.kind.upright(b.o.Paper).full()
	room, lines := 10.0, emptyVotes
	if spare {
		room, lines = 5, emptyVotes-1
	}
	blocks := []memoBlock{b.memoTitle("Risk and process", width), b.riskBlock(width), apart(room, b.triggers(width))}
	if b.o.Preset == Limited {
		return blocks, nil
	}
	return append(blocks,
		apart(room, b.asks(width)),
		apart(room, b.process(width)),
		apart(room, b.signOff(width, lines)),
	), nil
}

// topRisks is how many risks a memo names.
const topRisks = 5

// riskBlock is the grid of all risks, with the gravest named beside it.
func (b *book) riskBlock(width float64) []slab {
	all := b.risks()
	if len(all) == 0 {
		return append(b.blockTitle("Risks", width), b.namedRisks(width)...)
	}
	top := all[:min(topRisks, len(all))]
	grid := b.gridOfRisks(all, top)
	const gutter = 16
	widths := []float64{grid.width, width - grid.width - gutter}
	names := b.blockTitle(fmt.Sprintf("The gravest %d of %d", len(top), len(all)), widths[1])
	s := b.s.small
	for i, r := range top {
		atoms := words(strings.TrimSuffix(r.name, ".")+". ", s.bold())
		if r.mitigant != "" {
			atoms = append(atoms, words("Mitigant: "+strings.TrimSuffix(r.mitigant, ".")+". ", s)...)
		}
		if r.residual != "" {
			atoms = append(atoms, words("Residual: "+r.residual+". ", s.in(b.theme.Muted))...)
		}
		atoms = append(trimEnd(atoms), b.idsAfter(r.claims, s)...)
		slabs := before(indent(13, cited(b.paragraph(trim(atoms), s, widths[1]-13))), func(c canvas) {
			c.textEnd(s.bold(), 8, s.baseline(), fmt.Sprint(i+1))
		})
		names = append(names, apart(2.5, slabs)...)
	}
	return b.abreast(gutter, widths, grid.slabs, names)
}

// namedRisks are the report's own risks, for one that rates none.
func (b *book) namedRisks(width float64) []slab {
	if len(b.r.Risks) == 0 {
		return b.plain("The report names no risks.", b.s.small.in(b.theme.Muted), width)
	}
	var out []slab
	for _, p := range b.r.Risks[:min(topRisks, len(b.r.Risks))] {
		if b.mayPrint(p.Text) {
			out = append(out, apart(3, b.point(p, b.s.body, width))...)
		}
	}
	return out
}

func lowerFirst(s string) string {
	if len(s) > 1 && s[1] >= 'a' && s[1] <= 'z' {
		return strings.ToLower(s[:1]) + s[1:]
	}
	return s
}

// smallGrid is a drawing of a width of its own.
type smallGrid struct {
	slabs []slab
	width float64
}

// gridOfRisks counts the risks by likelihood and impact; the named ones stand
// there by their number.
func (b *book) gridOfRisks(all, top []aRisk) smallGrid {
	s := b.s.caption
	s.size, s.leading = max(s.size*0.92, 8), s.leading*0.95
	f := b.figureOf("risk-grid")
	spec, _ := f.Spec.(*report.RiskGridSpec)
	likely, impact := b.scaleOf(spec.Registers[0], true), b.scaleOf(spec.Registers[0], false)
	const cell, tall = 28.0, 16.5
	side := 0.0
	for _, word := range impact {
		side = max(side, s.width(word))
	}
	side += 5
	width := side + cell*float64(len(likely))
	title := b.blockTitle("Risks by impact and likelihood", max(width, b.s.label.width("Risks by impact and likelihood")))
	height := tall*float64(len(impact)) + 1.4*s.leading
	paint := func(c canvas) {
		for y := range impact {
			row := len(impact) - 1 - y
			c.textEnd(s, side-4, float64(y)*tall+tall/2+s.size*0.35, impact[row])
			for x := range likely {
				b.riskCell(c.at(side+float64(x)*cell, float64(y)*tall), cell, tall, x, row, len(likely), len(impact), all, top)
			}
		}
		base := tall*float64(len(impact)) + s.baseline()
		c.text(s, side, base, likely[0])
		c.textEnd(s, width, base, likely[len(likely)-1])
		c.put(s, side+(width-side)/2, base, drawing.Middle, "likelihood")
	}
	title = append(title, slab{height: height, space: 2, paint: paint})
	return smallGrid{title, max(width, b.s.label.width("Risks by impact and likelihood"))}
}

func (b *book) scaleOf(reg report.RiskRegister, likelihood bool) []string {
	key := reg.Impact
	if likelihood {
		key = reg.Likelihood
	}
	t, ok := b.r.Table(reg.Table)
	if !ok {
		return []string{""}
	}
	i, ok := t.ColumnIndex(key)
	if !ok {
		return []string{""}
	}
	scale, ok := b.r.Scale(t.Columns[i].Scale)
	if !ok || len(scale.Levels) == 0 {
		return []string{""}
	}
	return scale.Levels
}

func (b *book) riskCell(c canvas, w, h float64, x, y, across, up int, all, top []aRisk) {
	here := func(r aRisk) bool { return r.likelihood.Rating.Level == x && r.impact.Rating.Level == y }
	n := 0
	var numbers []string
	for i, r := range all {
		if !here(r) {
			continue
		}
		if i < len(top) {
			numbers = append(numbers, fmt.Sprint(i+1))
		} else {
			n++
		}
	}
	share := (float64(x)/max(float64(across-1), 1) + float64(y)/max(float64(up-1), 1)) / 2
	fill := b.theme.Ramp(share * share * 0.75)
	c.page.art.Rect(drawing.Rect{X: c.x, Y: c.y, W: w - 1, H: h - 1}, 0, drawing.Fill(fill))
	s := style{drawing.Sans, 8.2, 10, b.theme.OnFill(fill)}
	text := strings.Join(numbers, " ")
	if text != "" {
		s.face = drawing.SansBold
	}
	if n > 0 {
		text = join(" ", text, fmt.Sprintf("+%d", n))
	}
	c.put(s, w/2-0.5, h/2+2.6, drawing.Middle, text)
}

// triggers are the lines at which the thesis ends, with where they stand.
func (b *book) triggers(width float64) []slab {
	out := b.blockTitle("What ends the thesis", width)
	t := b.triggerTable()
	if t == nil {
		return append(out, b.plain("The report draws no lines.", b.s.small.in(b.theme.Muted), width)...)
	}
	watch, amber, red := max(column(t, "watch"), 0), column(t, "amber"), column(t, "red")
	if amber < 0 || red < 0 {
		// One line and what it does: the first rating, and the last column.
		amber, red = max(rated(t), 0), len(t.Columns)-1
	}
	if len(t.Columns) == 0 {
		return append(out, b.plain("The report draws no lines.", b.s.small.in(b.theme.Muted), width)...)
	}
	const state = 88
	each := (width - state - 3*10) / 3
	cols := []tabColumn{
		{title: t.Columns[watch].Name, width: each - 8},
		{title: t.Columns[amber].Name, width: each},
		{title: t.Columns[red].Name, width: each + 8},
		{title: "Stands, who watches", width: state},
	}
	s := b.s.small
	var rows [][][]atom
	for _, row := range t.Rows {
		rows = append(rows, [][]atom{
			tab(cellText(row, watch), s.bold()), tab(cellText(row, amber), s), tab(cellText(row, red), s),
			b.standing(b.o.Judgement.trigger(rowRef(t.ID, row.Key))),
		})
	}
	slabs, ends := b.memoTabular(cols, rows)
	for i := range t.Rows {
		last := &slabs[ends[i]]
		last.keys = append(last.keys, rowKey(t, i))
		last.cites = t.Rows[i].Claims
	}
	out = append(out, slabs...)
	if line := b.disagreeing(); line != "" {
		out = append(out, apart(3, before(indent(11, b.plain(line, b.s.caption, width-11)), func(c canvas) {
			c.flag(1, b.s.caption.baseline(), b.theme.Bear)
		}))...)
	}
	return out
}

// standing is a trigger's state and who says so: a colour is never the only
// sign.
func (b *book) standing(t judgement.Trigger) []atom {
	if t.Empty() {
		return b.unset()
	}
	by := t.By
	if b.o.Preset == Limited {
		by = ""
	}
	return tab(join(", ", capital(t.State.String()), by), b.s.small.bold())
}

// disagreeing says where the report's own lines do not agree: the lines of the
// figure that draws them, and what else the report names.
func (b *book) disagreeing() string {
	var titles []string
	for _, c := range b.r.Conflicts {
		titles = append(titles, c.Title)
	}
	f := b.figureOf("gates")
	if f == nil && len(titles) > 0 {
		return "Its own lines disagree on: " + strings.Join(titles, "; ") + "."
	}
	if f == nil {
		return ""
	}
	spec, ok := f.Spec.(*report.GatesSpec)
	if !ok || len(spec.Lines) < 2 {
		return ""
	}
	var lines []string
	for _, l := range spec.Lines {
		lines = append(lines, lowerFirst(l.Label))
	}
	line := spec.Axis + " has " + count(len(lines), "line") + ", which do not agree: " + strings.Join(lines, "; ") + "."
	if len(titles) > 1 {
		line += " Nor do those on: " + strings.Join(titles[1:], "; ") + "."
	}
	return line
}

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
		{title: "Priority", width: 46}, {title: "Status", width: 44}, {title: "Owner, due", width: 62}, {title: "Answer", width: 78},
	}
	s := b.s.small
	var rows [][][]atom
	for _, row := range t.Rows {
		a, _ := b.o.Judgement.ask(rowRef(t.ID, row.Key))
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
