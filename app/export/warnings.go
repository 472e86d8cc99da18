package export

import (
	"strings"

	"dossier/charts/drawing"
	"dossier/db/report"
)

// distrust names the warnings, two abreast, and says where their arithmetic
// stands.
func (b *book) distrust(width float64) []slab {
	if len(b.r.Warnings) == 0 {
		return nil
	}
	const gutter = 20
	widths := equal(2, width, gutter)
	s := style{drawing.Sans, 8.5, 11.5, b.theme.Ink}
	out := apart(15, withNext(b.plain("What to distrust", b.s.label, width)))
	out = before(out, func(c canvas) {
		if at := b.pageOf(warningRef(0)); at != "" {
			c.textEnd(s.in(b.theme.Accent), width, b.s.label.baseline(), at)
			c.link(width-40, 0, 40, b.s.label.leading, warningRef(0))
		}
	})
	out = append(out, slab{height: 4, keep: true, paint: func(c canvas) { c.rule(1, width, 0.5, b.theme.Hairline) }})
	for i := 0; i < len(b.r.Warnings); i += 2 {
		var columns [][]slab
		for j, w := range b.r.Warnings[i:min(i+2, len(b.r.Warnings))] {
			column := b.plain(capital(w.Title), s, widths[j]-12)
			columns = append(columns, before(indent(12, column), func(c canvas) { c.flag(2, s.baseline(), b.theme.Bear) }))
		}
		out = append(out, apart(4, []slab{beside(gutter, widths, columns...)})...)
	}
	return together(out)
}

// warnings sets what a reader must not miss, with the arithmetic shown.
func (b *book) warnings(width float64) []slab {
	var out []slab
	for i, w := range b.r.Warnings {
		slabs := done(warningKey(i), apart(7, b.warning(w, width)))
		out = append(out, named(warningRef(i), slabs)...)
	}
	return out
}

func (b *book) warning(w report.Warning, width float64) []slab {
	s := style{drawing.Sans, 9, 12.2, b.theme.Ink}
	atoms := words(capital(strings.TrimSuffix(w.Title, "."))+". ", s.bold())
	atoms = append(atoms, b.atoms(spelled(w.Text), s)...)
	slabs := cited(b.paragraph(trim(atoms), s, width-12))
	for sum := range strings.Lines(w.Arithmetic) {
		slabs = append(slabs, b.plain(sum, b.s.caption, width-12)...)
	}
	return before(indent(12, together(slabs)), func(c canvas) { c.flag(2, s.baseline(), b.theme.Bear) })
}

// conflicts sets the lines of the report's own that do not agree.
func (b *book) conflicts(width float64) []slab {
	s := style{drawing.Sans, 9, 12.2, b.theme.Ink}
	var out []slab
	for i, c := range b.r.Conflicts {
		atoms := words("Lines that do not agree: "+lowerFirst(strings.TrimSuffix(c.Title, "."))+". ", s.bold())
		atoms = append(atoms, b.atoms(spelled(c.Text), s)...)
		slabs := together(indent(12, cited(b.paragraph(trim(atoms), s, width-12))))
		slabs = before(slabs, func(cv canvas) { cv.flag(2, s.baseline(), b.theme.Bear) })
		out = append(out, done(conflictKey(i), apart(7, slabs))...)
	}
	return out
}

func conflictKey(i int) string { return pointKey("conflict", i) }
