package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"dossier/app/widgets"
	"dossier/db/report"
)

// consequences says in three lines what would go with a claim: the weighted
// value or not, figures, and what is read.
func consequences(r *report.Report, id report.ClaimID) [3]string {
	var inputs, figures []string
	text, rows, decisions := 0, 0, 0
	for _, u := range r.Uses(id) {
		switch kind := u.Ref.Kind(); {
		case u.Ref == report.PageScenarios && strings.HasPrefix(u.Label, scenarioUse):
			inputs = append(inputs, strings.TrimPrefix(u.Label, scenarioUse))
		case kind == "figure":
			figures = append(figures, strings.TrimPrefix(string(u.Ref), "figure:"))
		case kind == "table":
			rows++
		case u.Ref == report.PageCover:
			decisions++
			text++
		default:
			text++
		}
	}
	var lines [3]string
	lines[0] = "The weighted value does not rest on it."
	if len(inputs) > 0 {
		lines[0] = "The weighted value rests on it: " + strings.Join(inputs, ", ") + "."
	}
	lines[1] = "No figure is drawn from it."
	if len(figures) > 0 {
		lines[1] = countOf(len(figures), "figure") + " drawn from it: " + strings.Join(figures, ", ") + "."
	}
	lines[2] = "Nothing that is read cites it."
	if text+rows > 0 {
		lines[2] = "Cited in " + countOf(text, "place") + " of the text and " + rowsOf(rows) + "."
	}
	if decisions > 0 {
		lines[2] = strings.TrimSuffix(lines[2], ".") + ", the cover among them."
	}
	return lines
}

func rowsOf(n int) string {
	if n == 1 {
		return "1 table or row"
	}
	return fmt.Sprintf("%d tables and rows", n)
}

// scenarioUse begins the label of a use by the scenarios' inputs.
const scenarioUse = "Scenario page: "

// doubt is the part of a claim's drawer that shows what a doubt comes to.
func (d *drawer) doubt(r *report.Report, c *report.Claim) []fyne.CanvasObject {
	if !d.w.session.Doubted(c.ID) {
		return nil
	}
	lines := []fyne.CanvasObject{widgets.NewText(lang.L("You doubt this claim"), widgets.BodyStyle().Strong().With(widgets.Warning)), gap(3)}
	for _, line := range consequences(r, c.ID) {
		lines = append(lines, widgets.NewText(line, widgets.NoteStyle().With(widgets.Ink)), gap(2))
	}
	if same := r.SameFact(c.ID); len(same) > 0 {
		lines = append(lines, widgets.NewText(fmt.Sprintf("The same fact is still stated by %s.", joinIDs(same, ", ")), widgets.NoteStyle().With(widgets.Ink)))
	}
	return []fyne.CanvasObject{gap(10), widgets.NewPanel(10, widgets.NewColumn(0, lines...))}
}

// setDoubt doubts a claim, or believes it again, and marks what rests on it.
func (w *Window) setDoubt(id report.ClaimID, on bool) {
	if !on {
		w.session.Believe(id)
	} else if err := w.session.Doubt(id, w.now()); err != nil {
		w.fail("keep the doubt", err)
		return
	}
	w.remark()
}

// remarked is a page that can show other marks on what it shows.
type remarked interface{ remark() }

// remark shows what the reader now thinks of claims and paragraphs, wherever
// it stands.
func (w *Window) remark() {
	open := w.evidence()
	if p, ok := w.page.(remarked); ok {
		p.remark()
	} else {
		again := open.home
		w.reload()
		if again != nil {
			again()
			return
		}
	}
	open.refresh()
	w.frame.refreshNav()
}
