package drawing

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
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
	var s svgWriter
	width, height := number(d.Size.W), number(d.Size.H)
	s.printf(`<svg xmlns="http://www.w3.org/2000/svg" width="%spt" height="%spt" viewBox="0 0 %s %s"`,
		width, height, width, height)
	s.printf(` role="img" style="font-kerning:none" xml:space="preserve">` + "\n")
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
	s.printf("</svg>\n")
	if _, err := w.Write(s.buf.Bytes()); err != nil {
		return fmt.Errorf("write SVG of %q: %w", d.Title, err)
	}
	return nil
}

// svgWriter builds the file in memory, where writing cannot fail.
type svgWriter struct{ buf bytes.Buffer }

func (s *svgWriter) printf(format string, args ...any) {
	fmt.Fprintf(&s.buf, format, args...)
}

// element writes <name>text</name>, or nothing for empty text.
func (s *svgWriter) element(name, text string) {
	if text != "" {
		s.printf("<%s>%s</%s>\n", name, escape(text), name)
	}
}

func (s *svgWriter) path(p Path) {
	s.printf(`<path d="`)
	for _, seg := range p.Segs {
		switch seg.Kind {
		case Move:
			s.coordinates('M', seg.To)
		case Line:
			s.coordinates('L', seg.To)
		case Curve:
			s.coordinates('C', seg.C1, seg.C2, seg.To)
		case Close:
			s.buf.WriteByte('Z')
		}
	}
	s.buf.WriteByte('"')
	s.paint("fill", p.Fill)
	if p.stroked() {
		s.paint("stroke", p.Stroke)
		s.number("stroke-width", p.Width)
		if len(p.Dash) > 0 {
			dash := make([]string, len(p.Dash))
			for i, v := range p.Dash {
				dash[i] = number(v)
			}
			s.printf(` stroke-dasharray="%s"`, strings.Join(dash, " "))
		}
		if p.RoundCap {
			s.printf(` stroke-linecap="round" stroke-linejoin="round"`)
		}
	}
	s.printf("/>\n")
}

func (s *svgWriter) coordinates(command byte, points ...Point) {
	b := append(s.buf.AvailableBuffer(), command)
	for i, p := range points {
		if i > 0 {
			b = append(b, ' ')
		}
		b = appendNumber(b, p.X)
		b = append(b, ' ')
		b = appendNumber(b, p.Y)
	}
	s.buf.Write(b)
}

// paint writes a fill or stroke and its opacity.
func (s *svgWriter) paint(attribute string, c Color) {
	if c.IsNone() {
		s.attribute(attribute, "none")
		return
	}
	const digits = "0123456789ABCDEF"
	b := append(s.buf.AvailableBuffer(), ' ')
	b = append(append(b, attribute...), `="#`...)
	for _, v := range [...]uint8{c.R, c.G, c.B} {
		b = append(b, digits[v>>4], digits[v&0xF])
	}
	s.buf.Write(append(b, '"'))
	if c.A != 0xFF {
		s.printf(` %s-opacity="%s"`, attribute, strconv.FormatFloat(float64(c.A)/255, 'f', 3, 64))
	}
}

func (s *svgWriter) text(t Text) {
	face := t.Face.spec()
	text := clean(t.S)
	s.printf("<text")
	s.number("x", t.At.X)
	s.number("y", t.At.Y)
	s.attribute("font-family", stack(face))
	s.number("font-size", t.Size)
	if face.weight != 400 {
		s.printf(` font-weight="%d"`, face.weight)
	}
	if face.italic {
		s.attribute("font-style", "italic")
	}
	if t.Anchor != Start {
		s.attribute("text-anchor", t.Anchor.String())
	}
	if t.Angle != 0 {
		s.printf(` transform="rotate(%s %s %s)"`, number(t.Angle), number(t.At.X), number(t.At.Y))
	}
	if width := Width(t.Face, t.Size, text); width > 0 {
		s.number("textLength", width)
		s.attribute("lengthAdjust", "spacingAndGlyphs")
	}
	s.paint("fill", t.Color)
	s.printf(">%s</text>\n", escape(text))
}

// stack returns the fonts to try, ours first.
func stack(face faceSpec) string {
	if face.family == Serif.spec().family {
		return "'Source Serif 4', 'Source Serif Pro', Georgia, 'DejaVu Serif', serif"
	}
	return "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Helvetica, Arial, 'DejaVu Sans', sans-serif"
}

func (s *svgWriter) link(l Link) {
	s.printf("<rect")
	s.number("x", l.Box.X)
	s.number("y", l.Box.Y)
	s.number("width", l.Box.W)
	s.number("height", l.Box.H)
	s.attribute("fill", "none")
	s.attribute("pointer-events", "all")
	if len(l.Refs) > 0 {
		s.attribute("data-refs", escape(strings.Join(l.Refs, " ")))
	}
	tip := l.Label
	if l.Value != "" {
		tip += ": " + l.Value
	}
	s.printf("><title>%s</title></rect>\n", escape(tip))
}

// attribute writes an attribute whose value needs no escaping.
func (s *svgWriter) attribute(name, value string) {
	for _, part := range [...]string{" ", name, `="`, value, `"`} {
		s.buf.WriteString(part)
	}
}

func (s *svgWriter) number(name string, value float64) { s.attribute(name, number(value)) }

func escape(s string) string {
	var b strings.Builder
	// A strings.Builder never fails, and EscapeText replaces what XML cannot
	// hold.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
