package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/charts/drawing"
)

// Sizes of the frame in pixels.
const (
	barHeight    = 44
	sidebarWidth = 232
	drawerWidth  = 304
)

// frame is everything around the page: the bar above, the sidebar, the drawer
// over the page's right margin, and a line for what the program has to say.
type frame struct {
	w *Window

	bar     *fyne.Container
	rule    *widgets.Hairline
	title   *widgets.Sentence
	view    *widgets.Sentence
	backTo  *widgets.IconButton
	onward  *widgets.IconButton
	nav     *sidebar
	page    *fyne.Container
	drawer  *drawer
	message *fyne.Container
	away    *widgets.IconButton // of the message
	hinting bool                // the message is a first start's
	passing bool                // it goes with the page it was said on
	root    *fyne.Container
}

func newFrame(w *Window) *frame {
	f := &frame{w: w}
	f.backTo = widgets.NewIconButton(widgets.BackIcon, lang.L("Back"), w.back)
	f.onward = widgets.NewIconButton(widgets.ForwardIcon, lang.L("Forward"), w.forward)
	f.title = widgets.NewText("", widgets.BodyStyle())
	f.title.MaxLines = 1
	f.view = widgets.NewText("", widgets.NoteStyle())
	f.view.MaxLines = 1
	f.view.Align = fyne.TextAlignTrailing
	export := widgets.NewPrimaryButton(lang.L("Export PDF"), func() { w.showExport() })
	search := widgets.NewSearchButton(lang.L("Search claims, tables, prose…"), "Ctrl K", w.showSearch)
	f.bar = container.New(barLayout{f.backTo, f.onward, f.title, search, f.view, export}, f.backTo, f.onward, f.title, search, f.view, export)
	f.rule = widgets.NewHairline()
	f.nav = newSidebar(w)
	f.page = container.NewStack()
	f.drawer = newDrawer(w)
	f.message = container.NewStack()
	f.message.Hide()
	// In this order Tab walks them: what was gone to comes first.
	f.root = container.New(&frameLayout{f}, f.page, f.drawer.object(), f.message, f.nav.object(), f.bar, f.rule)
	f.drawer.stand = f.root.Refresh
	f.w.win.SetContent(f.root)
	return f
}

// frameLayout places the parts. The drawer lies over the page, so that opening
// it never reflows what is being read.
type frameLayout struct{ f *frame }

func (l *frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(900, 560) }

func (l *frameLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f := l.f
	scale := f.w.theme.Scale()
	bar, side := barHeight*scale, sidebarWidth*scale
	place(f.bar, 0, 0, size.Width, bar)
	place(f.rule, 0, bar, size.Width, 1)
	top := bar + 1
	place(f.nav.object(), 0, top, side, size.Height-top)
	foot := float32(0) // the message takes its room from the page
	if f.message.Visible() {
		foot = f.message.MinSize().Height
	}
	wide := min(drawerWidth*scale, size.Width-side)
	room := size.Width - side
	if p, ok := f.w.page.(besideDrawer); ok {
		p.besideDrawer(f.drawer.object().Visible())
		if f.drawer.object().Visible() {
			room -= wide
		}
	}
	place(f.page, side, top, room, size.Height-top-foot)
	place(f.drawer.object(), size.Width-wide, top, wide, size.Height-top-foot)
	place(f.message, side, size.Height-foot, size.Width-side, foot)
}

// barLayout is the bar above: way back, what is open, whose view, export.
type barLayout struct {
	back, onward, title, search, view, export fyne.CanvasObject
}

func (l barLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(600, barHeight) }

func (l barLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const edge, gap = 12, 6
	x := float32(edge)
	left := func(o fyne.CanvasObject, width, height float32) {
		o.Resize(fyne.NewSize(width, height))
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		x += width + gap
	}
	for _, o := range []fyne.CanvasObject{l.back, l.onward} {
		m := o.MinSize()
		left(o, m.Width, m.Height)
	}
	button := l.export.MinSize()
	room := size.Width - x - edge - button.Width - 2*gap
	wide := min(room*0.34, 320)
	rest := room - wide - 2*gap
	left(l.title, rest*0.62, heightFor(l.title, rest*0.62))
	left(l.search, wide, l.search.MinSize().Height)
	left(l.view, rest*0.38, heightFor(l.view, rest*0.38))
	x += gap
	left(l.export, button.Width, button.Height)
}

// heightFor is the height an object wants at a width.
func heightFor(o fyne.CanvasObject, width float32) float32 {
	if h, ok := o.(interface{ HeightForWidth(float32) float32 }); ok {
		return h.HeightForWidth(width)
	}
	return o.MinSize().Height
}

// setReport shows what is open.
func (f *frame) setReport() {
	r := f.w.session.Report()
	f.title.SetText(bold(r.Subject).then(fmt.Sprintf(" · %s · as of %s · v%s", r.Stage, r.AsOf.Format("2006-01-02"), r.Version)).text())
	f.nav.setReport(r)
	f.drawer.hide()
	f.refreshView()
}

// refreshView says whose scenario is shown.
func (f *frame) refreshView() {
	s := f.w.session
	switch {
	case s == nil || !s.HasScenarios():
		f.view.SetWords("")
	case s.Changed():
		if v, ok := s.Shown(); ok {
			f.view.SetText(plain("View: ").bold(v.Name).then(" by " + v.Author).text())
			return
		}
		f.view.SetText(plain("View: ").bold("my view, " + countOf(s.changes(), "change")).text())
	default:
		f.view.SetText(plain("View: ").bold("report’s own").text())
	}
}

// relook builds anew what was made with colours of the look before.
func (f *frame) relook() {
	if f.w.session == nil {
		return
	}
	f.nav.setReport(f.w.session.Report())
	f.drawer.refresh()
	f.say("")
}

// setPage shows a page.
func (f *frame) setPage(o fyne.CanvasObject) {
	f.page.Objects = []fyne.CanvasObject{o}
	f.page.Refresh()
}

// refreshNav shows where the reader is.
func (f *frame) refreshNav() {
	f.nav.mark(f.w.route)
	enable(f.backTo, len(f.w.history.past) > 0)
	enable(f.onward, len(f.w.history.future) > 0)
}

func enable(o fyne.Disableable, on bool) {
	if on {
		o.Enable()
	} else {
		o.Disable()
	}
}

// hint shows the one line a first start gets, until it is dismissed.
func (f *frame) hint(on bool) {
	if !on {
		return
	}
	f.say(lang.L("Click any number to see why we believe it."))
	f.hinting = true
}

// learnt takes the first start's line away once it has been followed.
func (f *frame) learnt() {
	if f.hinting {
		f.dismiss()
	}
}

// say shows a line at the foot of the page, until the reader goes elsewhere; ""
// takes it away.
func (f *frame) say(words string) {
	f.tell(words, widgets.Ink)
	f.passing = true
}

// pass takes away what was said on the page left; a warning and a first
// start's line stay.
func (f *frame) pass() {
	if f.passing && !f.hinting && f.message.Visible() {
		f.say("")
	}
}

// warn shows a line that must not be missed.
func (f *frame) warn(words string) { f.tell(words, widgets.Warning) }

func (f *frame) tell(words string, tone widgets.Tone) {
	f.hinting, f.passing = false, false
	if words == "" {
		f.message.Hide()
		f.root.Refresh()
		return
	}
	text := widgets.NewText(words, widgets.BodyStyle().With(tone))
	f.away = widgets.NewIconButton(widgets.CloseIcon, lang.L("Dismiss"), f.dismiss)
	line := widgets.NewInset(8, 16, 8, 40, widgets.NewColumns(12, []float32{1, -26}, text, f.away))
	ground := newGround(f.w, func(p drawing.Theme) drawing.Color { return p.Tint })
	f.message.Objects = []fyne.CanvasObject{ground, line}
	f.message.Show()
	f.message.Refresh()
	f.root.Refresh()
}

// dismiss takes the line at the foot away; a first start's does not come back.
func (f *frame) dismiss() {
	if f.message.Visible() {
		f.w.keepSetting(hintSetting, "yes")
		f.say("")
	}
}

// newGround is a rectangle in a colour of the theme now in use.
func newGround(w *Window, pick func(drawing.Theme) drawing.Color) *canvas.Rectangle {
	return canvas.NewRectangle(pick(w.palette()))
}
