//go:build cgo

package desktop

import (
	"os"
	"runtime"

	fyneapp "fyne.io/fyne/v2/app"

	"dossier/app"
)

// id is how the system knows the program: its settings folder, its icon.
const id = "app.dossier.Dossier"

// Open shows the window and returns when it is closed. It must be called on
// the main goroutine. The error is the db package's when the library cannot be
// had, or says that there is no display.
func Open(o Options) error {
	if err := needDisplay(runtime.GOOS, os.Getenv); err != nil {
		return err
	}
	opening := app.Begin(app.Options(o))
	opening.CopyImage = copyImage
	return opening.Run(fyneapp.NewWithID(id))
}
