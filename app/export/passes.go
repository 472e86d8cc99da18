package export

import (
	"errors"
	"fmt"
	"slices"
)

// passes is how often a book may be laid out. Prose does not move when page
// numbers become known, the index settles in the second pass and its own
// numbers in the third; the rest is in reserve.
const passes = 6

// layOut sets the pages until their numbers hold.
func (b *book) layOut(step func(what string)) error {
	if b.known.pages == 0 {
		b.known.marks = b.expected()
	}
	for range passes {
		b.now, b.pages, b.given, b.set, b.tall = newOutline(), nil, 0, 0, ""
		b.done = newLedger()
		for i := range b.parts {
			step(b.parts[i].name)
			if err := b.pour(&b.parts[i]); err != nil {
				return err
			}
		}
		b.now.pages = len(b.pages)
		settled := b.now.same(b.known)
		b.known = b.now
		if settled {
			return nil
		}
	}
	return errUnsettled
}

// expected are the bookmarks of all that is set already, on no page yet: with
// them the contents are as long in the first pass as they will be.
func (b *book) expected() []mark {
	var out []mark
	for _, p := range b.parts {
		for _, s := range slices.Concat(p.head, p.fixed) {
			for _, m := range s.marks {
				out = append(out, mark{bookmark: m})
			}
		}
	}
	return out
}

// errUnsettled would mean that a page number moves what it counts for ever.
var errUnsettled = errors.New("the page numbers do not settle; this is a fault of the program")

// make lays the book out and prints it. What no font has is known only then:
// a book that lacks characters is made once more, with the page that says so.
func (b *book) make(step func(part float64, what string)) ([]byte, error) {
	steps, done := 3*len(b.parts), 0
	for range passes {
		err := b.layOut(func(what string) {
			step(min(0.5, 0.5*float64(done)/float64(steps)), what)
			done++
		})
		if err != nil {
			return nil, err
		}
		if err = b.audit(); err != nil {
			return nil, err
		}
		pdf, whole, err := b.print(func(page int) {
			step(0.5+0.5*float64(page)/float64(len(b.pages)+1), fmt.Sprintf("page %d of %d", page, len(b.pages)))
		})
		if err != nil {
			return nil, err
		}
		if whole {
			return b.finish(pdf)
		}
		b.told = b.lost
	}
	return nil, errUnsettled
}
