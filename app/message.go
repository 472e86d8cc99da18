package app

import (
	"context"
	"errors"
	"os"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db"
	"dossier/db/bundle"
)

// message says what an error means to the person at the window: what
// happened, what is safe, what to do.
func message(doing string, err error) string {
	var faults bundle.Faults
	var path *os.PathError
	switch {
	case errors.As(err, &faults):
		return "Could not " + doing + ": the report's package has faults. Nothing was changed.\n\n" + err.Error()
	case errors.Is(err, db.ErrInUse):
		return "Could not " + doing + ": the library is open in another Dossier. Close that one, or use its window.\n\n" + err.Error()
	case errors.Is(err, db.ErrDamaged):
		return "Could not " + doing + ": the library file is damaged. It was left as it is; the bundled report can still be exported with “dossier export”.\n\n" + err.Error()
	case errors.Is(err, db.ErrNewer):
		return "Could not " + doing + ": a newer Dossier wrote this library. Open it with that one; nothing was changed.\n\n" + err.Error()
	case errors.Is(err, db.ErrDisk):
		return "Could not " + doing + ": the disk is full or cannot be written. What was saved before is safe. Make room and try again.\n\n" + err.Error()
	case errors.Is(err, db.ErrNotFound):
		return "Could not " + doing + ": the library does not hold that report."
	case errors.Is(err, os.ErrPermission):
		return "Could not " + doing + ": this place may not be written. Choose another folder; what was there is unchanged.\n\n" + err.Error()
	case errors.Is(err, os.ErrNotExist):
		return "Could not " + doing + ": the file or its folder is not there.\n\n" + err.Error()
	case errors.As(err, &path):
		return "Could not " + doing + ". What was there is unchanged.\n\n" + err.Error()
	}
	return "Could not " + doing + ".\n\n" + err.Error()
}

// fail tells the reader that something could not be done. Stopping is what
// they asked for and needs no word.
func (w *Window) fail(doing string, err error) {
	if err == nil || errors.Is(err, context.Canceled) {
		return
	}
	w.answer("Not done", message(doing, err), func(b *box) []*widgets.Button {
		return []*widgets.Button{widgets.NewPrimaryButton(lang.L("OK"), b.close)}
	})
}

// confirm asks before something that cannot be undone. Enter leaves it alone.
func (w *Window) confirm(title, words, yes string, do func()) {
	w.answer(title, words, func(b *box) []*widgets.Button {
		return []*widgets.Button{widgets.NewButton(yes, func() {
			b.close()
			do()
		}), widgets.NewPrimaryButton(lang.L("Cancel"), b.close)}
	})
}

// answer opens a box of words with buttons, the last of which has the keyboard.
func (w *Window) answer(title, words string, buttons func(*box) []*widgets.Button) {
	b := newBox(w, formWidth)
	rows := []fyne.CanvasObject{widgets.NewText(title, widgets.HeadingStyle(3))}
	for part := range strings.SplitSeq(words, "\n\n") {
		rows = append(rows, widgets.NewText(part, widgets.BodyStyle()))
	}
	var row []fyne.CanvasObject
	list := buttons(b)
	for _, o := range list {
		row = append(row, o)
	}
	b.show(widgets.NewColumn(8, append(rows, gap(4), buttonRow(row...))...), list[len(list)-1])
}

// notKept shows, for as long as the window is open, that something the reader
// did is not on the disk.
func (w *Window) notKept(err error) { w.frame.warn("Not saved: " + err.Error()) }
