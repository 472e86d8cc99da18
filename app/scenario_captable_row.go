package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/scenario"
)

// A classRow is one class of the cap table, to be typed. What is wrong with it
// is said below it, and what was typed stays.
type classRow struct {
	entries       []*cellEntry       // by classCells
	participating *widgets.Segmented // no, yes
	remove        *widgets.IconButton
	fault         *widgets.Sentence
	root          *fyne.Container
}

// Widths of what is not a share of a row, in pixels at 100 % text.
const (
	participatesWidth = 88
	removeWidth       = 28
)

// classWeights share the width of a row.
func classWeights(scale float32) []float32 {
	var weights []float32
	for _, c := range classCells() {
		weights = append(weights, c.weight)
	}
	return append(weights, -participatesWidth*scale, -removeWidth*scale)
}

// newClassRow shows a class. typing is called for every stroke, meant when what
// was typed is meant, gone when the class is to go.
func newClassRow(c scenario.Class, scale float32, typing, meant, gone func()) *classRow {
	r := &classRow{}
	var cells []fyne.CanvasObject
	for _, cell := range classCells() {
		e := newCellEntry(cell.name, meant)
		e.SetPlaceHolder(cell.hint)
		r.entries, cells = append(r.entries, e), append(cells, e)
	}
	r.participating = widgets.NewSegmented([]string{lang.L("no"), lang.L("yes")}, func(int) { meant() })
	r.participating.Small = true
	r.remove = widgets.NewIconButton(widgets.CloseIcon, "Remove "+c.Name, gone)
	r.fault = widgets.NewText("", widgets.NoteStyle().With(widgets.Warning))
	r.fault.Hide()
	r.show(c)
	for _, e := range r.entries {
		e.OnChanged = func(string) { typing() }
	}
	r.root = widgets.NewColumn(2,
		widgets.NewColumns(8, classWeights(scale), append(cells, widgets.NewInset(5, 0, 5, 0, r.participating), widgets.NewInset(5, 0, 0, 0, r.remove))...), r.fault)
	return r
}

// show writes a class into the fields, but for those that say the same
// already: nobody's "0.7B" becomes "$700M" under their hands.
func (r *classRow) show(c scenario.Class) {
	for i, cell := range classCells() {
		var typed scenario.Class
		e := r.entries[i]
		if err := cell.read(&typed, e.Text); err == nil && cell.show(typed) == cell.show(c) {
			continue
		}
		quiet(e, func() { e.SetText(cell.show(c)) })
	}
	participating := 0
	if c.Participating {
		participating = 1
	}
	r.participating.SetSelected(participating)
}

// quiet changes a field without telling that somebody typed.
func quiet(e *cellEntry, change func()) {
	changed := e.OnChanged
	e.OnChanged = nil
	change()
	e.OnChanged = changed
}

// read is the class as typed, or what is wrong with it, for people.
func (r *classRow) read() (c scenario.Class, fault string) {
	for i, cell := range classCells() {
		if err := cell.read(&c, r.entries[i].Text); err != nil && fault == "" {
			fault = cell.name + ": " + err.Error() + "."
		}
	}
	c.Participating = r.participating.Selected() == 1
	return c, fault
}

// tidy writes what was typed in the form it is always written in.
func (r *classRow) tidy() {
	c, fault := r.read()
	if fault != "" {
		return
	}
	for i, cell := range classCells() {
		if e := r.entries[i]; e.Text != cell.show(c) {
			quiet(e, func() { e.SetText(cell.show(c)) })
		}
	}
}

// say shows what is wrong below the row, "" for nothing, and reports whether
// the row needs another height.
func (r *classRow) say(fault string) bool {
	if r.fault.Text.Plain() == fault {
		return false
	}
	r.fault.SetWords(fault)
	setVisible(r.fault, fault != "")
	return true
}
