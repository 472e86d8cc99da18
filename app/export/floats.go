package export

import "slices"

// Floats are figures and short tables: what fits no more on a page waits for
// the next, and text goes past.

// goOn turns over for a slab that fits no more. What goes on with a table does
// so at the top of the page; floats that wait stand below its end.
func (f *flow) goOn(s slab) {
	if s.again != nil && len(f.waits) > 0 && f.column+1 >= f.columns {
		f.open(s.turned)
		f.owed = true
		return
	}
	f.next(s.turned)
}

// settle places the floats that let a table end, as many as fit below it.
func (f *flow) settle() {
	f.owed = false
	for len(f.waits) > 0 && !f.page.turned {
		n := chunk(f.waits)
		if !f.top && !f.fits(f.waits[:n]) {
			return
		}
		for _, s := range f.waits[:n] {
			f.place(s)
		}
		f.waits = f.waits[n:]
	}
}

// behind reports whether a float of the series waits: figures come in their
// order and tables in theirs, but one may pass the other.
func (f *flow) behind(series string) bool {
	return series != "" && slices.ContainsFunc(f.waits, func(s slab) bool { return s.series == series })
}

// waiting reports whether a float goes to the next page: because it does not
// fit here and text can fill its place, or because another of its series waits
// before it.
func (f *flow) waiting(chunk []slab) bool {
	if !chunk[0].floats || f.top || f.columns > 1 {
		return false
	}
	return f.behind(chunk[0].series) || !f.fits(chunk) && f.page.bottom-f.y > worthFilling
}

// farFromHome is the share of a page a new section must find left to be let
// past a float of the section before: a figure should not stray far.
const farFromHome = 0.12

// worthFilling is the least room that text is let past a float for: three
// lines and the gap above them.
const worthFilling = 60
