package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/report"
)

// A judgedRow is a row of the report, or a partner, with what the reader says
// of it: a choice of a few words, and below it what was noted.
type judgedRow struct {
	root   fyne.CanvasObject
	choice *widgets.Segmented
	said   *widgets.Sentence

	choose func(i int) error                       // takes a choice up
	show   func() (int, report.Text, widgets.Tone) // what is chosen, and what is noted
	edit   func()                                  // opens what can be noted
}

// choiceWidth is the room of the choices at 100 % text, in pixels.
const choiceWidth = 312

// newJudgedRow sets a row of a table: its first cell, the others in small, and
// the choices.
func newJudgedRow(w *Window, at report.RowAt, choices []string) *judgedRow {
	var rest []string
	title := ""
	for i, c := range at.Table.Columns {
		words := at.Row.Cells[i].Shown(c)
		switch {
		case i == 0:
			title = words
		case words != "":
			rest = append(rest, c.Name+": "+words)
		}
	}
	head := plain("").bold(title).cite(at.Row.Claims).text()
	return newChoiceRow(w, head, strings.Join(rest, " · "), choices)
}

// newChoiceRow sets a headline, what is behind it, and the choices.
func newChoiceRow(w *Window, head report.Text, detail string, choices []string) *judgedRow {
	r := &judgedRow{}
	r.choice = widgets.NewSegmented(choices, func(i int) {
		if err := r.choose(i); err != nil {
			w.fail("keep that", err)
		}
		r.refresh()
	})
	r.choice.Small = true
	r.said = widgets.NewSentence(nil, widgets.NoteStyle())
	left := []fyne.CanvasObject{w.sentence(head, widgets.BodyStyle())}
	if detail != "" {
		left = append(left, widgets.NewText(detail, widgets.NoteStyle()))
	}
	note := widgets.NewLinkText(lang.L("Note…"), func() { r.edit() })
	note.Style = widgets.NoteStyle().With(widgets.Accent)
	wide := choiceWidth * w.theme.Scale()
	r.root = ruled([]float32{1, -wide},
		widgets.NewColumn(2, left...),
		widgets.NewColumn(4, r.choice, widgets.NewColumns(10, []float32{1, -note.MinSize().Width}, r.said, note)))
	return r
}

// refresh follows the session.
func (r *judgedRow) refresh() {
	i, said, tone := r.show()
	if r.choice.Selected() != i {
		r.choice.SetSelected(i)
	}
	r.said.Style = widgets.NoteStyle().With(tone)
	r.said.SetText(said)
}
