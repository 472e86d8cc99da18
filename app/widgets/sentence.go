package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/db/report"
)

// Sentence is a run of rich text that wraps to its width: bold spans, citation
// chips, numbers that follow the scenario. Set the fields, then call Refresh.
type Sentence struct {
	widget.BaseWidget

	Text  report.Text
	Style Style

	// Align is where lines end up when they are shorter than the width.
	Align fyne.TextAlign

	// MaxLines clamps the text with an ellipsis; zero is no limit.
	MaxLines int

	// Confidence returns the weakest confidence of claims, for the chips; nil
	// shows them hollow. OnCite is called with the claims of a chip.
	Confidence func([]report.ClaimID) report.Confidence
	OnCite     func([]report.ClaimID)

	// Live returns the value now for a number bound to the scenario key, and
	// whether to show it. Nil shows none.
	Live func(key string) (string, bool)

	measured  *prose
	laid      *flow
	laidWidth float32

	chips *sentenceChips // nil until there are any
}

// NewSentence returns text in a style.
func NewSentence(text report.Text, style Style) *Sentence {
	s := &Sentence{Text: text, Style: style}
	s.ExtendBaseWidget(s)
	return s
}

// NewText returns plain words in a style, wrapping.
func NewText(words string, style Style) *Sentence {
	return NewSentence(report.Text{{Text: words}}, style)
}

// SetText changes the text.
func (s *Sentence) SetText(text report.Text) {
	s.Text = text
	s.Refresh()
}

// SetWords changes the text to plain words.
func (s *Sentence) SetWords(words string) { s.SetText(report.Text{{Text: words}}) }

// repaint shows another state of the chips; the text stays as laid out.
func (s *Sentence) repaint() { s.BaseWidget.Refresh() }
