package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/charts/drawing"
)

// figureFace is one figure as large as a stage has room for: what it shows
// above it, what it rests on below. Presented, it is one of several.
type figureFace struct {
	w    *Window
	show []*exhibit // to walk through; one when enlarged
	at   int        // of show

	presented bool
	leave     func() // closes the stage

	outer *fyne.Container // holds the parts of the exhibit shown
	parts figureParts
	fit   func() // keeps the choice of views right
	laid  figureFit
}

// figureParts are the objects of one exhibit on a stage.
type figureParts struct {
	place, title, caption, note, count *widgets.Sentence
	view                               *widgets.FigureView
	choice                             fyne.CanvasObject // nil: one view
	menu, close                        *widgets.IconButton
	before, after                      *widgets.IconButton // nil: not presented
	way                                *wayBar             // nil: not presented
}

func newFigureFace(w *Window, show []*exhibit, at int, presented bool) *figureFace {
	f := &figureFace{w: w, show: show, at: at, presented: presented, outer: container.NewStack()}
	f.build()
	return f
}

func (f *figureFace) object() fyne.CanvasObject { return f.outer }

func (f *figureFace) exhibit() *exhibit { return f.show[f.at] }

// build makes the parts of the exhibit anew.
func (f *figureFace) build() {
	e, p := f.exhibit(), figureParts{}
	p.place = heading("")
	p.title = f.w.sentence(nil, widgets.HeadingStyle(2))
	p.title.MaxLines = 3
	p.caption = f.w.sentence(e.caption, widgets.NoteStyle())
	p.caption.MaxLines = 2
	p.note = f.w.sentence(e.note, widgets.NoteStyle())
	p.note.MaxLines = 2
	f.laid = figureFit{}
	p.view = widgets.NewFigureView(func(float64) (*drawing.Drawing, error) { return e.drawing(f.laid.width) })
	p.view.OnMark = f.w.mark
	p.view.OnHeight = f.relayout
	e.giveMenu(p.view, stageMenu)
	p.choice, f.fit = e.choice()
	p.menu = e.menuButton(p.view, stageMenu)
	p.close = widgets.NewIconButton(widgets.CloseIcon, lang.L("Close the figure"), func() { f.leave() })
	objects := []fyne.CanvasObject{p.place, p.title, p.caption, p.note, p.view, p.menu, p.close}
	if p.choice != nil {
		objects = append(objects, p.choice)
	}
	if f.presented {
		p.before = widgets.NewIconButton(widgets.BackIcon, lang.L("Figure before"), func() { f.walk(f.at - 1) })
		p.after = widgets.NewIconButton(widgets.ForwardIcon, lang.L("Next figure"), func() { f.walk(f.at + 1) })
		enable(p.before, f.at > 0)
		enable(p.after, f.at < len(f.show)-1)
		p.count = heading(fmt.Sprintf("%d of %d", f.at+1, len(f.show)))
		p.count.Align = fyne.TextAlignCenter
		p.way = newWayBar(f.w, f.at+1, len(f.show))
		objects = append(objects, p.before, p.count, p.after, p.way)
	}
	f.parts = p
	f.words()
	f.outer.Objects = []fyne.CanvasObject{container.New(&figureFaceLayout{f: f}, objects...)}
	f.outer.Refresh()
}

// words says what follows the scenario.
func (f *figureFace) words() {
	e, r := f.exhibit(), f.w.session.Report()
	f.parts.title.SetText(e.title())
	where := bold(r.Subject).then(" · " + e.place + " · " + e.label)
	if e.follows() {
		where = where.then(" · ").bold("my view, " + countOf(f.w.session.changes(), "change"))
	}
	f.parts.place.SetText(where.text())
}

// refresh implements face.
func (f *figureFace) refresh() {
	f.words()
	f.fit()
	f.relayout()
	f.parts.view.Refresh()
}

// relook implements face.
func (f *figureFace) relook() { f.build() }

// relayout fits the figure anew: it may need another height.
func (f *figureFace) relayout() {
	f.laid = figureFit{}
	f.outer.Objects[0].Refresh()
}

// walk shows another figure, if there is one.
func (f *figureFace) walk(to int) {
	if to = max(min(to, len(f.show)-1), 0); to != f.at {
		f.at = to
		f.build()
		// A mark or a chip that had the keyboard is gone.
		if s := f.w.top(); s != nil {
			f.w.win.Canvas().Focus(s)
		}
	}
}

// key implements face.
func (f *figureFace) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyV:
		if e := f.exhibit(); len(e.views) > 1 {
			e.setView((e.viewIndex() + 1) % len(e.views))
		}
		return true
	case desktop.KeyMenu:
		f.parts.menu.OnTapped()
		return true
	default: // for the presentation, if this is one
	}
	if !f.presented {
		return false
	}
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown, fyne.KeySpace, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter:
		f.walk(f.at + 1)
	case fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp, fyne.KeyBackspace:
		f.walk(f.at - 1)
	case fyne.KeyHome:
		f.walk(0)
	case fyne.KeyEnd:
		f.walk(len(f.show) - 1)
	default:
		return false
	}
	return true
}

// ground implements face.
func (f *figureFace) ground(p drawing.Theme) drawing.Color { return p.Paper }

// label implements face: what is shown, and which of how many it is.
func (f *figureFace) label() string {
	said := f.exhibit().name + ": " + f.parts.title.Text.Plain()
	if f.presented {
		return fmt.Sprintf("figure %d of %d, %s", f.at+1, len(f.show), said)
	}
	return "figure " + said
}
