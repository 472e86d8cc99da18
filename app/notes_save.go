package app

import (
	"context"
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/export"
	"dossier/app/widgets"
)

// notesSave asks where the notes go as a Markdown file, and writes it.
type notesSave struct {
	*box

	place *filePlace
	save  *widgets.Button

	start func(func()) // runs the writing; in its own goroutine unless a test says otherwise
}

func newNotesSave(w *Window) *notesSave {
	s := &notesSave{box: newBox(w, noteWidth), start: func(f func()) { go f() }}
	s.save = widgets.NewPrimaryButton(lang.L("Save"), s.run)
	s.place = newFilePlace(w, w.session.Report().Subject+" - my notes.md", "md", func(ok bool) { enable(s.save, ok) })
	s.place.name.OnSubmitted = func(string) { s.run() }
	return s
}

func (s *notesSave) show() {
	s.place.check()
	s.box.show(widgets.NewColumn(8,
		widgets.NewText(lang.L("Save my notes as Markdown"), widgets.HeadingStyle(3)), s.place.object(), s.place.notice,
		buttonRow(widgets.NewButton(lang.L("Cancel"), s.close), s.save)), s.place.name)
}

// run writes the file away from the window's goroutine, whole or not at all.
func (s *notesSave) run() {
	if s.save.Disabled() {
		return
	}
	path, text := s.place.path(), notesMarkdown(s.w.session)
	s.save.Disable()
	s.start(func() {
		err := export.File(context.Background(), path, func(out io.Writer) error {
			_, err := io.WriteString(out, text)
			return err
		})
		fyne.Do(func() { s.ended(path, err) })
	})
}

func (s *notesSave) ended(path string, err error) {
	s.close()
	if err != nil {
		s.w.fail("save the notes", err)
		return
	}
	s.w.keepSetting(folderSetting, filepath.Dir(path))
	s.w.tell("Saved " + path)
}
