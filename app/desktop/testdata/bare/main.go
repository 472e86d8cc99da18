// Bare is the smallest window Fyne makes with something to read in it: what
// Dossier's own start and memory are held against.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

func main() {
	a := app.NewWithID("app.dossier.bare")
	a.Settings().SetTheme(theme.LightTheme())
	w := a.NewWindow("bare")
	w.SetContent(widget.NewLabel("A window with nothing in it but these words, which say that it can be read."))
	w.Resize(fyne.NewSize(1280, 800))
	w.ShowAndRun()
}
