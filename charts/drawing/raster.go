package drawing

import (
	"image"
	"image/draw"
	"math"
)

// Raster paints d on a new image, scale pixels to the point. The image is
// first filled with background; the zero colour leaves it transparent. Links
// paint nothing. It panics unless scale is positive.
//
// Upright edges and lines are moved to whole pixels, and lines are at least
// one pixel thick: adjoining cells then leave no seam and rules are crisp.
func Raster(d *Drawing, scale float64, background Color) *image.RGBA {
	// The tolerance keeps 0.1 * 3 from asking for one more pixel.
	pixels := func(v float64) int { return int(math.Ceil(v*scale - 1e-6)) }
	img := image.NewRGBA(image.Rect(0, 0, pixels(d.Size.W), pixels(d.Size.H)))
	if !background.IsNone() {
		draw.Draw(img, img.Rect, image.NewUniform(background), image.Point{}, draw.Src)
	}
	RasterInto(img, d, scale, image.Point{})
	return img
}

// RasterInto paints d over what dst holds, with the drawing's origin at the
// pixel offset. What lies outside dst is left out, so a sub-image of a larger
// one repaints that part and gives the same pixels as painting the whole.
func RasterInto(dst *image.RGBA, d *Drawing, scale float64, offset image.Point) {
	if !(scale > 0) {
		panic("drawing: scale must be positive")
	}
	p := painter{dst: dst, scale: scale, offset: offset}
	for _, op := range d.Ops {
		switch op := op.(type) {
		case Path:
			p.path(op)
		case Text:
			p.text(op)
		case Link:
		}
	}
}

// painter paints operations on one image. It keeps its buffers from shape to
// shape.
type painter struct {
	dst    *image.RGBA
	scale  float64
	offset image.Point

	lines    [][]Point
	shape    shape
	coverage coverage
}

// pixel returns where p lies in dst.
func (p *painter) pixel(pt Point) Point {
	return Point{pt.X*p.scale + float64(p.offset.X), pt.Y*p.scale + float64(p.offset.Y)}
}

func (p *painter) path(op Path) {
	if !op.Fill.IsNone() {
		if r, ok := upright(op.Segs); ok {
			p.block(p.snap(r), op.Fill)
		} else {
			p.shape.reset()
			p.outline(op.Segs)
			p.paint(op.Fill)
		}
	}
	if op.stroked() {
		p.stroke(op)
	}
}

// outline adds the filled area of segs to the shape.
func (p *painter) outline(segs []Seg) {
	p.lines = flatten(p.lines[:0], segs, p.pixel)
	for _, line := range p.lines {
		p.shape.add(line...)
	}
}

// stroke paints the outline of op.
func (p *painter) stroke(op Path) {
	width := op.Width * p.scale
	if len(op.Dash) == 0 && !op.RoundCap {
		if r, ok := upright(op.Segs); ok {
			p.frame(r, width, op.Stroke)
			return
		}
		if r, ok := p.rule(op.Segs, width); ok {
			p.block(r, op.Stroke)
			return
		}
	}
	p.lines = flatten(p.lines[:0], op.Segs, p.pixel)
	if len(op.Segs) == 2 {
		width = straighten(p.lines, width)
	}
	p.shape.reset()
	nib := pen{half: width / 2, round: op.RoundCap, shape: &p.shape}
	closed := op.Segs[len(op.Segs)-1].Kind == Close
	for _, line := range p.lines {
		if len(op.Dash) > 0 {
			dashes(line, op.Dash, p.scale, func(dash []Point) { nib.stroke(dash, false) })
		} else {
			nib.stroke(line, closed)
		}
	}
	p.paint(op.Stroke)
}

// paint fills the shape. Only the part that lies in the image is worked out.
func (p *painter) paint(c Color) {
	box := p.shape.bounds().Intersect(p.dst.Rect)
	if box.Empty() {
		return
	}
	p.coverage.fill(&p.shape, box, func(x, y int, cover []uint8) {
		blend(p.dst.Pix[p.dst.PixOffset(x, y):], cover, c)
	})
}

// block fills whole pixels, without a rasteriser.
func (p *painter) block(r image.Rectangle, c Color) {
	draw.Draw(p.dst, r, image.NewUniform(c), image.Point{}, draw.Over)
}

// blend paints c over a row of pixels, each as far as it is covered.
func blend(pix, cover []uint8, c Color) {
	cr, cg, cb, ca := uint32(c.R), uint32(c.G), uint32(c.B), uint32(c.A)
	for i, v := range cover {
		if v == 0 {
			continue
		}
		d := pix[4*i : 4*i+4 : 4*i+4]
		a := uint32(v) * ca / 255
		if a == 255 {
			d[0], d[1], d[2], d[3] = c.R, c.G, c.B, 255
			continue
		}
		rest := 255 - a
		d[0] = uint8((cr*a + uint32(d[0])*rest + 127) / 255)
		d[1] = uint8((cg*a + uint32(d[1])*rest + 127) / 255)
		d[2] = uint8((cb*a + uint32(d[2])*rest + 127) / 255)
		d[3] = uint8((255*a + uint32(d[3])*rest + 127) / 255)
	}
}
