package drawing

import (
	"bytes"

	"github.com/go-pdf/fpdf"
)

// PDFFonts sets text in one PDF document with the fonts of the drawings, so
// that it measures as [Width] says. It belongs to its document and, like it,
// to one goroutine.
type PDFFonts struct {
	// OnLink, when not nil, is called by [PDF] for each link of a drawing
	// with its area on the current page, in the document's unit. The caller
	// decides what the link leads to.
	OnLink func(l Link, x, y, w, h float64)

	// Content, when not nil, takes the operators of what [PDF] draws in place
	// of the document's page, so that the caller can squeeze a page as soon as
	// it is drawn. They call fonts by the names of [PDFFonts.Keep]. Nothing
	// else may set the document's opacity then.
	Content *bytes.Buffer

	pdf   *fpdf.Fpdf
	added [faceCount]bool
	face  Face
	size  float64 // zero until a font is chosen

	set    [faceCount]*runeSet // characters set in Content, by face
	alphas []float64           // opacities used in Content, in order
}

// RegisterFonts prepares pdf for [PDF]. A font enters the document when it is
// first used, and only with the characters that were.
func RegisterFonts(pdf *fpdf.Fpdf) *PDFFonts { return &PDFFonts{pdf: pdf} }

// Set makes f, size points high, the font of the document: that of
// [PDFFonts.Text] and of fpdf's own methods. Those do not look for missing
// characters, and stop at any beyond U+FFFF.
func (p *PDFFonts) Set(f Face, size float64) {
	p.face, p.size = f, size
	p.use(f, size)
}

// Text writes s in the font and text colour of the document, starting at x on
// the baseline y, in the document's unit. Characters are made ready as
// [Drawing.Text] does, and set in the fallback font where need be. It panics
// before the first Set.
func (p *PDFFonts) Text(x, y float64, s string) {
	if p.size == 0 {
		panic("drawing: PDF text before a font is set")
	}
	p.write(p.face, p.size, x, y, clean(s))
	p.use(p.face, p.size)
}

// write writes a clean string, and may leave the fallback as the font.
func (p *PDFFonts) write(f Face, size, x, y float64, s string) {
	perEm := size / p.pdf.GetConversionRatio()
	for run := range f.typeface().runs(s) {
		p.use(run.from.face, size)
		p.pdf.Text(x, y, run.text)
		x += perEm * run.width
	}
}

// use makes f the font of the document, adding it when it is new there.
func (p *PDFFonts) use(f Face, size float64) {
	if !p.added[f] {
		p.pdf.AddUTF8FontFromBytes(f.String(), "", f.spec().font.Bytes())
		p.added[f] = true
	}
	p.pdf.SetFont(f.String(), "", size)
}
