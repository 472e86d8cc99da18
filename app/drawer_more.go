package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dossier/app/widgets"
	"dossier/charts/drawing"
	"dossier/db/report"
)

// showWarning shows a warning of the report with its arithmetic and the places
// it is about.
func (d *drawer) showWarning(i int) {
	r := d.w.session.Report()
	if i < 0 || i >= len(r.Warnings) {
		return
	}
	warning := r.Warnings[i]
	statement := widgets.ProseStyle()
	statement.Size, statement.Leading = 16, 24
	rows := []fyne.CanvasObject{d.w.sentence(warning.Text, statement)}
	if warning.Arithmetic != "" {
		rows = append(rows, gap(14), widgets.NewSectionLabel(lang.L("Arithmetic")), gap(4),
			widgets.NewPanel(12, widgets.NewText(warning.Arithmetic, widgets.BodyStyle())))
	}
	if len(warning.Places) > 0 {
		rows = append(rows, gap(14), widgets.NewSectionLabel(lang.L("Where")), gap(2))
	}
	for _, ref := range warning.Places {
		target, err := r.Resolve(ref)
		if err != nil {
			continue
		}
		if strings.HasPrefix(string(ref), "claim:") {
			rows = append(rows, d.link(target.Label, func() { d.showClaims(target.Claims) }))
			continue
		}
		rows = append(rows, d.link(target.Label, func() { d.w.goToRef(ref) }))
	}
	d.put("What to distrust", func() { d.showWarning(i) }, rows...)
}

// showRow shows a row of a table as a card: every field in full, and the
// claims that state it, or that none does.
func (d *drawer) showRow(id report.TableID, key string) {
	r := d.w.session.Report()
	t, ok := r.Table(id)
	if !ok {
		return
	}
	row, ok := t.Row(key)
	if !ok {
		return
	}
	var rows []fyne.CanvasObject
	for i, c := range t.Columns {
		style := widgets.BodyStyle()
		if i == 0 {
			style = widgets.HeadingStyle(3)
		}
		name := c.Name
		rows = append(rows, widgets.NewSectionLabel(name), gap(1), widgets.NewText(row.Cells[i].Shown(c), style))
		rows = append(rows, d.stated(r, t, row, i)...)
		rows = append(rows, gap(10))
	}
	rows = append(rows, widgets.NewHairline(), gap(10))
	rows = append(rows, d.askState(id, key)...)
	rows = append(rows, d.rowClaims(r, t, row)...)
	copied := widgets.NewButton(lang.L("Copy with citations"), nil)
	copied.OnTapped = func() {
		d.w.app.Clipboard().SetContent(rowCited(r, t, row))
		copied.Text = "Copied"
		copied.Refresh()
	}
	at := report.Ref("table:" + string(id) + "/" + key)
	note := widgets.NewButton(lang.L("Note…"), func() { d.w.addNote(at) })
	rows = append(rows, gap(8), widgets.NewLinkText(lang.L("Go to the table"), func() { d.w.goToRef(at) }))
	rows = append(rows, d.notes(at)...)
	d.foot = widgets.NewWrap(8, note, copied)
	d.put(fmt.Sprintf("Table %d · row", t.Number), func() { d.showRow(id, key) }, rows...)
	d.subject = at
}

// showMark shows a mark of a figure that the report nowhere states: it is
// worked out, or it is an input of the reader's.
func (d *drawer) showMark(l drawing.Link) {
	statement := widgets.ProseStyle()
	statement.Size, statement.Leading = 16, 24
	var rows []fyne.CanvasObject
	if l.Label != "" {
		rows = append(rows, widgets.NewText(l.Label, widgets.HeadingStyle(3)), gap(4))
	}
	none := widgets.NewConfidenceMark(report.NoClaim)
	none.Text = "No claim states this"
	rows = append(rows, widgets.NewText(l.Value, statement), gap(10), none, gap(4),
		widgets.NewText(lang.L("The figure works it out from what it stands between, or it is an input of the scenario. The note below the figure says how."), widgets.NoteStyle()))
	d.put("A mark of the figure", func() { d.showMark(l) }, rows...)
}

// showAsks lists asks; each opens its row.
func (d *drawer) showAsks(asks []report.RowAt) {
	rows := []fyne.CanvasObject{
		widgets.NewText(lang.L("What this chapter leaves to be asked"), widgets.HeadingStyle(3)), gap(8),
	}
	for _, at := range asks {
		rows = append(rows, widgets.NewText(at.Row.Cells[0].Text, widgets.BodyStyle()),
			widgets.NewLinkText(d.w.askStand(at), func() { d.showRow(at.Table.ID, at.Row.Key) }), gap(8))
	}
	d.put(countOf(len(asks), "ask"), func() { d.showAsks(asks) }, rows...)
}

// stated says how a number of a row is backed; nothing for words, which the
// row's claims answer for.
func (d *drawer) stated(r *report.Report, t *report.Table, row *report.Row, column int) []fyne.CanvasObject {
	if t.Columns[column].Kind != report.QuantityColumn || row.Cells[column].Quantity.IsZero() {
		return nil
	}
	switch state, ids := r.Stated(t, row, column); state {
	case report.ByClaim:
		return []fyne.CanvasObject{d.w.sentence(plain("Stated by").cite(ids).text(), widgets.NoteStyle())}
	case report.ByTable:
		return []fyne.CanvasObject{d.w.sentence(plain("Stated by the table’s claims").cite(ids).text(), widgets.NoteStyle())}
	case report.ByNone:
	}
	mark := widgets.NewConfidenceMark(report.NoClaim)
	mark.Text, mark.Style = "No claim states this number", widgets.NoteStyle()
	return []fyne.CanvasObject{mark}
}

// rowClaims is what states a row: its own claims, else the table as a whole,
// else nothing.
func (d *drawer) rowClaims(r *report.Report, t *report.Table, row *report.Row) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	switch {
	case len(row.Claims) > 0:
		rows = append(rows, widgets.NewSectionLabel(lang.L("Claims of this row")), gap(4))
		rows = append(rows, d.claimLines(r, row.Claims)...)
	case len(t.Claims) > 0:
		rows = append(rows, widgets.NewText(lang.L("No claim states this row by itself."), widgets.BodyStyle()), gap(4))
	default:
		mark := widgets.NewConfidenceMark(report.NoClaim)
		mark.Text = "No claim states this row"
		rows = append(rows, mark, gap(4))
	}
	if len(t.Claims) > 0 {
		rows = append(rows, gap(4), d.w.sentence(plain("The table as a whole cites").cite(t.Claims).text(), widgets.NoteStyle()))
	}
	return rows
}

// cutRow is the table and row of a reference to a row or one of its cells.
func cutRow(ref report.Ref) (report.TableID, string, bool) {
	rest, ok := strings.CutPrefix(string(ref), "table:")
	if !ok {
		return "", "", false
	}
	table, row, ok := strings.Cut(rest, "/")
	row, _, _ = strings.Cut(row, "/")
	return report.TableID(table), row, ok
}

// shield keeps taps on the drawer from reaching the page below it.
type shield struct{ widget.BaseWidget }

func newShield() *shield {
	s := &shield{}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped takes the tap and does nothing.
func (s *shield) Tapped(*fyne.PointEvent) {}

// Scrolled takes the wheel likewise.
func (s *shield) Scrolled(*fyne.ScrollEvent) {}

// CreateRenderer implements fyne.Widget.
func (s *shield) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(gap(0)) }
