package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/scenario"
)

// needTab says what must be true: the questions a committee asks, answered
// for the scenario as it is set.
type needTab struct {
	w         *Window
	reflow    func() // lays the page out again
	root      *fyne.Container
	rows      []*steady
	questions []*widgets.Sentence
	answers   []*widgets.Sentence
}

func newNeedTab(w *Window, reflow func()) *needTab {
	t := &needTab{w: w, reflow: reflow}
	var rows []fyne.CanvasObject
	for range scenario.Questions(w.session.Values()) {
		question := widgets.NewText("", widgets.BodyStyle().With(widgets.Muted))
		answer := widgets.NewSentence(nil, widgets.BodyStyle())
		t.questions, t.answers = append(t.questions, question), append(t.answers, answer)
		row := newSteady(ruled([]float32{1, 2.6}, question, answer))
		t.rows, rows = append(t.rows, row), append(rows, row)
	}
	basis := widgets.NewText(lang.L("Gross of fees, one thing at a time: all else stays as you set it. Numbers are rounded to the safe side."), widgets.NoteStyle())
	t.root = widgets.NewColumn(0, append(rows, gap(8), basis)...)
	return t
}

func (t *needTab) object() fyne.CanvasObject { return t.root }

func (t *needTab) refresh() {
	for i, a := range scenario.Questions(t.w.session.Values()) {
		t.questions[i].SetWords(a.Question)
		t.answers[i].SetText(a.Text)
	}
	if slices.ContainsFunc(t.rows, (*steady).outgrown) {
		t.reflow()
	}
}
