package drawing

import "iter"

// run is a stretch of text in one font.
type run struct {
	from  *typeface
	text  string
	width float64 // as a multiple of the font size
}

// runs yields the stretches of a clean string that t or its fallback sets.
func (t *typeface) runs(s string) iter.Seq[run] {
	return func(yield func(run) bool) {
		var r run
		start := 0
		for i, c := range s {
			g := t.glyph(c)
			if g.from != r.from && i > start {
				r.text = s[start:i]
				if !yield(r) {
					return
				}
				start, r.width = i, 0
			}
			r.from = g.from
			r.width += g.advance
		}
		if r.text = s[start:]; r.text != "" {
			yield(r)
		}
	}
}
