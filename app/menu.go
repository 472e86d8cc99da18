package app

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"

	"dossier/app/widgets"
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
	m.export = item("Export PDF…", fyne.KeyE, ctrl, w.showExport)
	m.shelf = fyne.NewMenuItem("Reports in the library", nil)
	m.shelf.ChildMenu = fyne.NewMenu("")
	m.again = item("Export as last time", fyne.KeyF6, 0, w.exportAgain)
	m.undo = item("Undo", fyne.KeyZ, ctrl, w.undo)
	m.redo = item("Redo", fyne.KeyZ, ctrl|shift, w.redo)
	m.report = item("Back to the report’s scenario", fyne.KeyR, ctrl, w.backToReport)
	m.save = item("Save as my view…", fyne.KeyS, ctrl, w.showSaveView)
	m.takeView = item("Open a colleague’s view…", fyne.KeyI, ctrl, w.chooseViewFile)
	m.committee = item("Committee", fyne.KeyM, ctrl|shift, func() { w.goTo(Route{Page: CommitteePage}) })
	m.back = item("Back", fyne.KeyLeft, alt, w.back)
	m.forward = item("Forward", fyne.KeyRight, alt, w.forward)
	m.scenarios = item("Scenarios", fyne.KeyG, ctrl, func() { w.goTo(Route{Page: ScenariosPage}) })
	m.present = item("Present", fyne.KeyF5, 0, w.present)
	quit := item("Quit", fyne.KeyQ, ctrl, func() { w.win.Close() })
	quit.IsQuit = true
	for n := 1; n <= 9; n++ {
		key := fyne.KeyName(fmt.Sprint(n))
		m.chapters = append(m.chapters, item(fmt.Sprintf("Chapter %d", n), key, ctrl, func() { w.goToChapter(n) }))
	}
	goTo := fyne.NewMenu("Go", append([]*fyne.MenuItem{
		item("Search…", fyne.KeyK, ctrl, w.showSearch),
		m.back, m.forward, fyne.NewMenuItemSeparator(),
		item("Cover", fyne.Key0, ctrl, func() { w.goTo(Route{Page: CoverPage}) }),
		item("Brief", fyne.KeyB, ctrl, func() { w.goTo(Route{Page: BriefPage}) }),
		item("Summary", fyne.KeyS, ctrl|shift, func() { w.goTo(Route{Page: SummaryPage}) }),
		m.scenarios, m.committee,
		item("Evidence", fyne.KeyE, ctrl|shift, func() { w.goTo(Route{Page: EvidencePage}) }),
		item("My notes", fyne.KeyN, ctrl|shift, func() { w.goTo(Route{Page: NotesPage}) }), fyne.NewMenuItemSeparator(),
	}, m.chapters...)...)
	note := item("Note on what is in view…", fyne.KeyN, ctrl, w.noteHere)
	read := item("Mark the section as read", fyne.KeyM, ctrl, w.readHere)
	m.main = fyne.NewMainMenu(
		fyne.NewMenu("File",
			item("Open a .dossier file…", fyne.KeyO, ctrl, w.chooseFile),
			item("Open a report folder…", fyne.KeyO, ctrl|shift, w.chooseFolder),
			m.shelf, m.takeView, fyne.NewMenuItemSeparator(), m.export, m.again, fyne.NewMenuItemSeparator(), quit),
		fyne.NewMenu("Edit", m.undo, m.redo, fyne.NewMenuItemSeparator(), m.report, m.save, fyne.NewMenuItemSeparator(), note, read),
		fyne.NewMenu("View", m.present, fyne.NewMenuItemSeparator(),
			item("Light or dark", fyne.KeyD, ctrl, w.toggleDark),
			item("Larger text", fyne.KeyEqual, ctrl, func() { w.stepScale(0.125) }),
			item("Smaller text", fyne.KeyMinus, ctrl, func() { w.stepScale(-0.125) })),
		goTo,
		fyne.NewMenu("Help",
			item("Shortcuts", fyne.KeyF1, 0, w.showShortcuts),
			fyne.NewMenuItem("About Dossier", w.showAbout)),
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

// showShortcuts lists every shortcut.
func (w *Window) showShortcuts() {
	var rows []fyne.CanvasObject
	for _, m := range w.menu.main.Items {
		rows = append(rows, widgets.NewSectionLabel(m.Label))
		for _, i := range m.Items {
			if s, ok := i.Shortcut.(*desktop.CustomShortcut); ok && !strings.HasPrefix(i.Label, "Chapter ") {
				rows = append(rows, shortcutRow([2]string{i.Label, keys(s)}))
			}
		}
	}
	rows = append(rows, widgets.NewSectionLabel("Reading"))
	for _, r := range [][2]string{
		{"Next citation, slider or button", "Tab"},
		{"Open it", "Enter"},
		{"Move a slider", "Arrows"},
		{"Move it five steps", "Shift Arrows"},
		{"Scroll", "Arrows, Page Up, Page Down"},
		{"Close the drawer", "Esc"},
		{"The brief, while nothing is typed", "B"},
		{"Note on what is in view", "N"},
		{"Section in view is read, or not", "R"},
	} {
		rows = append(rows, shortcutRow(r))
	}
	rows = append(rows, widgets.NewSectionLabel("Figures"))
	for _, r := range [][2]string{
		{"Next mark of a figure", "Arrows"},
		{"Open what is behind a mark", "Enter"},
		{"Menu of a figure", "Menu, Shift F10"},
		{"Presenting: next, previous", "Arrows, Space, Page Up"},
		{"Presenting: first, last", "Home, End"},
		{"The other view of a figure", "V"},
		{"Leave", "Esc"},
	} {
		rows = append(rows, shortcutRow(r))
	}
	d := dialog.NewCustom("Shortcuts", "Close", widgets.NewPage(widgets.NewColumn(4, rows...)), w.win)
	d.Resize(fyne.NewSize(460, 600))
	d.Show()
}

// shortcutRow is what a key does, and the key.
func shortcutRow(r [2]string) fyne.CanvasObject {
	return widgets.NewColumns(24, []float32{1, -150},
		widgets.NewText(r[0], widgets.BodyStyle()), widgets.NewText(r[1], widgets.BodyStyle().With(widgets.Muted)))
}

func keys(s *desktop.CustomShortcut) string {
	var parts []string
	if s.Modifier&ctrl != 0 {
		parts = append(parts, "Ctrl")
	}
	if s.Modifier&alt != 0 {
		parts = append(parts, "Alt")
	}
	if s.Modifier&shift != 0 {
		parts = append(parts, "Shift")
	}
	return strings.Join(append(parts, string(s.KeyName)), " ")
}

// showAbout says what this is and under which terms.
func (w *Window) showAbout() {
	about := widgets.NewColumn(10,
		widgets.NewText("Dossier reads an investment diligence report offline. Nothing leaves this machine.", widgets.BodyStyle()),
		widgets.NewText("MIT licence. With Fyne (BSD), SQLite (public domain, as modernc.org/sqlite, BSD), fpdf (MIT), go-chart (MIT), goldmark (MIT), go-toml (MIT), Gonum (BSD). Source Sans 3 and Source Serif 4 under the SIL Open Font Licence, DejaVu Sans under its own.", widgets.NoteStyle()))
	d := dialog.NewCustom("About Dossier", "Close", about, w.win)
	d.Resize(fyne.NewSize(460, 240))
	d.Show()
}
