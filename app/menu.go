package app

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"dossier/db"
)

// menu holds every action of the window, each with its shortcut. Shortcuts of
// menu items work while a field has the keyboard; a window's own would not.
type menu struct {
	w    *Window
	main *fyne.MainMenu

	undo, redo, report, save, takeView, shelf                   *fyne.MenuItem
	back, forward, export, again, scenarios, committee, present *fyne.MenuItem
	chapters                                                    []*fyne.MenuItem
}

const (
	ctrl  = fyne.KeyModifierShortcutDefault
	alt   = fyne.KeyModifierAlt
	shift = fyne.KeyModifierShift
)

func newMenu(w *Window) *menu {
	m := &menu{w: w}
	m.export = item(lang.L("Export PDF…"), fyne.KeyE, ctrl, w.showExport)
	m.shelf = fyne.NewMenuItem(lang.L("Reports in the library"), nil)
	m.shelf.ChildMenu = fyne.NewMenu("")
	m.again = item(lang.L("Export as last time"), fyne.KeyF6, 0, w.exportAgain)
	m.undo = item(lang.L("Undo"), fyne.KeyZ, ctrl, w.undo)
	m.redo = item(lang.L("Redo"), fyne.KeyZ, ctrl|shift, w.redo)
	m.report = item(lang.L("Back to the report’s scenario"), fyne.KeyR, ctrl, w.backToReport)
	m.save = item(lang.L("Save as my view…"), fyne.KeyS, ctrl, w.showSaveView)
	m.takeView = item(lang.L("Open a colleague’s view…"), fyne.KeyI, ctrl, w.chooseViewFile)
	m.committee = item(lang.L("Committee"), fyne.KeyM, ctrl|shift, func() { w.goTo(Route{Page: CommitteePage}) })
	m.back = item(lang.L("Back"), fyne.KeyLeft, alt, w.back)
	m.forward = item(lang.L("Forward"), fyne.KeyRight, alt, w.forward)
	m.scenarios = item(lang.L("Scenarios"), fyne.KeyG, ctrl, func() { w.goTo(Route{Page: ScenariosPage}) })
	m.present = item(lang.L("Present"), fyne.KeyF5, 0, w.present)
	quit := item(lang.L("Quit"), fyne.KeyQ, ctrl, func() { w.win.Close() })
	quit.IsQuit = true
	for n := 1; n <= 9; n++ {
		key := fyne.KeyName(fmt.Sprint(n))
		m.chapters = append(m.chapters, item(fmt.Sprintf("Chapter %d", n), key, ctrl, func() { w.goToChapter(n) }))
	}
	goTo := fyne.NewMenu(lang.L("Go"), append([]*fyne.MenuItem{
		item(lang.L("Search…"), fyne.KeyK, ctrl, w.showSearch),
		item(lang.L("Into the open evidence"), fyne.KeyJ, ctrl, w.intoDrawer),
		m.back, m.forward, fyne.NewMenuItemSeparator(),
		item(lang.L("Cover"), fyne.Key0, ctrl, func() { w.goTo(Route{Page: CoverPage}) }),
		item(lang.L("Brief"), fyne.KeyB, ctrl, func() { w.goTo(Route{Page: BriefPage}) }),
		item(lang.L("Summary"), fyne.KeyS, ctrl|shift, func() { w.goTo(Route{Page: SummaryPage}) }),
		m.scenarios, m.committee,
		item(lang.L("Evidence"), fyne.KeyE, ctrl|shift, func() { w.goTo(Route{Page: EvidencePage}) }),
		item(lang.L("My notes"), fyne.KeyN, ctrl|shift, func() { w.goTo(Route{Page: NotesPage}) }), fyne.NewMenuItemSeparator(),
	}, m.chapters...)...)
	note := item(lang.L("Note on what is in view…"), fyne.KeyN, ctrl, w.noteHere)
	read := item(lang.L("Mark the section as read"), fyne.KeyM, ctrl, w.readHere)
	m.main = fyne.NewMainMenu(
		fyne.NewMenu(lang.L("File"), item(lang.L("Open a .dossier file…"), fyne.KeyO, ctrl, w.chooseFile),
			item(lang.L("Open a report folder…"), fyne.KeyO, ctrl|shift, w.chooseFolder),
			m.shelf, m.takeView, fyne.NewMenuItemSeparator(), m.export, m.again, fyne.NewMenuItemSeparator(), quit),
		fyne.NewMenu(lang.L("Edit"), m.undo, m.redo, fyne.NewMenuItemSeparator(), m.report, m.save, fyne.NewMenuItemSeparator(), note, read),
		fyne.NewMenu(lang.L("View"), m.present, fyne.NewMenuItemSeparator(),
			item(lang.L("Light or dark"), fyne.KeyD, ctrl, w.toggleDark),
			item(lang.L("Larger text"), fyne.KeyEqual, ctrl, func() { w.stepScale(0.125) }),
			item(lang.L("Smaller text"), fyne.KeyMinus, ctrl, func() { w.stepScale(-0.125) })),
		goTo,
		fyne.NewMenu(lang.L("Help"), item(lang.L("Shortcuts"), fyne.KeyF1, 0, w.showShortcuts),
			fyne.NewMenuItem(lang.L("About Dossier"), w.showAbout)),
	)
	return m
}

func item(label string, key fyne.KeyName, mod fyne.KeyModifier, do func()) *fyne.MenuItem {
	i := fyne.NewMenuItem(label, do)
	i.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: mod}
	return i
}

// setShelf lists the reports of the library.
func (m *menu) setShelf(entries []db.Entry) {
	m.shelf.ChildMenu.Items = nil
	for _, e := range entries {
		label := e.Subject + " · as of " + e.AsOf.Format(time.DateOnly) + " · v" + e.Version
		m.shelf.ChildMenu.Items = append(m.shelf.ChildMenu.Items, fyne.NewMenuItem(label, func() { m.w.openShelved(e) }))
	}
}

// refresh greys what cannot be done now and names the report's chapters.
func (m *menu) refresh() {
	s := m.w.session
	open := s != nil
	weigh := open && s.HasScenarios()
	m.undo.Disabled = !weigh || !s.CanUndo()
	m.redo.Disabled = !weigh || !s.CanRedo()
	m.report.Disabled = !weigh || !s.Changed()
	m.scenarios.Disabled = !weigh
	m.save.Disabled = !weigh
	m.takeView.Disabled = !weigh
	m.committee.Disabled = !open
	m.export.Disabled, m.again.Disabled = !open, !open
	m.present.Disabled = !open || m.w.page == nil
	m.back.Disabled = len(m.w.history.past) == 0
	m.forward.Disabled = len(m.w.history.future) == 0
	for i, c := range m.chapters {
		c.Disabled = true
		if open {
			if ch, ok := s.Report().Chapter(i + 1); ok {
				c.Disabled, c.Label = false, fmt.Sprintf("%d  %s", ch.Number, ch.Title)
			}
		}
	}
	m.main.Refresh()
}

// goToChapter shows a chapter, if the report has it.
func (w *Window) goToChapter(n int) {
	if w.session == nil {
		return
	}
	if _, ok := w.session.Report().Chapter(n); ok {
		w.goTo(Route{Page: ChapterPage, Chapter: n})
	}
}

// addShortcuts adds the keys that are no menu item's.
func (w *Window) addShortcuts() {
	w.win.Canvas().SetOnTypedKey(w.typedKey)
	w.win.Canvas().SetOnTypedRune(w.typedRune)
	w.win.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyPlus, Modifier: ctrl},
		func(fyne.Shortcut) { w.stepScale(0.125) })
}
