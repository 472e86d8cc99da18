package app

import (
	"bytes"
	"context"
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/export"
	"dossier/app/widgets"
	"dossier/charts/drawing"
)

// savedWidth is how wide a figure is laid out for a file, in points: as wide
// as on its page, and as the command line does unless told otherwise.
const savedWidth = 720

// A figureKind is a kind of file a figure can be saved as.
type figureKind struct {
	label, ending string
	good          string // what it is good for
}

func figureKinds() []figureKind {
	return []figureKind{
		{"SVG", "svg", "Sharp at every size; its shapes can be edited in a drawing program."},
		{"PNG", "png", "Pixels, for any program; sharp on a slide."},
		{"PDF", "pdf", "One page, sharp at every size, its words can be searched."},
	}
}

// writer writes the exhibit as it is now as the kind of file an ending names.
func (e *exhibit) writer(ending string, th drawing.Theme) (func(io.Writer) error, error) {
	d, err := e.paint(e.w.session.Values(), e.view(), th, savedWidth)
	if err != nil {
		return nil, err
	}
	return export.FigureWriter(e.w.session.Report(), export.OnPaper(d, th), ending)
}

// png is the exhibit as it is shown, as a picture for another document.
func (e *exhibit) png() ([]byte, error) {
	write, err := e.writer("png", e.w.palette())
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// figureSave asks where a figure goes and as what, and then says where it
// went: two faces of one box.
type figureSave struct {
	w     *Window
	e     *exhibit
	box   *box
	place *filePlace
	kind  *widgets.Segmented
	look  *widgets.Segmented
	good  *widgets.Sentence
	save  *widgets.Button

	start func(func()) // runs the writing; in its own goroutine unless a test says otherwise
}

// saveFigure opens the box.
func (w *Window) saveFigure(e *exhibit, kind figureKind) {
	newFigureSave(e, kind).show()
}

func newFigureSave(e *exhibit, kind figureKind) *figureSave {
	s := &figureSave{w: e.w, e: e, box: newBox(e.w, exportWidth), start: func(f func()) { go f() }}
	var labels []string
	chosen := 0
	for i, k := range figureKinds() {
		labels = append(labels, k.label)
		if k == kind {
			chosen = i
		}
	}
	s.save = widgets.NewPrimaryButton(lang.L("Save"), s.run)
	s.place = newFilePlace(e.w, e.fileName(kind.ending), kind.ending, func(ok bool) { enable(s.save, ok) })
	s.place.name.OnSubmitted = func(string) { s.run() }
	s.good = widgets.NewText(kind.good, widgets.NoteStyle())
	s.kind = widgets.NewSegmented(labels, func(i int) { s.turn(figureKinds()[i]) })
	s.kind.SetSelected(chosen)
	s.look = widgets.NewSegmented([]string{lang.L("Light"), lang.L("Dark")}, nil)
	if e.w.palette().Dark {
		s.look.SetSelected(1)
	}
	return s
}

// turn makes it another kind of file.
func (s *figureSave) turn(kind figureKind) {
	s.place.setEnding(kind.ending)
	s.good.SetWords(kind.good)
	s.box.fit()
}

func (s *figureSave) show() {
	cancel := widgets.NewButton(lang.L("Cancel"), s.box.close)
	s.box.show(widgets.NewColumn(6,
		widgets.NewText("Save figure "+s.e.name, widgets.HeadingStyle(3)),
		fieldLabel(lang.L("Kind of file")),
		widgets.NewColumns(20, []float32{-s.kind.MinSize().Width, 1}, s.kind, widgets.NewInset(6, 0, 0, 0, s.good)),
		s.place.object(),
		fieldLabel(lang.L("Colours")),
		widgets.NewColumns(0, []float32{-s.look.MinSize().Width, 1}, s.look, gap(0)),
		gap(2), s.place.notice, gap(4),
		buttonRow(cancel, s.save)), s.place.name)
	s.place.check()
}

// run writes the file away from the window's goroutine: disks can be slow.
func (s *figureSave) run() {
	if s.save.Disabled() {
		return
	}
	th := drawing.Light()
	if s.look.Selected() == 1 {
		th = drawing.Dark()
	}
	path := s.place.path()
	write, err := s.e.writer(filepath.Ext(path), th)
	if err != nil {
		s.ended(path, err)
		return
	}
	s.save.Disable()
	s.start(func() {
		err := export.File(context.Background(), path, write)
		fyne.Do(func() { s.ended(path, err) })
	})
}

// ended shows the second face, or why there is none.
func (s *figureSave) ended(path string, err error) {
	if err != nil {
		s.box.close()
		s.w.fail("save the figure", err)
		return
	}
	s.w.keepSetting(folderSetting, filepath.Dir(path))
	done := widgets.NewPrimaryButton(lang.L("Done"), s.box.close)
	s.box.turn(widgets.NewColumn(8,
		widgets.NewText(lang.L("Saved"), widgets.HeadingStyle(3)),
		widgets.NewText(path, widgets.BodyStyle()),
		gap(4),
		buttonRow(
			widgets.NewButton(lang.L("Show folder"), func() { s.w.openOutside(filepath.Dir(path)) }),
			widgets.NewButton(lang.L("Open"), func() { s.w.openOutside(path) }),
			done)), done)
}
