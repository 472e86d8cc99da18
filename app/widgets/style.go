package widgets

import (
	"math"

	"fyne.io/fyne/v2"

	"dossier/charts/drawing"
)

// Style is how a text is set. Sizes are before the reader's text scale.
type Style struct {
	Face    drawing.Face
	Size    float32 // in pixels of the window at 100 %
	Leading float32 // from line to line; zero is 1.45 times the size
	Tone    Tone
}

// ProseStyle returns the style of the reading column's paragraphs.
func ProseStyle() Style { return Style{Face: drawing.Serif, Size: 17, Leading: 27} }

// LeadStyle returns the style of a sentence that stands out: the verdict, the
// live sentence of the scenario page.
func LeadStyle() Style { return Style{Face: drawing.Serif, Size: 20, Leading: 27} }

// BodyStyle returns the style of text in the window outside the prose.
func BodyStyle() Style { return Style{Face: drawing.Sans, Size: 14, Leading: 20} }

// NoteStyle returns the style of what explains something else.
func NoteStyle() Style { return Style{Face: drawing.Sans, Size: 13, Leading: 18, Tone: Muted} }

// HeadingStyle returns the style of a heading: level 1 for a page, 2 for a
// section, 3 for a part of a section.
func HeadingStyle(level int) Style {
	switch level {
	case 1:
		return Style{Face: drawing.SerifSemiBold, Size: 37, Leading: 44}
	case 2:
		return Style{Face: drawing.SerifSemiBold, Size: 26, Leading: 34}
	}
	return Style{Face: drawing.SerifSemiBold, Size: 19, Leading: 26}
}

// With returns s in another tone.
func (s Style) With(t Tone) Style {
	s.Tone = t
	return s
}

// Strong returns s one weight heavier.
func (s Style) Strong() Style {
	s.Face = variant(s.Face, true, false)
	return s
}

// scaled returns s with its measures multiplied by the theme's text scale and
// the leading filled in.
func (s Style) scaled(th fyne.Theme) Style {
	if s.Leading == 0 {
		s.Leading = s.Size * 1.45
	}
	k := scaleOf(th)
	s.Size = whole(s.Size * k)
	s.Leading = whole(s.Leading * k)
	return s
}

// whole rounds a text size. Fyne spaces the letters of other sizes as if they
// were the next whole one.
func whole(size float32) float32 { return float32(math.Round(float64(size))) }

// variant returns the bold or italic sister of f.
func variant(f drawing.Face, bold, italic bool) drawing.Face {
	serif := f >= drawing.Serif
	heavy := f == drawing.SerifSemiBold || f == drawing.SerifBold || f == drawing.SansSemiBold || f == drawing.SansBold
	switch {
	case serif && italic && (bold || heavy):
		return drawing.SerifBoldItalic
	case serif && italic:
		return drawing.SerifItalic
	case serif && heavy:
		return f
	case serif && bold:
		return drawing.SerifSemiBold
	case serif:
		return f
	case italic && (bold || heavy):
		return drawing.SansSemiBoldItalic
	case italic:
		return drawing.SansItalic
	case bold && !heavy:
		return drawing.SansSemiBold
	}
	return f
}
