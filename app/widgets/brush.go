package widgets

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dossier/charts/drawing"
)

// brush paints by asking for canvas objects, which it keeps from one painting
// to the next: call begin, then text, rect and the others from back to front,
// then objects. An object that was painted with the same content at the same
// place is taken again, so a scroll step touches only the lines that came in.
// Spare objects are taken in the order they were painted in: the same painting
// gives the same objects in the same places. Were two to change places, Fyne
// would lay the widget out again, that would paint again, and so every frame.
type brush struct {
	theme fyne.Theme

	texts, spareTexts map[textKey][]*canvas.Text
	rects, spareRects []*canvas.Rectangle
	signs, spareSigns map[signKey][]*canvas.Raster
	painted           []fyne.CanvasObject
}

type textKey struct {
	text     string
	resource *fyne.StaticResource
	size     float32
	color    drawing.Color
	at       fyne.Position
}

type signKey struct {
	sign  sign
	color drawing.Color
	box   float32
	at    fyne.Position
}

// begin starts a painting in theme th.
func (b *brush) begin(th fyne.Theme) {
	b.theme = th
	b.spareTexts, b.texts = b.texts, make(map[textKey][]*canvas.Text, len(b.texts))
	b.spareSigns, b.signs = b.signs, make(map[signKey][]*canvas.Raster, len(b.signs))
	b.spareRects, b.rects = append(b.rects, b.spareRects...), nil
	b.painted = make([]fyne.CanvasObject, 0, len(b.painted))
}

// objects returns what was painted since begin, back to front.
func (b *brush) objects() []fyne.CanvasObject { return b.painted }

// add paints an object that is not the brush's own.
func (b *brush) add(o fyne.CanvasObject) { b.painted = append(b.painted, o) }

// text paints one line with its baseline at y and returns its width.
func (b *brush) text(s string, x, y float32, st Style) float32 {
	return b.textIn(s, x, y, st, st.Tone.color(b.theme))
}

func (b *brush) textIn(s string, x, y float32, st Style, c drawing.Color) float32 {
	start := x
	for _, run := range fontRuns(st.Face, s) {
		b.fontText(run, x, y-ascent(run.resource, st), st.Size, c)
		x += width(st.Face, st.Size, run.text)
	}
	return x - start
}

func (b *brush) fontText(run fontRun, x, y, size float32, c drawing.Color) {
	key := textKey{run.text, run.resource, size, c, fyne.NewPos(x, y)}
	var t *canvas.Text
	if same := b.spareTexts[key]; len(same) > 0 {
		t = same[0]
		b.spareTexts[key] = same[1:]
	} else {
		t = &canvas.Text{Text: run.text, TextSize: size, Color: c, FontSource: run.resource}
		t.Move(key.at)
		// The size is only for hit tests and clipping; a line's height covers
		// every glyph and its width may fall a pixel short without harm.
		t.Resize(t.MinSize())
	}
	b.texts[key] = append(b.texts[key], t)
	b.add(t)
}

// rect paints a filled rectangle with rounded corners.
func (b *brush) rect(x, y, w, h, corner float32, fill drawing.Color) {
	b.frame(x, y, w, h, corner, fill, drawing.Color{}, 0)
}

// ring paints the outline that shows keyboard focus, just outside the box.
func (b *brush) ring(x, y, w, h float32) {
	const gap = 2
	b.frame(x-gap, y-gap, w+2*gap, h+2*gap, radius, drawing.Color{}, Colors(b.theme).Accent, 2)
}

// frame paints a rectangle with fill and outline; the zero colour paints
// nothing.
func (b *brush) frame(x, y, w, h, corner float32, fill, stroke drawing.Color, line float32) {
	var r *canvas.Rectangle
	if len(b.spareRects) > 0 {
		r = b.spareRects[0]
		b.spareRects = b.spareRects[1:]
	} else {
		r = &canvas.Rectangle{}
	}
	r.FillColor, r.StrokeColor = fill, stroke
	r.StrokeWidth, r.CornerRadius = line, corner
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
	b.rects = append(b.rects, r)
	b.add(r)
}

// sign paints a sign in a square box with its top left corner at x and y.
func (b *brush) sign(s sign, x, y, box float32, c drawing.Color) {
	key := signKey{s, c, box, fyne.NewPos(x, y)}
	var r *canvas.Raster
	if same := b.spareSigns[key]; len(same) > 0 {
		r = same[0]
		b.spareSigns[key] = same[1:]
	} else {
		r = canvas.NewRaster(func(w, h int) image.Image { return s.raster(w, h, c) })
		r.Move(key.at)
		r.Resize(fyne.NewSquareSize(box))
	}
	b.signs[key] = append(b.signs[key], r)
	b.add(r)
}

// ascent is how far below its top Fyne puts the baseline of a text.
func ascent(r *fyne.StaticResource, st Style) float32 {
	if r == symbolResource() {
		return st.Size * fallbackAscent
	}
	return float32(drawing.Ascent(st.Face, float64(st.Size)))
}

// fallbackAscent is the ascent of DejaVu Sans as a share of its size.
const fallbackAscent = 0.9282
