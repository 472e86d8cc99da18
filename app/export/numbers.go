package export

import (
	"cmp"
	"slices"
	"strings"

	"dossier/charts/drawing"
	"dossier/db/quantity"
	"dossier/db/report"
)

const numbersTitle = "Numbers by name"

// hasNumbers reports whether any claim names its numbers.
func (b *book) hasNumbers() bool {
	return slices.ContainsFunc(b.r.Claims, func(c report.Claim) bool { return len(c.Values) > 0 })
}

func (b *book) numbersHead() []slab {
	width := upright(b.o.Paper).full()
	out := b.opening(numbersTitle, pageRef("numbers"), width)
	lead := "Every number a claim names, with the claim and the page it is found on."
	out = append(out, b.plain(lead, b.s.caption, width)...)
	out[len(out)-1].below = 10
	return out
}

// numbers is the index of the numbers the claims name, by the alphabet. The
// same number under the same name is one entry with all its claims.
func (b *book) numbers() []slab {
	type entry struct {
		name, shown string
		claims      []report.ClaimID
	}
	var all []entry
	for _, c := range b.r.Claims {
		for _, v := range c.Values {
			shown := quantity.Typeset(v.Quantity.Text)
			at := slices.IndexFunc(all, func(e entry) bool { return e.name == v.Name && e.shown == shown })
			if at < 0 {
				at = len(all)
				all = append(all, entry{name: v.Name, shown: shown})
			}
			if !contains(all[at].claims, c.ID) {
				all[at].claims = append(all[at].claims, c.ID)
			}
		}
	}
	slices.SortStableFunc(all, func(x, y entry) int {
		return cmp.Or(strings.Compare(strings.ToLower(x.name), strings.ToLower(y.name)), strings.Compare(x.shown, y.shown))
	})
	width := columnWidth(upright(b.o.Paper), 3, indexGutter)
	s := style{drawing.Sans, 7.2, 8.8, b.theme.Ink}
	var out []slab
	for _, e := range all {
		atoms := append(words(e.name+" ", s), words(e.shown+" ", s.bold())...)
		for _, id := range e.claims {
			text := string(id)
			if at := b.pageOf(claimRef(id)); at != "" {
				text += "\u00a0" + at
			}
			atoms = append(atoms, linkAtom(text, claimRef(id), s.in(b.theme.Accent)), atom{text: " ", style: s, width: s.width(" "), space: true})
		}
		out = append(out, apart(1, together(b.hanging(trim(atoms), s, width, 8)))...)
	}
	return out
}

// hanging sets atoms with every line but the first set in.
func (b *book) hanging(atoms []atom, s style, width, by float64) []slab {
	slabs := b.paragraph(atoms, s, width-by)
	for i := range slabs {
		if i > 0 {
			indent(by, slabs[i:i+1])
		}
	}
	return slabs
}
