package export

import (
	"dossier/charts/drawing"
	"dossier/db/report"
)

// facts sets numbers with their labels, some abreast.
func (b *book) facts(name string, facts []report.Fact, value style, width float64, abreast int) []slab {
	gutter := 60 / float64(abreast)
	label := style{drawing.Sans, 8, 10, b.theme.Muted}
	widths := equal(abreast, width, gutter)
	var out []slab
	for from := 0; from < len(facts); from += abreast {
		var columns [][]slab
		for i, f := range facts[from:min(from+abreast, len(facts))] {
			column := []slab{{height: 5, paint: func(c canvas) { c.rule(0, widths[i], 0.5, b.theme.Hairline) }}}
			column = append(column, b.plain(f.Value, value, widths[i])...)
			atoms := words(join(", ", f.Label, f.AsOf)+" ", label)
			atoms = append(atoms, b.ids(f.Claims, label)...)
			column = append(column, cited(b.paragraph(trim(atoms), label, widths[i]))...)
			columns = append(columns, done(pointKey(name, from+i), column))
		}
		out = append(out, apart(10, []slab{beside(gutter, widths, columns...)})...)
	}
	return out
}
