package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/db/report"
)

// ConfidenceMark is a level of confidence as sign and word.
type ConfidenceMark struct {
	widget.BaseWidget

	Confidence report.Confidence
	Text       string // in place of the level's word: "Medium confidence"
	Style      Style
}

var _ fyne.Accessible = (*ConfidenceMark)(nil)

// NewConfidenceMark returns the mark of a level.
func NewConfidenceMark(c report.Confidence) *ConfidenceMark {
	m := &ConfidenceMark{Confidence: c, Style: BodyStyle()}
	m.ExtendBaseWidget(m)
	return m
}

// SetConfidence changes the level.
func (m *ConfidenceMark) SetConfidence(c report.Confidence) {
	m.Confidence = c
	m.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (m *ConfidenceMark) AccessibilityLabel() string { return m.words() }

// AccessibilityRole implements fyne.Accessible.
func (m *ConfidenceMark) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (m *ConfidenceMark) CreateRenderer() fyne.WidgetRenderer { return newPainted(m) }

func (m *ConfidenceMark) words() string {
	if m.Text != "" {
		return m.Text
	}
	return m.Confidence.String()
}

func (m *ConfidenceMark) least() fyne.Size {
	st := m.Style.scaled(themeOf(m))
	return fyne.NewSize(markWidth(m.words(), st), st.Leading)
}

func (m *ConfidenceMark) paint(b *brush, size fyne.Size) {
	b.mark(confidenceSign(m.Confidence), m.words(), 0, middle(size.Height/2, m.Style.scaled(b.theme)), m.Style.scaled(b.theme))
}

// The sign before a word, as shares of the text size.
const (
	markSign = 0.8
	markGap  = 0.42
)

func markWidth(words string, st Style) float32 {
	return st.Size*(markSign+markGap) + width(st.Face, st.Size, words)
}

// mark paints a sign and a word on the baseline y.
func (b *brush) mark(s sign, words string, x, y float32, st Style) {
	side := st.Size * markSign
	b.sign(s, x, y-st.Size*capHeight/2-side/2, side, st.Tone.color(b.theme))
	b.text(words, x+st.Size*(markSign+markGap), y, st)
}
