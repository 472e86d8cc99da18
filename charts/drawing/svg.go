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
	s.printf(` role="img" font-kerning="none" xml:space="preserve">` + "\n")
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
		s.printf(` stroke-width="%s"`, number(p.Width))
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
		s.printf(` %s="none"`, attribute)
		return
	}
	s.printf(` %s="#%02X%02X%02X"`, attribute, c.R, c.G, c.B)
	if c.A != 0xFF {
		s.printf(` %s-opacity="%s"`, attribute, strconv.FormatFloat(float64(c.A)/255, 'f', 3, 64))
	}
}

func (s *svgWriter) text(t Text) {
	face := t.Face.spec()
	text := clean(t.S)
	x, y := number(t.At.X), number(t.At.Y)
	s.printf(`<text x="%s" y="%s" font-family="%s" font-size="%s"`, x, y, stack(face), number(t.Size))
	if face.weight != 400 {
		s.printf(` font-weight="%d"`, face.weight)
	}
	if face.italic {
		s.printf(` font-style="italic"`)
	}
	if t.Anchor != Start {
		s.printf(` text-anchor="%s"`, t.Anchor)
	}
	if t.Angle != 0 {
		s.printf(` transform="rotate(%s %s %s)"`, number(t.Angle), x, y)
	}
	if width := Width(t.Face, t.Size, text); width > 0 {
		s.printf(` textLength="%s" lengthAdjust="spacingAndGlyphs"`, number(width))
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
	s.printf(`<rect x="%s" y="%s" width="%s" height="%s" fill="none" pointer-events="all"`,
		number(l.Box.X), number(l.Box.Y), number(l.Box.W), number(l.Box.H))
	if len(l.Refs) > 0 {
		s.printf(` data-refs="%s"`, escape(strings.Join(l.Refs, " ")))
	}
	tip := l.Label
	if l.Value != "" {
		tip += ": " + l.Value
	}
	s.printf("><title>%s</title></rect>\n", escape(tip))
}

// number writes v with at most two decimals.
func number(v float64) string { return string(appendNumber(nil, v)) }

func appendNumber(b []byte, v float64) []byte {
	return strconv.AppendFloat(b, round(v), 'f', -1, 64)
}

func escape(s string) string {
	var b strings.Builder
	// A strings.Builder never fails, and EscapeText replaces what XML cannot
	// hold.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
