package export

import (
	"dossier/charts/drawing"
	"dossier/db/report"
)

// page is one finished page: a display list like a figure's, the figures that
// stand on it, and what of the book starts here.
type page struct {
	geometry
	number  int // from 1
	turned  bool
	bare    bool   // no running head, no foot: the cover
	thumb   int    // the chapter's place among them, from 1; 0: no chapter
	running string // the running head's right end: the chapter
	art     *drawing.Drawing
	figures []placed
	slabs   []standing // to be painted once no page number moves any more

	notes []noteGroup // for the margin, in order
	taken []span      // of the margin, by what is wide
}

// placed is a figure on a page, scaled to width.
type placed struct {
	figure      *drawing.Drawing
	x, y, width float64
}

// standing is something that has its place on a page.
type standing struct {
	paint func(canvas)
	x, y  float64
}

// span is a stretch of a page from one height to another.
type span struct{ from, to float64 }

// noteGroup is the evidence of one line of text.
type noteGroup struct {
	y      float64 // top of the line it backs
	claims []report.ClaimID
}

// place is a height on a page, which a link or a bookmark leads to.
type place struct {
	page int // from 1; 0 means nowhere
	y    float64
}

// canvas is a page seen from one spot: coordinates count from there.
type canvas struct {
	b    *book
	page *page
	x, y float64
}

func (c canvas) at(dx, dy float64) canvas { c.x += dx; c.y += dy; return c }

// text paints a line with its left end and baseline at x, y.
func (c canvas) text(s style, x, y float64, text string) {
	c.put(s, x, y, drawing.Start, text)
}

// textEnd paints a line with its right end at x.
func (c canvas) textEnd(s style, x, y float64, text string) {
	c.put(s, x, y, drawing.End, text)
}

func (c canvas) put(s style, x, y float64, anchor drawing.Anchor, text string) {
	c.b.notice(text, c.page.number)
	c.page.art.Text(drawing.Text{
		S: text, At: drawing.Point{X: c.x + x, Y: c.y + y},
		Face: s.face, Size: s.size, Color: s.color, Anchor: anchor,
	})
}

// line paints a line of a paragraph with its top left corner at x, y.
func (c canvas) line(l line, x, y float64) {
	var run string
	var st style
	start := x
	flush := func() {
		if run != "" {
			c.text(st, start, y+st.baseline(), run)
			run = ""
		}
	}
	for _, a := range l.atoms {
		switch {
		case len(a.claims()) > 0:
			flush()
			c.chip(a, x, y)
		case a.extra != nil && a.extra.signed:
			flush()
			r := a.style.size * 0.3
			c.dot(x+r, y+a.style.baseline()-a.style.size*0.32, r, a.extra.sign, a.style.color)
		case a.text == "":
			flush()
		default:
			if run != "" && a.style != st {
				flush()
			}
			if run == "" {
				st, start = a.style, x
			}
			run += a.text
			if a.extra != nil {
				c.link(x, y, a.width, a.style.leading, a.extra.ref)
			}
		}
		x += a.width
	}
	flush()
}

// chip paints a citation and leads to its first claim.
func (c canvas) chip(a atom, x, y float64) {
	base := y + a.style.baseline()
	r := a.style.size * 0.31
	c.dot(x+r, base-a.style.size*0.33, r, c.b.r.Weakest(a.claims()), a.style.color)
	c.text(a.style, x+signRoom*a.style.size, base, c.b.chipText(a.claims()))
	c.link(x-1, y, a.width+2, a.style.leading, claimRef(a.claims()[0]))
}

// dot paints the sign of a confidence round its centre.
func (c canvas) dot(x, y, r float64, level report.Confidence, color drawing.Color) {
	sign := drawing.LevelNone
	switch level {
	case report.High:
		sign = drawing.LevelHigh
	case report.Medium:
		sign = drawing.LevelMedium
	case report.Low:
		sign = drawing.LevelLow
	case report.NoClaim:
	}
	c.page.art.Dot(drawing.Point{X: c.x + x, Y: c.y + y}, r, sign, color)
}

// flag paints the sign of a warning on a line's baseline.
func (c canvas) flag(x, y float64, color drawing.Color) {
	c.page.art.Flag(drawing.Point{X: c.x + x, Y: c.y + y + 0.5}, 7.5, color)
}

// rule paints a level line that begins at the canvas's left.
func (c canvas) rule(y, width, thick float64, color drawing.Color) {
	c.page.art.Line(drawing.Point{X: c.x, Y: c.y + y}, drawing.Point{X: c.x + width, Y: c.y + y}, drawing.Stroke(color, thick))
}

// link makes an area lead to what ref names.
func (c canvas) link(x, y, w, h float64, ref report.Ref) {
	c.page.art.Link(drawing.Link{Box: drawing.Rect{X: c.x + x, Y: c.y + y, W: w, H: h}, Refs: []string{string(ref)}})
}

// figure places a drawing, scaled to width.
func (c canvas) figure(d *drawing.Drawing, x, y, width float64) {
	c.page.figures = append(c.page.figures, placed{d, c.x + x, c.y + y, width})
}
