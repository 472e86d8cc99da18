package drawing

import (
	"fmt"
	"sync"
	"sync/atomic"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// typeface is a parsed font and what has been looked up in it so far. Its
// methods may be called from several goroutines.
type typeface struct {
	face     Face
	font     *sfnt.Font
	upem     float64
	ascent   float64 // of the em
	descent  float64 // of the em
	backup   *typeface
	advances [256]atomic.Pointer[page] // by the upper byte of a character
	masks    masks
}

// page holds the characters that share their upper byte.
type page [256]glyph

// glyph is how one character is drawn: by which font, with which outline, and
// how far it moves the pen, as a share of the font size.
type glyph struct {
	from    *typeface // nil when neither the face nor the fallback has it
	index   sfnt.GlyphIndex
	advance float64
}

// fonts returns the parsed faces, indexed by Face. They are a memo of
// embedded constants: parsed once, the same for everyone.
//
//nolint:gochecknoglobals // what can be seen of it never changes
var fonts = sync.OnceValue(func() *[faceCount]*typeface {
	var all [faceCount]*typeface
	for f := range Face(faceCount) {
		all[f] = parse(f)
	}
	for f := range fallback {
		all[f].backup = all[fallback]
	}
	return &all
})

// parse panics on a broken font: it would be a broken program.
func parse(f Face) *typeface {
	must := func(err error) {
		if err != nil {
			panic(fmt.Sprintf("drawing: font %s: %v", f, err))
		}
	}
	parsed, err := sfnt.Parse(f.spec().font.Bytes())
	must(err)
	t := &typeface{face: f, font: parsed, upem: float64(parsed.UnitsPerEm())}
	// At this size sfnt's numbers are the font's own units.
	m, err := parsed.Metrics(nil, fixed.Int26_6(parsed.UnitsPerEm()), font.HintingNone)
	must(err)
	t.ascent, t.descent = float64(m.Ascent)/t.upem, float64(m.Descent)/t.upem
	return t
}

// glyph looks r up. Characters beyond the basic plane count as missing, since
// PDF text cannot carry them and all surfaces show the same.
func (t *typeface) glyph(r rune) glyph {
	if r < 0 || r > 0xFFFF {
		return glyph{}
	}
	slot := &t.advances[r>>8]
	p := slot.Load()
	if p == nil {
		p = t.load(r &^ 0xFF)
		slot.Store(p) // two goroutines may both store: the pages are equal
	}
	return p[r&0xFF]
}

func (t *typeface) load(first rune) *page {
	var p page
	var buf sfnt.Buffer
	for i := range p {
		r := first + rune(i)
		index, err := t.font.GlyphIndex(&buf, r)
		if err != nil || index == 0 {
			if t.backup != nil {
				p[i] = t.backup.glyph(r)
			}
			continue
		}
		advance, err := t.font.GlyphAdvance(&buf, index, fixed.Int26_6(t.upem), font.HintingNone)
		if err != nil {
			continue
		}
		p[i] = glyph{from: t, index: index, advance: float64(advance) / t.upem}
	}
	return &p
}

func (f Face) typeface() *typeface {
	if f < 0 || f > fallback {
		panic("drawing: no such face")
	}
	return fonts()[f]
}
