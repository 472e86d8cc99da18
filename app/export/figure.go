package export

import (
	"fmt"

	"dossier/charts"
	"dossier/charts/drawing"
	"dossier/db/report"
)

// figure sets a figure with what it shows above it and what is ours below.
func (b *book) figure(f *report.Figure) ([]slab, error) {
	d, err := b.draw(f)
	if err != nil {
		return nil, err
	}
	g := upright(b.o.Paper)
	out := b.figureBody("Figure "+string(f.ID), b.finding(f), f.Caption, d, g.full())
	out = named(figureRef(f.ID), out)
	out[0].marks = []bookmark{{title: fmt.Sprintf("Figure %s  %s", f.ID, f.Title), list: "Figures"}}
	var below []slab
	if len(f.Note) > 0 {
		below = append(below, cited(b.prose(spelled(f.Note), b.s.caption, g.full()))...)
	}
	if len(f.Claims) > 0 {
		below = append(below, b.idLine("The figure rests on ", f.Claims, b.s.note, g.full())...)
	}
	out = append(out, apart(3, below)...)
	out[len(out)-1].cites = append(out[len(out)-1].cites, f.Claims...)
	out = b.wholeFigure(done(figureKey(f), out))
	return out, nil
}

// figureBody is the caption line and the drawing under it.
func (b *book) figureBody(name string, finding, caption report.Text, d *drawing.Drawing, width float64) []slab {
	var atoms []atom
	if name != "" {
		atoms = append(words(name, b.s.label), gap(7))
	}
	atoms = append(atoms, b.atoms(spelled(finding), b.s.label)...)
	out := cited(b.paragraph(atoms, b.s.label, width))
	if len(caption) > 0 {
		out = append(out, cited(b.prose(spelled(caption), b.s.caption, width))...)
	}
	height := d.Size.H * width / d.Size.W
	return append(out, slab{
		height: height,
		space:  6,
		paint:  func(c canvas) { c.figure(d, 0, 0, width) },
	})
}

// wholeFigure keeps a figure on one page, lets it float and clears the margin
// beside it.
func (b *book) wholeFigure(slabs []slab) []slab {
	for i := range slabs {
		slabs[i].wide = true
	}
	slabs = together(apart(18, slabs))
	slabs[0].floats, slabs[0].series = true, "figure"
	slabs[len(slabs)-1].below = 20
	return slabs
}

// draw lays out a figure at the width its letters are meant for.
func (b *book) draw(f *report.Figure) (*drawing.Drawing, error) {
	return charts.Draw(b.r, f.ID, b.v, b.theme, figureWidth)
}

// figureWidth is what figures are laid out at; the page shows them at three
// quarters, where their smallest letters are a little over 8 points.
const figureWidth = 640

// finding is what a figure shows, or its title when it says nothing.
func (b *book) finding(f *report.Figure) report.Text {
	if finding := charts.Finding(b.r, f.ID, b.v); len(finding) > 0 {
		return finding
	}
	return plainText(f.Title)
}

func plainText(s string) report.Text { return report.Text{{Text: s}} }
