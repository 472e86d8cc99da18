package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/report"
)

// formWidth is the width of a form at 100 % text, in pixels.
const formWidth = 480

// A formField is one thing a form asks for.
type formField struct {
	label, value string
	hint         string // shown while it is empty
	lines        int    // 0 or 1: one line
}

// A formBox asks for a few texts at once and says what of them cannot be kept.
type formBox struct {
	*box
	entries []*widgets.KeyedEntry
	notice  *widgets.Sentence
	keep    func(texts []string) error
}

// ask opens a form. keep is given what was typed, in the fields' order; while
// it returns an error the form stays, with what is wrong.
func (w *Window) ask(title string, about report.Text, fields []formField, keep func(texts []string) error) {
	b := &formBox{box: newBox(w, formWidth), keep: keep}
	rows := []fyne.CanvasObject{widgets.NewText(title, widgets.HeadingStyle(3))}
	if len(about) > 0 {
		rows = append(rows, widgets.NewSentence(about, widgets.NoteStyle()))
	}
	for _, f := range fields {
		e := widgets.NewKeyedEntry(f.hint)
		if f.lines > 1 {
			e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
			e.SetMinRowsVisible(f.lines)
		} else {
			e.OnSubmitted = func(string) { b.run() }
		}
		e.SetText(f.value)
		b.entries = append(b.entries, e)
		rows = append(rows, fieldLabel(f.label), e)
	}
	b.notice = widgets.NewText("", widgets.NoteStyle().With(widgets.Warning))
	rows = append(rows, b.notice, buttonRow(widgets.NewButton(lang.L("Cancel"), b.close), widgets.NewPrimaryButton(lang.L("Save"), b.run)))
	b.show(widgets.NewColumn(6, rows...), b.entries[0])
}

// run keeps what was typed, or says why it cannot.
func (b *formBox) run() {
	texts := make([]string, len(b.entries))
	for i, e := range b.entries {
		texts[i] = e.Text
	}
	if err := b.keep(texts); err != nil {
		b.notice.SetWords(upperFirst(err.Error()) + ".")
		b.fit()
		return
	}
	b.close()
}
