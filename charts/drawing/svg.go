package drawing

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// SVG writes d as a stand-alone SVG file, the same bytes each time. Text
// stays text: it names the fonts of the program and then common ones, and
// gives each line's width, so that it takes the same room in whatever font
// the viewer has. A link is an invisible area with a tooltip. It returns
// [Drawing.Err], or what w returns.
func SVG(w io.Writer, d *Drawing) error {
	if err := d.Err(); err != nil {
		return fmt.Errorf("draw %q: %w", d.Title, err)
	}
	s := svgWriter{buf: make([]byte, 0, svgRoom*len(d.Ops)+1024)}
	width, height := number(d.Size.W), number(d.Size.H)
	s.put(`<svg xmlns="http://www.w3.org/2000/svg" width="`, width, `pt" height="`, height, `pt" viewBox="0 0 `, width, " ", height, `"`,
		` role="img" font-family="`, sansStack, `" style="font-kerning:none" xml:space="preserve">`, "\n")
	s.element("title", d.Title)
	s.element("desc", d.Summary)
	for _, op := range d.Ops {
		switch op := op.(type) {
		case Path:
			s.path(op)
		case Text:
			s.text(op)
		case Link:
			s.link(op)
		}
	}
	s.put("</svg>\n")
	if _, err := w.Write(s.buf); err != nil {
		return fmt.Errorf("write SVG of %q: %w", d.Title, err)
	}
	return nil
}

// svgRoom is about how many bytes an operation takes.
const svgRoom = 220

// svgWriter builds the file in memory, where writing cannot fail. It appends
// rather than formats: a drawing is thousands of short attributes.
type svgWriter struct{ buf []byte }

// put writes texts as they are.
func (s *svgWriter) put(parts ...string) {
	for _, part := range parts {
		s.buf = append(s.buf, part...)
	}
}

// element writes <name>text</name>, or nothing for empty text.
func (s *svgWriter) element(name, text string) {
	if text != "" {
		s.put("<", name, ">")
		s.escape(text)
		s.put("</", name, ">\n")
	}
}

func (s *svgWriter) path(p Path) {
	s.put(`<path d="`)
	for _, seg := range p.Segs {
		switch seg.Kind {
		case Move:
			s.point('M', seg.To)
		case Line:
			s.point('L', seg.To)
		case Curve:
			s.point('C', seg.C1)
			s.point(' ', seg.C2)
			s.point(' ', seg.To)
		case Close:
			s.buf = append(s.buf, 'Z')
		}
	}
	s.buf = append(s.buf, '"')
	s.paint("fill", p.Fill)
	if p.stroked() {
		s.paint("stroke", p.Stroke)
		s.number("stroke-width", p.Width)
		for i, v := range p.Dash {
			if i == 0 {
				s.put(` stroke-dasharray="`)
			} else {
				s.buf = append(s.buf, ' ')
			}
			s.buf = appendNumber(s.buf, v)
		}
		if len(p.Dash) > 0 {
			s.buf = append(s.buf, '"')
		}
		if p.RoundCap {
			s.put(` stroke-linecap="round" stroke-linejoin="round"`)
		}
	}
	s.put("/>\n")
}

// point writes a coordinate behind a command or a space.
func (s *svgWriter) point(before byte, p Point) {
	s.buf = appendNumber(append(s.buf, before), p.X)
	s.buf = appendNumber(append(s.buf, ' '), p.Y)
}

// paint writes a fill or stroke and its opacity.
func (s *svgWriter) paint(attribute string, c Color) {
	if c.IsNone() {
		s.attribute(attribute, "none")
		return
	}
	const digits = "0123456789ABCDEF"
	s.put(" ", attribute, `="#`)
	for _, v := range [...]uint8{c.R, c.G, c.B} {
		s.buf = append(s.buf, digits[v>>4], digits[v&0xF])
	}
	s.buf = append(s.buf, '"')
	if c.A != 0xFF {
		s.put(" ", attribute, `-opacity="`)
		s.buf = append(strconv.AppendFloat(s.buf, float64(c.A)/255, 'f', 3, 64), '"')
	}
}

func (s *svgWriter) text(t Text) {
	face := t.Face.spec()
	text := clean(t.S)
	s.put("<text")
	s.number("x", t.At.X)
	s.number("y", t.At.Y)
	if face.family == Serif.spec().family {
		s.attribute("font-family", serifStack)
	}
	s.number("font-size", t.Size)
	if face.weight != 400 {
		s.number("font-weight", float64(face.weight))
	}
	if face.italic {
		s.attribute("font-style", "italic")
	}
	if t.Anchor != Start {
		s.attribute("text-anchor", t.Anchor.String())
	}
	if t.Angle != 0 {
		s.put(` transform="rotate(`, number(t.Angle), " ", number(t.At.X), " ", number(t.At.Y), `)"`)
	}
	if width := t.Size * t.Face.typeface().width(text); width > 0 {
		s.number("textLength", width)
		s.attribute("lengthAdjust", "spacingAndGlyphs")
	}
	s.paint("fill", t.Color)
	s.put(">")
	s.escape(text)
	s.put("</text>\n")
}

// The fonts to try, ours first. Figures are set in the sans, so the file names
// it once.
const (
	sansStack  = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Helvetica, Arial, 'DejaVu Sans', sans-serif"
	serifStack = "'Source Serif 4', 'Source Serif Pro', Georgia, 'DejaVu Serif', serif"
)

func (s *svgWriter) link(l Link) {
	s.put("<rect")
	s.number("x", l.Box.X)
	s.number("y", l.Box.Y)
	s.number("width", l.Box.W)
	s.number("height", l.Box.H)
	s.attribute("fill", "none")
	s.attribute("pointer-events", "all")
	for i, ref := range l.Refs {
		if i == 0 {
			s.put(` data-refs="`)
		} else {
			s.buf = append(s.buf, ' ')
		}
		s.escape(ref)
	}
	if len(l.Refs) > 0 {
		s.buf = append(s.buf, '"')
	}
	s.put("><title>")
	s.escape(l.Label)
	if l.Value != "" {
		s.put(": ")
		s.escape(l.Value)
	}
	s.put("</title></rect>\n")
}

// attribute writes an attribute whose value needs no escaping.
func (s *svgWriter) attribute(name, value string) { s.put(" ", name, `="`, value, `"`) }

func (s *svgWriter) number(name string, value float64) {
	s.put(" ", name, `="`)
	s.buf = append(appendNumber(s.buf, value), '"')
}

// escape writes text for XML. Most of it needs no change.
func (s *svgWriter) escape(text string) {
	if safeXML(text) {
		s.buf = append(s.buf, text...)
		return
	}
	var b bytes.Buffer
	// A buffer never fails, and EscapeText replaces what XML cannot hold.
	_ = xml.EscapeText(&b, []byte(text))
	s.buf = append(s.buf, b.Bytes()...)
}

// safeXML reports whether text stands for itself in XML: well-formed, with no
// signs of markup and no control characters.
func safeXML(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c < ' ', c == '"', c == '\'', c == '&', c == '<', c == '>':
			return false
		case c >= 0x80:
			return utf8.ValidString(text) && !strings.ContainsAny(text, "\"'&<>\uFFFE\uFFFF") && !strings.ContainsFunc(text, unicode.IsControl)
		}
	}
	return true
}
