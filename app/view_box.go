package app

import (
	"fyne.io/fyne/v2/widget"

	"dossier/app/widgets"
	"dossier/db/scenario"
)

// viewBoxWidth is the width of the box at 100 % text, in pixels.
const viewBoxWidth = 480

// viewBox asks for the name under which the scenario is kept as it is now.
type viewBox struct {
	*box
	name, author, reason *widget.Entry
	notice               *widgets.Sentence
	save                 *widgets.Button
}

// showSaveView opens the box.
func (w *Window) showSaveView() {
	if w.session != nil && w.session.HasScenarios() {
		newViewBox(w).open()
	}
}

func newViewBox(w *Window) *viewBox {
	b := &viewBox{box: newBox(w, viewBoxWidth)}
	b.name = widget.NewEntry()
	b.name.SetPlaceHolder("Growth stalls")
	b.author = widget.NewEntry()
	b.author.SetText(w.setting(authorSetting))
	b.author.SetPlaceHolder("your name")
	b.reason = widget.NewMultiLineEntry()
	b.reason.SetMinRowsVisible(3)
	b.reason.SetPlaceHolder("why you see it differently; may stay empty")
	for _, e := range []*widget.Entry{b.name, b.author} {
		e.OnSubmitted = func(string) { b.run() }
	}
	b.notice = widgets.NewText("A saved view never changes. A second thought is another view.", widgets.NoteStyle())
	b.save = widgets.NewPrimaryButton("Save", b.run)
	return b
}

func (b *viewBox) open() {
	s := b.w.session
	b.show(widgets.NewColumn(6,
		widgets.NewText("Save as my view", widgets.HeadingStyle(3)),
		widgets.NewSentence(scenario.Sentence(s.Values(), s.Base()), widgets.NoteStyle()),
		fieldLabel("Name of the view"), b.name,
		fieldLabel("By"), b.author,
		fieldLabel("Reason"), b.reason,
		b.notice, gap(4),
		buttonRow(widgets.NewButton("Cancel", b.close), b.save)), b.name)
}

// run saves the view, or says what it lacks.
func (b *viewBox) run() {
	v, err := b.w.session.SaveView(b.name.Text, b.author.Text, b.reason.Text, b.w.now())
	if err != nil {
		b.notice.Style = widgets.NoteStyle().With(widgets.Warning)
		b.notice.SetWords(upperFirst(err.Error()) + ".")
		return
	}
	b.w.keepSetting(authorSetting, v.Author)
	b.close()
	b.w.goTo(Route{Page: ScenariosPage, Anchor: viewsAnchor})
}
