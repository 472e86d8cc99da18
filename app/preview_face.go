package app

import (
	"context"
	"fmt"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"dossier/app/export"
	"dossier/app/widgets"
	"dossier/charts/drawing"
)

// previewFace is a document's pages on a stage, one at a time, as they would
// be printed: on white whatever the look.
type previewFace struct {
	w     *Window
	name  string
	pages *export.Preview
	at    int

	leave         func() // closes the stage
	sheet         *canvas.Raster
	title, count  *widgets.Sentence
	before, after *widgets.IconButton
	closing       *widgets.IconButton
	root          *fyne.Container
}

// showPreview lays a document out away from the window's goroutine and shows
// its pages. said is told when that is over, with what went wrong.
func (w *Window) showPreview(d document, o export.Options, start func(func()), said func(error)) {
	r, v := w.session.Report(), w.session.Values()
	o.Preset = d.preset
	start(func() {
		p, err := d.preview(context.Background(), r, v, o)
		fyne.Do(func() {
			said(err)
			if err != nil {
				w.fail("preview the "+d.name, err)
				return
			}
			f := newPreviewFace(w, d.label, p)
			f.leave = w.raise(f, nil).close
		})
	})
}

func newPreviewFace(w *Window, name string, pages *export.Preview) *previewFace {
	f := &previewFace{w: w, name: name, pages: pages}
	f.build()
	return f
}

// build makes the parts in the look now in use.
func (f *previewFace) build() {
	f.title = heading("Preview · " + f.name)
	f.count = widgets.NewText("", widgets.NoteStyle())
	f.count.Align = fyne.TextAlignCenter
	f.before = widgets.NewIconButton(widgets.BackIcon, lang.L("Page before"), func() { f.turn(f.at - 1) })
	f.after = widgets.NewIconButton(widgets.ForwardIcon, lang.L("Next page"), func() { f.turn(f.at + 1) })
	f.closing = widgets.NewIconButton(widgets.CloseIcon, lang.L("Close the preview"), func() { f.leave() })
	f.sheet = canvas.NewRaster(f.paint)
	objects := []fyne.CanvasObject{f.sheet, f.title, f.count, f.before, f.after, f.closing}
	if f.root == nil {
		f.root = container.New(previewLayout{f}, objects...)
	} else {
		f.root.Objects = objects
	}
	f.turn(f.at)
}

// paint gives the page in real pixels.
func (f *previewFace) paint(w, _ int) image.Image {
	return f.pages.Paint(f.at, float64(max(w, 1))/f.pages.Size(f.at).W)
}

// turn goes to a page, held to those there are.
func (f *previewFace) turn(i int) {
	f.at = max(min(i, f.pages.Pages()-1), 0)
	f.count.SetWords(fmt.Sprintf("p. %d of %d", f.at+1, f.pages.Pages()))
	enable(f.before, f.at > 0)
	enable(f.after, f.at < f.pages.Pages()-1)
	f.root.Refresh() // pages may turn to landscape
	f.sheet.Refresh()
}

func (f *previewFace) object() fyne.CanvasObject { return f.root }

func (f *previewFace) label() string {
	return fmt.Sprintf("Preview of the %s, page %d of %d", f.name, f.at+1, f.pages.Pages())
}

// refresh does nothing: a preview shows what was set when it was opened.
func (f *previewFace) refresh() {}

func (f *previewFace) relook() { f.build() }

func (f *previewFace) ground(p drawing.Theme) drawing.Color { return p.Wash }

// key walks the pages.
func (f *previewFace) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown, fyne.KeySpace:
		f.turn(f.at + 1)
	case fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp:
		f.turn(f.at - 1)
	case fyne.KeyHome:
		f.turn(0)
	case fyne.KeyEnd:
		f.turn(f.pages.Pages() - 1)
	default:
		return false
	}
	return true
}

// previewLayout sets the page as large as fits between its two lines.
type previewLayout struct{ f *previewFace }

// Layout implements fyne.Layout.
func (l previewLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const edge, line, gap = 20, 40, 8
	f := l.f
	page := f.pages.Size(f.at)
	room := fyne.NewSize(size.Width-2*edge, size.Height-2*line)
	scale := min(room.Width/float32(page.W), room.Height/float32(page.H))
	w, h := float32(page.W)*scale, float32(page.H)*scale
	place(f.sheet, (size.Width-w)/2, line+(room.Height-h)/2, w, h)
	place(f.title, edge, 10, room.Width/2, widgets.HeightFor(f.title, room.Width/2))
	b := f.closing.MinSize()
	place(f.closing, size.Width-edge-b.Width, (line-b.Height)/2, b.Width, b.Height)
	words := widgets.HeightFor(f.count, 160)
	y := size.Height - line
	place(f.count, size.Width/2-80, y+(line-words)/2, 160, words)
	place(f.before, size.Width/2-80-gap-b.Width, y+(line-b.Height)/2, b.Width, b.Height)
	place(f.after, size.Width/2+80+gap, y+(line-b.Height)/2, b.Width, b.Height)
}

// MinSize implements fyne.Layout.
func (l previewLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }
