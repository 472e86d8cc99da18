package app

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/scenario"
)

// capTable is the cap table to be typed, and what follows from it: who gets
// what of an exit, where the sharing changes, what each case pays each class.
type capTable struct {
	w      *Window
	reflow func() // lays the page out again

	about  *widgets.Sentence
	rows   []*classRow
	list   *fyne.Container
	shown  scenario.CapTable // what the rows say, as far as it makes sense
	typed  scenario.CapTable // the session's own when the rows were last filled; nil: the plain one
	typing bool              // the rows hold what is not taken over yet, or makes no sense
	fault  *widgets.Sentence // of the table as a whole
	add    *widgets.Button
	plain  *widgets.LinkText

	figure  *figureTab
	payouts *textGrid
	breaks  *textGrid
	root    *fyne.Container
}

func newCapTable(w *Window, reflow func()) *capTable {
	t := &capTable{w: w, reflow: reflow}
	t.about = widgets.NewText("", widgets.NoteStyle())
	t.list = widgets.NewColumn(4)
	t.fault = widgets.NewText("", widgets.NoteStyle().With(widgets.Warning))
	t.fault.Hide()
	t.add = widgets.NewButton(lang.L("Add a class"), t.addClass)
	t.plain = widgets.NewLinkText(lang.L("Start again from the plain table"), func() { t.put(nil) })
	t.figure = newFigureTab(w.capTableExhibit(), reflow)
	t.payouts = newTextGrid(payoutWeights(len(w.session.Base().Cases)), false)
	t.breaks = newTextGrid([]float32{1, 3}, true)
	t.root = widgets.NewColumn(0,
		widgets.NewText(lang.L("Who gets what of an exit"), widgets.HeadingStyle(3)), gap(4), newSteady(t.about), gap(10),
		t.head(), gap(4), t.list, gap(6), t.fault, gap(2),
		widgets.NewColumns(16, []float32{-t.add.MinSize().Width, 1}, t.add, widgets.NewInset(6, 0, 0, 0, t.plain)),
		gap(16), t.figure.object(), gap(10),
		widgets.NewText(lang.L("What each case pays"), widgets.BodyStyle().Strong()), gap(2), t.payouts.root, gap(14),
		widgets.NewText(lang.L("Who gets the next dollar"), widgets.BodyStyle().Strong()), gap(2), t.breaks.root, gap(8),
		widgets.NewText("Exit values are for all shares, after debt, and shares are as at exit: what is set above for dilution and preference "+
			"does not count again here. A class converts to common when that pays it more.", widgets.NoteStyle()))
	t.fill(w.session.CapTable())
	return t
}

// head names the columns.
func (t *capTable) head() fyne.CanvasObject {
	var names []fyne.CanvasObject
	for _, c := range classCells() {
		names = append(names, widgets.NewText(c.name, widgets.NoteStyle()))
	}
	names = append(names, widgets.NewText(lang.L("Participates"), widgets.NoteStyle()), gap(0))
	return widgets.NewColumns(8, classWeights(t.w.theme.Scale()), names...)
}

// fill writes a table into the rows.
func (t *capTable) fill(table scenario.CapTable) {
	t.shown, t.typed, t.typing = table, t.w.session.advanced.table, false
	if len(table) != len(t.rows) {
		t.rows, t.list.Objects = nil, nil
		for _, c := range table {
			t.append(c)
		}
		t.reflow()
	}
	moved := t.say("")
	for i, c := range table {
		t.rows[i].show(c)
		moved = t.rows[i].say("") || moved
	}
	if moved {
		t.reflow()
	}
}

func (t *capTable) append(c scenario.Class) {
	var r *classRow
	r = newClassRow(c, t.w.theme.Scale(), func() { t.typing = true }, t.take, func() { t.remove(r) })
	for _, e := range r.entries {
		e.undone, e.redone = t.w.unless(&t.typing)
	}
	t.rows = append(t.rows, r)
	t.list.Add(r.root)
}

// addClass adds a class below the others. It counts once it has shares.
func (t *capTable) addClass() {
	name := "New class"
	for n := 2; slices.ContainsFunc(t.rows, func(r *classRow) bool { return r.entries[0].Text == name }); n++ {
		name = "New class " + strconv.Itoa(n)
	}
	t.append(scenario.Class{Name: name, Multiple: 1, Seniority: 1})
	t.take()
	t.reflow()
	t.w.win.Canvas().Focus(t.rows[len(t.rows)-1].entries[0])
}

// remove takes a class away; the last one stays.
func (t *capTable) remove(r *classRow) {
	i := slices.Index(t.rows, r)
	if i < 0 || len(t.rows) == 1 {
		return
	}
	t.rows = slices.Delete(t.rows, i, i+1)
	t.list.Remove(r.root)
	t.take()
	t.reflow()
}

// take takes over what the rows say, as a step of undo. What makes no sense is
// said where it stands and stays; the last table that did holds meanwhile.
func (t *capTable) take() {
	table, faulty, moved := make(scenario.CapTable, len(t.rows)), false, false
	for i, r := range t.rows {
		c, fault := r.read()
		moved = r.say(fault) || moved
		table[i], faulty = c, faulty || fault != ""
	}
	words := ""
	if !faulty {
		if err := checkTable(table); err != nil {
			words, faulty = upperFirst(err.Error())+". ", true
		}
	}
	if faulty {
		words += "Below, the table stands as it last made sense."
	}
	if t.say(words) || moved {
		t.reflow()
	}
	if t.typing = faulty; faulty {
		return
	}
	for _, r := range t.rows {
		r.tidy()
	}
	if !slices.Equal(table, t.shown) {
		t.put(table)
	}
}

// say shows what is wrong with the table as a whole, and reports whether it
// needs another height.
func (t *capTable) say(words string) bool {
	if t.fault.Text.Plain() == words {
		return false
	}
	t.fault.SetWords(words)
	setVisible(t.fault, words != "")
	return true
}

// put goes to another table, as a step of undo; nil is the plain one.
func (t *capTable) put(table scenario.CapTable) {
	a := t.w.session.advanced
	a.table = table
	if err := t.w.session.SetAdvanced(a); err != nil {
		t.w.fail("use the cap table", err)
		return
	}
	t.w.session.Settle()
}

// refresh follows the session.
func (t *capTable) refresh() {
	s := t.w.session
	table, typed := s.CapTable(), s.advanced.table
	another := !(advanced{table: typed}).equal(advanced{table: t.typed})
	if another || !t.typing && !slices.Equal(table, t.shown) {
		t.fill(table)
	}
	t.about.SetWords(lang.L("One row for each class of shares. The highest rank is paid first. A class that participates takes its preference and then shares, up to its cap."))
	if typed == nil {
		t.about.SetWords(s.plainTableWords())
	}
	setVisible(t.plain, typed != nil)
	enable(t.add, len(t.rows) < mostClasses)
	for _, r := range t.rows {
		enable(r.remove, len(t.rows) > 1)
	}
	t.figure.refresh()
	names := t.payouts.show(payoutRows(table, s.Values()))
	if t.breaks.show(breakRows(table)) || names {
		t.reflow()
	}
}
