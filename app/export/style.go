package export

import (
	"dossier/charts/drawing"
	"dossier/db/report"
)

// style is how a run of text is set.
type style struct {
	face    drawing.Face
	size    float64 // points
	leading float64 // from baseline to baseline, points
	color   drawing.Color
}

// of is s for a span: bold and italic as the author marked it.
func (s style) of(span report.Span) style {
	switch {
	case span.Code:
		s.face = drawing.Sans
		s.size *= 0.95
	case span.Bold && span.Italic:
		s.face = bolder(slanted(s.face))
	case span.Bold:
		s.face = bolder(s.face)
	case span.Italic:
		s.face = slanted(s.face)
	}
	return s
}

func (s style) bold() style { s.face = bolder(s.face); return s }

func (s style) in(c drawing.Color) style { s.color = c; return s }

func (s style) width(text string) float64 { return drawing.Width(s.face, s.size, text) }

// baseline is how far below the top of a line its letters stand.
func (s style) baseline() float64 {
	up, down := drawing.Ascent(s.face, s.size), drawing.Descent(s.face, s.size)
	return (s.leading-up-down)/2 + up
}

func bolder(f drawing.Face) drawing.Face {
	return other(f, map[drawing.Face]drawing.Face{
		drawing.Serif:       drawing.SerifBold,
		drawing.SerifItalic: drawing.SerifBoldItalic,
		drawing.Sans:        drawing.SansSemiBold,
		drawing.SansItalic:  drawing.SansSemiBoldItalic,
	})
}

func slanted(f drawing.Face) drawing.Face {
	return other(f, map[drawing.Face]drawing.Face{
		drawing.Serif:         drawing.SerifItalic,
		drawing.SerifSemiBold: drawing.SerifItalic,
		drawing.SerifBold:     drawing.SerifBoldItalic,
		drawing.Sans:          drawing.SansItalic,
		drawing.SansSemiBold:  drawing.SansSemiBoldItalic,
		drawing.SansBold:      drawing.SansSemiBoldItalic,
	})
}

// other is the face that f goes over to, or f where there is none.
func other(f drawing.Face, faces map[drawing.Face]drawing.Face) drawing.Face {
	if to, ok := faces[f]; ok {
		return to
	}
	return f
}

// styles are the few ways text is set in the whole book.
type styles struct {
	body, lead, small          style // prose, a chapter's bottom line, prose of the index
	part, section, sub         style // headings
	label, caption, cell, note style // sans: figures, tables, what stands beside
	mark                       style // a citation in the text
}

func newStyles(t drawing.Theme) styles {
	return styles{
		body:    style{drawing.Serif, 10, 13.7, t.Ink},
		lead:    style{drawing.Serif, 13, 18.5, t.Ink},
		small:   style{drawing.Serif, 8, 10, t.Ink},
		part:    style{drawing.SerifSemiBold, 26, 32, t.Ink},
		section: style{drawing.SerifSemiBold, 15.5, 20, t.Ink},
		sub:     style{drawing.SerifSemiBold, 11.5, 15, t.Ink},
		label:   style{drawing.SansSemiBold, 9.5, 13, t.Ink},
		caption: style{drawing.Sans, 8.5, 11.5, t.Muted},
		cell:    style{drawing.Sans, 9.5, 12.5, t.Ink},
		note:    style{drawing.Sans, 7.5, 10.5, t.Muted},
		mark:    style{drawing.SansSemiBold, 6.8, 14, t.Accent},
	}
}
