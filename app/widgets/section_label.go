package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/charts/drawing"
)

// SectionLabel is a heading in small spaced capitals: "USED IN".
type SectionLabel struct {
	widget.BaseWidget

	Text string
	Tone Tone // Muted unless set otherwise
}

var _ fyne.Accessible = (*SectionLabel)(nil)

// NewSectionLabel returns a label; text is shown in capitals.
func NewSectionLabel(text string) *SectionLabel {
	l := &SectionLabel{Text: text, Tone: Muted}
	l.ExtendBaseWidget(l)
	return l
}

// SetText changes the words.
func (l *SectionLabel) SetText(text string) {
	l.Text = text
	l.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (l *SectionLabel) AccessibilityLabel() string { return l.Text }

// AccessibilityRole implements fyne.Accessible.
func (l *SectionLabel) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (l *SectionLabel) CreateRenderer() fyne.WidgetRenderer { return newPainted(l) }

func (l *SectionLabel) least() fyne.Size {
	st := kickerStyle().scaled(themeOf(l))
	return fyne.NewSize(spacedWidth(capitals(l.Text), st), st.Leading)
}

func (l *SectionLabel) paint(b *brush, size fyne.Size) {
	st := kickerStyle().With(l.Tone).scaled(b.theme)
	b.spaced(capitals(l.Text), 0, middle(size.Height/2, st), st)
}

func kickerStyle() Style { return Style{Face: drawing.Sans, Size: 12, Leading: 18, Tone: Muted} }

func capitals(s string) string { return strings.ToUpper(s) }

// tracking is the space between spaced capitals, as a share of the size.
const tracking = 0.07

// spaced paints s with space between its letters.
func (b *brush) spaced(s string, x, y float32, st Style) {
	for _, r := range s {
		x += b.text(string(r), x, y, st) + st.Size*tracking
	}
}

func spacedWidth(s string, st Style) float32 {
	n := float32(len([]rune(s)))
	return width(st.Face, st.Size, s) + n*st.Size*tracking
}
