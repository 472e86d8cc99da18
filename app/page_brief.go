package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/quantity"
	"dossier/db/report"
	"dossier/db/scenario"
)

// briefPage is the page for the ten minutes before a committee: verdict, what
// each price pays as the report and as the reader sees it, three reasons for
// and against, what is not known and what to distrust, on one screen.
type briefPage struct {
	static
	w      *Window
	prices *briefPrices      // nil for a report without scenarios
	asked  []func()          // how far each ask shown has come
	change *widgets.Sentence // what the reader changed, and what came of it
}

// briefPoints is how many points each column holds.
const briefPoints = 3

func newBriefPage(w *Window) page {
	r := w.session.Report()
	p := &briefPage{w: w, change: widgets.NewSentence(nil, widgets.BodyStyle())}
	rows := []fyne.CanvasObject{p.heading(r), gap(10), p.decision(r), gap(16), p.arguments(r)}
	if len(r.Warnings) > 0 {
		rows = append(rows, gap(10), p.distrust(r))
	}
	column := widgets.NewMeasure(1040, 32, 20, widgets.NewColumn(0, rows...))
	p.static = static{widgets.NewPage(column)}
	p.refresh()
	return p
}

// least is the width below which columns stand below each other.
func (p *briefPage) least() float32 { return 700 * p.w.theme.Scale() }

func (p *briefPage) heading(r *report.Report) fyne.CanvasObject {
	said := fmt.Sprintf("Brief · %s · %s · as of %s", r.Subject, r.Stage, r.AsOf.Format("2006-01-02"))
	return widgets.NewSectionLabel(said)
}

// decision is the verdict with its conditions, beside what the prices pay.
func (p *briefPage) decision(r *report.Report) fyne.CanvasObject {
	v := r.Verdict
	mark := widgets.NewConfidenceMark(v.Confidence)
	mark.Text, mark.Style = v.Confidence.String()+" confidence", widgets.NoteStyle()
	left := []fyne.CanvasObject{p.w.sentence(cited(v.Text, v.Claims), widgets.LeadStyle()), gap(4), mark, gap(8)}
	for _, c := range r.Conditions {
		left = append(left, p.w.sentence(plain("–  ").join(cited(c.Text, c.Claims)).text(), widgets.BodyStyle()), gap(3))
	}
	if !p.w.session.HasScenarios() {
		return widgets.NewColumn(0, left...)
	}
	p.prices = newBriefPrices(p.w)
	right := widgets.NewColumn(0, p.prices.root, gap(8), p.change, gap(4),
		widgets.NewLinkText(lang.L("Open the scenarios"), func() { p.w.goTo(Route{Page: ScenariosPage}) }))
	return widgets.NewBeside(p.least(), 36, []float32{1, 1.18}, widgets.NewColumn(0, left...), right)
}

func (p *briefPage) arguments(r *report.Report) fyne.CanvasObject {
	var columns []fyne.CanvasObject
	for _, c := range []struct {
		title string
		rows  []fyne.CanvasObject
	}{
		{"For", p.points(r.For)}, {"Against", p.points(r.Against)}, {"What we don’t know", p.asks(r)},
	} {
		if len(c.rows) == 0 {
			continue
		}
		head := []fyne.CanvasObject{widgets.NewTopRule(), gap(6), widgets.NewText(c.title, widgets.HeadingStyle(3)), gap(4)}
		columns = append(columns, widgets.NewColumn(0, append(head, c.rows...)...))
	}
	return widgets.NewBeside(p.least(), 28, nil, columns...)
}

func (p *briefPage) points(list []report.Point) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, pt := range list[:min(len(list), briefPoints)] {
		rows = append(rows, p.w.sentence(cited(pt.Text, pt.Claims), widgets.BodyStyle()), gap(6))
	}
	return rows
}

// asks are the questions that matter most, each leading to its row; what
// blocks a decision where the report declares no asks.
func (p *briefPage) asks(r *report.Report) []fyne.CanvasObject {
	rows := topAsks(r, briefPoints)
	if len(rows) == 0 {
		return p.points(r.Blockers)
	}
	var out []fyne.CanvasObject
	for _, at := range rows {
		t := plain(at.Row.Cells[0].Text).cite(at.Row.Claims)
		link := widgets.NewLinkText("", func() { p.w.row(at.Table.ID, at.Row.Key) })
		p.asked = append(p.asked, func() { link.SetText(p.w.askStand(at)) })
		out = append(out, p.w.sentence(t.text(), widgets.BodyStyle()), gap(1), link, gap(6))
	}
	return out
}

// topAsks are the n asks rated highest, in the report's order among equals.
func topAsks(r *report.Report, n int) []report.RowAt {
	rows := slices.Clone(r.AskRows())
	level := func(at report.RowAt) int {
		if i := ratingColumn(at.Table); i >= 0 && at.Row.Cells[i].Rating.State == quantity.Rated {
			return at.Row.Cells[i].Rating.Level
		}
		return -1
	}
	slices.SortStableFunc(rows, func(a, b report.RowAt) int { return level(b) - level(a) })
	return rows[:min(len(rows), n)]
}

// ratingColumn is the first column of ratings, -1 for none.
func ratingColumn(t *report.Table) int {
	return slices.IndexFunc(t.Columns, func(c report.Column) bool { return c.Kind == report.RatingColumn })
}

// distrust names the report's warnings; each opens its arithmetic.
func (p *briefPage) distrust(r *report.Report) fyne.CanvasObject {
	var columns [2][]fyne.CanvasObject
	for i, warning := range r.Warnings {
		columns[i%2] = append(columns[i%2], widgets.NewNotice(warning.Title, func() { p.w.warn(i) }))
	}
	return widgets.NewPanel(10, widgets.NewColumn(1,
		widgets.NewText(lang.L("What to distrust"), widgets.BodyStyle().Strong()),
		widgets.NewColumns(24, nil, widgets.NewColumn(0, columns[0]...), widgets.NewColumn(0, columns[1]...))))
}

// refresh follows the scenario.
func (p *briefPage) refresh() {
	for _, stand := range p.asked {
		stand()
	}
	if p.prices == nil {
		return
	}
	s := p.w.session
	p.prices.refresh()
	if s.Changed() {
		p.change.SetText(scenario.Sentence(s.Values(), s.Base()))
	} else {
		p.change.SetText(plain("Your view is the report’s own: nothing has been changed.").text())
	}
	p.body.Reflow()
}
