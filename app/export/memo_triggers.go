package export

import (
	"strings"

	"dossier/db/judgement"
	"dossier/db/report"
)

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
