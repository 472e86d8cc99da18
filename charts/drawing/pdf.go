package drawing

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"

	"github.com/go-pdf/fpdf"
)

// PDF draws d on the current page of pdf as vectors and text, with its top
// left corner at x, y and scaled to width, all in the document's unit. Colour,
// line style and opacity are afterwards what they were, and the font is the
// one last chosen with [PDFFonts.Set]. It returns [Drawing.Err], or the error
// of the document.
func PDF(pdf *fpdf.Fpdf, fonts *PDFFonts, d *Drawing, x, y, width float64) error {
	if err := d.Err(); err != nil {
		return fmt.Errorf("draw %q: %w", d.Title, err)
	}
	if err := pdf.Error(); err != nil {
		return fmt.Errorf("draw %q: %w", d.Title, err)
	}
	if pdf.PageNo() == 0 {
		return fmt.Errorf("draw %q: %w", d.Title, errNoPage)
	}
	if !(d.Size.W > 0) || !(width > 0) {
		return fmt.Errorf("draw %q: width is %v on paper, %v in the drawing: both must be positive",
			d.Title, width, d.Size.W)
	}
	unit := pdf.GetConversionRatio()
	_, height := pdf.GetPageSize()
	w := pdfWriter{
		pdf: pdf, fonts: fonts,
		unit: unit, scale: width * unit / d.Size.W,
		left: x * unit, top: (height - y) * unit, page: height * unit,
	}
	w.draw(d)
	if err := pdf.Error(); err != nil {
		return fmt.Errorf("draw %q: %w", d.Title, err)
	}
	return nil
}

var errNoPage = errors.New("the document has no page yet")

// pdfWriter draws one drawing. Paths are written as the page's own operators
// and not through fpdf: its methods would leave their colours and widths
// behind, and keep a state that does not follow q and Q.
type pdfWriter struct {
	pdf   *fpdf.Fpdf
	fonts *PDFFonts

	unit      float64 // points to the document's unit
	scale     float64 // points on paper to the point of the drawing
	left, top float64 // of the drawing, in points from the lower left corner
	page      float64 // height in points
	opacity   float64 // as last set
	buf       bytes.Buffer
}

// raw writes operators: on the document's page, or where the caller wants them.
func (w *pdfWriter) raw(operators string) {
	if c := w.fonts.Content; c != nil {
		c.WriteString(operators)
		c.WriteByte('\n')
		return
	}
	w.pdf.RawWriteStr(operators)
}

func (w *pdfWriter) draw(d *Drawing) {
	r, g, b := w.pdf.GetTextColor()
	alpha, blend := w.pdf.GetAlpha()
	// The page may hold any line style: q keeps it, and these are ours.
	w.raw("q 0 J 0 j " + strconv.Itoa(miterLimit) + " M [] 0 d")
	w.opacity = -1
	for _, op := range d.Ops {
		switch op := op.(type) {
		case Path:
			w.path(op)
		case Text:
			w.text(op)
		case Link:
			w.link(op)
		}
	}
	w.raw("Q")
	if w.fonts.Content != nil {
		return // fpdf has heard of none of it
	}
	// Q has brought the page back; what follows tells fpdf.
	w.pdf.SetTextColor(r, g, b)
	w.pdf.SetAlpha(alpha, blend)
	if w.fonts.size > 0 {
		w.fonts.use(w.fonts.face, w.fonts.size)
	}
}

// alpha sets the opacity of what follows, and leaves it out where it is set.
func (w *pdfWriter) alpha(c Color) {
	a := float64(c.A) / 255
	switch {
	case a == w.opacity:
		return
	case w.fonts.Content != nil:
		w.raw(w.fonts.opacity(a))
	default:
		w.pdf.SetAlpha(a, "Normal")
	}
	w.opacity = a
}

func (w *pdfWriter) path(p Path) {
	fill, stroke := !p.Fill.IsNone(), p.stroked()
	if fill && (!stroke || p.Fill.A != p.Stroke.A) {
		w.alpha(p.Fill)
		w.buf.Reset()
		w.color(p.Fill, "rg")
		w.segments(p.Segs)
		w.buf.WriteByte('f')
		w.raw(w.buf.String())
		fill = false
	}
	if !stroke {
		return
	}
	w.alpha(p.Stroke)
	w.buf.Reset()
	w.buf.WriteString("q ")
	w.color(p.Stroke, "RG")
	w.numbers("w", p.Width*w.scale)
	if p.RoundCap {
		w.buf.WriteString("1 J 1 j ")
	}
	if len(p.Dash) > 0 {
		w.buf.WriteByte('[')
		for _, v := range p.Dash {
			w.numbers("", v*w.scale)
		}
		w.buf.WriteString("] 0 d ")
	}
	if fill {
		w.color(p.Fill, "rg")
	}
	w.segments(p.Segs)
	if fill {
		w.buf.WriteString("B Q")
	} else {
		w.buf.WriteString("S Q")
	}
	w.raw(w.buf.String())
}

func (w *pdfWriter) segments(segs []Seg) {
	for _, s := range segs {
		to := w.place(s.To)
		switch s.Kind {
		case Move:
			w.numbers("m", to.X, to.Y)
		case Line:
			w.numbers("l", to.X, to.Y)
		case Curve:
			c1, c2 := w.place(s.C1), w.place(s.C2)
			w.numbers("c", c1.X, c1.Y, c2.X, c2.Y, to.X, to.Y)
		case Close:
			w.buf.WriteString("h ")
		}
	}
}

// place returns where p lies on the page, in PDF's own points, which count
// upwards.
func (w *pdfWriter) place(p Point) Point {
	return Point{w.left + p.X*w.scale, w.top - p.Y*w.scale}
}

func (w *pdfWriter) color(c Color, operator string) {
	b := w.buf.AvailableBuffer()
	for _, v := range [...]uint8{c.R, c.G, c.B} {
		b = strconv.AppendFloat(b, float64(v)/255, 'f', 3, 64)
		b = append(b, ' ')
	}
	w.buf.Write(append(append(b, operator...), ' '))
}

func (w *pdfWriter) numbers(operator string, values ...float64) {
	b := w.buf.AvailableBuffer()
	for _, v := range values {
		b = append(appendNumber(b, v), ' ')
	}
	if operator != "" {
		b = append(append(b, operator...), ' ')
	}
	w.buf.Write(b)
}

func (w *pdfWriter) text(t Text) {
	s := clean(t.S)
	if s == "" || t.Color.IsNone() || !(t.Size > 0) {
		return
	}
	w.alpha(t.Color)
	if w.fonts.Content != nil {
		w.ownText(t, s)
		return
	}
	// fpdf leaves the colour out of a text where it thinks it is set already:
	// then this one holds.
	w.buf.Reset()
	w.color(t.Color, "rg")
	w.raw(w.buf.String())
	w.pdf.SetTextColor(int(t.Color.R), int(t.Color.G), int(t.Color.B))
	at := w.place(t.At)
	x, y := at.X/w.unit, (w.page-at.Y)/w.unit
	size := t.Size * w.scale
	left := t.Anchor.shift(Width(t.Face, size, s)) / w.unit
	if t.Angle != 0 {
		w.pdf.TransformBegin()
		w.pdf.TransformRotate(-t.Angle, x, y)
		defer w.pdf.TransformEnd()
	}
	w.fonts.write(t.Face, size, x-left, y, s)
}

func (w *pdfWriter) link(l Link) {
	if w.fonts.OnLink == nil {
		return
	}
	at := w.place(Point{l.Box.X, l.Box.Y})
	f := w.scale / w.unit
	w.fonts.OnLink(l, at.X/w.unit, (w.page-at.Y)/w.unit, l.Box.W*f, l.Box.H*f)
}
