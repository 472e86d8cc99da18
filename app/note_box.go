package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/judgement"
	"dossier/db/report"
)

// noteWidth is the width of the box at 100 % text, in pixels.
const noteWidth = 520

// noteBox is where a note is written: the words it is on, the note, and
// whether they are highlighted.
type noteBox struct {
	*box

	note  judgement.Note
	known bool // it was there before
	text  *widgets.KeyedEntry
	by    *widgets.KeyedEntry // asked for until it is known; nil then
	mark  *widgets.Check
	fault *widgets.Sentence
}

// addNote writes a note on what a reference points at.
func (w *Window) addNote(ref report.Ref) {
	n, err := judgement.NewNote(w.session.Report(), ref, "", "", w.now())
	if err != nil {
		w.fail("make a note", err)
		return
	}
	newNoteBox(w, n, false).show()
}

// editNote changes a note that is there.
func (w *Window) editNote(id judgement.NoteID) {
	if n, ok := w.session.Note(id); ok {
		newNoteBox(w, n, true).show()
	}
}

func newNoteBox(w *Window, n judgement.Note, known bool) *noteBox {
	b := &noteBox{box: newBox(w, noteWidth), note: n, known: known}
	b.text = widgets.NewKeyedEntry(lang.L("What you think of it"))
	b.text.MultiLine = true
	b.text.Wrapping = fyne.TextWrapWord
	b.text.SetMinRowsVisible(4)
	b.text.SetText(n.Text)
	b.text.OnSubmitted = func(string) { b.save() }
	b.mark = widgets.NewCheck(lang.L("Highlight the passage"), nil)
	b.mark.SetChecked(n.Highlight)
	if !known && w.setting(authorSetting) == "" {
		b.by = widgets.NewKeyedEntry(lang.L("your name, asked once; may stay empty"))
		b.by.OnSubmitted = func(string) { b.save() }
	}
	b.fault = widgets.NewText("", widgets.NoteStyle().With(widgets.Warning))
	return b
}

func (b *noteBox) show() {
	quote := widgets.NewText(b.note.Quote, widgets.NoteStyle())
	quote.MaxLines = 3
	title := "Note on " + placeName(b.w.session.Report(), b.note.Ref)
	buttons := []fyne.CanvasObject{widgets.NewButton(lang.L("Cancel"), b.close), widgets.NewPrimaryButton(lang.L("Save"), b.save)}
	if b.known {
		buttons = append([]fyne.CanvasObject{widgets.NewButton(lang.L("Delete"), b.remove)}, buttons...)
	}
	rows := []fyne.CanvasObject{widgets.NewText(title, widgets.HeadingStyle(3)), quote, b.text, b.mark}
	if b.by != nil {
		rows = append(rows, widgets.NewColumns(12, []float32{-64 * b.w.theme.Scale(), 1}, fieldLabel(lang.L("By")), b.by))
	}
	b.box.show(widgets.NewColumn(8, append(rows, b.fault, buttonRow(buttons...),
		widgets.NewText(lang.L("Shift Enter saves, Esc leaves it."), widgets.NoteStyle()))...), b.text)
}

// save keeps the note. One without words and without a highlight is none: a
// new one is dropped, an old one says what is missing.
func (b *noteBox) save() {
	n := b.note
	n.Text, n.Highlight = strings.TrimSpace(b.text.Text), b.mark.Checked
	author := b.w.setting(authorSetting)
	if b.by != nil {
		author = strings.TrimSpace(b.by.Text)
	}
	if !b.known {
		n.By = author
	}
	if err := b.w.session.SetNote(n); err != nil {
		b.fault.SetWords(upperFirst(err.Error()))
		b.fit()
		return
	}
	if b.by != nil && author != "" {
		b.w.keepSetting(authorSetting, author)
	}
	b.close()
	b.w.remark()
}

func (b *noteBox) remove() {
	b.w.session.RemoveNote(b.note.ID)
	b.close()
	b.w.remark()
}

// placeName is where something stands, for people: "8.3 Bull, base and bear".
func placeName(r *report.Report, ref report.Ref) string {
	whole, part, _ := strings.Cut(string(ref), "/")
	if ref.Kind() == "section" && part != "" {
		ref = report.Ref(whole)
	}
	if target, err := r.Resolve(ref); err == nil {
		return target.Label
	}
	return string(ref)
}
