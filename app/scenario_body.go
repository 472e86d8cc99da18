package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dossier/app/widgets"
)

// Measures of the scenario page in pixels.
const (
	assumptionsWidth = 352 // of the column on the left, at 100 % text
	leastFigure      = 480 // a figure narrower than that cannot be read
	lockRoom         = 28  // that a slider's lock takes at its right
	bodyGap          = 40
)

// scenarioBody sets the parts of the scenario page: the assumptions beside
// what follows from them, or, in a narrow window, above it.
type scenarioBody struct {
	widget.BaseWidget

	w            *Window
	beside, over *fyne.Container
}

func newScenarioBody(p *scenariosPage) *scenarioBody {
	b := &scenarioBody{w: p.w}
	buttons := widgets.NewColumns(10, []float32{-p.undo.MinSize().Width, -p.back.MinSize().Width}, p.undo, p.back)
	buttonsWidth := p.undo.MinSize().Width + p.back.MinSize().Width + 10
	head := func() fyne.CanvasObject {
		return widgets.NewColumns(28, []float32{1, -buttonsWidth}, p.said, widgets.NewColumn(0, buttons))
	}
	title := func(words string, above float32) fyne.CanvasObject {
		return widgets.NewInset(above, 0, 4, 0, widgets.NewText(words, widgets.BodyStyle().Strong()))
	}
	c := p.controls
	scale := p.w.theme.Scale()
	// Fields stand below fields, though what moves alone has no lock.
	others := widgets.NewInset(0, lockRoom*scale, 0, 0, c.others)
	b.beside = widgets.NewInset(16, 32, 12, 32, widgets.NewColumn(14, head(),
		widgets.NewColumns(bodyGap, []float32{-assumptionsWidth * scale, 1},
			widgets.NewColumn(0, c.heading, gap(8), c.chances, gap(4), c.note, gap(6), others,
				gap(8), c.values, gap(14), widgets.NewHairline(), gap(8), c.warnings),
			widgets.NewColumn(0, p.cards.row,
				title("Value by scenario", 10), p.values,
				title("What price pays", 4), p.price),
		)))
	b.over = widgets.NewInset(16, 24, 24, 24, widgets.NewColumn(12, head(),
		widgets.NewColumns(28, nil,
			widgets.NewColumn(0, c.chances, gap(4), c.note),
			widgets.NewColumn(6, c.others, c.values)),
		p.cards.row,
		widgets.NewColumn(0, title("Value by scenario", 0), p.values,
			title("What price pays", 10), p.price),
		widgets.NewHairline(), c.warnings,
	))
	b.ExtendBaseWidget(b)
	return b
}

// at is the arrangement for a width.
func (b *scenarioBody) at(width float32) *fyne.Container {
	if width >= assumptionsWidth*b.w.theme.Scale()+bodyGap+leastFigure+64 {
		return b.beside
	}
	return b.over
}

// HeightForWidth is the height of the arrangement for the width.
func (b *scenarioBody) HeightForWidth(width float32) float32 {
	return widgets.HeightFor(b.at(width), width)
}

// MinSize implements fyne.Widget: the narrow arrangement, at the height that
// suits the present width.
func (b *scenarioBody) MinSize() fyne.Size {
	width := max(b.Size().Width, leastFigure+48)
	return fyne.NewSize(leastFigure+48, b.HeightForWidth(width))
}

// CreateRenderer implements fyne.Widget.
func (b *scenarioBody) CreateRenderer() fyne.WidgetRenderer {
	return &scenarioBodyRenderer{b, []fyne.CanvasObject{b.beside}}
}

// scenarioBodyRenderer shows one arrangement at a time; both hold the same
// widgets.
type scenarioBodyRenderer struct {
	b     *scenarioBody
	shown []fyne.CanvasObject
}

func (r *scenarioBodyRenderer) Layout(size fyne.Size) {
	now := r.b.at(size.Width)
	if r.shown[0] != now {
		r.shown[0] = now
	}
	now.Resize(size)
	// Its widgets may have been moved by the other arrangement, which
	// resizing to the same size does not mend.
	now.Layout.Layout(now.Objects, size)
}

func (r *scenarioBodyRenderer) MinSize() fyne.Size           { return r.b.MinSize() }
func (r *scenarioBodyRenderer) Objects() []fyne.CanvasObject { return r.shown }
func (r *scenarioBodyRenderer) Destroy()                     {}
func (r *scenarioBodyRenderer) Refresh()                     { r.shown[0].Refresh() }
