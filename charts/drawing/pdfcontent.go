package drawing

import (
	"math"
	"strconv"
	"strings"
)

// runeSet holds characters of the basic plane, a bit each: no other comes out
// of [clean].
type runeSet [(1 << 16) / 64]uint64

func (s *runeSet) add(r rune) {
	if r >= 0 && r <= math.MaxUint16 {
		s[r/64] |= 1 << (r % 64)
	}
}

// String is the characters in their order.
func (s *runeSet) String() string {
	var out strings.Builder
	for i, word := range s {
		for bit := range 64 {
			if word&(1<<bit) != 0 {
				out.WriteRune(rune(64*i + bit))
			}
		}
	}
	return out.String()
}

// Keep makes the document embed the fonts that Content calls, with the
// characters it sets, by writing those on the document's page: what stands on
// it is to be replaced. In Content a font has the name of its face in small
// letters, such as "sansbold"; fpdf gives its resource another, and what it
// embeds is called "utf8" and that name.
func (p *PDFFonts) Keep() {
	for f, set := range p.set {
		if set != nil {
			p.use(Face(f), 1)
			p.pdf.Text(0, 0, set.String())
		}
	}
}

// opacity is the operator that sets an opacity. The document numbers them as
// they come up.
func (p *PDFFonts) opacity(a float64) string {
	at := -1
	for i, known := range p.alphas {
		if known == a {
			at = i
		}
	}
	if at < 0 {
		at = len(p.alphas)
		p.alphas = append(p.alphas, a)
		p.pdf.SetAlpha(a, "Normal")
	}
	return "/GS" + strconv.Itoa(at+1) + " gs"
}

// ownText writes a text as operators of our own. The codes of the document's
// fonts are UTF-16.
func (w *pdfWriter) ownText(t Text, s string) {
	at, size := w.place(t.At), t.Size*w.scale
	along := -t.Anchor.shift(Width(t.Face, size, s))
	sin, cos := math.Sincos(-t.Angle * math.Pi / 180)
	w.buf.Reset()
	w.buf.WriteString("BT ")
	w.color(t.Color, "rg")
	for run := range t.Face.typeface().runs(s) {
		f := run.from.face
		if w.fonts.set[f] == nil {
			w.fonts.set[f] = new(runeSet)
		}
		w.buf.WriteString("/" + strings.ToLower(f.String()) + " ")
		w.numbers("Tf", size)
		if t.Angle == 0 {
			w.numbers("", 1, 0, 0, 1)
		} else {
			b := w.buf.AvailableBuffer()
			for _, v := range [...]float64{cos, sin, -sin, cos} {
				b = append(strconv.AppendFloat(b, v, 'f', 5, 64), ' ')
			}
			w.buf.Write(b)
		}
		w.numbers("Tm", at.X+along*cos, at.Y+along*sin)
		w.literal(run.text, w.fonts.set[f])
		along += size * run.width
	}
	w.buf.WriteString("ET")
	w.raw(w.buf.String())
}

// literal writes a string as a font reads it, and notes its characters.
func (w *pdfWriter) literal(s string, set *runeSet) {
	w.buf.WriteByte('(')
	for _, r := range s {
		set.add(r)
		for _, b := range [...]byte{byte(r >> 8), byte(r)} {
			switch b {
			case '(', ')', '\\':
				w.buf.WriteByte('\\')
			case '\r':
				w.buf.WriteString("\\r") // bare, it would be read as a line's end
				continue
			}
			w.buf.WriteByte(b)
		}
	}
	w.buf.WriteString(")Tj ")
}
