package export

import (
	"fmt"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/report"
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
