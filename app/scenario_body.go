package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
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
	beside, over *arrangement
	last         fyne.CanvasObject // the tabs, at the foot of both
}

// An arrangement is one way to set the page. Several hold the same widgets;
// one is shown.
type arrangement struct {
	all          *fyne.Container
	lead         *lead
	steps        []*steady // what may need more room when the scenario moves
	side, bottom float32   // margins
}

func newScenarioBody(p *scenariosPage) *scenarioBody {
	b := &scenarioBody{w: p.w, last: p.tabs.root}
	b.beside, b.over = arrangeBeside(p), arrangeOver(p)
	b.ExtendBaseWidget(b)
	return b
}

// arrangeBeside sets the assumptions to the left. All of it is in view in a
// window of 1280 x 800.
func arrangeBeside(p *scenariosPage) *arrangement {
	c, scale := p.controls, p.w.theme.Scale()
	lead := newLead(p.sentence, p.saidHeight(2))
	said, cards := newSteady(lead), newSteady(p.cards.row)
	// Fields stand below fields, though what moves alone has no lock.
	others := widgets.NewInset(0, lockRoom*scale, 0, 0, c.others)
	left := widgets.NewColumn(0, c.heading, gap(8), c.linked, gap(4), c.note, gap(6), others,
		gap(8), c.values, gap(12), p.buttons(),
		gap(16), widgets.NewHairline(), gap(8), c.warnings, gap(6), p.money.root)
	right := widgets.NewColumn(0, cards,
		figureTitle(lang.L("Value by scenario"), p.valuesMenu, 8), p.values,
		figureTitle(lang.L("What price pays"), p.priceMenu, 6), p.price)
	return &arrangement{
		side: 32, bottom: 24,
		all: widgets.NewInset(12, 32, 24, 32, widgets.NewColumn(12, said,
			widgets.NewColumns(bodyGap, []float32{-assumptionsWidth * scale, 1}, left, right), p.tabs.root)),
		lead: lead, steps: []*steady{said, cards},
	}
}

// arrangeOver sets the assumptions in two columns above the rest, so that the
// numbers and the first figure are in view while one is moved.
func arrangeOver(p *scenariosPage) *arrangement {
	c := p.controls
	lead := newLead(p.sentence, p.saidHeight(3))
	said, cards := newSteady(lead), newSteady(p.cards.row)
	return &arrangement{
		side: 24, bottom: 24,
		all: widgets.NewInset(16, 24, 24, 24, widgets.NewColumn(12,
			said,
			widgets.NewColumns(28, nil,
				widgets.NewColumn(0, c.linked, gap(4), c.note),
				widgets.NewColumn(6, c.others, c.values, gap(2), p.buttons())),
			cards,
			widgets.NewColumn(0, figureTitle(lang.L("Value by scenario"), p.valuesMenu, 0), p.values, figureTitle(lang.L("What price pays"), p.priceMenu, 10), p.price),
			widgets.NewHairline(), c.warnings, p.money.root, gap(4), p.tabs.root)),
		lead: lead, steps: []*steady{said, cards},
	}
}

func figureTitle(words string, menu fyne.CanvasObject, above float32) fyne.CanvasObject {
	return widgets.NewInset(max(above-6, 0), 0, 0, 0, widgets.NewFigureHead(widgets.NewText(words, widgets.BodyStyle().Strong()), nil, menu))
}

// at is the arrangement for a width.
func (b *scenarioBody) at(width float32) *arrangement {
	if width >= assumptionsWidth*b.w.theme.Scale()+bodyGap+leastFigure+64 {
		return b.beside
	}
	return b.over
}

// tabs is where the tabs stand: they come last, above the bottom margin.
func (b *scenarioBody) tabs(width float32) (top, height float32) {
	a := b.at(width)
	whole := widgets.HeightFor(a.all, width)
	height = widgets.HeightFor(b.last, width-2*a.side) + a.bottom
	return whole - height, height
}

// fit sets the sentence as large as its room allows.
func (b *scenarioBody) fit() { b.at(b.Size().Width).lead.fit() }

// outgrown reports whether words need more room than they have.
func (b *scenarioBody) outgrown() bool {
	for _, s := range b.at(b.Size().Width).steps {
		if s.outgrown() {
			return true
		}
	}
	return false
}

// HeightForWidth is the height of the arrangement for the width.
func (b *scenarioBody) HeightForWidth(width float32) float32 {
	return widgets.HeightFor(b.at(width).all, width)
}

// MinSize implements fyne.Widget: the narrow arrangement, at the height that
// suits the present width.
func (b *scenarioBody) MinSize() fyne.Size {
	width := max(b.Size().Width, leastFigure+48)
	return fyne.NewSize(leastFigure+48, b.HeightForWidth(width))
}

// CreateRenderer implements fyne.Widget.
func (b *scenarioBody) CreateRenderer() fyne.WidgetRenderer {
	return &scenarioBodyRenderer{b, []fyne.CanvasObject{b.beside.all}}
}

// scenarioBodyRenderer shows one arrangement at a time; both hold the same
// widgets.
type scenarioBodyRenderer struct {
	b     *scenarioBody
	shown []fyne.CanvasObject
}

func (r *scenarioBodyRenderer) Layout(size fyne.Size) {
	now := r.b.at(size.Width).all
	r.shown[0] = now
	now.Resize(size)
	// Its widgets may have been moved by the other arrangement, which
	// resizing to the same size does not mend.
	now.Layout.Layout(now.Objects, size)
}

func (r *scenarioBodyRenderer) MinSize() fyne.Size           { return r.b.MinSize() }
func (r *scenarioBodyRenderer) Objects() []fyne.CanvasObject { return r.shown }
func (r *scenarioBodyRenderer) Destroy()                     {}
func (r *scenarioBodyRenderer) Refresh()                     { r.shown[0].Refresh() }
