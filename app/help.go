package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
)

// Sizes of the help's boxes at 100 % text, in pixels.
const (
	shortcutsWidth  = 1080
	shortcutsHeight = 640
	aboutWidth      = 520
	keyWidth        = 124
)

// keyGroup is a heading of the shortcut sheet and its rows: what is done, and
// the key.
type keyGroup struct {
	name string
	rows [][2]string
}

// handKeys are the keys that are no menu item's.
func handKeys() []keyGroup {
	return []keyGroup{
		{"While nothing is typed", [][2]string{
			{"The brief", "B"},
			{"Note on what is in view", "N"},
			{"Mark the section as read", "R"},
			{"Scroll", "Arrows, Space"},
			{"Scroll a screen", "Page Up, Down"},
			{"Begin, end", "Home, End"},
			{"Close what is in front", "Esc"},
		}},
		{"Moving about", [][2]string{
			{"Next chip, slider, button", "Tab"},
			{"The one before", "Shift Tab"},
			{"Open it, press it", "Enter"},
			{"Move a slider", "Arrows"},
			{"Move it five steps", "Shift Arrows"},
			{"Row of a table: open", "Arrows, Enter"},
			{"Row of a table: its claims", "Space"},
			{"Save a note", "Shift Enter"},
			{"The menu", "Alt, then arrows"},
		}},
		{"Figures", [][2]string{
			{"Next mark of a figure", "Arrows"},
			{"What is behind a mark", "Enter"},
			{"Menu of a figure", "Menu, Shift F10"},
			{"The other view of a figure", "V"},
			{"Presenting: next, previous", "Arrows, Space"},
			{"Presenting: first, last", "Home, End"},
		}},
	}
}

// menuKeys are the menu's items and their keys, as the menu has them.
func (m *menu) menuKeys() []keyGroup {
	var groups []keyGroup
	for _, sub := range m.main.Items {
		g := keyGroup{name: sub.Label}
		chapters := false
		for _, i := range sub.Items {
			s, ok := i.Shortcut.(*desktop.CustomShortcut)
			switch {
			case !ok:
			case len(s.KeyName) == 1 && s.KeyName >= fyne.Key1 && s.KeyName <= fyne.Key9:
				chapters = true
			default:
				g.rows = append(g.rows, [2]string{i.Label, keys(s)})
			}
		}
		if chapters {
			g.rows = append(g.rows, [2]string{"A chapter", "Ctrl 1 to 9"})
		}
		groups = append(groups, g)
	}
	return groups
}

// showShortcuts lists every shortcut, all of them at once where the window is
// large enough.
func (w *Window) showShortcuts() {
	if w.box() != nil {
		return
	}
	groups := append(w.menu.menuKeys(), handKeys()...)
	var columns [3][]fyne.CanvasObject
	for i, g := range groups { // set so that the columns are about as high
		at := []int{0, 0, 0, 1, 2, 2, 2, 1}[min(i, 7)]
		if len(columns[at]) > 0 {
			columns[at] = append(columns[at], gap(10))
		}
		columns[at] = append(columns[at], widgets.NewSectionLabel(g.name), gap(2))
		for _, r := range g.rows {
			columns[at] = append(columns[at], shortcutRow(w, r))
		}
	}
	least := 760 * w.theme.Scale()
	all := widgets.NewBeside(least, 30, nil, widgets.NewColumn(3, columns[0]...), widgets.NewColumn(3, columns[1]...), widgets.NewColumn(3, columns[2]...))
	w.explain(lang.L("Shortcuts"), shortcutsWidth, shortcutsHeight, widgets.NewPage(widgets.NewInset(0, 14, 0, 0, all)))
}

// explain opens a box that only says something.
func (w *Window) explain(title string, wide, tall float32, body fyne.CanvasObject) {
	b := newBox(w, wide)
	b.tall = tall
	done := widgets.NewPrimaryButton(lang.L("Close"), b.close)
	b.show(container.NewBorder(
		widgets.NewInset(0, 0, 10, 0, widgets.NewText(title, widgets.HeadingStyle(3))),
		widgets.NewInset(10, 0, 0, 0, buttonRow(done)), nil, nil, body), done)
}

// shortcutRow is what a key does, and the key.
func shortcutRow(w *Window, r [2]string) fyne.CanvasObject {
	return widgets.NewColumns(8, []float32{1, -keyWidth * w.theme.Scale()},
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
	rows := []fyne.CanvasObject{
		widgets.NewText(lang.L("Dossier reads an investment diligence report offline. Nothing leaves this machine."), widgets.BodyStyle()),
		gap(8), widgets.NewText(lang.L("Dossier is under the MIT licence. It is made with:"), widgets.BodyStyle()), gap(4),
	}
	for _, l := range libraries() {
		rows = append(rows, widgets.NewColumns(12, []float32{1, 1.1},
			widgets.NewText(l.name, widgets.NoteStyle()), widgets.NewText(l.licence, widgets.NoteStyle().With(widgets.Muted))))
	}
	const tall = 520
	w.explain(lang.L("About Dossier"), aboutWidth, tall, widgets.NewPage(widgets.NewInset(0, 14, 0, 0, widgets.NewColumn(3, rows...))))
}
