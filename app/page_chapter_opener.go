package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/report"
)

// opener is the chapter in thirty seconds.
func (p *chapterPage) opener(short bool) fyne.CanvasObject {
	c, r := p.chapter, p.w.session.Report()
	rows := []fyne.CanvasObject{p.w.sentence(c.BottomLine, widgets.LeadStyle())}
	if len(c.Numbers) > 0 {
		var cards []fyne.CanvasObject
		for _, f := range c.Numbers {
			s := widgets.Stat{Label: f.Label, Value: f.Value, Claims: f.Claims, Confidence: p.w.session.Weakest(f.Claims), OnCite: p.w.cite}
			if f.AsOf != "" {
				s.Basis = []string{f.AsOf}
			}
			cards = append(cards, widgets.NewStatCard(s))
		}
		rows = append(rows, gap(20), widgets.NewColumns(24, nil, cards...))
	}
	rows = append(rows, gap(16), p.mix(r))
	if len(c.Key) > 0 {
		choice := widgets.NewSegmented([]string{lang.L("Full text"), lang.L("Key points")}, func(i int) { p.turn(i == 1) })
		if short {
			choice.SetSelected(1)
		}
		rows = append(rows, gap(14), widgets.NewColumns(0, []float32{-240, 1}, choice, gap(0)))
	}
	return widgets.NewColumn(0, append(rows, gap(6))...)
}

// mix says what the chapter's evidence is worth, what it leaves to be asked, and
// how long reading it takes.
func (p *chapterPage) mix(r *report.Report) fyne.CanvasObject {
	count := map[report.Confidence]int{}
	of, doubted := map[report.ClaimID]bool{}, 0
	for _, id := range r.ChapterClaims(p.chapter.Number) {
		if c, ok := r.Claim(id); ok {
			of[id] = true
			if p.w.session.Doubted(id) {
				doubted++
				continue
			}
			count[c.Confidence]++
		}
	}
	parts := []fyne.CanvasObject{widgets.NewLabel("Evidence", widgets.NoteStyle())}
	for _, level := range []report.Confidence{report.High, report.Medium, report.Low} {
		m := widgets.NewConfidenceMark(level)
		m.Text, m.Style = fmt.Sprintf("%d %s", count[level], level), widgets.NoteStyle()
		parts = append(parts, m)
	}
	if doubted > 0 {
		m := widgets.NewConfidenceMark(report.NoClaim)
		m.Text, m.Style = fmt.Sprintf("%d you doubt", doubted), widgets.NoteStyle()
		parts = append(parts, m)
	}
	if asks := asksAbout(r, of); len(asks) > 0 {
		link := widgets.NewLinkText(countOf(len(asks), "ask"), func() { p.w.evidence().showAsks(asks) })
		link.Style = widgets.NoteStyle().With(widgets.Accent)
		parts = append(parts, link)
	}
	parts = append(parts, widgets.NewLabel(timeWords(p.w.session, p.chapter), widgets.NoteStyle()))
	return widgets.NewWrap(18, parts...)
}

// asksAbout are the asks that some of the claims leave open.
func asksAbout(r *report.Report, of map[report.ClaimID]bool) []report.RowAt {
	var asks []report.RowAt
	for _, at := range r.AskRows() {
		if slices.ContainsFunc(at.Row.Claims, func(id report.ClaimID) bool { return of[id] }) {
			asks = append(asks, at)
		}
	}
	return asks
}
