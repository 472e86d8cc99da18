package app

import (
	"dossier/app/widgets"
	"dossier/db/report"
)

// table is a table in place: its name, its rows, and the note it brings.
func (p *chapterPage) table(id report.TableID) []widgets.Item {
	t, ok := p.w.session.Report().Table(id)
	if !ok {
		return nil
	}
	d := p.w.table(t)
	d.OnHeight = p.reader.Refresh
	p.tables[id] = d
	return []widgets.Item{
		{Kind: widgets.HeadItem, Anchor: "table:" + string(id), Object: p.w.tableHead(d)},
		{Kind: widgets.ObjectItem, Object: d},
	}
}

// table is a table of the report with its rows and chips wired.
func (w *Window) table(t *report.Table) *widgets.DataTable {
	d := widgets.NewDataTable(t)
	r := w.session.Report()
	d.Confidence = w.session.Weakest
	d.Stated = func(row *report.Row, column int) report.Citation {
		state, _ := r.Stated(t, row, column)
		return state
	}
	d.OnCite = w.cite
	d.OnRow = func(key string) { w.row(t.ID, key) }
	if s := w.session.Report().Scenarios; s != nil {
		d.CellTone = rowTone(s, t)
	}
	return d
}

// rowTone colours the names of the scenarios in the table they come from.
func rowTone(s *report.Scenarios, t *report.Table) func(row, column string) widgets.Tone {
	tones := map[string]widgets.Tone{}
	for i, c := range s.Cases {
		if id, row, ok := cutRow(c.Probability.Ref); ok && id == t.ID {
			tones[row] = caseTone(i, len(s.Cases))
		}
	}
	return func(row, column string) widgets.Tone {
		if len(t.Columns) > 0 && column == t.Columns[0].Key {
			return tones[row]
		}
		return widgets.Ink
	}
}
