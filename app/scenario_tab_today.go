package app

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// todayTab answers what the company is worth now, which is another question
// than what we get. Nothing the reader sets moves it, but for our price, beside
// which it is held.
type todayTab struct {
	figure *figureTab
	price  *widgets.Sentence
	worth  scenario.WorthToday
	w      *Window
	root   *fyne.Container
}

// hasToday reports whether a report says what the company is worth now.
func hasToday(r *report.Report) bool {
	_, err := scenario.Today(r)
	return !errors.Is(err, scenario.ErrNoToday) && !errors.Is(err, scenario.ErrNoScenarios)
}

func newTodayTab(w *Window, reflow func()) *todayTab {
	t := &todayTab{w: w, figure: newFigureTab(w.todayExhibit(), reflow)}
	about := widgets.NewText(lang.L("What is it worth today? That is another question than what an exit returns: no assumption above moves it."), widgets.NoteStyle())
	rows := []fyne.CanvasObject{about, gap(10), t.figure.object()}
	worth, err := scenario.Today(w.session.Report())
	if err == nil {
		t.worth = worth
		low, high := todaySums(worth)
		t.price = widgets.NewSentence(nil, widgets.BodyStyle())
		rows = append(rows, gap(14), widgets.NewText(lang.L("The arithmetic"), widgets.BodyStyle().Strong()), gap(2),
			ruled([]float32{1, 5}, widgets.NewText(lang.L("Low ends"), widgets.BodyStyle().With(widgets.Muted)), widgets.NewText(low, widgets.BodyStyle())),
			ruled([]float32{1, 5}, widgets.NewText(lang.L("High ends"), widgets.BodyStyle().With(widgets.Muted)), widgets.NewText(high, widgets.BodyStyle())),
			ruled([]float32{1, 5}, widgets.NewText(lang.L("The prices"), widgets.BodyStyle().With(widgets.Muted)), t.price))
	}
	t.root = widgets.NewColumn(0, rows...)
	return t
}

func (t *todayTab) object() fyne.CanvasObject { return t.root }

func (t *todayTab) refresh() {
	t.figure.refresh()
	if t.price != nil {
		t.price.SetText(todayPrices(t.worth, t.w.session.Values()))
	}
}

// todayPrices holds our price and the last one against today's ARR and value.
func todayPrices(t scenario.WorthToday, v scenario.Values) report.Text {
	against := func(price float64) string {
		words := quantity.Times(price/t.ARR) + " today's ARR, "
		switch {
		case price > t.Value.High:
			return words + quantity.Times(price/t.Value.High) + " the most that the comparables give"
		case price < t.Value.Low:
			return words + "below what the comparables give"
		}
		return words + "within what the comparables give"
	}
	p := phrase{}.bold("We pay " + quantity.Dollars(v.Price.Price)).then(": " + against(v.Price.Price) + ".")
	if v.Ceiling.Price > 0 && v.Ceiling.Price != v.Price.Price {
		p = p.then(" The ceiling, " + quantity.Dollars(v.Ceiling.Price) + ": " + against(v.Ceiling.Price) + ".")
	}
	if v.Last.Price > 0 && v.Last.Price != v.Price.Price {
		p = p.then(" The last round, " + quantity.Dollars(v.Last.Price) + ": " + against(v.Last.Price) + ".")
	}
	return p.text()
}
