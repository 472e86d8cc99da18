package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"dossier/app/widgets"
	"dossier/db/report"
)

// filterRows is how many rows a table has to have for a filter to be of use.
const filterRows = 9

func tableName(t *report.Table) string { return fmt.Sprintf("Table %d  %s", t.Number, t.Title) }

// tableHead is the line above a table: its name, a filter for a long one, and
// its menu.
func (w *Window) tableHead(d *widgets.DataTable) fyne.CanvasObject {
	t := d.Table
	name := widgets.NewText(tableName(t), widgets.BodyStyle().Strong())
	var filter fyne.CanvasObject
	if len(t.Rows) >= filterRows {
		entry := widgets.NewKeyedEntry(fmt.Sprintf("Filter %d rows", len(t.Rows)))
		entry.OnChanged = d.SetFilter
		filter = widgets.NewColumns(0, []float32{-170 * w.theme.Scale()}, entry)
	}
	return widgets.NewFigureHead(name, filter, w.tableMenuButton(d))
}

// tableMenuButton opens the menu of a table below itself.
func (w *Window) tableMenuButton(d *widgets.DataTable) *widgets.IconButton {
	b := widgets.NewIconButton(widgets.MoreIcon, fmt.Sprintf("Menu of table %d", d.Table.Number), nil)
	b.OnTapped = func() {
		menu := widget.NewPopUpMenu(w.tableMenu(d), w.win.Canvas())
		menu.ShowAtRelativePosition(fyne.NewPos(b.Size().Width-menu.MinSize().Width, b.Size().Height+2), b)
	}
	return b
}

// tableMenu is what can be done with a table. Rows are copied as they stand:
// filtered and sorted.
func (w *Window) tableMenu(d *widgets.DataTable) *fyne.Menu {
	t, r := d.Table, w.session.Report()
	copied := func(words, as string) {
		w.app.Clipboard().SetContent(words)
		w.tell(fmt.Sprintf("Copied %s of table %d %s.", countOf(len(d.Shown()), "row"), t.Number, as))
	}
	m := fyne.NewMenu("",
		fyne.NewMenuItem(lang.L("Copy as CSV"), func() {
			words, err := tableCSV(t, d.Shown())
			if err != nil {
				w.fail("copy the table", err)
				return
			}
			copied(words, "as CSV")
		}),
		fyne.NewMenuItem(lang.L("Copy as Markdown"), func() { copied(tableMarkdown(t, d.Shown()), "as Markdown") }),
		fyne.NewMenuItem(lang.L("Copy with citations"), func() { copied(tableCited(r, t, d.Shown()), "with citations") }),
	)
	if d.Scrolls() || d.Fit() {
		fit := fyne.NewMenuItem(lang.L("Fit to window"), func() { d.SetFit(!d.Fit()) })
		fit.Checked = d.Fit()
		m.Items = append(m.Items, fyne.NewMenuItemSeparator(), fit)
	}
	return m
}
