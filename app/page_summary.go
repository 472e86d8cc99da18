package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/report"
)

// recommendation is the table a report's summary opens with, if it has it.
const recommendation report.TableID = "recommendation"

// newSummaryPage is the report on two screens: what it recommends, what blocks
// it, each strength beside what speaks against it, risks and gaps.
func newSummaryPage(w *Window) page {
	r := w.session.Report()
	rows := []fyne.CanvasObject{
		widgets.NewText(lang.L("Summary"), widgets.HeadingStyle(1)), gap(10),
		w.sentence(r.Overview, widgets.ProseStyle()), gap(22),
	}
	if len(r.Blockers) > 0 {
		rows = append(rows, points(w, "What blocks a decision", r.Blockers)...)
	}
	if t, ok := r.Table(recommendation); ok {
		rows = append(rows, widgets.NewText(lang.L("Recommendation"), widgets.HeadingStyle(2)), gap(8), w.table(t), gap(26))
	}
	if len(r.Strengths) > 0 {
		rows = append(rows, strengths(w, r.Strengths)...)
	}
	rows = append(rows, points(w, "Risks", r.Risks)...)
	rows = append(rows, points(w, "What is not known", r.Gaps)...)
	if len(r.Profile) > 0 {
		rows = append(rows, profile(w, r.Profile)...)
	}
	return static{onPage(rows...)}
}

// points lists arguments under a heading, each with what it rests on and, for
// a gap, the way to the question that would close it.
func points(w *Window, title string, list []report.Point) []fyne.CanvasObject {
	if len(list) == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{widgets.NewText(title, widgets.HeadingStyle(2)), gap(8)}
	for _, p := range list {
		line := fyne.CanvasObject(w.sentence(cited(p.Text, p.Claims), widgets.BodyStyle()))
		if table, row, ok := cutRow(p.Ref); ok {
			words := "The row"
			if at, ok := w.session.askAt(table, row); ok {
				words = "Ask: " + strings.ToLower(askChoices()[w.session.Ask(at.Ref).Status])
			}
			ask := widgets.NewLinkText(words, func() { w.row(table, row) })
			line = widgets.NewColumns(20, []float32{1, -104 * w.theme.Scale()}, line, ask)
		}
		rows = append(rows, widgets.NewHairline(), gap(7), line, gap(7))
	}
	return append(rows, gap(19))
}

// strengths sets each strength beside the argument against it.
func strengths(w *Window, list []report.Point) []fyne.CanvasObject {
	two := []float32{1, 1}
	label := widgets.NoteStyle().Strong().With(widgets.Muted)
	rows := []fyne.CanvasObject{
		widgets.NewText(lang.L("Strengths, and what speaks against them"), widgets.HeadingStyle(2)), gap(8),
		widgets.NewColumns(32, two, widgets.NewText(lang.L("For"), label), widgets.NewText(lang.L("Against"), label)), gap(6),
	}
	for _, p := range list {
		against := p.Counter
		if len(against) == 0 {
			against = plain("The report names no counter-argument.").text()
		}
		rows = append(rows, widgets.NewHairline(), gap(7), widgets.NewColumns(32, two,
			w.sentence(cited(p.Text, p.Claims), widgets.BodyStyle()), w.sentence(against, widgets.BodyStyle())), gap(7))
	}
	return append(rows, gap(19))
}

func profile(w *Window, facts []report.Fact) []fyne.CanvasObject {
	rows := []fyne.CanvasObject{widgets.NewText(lang.L("The company"), widgets.HeadingStyle(2)), gap(8)}
	for _, f := range facts {
		rows = append(rows, widgets.NewHairline(), gap(6), widgets.NewColumns(20, []float32{-150, 1},
			widgets.NewText(f.Label, widgets.BodyStyle().With(widgets.Muted)),
			w.sentence(plain(f.Value).cite(f.Claims).text(), widgets.BodyStyle())), gap(6))
	}
	return append(rows, gap(20))
}
