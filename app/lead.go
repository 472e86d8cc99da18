package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/app/widgets"
)

// A lead is the sentence a page begins with, in a room that stays: a longer
// sentence is set smaller rather than push away the slider that makes it.
type lead struct {
	widget.BaseWidget

	sentence *widgets.Sentence
	room     float32 // in pixels
}

func newLead(sentence *widgets.Sentence, room float32) *lead {
	l := &lead{sentence: sentence, room: room}
	l.ExtendBaseWidget(l)
	return l
}

// leadStyles are the sizes a lead comes in, the largest first.
func leadStyles() []widgets.Style {
	styles := []widgets.Style{widgets.LeadStyle()}
	for _, size := range [][2]float32{{18, 26}, {16, 22}, {15, 18}} {
		st := widgets.LeadStyle()
		st.Size, st.Leading = size[0], size[1]
		styles = append(styles, st)
	}
	return styles
}

// fit sets the sentence as large as the room allows.
func (l *lead) fit() {
	width := l.Size().Width
	if width <= 0 {
		return
	}
	for _, st := range leadStyles() {
		l.sentence.Style = st
		l.sentence.Refresh()
		if l.sentence.HeightForWidth(width) <= l.room {
			return
		}
	}
}

// HeightForWidth is the room or, where even small words outgrow it, their
// height.
func (l *lead) HeightForWidth(width float32) float32 {
	if width != l.Size().Width {
		return l.room
	}
	return max(l.room, l.sentence.HeightForWidth(width))
}

// CreateRenderer implements fyne.Widget.
func (l *lead) CreateRenderer() fyne.WidgetRenderer {
	return &leadRenderer{widget.NewSimpleRenderer(l.sentence), l}
}

// leadRenderer fits the sentence when the width is another.
type leadRenderer struct {
	fyne.WidgetRenderer
	l *lead
}

// Layout implements fyne.WidgetRenderer.
func (r *leadRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.l.fit()
}
