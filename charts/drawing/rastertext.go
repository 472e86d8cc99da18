package drawing

import (
	"image"
	"math"
)

// text paints one line of text. The baseline is moved to a whole pixel: stems
// stay where they are to a quarter pixel, and the feet of letters are sharp.
func (p *painter) text(op Text) {
	t := op.Face.typeface()
	s := clean(op.S)
	at := p.pixel(op.At)
	size := op.Size * p.scale
	left := op.Anchor.shift(size * t.width(s))
	if op.Angle != 0 {
		p.turned(op, t, s, at, size, left)
		return
	}
	pen := at.X - left
	y := int(math.Floor(at.Y + 0.5))
	for _, r := range s {
		g := t.glyph(r)
		if r != ' ' {
			x, quarter := quarters(pen)
			m := g.from.mask(maskKey{g.index, size, quarter})
			p.stamp(m, x, y, op.Color)
		}
		pen += size * g.advance
	}
}

// turned paints text that does not run level, from its outlines.
func (p *painter) turned(op Text, t *typeface, s string, at Point, size, left float64) {
	sin, cos := math.Sincos(op.Angle * math.Pi / 180)
	if math.Abs(cos) < 1e-9 {
		at.X = math.Floor(at.X + 0.5) // upright text: its baseline is sharp too
	}
	p.shape.reset()
	pen := -left
	for _, r := range s {
		g := t.glyph(r)
		p.lines = flatten(p.lines[:0], g.from.outline(g.index), func(q Point) Point {
			x, y := pen+q.X*size, q.Y*size
			return Point{at.X + x*cos - y*sin, at.Y + x*sin + y*cos}
		})
		for _, line := range p.lines {
			p.shape.add(line...)
		}
		pen += size * g.advance
	}
	p.paint(op.Color)
}

// stamp paints c through m, with the pen at the pixel x, y.
func (p *painter) stamp(m *mask, x, y int, c Color) {
	box := m.Rect.Add(image.Pt(x, y)).Intersect(p.dst.Rect)
	if box.Empty() {
		return
	}
	for row := box.Min.Y; row < box.Max.Y; row++ {
		from := m.PixOffset(box.Min.X-x, row-y)
		blend(p.dst.Pix[p.dst.PixOffset(box.Min.X, row):], m.Pix[from:from+box.Dx()], c)
	}
}
