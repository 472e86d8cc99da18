package export

import (
	"fmt"
	"slices"
)

// flow fills pages with slabs, from the top down, column by column.
type flow struct {
	b       *book
	part    *part
	columns int // of the body; 1 for prose
	gutter  float64

	page   *page
	column int
	from   float64 // where the columns of this page begin
	y      float64
	top    bool    // nothing stands in this column yet
	fresh  bool    // nothing but floats does
	below  float64 // room the last slab wants below it
	waits  []slab  // floats for the next page
	owed   bool    // they let a table end first
}

// pour places all slabs, in order but for floats, and starts on a new page.
// It fails only when the context ends.
func (f *flow) pour(slabs []slab) error {
	f.b.given += len(slabs)
	for len(slabs) > 0 {
		if err := f.b.ctx.Err(); err != nil {
			return fmt.Errorf("export stopped: %w", err)
		}
		n := chunk(slabs)
		f.placeChunk(slabs[:n])
		slabs = slabs[n:]
	}
	for len(f.waits) > 0 {
		f.next(false)
	}
	return nil
}

// split goes on in several columns, from here down.
func (f *flow) split(columns int) {
	if columns <= 1 {
		return
	}
	f.columns = columns
	if f.page != nil {
		f.from, f.top, f.below = f.y+f.below*f.part.rhythm, true, 0
		f.y = f.from
	}
}

// chunk is how many slabs at the front stand together.
func chunk(slabs []slab) int {
	for i := range slabs {
		if !slabs[i].keep {
			return i + 1
		}
	}
	return len(slabs)
}

// placeChunk puts slabs that belong together on one page where they fit one.
func (f *flow) placeChunk(chunk []slab) {
	if f.page == nil || chunk[0].turned != f.page.turned {
		f.next(chunk[0].turned)
	}
	if f.owed && chunk[0].again == nil {
		f.settle()
	}
	if f.waiting(chunk) {
		f.waits = append(f.waits, chunk...)
		return
	}
	for len(f.waits) > 0 && (f.behind(chunk[0].series) || chunk[0].opens && f.page.bottom-f.y < f.page.height()*farFromHome) {
		f.next(chunk[0].turned)
	}
	if !f.top && !f.fits(chunk) {
		f.goOn(chunk[0])
		// What came to the top of the page may have filled it.
		for !f.top && !f.fits(chunk) {
			f.next(chunk[0].turned)
		}
	}
	for i, s := range chunk {
		// Only a chunk taller than a page gets here with no room left.
		if !f.fits(chunk[i:i+1]) && !f.top {
			f.goOn(s)
		}
		f.place(s)
	}
}

func (f *flow) fits(chunk []slab) bool {
	height, below := 0.0, f.below
	if !f.top {
		chunk = slices.Concat(f.repeated(chunk[0]), chunk)
	}
	for i, s := range chunk {
		if i > 0 || !f.top {
			height += max(s.space, below) * f.part.rhythm
		}
		height, below = height+s.height, s.below
	}
	return f.y+height <= f.page.bottom+slack
}

// repeated is what stands again over a slab where a page begins, be it under
// floats: a table's header.
func (f *flow) repeated(s slab) []slab {
	if !f.fresh || s.again == nil {
		return nil
	}
	return apart(18, s.again())
}

// place puts one slab at the current height, after what is to be repeated
// where a page begins.
func (f *flow) place(s slab) {
	for _, r := range f.repeated(s) {
		f.b.given++
		f.put(r)
	}
	f.fresh = false
	f.put(s)
}

func (f *flow) put(s slab) {
	if !f.top {
		f.y += max(s.space, f.below) * f.part.rhythm
	}
	if s.height > f.page.height()+slack && f.b.tall == "" {
		f.b.tall = fmt.Sprintf("%s, page %d", f.part.name, f.page.number)
	}
	x := f.page.left + float64(f.column)*(f.columnWidth()+f.gutter)
	f.b.placed(s, f.page, f.y)
	if s.paint != nil {
		f.page.slabs = append(f.page.slabs, standing{s.paint, x, f.y})
	}
	if s.wide {
		f.page.taken = append(f.page.taken, span{f.y, f.y + s.height})
	}
	if len(s.claims) > 0 {
		f.page.notes = append(f.page.notes, noteGroup{f.y, s.claims})
	}
	f.y += s.height
	f.top, f.below = false, s.below
}

// columnWidth is how wide one column of the body is.
func (f *flow) columnWidth() float64 {
	g := upright(f.b.o.Paper)
	return columnWidth(g, f.columns, f.gutter)
}

func columnWidth(g geometry, columns int, gutter float64) float64 {
	if columns <= 1 {
		return g.prose
	}
	return (g.full() - float64(columns-1)*gutter) / float64(columns)
}

// next goes on to the next column, or to a new page with the floats that
// waited for it at its top.
func (f *flow) next(turned bool) {
	f.top, f.fresh, f.below = true, true, 0
	if f.page != nil && f.column+1 < f.columns && f.page.turned == turned {
		f.column++
		f.y = f.from
		return
	}
	if len(f.waits) == 0 {
		f.open(turned)
		return
	}
	// Floats are upright, and all of them stand before a page that turns.
	f.open(false)
	for len(f.waits) > 0 {
		n := chunk(f.waits)
		if !f.top && !f.fits(f.waits[:n]) {
			if !turned {
				return // text goes on below, the rest waits on
			}
			f.open(false)
		}
		for _, s := range f.waits[:n] {
			f.place(s)
		}
		f.fresh = true // the text has yet to begin
		f.waits = f.waits[n:]
	}
	if turned {
		f.open(true)
	}
}

func (f *flow) open(turned bool) {
	f.page = f.b.newPage(f.part, turned)
	f.column, f.y, f.top, f.fresh, f.below = 0, f.page.top, true, true, 0
	f.from = f.page.top
}
