package drawing

import (
	"image"
	"math"
	"sync"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// maskKey names one rendering of a glyph: by the quarter of a pixel its pen
// stands at, so that letters keep their distances.
type maskKey struct {
	index   sfnt.GlyphIndex
	size    float64 // in pixels
	quarter int
}

// mask is the coverage of one glyph. Its bounds are relative to the whole
// pixel of the pen. It is never changed once made.
type mask = image.Alpha

// masks keeps what has been rendered of one typeface: text is the same letters
// over and over.
type masks struct {
	mu sync.RWMutex
	m  map[maskKey]*mask
}

// maxMasks bounds the memory of masks, at some 200 bytes for a letter of body
// text.
const maxMasks = 5000

// mask returns the rendering for key. It may be called from several
// goroutines.
func (t *typeface) mask(key maskKey) *mask {
	c := &t.masks
	c.mu.RLock()
	m := c.m[key]
	c.mu.RUnlock()
	if m != nil {
		return m
	}
	m = t.render(key)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.m == nil || len(c.m) >= maxMasks {
		c.m = make(map[maskKey]*mask)
	}
	c.m[key] = m
	return m
}

func (t *typeface) render(key maskKey) *mask {
	var s shape
	dx := float64(key.quarter) / 4
	for _, line := range flatten(nil, t.outline(key.index), func(p Point) Point {
		return Point{p.X*key.size + dx, p.Y * key.size}
	}) {
		s.add(line...)
	}
	box := s.bounds()
	m := image.NewAlpha(box)
	if box.Empty() {
		return m
	}
	var c coverage
	c.fill(&s, box, func(x, y int, cover []uint8) {
		copy(m.Pix[m.PixOffset(x, y):], cover)
	})
	return m
}

// outline returns the shape of a glyph at a font size of 1, about its pen.
// Quadratic curves are raised to cubic ones, which changes nothing.
func (t *typeface) outline(index sfnt.GlyphIndex) []Seg {
	var buf sfnt.Buffer
	loaded, err := t.font.LoadGlyph(&buf, index, fixed.Int26_6(t.upem)<<6, nil)
	if err != nil {
		return nil // a glyph without a shape, such as a colour picture
	}
	em := func(p fixed.Point26_6) Point {
		return Point{float64(p.X) / 64 / t.upem, float64(p.Y) / 64 / t.upem}
	}
	var segs []Seg
	var at Point
	for _, s := range loaded {
		var seg Seg
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			seg = Seg{Kind: Move, To: em(s.Args[0])}
		case sfnt.SegmentOpLineTo:
			seg = Seg{Kind: Line, To: em(s.Args[0])}
		case sfnt.SegmentOpQuadTo:
			q, to := em(s.Args[0]), em(s.Args[1])
			seg = Seg{Kind: Curve, C1: between(at, q), C2: between(to, q), To: to}
		case sfnt.SegmentOpCubeTo:
			seg = Seg{Kind: Curve, C1: em(s.Args[0]), C2: em(s.Args[1]), To: em(s.Args[2])}
		}
		segs = append(segs, seg)
		at = seg.To
	}
	return segs
}

// between returns the point two thirds of the way from p to q.
func between(p, q Point) Point {
	return Point{p.X + (q.X-p.X)*2/3, p.Y + (q.Y-p.Y)*2/3}
}

// quarters splits a pen position into a whole pixel and quarters of one.
func quarters(x float64) (whole, quarter int) {
	n := int(math.Floor(x*4 + 0.5))
	return n >> 2, n & 3
}
