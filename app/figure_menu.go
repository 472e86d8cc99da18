package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dossier/app/widgets"
	"dossier/db/report"
)

// figureMenu is what can be done with a figure where it stands on its page.
func figureMenu(e *exhibit, f *widgets.FigureView) *fyne.Menu {
	m := stageMenu(e, f)
	present := fyne.NewMenuItem(lang.L("Present from here"), func() { e.w.presentFrom(e.key) })
	present.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyF5}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	if _, ok := e.w.session.Report().Figure(report.FigureID(e.key)); ok {
		m.Items = append(m.Items, fyne.NewMenuItem(lang.L("Note…"), func() { e.w.noteAt(report.Ref("figure:" + e.key)) }))
	}
	m.Items = append(m.Items, fyne.NewMenuItem(lang.L("Enlarge"), func() { e.w.enlarge(e) }), present)
	return m
}

// stageMenu is what can be done with a figure that is as large as it gets.
func stageMenu(e *exhibit, f *widgets.FigureView) *fyne.Menu {
	w := e.w
	image := fyne.NewMenuItem(lang.L("Copy image"), func() { w.copyFigure(e) })
	image.Disabled = w.copyImage == nil
	m := fyne.NewMenu("", fyne.NewMenuItem(lang.L("Show data"), func() { w.showData(e, f.Drawing()) }), image, fyne.NewMenuItemSeparator())
	for _, kind := range figureKinds() {
		m.Items = append(m.Items, fyne.NewMenuItem("Save as "+kind.label+"…", func() { w.saveFigure(e, kind) }))
	}
	return m
}

// giveMenu makes a menu come up wherever one is asked for over a figure.
func (e *exhibit) giveMenu(f *widgets.FigureView, menuOf func(*exhibit, *widgets.FigureView) *fyne.Menu) {
	f.OnMenu = func(at fyne.Position) {
		widget.ShowPopUpMenuAtPosition(menuOf(e, f), e.w.win.Canvas(), at)
	}
}

// menuButton opens the menu of a figure below itself, its right edge below its
// own.
func (e *exhibit) menuButton(f *widgets.FigureView, menuOf func(*exhibit, *widgets.FigureView) *fyne.Menu) *widgets.IconButton {
	b := widgets.NewIconButton(widgets.MoreIcon, "Menu of figure "+e.name, nil)
	b.OnTapped = func() {
		menu := widget.NewPopUpMenu(menuOf(e, f), e.w.win.Canvas())
		menu.ShowAtRelativePosition(fyne.NewPos(b.Size().Width-menu.MinSize().Width, b.Size().Height+2), b)
	}
	return b
}

// copyFigure puts the picture of a figure where other programs paste it from.
func (w *Window) copyFigure(e *exhibit) {
	png, err := e.png()
	if err == nil {
		err = w.copyImage(png)
	}
	if err != nil {
		w.fail("copy figure "+e.name, err)
		return
	}
	w.tell("Copied figure " + e.name + " as an image.")
}
