package app

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/assets"
	"dossier/charts/drawing"
	"dossier/db"
	"dossier/db/scenario"
)

// designSize is the window's size at the first start, in pixels at 100 %.
func designSize() fyne.Size { return fyne.NewSize(1280, 800) }

// A Window is Dossier's one window. Its methods belong to Fyne's goroutine.
type Window struct {
	app     fyne.App
	win     fyne.Window
	options Options

	lib      *db.DB // nil until the library is open
	keeper   *keeper
	settings map[string]string
	failed   error            // what Run returns
	now      func() time.Time // stamps what the reader saves
	start    func(func())     // runs what takes long; in its own goroutine unless a test says otherwise

	session *Session // nil until a report is open
	stop    func()   // ends listening to the session
	route   Route
	history history
	page    page
	frame   *frame
	theme   *widgets.Theme
	menu    *menu
	busy    context.CancelFunc // stops the report being opened; nil: none
	views   map[string]string  // how each figure was last looked at, by the exhibit's key
	stages  []*stage           // what lies over the page, the topmost last
	boxes   []*box             // what asks for something, over page and stages
	picking dialog.Dialog      // picks a file or folder, in front of all; nil: none

	copyImage func(png []byte) error // puts a picture on the system's clipboard; nil: cannot
}

// New prepares the window. Nothing is read or shown before [Window.Run].
func New(a fyne.App, o Options) *Window {
	w := &Window{app: a, options: o, settings: map[string]string{}, views: map[string]string{}, stop: func() {}, now: time.Now, start: func(f func()) { go f() }}
	a.SetIcon(fyne.NewStaticResource("dossier.png", assets.Icon()))
	if err := speak(); err != nil {
		fyne.LogError("the window's words", err) // a fault of the build: English stands in the code as well
	}
	w.keeper = newKeeper(func(err error) { fyne.Do(func() { w.notKept(err) }) })
	w.setTheme(o.Dark, 1)
	w.win = a.NewWindow("Dossier")
	w.frame = newFrame(w)
	w.menu = newMenu(w)
	w.win.SetMainMenu(w.menu.main)
	w.win.SetMaster()
	w.win.SetPadded(false)
	w.win.Resize(designSize())
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 {
			w.openDropped(files[0].Path())
		}
	})
	w.addShortcuts()
	return w
}

// begin shows the report the window was started for, or why it cannot.
func (w *Window) begin(o opened, err error) {
	switch {
	case w.lib == nil || errors.Is(err, db.ErrNotFound):
		w.failed = err
		w.app.Quit()
	case err != nil:
		w.showProblems(w.options.Package, err)
	default:
		w.showReport(o)
		w.frame.hint(w.setting(hintSetting) == "")
	}
}

// showReport makes a report the one the window is about.
func (w *Window) showReport(o opened) {
	record := func(key string, write func(context.Context, *db.DB) error) {
		w.keeper.keep(key, func(ctx context.Context) error { return write(ctx, w.lib) })
	}
	w.keepSeen() // of the report left
	session, err := NewSession(o.report, record)
	if err != nil {
		w.showProblems(string(o.report.ID), err)
		return
	}
	w.stop()
	w.clearStages()
	session.judged = o.judged
	session.before = o.seen
	w.session, w.history, w.views = session, history{}, map[string]string{}
	w.takeReadings(o)
	w.restoreScenario(o)
	w.stop = session.OnChange(w.scenarioMoved)
	w.keepSetting(reportSetting, string(o.report.ID))
	w.win.SetTitle(o.report.Subject + " – Dossier")
	w.frame.setReport()
	w.menu.setShelf(o.shelf)

	place := o.place
	if w.options.Page != "" {
		place, w.options.Page = w.options.Page, ""
	}
	w.put(visit{route: parseRoute(o.report, place)})
}

// restoreScenario takes up what the reader was working on, then what the
// command line asks for. Inputs that no longer fit this version are left.
func (w *Window) restoreScenario(o opened) {
	if !w.session.HasScenarios() {
		return
	}
	if o.working != nil {
		set, err := scenario.Decode(o.report, o.working)
		if err == nil {
			err = w.session.Restore(set)
		}
		if err != nil {
			w.frame.say(lang.L("Your last scenario does not fit this version of the report; the report's own is shown."))
		}
	}
	if err := w.session.RestoreAdvanced(o.advanced); err != nil {
		w.frame.say("What was last set under Advanced cannot be used, so it starts plain: " + err.Error() + ".")
	}
	if len(w.options.Set) == 0 {
		return
	}
	set, err := scenario.ParseAll(o.report, w.session.Values().Set, w.options.Set)
	if err == nil {
		err = w.session.PutSet(set)
	}
	if err != nil {
		w.fail("set the scenario", err)
	}
	w.options.Set = nil
}

// scenarioMoved follows the session.
func (w *Window) scenarioMoved() {
	w.frame.refreshView()
	w.menu.refresh()
	if w.page != nil {
		w.page.refresh()
	}
	for _, s := range w.stages {
		s.refresh()
	}
}

// tell says a line where the reader looks: on the stage in front, or at the
// foot of the page.
func (w *Window) tell(words string) {
	if s := w.top(); s != nil {
		s.say(words)
		return
	}
	w.frame.say(words)
}

func (w *Window) palette() drawing.Theme { return w.theme.Palette() }
